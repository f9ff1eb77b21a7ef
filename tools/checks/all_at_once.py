"""A scene builds: not everything stands there at once.

Rule: of the elements that enter (four or more), at most a half have arrived when a quarter of the scene has passed, in scenes of 4 s and
more. craft.md asks for a quarter; a headline with the field it stands on is already that. A scene that continues is exempt. Source: craft.md, "Motion".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks._placed import tracks_of
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
LEAST_ELEMENTS, LEAST_S, QUARTER, MOST = 4, 4.0, 0.25, 0.5


def check(context: SceneContext) -> list[Finding]:
    """`motion.all_at_once` (warning)."""
    out = []
    for shot in context.shots:
        starts = entrances(shot)
        if shot.segment.continues or len(starts) < LEAST_ELEMENTS or shot.picture.duration < LEAST_S:
            continue
        share = sum(t < shot.picture.duration * QUARTER for t in starts) / len(starts)
        if share > MOST:
            out.append(found(
                "motion.all_at_once", "warning", f"{shot.id}: {share:.0%} of its {len(starts)} elements are there after a quarter of the scene.",
                "Cue the later elements to the words that name them.",
                segment=shot.id, time_s=shot.start_s, share=share, elements=len(starts),
            ))  # fmt: skip
    return out


def entrances(shot: Shot) -> list[float]:
    """When each block of text and each subject starts to be seen; lines of one block count once."""
    first: dict[str, float] = {}
    for name, tracks in tracks_of(shot.picture.scene).items():
        hiding = [t.span[0] for t in tracks if t.prop in ("opacity", "wipe_x", "wipe_y") and t.keys[0].value <= 0 < t.keys[-1].value]
        if hiding:
            block = name.rsplit(".", 1)[0]
            first[block] = min(first.get(block, 1e9), *hiding)
    return list(first.values())
