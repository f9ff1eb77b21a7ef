"""Share of readings of texts (scenes and captions, three times each) that reach the contrast WCAG wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.checks.contrast import LARGE, LARGE_PX, ROUNDING, TEXT

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "contrast", 1, "", "higher"
TITLE = "texts that reach the wanted contrast"
TOLERANCE = 0.005


def measure(film: Film) -> float | None:
    good = total = 0
    for shot in film.shots:
        for reading in film.context.readings[shot.id]:
            for ink, ratio in [*reading.texts, *reading.captions]:
                if ratio is not None:
                    total += 1
                    good += ratio >= (LARGE if ink.size >= LARGE_PX else TEXT) * ROUNDING
    return good / total if total else None
