"""Push: both pictures move together in one direction, leaving and arriving at the same speed."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME = "push"
SECONDS = 0.55


def frame(p: float, view: View) -> Mix:
    u = EASINGS["heave"](p)
    if view.canvas.vertical:
        h = view.canvas.height * view.direction
        return Mix(out_offset=(0, -h * u), in_offset=(0, h * (1 - u)))
    w = view.canvas.width * view.direction
    return Mix(out_offset=(-w * u, 0), in_offset=(w * (1 - u), 0))
