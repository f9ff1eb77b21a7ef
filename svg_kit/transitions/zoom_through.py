"""Zoom through: the camera dives into what the old scene turns on; the next picture stands in there and becomes the frame."""

from __future__ import annotations

import math

from svg_kit.elements import rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "zoom_through", "Zoom through", 0.6
SAYS, ENERGY = "opens", 0.75
CARD = 0.36  # size of the next picture in the world of the old one
OPENED = 0.55  # when the card has opened


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    near = (1 / CARD) ** EASINGS["heave"](p)
    at = fixed_point(view.leaving, w, h, CARD)
    size = CARD * near
    left, top = at[0] * (1 - size), at[1] * (1 - size)
    shut = (1 - EASINGS["settle"](min(1.0, p / OPENED))) / 2
    clip = rect_d(left + w * size * shut, top + h * size * shut, w * size * (1 - 2 * shut), h * size * (1 - 2 * shut))
    soft = 7 * math.sin(math.pi * p)
    return Mix(clip=clip, out_scale=near, out_at=at, in_scale=size, in_at=at, blur=(soft, soft))


def fixed_point(focus: tuple[float, float], w: float, h: float, card: float) -> tuple[float, float]:
    """What stays in place while a card of `card` of the frame, as near to the focus as it fits, grows to the whole frame."""
    left = min(max(0.0, focus[0] - card * w / 2), w * (1 - card))
    top = min(max(0.0, focus[1] - card * h / 2), h * (1 - card))
    return left / (1 - card), top / (1 - card)
