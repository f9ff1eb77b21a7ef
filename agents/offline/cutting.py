"""How the picture comes into each segment, where the camera pushes, how long a breath follows."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from film.storyboard import Camera, Segment, Transition
from svg_kit.colour import to_rgb
from svg_kit.looks import Look, load
from svg_kit.transitions import catalogue

CUT = Transition(name="cut", duration_s=0.0)
STILL_TEMPLATES = ("process.", "structure.", "list.", "data.", "comparison.", "time.", "closing.",  # read in order
                   "ink.", "insert.", "map.", "picture.framed", "picture.print", "product.", "quote.letter", "quote.quiet", "story.icons")  # words belong to what is drawn (svg_kit/camera.py)  # fmt: skip
LEAST_PRIMARY, MOST_PRIMARY = 0.6, 0.68  # share of the primary transition among the cuts that are free to choose
SWEEPING = ("push", "push_up", "whip", "zoom_through", "zoom_out", "line_feed")
HUGE = ("stat.", "data.big_stat", "type.", "hook.word", "time.milestone")
NEAREST = 4  # of at most so many that fit about as well the film's own words choose one


@dataclass(frozen=True, slots=True)
class Cast:
    """The few transitions of one film: one for most cuts, one where it turns, one for its close, one where a scene goes on, one to wake up."""

    primary: Transition
    turn: Transition
    close: Transition
    goes_on: Transition
    wake: Transition


def choose_transitions(segments: Sequence[Segment], climax: int, look: str = "") -> list[Transition]:
    """The primary for about two thirds of the cuts; accents into the climax, into the end and where the matter turns, never the same twice in a
    row; a soft one where a scene continues; one jolt in a longer film. `look` "" takes the house's own choice."""
    cast = cast_of(segments, climax, look)
    out = [CUT if i == 0 else cast.goes_on if s.continues else cast.primary for i, s in enumerate(segments)]
    free = [i for i, s in enumerate(segments) if i and not s.continues]
    left = max(1, int((1 - LEAST_PRIMARY) * len(free) + 1e-9)) if len(free) >= 2 else 0
    for i, accent in _places(segments, climax, free, cast):
        if left and out[i] == cast.primary and not _beside(accent, i, out):
            out[i], left = accent, left - 1
    return out


def without_red_flashes(transitions: Sequence[Transition], segments: Sequence[Segment], grounds: Sequence[str]) -> list[Transition]:
    """What carries very large type across a saturated red flashes (WCAG 2.2, 2.3.1): the film is cut there. `grounds`: of each segment."""
    hot = [s.visual_spec.template_id.startswith(HUGE) and _saturated_red(ground) for s, ground in zip(segments, grounds)]
    beside = [False, *(a or b for a, b in pairwise(hot))]
    return [CUT if flashes and t.name in SWEEPING else t for flashes, t in zip(beside, transitions)]


def _saturated_red(colour: str) -> bool:
    """R / (R + G + B) of at least 0.8, in linear light as WCAG defines it."""
    r, g, b = (c**2.2 for c in to_rgb(colour))
    return r >= 0.8 * (r + g + b) and r > 0.02


def cast_of(segments: Sequence[Segment], climax: int, look: str = "") -> Cast:
    """Chosen by how lively the film is and by its look; what is left open is decided by the film's own words, so that films differ."""
    house = load(look) if look else None
    words = " ".join(s.script_text for s in segments)
    mood = sum(s.emotion for s in segments) / len(segments)
    lively = min(0.9, max(0.1, 0.5 + 0.7 * mood))
    peak = segments[climax].emotion if 0 <= climax < len(segments) else mood
    primary = house.primary_transition if house else "wipe"
    turn = _chosen(_able(house, primary, ("turns", "opens")), 0.5 * lively + 0.25 + 0.25 * peak, f"turn {words}")
    close = _chosen(_able(house, primary, ("closes",)), 0.2 + 0.5 * lively, f"close {words}")
    own = {catalogue()[name].SAYS: name for name in reversed(house.accent_transitions if house else ())}
    return Cast(
        primary=_timed(primary, lively),
        turn=_timed(turn, lively),
        close=_timed(close, lively),
        goes_on=_timed(own.get("continues", "fade"), lively),
        wake=_timed(own.get("wakes", "cut"), lively),
    )


