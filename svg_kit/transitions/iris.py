"""Iris: the next picture opens from a circle with a ring of the accent: for a climax or the close."""

from __future__ import annotations

import math

from svg_kit.elements import Shape, ellipse_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME = "iris"
SECONDS = 0.6


def frame(p: float, view: View) -> Mix:
    w, h = view.canvas.width, view.canvas.height
    cx, cy = w * (0.5 + 0.2 * view.direction), h * 0.44
    reach = math.hypot(max(cx, w - cx), max(cy, h - cy)) + 20
    u = EASINGS["heave"](p)
    r = max(0.5, reach * u)
    ring = 26 * math.sin(math.pi * min(1.0, u * 1.05))
    over = (Shape(ellipse_d(cx, cy, r), stroke=view.incoming.pop, stroke_width=ring),) if ring > 0.5 else ()
    return Mix(clip=ellipse_d(cx, cy, r), over=over)
