"""Wipe: the next field crosses the frame behind an edge that belongs to the look: a wave with a second crest, or a front of grain."""

from __future__ import annotations

import math
import random
from functools import lru_cache

from svg_kit.colour import mix
from svg_kit.elements import Node, Shape, n
from svg_kit.fields.grain import stipple
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "wipe", "Wipe", 0.5
SAYS, ENERGY = "turns", 0.45
GRAINS = 1500
STEPS = 14  # points of an edge: nine a period


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    swing = 46.0
    lead = 130.0
    u = EASINGS["heave"](p)
    x = -swing - 20 + (w + 2 * swing + lead + 60) * u
    edge = _edge(x - lead, h, swing, 0.0, view.direction, w)
    over: tuple[Node, ...] = ()
    band = mix(view.incoming.pop, view.incoming.ground, 0.15)
    clip = _region(edge, w, h, view.direction)
    if view.look.transition == "grain":
        nodes: list[list[tuple[float, float]]] = [[], [], []]
        for px, py, tone, hold in _grains(view.seed, w, h):
            distance = px - (x - lead)
            if -60 < distance < 220 and hold < (1 - distance / 220) ** 2:
                nodes[tone].append((px if view.direction > 0 else w - px, py))
        tones = (view.incoming.ground, band, view.incoming.accent)
        over = tuple(stipple(points, tone, size) for points, tone, size in zip(nodes, tones, (15, 11, 9)) if points)
        return Mix(clip=clip, over=over)
    crest = _edge(x, h, swing, math.pi * 0.35, view.direction, w)
    return Mix(clip=clip, over=(Shape(_band(edge, crest), fill=band),))


@lru_cache(maxsize=8)
def _grains(seed: int, w: float, h: float) -> list[tuple[float, float, int, float]]:
    """(x, y, tone, how far from the front it still holds); they stay where they are while the front passes."""
    rng = random.Random(f"grain/{seed}")
    places = ((rng.random() * (w + 400) - 200, rng.random() * h, rng.random(), rng.random()) for _ in range(GRAINS))
    return [(x, y, 0 if k < 0.6 else 1 if k < 0.9 else 2, hold) for x, y, k, hold in places]


def _edge(x: float, h: float, swing: float, phase: float, direction: int, w: float) -> list[tuple[float, float]]:
    points = []
    for i in range(STEPS + 1):
        y = -20 + (h + 40) * i / STEPS
        px = x + swing * math.sin(i / STEPS * math.pi * 3 + phase)
        points.append((px if direction > 0 else w - px, y))
    return points


def _path(points: list[tuple[float, float]]) -> str:
    """A smooth curve through points (Catmull-Rom as cubics)."""
    d = f"{n(points[0][0])} {n(points[0][1])}"
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        d += f"C{n(p1[0] + (p2[0] - p0[0]) / 6)} {n(p1[1] + (p2[1] - p0[1]) / 6)} {n(p2[0] - (p3[0] - p1[0]) / 6)} {n(p2[1] - (p3[1] - p1[1]) / 6)} {n(p2[0])} {n(p2[1])}"
    return d


def _region(edge: list[tuple[float, float]], w: float, h: float, direction: int) -> str:
    side = -40 if direction > 0 else w + 40
    return "M" + _path(edge) + f"L{n(side)} {n(h + 20)}L{n(side)} -20Z"


def _band(a: list[tuple[float, float]], b: list[tuple[float, float]]) -> str:
    return "M" + _path(a) + "L" + _path(b[::-1]) + "Z"
