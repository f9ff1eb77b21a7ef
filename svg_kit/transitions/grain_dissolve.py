"""Grain dissolve: the old picture goes into grain of the next field, and the next one clears out of it."""

from __future__ import annotations

import random
from functools import lru_cache

from svg_kit.elements import Node
from svg_kit.fields.grain import stipple
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "grain_dissolve", "Grain dissolve", 0.65
SAYS, ENERGY = "continues", 0.2
GRAINS, LIFE = 2000, 0.55


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    alive: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for x, y, tone, born in _grains(view.seed, view.canvas.width, view.canvas.height):
        age = (p - born) / LIFE
        if 0 < age < 1:
            size = round(6 * (1 - abs(2 * age - 1)))
            alive.setdefault((tone, size), []).append((x, y))
    tones = (view.incoming.ground, view.incoming.planes[1], view.incoming.pop)
    over: tuple[Node, ...] = tuple(stipple(points, tones[tone], 3 + 2.2 * size) for (tone, size), points in sorted(alive.items()))
    return Mix(in_opacity=EASINGS["heave"]((p - 0.2) / 0.6), over=over)


@lru_cache(maxsize=8)
def _grains(seed: int, w: float, h: float) -> tuple[tuple[float, float, int, float], ...]:
    """(x, y, tone, when it appears)."""
    rng = random.Random(f"dissolve/{seed}")
    count = round(GRAINS * w * h / (1920 * 1080))
    return tuple(
        (float(rng.randrange(int(w))), float(rng.randrange(int(h))), rng.choice((0, 0, 0, 0, 1, 1, 2)), rng.random() * (1 - LIFE))
        for _ in range(count)
    )
