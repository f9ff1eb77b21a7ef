"""Burned captions can be read on what is really painted under them.

Rule: 4.5:1 on the painted pixels that touch the letters (craft.md, "Captions"; WCAG 2.2 SC 1.4.3), at 55 %, 80 % and the end of each
scene. Below 0.9 of the limit an error, else a warning; one finding for a scene.
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks.context import SceneContext
from tools.checks.contrast import ERROR_SHARE, ROUNDING

STAGE = "scene"
LIMIT = 4.5


def check(context: SceneContext) -> list[Finding]:
    """`captions.contrast`."""
    out = []
    for shot in context.shots:
        worst: tuple[float, Finding] | None = None
        for reading in context.readings[shot.id]:
            for ink, ratio in reading.captions:
                if ratio is None or ratio >= LIMIT * ROUNDING or (worst and ratio >= worst[0]):
                    continue
                worst = ratio, found(
                    "captions.contrast", "error" if ratio < LIMIT * ERROR_SHARE else "warning",
                    f"{shot.id}: the caption {quoted(ink.text)} has only {ratio:.1f}:1 on its plate; {LIMIT:g}:1 is needed.",
                    "Choose another caption style or colour field.",
                    segment=shot.id, time_s=shot.start_s + reading.t, box=ink.box, ratio=ratio, limit=LIMIT, fill=ink.node.fill,
                )  # fmt: skip
        out.extend([worst[1]] if worst else [])
    return out
