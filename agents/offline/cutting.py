"""How the picture comes into each segment, where the camera pushes, how long a breath follows."""

from __future__ import annotations

from collections.abc import Sequence

from film.storyboard import Camera, Segment, Transition

PRIMARY = Transition(name="wipe", duration_s=0.45)
PUSH = Transition(name="push", duration_s=0.45)
IRIS = Transition(name="iris", duration_s=0.6)
FADE = Transition(name="fade", duration_s=0.4)
CUT = Transition(name="cut", duration_s=0.0)
STILL_TEMPLATES = ("process.", "list.", "data.", "comparison.", "time.", "closing.")


def choose_transitions(segments: Sequence[Segment], climax: int) -> list[Transition]:
    """Wipes for two thirds; push into the climax, iris into the end, fade where a scene continues, one hard cut to wake up."""
    out = [CUT if i == 0 else FADE if s.continues else PRIMARY for i, s in enumerate(segments)]
    free = [i for i, t in enumerate(out) if t is PRIMARY]
    if len(free) >= 2:
        out[free[-1]] = IRIS
    if climax in free[:-1] and len(free) >= 3:
        out[climax] = PUSH
    if len(free) >= 6:
        jump = max((i for i in free if out[i] is PRIMARY), key=lambda i: (_wake(segments, i), -i))
        if _wake(segments, jump) > 0:
            out[jump] = CUT
    _accents(segments, out, free)
    return out


def _accents(segments: Sequence[Segment], out: list[Transition], free: list[int]) -> None:
    """More pushes in a longer film, where its matter turns, never side by side, until two thirds of the cuts are wipes."""
    if len(free) < 8:
        return
    turning = sorted((i for i in free if i > 1), key=lambda i: (segments[i].role == segments[i - 1].role, (i * 5) % 7, i))
    for i in turning:
        if sum(out[j] is PRIMARY for j in free) <= 0.68 * len(free):
            return
        near = [out[j] for j in (i - 1, i + 1) if 0 <= j < len(out)]
        if out[i] is PRIMARY and PUSH not in near and IRIS not in near:
            out[i] = PUSH


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
