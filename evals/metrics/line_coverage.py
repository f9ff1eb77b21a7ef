"""Share of lines that are timed, spoken, captioned and on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "line_coverage", 1, "", "higher"
TITLE = "lines spoken, captioned and shown"
TOLERANCE = 0.001


def measure(film: Film) -> float | None:
    lines = film.context.board.script.lines
    lost = {f.where.line_id for f in film.findings if f.code.startswith("coverage.")}
    return sum(line.line_id not in lost for line in lines) / len(lines)
