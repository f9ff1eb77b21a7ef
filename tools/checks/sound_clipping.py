"""No clipping: no run of 4 or more samples that stand at one level within 0.5 dB of the loudest sample of the film and above -3 dB.

A limiter rounds peaks; a clipped wave is flat. AAC adds a little ripple to the flat top, so 0.2 % of change counts as flat. Source: craft.md, "Sound".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SAMPLE_RATE, FilmContext

STAGE = "film"
RUN, FLAT, NEAR, LEAST = 4, 0.002, 0.944, 0.708
RUNS_WARNING, RUNS_ERROR = 3, 12


def check(context: FilmContext) -> list[Finding]:
    """`sound.clipping`: a warning from 3 runs on, an error from 12 or where samples stand at full scale."""
    import numpy as np

    runs, first, full = 0, None, False
    for channel in range(context.sound.shape[1]):
        x = np.abs(context.sound[:, channel])
        top = float(x.max(initial=0.0))
        if top < LEAST:
            continue
        loud = np.flatnonzero(x[: len(x) - RUN] >= top * NEAR)
        if not len(loud):
            continue
        windows = np.lib.stride_tricks.sliding_window_view(context.sound[:, channel], RUN)[loud]
        flat = loud[np.ptp(windows, axis=1) <= FLAT * top]
        starts = flat[np.diff(flat, prepend=-RUN * 2) > RUN]
        runs += len(starts)
        full = full or bool(len(starts) and top >= 0.999)
        if len(starts):
            first = int(starts[0]) if first is None else min(first, int(starts[0]))
    if runs < RUNS_WARNING and not (full and runs):
        return []
    severity = "error" if runs >= RUNS_ERROR or full else "warning"
    at = (first or 0) / SAMPLE_RATE
    return [
        found(
            "sound.clipping",
            severity,
            f"The sound is clipped in {runs} places, first at {at:.2f} s.",
            "Lower the gain before the limiter.",
            time_s=at,
            runs=runs,
        )
    ]
