"""Share of the numbers in the slots that the script says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.checks._slots import numbers_of, texts_of
from tools.checks.figures_match import is_said, numbers_in, said_numbers, said_shares

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "figure_exactness", 1, "", "higher"
TITLE = "figures on screen that the script says"
TOLERANCE = 0.005


def measure(film: Film) -> float | None:
    script, language = film.context.board.script, film.context.board.script.language
    said = " ".join([script.title, *(c.title for c in script.chapters), *(line.text for line in script.lines)])
    known, shares = said_numbers(said, language), said_shares(said, language)
    found = []
    for segment in film.context.board.segments:
        slots = segment.visual_spec.slots
        found += [n for _, text in texts_of(slots) for n in numbers_in(text)] + [n for _, n in numbers_of(slots)]
    if not found:
        return None
    return sum(is_said(n, known, shares, said, language) for n in found) / len(found)
