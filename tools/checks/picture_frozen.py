"""The picture lives: no stretch of more than 6 s in which nothing visibly changes (5 s: a warning).

Measured five times a second on luma averaged over 2 x 2 px: the largest difference to 0.2 s before stays under 24 of 255, as an outside
measure of the film does it. Source: craft.md, "Motion".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks._runs import runs
from tools.checks.context import FilmContext

STAGE = "film"
WARNING_S, ERROR_S = 5.0, 6.0


def check(context: FilmContext) -> list[Finding]:
    """`picture.frozen`."""
    out = []
    film = context.film
    for start, end in runs(film.still):
        at = film.beats[start] / film.fps
        seconds = film.beats[end] / film.fps - at
        if seconds > WARNING_S:
            severity = "error" if seconds > ERROR_S else "warning"
            shot = next((s for s in reversed(context.shots) if s.start_s <= at + 0.2), context.shots[0])
            out.append(found(
                "picture.frozen", severity, f"Nothing visible changes for {seconds:.1f} s from {at:.1f} s on.",
                "Bring in another part of the scene on a later word, or split the segment.", segment=shot.id, time_s=at, seconds=seconds,
            ))  # fmt: skip
    return out
