"""How signs are said: ONE FILE PER LANGUAGE for the normaliser. In a language without a file they stay as they stand."""

from __future__ import annotations

from functools import lru_cache

from svg_kit.catalogue import modules
from tools.text.sign_words import Signs

SPACE_THOUSANDS = frozenset({"fr", "ru", "uk", "pl", "cs", "sk", "sv", "no", "nb", "fi", "hu", "bg"})

AS_THEY_STAND = Signs(
    point="",
    minus="-",
    percent="%",
    degree=("°", "°"),
    to="–",
    and_="&",
    at="@",
    dot=".",
    slash="/",
    dash="-",
    plus="+",
    equals="=",
    celsius="C",
    fahrenheit="F",
    money={sign: (sign, sign, "") for sign in "$€£¥₹₩₽"},
)
"""For a language without data here: its voice says signs in its own way."""


@lru_cache(maxsize=1)
def languages() -> dict[str, Signs]:
    """language -> its signs."""
    return {code: module.SIGNS for code, module in modules(__name__, "LANGUAGE").items()}


def signs_of(language: str) -> Signs:
    return languages().get(language, AS_THEY_STAND)


__all__ = ["Signs", "signs_of"]
