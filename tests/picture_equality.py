"""When two pictures count as equal (the contract's measure): structural similarity, mean and in tiles of 64 px."""

from __future__ import annotations

import numpy as np

from evals.ssim import ssim

MEAN, LEAST_TILE, TILE = 0.99, 0.95, 64


def likeness(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """(mean, worst tile) of two grey pictures of one size."""
    found = ssim(a, b)
    height, width = found.shape
    tiles = [found[y : y + TILE, x : x + TILE].mean() for y in range(0, height - TILE + 1, TILE) for x in range(0, width - TILE + 1, TILE)]
    return float(found.mean()), float(min(tiles))
