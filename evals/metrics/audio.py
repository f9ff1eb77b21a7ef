"""How far the loudness is from -14 LUFS; 6 LU more for each finding about the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.checks.sound_loudness import TARGET

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "audio", 1, "LU", "lower"
TITLE = "loudness away from its target"
TOLERANCE = 0.2
FINDING_LU = 6.0


def measure(film: Film) -> float | None:
    bad = sum(f.code.startswith("sound.") and f.code != "sound.loudness" and f.severity != "info" for f in film.findings)
    return abs(film.context.sound.lufs - TARGET) + FINDING_LU * bad
