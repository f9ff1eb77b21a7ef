"""Numbers as English speakers say them: years, decades, ordinals, money, times, fractions, units, versions, codes."""

from __future__ import annotations

import re

from tools.text import numerals
from tools.text.signs import signs_of

EN = signs_of("en")
NUM = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_MONTHS = "January February March April May June July August September October November December"
MONTHS = _MONTHS.split()
_YEAR_BEFORE = """
after and around autumn before by circa during early fall from in late mid of since spring summer till to until winter
year
"""
YEAR_BEFORE = frozenset(_YEAR_BEFORE.split()) | {month.lower() for month in MONTHS}
VERB_AFTER = frozenset(["was", "is", "has", "had", "as", "does", "this", "its", "his", "us"])
PARTS = {
    2: ("half", "halves"),
    3: ("third", "thirds"),
    4: ("quarter", "quarters"),
    5: ("fifth", "fifths"),
    6: ("sixth", "sixths"),
    8: ("eighth", "eighths"),
}
SUFFIX = {
    "k": "thousand",
    "K": "thousand",
    "m": "million",
    "M": "million",
    "mn": "million",
    "b": "billion",
    "B": "billion",
    "bn": "billion",
    "T": "trillion",
    "tn": "trillion",
}
VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}


def english_number(bare: str, before: str, after: str) -> str | None:
    """The words of a token with digits, None when no English rule fits. `before`/`after` are the neighbouring words."""
    for rule in (
        _year,
        _decade,
        _ordinal,
        _date,
        _time,
        _phone,
        _range,
        _version,
        _fraction,
        _money,
        _percent,
        _degrees,
        _unit,
        _signed,
        _code,
    ):
        said = rule(bare, before, after)
        if said is not None:
            return said
    return None


def is_year(text: str, before: str, after: str) -> bool:
    """A bare 1100-2099 is a year unless a counted plural follows it and nothing before it speaks of time."""
    if not re.fullmatch(r"1[1-9]\d\d|20\d\d", text):
        return False
    if before.lower() in YEAR_BEFORE:
        return True
    counted = after in EN.units or re.fullmatch(r"[a-z]{3,}s|people|men|women|children|percent|miles?", after) is not None
    return not counted or after in VERB_AFTER


def _year(bare: str, before: str, after: str) -> str | None:
    if m := re.fullmatch(r"(\d{4})'s", bare):
        return year(int(m[1])) + "'s" if is_year(m[1], "in", "") else None
    return year(int(bare)) if is_year(bare, before, after) else None


def year(number: int) -> str:
    """1854 eighteen fifty-four, 1905 nineteen oh five, 2005 two thousand five, 2022 twenty twenty-two."""
    return numerals.year(number, "en").replace("-hundred", " hundred").replace("oh-", "oh ")


def _decade(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(r"'?(\d\d)?(\d)0'?s", bare)
    if not m or (m[1] is None and int(m[2]) < 2):
        return None
    ten = "hundreds" if m[2] == "0" else re.sub(r"y$", "ies", numerals.cardinal(int(m[2]) * 10, "en"))
    ten = "tens" if m[2] == "1" else ten
    if m[1] == "20" and m[2] == "0":
        return "two thousands"
    return f"{numerals.cardinal(int(m[1]), 'en')} {ten}" if m[1] else ten


def _ordinal(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(r"([\d,]+)(?:st|nd|rd|th)", bare, re.I)
    if m:
        return numerals.ordinal(int(m[1].replace(",", "")), "en")
    if (_month(before) or _month(after)) and re.fullmatch(r"[1-9]|[12]\d|3[01]", bare):
        return numerals.ordinal(int(bare), "en")
    return None


def _month(word: str) -> bool:
    return word in MONTHS or (word[:1].isupper() and EN.abbreviations.get(word.lower(), "") in MONTHS)


def _date(bare: str, before: str, after: str) -> str | None:
    if m := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)", bare):
        return f"{MONTHS[int(m[2]) - 1]} {numerals.ordinal(int(m[3]), 'en')}, {year(int(m[1]))}"
    if m := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)", bare):
        return " ".join([numerals.cardinal(int(m[1]), "en"), numerals.cardinal(int(m[2]), "en"), year(int(m[3]))])
    return None


