"""Columns of a caption line."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from film.timeline import TimedWord


@lru_cache(maxsize=16384)
def width(text: str) -> int:
    """Combining and format characters count nothing, full-width characters two."""
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def text_of(words: Sequence[TimedWord]) -> str:
    """Words as the script joins them: a space only where the script has one."""
    return "".join(word.text + (" " if word.space else "") for word in words).strip()
