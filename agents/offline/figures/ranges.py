"""Ranges and ratios: `10-20%`, `between 5 and 7`, `3:1`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agents.offline.figure_words import AND_WORDS, DEGREE_WORDS, DOWN_WORDS, PERCENT_WORDS, RANGE_WORDS, UP_WORDS
from agents.offline.figures.model import Figure
from agents.offline.figures.numerals import bare, closed, following_word, number_at, value_of
from agents.offline.figures.units import noun_end_of, single
from tools.text.tokens import core

SPAN = re.compile(r"(?P<pre>[$€£¥₹]?)(?P<a>\d+(?:[.,]\d+)?)(?P<ua>[%°]?)[-–—](?P<b>\d+(?:[.,]\d+)?)(?P<post>\D*)\Z")


def range_at(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    """`10-20%`, `between 5 and 7`, `10 to 20 minutes`; a ratio such as `3:1`."""
    token = bare(tokens[at])
    if ratio := re.fullmatch(r"(\d+):(\d+)", token):
        is_time = len(ratio[2]) == 2 and int(ratio[1]) < 25
        return Figure("time" if is_time else "ratio", token, at, at + 1, salience=0.3 if is_time else 0.7)
    if re.fullmatch(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?", token):
        return Figure("ratio", token, at, at + 1, salience=0.3)
    match = SPAN.match(token)
    if match and not (len(match["a"]) == 4 and match["post"]) and not re.match(r"\d{3}-\d{4}", token):
        return _hyphen_range(tokens, at, match, language)
    words = [core(t) for t in tokens[at : at + 6]]
    if words[0] in RANGE_WORDS["between"] and len(words) > 3:
        return _worded_range(tokens, at + 1, language, AND_WORDS, at)
    return _worded_range(tokens, at, language, RANGE_WORDS["hyphen"], at)


def _hyphen_range(tokens: Sequence[str], at: int, match: re.Match[str], language: str) -> Figure:
    low, high = value_of(match["a"], language)[0], value_of(match["b"], language)[0]
    shown = f"{match['pre']}{match['a']}{match['ua']}–{match['b']}{match['post']}"
    years = len(match["a"]) == 4 and 1000 <= low <= 2100
    end, following = at + 1, following_word(tokens, at + 1)
    if following in PERCENT_WORDS:
        shown, end = shown + "%", end + 1
    elif following in DEGREE_WORDS:
        shown, end = shown + "°", end + 1
    return Figure(
        "date" if years else "range",
        shown,
        at,
        end,
        low,
        high=high,
        noun_end=noun_end_of(tokens, end, language),
        salience=0.4 if years else 0.8,
    )


def _worded_range(tokens: Sequence[str], at: int, language: str, joiners: frozenset[str], start: int) -> Figure | None:
    a = number_at(tokens, at, language) if at < len(tokens) else None
    if a is None or closed(tokens[a.end - 1]) or a.end + 1 >= len(tokens) or core(tokens[a.end]) not in joiners:
        return None
    b = single(tokens, a.end + 1, language)
    if (
        b is None
        or b.value is None
        or a.value >= b.value
        or (a.post and a.post != "%")
        or (a.post == "%" and b.kind != "percent")
        or (start and core(tokens[start - 1]) in RANGE_WORDS["from"] and a.post)
    ):
        return None
    if _changes(tokens, start):
        return None
    years = all(1000 <= v <= 2100 and v == int(v) for v in (a.value, b.value)) and b.kind == "year"
    if years:
        return replace(b, kind="date", display=f"{a.digits}–{b.display}", start=start, value=a.value, high=b.value, salience=0.4)
    minus = "−" if a.value < 0 else ""
    return replace(
        b,
        kind="range",
        display=f"{a.prefix}{minus}{a.digits}–{b.display.removeprefix(b.prefix)}",
        start=start,
        value=a.value,
        high=b.value,
        salience=0.7,
    )


def _changes(tokens: Sequence[str], at: int) -> bool:
    """`raised the speed from 12 to 87 megabits`: a change, no range."""
    before = [core(t) for t in tokens[:at]]
    return bool(before) and before[-1] in RANGE_WORDS["from"] and bool(set(before) & (UP_WORDS | DOWN_WORDS))
