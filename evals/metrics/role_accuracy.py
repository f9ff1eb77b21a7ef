"""Share of gold sentences whose segment has the gold role."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "role_accuracy", 1, "", "higher"
TITLE = "role as an editor names it"
TOLERANCE = 0.02


def measure(film: Film) -> float | None:
    homes = film.homes
    return sum(ours == gold for _, _, ours, gold in homes) / len(homes)
