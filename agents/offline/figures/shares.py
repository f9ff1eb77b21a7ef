"""Shares said in words: `one in three`, `9 out of 10`, `two thirds of`."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.figure_words import FRACTIONS, OF_WORDS, OUT_OF
from agents.offline.figures.model import Figure
from agents.offline.figures.numerals import closed, following_word, number_at
from agents.offline.number_words import one_of
from tools.text.tokens import core


def share_at(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    part, end = _small(tokens, at, language)
    if not part or closed(tokens[end - 1]):
        return None
    return _fraction(tokens, at, part, end, language) or _one_in(tokens, at, part, end, language)


def _small(tokens: Sequence[str], at: int, language: str) -> tuple[int, int]:
    """(a whole number up to 100, where it ends); (0, at) when none stands here."""
    if core(tokens[at]) in one_of(language):
        return 1, at + 1
    number = number_at(tokens, at, language)
    whole = number is not None and number.value == int(number.value) and 0 < number.value <= 100 and not (number.post or number.prefix)
    return (int(number.value), number.end) if number and whole else (0, at)


def _fraction(tokens: Sequence[str], at: int, part: int, end: int, language: str) -> Figure | None:
    """`two thirds of its nerve cells`: only with what it is a share of."""
    whole = FRACTIONS.get(language, {}).get(following_word(tokens, end), 0)
    if part >= whole or following_word(tokens, end + 1) not in OF_WORDS:
        return None
    return _share(part, whole, f"{part}/{whole}", at, end + 1)


def _one_in(tokens: Sequence[str], at: int, part: int, end: int, language: str) -> Figure | None:
    """`one in three adults`, `9 out of 10`: but `one in 2020` and `two in five minutes` are none."""
    joiner = next((j for j in OUT_OF.get(language, ()) if [following_word(tokens, end + i) for i in range(len(j))] == list(j)), None)
    if joiner is None or end + len(joiner) >= len(tokens):
        return None
    whole, last = _small(tokens, end + len(joiner), language)
    if whole <= part or (joiner == ("in",) and part > 1 and not tokens[at][:1].isdigit()):
        return None
    return _share(part, whole, f"{part} {' '.join(joiner)} {whole}", at, last)


def _share(part: int, whole: int, display: str, start: int, end: int) -> Figure:
    return Figure("share", display, start, end, round(100 * part / whole, 1), 0, noun_end=end, spelled=True, salience=0.9)
