"""No clipping: no run of 4 or more samples that stand at one level within 0.5 dB of the loudest sample of the film and above -3 dB.

A limiter rounds peaks; a clipped wave is flat. AAC adds a little ripple to the flat top, so 0.2 % of change counts as flat. Source: craft.md, "Sound".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

STAGE = "film"
RUNS_WARNING, RUNS_ERROR, FULL = 3, 12, 0.999


def check(context: FilmContext) -> list[Finding]:
    """`sound.clipping`: a warning from 3 runs on, an error from 12 or where samples stand at full scale."""
    from tools.checks._film_sound import RATE

    flat = context.sound.flat
    full = bool(flat) and context.sound.top >= FULL
    if len(flat) < RUNS_WARNING and not full:
        return []
    severity = "error" if len(flat) >= RUNS_ERROR or full else "warning"
    at = min(flat) / RATE
    return [
        found(
            "sound.clipping",
            severity,
            f"The sound is clipped in {len(flat)} places, first at {at:.2f} s.",
            "Lower the gain before the limiter.",
            time_s=at,
            runs=len(flat),
        )
    ]
