"""Clock wipe: a hand goes once round and the next picture stands behind it: time passes."""

from __future__ import annotations

import math

from svg_kit.clips import polygon_d
from svg_kit.elements import Shape, line_d
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "clock", "Clock wipe", 0.7
SAYS, ENERGY = "opens", 0.45
STEP = math.radians(8)


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    cx, cy = view.canvas.width / 2, view.canvas.height / 2
    r = math.hypot(cx, cy) * 1.02
    turn = 2 * math.pi * EASINGS["heave"](p)
    steps = max(1, math.ceil(turn / STEP))
    rim = [(cx + r * math.sin(turn * i / steps), cy - r * math.cos(turn * i / steps)) for i in range(steps + 1)]
    width = 16 * min(1.0, 8 * p, 8 * (1 - p))
    hand = Shape(line_d((cx, cy), rim[-1]), stroke=view.incoming.pop, stroke_width=width)
    return Mix(clip=polygon_d([(cx, cy), *(_wider(point, cx, cy) for point in rim)]), over=(hand,))


def _wider(point: tuple[float, float], cx: float, cy: float) -> tuple[float, float]:
    """A chord cuts its arc short; a little farther out it does not."""
    return cx + (point[0] - cx) * 1.01, cy + (point[1] - cy) * 1.01
