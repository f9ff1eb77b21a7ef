"""Line feed: the page moves up by whole rules, so that ruled paper seems to stand still while what is written on it goes on."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME, TITLE, SECONDS = "line_feed", "Line feed", 0.4
SAYS, ENERGY = "continues", 0.4
RULES = {1920: 32, 1350: 25, 1080: 20}  # rules of a page by its height: 54 px, 60 px on a tall one


def frame(p: float, view: View) -> Mix:
    h = view.canvas.height
    rules = RULES.get(h, round(h / 54))
    up = round(rules * EASINGS["heave"](p)) * h / rules
    return Mix(out_offset=(0, -up), in_offset=(0, h - up))
