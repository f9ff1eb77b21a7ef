"""What the film cost in US dollars."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "cost", 1, "USD", "lower"
TITLE = "cost of a film"
TOLERANCE = 0.0


def measure(film: Film) -> float | None:
    return film.usd
