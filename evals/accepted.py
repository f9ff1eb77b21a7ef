"""Would a person take the film as it is? Simulated: no error finding, everything that must be shown can be read, nothing is shown that must not be.

To be read = drawn as text in the scene (captions do not count), inside the frame, opacity above 0.9, not wiped, counters arrived, contrast as
WCAG wants it at each of the readings, nothing in front of it, and all of this for at least max(1 s, characters / 17 s) without a break.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from svg_kit.elements import Counter, Group, Scene, Text
from tools.checks._ink import Ink, inks
from tools.checks.contrast import LARGE, LARGE_PX, ROUNDING, TEXT

if TYPE_CHECKING:
    from evals.film import Film
    from tools.checks.context import Shot

STEP_S, LEAST_S, CPS = 0.1, 1.0, 17.0
SIGNS = {
    "€": r"(?:euros?)", "$": r"(?:us-)?(?:dollars?|dólares)", "%": r"(?:percent|per cent|prozent|por ciento|pour cent|por cento|per cento)",
    "°": r"(?:degrees?|grad|grados?|degrés?|gradi|graus|度)",
    "×": r"(?:times|mal|fois|veces|volte|vezes|倍)",
}  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """The best showing of one fact: `held_s` without a break, `enough` for what it needs; `why` says what is short."""

    fact: str
    segment: str
    held_s: float
    enough: bool
    why: str


def plain(text: str) -> str:
    """Lower case, one kind of space, quote and dash; signs of money, per cent, degrees and multiples for their words."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("\u00ad", "").replace("\u200b", "")
    text = re.sub(r"[’‘ʼ]", "'", re.sub(r"[“”«»„]", '"', re.sub(r"[‐‑–—−]", "-", text)))
    for sign, words in SIGNS.items():
        text = re.sub(rf"(?<=\d)\s*{words}(?![a-zà-ÿ])", sign, text)
    text = re.sub(r"([€$])\s*(\d+(?:[.,\s]\d+)*)", r"\2\1", text)  # $79 and 79 $ are the same
    return re.sub(r"\s+", " ", text).strip()


@dataclass(frozen=True)
class Wanted:
    """Finds a fact whatever is done with its spaces, but not inside a longer number or word."""

    fact: str

    @cached_property
    def body(self) -> re.Pattern[str]:
        bare = plain(self.fact)
        closed = bare[:-1] if re.search(r"\w\.$", bare) else bare  # the stop of `2 p.m.` may be that of the sentence, which headlines drop
        return re.compile(r"\s*".join(re.escape(c) for c in closed if not c.isspace()))

    def search(self, text: str) -> bool:
        return any(self._alone(text, m.start(), m.end()) for m in self.body.finditer(text))

    @staticmethod
    def _alone(text: str, start: int, end: int) -> bool:
        first, last, before, after = text[start], text[end - 1], text[max(0, start - 2) : start], text[end : end + 2]
        if _spaced(first) and (_spaced(before[-1:]) or (first.isdigit() and re.search(r"\d[.,]$", before))):
            return False
        if last.isdigit():
            return not (after[:1].isdigit() or re.match(r"[.,]\d", after))
        return not (_spaced(last) and _spaced(after[:1]))


def pattern(fact: str) -> Wanted:
    return Wanted(fact)


def _spaced(char: str) -> bool:
    """A letter of a writing that puts spaces between words, or a digit."""
    return bool(char) and (char.isdigit() or (char.isalpha() and unicodedata.east_asian_width(char) not in ("W", "F")))


def orders(visible: Sequence[Ink]) -> Iterator[list[Ink]]:
    """The texts of a frame as they may be read: as painted, and line by line from the top."""
    yield list(visible)
    rows: list[list[Ink]] = []
    for ink in sorted(visible, key=lambda i: i.box.y + i.box.h / 2):
        middle = ink.box.y + ink.box.h / 2
        if rows and rows[-1][0].box.y <= middle <= rows[-1][0].box.bottom:
            rows[-1].append(ink)
        else:
            rows.append([ink])
    yield [ink for row in rows for ink in sorted(row, key=lambda i: i.box.x)]


def carriers(visible: Sequence[Ink], wanted: Wanted) -> list[list[Ink]]:
    """The texts that together say it; one list for each place where it is said."""
    out: list[list[Ink]] = []
    for row in orders(visible):
        for size in (1, 2, 3, 4, 5, 6):
            for at in range(len(row) - size + 1):
                run = row[at : at + size]
                if any(all(i in run for i in known) for known in out):
                    continue
                if wanted.search(plain(" ".join(ink.text for ink in run))):
                    out.append(run)
    return out


