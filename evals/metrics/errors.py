"""Findings of severity error."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "errors", 1, "", "lower"
TITLE = "error findings in a film"
TOLERANCE = 0.02


def measure(film: Film) -> float | None:
    return float(sum(f.severity == "error" for f in film.findings))
