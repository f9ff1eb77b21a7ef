"""Cover: the next picture slides over the old one, which gives way more slowly and falls into shade."""

from __future__ import annotations

from svg_kit.elements import rect
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "cover", "Cover", 0.5
SAYS, ENERGY = "turns", 0.4
SLOWER, SHADE, SHADOW = 0.28, 0.45, ((70.0, 0.07), (36.0, 0.10), (14.0, 0.14))


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    x = round(w * (1 - EASINGS["heave"](p)))  # pictures move by whole px, and so does what lies at their edge
    u = 1 - x / w
    dark = [rect(0, 0, w, h, view.outgoing.line, opacity=SHADE * u)]
    for reach, opacity in SHADOW:
        dark.append(rect(x - reach if view.direction > 0 else w - x, 0, reach, h, view.outgoing.line, opacity=opacity))
    return Mix(out_offset=(-2 * round(w * SLOWER * u / 2) * view.direction, 0), in_offset=(x * view.direction, 0), between=tuple(dark))
