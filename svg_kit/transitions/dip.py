"""Dip: the picture sinks into the next field's own ground and the next one comes up out of it, as after a full stop."""

from __future__ import annotations

from svg_kit.elements import rect
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "dip", "Dip to colour", 0.7
SAYS, ENERGY = "closes", 0.15
BARE = 0.08  # half of the share of the time in which nothing but the ground stands


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    away = min(1.0, abs(p - 0.5) / (0.5 - BARE) - BARE / (0.5 - BARE))
    cover = 1 - EASINGS["heave"](away)
    ground = rect(0, 0, view.canvas.width, view.canvas.height, view.incoming.ground, opacity=cover)
    return Mix(in_opacity=0.0 if p < 0.5 else 1.0, over=(ground,))
