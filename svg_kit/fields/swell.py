"""Swell: parallel wave lines on a flat field, and wave-edged planes that cover the foot of the frame."""

from __future__ import annotations

import math

from svg_kit.colour import contrast, mix, to_lch
from svg_kit.elements import Node, Shape, n
from svg_kit.fields import Backdrop


def draw(b: Backdrop) -> list[Node]:
    w, _h, field = b.canvas.width, b.canvas.height, b.field
    far, mid, _ = field.planes
    lines = mix(field.ground, far if abs(to_lch(far)[0] - to_lch(field.ground)[0]) > 0.03 else mid, 0.55)
    nodes: list[Node] = []
    half, step = (330 if not b.canvas.narrow else 300), 82
    d = ""
    y, i = -30.0, 0
    while y < b.ground_y - 120:
        d += wave(-2 * half - (i * 60) % (2 * half), y, half, 16 * (1 + 0.12 * math.sin(i * 1.7)), w)
        y, i = y + step, i + 1
    nodes.append(Shape(d, stroke=lines, stroke_width=3, opacity=0.75))
    return nodes + front(b)


def front(b: Backdrop) -> list[Node]:
    """Three wave-edged planes."""
    w, h, field = b.canvas.width, b.canvas.height, b.field
    far, mid, near = field.planes
    phase = b.rng("swell").uniform(0, 1)
    nodes: list[Node] = []
    planes = ((far, b.ground_y + 6, 640, 34, 0.0), (mid, b.ground_y + 46, 520, 28, 0.45), (near, b.ground_y + 104, 780, 26, 0.2))
    for k, (colour, level, length, swing, shift) in enumerate(planes):
        if contrast(colour, field.ground) < 1.04 and k == 0:
            continue
        start = -length * 2 * ((phase + shift) % 1) - length
        top = wave(start, level, length, swing if b.variant % 2 == 0 else -swing, w)
        nodes.append(Shape(top + f"L{n(w + length * 2)} {n(h)}L{n(start)} {n(h)}Z", fill=colour))
        if field.contoured:
            nodes.append(Shape(top, stroke=field.line, stroke_width=6))
    return nodes


def wave(x0: float, y: float, half: float, swing: float, width: float) -> str:
    """Half waves as cubics within 2 % of a sine, tangent-continuous (control points at 0.4244 and 0.5756 of the half length)."""
    d = f"M{n(x0)} {n(y)}"
    x, sign = x0, -1
    k = swing * 4 / 3
    while x < width + half:
        d += f"C{n(x + half * 0.4244)} {n(y + sign * k)} {n(x + half * 0.5756)} {n(y + sign * k)} {n(x + half)} {n(y)}"
        x, sign = x + half, -sign
    return d