def words_of(scene: Scene) -> str:
    """Everything that the scene can draw, in paint order."""

    def walk(group: Group) -> Iterator[str]:
        for child in group.children:
            if isinstance(child, Group):
                yield from walk(child)
            elif isinstance(child, Text):
                yield child.text
            elif isinstance(child, Counter):
                yield child.final

    return plain(" ".join(part for root in scene.roots for part in walk(root)))


class Screen:
    """Which texts of a shot can be read at which time."""

    def __init__(self, film: Film, shot: Shot) -> None:
        self.shot = shot
        canvas = shot.picture.scene.canvas
        hidden = {f.where.element for f in film.findings if f.code == "text.hidden" and f.where.segment_id == shot.id}
        weak: set[int] = set()
        for reading in film.context.readings[shot.id]:
            for ink, ratio in reading.texts:
                limit = LARGE if ink.size >= LARGE_PX else TEXT
                if ratio is not None and ratio < limit * ROUNDING:
                    weak.add(id(ink.node))
        steps = max(1, int(shot.picture.duration / STEP_S))
        self.times = [min(shot.settled, (k + 0.5) * STEP_S) for k in range(steps)]
        self.frames: list[list[Ink]] = []
        for t in self.times:
            now = []
            for ink in inks(shot.picture.scene, t):
                inside = ink.box.x >= -1 and ink.box.y >= -1 and ink.box.right <= canvas.width + 1 and ink.box.bottom <= canvas.height + 1
                arrived = not isinstance(ink.node, Counter) or ink.node.text_at(ink.place.count) == ink.node.text_at(1.0)
                seen = ink.opacity > 0.9 and ink.place.wiped >= 0.99
                if inside and arrived and seen and ink.block not in hidden and id(ink.node) not in weak:
                    now.append(ink)
            self.frames.append(now)

    def held(self, wanted: Wanted) -> float:
        """Seconds of the longest unbroken showing."""
        best = run = 0
        known: list[tuple[int, ...]] = []  # nodes that say it: looked for anew only when these are not all there
        for frame in self.frames:
            there = {id(ink.node) for ink in frame}
            said = any(all(n in there for n in nodes) for nodes in known)
            if not said:
                found = carriers(frame, wanted)
                known += [tuple(id(i.node) for i in one) for one in found]
                said = bool(found)
            run = run + 1 if said else 0
            best = max(best, run)
        return best * STEP_S


def shown(film: Film, facts: Sequence[str]) -> list[Shown]:
    """The best showing of each fact."""
    drawn = {shot.id: words_of(shot.picture.scene) for shot in film.shots}
    screens: dict[str, Screen] = {}
    out = []
    for fact in facts:
        wanted = pattern(fact)
        need = max(LEAST_S, len(fact) / CPS)
        best = Shown(fact, "", 0.0, False, "not drawn in any scene")
        for shot in film.shots:
            if not _may_say(drawn[shot.id], fact):
                continue
            screen = screens.setdefault(shot.id, Screen(film, shot))
            held = screen.held(wanted)
            if held > best.held_s:
                why = "" if held >= need - 1e-6 else f"held for {held:.1f} s, {need:.1f} s are needed"
                best = Shown(fact, shot.id, round(held, 2), not why, why)
            elif not best.held_s and wanted.search(drawn[shot.id]):
                best = Shown(
                    fact, shot.id, 0.0, False, "drawn, but it cannot be read (opacity, frame, contrast, covered, or a counter not arrived)"
                )
        out.append(best)
    return out


def _may_say(drawn: str, fact: str) -> bool:
    """All its words or figures are somewhere in the scene: only then is it looked at closely."""
    bare = drawn.replace(" ", "")
    return all(part in bare for part in re.findall(r"[\w]+", plain(fact)))


def forbidden(film: Film) -> list[str]:
    """What must not be shown and is drawn."""
    drawn = [words_of(shot.picture.scene) for shot in film.shots]
    return [fact for fact in film.case.gold["must_not_show"] if any(pattern(fact).search(text) for text in drawn)]


def verdict(film: Film) -> dict[str, Any]:
    """`accepted` with the reasons against it."""
    facts, wrong = facts_of(film), forbidden(film)
    errors = [f for f in film.findings if f.severity == "error"]
    why = [f"{f.code}: {f.message}" for f in errors]
    why += [f"must show {s.fact!r}: {s.why}" for s in facts if not s.enough] + [f"must not show {fact!r}" for fact in wrong]
    return {"accepted": not why, "why": why, "shown": [s.__dict__ for s in facts], "forbidden": wrong}


def facts_of(film: Film) -> list[Shown]:
    """Kept with the film: several metrics ask."""
    if "shown" not in film.notes:
        film.notes["shown"] = shown(film, film.case.gold["must_show"])
    return film.notes["shown"]
