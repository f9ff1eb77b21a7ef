"""Outlines that transitions cut pictures with: polygons, half-planes of the frame, bands. Path data in design px."""

from __future__ import annotations

import math
from collections.abc import Sequence

from svg_kit.elements import n
from svg_kit.geometry import Canvas

Point = tuple[float, float]


def polygon_d(points: Sequence[Point]) -> str:
    """A closed polygon; "" for fewer than three corners."""
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z" if len(points) > 2 else ""


def corners(canvas: Canvas) -> list[Point]:
    """The frame's corners, clockwise from the top left."""
    w, h = float(canvas.width), float(canvas.height)
    return [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h)]


def behind(points: Sequence[Point], normal: Point, distance: float) -> list[Point]:
    """The part of a convex polygon where x * normal stays below `distance` (Sutherland and Hodgman's clipping, one edge)."""
    kept: list[Point] = []
    for a, b in zip(points, [*points[1:], points[0]]):
        da, db = (p[0] * normal[0] + p[1] * normal[1] - distance for p in (a, b))
        if da <= 0:
            kept.append(a)
        if da * db < 0:
            u = da / (da - db)
            kept.append((a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u))
    return kept


def span(canvas: Canvas, normal: Point) -> tuple[float, float]:
    """The least and the largest distance of the frame along a normal."""
    along = [x * normal[0] + y * normal[1] for x, y in corners(canvas)]
    return min(along), max(along)


def band_d(canvas: Canvas, normal: Point, start: float, end: float) -> str:
    """The part of the frame between two distances along a normal."""
    near = behind(corners(canvas), normal, end)
    return polygon_d(behind(near, (-normal[0], -normal[1]), -start)) if near and end > start else ""


def mirrored(points: Sequence[Point], normal: Point, distance: float) -> list[Point]:
    """Points on the other side of a fold line; `normal` has length 1."""
    out = []
    for x, y in points:
        off = 2 * (x * normal[0] + y * normal[1] - distance)
        out.append((x - off * normal[0], y - off * normal[1]))
    return out


def reach(canvas: Canvas, centre: Point) -> float:
    """From a point to the farthest corner (px)."""
    return max(math.dist(centre, corner) for corner in corners(canvas))
