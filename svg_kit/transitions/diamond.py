"""Diamond: an opening that begins as a circle and is a diamond when it fills the frame."""

from __future__ import annotations

import math

from svg_kit.clips import corners, polygon_d
from svg_kit.elements import Shape
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "diamond", "Circle to diamond", 0.55
SAYS, ENERGY = "opens", 0.6
CORNERS = 96


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    cx, cy = view.arriving
    far = max(abs(x - cx) + abs(y - cy) for x, y in corners(view.canvas)) + 20  # a diamond of that size holds every corner
    u = EASINGS["heave"](p)
    shape = polygon_d(_squircle(cx, cy, far * u, 2 - min(1.0, 1.6 * u)))
    edge = 22 * math.sin(math.pi * p)
    return Mix(clip=shape, over=(Shape(shape, stroke=view.incoming.pop, stroke_width=edge, join="miter"),))


def _squircle(cx: float, cy: float, r: float, power: float) -> list[tuple[float, float]]:
    """|x|^power + |y|^power = r^power (Lamé's curve): 2 is a circle, 1 a diamond."""
    out = []
    for i in range(CORNERS):
        c, s = math.cos(2 * math.pi * i / CORNERS), math.sin(2 * math.pi * i / CORNERS)
        k = r / (abs(c) ** power + abs(s) ** power) ** (1 / power)
        out.append((cx + c * k, cy + s * k))
    return out
