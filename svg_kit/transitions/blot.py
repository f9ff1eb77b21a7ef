"""Blot: ink falls on the old picture and the next one spreads in it, drop by drop."""

from __future__ import annotations

import math
import random
from functools import lru_cache

from svg_kit.clips import reach
from svg_kit.elements import Shape, n
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "blot", "Ink blot", 0.75
SAYS, ENERGY = "opens", 0.3
CORNERS, DROPS = 20, 7


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    far = reach(view.canvas, view.arriving)
    drops = [
        _drop(x, y, size * far * _spread((p - wait) / (1 - wait)), waves)
        for x, y, size, wait, waves in _drops(view.seed, view.arriving, far)
    ]
    clip = "".join(drops)
    if not clip:
        return end(0)
    rim = 9 * math.sin(math.pi * p)
    return Mix(clip=clip, between=(Shape(clip, stroke=view.incoming.pop, stroke_width=2 * rim),))


def _spread(u: float) -> float:
    """Ink runs on as it began, a little slower at both ends."""
    return 0.5 * min(1.0, max(0.0, u)) + 0.5 * EASINGS["heave"](u)


@lru_cache(maxsize=8)
def _drops(seed: int, centre: tuple[float, float], far: float) -> tuple[tuple[float, float, float, float, tuple[float, ...]], ...]:
    """(x, y, final radius as a share of the farthest corner, when it falls, phases of its outline); the first covers everything."""
    rng = random.Random(f"blot/{seed}")
    cx, cy = centre
    out = [(cx, cy, 1.3, 0.0, tuple(rng.uniform(0, 2 * math.pi) for _ in range(4)))]
    for i in range(DROPS):
        angle = 2 * math.pi * (i + rng.uniform(-0.3, 0.3)) / DROPS
        away = far * rng.uniform(0.3, 0.62)
        phases = tuple(rng.uniform(0, 2 * math.pi) for _ in range(4))
        out.append((cx + away * math.cos(angle), cy + away * math.sin(angle), rng.uniform(0.16, 0.34), rng.uniform(0.08, 0.3), phases))
    return tuple(out)


def _drop(cx: float, cy: float, r: float, phases: tuple[float, ...]) -> str:
    """A closed smooth curve (Catmull-Rom as cubics) whose radius wavers by at most a fifth."""
    if r <= 1:
        return ""
    points = []
    for i in range(CORNERS):
        a = 2 * math.pi * i / CORNERS
        k = 1 + sum(0.05 * math.sin((j + 2) * a + phase) for j, phase in enumerate(phases))
        points.append((cx + r * k * math.cos(a), cy + r * k * math.sin(a)))
    d = f"M{n(points[0][0])} {n(points[0][1])}"
    for i in range(CORNERS):
        (ax, ay), (bx, by), (qx, qy), (ex, ey) = (points[(i + k) % CORNERS] for k in (-1, 0, 1, 2))
        d += "C" + " ".join(
            n(round(v, 1)) for v in (bx + (qx - ax) / 6, by + (qy - ay) / 6, qx - (ex - bx) / 6, qy - (ey - by) / 6, qx, qy)
        )
    return d + "Z"
