"""Cuts against the gold cuts: F1 of the boundaries between consecutive gold sentences; cuts inside a sentence do not count."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from evals.agreement import boundaries

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "segmentation_f1", 1, "", "higher"
TITLE = "cuts where an editor cuts (F1)"
TOLERANCE = 0.02


def measure(film: Film) -> float | None:
    ours = [a[1] != b[0] for a, b in pairwise(film.homes)]
    gold = [a[0] != b[0] for a, b in pairwise(film.case.sentences)]
    return boundaries(ours, gold).f1
