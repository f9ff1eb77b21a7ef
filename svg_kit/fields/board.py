"""Board: a slate that was wiped with a dry cloth, chalk dust along its ledge."""

from __future__ import annotations

import math

from svg_kit.colour import contrast, mix, shade
from svg_kit.elements import Node, Radial, Shape, ellipse_d, line_d, n, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, paper, stipple
from svg_kit.geometry import Box
from svg_kit.palette import Field


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("board")
    dust = _dust(f)
    nodes: list[Node] = []
    for _ in range(7):
        cx, cy, rx = rng.uniform(0, w), rng.uniform(0, b.ground_y), rng.uniform(260, 620)
        light = Radial(0, 0, 1, ((0, dust, 0.10), (0.6, dust, 0.05), (1, dust, 0)), matrix=(rx, 0, 0, rx * 0.34, cx, cy))
        nodes.append(Shape(ellipse_d(cx, cy, rx, rx * 0.34), fill=light))
    nodes.append(Shape(_strokes(b), stroke=dust, stroke_width=20, opacity=0.045))
    specks = cloud(rng, 520, Box(0, 0, w, b.ground_y), lambda u, v: 0.25 + 0.75 * v, b.clear)
    nodes.append(stipple(specks, dust, 2.2, 0.5))
    return [*nodes, *front(b), *paper(w, h, f.line, "#FFFFFF", b.look.grain)]


def _dust(f: Field) -> str:
    """Chalk of the words' own lightness, where they can be told from it; else wet slate."""
    return mix(f.ground, f.ink, 0.5) if contrast(mix(f.ground, f.ink, 0.12), f.ink) >= 4.6 else shade(f.ground, -0.2 if f.dark else 0.2)


def _strokes(b: Backdrop) -> str:
    """What is left of the cloth: long arcs."""
    rng = b.rng("cloth")
    d = ""
    for _ in range(12):
        x, y, long = rng.uniform(-100, b.canvas.width), rng.uniform(40, b.ground_y - 40), rng.uniform(300, 760)
        lift = rng.uniform(30, 120) * math.copysign(1, rng.uniform(-1, 1))
        d += f"M{n(x)} {n(y)}Q{n(x + long / 2)} {n(y + lift)} {n(x + long)} {n(y - lift * 0.3)}"
    return d


def front(b: Backdrop) -> list[Node]:
    """A chalked line to stand on, and the wooden ledge with dust."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    y = b.ground_y + 10
    rng = b.rng("ledge")
    points = [(x, y + rng.uniform(-1.6, 1.6)) for x in range(-20, int(w) + 80, 60)]
    ledge = y + (h - y) * 0.62
    dust = cloud(rng, 420, Box(0, ledge - 12, w, 18), lambda u, v: v)
    return [
        rect(0, y, w, h - y, shade(f.ground, -0.035)),
        Shape(line_d(*points), stroke=mix(f.ground, f.ink, 0.72), stroke_width=6),
        rect(0, ledge, w, h - ledge, f.planes[2]),
        rect(0, ledge, w, 8, shade(f.planes[2], 0.07)),
        stipple(dust, f.ink, 2.6, 0.5),
    ]
