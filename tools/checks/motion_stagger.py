"""Groups come one after another, quickly.

Rule: blocks of words that come without words of their own to wait for (no cue) start at most 0.6 s apart from one to the next. Source: craft.md, "Motion": stagger
0.06-0.12 s each, a group within 0.5 s.
"""

from __future__ import annotations

from itertools import pairwise

from film.finding import Finding
from tools.checks._found import found
from tools.checks._placed import tracks_of
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST_S = 0.6


def check(context: SceneContext) -> list[Finding]:
    """`motion.slow_stagger` (info)."""
    out = []
    for shot in context.shots:
        gap = widest_gap(shot)
        if gap > MOST_S:
            out.append(found("motion.slow_stagger", "info", f"{shot.id}: lines of one block come {gap:.2f} s apart.", "Lines of one text belong together.",
                             segment=shot.id, time_s=shot.start_s, gap_s=gap))  # fmt: skip
    return out


def widest_gap(shot: Shot) -> float:
    """The longest time (s) between the starts of two neighbouring lines of one block; 0 without such."""
    starts: dict[str, list[float]] = {}
    tracks = tracks_of(shot.picture.scene)
    for line in dict.fromkeys(ink.line for ink in shot.texts):
        begun = [t.span[0] for t in tracks.get(line, ()) if t.prop in ("opacity", "wipe_x") and t.keys[0].value <= 0]
        block = line.rpartition(".")[0]
        if begun and block:
            starts.setdefault(block, []).append(min(begun))
    return max((b - a for times in starts.values() for a, b in pairwise(sorted(times))), default=0.0)
