"""Which writing a character belongs to, as far as reading aloud cares."""

from __future__ import annotations

import re

CJK = re.compile(r"[぀-ヿㇰ-ㇿ㐀-䶿一-鿿豈-﫿ｦ-ﾟ]")
"""Kana and ideographs: written without spaces. Hangul has spaces and is not here."""

DROPPED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control, bidi-override and invisible format characters. ZWJ and ZWNJ stay: Devanagari, Persian and emoji need them."""


def has_cjk(text: str) -> bool:
    return CJK.search(text) is not None


def is_cjk_language(language: str) -> bool:
    return language in {"ja", "zh"}


def clean(text: str) -> str:
    """Drops control and bidi characters; every kind of space but a line break becomes a plain space, line ends become \\n."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = DROPPED.sub("", text)
    return re.sub(r"[^\S\n]", " ", text)
