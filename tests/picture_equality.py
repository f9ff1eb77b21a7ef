"""When two pictures count as equal (the contract's measure): structural similarity, mean and in tiles of 64 px."""

from __future__ import annotations

import cv2
import numpy as np

MEAN, LEAST_TILE, TILE = 0.99, 0.95, 64


def ssim(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The map of Wang et al. (2004) of two grey pictures: Gaussian window of 11 px, sigma 1.5."""
    blur = lambda x: cv2.GaussianBlur(x, (11, 11), 1.5)  # noqa: E731
    a, b = a.astype(np.float64), b.astype(np.float64)
    ma, mb = blur(a), blur(b)
    va, vb, cov = blur(a * a) - ma * ma, blur(b * b) - mb * mb, blur(a * b) - ma * mb
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    return ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))


def likeness(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """(mean, worst tile) of two grey pictures of one size."""
    found = ssim(a, b)
    height, width = found.shape
    tiles = [found[y : y + TILE, x : x + TILE].mean() for y in range(0, height - TILE + 1, TILE) for x in range(0, width - TILE + 1, TILE)]
    return float(found.mean()), float(min(tiles))
