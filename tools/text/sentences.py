"""Sentence boundaries in any language, without a model.

Owns: where a sentence ends. Does not know: markdown, cues, spans.
"""

from __future__ import annotations

import re
import unicodedata

from tools.text.abbreviations import ABBREVIATIONS, ALWAYS_OPEN, MONTHS_AFTER_ORDINAL

HARD = "。！？｡؟۔।॥።"  # end a sentence with no space needed
SOFT = ".!?…"  # need a space or the end after them
CLOSERS = "\"'”’»›“«」』）)]】》〉*_"
OPENERS = {"「": "」", "『": "』", "（": "）", "【": "】", "《": "》"}
JAPANESE_QUOTATIVE = ("と", "って", "という", "、", "，")
STOP_MARKS = HARD + SOFT
_STOP = re.compile(rf"[{re.escape(HARD + SOFT)}]+")


def split_sentences(text: str, language: str = "en") -> list[str]:
    """Sentences of one paragraph, in order, spaces normalised; joined with a space (or nothing in CJK) they give the text back."""
    text = " ".join(text.split())
    sentences, start, at = [], 0, 0
    while (stop := _STOP.search(text, at)) is not None:
        end = _absorb_closers(text, stop.end())
        at = max(end, stop.end())
        if _ends_here(text, start, stop, end, language):
            sentences.append(text[start:end].strip())
            start = end
    sentences.append(text[start:].strip())
    return _glue_strays([s for s in sentences if s])


def _absorb_closers(text: str, at: int) -> int:
    while at < len(text) and text[at] in CLOSERS and not (text[at] in '"“«' and _opens_quote(text, at)):
        at += 1
    if text[at : at + 2] in (" »", " ›"):  # French sets a space before the closing quote
        return _absorb_closers(text, at + 1)
    return at


def _opens_quote(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isspace()


def _ends_here(text: str, start: int, stop: re.Match[str], end: int, language: str) -> bool:
    marks, rest = stop.group(), text[end:]
    if _inside_bracket(text[start : stop.start()], text[stop.end() :]):
        return False
    if any(m in HARD for m in marks):
        return not (end > stop.end() and rest.startswith(JAPANESE_QUOTATIVE))
    if not rest:
        return True
    if not rest[0].isspace():
        return _is_wide(rest[0]) and marks != "."
    following = rest.lstrip()
    if _starts_low(following):
        return False
    return marks != "." or not _is_abbreviation(text[start : stop.start()], following, language)


def _inside_bracket(before: str, after: str) -> bool:
    """True when an East Asian bracket is open here and closes later."""
    return any(before.count(o) > before.count(c) and c in after and not after.startswith(c) for o, c in OPENERS.items())


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _starts_low(text: str) -> bool:
    """The next word starts with a small letter: the stop was inside the sentence."""
    first = next((c for c in text if c.isalnum()), "")
    opening = text[:1]
    return first.islower() and not (opening in "¿¡" or opening in "-–—•")


def _is_abbreviation(before: str, following: str, language: str) -> bool:
    word = before.rsplit(" ", 1)[-1].lstrip("(\"'“‘«[")
    bare = word.lower().rstrip(".")
    if bare in ALWAYS_OPEN:
        return True
    if bare in ABBREVIATIONS.get(language, frozenset()):
        return True
    if re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", word):  # J. or U.S
        return (word[:1].isupper() and len(word) == 1 and word not in ("I", "Y", "A", "O", "E")) or (
            "." in word and not _begins_sentence(following)
        )
    if word.isdigit() and len(word) <= 2:
        return following.split(" ", 1)[0].strip(",.").lower() in MONTHS_AFTER_ORDINAL.get(language, frozenset())
    return False


def _begins_sentence(text: str) -> bool:
    """Common sentence openers after an abbreviation with inner dots (`in the U.S. The ...`)."""
    return text.split(" ", 1)[0] in {"The", "A", "An", "It", "He", "She", "They", "We", "You", "I", "This", "That", "In", "But", "And"}


def _glue_strays(sentences: list[str]) -> list[str]:
    """A piece without a letter or digit belongs to the sentence before it (or after it, at the start)."""
    out: list[str] = []
    for sentence in sentences:
        if (out and not any(c.isalnum() for c in sentence)) or (out and not any(c.isalnum() for c in out[-1])):
            out[-1] = f"{out[-1]} {sentence}"
        else:
            out.append(sentence)
    return out
