"""The bed steps back while someone speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

DEPTH_DB = -8.0
FADE_S = 0.3
RELEASE_S = 2.0  # slow, so that it does not pump between sentences

Points = tuple[list[float], list[float]]


def duck_points(words: Sequence[tuple[float, float]], depth_db: float = DEPTH_DB) -> Points:
    """(seconds, dB) of the gain envelope: `depth_db` from the first to the last sound of each stretch of speech.

    Down within 0.3 s, done when the word starts; up over 2 s; a pause too short to rise in keeps it down. `words` are (start, end) s.
    """
    times: list[float] = []
    gains: list[float] = []

    def add(at: float, gain: float) -> None:
        times.append(max(at, times[-1] if times else 0.0))
        gains.append(gain)

    before: float | None = None
    for start, end in words:
        if before is None:
            add(max(start - FADE_S, 0.0), 0.0 if start > 0 else depth_db)
            add(start, depth_db)
        elif start - before > FADE_S:
            turn = start - FADE_S
            risen = min(0.0, depth_db * (1 - (turn - before) / RELEASE_S))
            add(before, depth_db)
            if turn - before > RELEASE_S:
                add(before + RELEASE_S, 0.0)
            add(turn, risen)
            add(start, depth_db)
        before = max(before or 0.0, end)
    if before is not None:
        add(before, depth_db)
        add(before + RELEASE_S, 0.0)
    return (times, gains) if times else ([0.0], [0.0])


def gain_at(points: Points, at: int, size: int, rate: int) -> np.ndarray:
    """(size,) float32 linear gain of samples `at`.. at `rate` Hz. Fades are straight in dB."""
    import numpy as np

    seconds = np.arange(at, at + size, dtype=np.float64) / rate
    return (10 ** (np.interp(seconds, points[0], points[1]) / 20)).astype(np.float32)
