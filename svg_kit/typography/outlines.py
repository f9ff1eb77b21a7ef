"""Outlines of glyphs: what both the painter and the SVG writer draw."""

from __future__ import annotations

from functools import lru_cache

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.svgPathPen import SVGPathPen

from svg_kit.elements import n
from svg_kit.geometry import Box
from svg_kit.typography.fonts import font


@lru_cache(maxsize=8192)
def outline(path: str, gid: int) -> str:
    """Path data of a glyph in font units, y up; "" for an empty one."""
    pen = SVGPathPen(None, ntos=n)
    font(path).draw_glyph_with_pen(gid, pen)
    return pen.getCommands()


@lru_cache(maxsize=256)
def contours(path: str, gid: int) -> tuple[tuple[str, Box], ...]:
    """The glyph's closed contours in font units, y up, each with its bounds."""
    whole = RecordingPen()
    font(path).draw_glyph_with_pen(gid, whole)
    parts, start = [], 0
    for i, (command, _) in enumerate(whole.value):
        if command not in ("closePath", "endPath"):
            continue
        one = RecordingPen()
        one.value = whole.value[start : i + 1]
        drawing, bounds = SVGPathPen(None, ntos=n), BoundsPen(None)
        one.replay(drawing)
        one.replay(bounds)
        x0, y0, x1, y1 = bounds.bounds or (0, 0, 0, 0)
        parts.append((drawing.getCommands(), Box(x0, y0, x1 - x0, y1 - y0)))
        start = i + 1
    return tuple(parts)
