"""Mesh: a few large soft lights in the hues of the palette behind a clear floor. Radial only, so that nothing bands."""

from __future__ import annotations

from svg_kit.colour import mix
from svg_kit.elements import Node, Radial, Shape, ellipse_d, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import paper

LIGHTS = 4


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("mesh")
    tones = (f.planes[0], f.planes[1], f.pop, f.planes[0])
    corners = [(0.08, 0.1), (0.92, 0.18), (0.78, 0.86), (0.2, 0.8)]
    turn = b.variant % LIGHTS
    nodes: list[Node] = []
    for i, tone in enumerate(tones):
        u, v = corners[(i + turn) % LIGHTS]
        cx, cy = w * (u + rng.uniform(-0.06, 0.06)), h * (v + rng.uniform(-0.05, 0.05))
        r = max(w, h) * rng.uniform(0.34, 0.5)
        strength = 0.5 if i != 2 else 0.22
        light = Radial(
            cx, cy, r, ((0, mix(f.ground, tone, 0.8), strength), (0.5, mix(f.ground, tone, 0.6), strength * 0.4), (1, f.ground, 0))
        )
        nodes.append(Shape(ellipse_d(cx, cy, r), fill=light))
    return [*nodes, *front(b), *paper(w, h, f.line, "#FFFFFF", max(0.5, b.look.grain))]


def front(b: Backdrop) -> list[Node]:
    """A floor one step from the wall, with a thin edge of light."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    y = b.ground_y + 8
    return [rect(0, y, w, h - y, f.planes[2]), rect(0, y - 2, w, 4, mix(f.planes[2], f.ink, 0.3))]
