"""Blinds: slats of the next picture open one after the other."""

from __future__ import annotations

from svg_kit.elements import rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "blinds", "Blinds", 0.55
SAYS, ENERGY = "turns", 0.45
SLAT, STAGGER = 135.0, 0.45


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    count = round(h / SLAT)
    tall = h / count
    clip = ""
    for i in range(count):
        open_ = EASINGS["heave"]((p - STAGGER * i / (count - 1)) / (1 - STAGGER))
        clip += rect_d(0, i * tall, w, tall * open_) if open_ > 0 else ""
    return Mix(clip=clip) if clip else Mix(in_opacity=0.0)
