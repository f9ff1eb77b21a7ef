"""Finds the figures of a sentence, and the changes among them."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from agents.offline.figure_words import DOWN_AFTER, DOWN_WORDS, LOSS_WORDS, RANGE_WORDS, UP_AFTER, UP_WORDS
from agents.offline.figures.dates import date_at
from agents.offline.figures.model import Change, Figure
from agents.offline.figures.numerals import closed
from agents.offline.figures.qualifiers import qualified
from agents.offline.figures.ranges import range_at
from agents.offline.figures.shares import share_at
from agents.offline.figures.units import single
from tools.text.tokens import core


def figures(tokens: Sequence[str], language: str = "en") -> list[Figure]:
    """Figures of a sentence's tokens in reading order, none overlapping."""
    found: list[Figure] = []
    at = 0
    dialled = {i for start, end in telephone_numbers(tokens) for i in range(start, end)}
    while at < len(tokens):
        figure = None
        if at not in dialled:
            figure = (
                date_at(tokens, at, language)
                or share_at(tokens, at, language)
                or range_at(tokens, at, language)
                or single(tokens, at, language)
            )
        if figure and not (found and figure.start < found[-1].end):
            if figure.kind not in ("date", "year"):
                figure = replace(figure, qualified=qualified(tokens, figure.start, language))
            found.append(_own_digits(_with_change(figure, tokens), tokens))
        at = figure.end if figure else at + 1
    return found


def telephone_numbers(tokens: Sequence[str]) -> list[tuple[int, int]]:
    """[start, end) of runs of groups of digits that are dialled, not counted: three or more groups, or two with a leading zero or plus."""
    out, at = [], 0
    group = re.compile(r"\+?[(]?\d{1,5}[)]?(?:-\d{2,5})*[.,;:!?]?")
    while at < len(tokens):
        end = at
        while end < len(tokens) and group.fullmatch(tokens[end]) and (end == at or tokens[end - 1][-1].isdigit()):
            end += 1
        digits = sum(c.isdigit() for t in tokens[at:end] for c in t)
        leads = end > at and tokens[at].lstrip("(")[:1] in "0+"
        if digits >= 7 and (end - at >= 3 or (leads and end - at >= 2)):
            out.append((at, end))
        at = max(end, at + 1)
    return out


def _own_digits(figure: Figure, tokens: Sequence[str]) -> Figure:
    """The display in the script's own digits: `٣٨٪` stays so."""
    raw = "".join(tokens[figure.start : figure.end])
    first = next((c for c in raw if c.isdecimal() and not c.isascii()), "")
    if not first or ord(first) >= 0xFF00:
        return figure
    zero = ord(first) - unicodedata.decimal(first)
    shown = figure.display.translate({ord(str(d)): chr(zero + d) for d in range(10)})
    return replace(figure, display=shown.replace("%", "٪") if "٪" in raw else shown)


def changes(found: Sequence[Figure], tokens: Sequence[str], language: str = "en") -> list[Change]:
    """Pairs read as `from A to B`."""
    out = []
    for a, b in itertools.pairwise(found):
        between = [core(t) for t in tokens[a.end : b.start]]
        if (
            a.start
            and core(tokens[a.start - 1]) in RANGE_WORDS["from"]
            and any(w in RANGE_WORDS["to"] for w in between[-2:])
            and len(between) <= 4
        ):
            out.append(Change(a, b))
    return out


def _with_change(figure: Figure, tokens: Sequence[str]) -> Figure:
    """Marks `up 38%`, `fell by 12 percent`, `lost up to 30%`; the words of the comparator itself say nothing about a change."""
    start = figure.start if figure.qualified < 0 else figure.qualified
    if figure.kind not in ("percent", "number", "money") or not start:
        return figure
    before = [core(t) for t in tokens[max(0, start - 2) : start]]
    after = (
        [core(t) for t in tokens[figure.end : figure.end + 1]] if figure.kind == "percent" and not closed(tokens[figure.end - 1]) else []
    )
    if after and (after[0] in UP_AFTER or after[0] in DOWN_AFTER):
        return replace(figure, change=1 if after[0] in UP_AFTER else -1)
    if closed(tokens[start - 1]):
        return figure
    sign = (
        1
        if any(w in UP_WORDS for w in before)
        else -1
        if any(w in DOWN_WORDS or (w in LOSS_WORDS and figure.kind == "percent") for w in before)
        else 0
    )
    return replace(figure, change=sign)
