"""The picture sits a little above the middle.

Rule: the centre of all words and subjects of a settled scene, weighed by their area, lies between 22 % and 72 % of the frame's height; the optical centre is at 42 %.
Source: craft.md, "Layout, type, colour".
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext, Shot
from tools.checks.framing_repeat import subjects

STAGE = "scene"
HIGHEST, LOWEST = 0.22, 0.72


def check(context: SceneContext) -> list[Finding]:
    """`layout.off_centre` (info)."""
    out = []
    for shot in context.shots:
        at = centre(shot, context)
        if at is not None and not HIGHEST <= at <= LOWEST:
            out.append(found("layout.off_centre", "info", f"{shot.id}: its weight lies at {at:.0%} of the height.", "Choose another variant.",
                             segment=shot.id, time_s=shot.start_s + shot.settled, at=at))  # fmt: skip
    return out


def centre(shot: Shot, context: SceneContext) -> float | None:
    """Share of the height at which words and subjects have their common centre; None for an empty scene."""
    boxes = [ink.box for ink in shot.texts] + subjects(shot, context.canvas)
    total = sum(b.w * b.h for b in boxes)
    return sum(b.cy * b.w * b.h for b in boxes) / total / context.canvas.height if total else None
