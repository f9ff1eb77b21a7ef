"""Page turn: the old picture is folded over from its lower corner like a sheet of paper; its back is bare."""

from __future__ import annotations

import math

from svg_kit.clips import band_d, behind, corners, mirrored, polygon_d, span
from svg_kit.colour import mix
from svg_kit.elements import Shape
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "page_turn", "Page turn", 0.65
SAYS, ENERGY = "turns", 0.35
LEAN = math.radians(28)


def frame(p: float, view: View) -> Mix:
    """The fold is a straight line that moves towards the far corner; what it has passed lies mirrored on the other side."""
    if not 0 < p < 1:
        return end(p)
    normal = math.cos(LEAN) * view.direction, math.sin(LEAN)
    near, far = span(view.canvas, normal)
    fold = far - (far - near) * EASINGS["heave"](p)
    lifted = behind(corners(view.canvas), (-normal[0], -normal[1]), -fold)
    back = mirrored(lifted, normal, fold)
    paper = mix(view.outgoing.card, view.outgoing.ground, 0.35)
    curl = behind(back, (-normal[0], -normal[1]), -(fold - 46))
    over = [
        Shape(band_d(view.canvas, normal, fold, fold + r) or "M0 0", fill=view.incoming.line, opacity=o)
        for r, o in ((110, 0.1), (44, 0.14))
    ]
    over.append(Shape(polygon_d(back) or "M0 0", fill=paper))
    over.append(Shape(polygon_d(curl) or "M0 0", fill=mix(paper, view.outgoing.line, 0.16)))
    return Mix(clip=polygon_d(lifted), over=tuple(over)) if len(lifted) > 2 else end(0)
