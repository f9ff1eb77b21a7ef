"""time.timeline: what happened when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from agents.offline.compress import drop_lead, shorten, trim_start
from agents.offline.compress_words import PREPOSITIONS
from agents.offline.display import show
from agents.offline.figures import Figure
from agents.offline.icons import MEASURES, icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, Word, clauses, content

DATE, TEXT = 18, 56


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind not in ("plain", "list"):
        return []
    dated = [(u, [f for f in u.figures if f.kind in ("date", "year")]) for u in scene.beat.units]
    entries = [e for u, dates in dated for words, f in _parts(u, dates, scene.language) if (e := _entry(scene, u, words, f))][:5]
    if not entries:
        return []
    items = [{"date": date, "text": show(text)} for date, text, _ in entries]
    reveals = [Reveal(f"item.{n}", word) for n, (_, _, word) in enumerate(entries)]
    full_date = any(f.kind == "date" for u in scene.beat.units for f in u.figures)
    score = (
        0.5
        + 0.12 * min(3, len(entries))
        + 0.12 * (len(entries) > 1)
        + 0.16 * full_date
        + 0.08 * (scene.beat.role == "story")
        - 0.2 * (scene.index == 0)
    )
    why = f"It happened at a time: {items[0]['date']}."
    if len(entries) > 1:
        return [Proposal("time.timeline", score, {"items": items}, tuple(reveals), why)]
    if len(scene.beat.units) == 1:  # nothing else is said here
        score += 0.08
    return [_alone(scene, entries[0], items[0], score, why)]


def _alone(scene: Scene, entry: tuple[str, Phrase, Word], slots: dict[str, str], score: float, why: str) -> Proposal:
    """One date, with the thing that it is about."""
    _, text, word = entry
    reveals = [Reveal("item.0", word)]
    icon = icon_for(text, scene.context)
    if icon and not MEASURES.search(icon.name):
        slots = {**slots, "icon": icon.name}
        said = (icon.word.span, icon.word.index) in {(w.span, w.index) for w in scene.beat.words}
        reveals.append(Reveal("icon", icon.word if said else word))  # what they did is told by the scene before
    return Proposal("time.milestone", score, slots, tuple(reveals), why)


def _parts(unit: Unit, dates: Sequence[Figure], language: str) -> list[tuple[Phrase, Figure]]:
    """Each date with the words that are its own: of several in one sentence, those of its clauses; none where one clause has two."""
    if len(dates) < 2:
        return [(unit.words, f) for f in dates]
    ends = list(accumulate(len(c) for c in clauses(unit.words)))
    cuts = [0, *(max((e for e in ends if e <= f.start), default=0) for f in dates[1:]), len(unit.words)]
    found = [(unit.words[a:b], replace(f, start=f.start - a, end=f.end - a)) for f, a, b in zip(dates, cuts, cuts[1:])]
    whole = all(f.end <= len(w) and len(content((*w[: f.start], *w[f.end :]), language)) >= 2 for w, f in found)
    return found if whole else []


def _entry(scene: Scene, unit: Unit, words: Phrase, figure: Figure) -> tuple[str, Phrase, Word] | None:
    date = figure.display[:1].upper() + figure.display[1:]
    if len(date) > DATE:  # `11th of August 1942` -> `11 August 1942`
        date = re.sub(r"^(\d{1,2})(?:st|nd|rd|th|er|º)? (?:of|de|di) ", r"\1 ", date)
    if len(date) > DATE:
        return None
    before, after = words[: figure.start], words[figure.end :]
    led = _strip_preposition(before)
    tail = bool(after) and trim_start(after, scene.language)[0].core in PREPOSITIONS.get(scene.language, frozenset())
    told = len(content(led, scene.language)) >= 2  # `The first satellite was launched in 1978, for the military`
    body = after if len(content(after, scene.language)) >= 2 and not (tail and told) else led
    if len(content(body, scene.language)) < 2:
        body = _what_they_did(scene, unit)
    text = shorten(_bare(trim_start(body, scene.language)), TEXT, scene.language)
    return (date, text, words[figure.start]) if text and len(content(text, scene.language)) >= 1 else None


def _bare(words: Phrase) -> Phrase:
    """Without a subject pronoun: `they received patent ...`."""
    return words[1:] if len(words) > 2 and words[0].core in {"they", "he", "she", "it", "we"} else words


def _strip_preposition(words: Phrase) -> Phrase:
    """`Work began in` -> `Work began`."""
    while words and words[-1].core in {
        "in",
        "on",
        "since",
        "by",
        "at",
        "until",
        "en",
        "de",
        "el",
        "le",
        "im",
        "am",
        "seit",
        "the",
        "في",
        "عام",
        "सन",
    }:
        words = words[:-1]
    return words


def _what_they_did(scene: Scene, unit: Unit) -> Phrase:
    """`they did` points back: takes the request of the sentence before, `... to remove the handle of the pump`."""
    at = scene.beat.units.index(unit)
    before = scene.beat.units[at - 1] if at else scene.before.units[-1] if scene.before else None
    if before is None:
        return ()
    words = drop_lead(before.words, scene.language)
    to = next((i for i, w in enumerate(words) if w.core == "to" and 0 < i < len(words) - 2), None)
    return words[to + 1 :] if to is not None and scene.language == "en" else words
