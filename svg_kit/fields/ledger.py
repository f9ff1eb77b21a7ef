"""Ledger: a printed form. Rules on the baseline grid, a pair of margin lines, a heavier line where things stand."""

from __future__ import annotations

from svg_kit.colour import mix
from svg_kit.elements import Node, Shape, line_d, rect
from svg_kit.fields import Backdrop

RULE = 54.0  # px between rules; 60 on narrow canvases


def pitch(b: Backdrop) -> float:
    return 60.0 if b.canvas.narrow else RULE


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    step = pitch(b)
    foot = b.ground_y + 8
    rows = [foot - step * i for i in range(1, int(foot / step))] + [foot + step * i for i in range(1, int((h - foot) / step) + 1)]
    rules = "".join(line_d((0, y), (w, y)) for y in rows)
    x = 76 if not b.canvas.narrow else 46
    return [
        Shape(rules, stroke=f.planes[0], stroke_width=2, cap="butt"),
        Shape(line_d((x, 0), (x, h)) + line_d((x + 8, 0), (x + 8, h)), stroke=f.planes[1], stroke_width=2, cap="butt"),
        *front(b),
    ]


def front(b: Backdrop) -> list[Node]:
    """The line things stand on, and the paper below it."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    foot = b.ground_y + 8
    return [rect(0, foot, w, h - foot, mix(f.ground, f.planes[2], 0.55)), rect(0, foot - 2, w, 4, f.planes[1])]
