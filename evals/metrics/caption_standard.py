"""Share of caption cues (wide and vertical) that keep the numbers of broadcast subtitling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.captions.cues import caption_cues
from tools.checks.caption_rules import judge

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "caption_standard", 1, "", "higher"
TITLE = "caption cues within the standard"
TOLERANCE = 0.01


def measure(film: Film) -> float | None:
    kept = total = 0
    for vertical in (False, True):
        cues = caption_cues(film.context.timeline, vertical, film.context.timeline.fps)
        bad = {f.where.time_s for f in judge(cues, vertical, film.context.timeline.fps)}
        total += len(cues)
        kept += sum(round(cue.start, 6) not in {round(b, 6) for b in bad if b is not None} for cue in cues)
    return kept / total if total else 0.0
