"""Words of the script as short text on screen: the script's own spelling, tidy ends, balanced quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agents.offline.words import Word, text_of

TAIL = " ,;:—–-、，；：،؛.。।۔"
ABBREVIATED = re.compile(r"(?<![^\W\d_])(?:[a-zA-Z]\.){2,}$")
PAIRS = [("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"), ("(", ")"), ("（", "）"), ("„", "“")]


def show(words: Sequence[Word], capital: bool = True) -> str:
    """`and soaks up heat,` -> `And soaks up heat`. Question and exclamation marks stay."""
    text = balance(text_of(words).strip()).strip(" ")
    text = text.lstrip(" ,;:.、，—–-")
    if not text.endswith("...") and not ABBREVIATED.search(text):  # `6 a.m.` keeps its mark
        text = text.rstrip(TAIL)
    if text.endswith(tuple(f"{s}{q}" for s in ".," for q in '"”»’')):
        text = text[:-2] + text[-1]
    return text[:1].upper() + text[1:] if capital and text[:1].islower() and not _is_address(text) else text


def _is_address(text: str) -> bool:
    first = text.split(" ", 1)[0]
    return "." in first.strip(".") or "@" in first


def balance(text: str) -> str:
    """Drops quotes and brackets that have lost their partner."""
    if text.count('"') % 2:
        text = text.replace('"', "") if text.count('"') == 1 else text[: text.rindex('"')] + text[text.rindex('"') + 1 :]
    for opening, closing in PAIRS:
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text
