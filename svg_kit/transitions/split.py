"""Split: the old picture parts in the middle and its halves leave to both sides."""

from __future__ import annotations

from svg_kit.elements import Shape, rect_d
from svg_kit.geometry import Box
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, Part, View, end

NAME, TITLE, SECONDS = "split", "Split", 0.55
SAYS, ENERGY = "turns", 0.65
EDGE = 12.0


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    u = EASINGS["heave"](p)
    if view.canvas.vertical:
        gap, halves = round(h / 2 * u), (Box(0, 0, w, h / 2), Box(0, h / 2, w, h / 2))
        opening, moves = Box(0, h / 2 - gap, w, 2 * gap), ((0.0, -gap), (0.0, gap))
        edges = (Box(0, opening.y - EDGE, w, EDGE), Box(0, opening.bottom, w, EDGE))
    else:
        gap, halves = round(w / 2 * u), (Box(0, 0, w / 2, h), Box(w / 2, 0, w / 2, h))
        opening, moves = Box(w / 2 - gap, 0, 2 * gap, h), ((-gap, 0.0), (gap, 0.0))
        edges = (Box(opening.x - EDGE, 0, EDGE, h), Box(opening.right, 0, EDGE, h))
    over = tuple(Shape(rect_d(b.x, b.y, b.w, b.h), fill=view.incoming.pop) for b in edges) if gap > 1 else ()
    parts = tuple(Part(box, move) for box, move in zip(halves, moves))
    return Mix(clip=rect_d(opening.x, opening.y, opening.w, opening.h), parts=parts, over=over)