def _able(house: Look | None, primary: str, says: tuple[str, ...]) -> list[str]:
    """What the look names for this; else anything it names but soft ones and jolts; else the whole catalogue's."""
    named = [n for n in (house.accent_transitions if house else ()) if n != primary]
    for names, wanted in ((named, says), (named, ("turns", "opens", "closes")), ([*catalogue()], says)):
        found = [n for n in names if n != primary and catalogue()[n].SAYS in wanted]
        if found:
            return found
    return [primary]


def _chosen(names: Sequence[str], energy: float, words: str) -> str:
    """One of those nearest in energy (0-1)."""
    near = sorted(names, key=lambda n: (abs(catalogue()[n].ENERGY - energy), n))[: max(2, min(NEAREST, len(names) // 2))]
    return near[int.from_bytes(hashlib.sha256(words.encode()).digest()[:4], "big") % len(near)]


def _timed(name: str, lively: float) -> Transition:
    """A calm film takes its time: 0.3-0.5 s for most, up to 0.8 s for slow ones."""
    if name == "cut":
        return CUT
    seconds = catalogue()[name].SECONDS * (1.15 - 0.3 * lively)
    return Transition(name=name, duration_s=round(min(0.8, max(0.3, seconds)), 2))


def _places(segments: Sequence[Segment], climax: int, free: list[int], cast: Cast) -> list[tuple[int, Transition]]:
    """Where accents go, the most wanted first: the end, the climax, the jolt, then where the matter turns until there are enough."""
    if not free:
        return []
    wanted = [(free[-1], cast.close)]
    if climax in free[:-1]:
        wanted.append((climax, cast.turn))
    if len(free) >= 6:
        jump = max((i for i in free[:-1] if i != climax), key=lambda i: (_wake(segments, i), -i))
        wanted += [(jump, cast.wake)] if _wake(segments, jump) > 0 else []
    if len(free) < 8:
        return wanted
    turning = sorted((i for i in free if i > 1), key=lambda i: (segments[i].role == segments[i - 1].role, (i * 5) % 7, i))
    enough = len(free) - int(MOST_PRIMARY * len(free)) - len(wanted)
    return wanted + [(i, cast.turn) for i in turning if i not in {j for j, _ in wanted} and not _near(i, wanted)][: max(0, enough)]


def _near(i: int, wanted: Sequence[tuple[int, Transition]]) -> bool:
    return any(abs(i - j) <= 1 for j, _ in wanted)


def _beside(accent: Transition, i: int, out: Sequence[Transition]) -> bool:
    return any(0 <= j < len(out) and j != i and out[j] == accent for j in (i - 1, i + 1))


def _wake(segments: Sequence[Segment], i: int) -> float:
    """How much a scene turns: data or a reversal after calm."""
    a, b = segments[i - 1], segments[i]
    turn = abs(b.emotion - a.emotion) + 0.4 * (b.role == "comparison") + 0.3 * (b.role == "solution" and a.role == "problem")
    return turn if turn >= 0.35 else 0.0


def choose_cameras(segments: Sequence[Segment]) -> list[Camera]:
    """A slow push on at most a third of the scenes, never on two neighbours, never where something is read in order."""
    out = [Camera() for _ in segments]
    budget = len(segments) // 3
    able = [
        i
        for i, s in enumerate(segments)
        if s.duration_sec >= 3.5 and not s.visual_spec.template_id.startswith(STILL_TEMPLATES) and not s.continues
    ]
    for i in sorted(able, key=lambda i: (-abs(segments[i].emotion), -segments[i].duration_sec, i)):
        near = any(0 <= j < len(out) and out[j].to_scale > 1 for j in (i - 1, i + 1))
        if budget and not near:
            out[i] = Camera(from_scale=1.0, to_scale=1.04)
            budget -= 1
    return out


def choose_variants(segments: Sequence[Segment]) -> list[int]:
    """0-2; neighbours differ, and so do two uses of one template; a continuing segment keeps its composition."""
    out: list[int] = []
    uses: dict[str, int] = {}
    for segment in segments:
        template = segment.visual_spec.template_id
        if segment.continues and out:
            out.append(out[-1])
            continue
        wanted = uses.get(template, 0) % 3
        uses[template] = uses.get(template, 0) + 1
        while out and wanted == out[-1]:
            wanted = (wanted + 1) % 3
        out.append(wanted)
    return out
