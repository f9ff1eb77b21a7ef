"""Reveal: the old picture is drawn away and the next one was there all along, coming out of the shade to meet the eye."""

from __future__ import annotations

from svg_kit.elements import rect, rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end
from svg_kit.transitions.cover import SHADE, SHADOW, SLOWER

NAME, TITLE, SECONDS = "reveal", "Reveal", 0.5
SAYS, ENERGY = "turns", 0.3


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    x = round(w * (1 - EASINGS["heave"](p)))  # pictures move by whole px, and so does what lies at their edge
    u = 1 - x / w
    left = x if view.direction > 0 else 0.0
    dark = [rect(left, 0, w * u, h, view.incoming.line, opacity=SHADE * (1 - u))]
    for reach, opacity in SHADOW:
        near = min(reach, w * u)
        dark.append(rect(x if view.direction > 0 else w * u - near, 0, near, h, view.incoming.line, opacity=opacity))
    return Mix(
        clip=rect_d(left, 0, w * u, h),
        out_offset=(-w * u * view.direction, 0),
        in_offset=(w * SLOWER * (1 - u) * view.direction, 0),
        over=tuple(dark),
    )
