"""Whip: the camera is thrown to the side; both pictures smear at the same speed where one becomes the other."""

from __future__ import annotations

from svg_kit.motion import bezier
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "whip", "Whip pan", 0.4
SAYS, ENERGY = "wakes", 0.95
THROW = bezier(0.76, 0, 0.24, 1)
SMEAR = 0.011  # standard deviation of the blur as a share of the width, times the speed in widths over the whole time


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, u = view.canvas.width * view.direction, THROW(p)
    speed = (THROW(p + 0.01) - THROW(p - 0.01)) / 0.02
    return Mix(out_offset=(-w * u, 0), in_offset=(w * (1 - u), 0), blur=(view.canvas.width * SMEAR * speed, 0))
