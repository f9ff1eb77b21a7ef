"""Stretches in which something holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


def runs(held: np.ndarray) -> list[tuple[int, int]]:
    """(start, end) of each stretch of True; `end` is the first index after it."""
    import numpy as np

    edges = np.flatnonzero(np.diff(np.concatenate([[False], held, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2])]
