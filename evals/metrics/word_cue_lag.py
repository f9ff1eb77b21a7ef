"""Milliseconds between a word and what it brings in: the 95th percentile, measured on the tracks of the scene where they bear the name of the reveal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tools.checks._placed import tracks_of
from tools.checks.reveal_on_word import HIDING, named_tracks

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "word_cue_lag", 1, "ms", "lower"
TITLE = "lag of reveals behind their words (95th percentile)"
TOLERANCE = 15


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1000 * len(ordered)) // 1000) - 1)]


def measure(film: Film) -> float | None:
    lags = []
    for shot in film.shots:
        words = {(w.span_id, w.token): w.start - shot.start_s for w in shot.timed.words}
        tracks = tracks_of(shot.picture.scene)
        for move in shot.segment.visual_spec.transforms:
            word = words.get((move.cue.span, move.cue.token))
            if move.action != "enter" or move.cue.on != "word" or word is None:
                continue
            named = [t.span[0] for t in named_tracks(move.layer, tracks) if t.prop in (*HIDING, "count", "y", "x")]
            lags.append(abs((min(named) if named else move.time) - word) * 1000)
    return percentile(lags, 0.95) if lags else None
