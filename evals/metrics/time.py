"""Seconds to make a minute of film, cold, as this machine is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "time", 1, "s/min", "lower"
TITLE = "seconds per minute of film"
TOLERANCE = 6.0


def measure(film: Film) -> float | None:
    return film.wall_s / film.seconds * 60
