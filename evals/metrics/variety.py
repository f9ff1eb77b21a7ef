"""Different templates among any four scenes in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "variety", 1, "", "higher"
TITLE = "different templates among four scenes in a row"
TOLERANCE = 0.03
WINDOW = 4


def measure(film: Film) -> float | None:
    names = [s.visual_spec.template_id for s in film.context.board.segments if not s.continues]
    windows = [names[i : i + WINDOW] for i in range(max(1, len(names) - WINDOW + 1))]
    return sum(len(set(w)) / len(w) for w in windows) / len(windows)
