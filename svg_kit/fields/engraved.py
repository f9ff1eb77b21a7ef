"""Engraved: tone made of swelling lines alone. On ink a fog of lines, on paper a sky of hairlines over fibres; a ruled ground."""

from __future__ import annotations

import math

from svg_kit.colour import mix
from svg_kit.elements import Node, Pattern, Shape, n, rect
from svg_kit.fields import Backdrop
from svg_kit.ribbons import ruled

PITCH = 12.0
FIBRES, SPECKS = 120, 90


def draw(b: Backdrop) -> list[Node]:
    nodes: list[Node] = [] if b.field.dark else [_fibre(b)]
    return [*nodes, _sky(b), *front(b)]


def _sky(b: Backdrop) -> Shape:
    """Fog on ink, weather on paper; thin where there are words."""
    w, f = b.canvas.width, b.field
    rng = b.rng("sky")
    side = 1 if b.variant % 2 == 0 else -1
    phases = [rng.uniform(0, math.tau) for _ in range(4)]
    most = 6.4 if f.dark else 2.6

    def width(x: float, y: float) -> float:
        u, v = x / w, y / b.ground_y
        fog = math.sin(u * 3.1 + v * 2.3 + phases[0]) + 0.6 * math.sin(u * 7.3 - v * 4.9 + phases[1]) + 0.35 * math.sin(v * 11 + phases[2])
        toward = 0.5 + 0.5 * side * (u - 0.5) * 1.5
        near = (0.3 + 0.7 * v) if f.dark else (1 - 0.75 * v)
        tone = max(0.0, fog * 0.5 + 0.45) * toward * near
        return most * tone * _quiet(b, x, y)

    rows = [PITCH * i for i in range(1, int((b.ground_y - 8) / PITCH))]
    d = ruled(-20, w + 20, rows, width, lambda x, y: 7 * math.sin(x / w * 8 + y / 90 + phases[3]), 40)
    return Shape(d, fill=mix(f.ground, f.ink, 0.26) if f.dark else f.planes[0], opacity=0.85)


def _quiet(b: Backdrop, x: float, y: float) -> float:
    """0 behind words, 1 from 130 px off."""
    away = min((math.hypot(max(c.x - x, 0, x - c.right), max(c.y - y, 0, y - c.bottom)) for c in b.calm), default=999.0)
    return min(1.0, max(0.0, (away - 14) / 116))


def _fibre(b: Backdrop) -> Node:
    """Curved fibres and specks in the paper: one tile, repeated."""
    rng = b.rng("fibre")
    d = ""
    for _ in range(FIBRES):
        x, y, a = rng.uniform(0, 640), rng.uniform(0, 540), rng.uniform(0, math.tau)
        long = rng.uniform(8, 26)
        cx, cy = x + math.cos(a) * long * 0.5 + rng.uniform(-5, 5), y + math.sin(a) * long * 0.5 + rng.uniform(-5, 5)
        d += f"M{n(x)} {n(y)}Q{n(cx)} {n(cy)} {n(x + math.cos(a) * long)} {n(y + math.sin(a) * long)}"
    dots = "".join(f"M{n(rng.uniform(0, 640))} {n(rng.uniform(0, 540))}l0 0" for _ in range(SPECKS))
    tone = mix(b.field.ground, b.field.ink, 0.4)
    tile = Pattern(640, 540, (Shape(d, stroke=tone, stroke_width=1.2, opacity=0.3), Shape(dots, stroke=tone, stroke_width=2, opacity=0.4)))
    return rect(0, 0, b.canvas.width, b.canvas.height, tile)


def front(b: Backdrop) -> list[Node]:
    """A ruled line, and the earth below it in lines that grow thicker downward."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("earth")
    y0 = b.ground_y + 8
    phase = rng.uniform(0, math.tau)
    tone = f.planes[2] if f.dark else f.planes[1]
    rows = []
    y, pitch = y0 + 16, 11.0
    while y < h:
        rows.append(y)
        y, pitch = y + pitch, pitch * 1.1

    def width(x: float, y: float) -> float:
        depth = (y - y0) / (h - y0)
        return max(0.0, (1.1 + 3.4 * depth) * (0.62 + 0.38 * math.sin(x / w * 9 + y * 0.21 + phase)))

    return [
        rect(0, y0, w, h - y0, mix(f.ground, f.planes[2], 0.5) if f.dark else f.ground),
        Shape(ruled(-20, w + 20, rows, width, step=60), fill=tone, opacity=0.9 if f.dark else 0.55),
        rect(0, y0 - 2, w, 5, f.ink if not f.dark else f.planes[1]),
    ]
