"""A town plan that nobody surveyed: streets that cross at the slant of an old district, houses along them, courts behind. Pure geometry, px."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from svg_kit.elements import n
from svg_kit.geometry import Box

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
TURN = -0.25  # rad: how the streets lie in the frame
ACROSS, ALONG = (170.0, 290.0), (130.0, 215.0)  # from one street to the next
WIDE, SIDE = (66.0, 50.0), (22.0, 34.0)  # the two main streets, and the others
DEPTH, FRONT = 34.0, 25.0  # of a house, and its front
ROW, DEEP = 15.0, (0.75, 1.75, 2.75)  # from one dot to the next; rows of them behind a front


@dataclass(frozen=True, slots=True)
class Street:
    """A line `at` px from the middle that leans by `lean` px in each px along it."""

    at: float
    lean: float
    width: float


@dataclass(frozen=True, slots=True)
class Town:
    """The blocks of a plan, each by its corners in order, and the crossing of the two main streets."""

    blocks: tuple[Quad, ...]
    heart: Point


def town(seed: int, box: Box, heart: Point) -> Town:
    """Blocks over the whole of `box`, the same for the same seed."""
    rng = random.Random(seed)
    far = math.hypot(box.w, box.h)
    columns, rows = _streets(rng, far, ACROSS, WIDE[1]), _streets(rng, far, ALONG, WIDE[0])
    blocks = []
    for a, b in pairwise(columns):
        for c, d in pairwise(rows):
            left, right = a.at + a.width / 2, b.at - b.width / 2
            top, low = c.at + c.width / 2, d.at - d.width / 2
            local = (
                _crossing(left, a.lean, top, c.lean),
                _crossing(right, b.lean, top, c.lean),
                _crossing(right, b.lean, low, d.lean),
                _crossing(left, a.lean, low, d.lean),
            )
            quad = (_turned(local[0], heart), _turned(local[1], heart), _turned(local[2], heart), _turned(local[3], heart))
            if _bounds(quad).overlaps(box):
                blocks.append(quad)
    return Town(tuple(blocks), heart)


def _streets(rng: random.Random, far: float, pitch: tuple[float, float], main: float) -> list[Street]:
    """From one end to the other, the main one through the middle."""
    found = [Street(0.0, 0.0, main)]
    for way in (-1, 1):
        at = 0.0
        while at < far:
            at += rng.uniform(*pitch)
            found.append(Street(way * at, rng.uniform(-0.05, 0.05), rng.uniform(*SIDE)))
    return sorted(found, key=lambda s: s.at)


def _crossing(u: float, a: float, v: float, b: float) -> Point:
    """Where x = u + a*y meets y = v + b*x."""
    x = (u + a * v) / (1 - a * b)
    return x, v + b * x


def _turned(point: Point, heart: Point) -> Point:
    cos, sin = math.cos(TURN), math.sin(TURN)
    return heart[0] + point[0] * cos - point[1] * sin, heart[1] + point[0] * sin + point[1] * cos


def _bounds(quad: Quad) -> Box:
    xs, ys = [p[0] for p in quad], [p[1] for p in quad]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def blocks_d(plan: Town) -> str:
    return "".join(_closed(quad) for quad in plan.blocks)


def courts_d(plan: Town) -> str:
    """What lies behind the houses, in blocks that are deep enough to have it."""
    return "".join(_closed(court) for quad in plan.blocks if (court := _inset(quad, DEPTH)))


def walls_d(plan: Town) -> str:
    """The walls between houses, from the street to the court."""
    d = ""
    for quad in plan.blocks:
        court = _inset(quad, DEPTH)
        for k in range(4 if court else 0):
            assert court
            (a, b), (c, e) = (quad[k], quad[(k + 1) % 4]), (court[k], court[(k + 1) % 4])
            houses = max(1, round(math.dist(a, b) / FRONT))
            for i in range(1, houses):
                outer, inner = _between(a, b, i / houses), _between(c, e, i / houses)
                d += f"M{n(outer[0])} {n(outer[1])}L{n(inner[0])} {n(inner[1])}"
    return d


def crowd(plan: Town, count: int, seed: int, reach: float, box: Box) -> list[Point]:
    """Places in the houses, `reach` px the measure of how they thin out from the heart; inside `box`, the nearest first."""
    rng = random.Random(seed)
    spots: list[tuple[float, Point]] = []
    for quad in plan.blocks:
        for depth in DEEP:
            ring = _inset(quad, depth * ROW)
            for k in range(4 if ring else 0):
                assert ring
                a, b = ring[k], ring[(k + 1) % 4]
                places = int(math.dist(a, b) / ROW)
                for i in range(places):  # each corner belongs to one side
                    x, y = _between(a, b, (i + 0.5) / places)
                    if box.x < x < box.right and box.y < y < box.bottom:
                        weight = math.exp(-((math.dist((x, y), plan.heart) / reach) ** 1.4))
                        spots.append((rng.random() ** (1 / max(weight, 1e-9)), (x, y)))  # Efraimidis and Spirakis, 2006: a weighted sample
    chosen = [point for _, point in sorted(spots, reverse=True)[:count]]
    return sorted(chosen, key=lambda p: math.dist(p, plan.heart))


def _inset(quad: Quad, depth: float) -> Quad | None:
    """The block without its outermost `depth` px; None where little would be left."""
    wide = (math.dist(quad[0], quad[1]) + math.dist(quad[3], quad[2])) / 2
    tall = (math.dist(quad[0], quad[3]) + math.dist(quad[1], quad[2])) / 2
    if min(wide, tall) < 2.6 * depth:
        return None
    s, t = depth / wide, depth / tall

    def at(u: float, v: float) -> Point:
        return _between(_between(quad[0], quad[1], u), _between(quad[3], quad[2], u), v)

    return at(s, t), at(1 - s, t), at(1 - s, 1 - t), at(s, 1 - t)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _closed(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z"
