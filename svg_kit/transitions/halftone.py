"""Halftone: the next picture comes as printer's dots that grow until they meet, in a front across the frame."""

from __future__ import annotations

import math

from svg_kit.clips import band_d, span
from svg_kit.elements import ellipse_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "halftone", "Halftone", 0.6
SAYS, ENERGY = "opens", 0.55
PITCH, FRONT = 76.0, 780.0
LEAN = math.radians(18)


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    normal = math.cos(LEAN) * view.direction, math.sin(LEAN)
    near, far = span(view.canvas, normal)
    at = near + (far - near + FRONT) * EASINGS["heave"](p)  # where the first dots appear; FRONT behind it they have met
    clip = band_d(view.canvas, normal, near - 1, at - FRONT)
    for x, y in _screen(view.canvas.width, view.canvas.height):
        share = (at - x * normal[0] - y * normal[1]) / FRONT
        if 0 < share < 1 + PITCH / FRONT:
            clip += ellipse_d(x, y, PITCH * 0.73 * min(1.0, share))
    return Mix(clip=clip) if clip else end(0)


def _screen(w: float, h: float) -> list[tuple[float, float]]:
    """Centres of a screen at 45 degrees that reaches over every edge."""
    step = PITCH / math.sqrt(2)
    return [(i * step, j * step) for j in range(-1, round(h / step) + 2) for i in range(-1, round(w / step) + 2) if (i + j) % 2 == 0]
