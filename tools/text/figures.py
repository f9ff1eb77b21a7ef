"""Figures as words in any language: signs around a number, then the number by the language's own separators."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from tools.text import numerals
from tools.text.signs import Signs

NUMBER = r"\d+(?:[.,'’]\d+)*"
CURRENCIES = "$€£¥₹₩₽"
OUTER = " \"'“”‘’«»‹›„()[]{}「」『』（）【】《》〈〉¿¡*_~|"


def core(text: str) -> str:
    """A token without the punctuation around it."""
    return text.strip(OUTER).rstrip(".,;:!?…。！？、，；：؟،؛।").strip(OUTER)


def figure(bare: str, before: str, after: str, language: str, signs: Signs) -> str:
    """Numbers in any language: signs around the number, then the number by the language's own separators."""
    glue = "" if language in {"ja", "zh"} else " "
    scale = after.lower() in signs.scales

    def amount(text: str) -> str:
        return plain_number(text, language, signs)

    def join(*parts: str) -> str:
        return glue.join(part for part in parts if part)

    cash = "|".join(re.escape(sign) for sign in sorted([*signs.money, *CURRENCIES], key=len, reverse=True))
    if m := re.fullmatch(rf"([-+]?)({cash})({NUMBER})", bare) or re.fullmatch(rf"([-+]?)({NUMBER})({cash})", bare):
        sign, number = (m[2], m[3]) if m[3][0].isdigit() else (m[3], m[2])
        return join(signs.minus if m[1] == "-" else "", amount(number), "" if scale else _money_name(sign, number, signs))
    if m := re.fullmatch(rf"([-+]?)({NUMBER})%", bare):
        parts = (signs.percent, amount(m[2])) if language == "zh" else (amount(m[2]), signs.percent)
        return join(_sign(m[1], signs), *parts)
    if m := re.fullmatch(rf"([-+]?)({NUMBER})°([CFcf]?)", bare):
        scale_name = {"c": signs.celsius, "f": signs.fahrenheit}.get(m[3].lower(), "")
        if language in {"ja", "zh", "ko"}:
            return join(scale_name, _sign(m[1], signs), amount(m[2]), signs.degree[1])
        return join(_sign(m[1], signs), amount(m[2]), signs.degree[m[2] != "1"], scale_name)
    if m := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", bare):
        return join(numerals.cardinal(int(m[3]), language), numerals.cardinal(int(m[2]), language), numerals.year(int(m[1]), language))
    if m := re.fullmatch(r"(\d{1,2}):(\d{2})", bare):
        minutes = numerals.cardinal(int(m[2]), language) if int(m[2]) else ""
        return join(numerals.cardinal(int(m[1]), language), signs.hour, minutes)
    if m := re.fullmatch(rf"({NUMBER})[-–—]({NUMBER})(.*)", bare):
        tail = figure(m[2] + m[3], m[1], after, language, signs) if m[3] else amount(m[2])
        return join(amount(m[1]), signs.to, tail)
    endings = r"|er|ère|re|e|ème|ste|de" if language in {"fr", "nl"} else ""
    if m := re.fullmatch(rf"(\d+)(?:[.]?[ºª]{endings})", bare):
        return numerals.ordinal(int(m[1]), language)
    if (m := re.fullmatch(rf"({NUMBER})([^\W\d_][\w/²³]*)", bare)) and m[2] in signs.units:
        return join(amount(m[1]), signs.units[m[2]][m[1] != "1"])
    if m := re.fullmatch(rf"([-+]?)({NUMBER})", bare):
        return join(_sign(m[1], signs), amount(m[2]))
    return " ".join(_piece(part, language, signs) for part in re.findall(rf"{NUMBER}|[^\d]+", bare)).strip()


def _sign(sign: str, signs: Signs) -> str:
    return {"-": signs.minus, "+": signs.plus}.get(sign, "")


