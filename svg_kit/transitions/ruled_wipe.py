"""Ruled wipe: lines of ink swell across the frame from the left, one to a rule, and the next picture stands behind them."""

from __future__ import annotations

import random
from functools import lru_cache

from svg_kit.elements import Shape, n
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "ruled_wipe", "Ruled wash", 0.5
SAYS, ENERGY = "turns", 0.35
PITCH, ZONE, JITTER = 27.0, 620.0, 170.0


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    w, h = view.canvas.width, view.canvas.height
    tip = -JITTER + (w + ZONE + 2 * JITTER) * EASINGS["heave"](p)
    ink, page = [], []
    for row, early in enumerate(_early(view.seed, round(h / PITCH))):
        y, x = (row + 0.5) * h / round(h / PITCH), tip - early
        ink.append(_swelling(x - ZONE, x, y, PITCH * 0.56, view.direction, w))
        page.append(_swelling(x - ZONE, x - ZONE * 0.42, y, PITCH * 0.56, view.direction, w))
    lines = Shape("".join(ink), fill=view.incoming.ink if view.outgoing.dark == view.incoming.dark else view.incoming.ground)
    return Mix(clip="".join(page), between=(lines,))


@lru_cache(maxsize=8)
def _early(seed: int, rows: int) -> tuple[float, ...]:
    """How far each line stays behind the first (px): neighbours differ a little, as a hand's do."""
    rng = random.Random(f"ruled/{seed}")
    return tuple(JITTER * (0.5 + 0.5 * rng.uniform(-1, 1)) for _ in range(rows))


def _swelling(full: float, tip: float, y: float, half: float, direction: int, w: float) -> str:
    """A ribbon as broad as its rule up to `full`, from where it thins to its tip (px from the edge that lines enter by)."""
    far, a, b, c = (x if direction > 0 else w - x for x in (min(0.0, full) - 1, full, tip - (tip - full) * 0.45, tip))
    top, bottom = n(round(y - half)), n(round(y + half))  # level edges on whole px
    return f"M{n(far)} {top}L{n(a)} {top}C{n(b)} {top} {n(b)} {n(y - 1)} {n(c)} {n(y)}C{n(b)} {n(y + 1)} {n(b)} {bottom} {n(a)} {bottom}L{n(far)} {bottom}Z"
