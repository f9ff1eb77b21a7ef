"""Dots: an even grid, larger toward one edge and gone behind words; a flat plane to stand on."""

from __future__ import annotations

from svg_kit.elements import Node, Shape, dots_d, rect
from svg_kit.fields import Backdrop

PITCH = 54.0
SIZES = (4.0, 6.0, 9.0, 13.0)


def draw(b: Backdrop) -> list[Node]:
    w, f = b.canvas.width, b.field
    found: dict[float, list[tuple[float, float]]] = {}
    for j in range(int(b.ground_y / PITCH) + 1):
        for i in range(int(w / PITCH) + 2):
            x, y = (i + 0.5) * PITCH, (j + 0.5) * PITCH
            u = (x / w, 1 - x / w, y / b.ground_y)[b.variant % 3]
            if y < b.ground_y - 20 and b.clear(x, y, 30):
                found.setdefault(SIZES[min(len(SIZES) - 1, int(u * len(SIZES)))], []).append((x, y))
    return [*(Shape(dots_d(points), stroke=f.planes[0], stroke_width=size) for size, points in found.items()), *front(b)]


def front(b: Backdrop) -> list[Node]:
    """The plane, with an edge of its own."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    y = b.ground_y + 8
    return [rect(0, y, w, h - y, f.planes[2]), rect(0, y, w, 10, f.planes[1])]
