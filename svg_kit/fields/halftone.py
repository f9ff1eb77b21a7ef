"""Halftone: two inks on paper. A block of ground printed a little off its key, dots that grow toward one corner."""

from __future__ import annotations

import math

from svg_kit.elements import Node, Shape, dots_d, n
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import paper

PITCH, ANGLE = 30.0, math.radians(22)
LEVELS = 9


def draw(b: Backdrop) -> list[Node]:
    f = b.field
    nodes: list[Node] = [Shape(dots_d(points), stroke=f.planes[0], stroke_width=size) for size, points in _screen(b) if points]
    nodes += front(b)
    return [*nodes, *paper(b.canvas.width, b.canvas.height, f.line, "#FFFFFF", b.look.grain)]


def _screen(b: Backdrop) -> list[tuple[float, list[tuple[float, float]]]]:
    """Dots of a turned screen in steps of size; none behind words."""
    w, h = b.canvas.width, b.canvas.height
    corner = ((w * 1.02, -h * 0.04), (-w * 0.02, h * 0.1), (w * 0.95, b.ground_y))[b.variant % 3]
    reach = math.hypot(w, h) * 0.62
    found: dict[int, list[tuple[float, float]]] = {}
    span = int(math.hypot(w, h) / PITCH) + 2
    for i in range(-span, span):
        for j in range(-span, span):
            x = (i * math.cos(ANGLE) - j * math.sin(ANGLE)) * PITCH + w / 2
            y = (i * math.sin(ANGLE) + j * math.cos(ANGLE)) * PITCH + h / 2
            if not (-20 < x < w + 20 and -20 < y < b.ground_y + 10):
                continue
            level = math.ceil((1 - math.hypot(x - corner[0], y - corner[1]) / reach) * LEVELS)
            if level > 0 and b.clear(x, y, 34):
                found.setdefault(level, []).append((x, y))
    return [(PITCH * 0.98 * level / LEVELS, found[level]) for level in sorted(found)]


def front(b: Backdrop) -> list[Node]:
    """The ground: one plate of each ink, six px out of register."""
    w, h = b.canvas.width, b.canvas.height
    y = b.ground_y + 4
    tilt = 16 if b.variant % 2 == 0 else -16
    plate = f"M-40 {n(y + tilt)}L{n(w + 40)} {n(y - tilt)}V{n(h + 20)}H-40Z"
    off = f"M-40 {n(y + tilt - 12)}L{n(w + 40)} {n(y - tilt - 12)}V{n(h + 20)}H-40Z"
    return [Shape(off, fill=b.field.planes[1]), Shape(plate, fill=b.field.planes[2])]
