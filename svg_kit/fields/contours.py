"""Contours: the height lines of a map round two summits, every fifth heavier; the ground is a flat plane."""

from __future__ import annotations

import math

from svg_kit.elements import Node, Shape, n, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import paper

LINES, STEP = 15, 62.0


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("contours")
    side = 1 if b.variant % 2 == 0 else -1
    cx, cy = w * (0.5 + 0.38 * side), b.ground_y * (0.42 + 0.16 * (b.variant % 3 - 1))
    waves = [(k, rng.uniform(0, math.tau), rng.uniform(0.05, 0.13) / k**0.5) for k in (2, 3, 5)]
    thin = thick = ""
    for i in range(1, LINES + 1):
        ring = _ring(cx, cy, 40 + STEP * i, waves, i)
        thick, thin = (thick + ring, thin) if i % 5 == 0 else (thick, thin + ring)
    return [
        Shape(thin, stroke=f.planes[0], stroke_width=2.4, opacity=0.8),
        Shape(thick, stroke=f.planes[0], stroke_width=5),
        *front(b),
        *paper(w, h, f.line, "#FFFFFF", b.look.grain),
    ]


def _ring(cx: float, cy: float, r: float, waves: list[tuple[int, float, float]], i: int) -> str:
    """A closed smooth ring: a circle with three waves that die away outward."""
    points = []
    for k in range(36):
        a = math.tau * k / 36
        swell = sum(size * math.sin(count * a + phase + i * 0.09) for count, phase, size in waves)
        points.append((cx + math.cos(a) * r * (1 + swell) * 1.18, cy + math.sin(a) * r * (1 + swell) * 0.86))
    d = f"M{n(points[0][0])} {n(points[0][1])}"
    for k in range(36):
        p0, p1, p2, p3 = points[k - 1], points[k], points[(k + 1) % 36], points[(k + 2) % 36]
        d += f"C{n(p1[0] + (p2[0] - p0[0]) / 6)} {n(p1[1] + (p2[1] - p0[1]) / 6)} {n(p2[0] - (p3[0] - p1[0]) / 6)} {n(p2[1] - (p3[1] - p1[1]) / 6)} {n(p2[0])} {n(p2[1])}"
    return d + "Z"


def front(b: Backdrop) -> list[Node]:
    """The plane in front."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    y = b.ground_y + 8
    return [rect(0, y, w, h - y, f.planes[2]), rect(0, y, w, 6, f.planes[1])]
