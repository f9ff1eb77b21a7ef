"""Share of the screen time in scenes of 3 to 9 s; lists and processes may last 13 s."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "pacing", 1, "", "higher"
TITLE = "screen time in scenes of 3 to 9 s"
TOLERANCE = 0.03
LEAST_S, MOST_S, LONG_S = 3.0, 9.0, 13.0
HOLD_S = 1.5  # of the last scene


def measure(film: Film) -> float | None:
    good = 0.0
    for shot in film.shots:
        most = LONG_S if {"list", "step"} & set(shot.segment.tags) else MOST_S
        good += shot.picture.duration * (LEAST_S <= shot.picture.duration <= most + HOLD_S * (shot is film.shots[-1]))
    return good / sum(shot.picture.duration for shot in film.shots)
