"""Dates and years in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.offline.figure_words import CENTURY_WORDS, MONTHS, OF_WORDS, YEAR_CUES, YEAR_NAMES
from agents.offline.figures.model import Figure, Kind
from agents.offline.figures.numerals import DIGITS, ascii_of, bare, closed, following_word, raw
from tools.text.stop_words import stop_words
from tools.text.tokens import core


def date_at(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    """`8th of September 1854`, `September 8, 1854`, `8 de septiembre de 1854`, `9月8日`, `the 19th century`, `1990s`."""
    first = bare(tokens[at]).lower()
    if "月" in tokens[at : at + 2][-1:] or (re.fullmatch(r"\d{1,4}", first) and following_word(tokens, at + 1) in ("年", "月")):
        return _east_asian_date(tokens, at)
    if named := _named_year(tokens, at, language):
        return named
    if re.fullmatch(r"\d{4}s|\d0s", first):
        return Figure("date", bare(tokens[at]), at, at + 1, salience=0.3)
    day = re.fullmatch(r"(\d{1,2})(st|nd|rd|th|\.|º|er|ème|e)?", ascii_of(tokens[at]).rstrip(",").lower())
    if day and 1 <= int(day[1]) <= 31:
        end = at + 1
        while end < len(tokens) and core(tokens[end]) in OF_WORDS and end < at + 2:
            end += 1
        if end < len(tokens) and core(tokens[end]) in MONTHS:
            return _dated(tokens, at, end + 1)
    if re.fullmatch(r"(\d{1,2})(st|nd|rd|th)", first) and following_word(tokens, at + 1) in CENTURY_WORDS:
        return Figure("date", _join(tokens, at, at + 2), at, at + 2, salience=0.3)
    if core(tokens[at]) in MONTHS and tokens[at][:1].isupper() | (not tokens[at][:1].isascii()) and at + 1 < len(tokens):
        following = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?|(\d{4})", bare(tokens[at + 1]).lower())
        if following:
            return _dated(tokens, at, at + 2)
    return None


def _named_year(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    """`the year 79`: shown with its word, since a small number alone is no date."""
    if core(tokens[at]) not in YEAR_NAMES or at + 1 >= len(tokens) or not re.fullmatch(r"\d{1,3}", bare(tokens[at + 1])):
        return None
    counted = at + 2 < len(tokens) and not closed(tokens[at + 1]) and core(tokens[at + 2]) not in stop_words(language)
    if closed(tokens[at]) or counted or not at or core(tokens[at - 1]) not in stop_words(language):
        return None
    return Figure("year", f"{raw(tokens[at])} {raw(tokens[at + 1])}", at, at + 2, float(bare(tokens[at + 1])), salience=0.4)


def _dated(tokens: Sequence[str], start: int, end: int) -> Figure:
    """Takes the year along when it follows."""
    extra = end + 1 if end < len(tokens) and core(tokens[end]) in OF_WORDS else end
    if (
        extra < len(tokens)
        and re.fullmatch(r"\d{4}", bare(tokens[extra]))
        and not _ends(tokens[end - 1])
        and not re.fullmatch(r"\d{4}", bare(tokens[end - 1]))
    ):
        end = extra + 1
    return Figure("date", _join(tokens, start, end), start, end, salience=0.6)


def _ends(token: str) -> bool:
    return token.endswith((".", "!", "?", "。"))


def _east_asian_date(tokens: Sequence[str], at: int) -> Figure | None:
    end = at
    while end + 1 < len(tokens) and re.fullmatch(r"\d{1,4}", bare(tokens[end])) and core(tokens[end + 1]) in ("年", "月", "日"):
        end += 2
    if end == at:
        return None
    kind: Kind = "year" if end == at + 2 and core(tokens[at + 1]) == "年" and len(bare(tokens[at])) == 4 else "date"
    if end == at + 2 and core(tokens[at + 1]) == "年" and kind != "year":
        return None
    value = float(bare(tokens[at])) if kind == "year" else None
    return Figure(kind, "".join(raw(t) for t in tokens[at:end]), at, end, value, salience=0.4)


def _join(tokens: Sequence[str], start: int, end: int) -> str:
    return ascii_of(" ".join(tokens[start:end])).rstrip(".,")


def is_year(figure: Figure, tokens: Sequence[str], end: int, language: str) -> bool:
    value = figure.value or 0
    if figure.spelled or figure.decimals or not 1000 <= value <= 2100 or not re.fullmatch(r"\d{4}", figure.display.translate(DIGITS)):
        return False
    before = core(tokens[figure.start - 1]) if figure.start else ""
    return (
        before in YEAR_CUES
        or before in MONTHS
        or following_word(tokens, end) in ("年", "में", "से", "तक")
        or end >= len(tokens)
        or closed(tokens[end - 1])
        or (value >= 1500 and not following_word(tokens, end))
    )
