"""Zoom out: the camera draws back; the old picture becomes a small thing in the next one and is gone: from the case to the whole."""

from __future__ import annotations

import math

from svg_kit.elements import n, rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end
from svg_kit.transitions.zoom_through import CARD, OPENED, fixed_point

NAME, TITLE, SECONDS = "zoom_out", "Zoom out", 0.65
SAYS, ENERGY = "closes", 0.6


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    near = (1 / CARD) ** (1 - EASINGS["heave"](p))
    at = fixed_point(view.arriving, w, h, CARD)
    size = CARD * near
    left, top = at[0] * (1 - size), at[1] * (1 - size)
    shut = EASINGS["leave"](max(0.0, (p - 1 + OPENED) / OPENED)) / 2
    hole = left + w * size * shut, top + h * size * shut, w * size * (1 - 2 * shut), h * size * (1 - 2 * shut)
    soft = 7 * math.sin(math.pi * p)
    clip = rect_d(0, 0, w, h) + _hole(*hole)
    return Mix(clip=clip, out_scale=size, out_at=at, in_scale=near, in_at=at, blur=(soft, soft))


def _hole(x: float, y: float, w: float, h: float) -> str:
    """A rectangle wound against the frame, so that it is left out of it."""
    return f"M{n(x)} {n(y)}V{n(y + h)}H{n(x + w)}V{n(y)}Z"