def _piece(part: str, language: str, signs: Signs) -> str:
    if part[0].isdigit():
        return plain_number(part, language, signs)
    for sign, name in (
        ("%", signs.percent),
        ("&", signs.and_),
        ("+", signs.plus),
        ("°", signs.degree[1]),
        ("=", signs.equals),
        ("@", signs.at),
    ):
        part = part.replace(sign, f" {name} ")
    for sign, (_, many, _) in signs.money.items():
        part = part.replace(sign, f" {many} ")
    return " ".join("".join(c if c.isalpha() or unicodedata.category(c)[0] == "M" or c in "' " else " " for c in part).split())


def _money_name(sign: str, number: str, signs: Signs) -> str:
    one, many, _ = signs.money.get(sign, ("", "", ""))
    return one if number == "1" else many


def plain_number(text: str, language: str, signs: Signs) -> str:
    """`1.234,5` by the language's separators; a separator before a group that is not of three digits is a decimal sign."""
    text = text.replace("’", "'").replace("'", "")
    if re.fullmatch(r"\d+", text):
        leading_zero = len(text) > 1 and text[0] == "0"
        return numerals.digits(text, language) if leading_zero or len(text) > numerals.TOO_LONG else numerals.cardinal(int(text), language)
    groups = re.escape(signs.thousands if signs.thousands in ".," else ".")
    other = "," if signs.thousands == "." or signs.thousands == " " else "."
    if re.fullmatch(rf"\d{{1,3}}(?:{groups}\d{{3}})+", text):
        return numerals.cardinal(int(re.sub(r"\D", "", text)), language)
    if m := re.fullmatch(rf"(\d{{1,3}}(?:{groups}\d{{3}})*){re.escape(other)}(\d+)", text):
        return numerals.decimal(re.sub(r"\D", "", m[1]), m[2], language)
    if m := re.fullmatch(r"(\d+)[.,](\d+)", text):
        return numerals.decimal(m[1], m[2], language)
    point = f" {signs.point} "
    return point.join(numerals.cardinal(int(part), language) for part in re.findall(r"\d+", text))


def join_thousands(plain: Sequence[str], said: list[str], language: str) -> list[str]:
    """`3 000 000` is three tokens where spaces group digits: the first says it all, the others nothing."""
    out = list(said)
    i = 0
    while i < len(plain):
        j = i + 1
        if re.fullmatch(r"[1-9]\d{0,2}", core(plain[i])):
            while j < len(plain) and re.fullmatch(r"\d{3}", core(plain[j])) and plain[j - 1][-1].isdigit():
                j += 1
        if j > i + 1:
            out[i] = numerals.cardinal(int("".join(core(text) for text in plain[i:j])), language)
            out[i + 1 : j] = [""] * (j - i - 1)
        i = j
    return out


def cjk_figures(plain: Sequence[str], said: list[str], language: str, signs: Signs) -> list[str]:
    """Where no spaces are written a figure and its signs are tokens of their own: minus before, per cent, degrees and years after."""
    out = list(said)
    for i, text in enumerate(plain):
        number = re.fullmatch(r"(\d[\d,.]*)(°?)", core(text).lstrip("-"))
        if not number:
            continue
        after = core(plain[i + 1]) if i + 1 < len(plain) else ""
        words = plain_number(number[1].rstrip(",."), language, signs)
        if (i and re.search(r"(?:^|\D)-$", plain[i - 1])) or text.startswith("-"):
            words = signs.minus + words
        if number[2]:
            words = (signs.celsius if after == "C" else signs.fahrenheit if after == "F" else "") + words + signs.degree[1]
            if after in {"C", "F"}:
                out[i + 1] = ""
        elif language == "zh" and after == "%":
            words, out[i + 1] = signs.percent + words, ""
        elif language == "zh" and after.startswith("年") and re.fullmatch(r"\d{4}", number[1]):
            words = numerals.year(int(number[1]), language)
        out[i] = words
    return out
