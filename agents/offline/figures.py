"""Exact figures of a sentence: what is counted, where it is said, how the script writes it.

Owns: percentages, money, degrees, numbers with units, dates, years, ranges, ratios, changes. Does not know: templates.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from agents.offline.figure_words import (
    AND_WORDS,
    CENTURY_WORDS,
    CURRENCY_WORDS,
    DEGREE_WORDS,
    DOWN_AFTER,
    DOWN_WORDS,
    MINUS_WORDS,
    MONTHS,
    MULTIPLIERS,
    NAMES_A_NUMBER,
    OF_WORDS,
    ORDINAL_SUFFIX,
    PERCENT_WORDS,
    RANGE_WORDS,
    SCALE_LETTERS,
    UP_AFTER,
    UP_WORDS,
    YEAR_CUES,
)  # fmt: skip
from agents.offline.number_words import number_word
from tools.text.stop_words import stop_words
from tools.text.tokens import core


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


Kind = Literal["percent", "money", "degrees", "number", "date", "year", "range", "ratio", "time"]
CURRENCY = "$€£¥₹₩₽¢"
NUMERAL = re.compile(rf"(?P<pre>[-−–+~<>]?(?:US|A|C)?[{CURRENCY}]?[-−–]?)(?P<num>\d+(?:[.,٫٬'’]\d+)*)(?P<post>[^\d]*)\Z")
SPAN = re.compile(r"(?P<pre>[$€£¥₹]?)(?P<a>\d+(?:[.,]\d+)?)(?P<ua>[%°]?)[-–—](?P<b>\d+(?:[.,]\d+)?)(?P<post>\D*)\Z")
DECIMAL_COMMA = _set("es fr de it pt nl sv pl ru uk tr id vi cs el da no fi")
DIGITS = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩०१२३४५६७८९০১২৩৪৫৬৭৮৯۰۱۲۳۴۵۶۷۸۹")} | {
    ord(c): str(i) for i, c in enumerate("０１２３４５６７８９")
}


@dataclass(frozen=True)
class Figure:
    """Tokens `[start, end)`. `display` is the figure as the screen shows it; `value` is the number before `suffix`.

    `noun` are the tokens `[end, noun_end)` of what is counted. `change` is +1 or -1 after words such as "up" or "fell by".
    `salience` 0-1 says how much it deserves a scene.
    """

    kind: Kind
    display: str
    start: int
    end: int
    value: float | None = None
    decimals: int = 0
    prefix: str = ""
    suffix: str = ""
    noun_end: int = 0
    change: int = 0
    spelled: bool = False
    salience: float = 0.5
    high: float | None = None


@dataclass(frozen=True)
class Change:
    """`from 4.1% to 2.6%`."""

    before: Figure
    after: Figure


@dataclass(frozen=True)
class _Number:
    value: float
    decimals: int
    end: int
    digits: str  # as written
    prefix: str = ""
    post: str = ""
    spelled: bool = False


def figures(tokens: Sequence[str], language: str = "en") -> list[Figure]:
    """Figures of a sentence's tokens in reading order, none overlapping."""
    found: list[Figure] = []
    at = 0
    while at < len(tokens):
        figure = _date(tokens, at, language) or _range(tokens, at, language) or _single(tokens, at, language)
        if figure and not (found and figure.start < found[-1].end):
            found.append(_own_digits(_with_change(figure, tokens, language), tokens))
        at = figure.end if figure else at + 1
    return found


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


def _ascii(token: str) -> str:
    return token.translate(DIGITS).strip("\"'“”‘’«»()[]「」『』（）!?…。！？؟۔।；;:،、，")


def _bare(token: str) -> str:
    return _ascii(token).rstrip(".,")


def _number(tokens: Sequence[str], at: int, language: str) -> _Number | None:
    """The number that starts at a token: digits, or words in en, es, fr, de."""
    match = NUMERAL.match(_bare(tokens[at]))
    if match:
        return _digits(tokens, at, match, language)
    spelled = number_word([core(t) for t in tokens[at : at + 8]], language)
    if spelled is None:
        return None
    value, size = spelled
    return _Number(value, 0, at + size, f"{value:,}" if value >= 10000 else str(value), spelled=True)


def _digits(tokens: Sequence[str], at: int, match: re.Match[str], language: str) -> _Number | None:
    digits, end = match["num"], at + 1
    groups = language in ("fr", "ru", "uk", "pl", "sv", "cs", "es", "no", "fi")
    while (
        groups
        and not match["post"]
        and end < len(tokens)
        and re.fullmatch(r"\d{3}(?:\D.*)?", _bare(tokens[end]))
        and len(digits.split(" ")[0]) <= 3
    ):
        digits += " " + _bare(tokens[end])[:3]
        end += 1
    value, decimals = _value(digits, language)
    prefix = match["pre"].replace("−", "-").replace("–", "-")
    post = match["post"] if end == at + 1 else _bare(tokens[end - 1])[3:]
    return _Number(-value if "-" in prefix else value, decimals, end, digits, prefix.strip("-+~<>"), post)


