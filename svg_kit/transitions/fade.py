"""Fade: a crossfade says that the thought continues."""

from __future__ import annotations

from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View

NAME, TITLE, SECONDS = "fade", "Crossfade", 0.4
SAYS, ENERGY = "continues", 0.1


def frame(p: float, view: View) -> Mix:
    return Mix(in_opacity=EASINGS["heave"](p))
