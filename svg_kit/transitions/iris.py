"""Iris: the next picture opens as a circle from what it turns on, with a ring of the accent: for the close."""

from __future__ import annotations

import math

from svg_kit.clips import reach
from svg_kit.elements import Shape, ellipse_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "iris", "Iris", 0.6
SAYS, ENERGY = "closes", 0.4


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    cx, cy = view.arriving
    r = max(0.5, (reach(view.canvas, (cx, cy)) + 20) * EASINGS["heave"](p))
    ring = 26 * math.sin(math.pi * min(1.0, p * 1.02))
    over = (Shape(ellipse_d(cx, cy, r), stroke=view.incoming.pop, stroke_width=ring),) if ring > 0.5 else ()
    return Mix(clip=ellipse_d(cx, cy, r), over=over)