def _time(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(r"(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]\.?m\.?)?", bare, re.I)
    if not m:
        if m := re.fullmatch(r"(\d{1,2})([ap])\.?m", bare, re.I):
            return f"{numerals.cardinal(int(m[1]), 'en')} {m[2].upper()} M"
        return None
    half = f" {m[4][0].upper()} M" if m[4] else ""
    minutes = int(m[2])
    if m[3]:
        return " ".join(numerals.cardinal(int(part), "en") for part in (m[1], m[2], m[3])) + half
    named = "" if half or re.match(r"[ap]\.?m", after, re.I) else " o'clock" if int(m[1]) <= 12 else " hundred"
    tail = named if minutes == 0 else f" oh {numerals.cardinal(minutes, 'en')}" if minutes < 10 else f" {numerals.cardinal(minutes, 'en')}"
    return numerals.cardinal(int(m[1]), "en") + tail + half


def _phone(bare: str, before: str, after: str) -> str | None:
    if re.fullmatch(r"\+?(?:\d{1,3}-)?\d{3}-(?:\d{3}-)?\d{4}", bare):
        return ", ".join(numerals.digits(part, "en") for part in re.findall(r"\d+", bare))
    return None


def _range(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([$€£]?(?:{NUM}))\s*[-–—]\s*([$€£]?(?:{NUM})\S*)", bare)
    if not m:
        return None
    years = is_year(m[1], "in", "") and re.fullmatch(r"\d{4}|\d\d", m[2])
    if years:
        second = year(int(m[2])) if len(m[2]) == 4 else numerals.cardinal(int(m[2]), "en")
        return f"{year(int(m[1]))} to {second}"
    sign = m[1][0] if m[1][0] in "$€£" else ""
    tail = m[2] if m[2][0] in "$€£" else sign + m[2]
    return f"{number_words(m[1].lstrip('$€£'))} to {english_number(tail, '', after)}"


def _version(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(r"([vV]?)(\d+(?:\.\d+)+|\d+)", bare)
    if m and (m[1] or m[2].count(".") > 1):
        return ("version " if m[1] else "") + " point ".join(numerals.cardinal(int(part), "en") for part in m[2].split("."))
    return None


def _fraction(bare: str, before: str, after: str) -> str | None:
    if m := re.fullmatch(r"(\d*)([½⅓⅔¼¾⅕⅛⅜⅝⅞])", bare):
        part = _part(*VULGAR[m[2]])
        return (
            f"{numerals.cardinal(int(m[1]), 'en')} and {'a' if part.startswith('one') else ''}{part.removeprefix('one')}".replace("  ", " ")
            if m[1]
            else part
        )
    if m := re.fullmatch(r"(\d+)/(\d+)", bare):
        top, bottom = int(m[1]), int(m[2])
        if top < bottom and bottom in PARTS:
            return _part(top, bottom)
        if top == bottom or (top, bottom) in {(24, 7), (9, 11)}:
            link = ""
        else:
            link = "out of " if top < bottom else "over "
        return f"{numerals.cardinal(top, 'en')} {link}{numerals.cardinal(bottom, 'en')}"
    return None


def _part(top: int, bottom: int) -> str:
    return f"{numerals.cardinal(top, 'en')} {PARTS[bottom][top != 1]}"


def _money(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([-+]?)(?:US|C|A)?([$€£¥₹₩])({NUM})([kKmMbBT]|bn|mn|tn)?([+]?)", bare) or re.fullmatch(
        rf"([-+]?)({NUM})([$€£¥₹₩])()()", bare
    )
    if not m:
        return None
    sign, number = (m[2], m[3]) if m[2] in "$€£¥₹₩" else (m[3], m[2])
    one, many, cents = EN.money[sign]
    minus = "minus " if m[1] == "-" else ""
    plus = " plus" if m[5] else ""
    whole, _, fraction = number.replace(",", "").partition(".")
    if m[4]:
        return f"{minus}{number_words(number)} {SUFFIX[m[4]]} {many}{plus}"
    if after.lower() in EN.scales:  # "$48.2 million": the next token names the currency
        return minus + number_words(number)
    if len(fraction) == 2 and cents:
        tail = f" and {numerals.cardinal(int(fraction), 'en')} {cents}" if int(fraction) else ""
        return f"{minus}{numerals.cardinal(int(whole or 0), 'en')} {one if whole == '1' else many}{tail}"
    return f"{minus}{number_words(number)} {one if number == '1' else many}{plus}"


def _percent(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([-+~<>≥≤≈±]?)({NUM})%", bare)
    return _lead(m[1]) + number_words(m[2]) + " percent" if m else None


def _degrees(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([-+~]?)({NUM})°([CFcf]?)", bare)
    if not m:
        return None
    scale = {"c": " Celsius", "f": " Fahrenheit"}.get(m[3].lower(), "")
    return f"{_lead(m[1])}{number_words(m[2])} {'degree' if m[2] == '1' else 'degrees'}{scale}"


def _unit(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([-+~]?)({NUM})-?([A-Za-z×][A-Za-z/²³]*)", bare)
    if not m:
        return None
    if m[3] in EN.units:
        one, many = EN.units[m[3]]
        return f"{_lead(m[1])}{number_words(m[2])} {one if m[2] == '1' else many}"
    if m[3] in {"k", "bn", "mn", "M"}:
        return f"{_lead(m[1])}{number_words(m[2])} {SUFFIX[m[3]]}"
    return f"{_lead(m[1])}{number_words(m[2])} {m[3]}" if re.fullmatch(r"[A-Z]{1,3}|[a-z]{2,}", m[3]) else None


def _signed(bare: str, before: str, after: str) -> str | None:
    m = re.fullmatch(rf"([-+~#<>≥≤≈±]?)({NUM})([+]?)", bare)
    return _lead(m[1]) + number_words(m[2]) + (" plus" if m[3] else "") if m else None


def _code(bare: str, before: str, after: str) -> str | None:
    """B2B, COVID-19, GPT-4o, H2O: letters stay, numbers become words."""
    if not re.fullmatch(r"[A-Za-z][\w'.-]*", bare):
        return None
    parts = re.findall(r"\d+(?:\.\d+)?|[^\W\d_]+(?:'[a-z]+)?", bare)
    return " ".join(number_words(part) if part[0].isdigit() else part for part in parts)


def _lead(sign: str) -> str:
    return {
        "-": "minus ",
        "+": "plus ",
        "~": "about ",
        "#": "number ",
        "<": "less than ",
        ">": "more than ",
        "≥": "at least ",
        "≤": "at most ",
        "≈": "about ",
        "±": "plus or minus ",
    }.get(sign, "")


def number_words(text: str) -> str:
    """`1,234.5` -> one thousand two hundred and thirty-four point five; a leading zero or a very long run goes digit by digit."""
    whole, dot, fraction = text.replace(",", "").partition(".")
    if dot:
        return numerals.decimal(whole or "0", fraction, "en")
    if len(whole) > numerals.TOO_LONG or (len(whole) > 1 and whole[0] == "0"):
        return numerals.digits(whole, "en")
    return numerals.cardinal(int(whole), "en")
