"""How many things are drawn that must not be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.accepted import forbidden

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "must_not_show", 1, "", "lower"
TITLE = "wrong things on screen"
TOLERANCE = 0.0


def measure(film: Film) -> float | None:
    return float(len(forbidden(film)))
