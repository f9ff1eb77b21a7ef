"""Push: both pictures move together to the side, leaving and arriving at the same speed."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME, TITLE, SECONDS = "push", "Push", 0.5
SAYS, ENERGY = "turns", 0.5


def frame(p: float, view: View) -> Mix:
    u = EASINGS["heave"](p)
    w = view.canvas.width * view.direction
    return Mix(out_offset=(-w * u, 0), in_offset=(w * (1 - u), 0))
