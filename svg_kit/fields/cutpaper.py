"""Cut paper: sheets laid over one another, each with the shadow of its edge; a disc cut out of the sky."""

from __future__ import annotations

import random

from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, n
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import paper
from svg_kit.geometry import Box

SHADOW = ((0, 16, 0.10), (0, 8, 0.16))  # (dx, dy in px, opacity): two flat copies instead of a blur


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("paper")
    side = 1 if b.variant % 2 == 0 else -1
    r = min(w, h) * 0.23
    cx, cy = w * (0.5 + 0.33 * side), b.ground_y - h * 0.33
    nodes: list[Node] = []
    if b.free(Box(cx - r, cy - r, 2 * r, 2 * r)):
        nodes += _laid(lambda dx, dy: circle(cx + dx, cy + dy, r, None), mix(f.planes[0], f.ground, 0.35), f.line)
    top = max(b.ground_y - h * 0.14, b.text_bottom + 40)
    if top < b.ground_y - 30:
        nodes += _sheet(b, rng, top, 46, f.planes[0])
    nodes += front(b)
    return [*nodes, *paper(w, h, f.line, "#FFFFFF", b.look.grain)]


def front(b: Backdrop) -> list[Node]:
    """The two near sheets."""
    rng = b.rng("near")
    return [*_sheet(b, rng, b.ground_y - 26, 24, b.field.planes[1]), *_sheet(b, rng, b.ground_y + 18, 14, b.field.planes[2])]


def _sheet(b: Backdrop, rng: random.Random, y: float, swing: float, colour: str) -> list[Node]:
    """A sheet whose upper edge was cut freehand: few, generous curves."""
    w, h = b.canvas.width, b.canvas.height
    count = 4 if not b.canvas.narrow else 3
    xs = [w * i / count for i in range(count + 1)]
    ys = [y + rng.uniform(-1, 1) * swing for _ in xs]
    d = f"M-30 {n(ys[0])}L0 {n(ys[0])}"
    for i in range(count):
        k = (xs[i + 1] - xs[i]) * rng.uniform(0.38, 0.56)
        d += f"C{n(xs[i] + k)} {n(ys[i])} {n(xs[i + 1] - k)} {n(ys[i + 1])} {n(xs[i + 1])} {n(ys[i + 1])}"
    d += f"L{n(w + 30)} {n(ys[-1])}V{n(h + 30)}H-30Z"
    lit = shade(colour, 0.045)
    return [*_up(d, b.field.line), Shape(d, fill=colour), Shape(d.split("L" + n(w + 30))[0], stroke=lit, stroke_width=3)]


def _up(d: str, ink: str) -> list[Node]:
    """The shadow that an edge throws upward on the sheet behind it."""
    return [Shape(d, stroke=ink, stroke_width=2 * dy, opacity=opacity * 0.6) for _, dy, opacity in SHADOW]


def _laid(shape, colour: str, ink: str) -> list[Node]:
    """A piece with its shadow below."""
    under = [Shape(shape(dx, dy).d, fill=ink, opacity=opacity) for dx, dy, opacity in SHADOW]
    return [*under, Shape(shape(0, 0).d, fill=colour)]
