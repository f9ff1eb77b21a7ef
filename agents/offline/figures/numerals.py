"""Numbers as tokens say them: digits with separators of any language, or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agents.offline.number_words import half_after, number_word
from tools.text.tokens import core


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


CURRENCY = "$€£¥₹₩₽¢"
NUMERAL = re.compile(rf"(?P<pre>[-−–+~<>]?(?:US|A|C)?[{CURRENCY}]?[-−–]?)(?P<num>\d+(?:[.,٫٬'’]\d+)*)(?P<post>[^\d]*)\Z")
DECIMAL_COMMA = _set("es fr de it pt nl sv pl ru uk tr id vi cs el da no fi")
DIGITS = {ord(c): str(i % 10) for i, c in enumerate("٠١٢٣٤٥٦٧٨٩०१२३४५६७८९০১২৩৪৫৬৭৮৯۰۱۲۳۴۵۶۷۸۹")} | {
    ord(c): str(i) for i, c in enumerate("０１２３４５６７８９")
}


@dataclass(frozen=True)
class Number:
    value: float
    decimals: int
    end: int
    digits: str  # as written
    prefix: str = ""
    post: str = ""
    spelled: bool = False


def ascii_of(token: str) -> str:
    return token.translate(DIGITS).strip("\"'“”‘’«»()[]「」『』（）!?…。！？؟۔।；;:،、，")


def bare(token: str) -> str:
    return ascii_of(token).rstrip(".,")


def number_at(tokens: Sequence[str], at: int, language: str) -> Number | None:
    """The number that starts at a token: digits, or words in en, es, fr, de."""
    match = NUMERAL.match(bare(tokens[at]))
    if match:
        return _digits(tokens, at, match, language)
    spelled = number_word([core(t) for t in tokens[at : at + 8]], language)
    if spelled is None:
        return None
    value, size = spelled
    if half := half_after([core(t) for t in tokens[at + size : at + size + 3]], language):
        return Number(value + 0.5, 1, at + size + half, f"{value},5" if language in DECIMAL_COMMA else f"{value}.5", spelled=True)
    return Number(value, 0, at + size, f"{value:,}" if value >= 10000 else str(value), spelled=True)


def _digits(tokens: Sequence[str], at: int, match: re.Match[str], language: str) -> Number | None:
    digits, end = match["num"], at + 1
    groups = language in ("fr", "ru", "uk", "pl", "sv", "cs", "es", "no", "fi")
    while (
        groups
        and not match["post"]
        and end < len(tokens)
        and re.fullmatch(r"\d{3}(?:\D.*)?", bare(tokens[end]))
        and len(digits.split(" ")[0]) <= 3
    ):
        digits += " " + bare(tokens[end])[:3]
        end += 1
    value, decimals = value_of(digits, language)
    prefix = match["pre"].replace("−", "-").replace("–", "-")
    post = match["post"] if end == at + 1 else bare(tokens[end - 1])[3:]
    return Number(-value if "-" in prefix else value, decimals, end, digits, prefix.strip("-+~<>"), post)


def value_of(digits: str, language: str) -> tuple[float, int]:
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


def closed(token: str) -> bool:
    """A comma or stop after the number: what follows is not its unit."""
    return token.rstrip("\"'”’»)")[-1:] in tuple(",;:.!?。、！？،؛؟।…")


def following_word(tokens: Sequence[str], at: int) -> str:
    return core(tokens[at]).translate(DIGITS) if at < len(tokens) and not (at and closed(tokens[at - 1])) else ""


def sign_at(tokens: Sequence[str], at: int) -> str:
    """A sign that stands alone as a token, `38 %` or `20 €`, without clinging punctuation."""
    return tokens[at].rstrip(".,;:!?。、") if at < len(tokens) and not (at and closed(tokens[at - 1])) else ""


def raw(token: str) -> str:
    return token.strip("\"'“”‘’«».,;:!?…()[]。、！？،؛؟।")
