"""Made twice, the second time in an empty home: the same bytes? Only a few cases are made twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "determinism", 1, "", "higher"
TITLE = "same bytes when made again"
TOLERANCE = 0.0


def measure(film: Film) -> float | None:
    return None if film.again is None else float(film.again)