def _value(digits: str, language: str) -> tuple[float, int]:
    """`1,200` -> 1200; `0,9` in a language with decimal commas -> 0.9."""
    plain = digits.replace(" ", "").replace("'", "").replace("’", "").replace("٬", "").replace("٫", ".")
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain) and language not in DECIMAL_COMMA:
        plain = plain.replace(",", "")
    elif re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain) and (language in DECIMAL_COMMA or plain.count(".") > 1):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}", plain):
        plain = plain.replace(",", "")
    else:
        plain = plain.replace(",", ".")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return float(plain), len(plain.partition(".")[2])


def _closed(token: str) -> bool:
    """A comma or stop after the number: what follows is not its unit."""
    return token.rstrip("\"'”’»)")[-1:] in tuple(",;:.!?。、！？،؛؟।…")


def _next(tokens: Sequence[str], at: int) -> str:
    return core(tokens[at]).translate(DIGITS) if at < len(tokens) and not (at and _closed(tokens[at - 1])) else ""


def _sign(tokens: Sequence[str], at: int) -> str:
    """A sign that stands alone as a token, `38 %` or `20 €`, without clinging punctuation."""
    return tokens[at].rstrip(".,;:!?。、") if at < len(tokens) and not (at and _closed(tokens[at - 1])) else ""


