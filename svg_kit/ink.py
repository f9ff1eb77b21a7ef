"""Strokes by hand: a brush that swells and thins, ticks, lines that are not ruled. All of it is seeded and returns path data."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from svg_kit.elements import n
from svg_kit.geometry import Box

Point = tuple[float, float]


def smooth_d(points: Sequence[Point], closed: bool = False) -> str:
    """A smooth line through all points (Catmull-Rom as cubics)."""
    last = len(points) - 1

    def at(i: int) -> Point:
        return points[i % len(points)] if closed else points[max(0, min(last, i))]

    d = f"M{n(points[0][0])} {n(points[0][1])}"
    for i in range(len(points) if closed else last):
        a, b, c, e = at(i - 1), at(i), at(i + 1), at(i + 2)
        d += (
            f"C{n(b[0] + (c[0] - a[0]) / 6)} {n(b[1] + (c[1] - a[1]) / 6)} "
            f"{n(c[0] - (e[0] - b[0]) / 6)} {n(c[1] - (e[1] - b[1]) / 6)} {n(c[0])} {n(c[1])}"
        )
    return d + ("Z" if closed else "")


def sampled(points: Sequence[Point], each: int = 10) -> list[Point]:
    """The same smooth line as many short ones."""
    out: list[Point] = []
    last = len(points) - 1
    for i in range(last):
        a, b, c, e = (points[max(0, min(last, k))] for k in (i - 1, i, i + 1, i + 2))
        for s in range(each):
            t = s / each
            out.append((_spline(a[0], b[0], c[0], e[0], t), _spline(a[1], b[1], c[1], e[1], t)))
    return [*out, points[-1]]


def _spline(a: float, b: float, c: float, e: float, t: float) -> float:
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - e) * t * t + (3 * b - a - 3 * c + e) * t**3)


def ribbon_d(points: Sequence[Point], widths: Sequence[float]) -> str:
    """The outline of a stroke whose width changes from point to point (one width each)."""
    left: list[Point] = []
    right: list[Point] = []
    last = len(points) - 1
    for i, ((x, y), width) in enumerate(zip(points, widths)):
        (ax, ay), (bx, by) = points[max(0, i - 1)], points[min(last, i + 1)]
        long = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / long * width / 2, (bx - ax) / long * width / 2
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    outline = [*left, *reversed(right)]
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in outline) + "Z"


def brush_d(points: Sequence[Point], widths: Sequence[float], each: int = 10) -> str:
    """A brush led through `points`, pressed to `widths` there."""
    line = sampled(points, each)
    spread = [widths[min(i // each, len(widths) - 1)] * (1 - i % each / each) + widths[min(i // each + 1, len(widths) - 1)] * (i % each / each)
              for i in range(len(line))]  # fmt: skip
    return ribbon_d(line, spread)


def tick_d(box: Box, rng: random.Random) -> str:
    """A tick that outgrows its box: pressed at the turn, lifted off at the end."""
    j = lambda by: rng.uniform(-by, by) * box.w  # noqa: E731
    points = [
        (box.x + box.w * 0.06 + j(0.04), box.y + box.h * 0.50 + j(0.04)),
        (box.x + box.w * 0.24, box.y + box.h * 0.66 + j(0.02)),
        (box.x + box.w * 0.40 + j(0.03), box.y + box.h * 0.90 + j(0.03)),
        (box.x + box.w * 0.62, box.y + box.h * 0.46 + j(0.03)),
        (box.x + box.w * 1.16 + j(0.06), box.y - box.h * 0.14 + j(0.05)),
    ]
    return brush_d(points, [w * box.w for w in (0.09, 0.15, 0.20, 0.14, 0.04)])


def square_d(box: Box, rng: random.Random) -> str:
    """A box drawn by hand in one go: it does not quite close."""
    j = lambda: rng.uniform(-1, 1) * box.w * 0.025  # noqa: E731
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom), (box.x, box.y - box.h * 0.06)]
    return "M" + "L".join(f"{n(x + j())} {n(y + j())}" for x, y in corners)
