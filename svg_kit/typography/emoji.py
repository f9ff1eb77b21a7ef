"""Emoji in running text are drawn as pictograms (fluent-emoji-flat), never as font glyphs."""

from __future__ import annotations

import json
from functools import lru_cache

from uniseg.graphemecluster import grapheme_clusters

from svg_kit.typography.fonts import ASSETS

_JOINERS = "\u200d\ufe0f\ufe0e\u20e3"


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return json.loads((ASSETS / "icons" / "emoji.json").read_text())


def is_emoji(char: str) -> bool:
    code = ord(char)
    return char in _JOINERS or 0x1F000 <= code <= 0x1FAFF or (0x2600 <= code <= 0x27BF and f"{code:x}" in _names())


def name_of(cluster: str) -> str | None:
    """The pictogram name of an emoji grapheme, without skin tones; None for ordinary text."""
    if not any(is_emoji(c) and c not in _JOINERS for c in cluster):
        return None
    plain = [c for c in cluster if not 0x1F3FB <= ord(c) <= 0x1F3FF]
    for chars in (plain, [c for c in plain if c != "\ufe0f"], plain[:1]):
        found = _names().get("-".join(f"{ord(c):x}" for c in chars))
        if found:
            return found
    return None


def clusters(text: str) -> list[str]:
    """Grapheme clusters. Below U+0300 nothing combines."""
    return list(text) if all(c < "\u0300" for c in text) else list(grapheme_clusters(text))
