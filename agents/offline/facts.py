"""The facts of a scene that its template leaves out: figures with what they count, names, addresses. They are shown as tags.

A viewer who only reads the screen should be able to say afterwards how much, who and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from agents.offline.compress_words import FINITE
from agents.offline.fact_words import ARTICLES, DAYS, EMPTY, JOINS, PARTITIVES, PLACED, WHICH
from agents.offline.figure_words import CLOCK_WORDS, UNIT_WORDS
from agents.offline.figures.find import telephone_numbers
from agents.offline.proposal import Scene
from agents.offline.roles import ADDRESS, Unit
from agents.offline.words import Phrase, Word, text_of
from tools.text.stop_words import stop_words

MOST, ROOMY_S, LONGEST = 2, 6.0, 44
NO_NAMES = ("de", "ja", "zh", "ko", "hi", "ar", "th")  # capitals say nothing about names there
ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th|er|º|ª|°)$")
TOLD_SHARE = 0.5  # of the title's words
LONE = 100
TRIM = " ,;:.!?…\"'“”„«»()[]、。，؛،।"


@dataclass(frozen=True)
class Fact:
    """`words` as the script writes them; `weight` says how much they deserve the screen. `sign`: of a change, which the words before it say."""

    words: Phrase
    weight: float
    sign: str = ""

    @property
    def text(self) -> str:
        return self.sign + text_of(self.words).strip(TRIM)


def tags_for(scene: Scene, slots: Mapping[str, Any]) -> list[tuple[str, Word]]:
    """(text, the word on which it appears) of up to two facts (three in a long scene) that the slots do not show, in the order of speech."""
    screen = shown(slots)
    found: list[Fact] = []
    for fact in sorted(facts(scene, screen), key=lambda f: -f.weight):
        key = plain(fact.text)
        if (
            key
            and key not in screen
            and not _told(fact, screen)
            and len(fact.text) <= LONGEST
            and not any(key in plain(f.text) or plain(f.text) in key for f in found)
        ):
            found.append(fact)
    spoken = {(w.span, w.index): i for i, w in enumerate(scene.beat.words)}
    best = sorted(found[: MOST + (scene.beat.seconds >= ROOMY_S)], key=lambda f: spoken[f.words[0].span, f.words[0].index])
    return [(fact.text, fact.words[0]) for fact in best]


def _told(fact: Fact, screen: str) -> bool:
    """Its number and its words stand on the screen, if not side by side: `11 August 1942` tells `the 11th of August 1942`."""
    words = [ORDINAL.sub(r"\1", plain(w.text)) for w in fact.words if w.core not in JOINS]
    return any(c.isdigit() for w in words for c in w) and all(w in screen for w in words if w)


def facts(scene: Scene, screen: str = "") -> Iterator[Fact]:
    """Figures, names and addresses of all units of the scene. `screen`: what is shown already, so that it is not said twice in words."""
    for unit in scene.beat.units:
        yield from _figures(unit, screen, scene.language.split("-")[0])
        yield from _numbered(unit)
        yield from _weekdays(unit)
        yield from _names(unit, scene)
        yield from _addresses(unit)
        yield from _dialled(unit)
        yield from _katakana(unit)
    if scene.index == 0 and scene.context.title:
        yield from _title(scene, screen)


def shown(slots: Mapping[str, Any]) -> str:
    """All that the slots put on the screen, as `plain` text; a figure with its sign, unit and label in one."""
    parts: list[str] = []

    def visit(value: Any) -> None:
        if isinstance(value, Mapping):
            if "value" in value and isinstance(value["value"], int | float):
                number = f"{value['value']:.{int(value.get('decimals') or 0)}f}"
                parts.append(f"{value.get('prefix', '')}{number}{value.get('suffix', '')}{value.get('label', '')}")
            for key, inner in value.items():
                if key not in ("icon", "icons", "image", "svg", "winner") and not (key == "value" and isinstance(inner, int | float)):
                    visit(inner)
        elif isinstance(value, list | tuple):
            for inner in value:
                visit(inner)
        elif isinstance(value, str):
            parts.append(value)

    visit(slots)
    return "|".join(plain(p) for p in parts)


def plain(text: str) -> str:
    """Letters, digits and signs of value alone, in lower case; degrees as their sign."""
    text = re.sub(r"(?<=\d)\s*(?:degrees?|grad|grados?|degrés?|gradi|graus)\b", "°", text.lower())
    return "".join(c for c in text.lower() if c.isalnum() or c in "%°€$£")


def _figures(unit: Unit, screen: str, language: str) -> Iterator[Fact]:
    for figure in unit.figures:
        start, end = figure.start, max(figure.end, figure.noun_end)
        if figure.end < end and unit.words[figure.end].core in UNIT_WORDS:  # `2.4 gigahertz | reaches`
            end = figure.end + 1
        if _numbers_a_line(unit.words, start):
            continue
        words = unit.words[start : _to_its_noun(unit.words, end, figure.spelled, language)]
        value = "" if figure.value is None else f"{abs(figure.value):g}"
        told = (value, plain(figure.display))
        if not words or (not words[0].text[:1].isdigit() and any(t and t in screen for t in told)):
            continue
        if figure.suffix.strip() == "%" and f"{value}%" in screen.replace(" ", "").replace("\u00a0", ""):
            continue  # `4 Prozent` beside 4 %
        if figure.suffix in ("×", "倍") and plain(figure.display) in screen:  # `40×` says `40 times`
            continue
        if start and _named_by(unit, start):
            continue
        if figure.spelled and figure.kind == "number" and figure.noun_end <= figure.end and abs(figure.value or 0) < LONE:
            continue  # `of the nine`: nine of what is not said here
        if figure.spelled and figure.kind == "number" and any(w.core in EMPTY for w in words[1:]):
            continue  # `three things drove this`
        sign = {1: "+", -1: "−"}.get(figure.change, "") if words[0].text[:1].isdigit() else ""
        yield Fact(words, 0.3 + figure.salience if not figure.spelled else 0.25 + figure.salience / 2, sign)


def _numbers_a_line(words: Phrase, at: int) -> bool:
    """`3. Squeeze the handle`: the number of an entry, not a fact."""
    first = not at or words[at - 1].ends_sentence
    return first and words[at].text.endswith((".", ")")) and words[at].text[:-1].isdigit()


def _to_its_noun(words: Phrase, end: int, spelled: bool, language: str) -> int:
    """A figure ends with what it counts: `58 of these boxes`, `180 parts per million`, `two new supermarket partners`."""
    if end < len(words) and not words[end - 1].ends_clause and (words[end].core in PARTITIVES or words[end - 1].core in PARTITIVES):
        stop = stop_words(language)
        last = next((i for i in range(end, min(end + 4, len(words))) if words[i].core not in stop or words[i].ends_clause), end - 1)
        return last + 1
    goes_on = spelled and end < len(words) and words[end].ends_clause and not words[end - 1].ends_clause
    return end + 1 if goes_on and words[end].core not in stop_words(language) else end


def _numbered(unit: Unit) -> Iterator[Fact]:
    """A number that is a name: `Route 12`, `ext. 22`, `FPS 30`; and hours: `22.40 Uhr`."""
    for at, word in enumerate(unit.words):
        if at and word.text[:1].isdigit() and word.core.isdigit() and _named_by(unit, at):
            yield Fact(unit.words[at - 1 : at + 1], 1.0)
        if at + 1 < len(unit.words) and word.text[:1].isdigit() and unit.words[at + 1].core in CLOCK_WORDS:
            yield Fact(unit.words[at : at + 2], 0.9)


def _weekdays(unit: Unit) -> Iterator[Fact]:
    """`the first Sunday` of a month."""
    for before, day in pairwise(unit.words):
        if day.core in DAYS and before.core in WHICH:
            yield Fact((before, day), 0.8)


def _acts(words: Phrase, at: int, language: str) -> bool:
    """A run of capitals from `at` that a verb follows is the subject, whole: `Tallow Bridge was opened`."""
    end = next((i for i in range(at, len(words)) if not _capital(words, i)), len(words))
    return words[at].core not in stop_words(language) and end < len(words) and words[end].core in FINITE.get(language, frozenset())


def _named_by(unit: Unit, at: int) -> bool:
    """The word before the number says what it numbers: `Dome 3`, but not `Soho, 300 metres`."""
    before = unit.words[at - 1]
    bare = before.text.strip(TRIM)
    if bare.isupper() or (before.text.endswith(".") and len(bare) <= 4):
        return True
    counts = any(f.start == at and f.noun_end > f.end for f in unit.figures)
    return bare[:1].isupper() and at > 1 and not before.ends_clause and not counts


def _names(unit: Unit, scene: Scene) -> Iterator[Fact]:
    """Runs of capitalised words; of one word only when it is written so inside a sentence."""
    language = scene.language.split("-")[0]
    if language in NO_NAMES:
        if language == "de":
            yield from _german_names(unit)
        return
    run: list[Word] = []
    for i, word in enumerate((*unit.words, None)):
        letters = word.text.lstrip("\"'“«(¿¡") if word else ""
        capital = letters[:1].isupper() and (word is not None and word.core not in ("i", "i'm", "i'll", "i've", "i'd"))
        starts = i == 0 or (i and unit.words[i - 1].ends_sentence)
        if word is not None and capital and not run and i >= 2 and language in ("es", "fr", "it", "pt") and not starts:
            kind = unit.words[i - 1]
            if kind.text.islower() and len(kind.core) >= 3 and kind.core not in JOINS and unit.words[i - 2].core in ARTICLES:
                run.append(kind)  # `el lago Gatún`, `la mer Baltique`
        first = starts and word is not None and capital and word.core not in scene.context.names
        if first and _capital(unit.words, i + 1) and not _acts(unit.words, i, language):
            continue  # `Meet Tidepool`: the first word has its capital from its place
        if word is not None and capital and (run or not starts or word.core in scene.context.names or _capital(unit.words, i + 1)):
            run.append(word)
            if word.ends_clause:
                yield from _named(run, scene)
                run = []
            continue
        if word is not None and run and word.core in JOINS and _capital(unit.words, i + 1):
            run.append(word)
            continue
        yield from _named(run, scene)
        run = []


def _capital(words: Phrase, at: int) -> bool:
    return at < len(words) and words[at].text.lstrip("\"'“«(")[:1].isupper()


def _named(run: list[Word], scene: Scene) -> Iterator[Fact]:
    while run and run[0].core in stop_words(scene.language):  # `From Monday` at the beginning of a sentence
        run = run[1:]
    if not run or sum(len(w.core) for w in run) < 4:
        return
    if len(run) == 1 and run[0].core not in scene.context.names:
        return
    yield Fact(tuple(run), 0.72 if len(run) > 1 else 0.6)


def _german_names(unit: Unit) -> Iterator[Fact]:
    """Every German noun has a capital: names are two in a row, or stand after a preposition without an article and mean no thing."""
    from tools.pictograms import hits

    words = unit.words
    i = 0
    while i < len(words):
        if i == 0 and (words[0].core in PLACED or words[0].core in stop_words("de")):
            i = 1  # `In Wiesloch`, `Der Grieche Archimedes`: the first word has its capital from its place
        end = i
        while _capital(words, end) and (end == i or not words[end - 1].ends_clause):
            end += 1
        if end - i >= 2 and i > 0:
            yield Fact(words[i:end], 0.6)
        elif end - i == 1 and i and words[i - 1].core in PLACED and len(words[i].core) >= 5 and not hits([words[i].text], "de"):
            yield Fact(words[i:end], 0.5)
        i = max(end, i + 1)


def _dialled(unit: Unit) -> Iterator[Fact]:
    for start, end in telephone_numbers([w.text for w in unit.words]):
        yield Fact(unit.words[start:end], 1.5)


def _katakana(unit: Unit) -> Iterator[Fact]:
    """Foreign names in Japanese: katakana joined by a middle dot, or four and more of them that mean no thing (`ニュートン`)."""
    from tools.pictograms import hits

    text = "".join(w.text for w in unit.words)
    for found in re.finditer(r"[ァ-ヶー]{2,}(?:[・＝][ァ-ヶー]{2,})+|(?<![ァ-ヶー・])[ァ-ヶー]{4,}(?![ァ-ヶー・])", text):
        joined = any(c in "・＝" for c in found.group())
        if not joined and hits([found.group()], "ja"):
            continue
        at, words = 0, []
        for word in unit.words:
            if at < found.end() and at + len(word.text) > found.start():
                words.append(word)
            at += len(word.text)
        yield Fact(tuple(words), 0.8 if joined else 0.4)


def _title(scene: Scene, screen: str) -> Iterator[Fact]:
    """What the film is about, over its first words, when neither they nor the headline say it."""
    title = scene.context.title.strip(TRIM)
    stops = stop_words(scene.language.split("-")[0])
    telling = [w for w in (plain(part) for part in title.split()) if w and w not in stops]
    if len(title) <= LONGEST and sum(w in screen for w in telling) < TOLD_SHARE * len(telling):
        yield Fact((replace(scene.beat.words[0], text=title),), 1.2)


def _addresses(unit: Unit) -> Iterator[Fact]:
    for word in unit.words:
        if re.search(r"[@/]|\w\.\w{2,}", word.text) and ADDRESS.search(word.text):
            yield Fact((word,), 1.4)
