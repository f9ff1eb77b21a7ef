"""A large low disc over a ground line, with a stippled halo: a poster field for climaxes and quiet frames."""

from __future__ import annotations

import math

from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, line_d, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, paper, stipple
from svg_kit.geometry import Box


def draw(b: Backdrop) -> list[Node]:
    w, h, field = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("sun")
    far, mid, _ = field.planes
    side = 1 if b.variant % 2 == 0 else -1
    cx, cy, r = w * (0.5 + 0.27 * side), b.ground_y + 4, min(w, h) * 0.44
    nodes: list[Node] = []
    halo = cloud(rng, 1500, Box(cx - r * 2.1, cy - r * 2.1, r * 4.2, r * 2.2), lambda u, v: _ring(u, v), b.clear)
    nodes.append(stipple(halo, mix(field.ground, far, 0.85), 4, 0.9))
    nodes.append(circle(cx, cy, r, far))
    inner = cloud(rng, 900, Box(cx - r, cy - r, 2 * r, r), lambda u, v: (1 - v) * 0.9, lambda x, y: math.hypot(x - cx, y - cy) < r - 6)
    nodes.append(stipple(inner, mid, 3.6, 0.55))
    rays = "".join(
        line_d(
            (cx + math.cos(a) * (r + 46), cy + math.sin(a) * (r + 46)),
            (cx + math.cos(a) * (r + 46 + long), cy + math.sin(a) * (r + 46 + long)),
        )
        for a, long in ((math.pi + math.pi * (i + 0.5) / 15, 60 if i % 2 else 34) for i in range(15))
        if b.clear(cx + math.cos(a) * (r + 80), cy + math.sin(a) * (r + 80), 60)
    )
    nodes.append(Shape(rays, stroke=far, stroke_width=7))
    nodes += front(b)
    nodes += paper(w, h, field.line, "#FFF3D6", b.look.grain)
    return nodes


def front(b: Backdrop) -> list[Node]:
    """The ground strip."""
    w, h, near = b.canvas.width, b.canvas.height, b.field.planes[2]
    specks = cloud(b.rng("ground"), 900, Box(0, b.ground_y + 8, w, h - b.ground_y - 8), lambda u, v: v)
    return [rect(0, b.ground_y, w, h - b.ground_y, near), stipple(specks, shade(near, -0.05), 3.2, 0.8)]


def _ring(u: float, v: float) -> float:
    distance = math.hypot(u - 0.5, (v - 0.955) * 0.5238) / 0.5
    return max(0.0, 1.0 - abs(distance - 0.5) * 3.2) if distance > 0.46 else 0.0
