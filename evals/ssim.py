"""Structural similarity of two grey pictures (Wang et al. 2004): the one measure of likeness, for the bench and for the tests."""

from __future__ import annotations

import cv2
import numpy as np

C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2


def ssim(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The map (height, width), 1 where both agree; Gaussian window of 11 px, sigma 1.5."""
    a, b = a.astype(np.float64), b.astype(np.float64)
    ma, mb = _blurred(a), _blurred(b)
    va, vb, cov = _blurred(a * a) - ma * ma, _blurred(b * b) - mb * mb, _blurred(a * b) - ma * mb
    return ((2 * ma * mb + C1) * (2 * cov + C2)) / ((ma * ma + mb * mb + C1) * (va + vb + C2))


def _blurred(picture: np.ndarray) -> np.ndarray:
    return cv2.GaussianBlur(picture, (11, 11), 1.5)
