"""What the voice says for each token: numbers, signs, abbreviations and addresses as words.

Captions and the screen keep the script's own spelling; this is the only place that maps one to the other.
Owns no audio and no timing. Pure; num2words and fugashi are imported when first needed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from film.script import Token
from tools.text import numerals
from tools.text.abbreviations import MONTHS_AFTER_ORDINAL
from tools.text.english import english_number
from tools.text.figures import CURRENCIES, OUTER, cjk_figures, core, figure, join_thousands
from tools.text.marks import with_marks
from tools.text.signs import SPACE_THOUSANDS, Signs, signs_of

ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<main>[\w.+-]+@)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?P<path>(?:[/?#]\S*)?)\Z", re.I)
FRACTIONS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
    "⅕": (1, 5),
}
KEPT_BY_NFKC = "½⅓⅔¼¾⅛⅜⅝⅞⅕²³°…ºª"
HAS_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅛⅜⅝⅞⅕]")
MONEY = re.compile(rf"[-+~]?[A-Z]{{0,2}}([{CURRENCIES}])\d[\d.,]*(?:[-–]\d[\d.,]*)?\Z")
YEAR_BEFORE = {
    "de": frozenset(["im", "jahr", "jahre", "in", "seit", "von", "bis", "ab", "vor", "nach", "um", "anno"]),
    "nl": frozenset(["in", "jaar", "sinds", "van", "tot", "vanaf", "voor", "na", "rond"]),
}


def spoken_tokens(tokens: Sequence[Token], language: str) -> list[str]:
    """One string per token: its words and the mark (, . ? ! ; :) that shapes the voice after them; "" for what is not said.

    For languages that num2words knows (and Chinese) no digits remain. Japanese comes as kana; pieces that begin a new phrase
    start with a space, because Japanese is joined without spaces.
    """
    code = language.replace("_", "-").split("-")[0].lower()
    plain = [_plain(token.text) for token in tokens]
    signs = signs_of(code)
    said = [_say(plain, i, code, signs) for i in range(len(plain))]
    said = _two_part_abbreviations(plain, said, signs)
    if code in {"ja", "zh"}:
        said = cjk_figures(plain, said, code, signs)
    if code in SPACE_THOUSANDS:
        said = join_thousands(plain, said, code)
    if numerals.known(code):
        said = [_no_digits(text, code) for text in said]
    if code == "ja":
        from tools.text.japanese import kana

        said = kana(said)
    return with_marks([token.text for token in tokens], said, code, signs)


def _plain(text: str) -> str:
    """NFKC except for signs that carry meaning, every digit as ASCII, typographic quotes and minus signs as plain ones."""
    out = "".join(c if c in KEPT_BY_NFKC else unicodedata.normalize("NFKC", c) for c in unicodedata.normalize("NFC", text))
    out = out.replace("’", "'").replace("−", "-").replace("⁄", "/").replace("℃", "°C").replace("℉", "°F")
    return "".join(str(unicodedata.digit(c)) if unicodedata.category(c) == "Nd" and not c.isascii() else c for c in out)


def _say(plain: Sequence[str], i: int, language: str, signs: Signs) -> str:
    """The words of token `i`, without a closing mark."""
    text = plain[i].strip(OUTER)
    bare = text.rstrip(".,;:!?…—–-。！？、，；：؟،؛।" + OUTER).lstrip("…—–.,")
    after = core(plain[i + 1]) if i + 1 < len(plain) else ""
    before = core(plain[i - 1]) if i else ""
    if not bare:
        return {"+": signs.plus, "&": signs.and_}.get(text, "")
    if bare in signs.units and re.search(r"\d$", before) and bare not in {"x", "s"}:
        return signs.units[bare][before != "1"]
    if bare.lower() in signs.scales and (cash := MONEY.match(before)) and cash[1] in signs.money:
        link = signs.of if bare.lower() not in {"mil", "mille", "mila"} else ""
        return " ".join(part for part in (bare, link, signs.money[cash[1]][1]) if part)
    short = _abbreviation(bare, text, before, after, signs)
    if short is not None:
        return short
    if address := ADDRESS.match(bare):
        return _address(address, signs)
    if not HAS_FIGURE.search(bare):
        return _signs(bare, before, signs)
    return _number_token(bare, before, after, language, signs)


def _abbreviation(bare: str, text: str, before: str, after: str, signs: Signs) -> str | None:
    key = bare.lower()
    dotted = "." in text[: len(bare) + 1]
    if signs.number == "number":
        if key == "st" and dotted:
            return "Saint" if after[:1].isupper() and not before[:1].isupper() else "Street"
        if key in {"am", "pm"} and re.search(r"\d$", before):
            return f"{key[0].upper()} M"
        if key == "no" and dotted and after[:1].isdigit():
            return signs.number
    if key in signs.abbreviations and (dotted or key in {"vs", "etc", "mr", "mrs", "dr", "w/o", "w/", "bzw", "usw", "mme", "mlle"}):
        said = signs.abbreviations[key]
        return said.lower() if signs.number == "number" and key == "fig" else said
    return None


def _address(match: re.Match[str], signs: Signs) -> str:
    """tidepool.example/start -> tidepool dot example slash start."""
    path = match["path"].strip("/")
    whole = (match["main"] or "") + match["host"] + (f"/{path}" if path else "")
    names = {
        "@": signs.at,
        ".": signs.dot,
        "/": signs.slash,
        "-": signs.dash,
        "+": signs.plus,
        "_": "underscore",
        "?": "?",
        "=": signs.equals,
        "#": signs.number,
    }
    parts = re.findall(r"[^\W_]+|[@./+\-_=#]", whole)
    return " ".join(names.get(part) or part for part in parts)


def _signs(bare: str, before: str, signs: Signs) -> str:
    """A token without digits: lone signs as words, everything else left to the voice."""
    alone = {
        "&": signs.and_,
        "+": signs.plus,
        "=": signs.equals,
        "%": signs.percent,
        "@": signs.at,
        "#": signs.number,
        "/": signs.slash,
        "°": signs.degree[1],
        "°C": f"{signs.degree[1]} {signs.celsius}".strip(),
        "°F": f"{signs.degree[1]} {signs.fahrenheit}",
        "×": "times",
        "->": signs.to,
        "→": signs.to,
        "<": "less than",
        ">": "greater than",
    }
    if bare in alone:
        return alone[bare]
    if bare in signs.money:
        return signs.money[bare][1]
    bare = bare.replace("++", f" {signs.plus} {signs.plus}").replace("C#", "C sharp")
    bare = re.sub(r"(?<=\w)&(?=\w)", f" {signs.and_} ", bare)
    bare = re.sub(r"(?<=\w)/(?=\w)", " ", bare).replace("%", f" {signs.percent}").replace("&", f" {signs.and_} ").lstrip("#@")
    return " ".join("".join(c if _sayable(c) else " " for c in bare).split())


def _sayable(c: str) -> bool:
    return unicodedata.category(c)[0] in "LMN" or c in "'-‑.\u200c\u200d·"


def _no_digits(text: str, language: str) -> str:
    """The last guard: whatever digits a rule left are read as cardinals."""
    text = text.replace("²", "2").replace("³", "3")
    for sign, (top, bottom) in FRACTIONS.items():
        text = text.replace(sign, f" {top} / {bottom} ".replace("/", " "))
    if not re.search(r"\d", text):
        return text
    return " ".join(re.sub(r"\d+", lambda m: f" {numerals.cardinal(int(m[0]), language)} ", text).split())


def _two_part_abbreviations(plain: Sequence[str], said: list[str], signs: Signs) -> list[str]:
    """`z. B.` is two tokens: the first says both."""
    out = list(said)
    for i, (a, b) in enumerate(pairwise(plain)):
        key = (a + b).lower().rstrip(".,;")
        if a.endswith(".") and key in signs.abbreviations and len(a) <= 3:
            out[i], out[i + 1] = signs.abbreviations[key], ""
    return out


def _number_token(bare: str, before: str, after: str, language: str, signs: Signs) -> str:
    if re.fullmatch(r"1[1-9]\d\d", bare) and (
        before.lower() in YEAR_BEFORE.get(language, ()) or before.lower() in MONTHS_AFTER_ORDINAL.get(language, ())
    ):
        return numerals.year(int(bare), language)
    if re.fullmatch(r"\d{1,2}", bare) and after.lower() in MONTHS_AFTER_ORDINAL.get(language, ()):
        return numerals.ordinal(int(bare), language) + ("n" if before.lower() in {"am", "vom", "zum", "dem", "beim", "den"} else "")
    if language == "en":
        said = english_number(bare, before, after)
        if said is not None:
            return said
    return figure(bare, before, after, language, signs)
