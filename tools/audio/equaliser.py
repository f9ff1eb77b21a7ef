"""Filters of the Audio EQ Cookbook (R. Bristow-Johnson) as second-order sections at 48 kHz."""

from __future__ import annotations

import math

RATE = 48000


BUTTERWORTH = math.sqrt(0.5)  # the Q of a maximally flat second-order filter


def high_pass(hz: float, q: float = BUTTERWORTH):
    import numpy as np

    return np.array([_pass(hz, q, -1)])


def low_pass(hz: float, q: float = BUTTERWORTH):
    import numpy as np

    return np.array([_pass(hz, q, 1)])


def _pass(hz: float, q: float, side: int) -> list[float]:
    w = 2 * math.pi * hz / RATE
    alpha, c = math.sin(w) / (2 * q), math.cos(w)
    b = 1 - side * c
    return [v / (1 + alpha) for v in (b / 2, side * b, b / 2, 1 + alpha, -2 * c, 1 - alpha)]


def peak(hz: float, gain_db: float, q: float):
    """Peaking equaliser of the Audio EQ Cookbook (R. Bristow-Johnson)."""
    import numpy as np

    a, w = 10 ** (gain_db / 40), 2 * math.pi * hz / RATE
    alpha = math.sin(w) / (2 * q)
    b = [1 + alpha * a, -2 * math.cos(w), 1 - alpha * a]
    d = [1 + alpha / a, -2 * math.cos(w), 1 - alpha / a]
    return np.array([[*(x / d[0] for x in b), 1.0, d[1] / d[0], d[2] / d[0]]])


def high_shelf(hz: float, gain_db: float):
    """High shelf of the Audio EQ Cookbook, slope 1."""
    import numpy as np

    a, w = 10 ** (gain_db / 40), 2 * math.pi * hz / RATE
    c, r = math.cos(w), 2 * math.sqrt(a) * math.sin(w) / 2 * math.sqrt(2)
    b = [a * ((a + 1) + (a - 1) * c + r), -2 * a * ((a - 1) + (a + 1) * c), a * ((a + 1) + (a - 1) * c - r)]
    d = [(a + 1) - (a - 1) * c + r, 2 * ((a - 1) - (a + 1) * c), (a + 1) - (a - 1) * c - r]
    return np.array([[*(x / d[0] for x in b), 1.0, d[1] / d[0], d[2] / d[0]]])
