"""Words stay where every screen and app shows them.

Rule: text inside 90 % of a wide frame (96/54 px of 1920x1080; graphics-safe area of EBU R 95), of square ones too; in a vertical frame inside
the core of 900 x 1400 px at (90, 220), with 24 px of grace; and, where captions are burned, in the top 83 % of the height.
Source: craft.md, "Layout, type, colour".
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.geometry import Box, Canvas
from tools.checks._found import found, quoted
from tools.checks.context import SceneContext
from tools.checks.text_overflow import outside

STAGE = "scene"
GRACE = 24.0


def safe_box(canvas: Canvas, captions: bool) -> Box:
    if canvas.vertical and canvas.height > 1500:
        box = Box(90, 220, 900, 1400).inset(-GRACE)
    else:
        box = canvas.frame.inset(canvas.width * 0.05, canvas.height * 0.05)
    return Box(box.x, box.y, box.w, min(box.bottom, canvas.height * 0.83 + 4) - box.y) if captions else box


def check(context: SceneContext) -> list[Finding]:
    """`layout.safe_area` (error) for each block."""
    out = []
    for shot in context.shots:
        box = safe_box(context.canvas, shot.picture.captions is not None)
        told: set[str] = set()
        for ink in shot.texts:
            by = outside(ink.box, box)
            if by > 1 and ink.block not in told:
                told.add(ink.block)
                out.append(found(
                    "layout.safe_area", "error", f"{shot.id}: {quoted(ink.text)} stands {by:.0f} px outside the safe area.",
                    "Choose another variant of the template, shorten the text or leave out a slot.",
                    segment=shot.id, element=ink.block, time_s=shot.start_s + shot.settled, box=ink.box,
                    by_px=by, safe=[box.x, box.y, box.w, box.h],
                ))  # fmt: skip
    return out
