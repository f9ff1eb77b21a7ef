"""Bounds of path data and what counts as a solid shape."""

from __future__ import annotations

from functools import lru_cache

from svg_kit.elements import Shape
from svg_kit.geometry import Box


@lru_cache(maxsize=8192)
def bounds(d: str) -> Box:
    """The tight box of an outline (native path, so arcs and relative commands count as drawn)."""
    from tools.render.paths import skia_path

    r = skia_path(d).computeTightBounds()
    return Box(r.left(), r.top(), r.width(), r.height())


def solid(shape: Shape) -> bool:
    """A flat, opaque fill."""
    return isinstance(shape.fill, str) and shape.opacity >= 0.9
