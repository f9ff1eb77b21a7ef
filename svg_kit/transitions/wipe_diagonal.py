"""Diagonal wipe: a straight edge crosses the frame at an angle, a thin and a broad band of the next scene's colours before it."""

from __future__ import annotations

import math

from svg_kit.clips import band_d, span
from svg_kit.elements import Shape
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "wipe_diagonal", "Diagonal wipe", 0.5
SAYS, ENERGY = "turns", 0.6
LEAN = math.radians(24)
BROAD, AIR, THIN = 96.0, 22.0, 14.0


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    normal = math.cos(LEAN) * view.direction, math.sin(LEAN)
    near, far = span(view.canvas, normal)
    lead = BROAD + AIR + THIN
    at = near - lead + (far - near + lead) * EASINGS["heave"](p)
    broad = Shape(band_d(view.canvas, normal, at, at + BROAD) or "M0 0", fill=view.incoming.pop)
    thin = Shape(band_d(view.canvas, normal, at + BROAD + AIR, at + lead) or "M0 0", fill=view.incoming.pop)
    clip = band_d(view.canvas, normal, near - 1, at)
    return Mix(clip=clip, over=(broad, thin)) if clip else Mix(in_opacity=0.0, over=(broad, thin))
