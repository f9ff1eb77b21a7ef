"""Push up: the next picture rises from below and lifts the old one out: the list, the page, the feed goes on."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME, TITLE, SECONDS = "push_up", "Push up", 0.5
SAYS, ENERGY = "turns", 0.45


def frame(p: float, view: View) -> Mix:
    u = EASINGS["heave"](p)
    h = view.canvas.height
    return Mix(out_offset=(0, -h * u), in_offset=(0, h * (1 - u)))
