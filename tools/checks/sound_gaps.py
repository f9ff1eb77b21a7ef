"""No silence inside the narration that nobody planned.

Rule: between the first and the last word, the sound stays below the speech's level less 14 dB (music lies 18 dB under it) for at most 1.0 s, unless a
person wrote a pause there, in the script or in the storyboard. Source: craft.md, "Sound".
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext
from tools.timeline import written_pauses

STAGE = "film"
MOST_S, BELOW_DB, EDGE_S = 1.0, 14.0, 0.15


def check(context: FilmContext) -> list[Finding]:
    """`sound.silent_gap` (error)."""
    words = context.timeline.words()
    planned = list(pauses(context))
    out = []
    for start, end in quiet(context):
        if start < words[0].start or end > words[-1].end or end - start <= MOST_S:
            continue
        if any(a - EDGE_S <= start and end <= b + EDGE_S for a, b in planned):
            continue
        out.append(found(
            "sound.silent_gap", "error", f"Nobody speaks for {end - start:.1f} s from {start:.1f} s on, and nobody planned that.",
            "Shorten the pause after that line, or make its narration again.", time_s=start, seconds=end - start, most_s=MOST_S,
        ))  # fmt: skip
    return out


def pauses(context: FilmContext) -> Iterator[tuple[float, float]]:
    """(start, end) of the pauses that the author or the storyboard asked for."""
    written = written_pauses(context.board)
    timed = [span for segment in context.timeline.segments for span in segment.spans]
    for before, following in itertools.pairwise(timed):
        if written.get(before.span_id, 0) > 0:
            yield before.end - 0.4, following.start + 0.4


def quiet(context: FilmContext) -> Iterator[tuple[float, float]]:
    """Stretches (s) in which no 10 ms reach the level of speech."""
    import numpy as np

    levels = context.sound.levels
    speaking = np.zeros(len(levels), bool)
    for word in context.timeline.words():
        speaking[round(word.start * 100) : round(word.end * 100)] = True
    if not speaking.any():
        return
    threshold = float(np.percentile(levels[speaking], 75)) - BELOW_DB
    low = np.concatenate([[False], levels < threshold, [False]])
    edges = np.flatnonzero(np.diff(low.astype(np.int8)))
    for a, b in zip(edges[::2], edges[1::2]):
        yield a / 100, b / 100
