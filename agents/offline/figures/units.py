"""One number with what stands at it: sign, scale, currency, unit, the noun that it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agents.offline.figure_words import (
    CLOCK_WORDS,
    CURRENCY_WORDS,
    DEGREE_WORDS,
    MINUS_WORDS,
    MULTIPLIERS,
    NAMES_A_NUMBER,
    ORDINAL_SUFFIX,
    PERCENT_WORDS,
    SCALE_LETTERS,
)
from agents.offline.figures.dates import is_year
from agents.offline.figures.model import Figure
from agents.offline.figures.numerals import CURRENCY, DIGITS, Number, bare, closed, following_word, number_at, raw, sign_at
from tools.text.stop_words import stop_words
from tools.text.tokens import core


def single(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    start, negative = at, False
    if core(tokens[at]) in MINUS_WORDS and at + 1 < len(tokens):
        negative, at = True, at + 1
    number = number_at(tokens, at, language)
    if number is None or (negative and number.value == 1 and number.spelled and core(tokens[at]) == "a"):
        return None
    if not negative and number.spelled and number.value == 1:
        return None
    if start and core(tokens[start - 1]) in NAMES_A_NUMBER and not number.post:
        return None
    value = -abs(number.value) if negative or number.value < 0 else number.value
    shown = ("−" if value < 0 else "") + number.digits
    figure = Figure("number", shown, start, number.end, value, number.decimals, spelled=number.spelled)
    return _with_unit(figure, number, tokens, language)


def _with_unit(figure: Figure, number: Number, tokens: Sequence[str], language: str) -> Figure | None:
    end, shown, post = figure.end, figure.display, number.post
    if post.startswith((":", "/")) or re.fullmatch(r"\d+[:/]\d+", bare(tokens[figure.start])):
        return None
    if re.fullmatch(r"\d{1,2}[.h]\d{2}", bare(tokens[figure.start])) and following_word(tokens, end) in CLOCK_WORDS:
        return None
    if "°" in post:
        return _degrees(figure, tokens, post)
    if post.startswith(("%", "％", "٪")):
        return _percent(replace(figure, display=shown + "%"), tokens, language)
    if number.prefix or any(c in CURRENCY for c in post) or _currency_at(tokens, end):
        return _money(figure, number, tokens, language)
    if post and post.lower() in ORDINAL_SUFFIX:
        return replace(figure, display=shown + post, suffix=post, salience=0.1)
    if post in SCALE_LETTERS:
        return replace(figure, display=shown + post, suffix=post, salience=0.9)
    if post.lower() == "x" or (following_word(tokens, end) in ("times", "veces", "fois", "倍") and not post):
        size = 0 if post else 1
        sign = "倍" if following_word(tokens, end) == "倍" else "×"
        return replace(figure, display=shown + sign, suffix=sign, end=end + size, salience=0.9)
    following = following_word(tokens, end)
    if (
        (not post and sign_at(tokens, end) in ("%", "％", "٪"))
        or following in PERCENT_WORDS
        or f"{following} {following_word(tokens, end + 1)}" in PERCENT_WORDS
    ):
        size = 2 if f"{following} {following_word(tokens, end + 1)}" in PERCENT_WORDS else 1
        return _percent(replace(figure, display=shown + "%", end=end + size), tokens, language)
    if following in DEGREE_WORDS or following.startswith("°"):
        return _degrees(replace(figure, end=end + 1), tokens, "°" + following[1:] if following.startswith("°") else "°")
    return _counted(figure, number, tokens, language)


def _percent(figure: Figure, tokens: Sequence[str], language: str) -> Figure:
    return replace(figure, kind="percent", suffix="%", salience=0.7 if figure.spelled else 1.0, noun_end=figure.end)


def _degrees(figure: Figure, tokens: Sequence[str], post: str) -> Figure:
    scale = next((s for s in ("C", "F") if s in post), "")
    follow = following_word(tokens, figure.end)
    end = figure.end
    if not scale and follow in ("celsius", "fahrenheit", "c", "f", "centígrados", "grad"):
        scale, end = {"celsius": "C", "centígrados": "C", "c": "C", "grad": ""}.get(follow, "F"), end + 1
    suffix = "°" + scale
    return replace(figure, kind="degrees", display=figure.display + suffix, suffix=suffix, end=end, noun_end=end, salience=0.9)


def _money(figure: Figure, number: Number, tokens: Sequence[str], language: str) -> Figure:
    sign = number.prefix or next((c for c in number.post if c in CURRENCY), "")
    if not sign:
        return _money_after(figure, tokens, _currency_at(tokens, figure.end))
    letters = "".join(c for c in number.post if c.isalpha())
    scale = f"{letters}" if letters in SCALE_LETTERS else ""
    end, word = figure.end, following_word(tokens, figure.end)
    if word in MULTIPLIERS:
        scale, end = f" {raw(tokens[end])}", end + 1
    before = bool(number.prefix)
    minus, plain = ("−", figure.display[1:]) if figure.display.startswith("−") else ("", figure.display)
    shown = f"{minus}{sign}{plain}{scale}" if before else f"{figure.display}{scale} {sign}"
    suffix = scale if before else f"{scale} {sign}"
    return replace(figure, kind="money", display=shown, prefix=sign if before else "", suffix=suffix, end=end, noun_end=end, salience=0.95)


def _currency_at(tokens: Sequence[str], at: int) -> int:
    """Index of a currency word after the number and at most one scale word: `20 €`, `3万円`, `5 million euros`; else 0."""
    for place in (at, at + 1) if following_word(tokens, at) in MULTIPLIERS else (at,):
        sign = sign_at(tokens, place)
        if sign and (sign in CURRENCY or core(sign) in CURRENCY_WORDS):
            return place
    return 0


def _money_after(figure: Figure, tokens: Sequence[str], at: int) -> Figure:
    """The currency stands after the number as a word of its own."""
    sign = raw(tokens[at])
    glue = "" if sign in ("円", "元", "万円") else " "
    scale = glue + raw(tokens[figure.end]) if at > figure.end else ""
    suffix = f"{scale}{glue}{sign}"
    return replace(figure, kind="money", display=figure.display + suffix, suffix=suffix, end=at + 1, noun_end=at + 1, salience=0.95)


def _counted(figure: Figure, number: Number, tokens: Sequence[str], language: str) -> Figure | None:
    """A number with a scale word and the noun that it counts."""
    end, word, suffix = figure.end, following_word(tokens, figure.end), ""
    glue = "" if language in ("ja", "zh") else " "
    if number.post.strip("-. ") and number.post[:1] not in "-–":
        if len(number.post) > 4 and not number.post[:1].isalpha():
            return None
        suffix = number.post
    elif word in MULTIPLIERS:
        suffix, end = glue + raw(tokens[end]), end + 1
        if language in ("ja", "zh"):
            suffix, end = _scaled(tokens, figure.end)
        if language == "es" and word == "mil" and following_word(tokens, end) == "millones":
            suffix, end = suffix + " millones", end + 1
    shown = figure.display + suffix
    if is_year(figure, tokens, end, language) and not suffix:
        return replace(figure, kind="year", display=number.digits, salience=0.3, noun_end=end)
    salience = 0.9 if suffix.strip() else 0.8
    if figure.spelled:
        salience = 0.75 if figure.value and figure.value >= 100 else 0.35
    return replace(figure, display=shown, suffix=suffix, end=end, noun_end=noun_end_of(tokens, end, language), salience=salience)


def _scaled(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """`万8千` of `2万8千`: scale signs and further digits, to the last of them."""
    text, end = "", at
    while end < len(tokens) and (core(tokens[end]) in MULTIPLIERS or core(tokens[end]).translate(DIGITS).isdigit()) and len(text) < 6:
        text += raw(tokens[end])
        end += 1
        if closed(tokens[end - 1]):
            break
    return text, end


def noun_end_of(tokens: Sequence[str], at: int, language: str) -> int:
    """End of what is counted: up to two words that are no function words."""
    stop = stop_words(language)
    end = at
    while end < len(tokens) and end < at + 2 and not (end and closed(tokens[end - 1])):
        word = core(tokens[end])
        if not word or word in stop or word[0].isdigit():
            break
        end += 1
    return end
