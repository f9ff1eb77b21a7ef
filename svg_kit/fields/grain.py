"""Grain: stipple as zero-length strokes, so that a cloud of specks is one path."""

from __future__ import annotations

import random
from collections.abc import Callable

from svg_kit.elements import Pattern, Shape, dots_d, rect_d
from svg_kit.geometry import Box

TILE = 260


def paper(width: float, height: float, dark: str, light: str, strength: float) -> list[Shape]:
    """Fine paper grain over the whole frame: one tile, repeated."""
    if strength <= 0:
        return []
    rng = random.Random("paper")
    specks = [[(rng.random() * TILE, rng.random() * TILE) for _ in range(240)] for _ in range(2)]
    tile = Pattern(TILE, TILE, (
        Shape(dots_d(specks[0]), stroke=dark, stroke_width=1.6, opacity=0.15 * strength),
        Shape(dots_d(specks[1]), stroke=light, stroke_width=1.4, opacity=0.13 * strength),
    ))  # fmt: skip
    return [Shape(rect_d(0, 0, width, height), fill=tile)]


def cloud(
    rng: random.Random,
    count: int,
    box: Box,
    density: Callable[[float, float], float],
    keep: Callable[[float, float], bool] = lambda x, y: True,
) -> list[tuple[float, float]]:
    """Seeded specks in `box`, thinned by density(u, v) in 0-1 over the box."""
    points: list[tuple[float, float]] = []
    tries = 0
    while len(points) < count and tries < count * 12:
        tries += 1
        u, v = rng.random(), rng.random()
        if rng.random() < density(u, v):
            x, y = box.x + u * box.w, box.y + v * box.h
            if keep(x, y):
                points.append((x, y))
    return points


def stipple(points: list[tuple[float, float]], colour: str, size: float, opacity: float = 1.0) -> Shape:
    return Shape(dots_d(points), stroke=colour, stroke_width=size, opacity=opacity)