def _single(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    start, negative = at, False
    if core(tokens[at]) in MINUS_WORDS and at + 1 < len(tokens):
        negative, at = True, at + 1
    number = _number(tokens, at, language)
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


def _with_unit(figure: Figure, number: _Number, tokens: Sequence[str], language: str) -> Figure | None:
    end, shown, post = figure.end, figure.display, number.post
    if post.startswith((":", "/")) or re.fullmatch(r"\d+[:/]\d+", _bare(tokens[figure.start])):
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
    if post.lower() == "x" or (_next(tokens, end) in ("times", "veces", "fois", "倍") and not post):
        size = 0 if post else 1
        sign = "倍" if _next(tokens, end) == "倍" else "×"
        return replace(figure, display=shown + sign, suffix=sign, end=end + size, salience=0.9)
    following = _next(tokens, end)
    if (
        (not post and _sign(tokens, end) in ("%", "％", "٪"))
        or following in PERCENT_WORDS
        or f"{following} {_next(tokens, end + 1)}" in PERCENT_WORDS
    ):
        size = 2 if f"{following} {_next(tokens, end + 1)}" in PERCENT_WORDS else 1
        return _percent(replace(figure, display=shown + "%", end=end + size), tokens, language)
    if following in DEGREE_WORDS or following.startswith("°"):
        return _degrees(replace(figure, end=end + 1), tokens, "°" + following[1:] if following.startswith("°") else "°")
    return _counted(figure, number, tokens, language)


def _percent(figure: Figure, tokens: Sequence[str], language: str) -> Figure:
    return replace(figure, kind="percent", suffix="%", salience=0.7 if figure.spelled else 1.0, noun_end=figure.end)


def _degrees(figure: Figure, tokens: Sequence[str], post: str) -> Figure:
    scale = next((s for s in ("C", "F") if s in post), "")
    follow = _next(tokens, figure.end)
    end = figure.end
    if not scale and follow in ("celsius", "fahrenheit", "c", "f", "centígrados", "grad"):
        scale, end = {"celsius": "C", "centígrados": "C", "c": "C", "grad": ""}.get(follow, "F"), end + 1
    suffix = "°" + scale
    return replace(figure, kind="degrees", display=figure.display + suffix, suffix=suffix, end=end, noun_end=end, salience=0.9)


def _money(figure: Figure, number: _Number, tokens: Sequence[str], language: str) -> Figure:
    sign = number.prefix or next((c for c in number.post if c in CURRENCY), "")
    if not sign:
        return _money_after(figure, tokens, _currency_at(tokens, figure.end))
    letters = "".join(c for c in number.post if c.isalpha())
    scale = f"{letters}" if letters in SCALE_LETTERS else ""
    end, word = figure.end, _next(tokens, figure.end)
    if word in MULTIPLIERS:
        scale, end = f" {_raw(tokens[end])}", end + 1
    before = bool(number.prefix)
    minus, plain = ("−", figure.display[1:]) if figure.display.startswith("−") else ("", figure.display)
    shown = f"{minus}{sign}{plain}{scale}" if before else f"{figure.display}{scale} {sign}"
    suffix = scale if before else f"{scale} {sign}"
    return replace(figure, kind="money", display=shown, prefix=sign if before else "", suffix=suffix, end=end, noun_end=end, salience=0.95)


def _currency_at(tokens: Sequence[str], at: int) -> int:
    """Index of a currency word after the number and at most one scale word: `20 €`, `3万円`, `5 million euros`; else 0."""
    for place in (at, at + 1) if _next(tokens, at) in MULTIPLIERS else (at,):
        sign = _sign(tokens, place)
        if sign and (sign in CURRENCY or core(sign) in CURRENCY_WORDS):
            return place
    return 0


def _money_after(figure: Figure, tokens: Sequence[str], at: int) -> Figure:
    """The currency stands after the number as a word of its own."""
    sign = _raw(tokens[at])
    glue = "" if sign in ("円", "元", "万円") else " "
    scale = glue + _raw(tokens[figure.end]) if at > figure.end else ""
    suffix = f"{scale}{glue}{sign}"
    return replace(figure, kind="money", display=figure.display + suffix, suffix=suffix, end=at + 1, noun_end=at + 1, salience=0.95)


def _raw(token: str) -> str:
    return token.strip("\"'“”‘’«».,;:!?…()[]。、！？،؛؟।")


def _counted(figure: Figure, number: _Number, tokens: Sequence[str], language: str) -> Figure | None:
    """A number with a scale word and the noun that it counts."""
    end, word, suffix = figure.end, _next(tokens, figure.end), ""
    glue = "" if language in ("ja", "zh") else " "
    if number.post.strip("-. ") and number.post[:1] not in "-–":
        if len(number.post) > 4 and not number.post[:1].isalpha():
            return None
        suffix = number.post
    elif word in MULTIPLIERS:
        suffix, end = glue + _raw(tokens[end]), end + 1
        if language in ("ja", "zh"):
            suffix, end = _scaled(tokens, figure.end)
        if language == "es" and word == "mil" and _next(tokens, end) == "millones":
            suffix, end = suffix + " millones", end + 1
    shown = figure.display + suffix
    if _is_year(figure, tokens, end, language) and not suffix:
        return replace(figure, kind="year", display=number.digits, salience=0.3, noun_end=end)
    salience = 0.9 if suffix.strip() else 0.8
    if figure.spelled:
        salience = 0.75 if figure.value and figure.value >= 100 else 0.35
    return replace(figure, display=shown, suffix=suffix, end=end, noun_end=_noun_end(tokens, end, language), salience=salience)


def _scaled(tokens: Sequence[str], at: int) -> tuple[str, int]:
    """`万8千` of `2万8千`: scale signs and further digits, to the last of them."""
    text, end = "", at
    while end < len(tokens) and (core(tokens[end]) in MULTIPLIERS or core(tokens[end]).translate(DIGITS).isdigit()) and len(text) < 6:
        text += _raw(tokens[end])
        end += 1
        if _closed(tokens[end - 1]):
            break
    return text, end


def _is_year(figure: Figure, tokens: Sequence[str], end: int, language: str) -> bool:
    value = figure.value or 0
    if figure.spelled or figure.decimals or not 1000 <= value <= 2100 or not re.fullmatch(r"\d{4}", figure.display.translate(DIGITS)):
        return False
    before = core(tokens[figure.start - 1]) if figure.start else ""
    return (
        before in YEAR_CUES
        or before in MONTHS
        or _next(tokens, end) in ("年", "में", "से", "तक")
        or end >= len(tokens)
        or _closed(tokens[end - 1])
        or (value >= 1500 and not _next(tokens, end))
    )


def _noun_end(tokens: Sequence[str], at: int, language: str) -> int:
    """End of what is counted: up to two words that are no function words."""
    stop = stop_words(language)
    end = at
    while end < len(tokens) and end < at + 2 and not (end and _closed(tokens[end - 1])):
        word = core(tokens[end])
        if not word or word in stop or word[0].isdigit():
            break
        end += 1
    return end


def _date(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    """`8th of September 1854`, `September 8, 1854`, `8 de septiembre de 1854`, `9月8日`, `the 19th century`, `1990s`."""
    first = _bare(tokens[at]).lower()
    if "月" in tokens[at : at + 2][-1:] or (re.fullmatch(r"\d{1,4}", first) and _next(tokens, at + 1) in ("年", "月")):
        return _east_asian_date(tokens, at)
    if re.fullmatch(r"\d{4}s|\d0s", first):
        return Figure("date", _bare(tokens[at]), at, at + 1, salience=0.3)
    day = re.fullmatch(r"(\d{1,2})(st|nd|rd|th|\.|º|er|ème|e)?", _ascii(tokens[at]).rstrip(",").lower())
    if day and 1 <= int(day[1]) <= 31:
        end = at + 1
        while end < len(tokens) and core(tokens[end]) in OF_WORDS and end < at + 2:
            end += 1
        if end < len(tokens) and core(tokens[end]) in MONTHS:
            return _dated(tokens, at, end + 1)
    if re.fullmatch(r"(\d{1,2})(st|nd|rd|th)", first) and _next(tokens, at + 1) in CENTURY_WORDS:
        return Figure("date", _join(tokens, at, at + 2), at, at + 2, salience=0.3)
    if core(tokens[at]) in MONTHS and tokens[at][:1].isupper() | (not tokens[at][:1].isascii()) and at + 1 < len(tokens):
        following = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?|(\d{4})", _bare(tokens[at + 1]).lower())
        if following:
            return _dated(tokens, at, at + 2)
    return None


def _dated(tokens: Sequence[str], start: int, end: int) -> Figure:
    """Takes the year along when it follows."""
    extra = end + 1 if end < len(tokens) and core(tokens[end]) in OF_WORDS else end
    if (
        extra < len(tokens)
        and re.fullmatch(r"\d{4}", _bare(tokens[extra]))
        and not _ends(tokens[end - 1])
        and not re.fullmatch(r"\d{4}", _bare(tokens[end - 1]))
    ):
        end = extra + 1
    return Figure("date", _join(tokens, start, end), start, end, salience=0.6)


def _ends(token: str) -> bool:
    return token.endswith((".", "!", "?", "。"))


def _east_asian_date(tokens: Sequence[str], at: int) -> Figure | None:
    end = at
    while end + 1 < len(tokens) and re.fullmatch(r"\d{1,4}", _bare(tokens[end])) and core(tokens[end + 1]) in ("年", "月", "日"):
        end += 2
    if end == at:
        return None
    kind: Kind = "year" if end == at + 2 and core(tokens[at + 1]) == "年" and len(_bare(tokens[at])) == 4 else "date"
    if end == at + 2 and core(tokens[at + 1]) == "年" and kind != "year":
        return None
    value = float(_bare(tokens[at])) if kind == "year" else None
    return Figure(kind, "".join(_raw(t) for t in tokens[at:end]), at, end, value, salience=0.4)


def _join(tokens: Sequence[str], start: int, end: int) -> str:
    return _ascii(" ".join(tokens[start:end])).rstrip(".,")


def _range(tokens: Sequence[str], at: int, language: str) -> Figure | None:
    """`10-20%`, `between 5 and 7`, `10 to 20 minutes`; a ratio such as `3:1`."""
    token = _bare(tokens[at])
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
    low, high = _value(match["a"], language)[0], _value(match["b"], language)[0]
    shown = f"{match['pre']}{match['a']}{match['ua']}–{match['b']}{match['post']}"
    years = len(match["a"]) == 4 and 1000 <= low <= 2100
    end, following = at + 1, _next(tokens, at + 1)
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
        noun_end=_noun_end(tokens, end, language),
        salience=0.4 if years else 0.8,
    )


def _worded_range(tokens: Sequence[str], at: int, language: str, joiners: frozenset[str], start: int) -> Figure | None:
    a = _number(tokens, at, language) if at < len(tokens) else None
    if a is None or _closed(tokens[a.end - 1]) or a.end + 1 >= len(tokens) or core(tokens[a.end]) not in joiners:
        return None
    b = _single(tokens, a.end + 1, language)
    if (
        b is None
        or b.value is None
        or a.value >= b.value
        or (a.post and a.post != "%")
        or (start and core(tokens[start - 1]) in RANGE_WORDS["from"] and a.post)
    ):
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


def _with_change(figure: Figure, tokens: Sequence[str], language: str) -> Figure:
    """Marks `up 38%`, `fell by 12 percent`."""
    if figure.kind not in ("percent", "number", "money") or not figure.start:
        return figure
    before = [core(t) for t in tokens[max(0, figure.start - 2) : figure.start]]
    after = (
        [core(t) for t in tokens[figure.end : figure.end + 1]] if figure.kind == "percent" and not _closed(tokens[figure.end - 1]) else []
    )
    if after and (after[0] in UP_AFTER or after[0] in DOWN_AFTER):
        return replace(figure, change=1 if after[0] in UP_AFTER else -1)
    if _closed(tokens[figure.start - 1]):
        return figure
    sign = 1 if any(w in UP_WORDS for w in before) else -1 if any(w in DOWN_WORDS for w in before) else 0
    return replace(figure, change=sign)
