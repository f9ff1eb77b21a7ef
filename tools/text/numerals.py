"""Numbers as words, by num2words; Chinese by hand, because num2words does not know it."""

from __future__ import annotations

import re
from decimal import Decimal

from tools.text.signs import signs_of

TOO_LONG = 16  # digits: a longer run is an identifier and is read digit by digit
CHINESE = "零一二三四五六七八九"


def known(language: str) -> bool:
    """Whether numbers can be written out in this language."""
    return language == "zh" or _code(language) is not None


def cardinal(number: int, language: str) -> str:
    if len(str(abs(number))) > TOO_LONG:
        return digits(str(abs(number)), language)
    if language == "zh":
        return chinese(number)
    return _words(number, language, "cardinal")


def ordinal(number: int, language: str) -> str:
    if language == "zh":
        return "第" + chinese(number)
    return _words(number, language, "ordinal")


def year(number: int, language: str) -> str:
    """1854 -> eighteen fifty-four; where a language has no way of its own for years, its cardinal."""
    if language == "zh":
        return digits(str(number), language)
    if language in {"ja", "ko"}:  # num2words gives era names
        return cardinal(number, language)
    return _words(number, language, "year").replace(" and ", " ") if language == "en" else _words(number, language, "year")


def digits(text: str, language: str) -> str:
    glue = "" if language in {"zh", "ja"} else " "
    return glue.join(CHINESE[int(d)] if language == "zh" else _words(int(d), language, "cardinal") for d in text if d.isdigit())


def decimal(whole: str, fraction: str, language: str) -> str:
    """`3`, `5` -> three point five. Digits after the point are read one by one."""
    glue = "" if language in {"zh", "ja"} else " "
    point = signs_of(language).point
    if not point or language == "ru":
        return _words(Decimal(f"{whole}.{fraction}"), language, "cardinal")
    return glue.join([cardinal(int(whole), language), point, digits(fraction, language)])


def chinese(number: int) -> str:
    if number < 0:
        return "负" + chinese(-number)
    for unit, name in ((10**12, "兆"), (10**8, "亿"), (10**4, "万")):
        if number >= unit:
            rest = number % unit
            return chinese(number // unit) + name + (("零" if rest < unit // 10 else "") + chinese(rest) if rest else "")
    for unit, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= unit:
            head, rest = divmod(number, unit)
            lead = "" if unit == 10 and head == 1 else CHINESE[head]
            return lead + name + (("零" if rest < unit // 10 else "") + chinese(rest) if rest else "")
    return CHINESE[number]


def _code(language: str) -> str | None:
    from num2words import CONVERTER_CLASSES

    return language if language in CONVERTER_CLASSES else {"nb": "no", "kk": "kz"}.get(language)


def _words(number: int | Decimal, language: str, to: str) -> str:
    from num2words import num2words

    code = _code(language)
    if code is None:
        return str(number)
    for form in dict.fromkeys((to, "cardinal")):
        try:
            text = num2words(number, lang=code, to=form)
        except (NotImplementedError, ValueError, TypeError, IndexError, KeyError, OverflowError):
            continue
        if not re.search(r"\d", text):
            return " ".join(re.sub(r"\s*,", "", text).split())
    return " ".join(_words(int(d), language, "cardinal") for d in str(number) if d.isdigit())
