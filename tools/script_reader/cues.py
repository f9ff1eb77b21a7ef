"""Tells what directs from what is spoken, inside one block of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from film.script import Role
from tools.script_reader.cue_words import DIRECTION_WORDS, NOT_SPEAKERS, PAUSES, PICTURE_LABELS, PLACEHOLDER, ROLE_LABELS, VOICE_LABELS

DEFAULT_PAUSE_S = 0.8
MAX_PAUSE_S = 5.0
BRACKETS = re.compile(r"\(\(([^()]*)\)\)|\[\[?([^\[\]]*)\]\]?|\(([^()]*)\)|（([^（）]*)）|【([^【】]*)】")
MARKS = "\u064b-\u065f\u0900-\u0dff\u0e31-\u0e4e"  # signs that stand on letters, which \w leaves out
LABEL = re.compile(rf"([^\W\d_][\w{MARKS} .'’/-]{{0,28}}?)\s*[:：]\s*(?=\S|\Z)")
STOPS = ".!?…。！？؟۔।"


@dataclass(frozen=True)
class Say:
    text: str


@dataclass(frozen=True)
class SectionCue:
    role: Role


@dataclass(frozen=True)
class Direction:
    """`alone` is true when it stands at a sentence boundary, so that it ends what came before."""

    text: str
    pause_s: float = 0.0
    alone: bool = True


@dataclass(frozen=True)
class Placeholder:
    text: str


@dataclass(frozen=True)
class Speaker:
    name: str


Event = Say | SectionCue | Direction | Placeholder | Speaker


def role_of_label(text: str) -> Role | None:
    """The role that a section label names: `PROOF`, `Scene 2: The problem`, `FEATURES (3)`."""
    label = re.sub(r"\s+", " ", text.lower().strip(" .:-–—*#"))
    bare = re.sub(r"^(?:(?:scene|part|section|act|beat|szene|escena|scène)\s*)?\d+\s*[:.)-]*\s*|\s*[(\d].*$", "", label)
    for candidate in (label, bare, re.sub(r"^(?:the|el|la|le|les|die|der|das)\s+", "", bare)):
        if candidate in ROLE_LABELS:
            return ROLE_LABELS[candidate]
    return None


def events(text: str, speakers: frozenset[str] = frozenset()) -> Iterator[Event]:
    """Events of a block in order. `speakers` are labels (lower case) known to be names in this script."""
    for line in text.split("\n"):
        line = line.strip()
        if line:
            yield from _line_events(line, speakers)


def _line_events(line: str, speakers: frozenset[str]) -> Iterator[Event]:
    label = LABEL.match(line)
    if label:
        kind = _label_event(label.group(1).strip(), line[label.end() :], speakers)
        if isinstance(kind, Direction):
            yield Direction(line)
            return
        if kind is not None:
            yield kind
            line = line[label.end() :].strip()
    at = 0
    for found in BRACKETS.finditer(line):
        event = _bracket_event(found, line)
        if event is None:
            continue
        if line[at : found.start()].strip():
            yield Say(line[at : found.start()].strip())
        yield event
        at = found.end()
    if line[at:].strip():
        yield Say(line[at:].strip())


def _label_event(label: str, rest: str, speakers: frozenset[str]) -> Event | None:
    low = label.lower()
    if low in PICTURE_LABELS:
        return Direction(f"{label}: {rest}")
    if low in VOICE_LABELS or low in speakers:
        return Speaker(label)
    if not label.isupper() or len(label) < 2:
        return None
    role = role_of_label(label)
    if role:
        return SectionCue(role)
    return None if low in NOT_SPEAKERS else Speaker(label)


def _bracket_event(found: re.Match[str], line: str) -> Event | None:
    double, square, plain, wide, lens = found.groups()
    before, after = line[: found.start()].strip(), line[found.end() :].strip()
    alone = not before or not after or before[-1] in STOPS + '"”'
    if double is not None:
        return _cue(double, alone)
    if square is not None:
        return _square(square, alone, bool(before) and before[-1] not in STOPS)
    if lens is not None and before:
        return None  # in the middle of a sentence Japanese uses these brackets for emphasis
    inner = next(v for v in (plain, wide, lens) if v is not None)
    return _cue(inner, alone) if _reads_as_direction(inner, alone, not before and not after) else None


def _square(inner: str, alone: bool, mid_sentence: bool) -> Event:
    if re.search(PLACEHOLDER, inner):
        return Placeholder(inner.strip())
    if re.fullmatch(r"[\d\s,;:.–-]*", inner) or not mid_sentence or _first_word(inner) in DIRECTION_WORDS:
        return _cue(inner, alone)
    return Placeholder(inner.strip())


def _cue(inner: str, alone: bool) -> Event:
    role = role_of_label(inner)
    if role:
        return SectionCue(role)
    if inner.strip().lower() in VOICE_LABELS:
        return Speaker(inner.strip())
    return Direction(inner.strip(), pause_seconds(inner), alone)


def _first_word(inner: str) -> str:
    return (inner.lower().split() or [""])[0].strip(",.:;")


def _reads_as_direction(inner: str, alone: bool, whole_line: bool) -> bool:
    words = [w.strip(",.:;") for w in inner.lower().split()]
    if not words or (re.fullmatch(r"[\d:.\s–-]+(?:s|sec)?", inner.strip()) and ":" in inner):
        return True
    if pause_seconds(inner):
        return True
    if whole_line and len(words) <= 8 and inner.strip()[-1] not in STOPS:
        return True
    return alone and len(words) <= 8 and (words[0] in DIRECTION_WORDS or (len(words) <= 3 and any(w in DIRECTION_WORDS for w in words)))


def pause_seconds(inner: str) -> float:
    """Seconds asked for by `pause`, `beat`, `pause 2s`, `1.5 second pause`; 0 when it is no pause."""
    text = inner.lower().strip(" .")
    number = re.search(r"(\d+(?:[.,]\d+)?)\s*(ms|s\b|sec|seg|sek|秒|ثانية|ثوان|सेकंड)?", text)
    word = re.sub(
        r"\d+(?:[.,]\d+)?\s*(?:ms|s\b)?|\b(?:ms|s|sec|secs|second|seconds|segundos?|secondes?|sekunden?|for|of|a|de|la|une?)\b|秒|[.,-]",
        " ",
        text,
    )
    if " ".join(word.split()) not in PAUSES:
        return 0.0
    if not number:
        return DEFAULT_PAUSE_S / 2 if "beat" in text else DEFAULT_PAUSE_S
    value = float(number.group(1).replace(",", "."))
    return min(MAX_PAUSE_S, value / 1000 if number.group(2) == "ms" else value)


def find_speakers(text: str) -> frozenset[str]:
    """Title-case labels at line starts that are names: two different ones, each used twice, or one used three times."""
    counts: dict[str, int] = {}
    for found in re.finditer(r"(?m)^[*_ ]*([A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]+)?)[*_]*\s*:[*_]*\s+\S", text):
        counts[found.group(1).lower()] = counts.get(found.group(1).lower(), 0) + 1
    for found in re.finditer(
        r"(?m)^[*_ ]*([^\W\d_a-zA-ZÀ-ɏ][^\s:：。、।]{1,13}(?: [^\s:：。、।]{1,12})?)[*_]*\s*[:：]", text
    ):  # writings without capitals
        counts[found.group(1)] = counts.get(found.group(1), 0) + 1
    often = {label for label, n in counts.items() if n >= 2 and label not in NOT_SPEAKERS}
    return frozenset(often if len(often) >= 2 else {label for label in often if counts[label] >= 3})
