"""Font files and fallback: which file draws which character.

A family is a list of files per weight (one per Unicode subset). Behind it stand the faces for other scripts; heavy CJK faces
are registered by the tools when a script needs them.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import uharfbuzz as _uharfbuzz

from svg_kit.errors import unknown

hb: Any = _uharfbuzz  # a compiled module without type information

ASSETS = Path(__file__).resolve().parent.parent / "_assets"
FALLBACK = ("Inter", "Noto Sans Arabic", "Noto Sans Devanagari")
_extra: dict[str, dict[str, list[str]]] = {}


@lru_cache(maxsize=1)
def _index() -> dict[str, dict]:
    return json.loads((ASSETS / "fonts" / "index.json").read_text())


def families() -> list[str]:
    """The families that a brand may name."""
    return sorted([*_index(), *_extra])


def register(family: str, weight: int, path: str) -> None:
    """Adds a face (absolute path) to the fallback chain, e.g. CJK at first need."""
    files = _extra.setdefault(family, {}).setdefault(str(weight), [])
    if path not in files:
        files.append(path)
        chain.cache_clear()
        face_for.cache_clear()


def files(family: str, weight: int) -> list[str]:
    """The family's own files at the weight that comes nearest. Raises UnknownName."""
    if family not in _index() and family not in _extra:
        raise unknown("font", family, families())
    weights = _extra.get(family) or _index()[family]["files"]
    best = min(weights, key=lambda w: (abs(int(w) - weight), -int(w)))
    return [p if p.startswith("/") else str(ASSETS / "fonts" / p) for p in weights[best]]


def weights(family: str) -> list[int]:
    """The weights that a family has. Raises UnknownName."""
    if family not in _index() and family not in _extra:
        raise unknown("font", family, families())
    return [int(w) for w in (_extra.get(family) or _index()[family]["files"])]


@lru_cache(maxsize=256)
def chain(family: str, weight: int) -> tuple[str, ...]:
    """Files in the order they are asked for a character. Raises UnknownName."""
    names = [family, *(f for f in FALLBACK if f != family), *(f for f in _extra if f != family)]
    return tuple(path for name in names for path in files(name, weight))


@lru_cache(maxsize=256)
def font(path: str) -> Any:
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


@lru_cache(maxsize=65536)
def face_for(char: str, family: str, weight: int) -> str | None:
    """The first file of the chain with a glyph for the character; None when no face has it."""
    return next((p for p in chain(family, weight) if font(p).get_nominal_glyph(ord(char)) is not None), None)


def missing(text: str, family: str = "Inter", weight: int = 400) -> set[str]:
    """Characters of `text` that no face at hand can draw (spaces, controls and emoji not counted)."""
    from svg_kit.typography.emoji import is_emoji

    return {c for c in set(text) if c.isprintable() and not c.isspace() and not is_emoji(c) and face_for(c, family, weight) is None}
