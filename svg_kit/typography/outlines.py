"""Outlines of glyphs: what both the painter and the SVG writer draw."""

from __future__ import annotations

from functools import lru_cache

from fontTools.pens.svgPathPen import SVGPathPen

from svg_kit.elements import n
from svg_kit.typography.fonts import font


@lru_cache(maxsize=8192)
def outline(path: str, gid: int) -> str:
    """Path data of a glyph in font units, y up; "" for an empty one."""
    pen = SVGPathPen(None, ntos=n)
    font(path).draw_glyph_with_pen(gid, pen)
    return pen.getCommands()
