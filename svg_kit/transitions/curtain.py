"""Curtain: two cloths of the accent close over the old picture and open on the next."""

from __future__ import annotations

from svg_kit.colour import mix
from svg_kit.elements import Shape, rect_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "curtain", "Curtain", 0.75
SAYS, ENERGY = "closes", 0.65
HELD = 0.05  # half of the share of the time in which the curtain is shut
HEM = 14.0
FOLDS = (0.12, 0.33, 0.56, 0.8)  # where a cloth's folds lie, as shares of its width: they draw together with it


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    shut = 1 - EASINGS["heave"](max(0.0, abs(p - 0.5) - HELD) / (0.5 - HELD))
    reach = (w / 2 + 2 * HEM) * shut - HEM
    tone, shade = (mix(view.incoming.pop, view.incoming.line, dark) for dark in (0.04, 0.14))
    over = []
    for side in (-1, 1):
        edge = w / 2 + side * w / 2  # the cloth hangs from this side
        over.append(_strip(edge, -side * max(0.0, reach), h, tone))
        for fold in FOLDS:
            over.append(_strip(edge - side * reach * fold, -side * max(0.0, reach) * 0.07, h, shade))
        over.append(_strip(edge - side * reach, side * HEM, h, mix(view.incoming.pop, view.incoming.line, 0.3)))
    return Mix(in_opacity=0.0 if p < 0.5 else 1.0, over=tuple(over))


def _strip(x: float, width: float, h: float, tone: str) -> Shape:
    return Shape(rect_d(min(x, x + width), 0, abs(width), h), fill=tone)
