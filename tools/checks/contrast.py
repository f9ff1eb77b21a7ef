"""Every text can be read on what is really painted under it.

Rule: WCAG 2.2 SC 1.4.3: 4.5:1, large text (48 px and more at 1080 on the short side) 3:1; measured on the painted pixels that touch the
letters, at 55 %, 80 % and the end of the scene, at the weakest stretch of each text. Below 0.9 of the limit an error, else a warning.
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks.context import SceneContext

STAGE = "scene"
TEXT, LARGE, LARGE_PX, ERROR_SHARE = 4.5, 3.0, 48.0, 0.9
ROUNDING = 0.97  # colours are 8 bit and edges are mixed: 4.4 is 4.5


def check(context: SceneContext) -> list[Finding]:
    """`text.contrast` for each block, at its worst time."""
    out = []
    for shot in context.shots:
        worst: dict[str, tuple[float, Finding]] = {}
        for reading in context.readings[shot.id]:
            for ink, ratio in reading.texts:
                limit = LARGE if ink.size >= LARGE_PX else TEXT
                if ratio is None or ratio >= limit * ROUNDING or ratio >= worst.get(ink.block, (99.0,))[0]:
                    continue
                worst[ink.block] = ratio, found(
                    "text.contrast", "error" if ratio < limit * ERROR_SHARE else "warning",
                    f"{shot.id}: part of {quoted(ink.text)} has only {ratio:.1f}:1 on its ground; {limit:g}:1 is needed.",
                    "Choose another colour field or variant, so that the text stands on a calm ground.",
                    segment=shot.id, element=ink.block, time_s=shot.start_s + reading.t, box=ink.box,
                    ratio=ratio, limit=limit, fill=ink.node.fill, size_px=ink.size,
                )  # fmt: skip
        out.extend(finding for _, finding in worst.values())
    return out
