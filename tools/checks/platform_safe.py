"""Vertical films keep clear of what platforms lay over them.

Rule (9:16 only): the words of a settled scene stand inside the core that every platform leaves free: 900 px of 1080 wide in the middle (8 px slack), and 1400 px high from 200 px below
the top. Per-platform insets change; the core is what they have in common. Source: craft.md, "Layout, type, colour": safe areas.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks.context import SceneContext

STAGE = "scene"
CORE = Box(82, 192, 916, 1416)  # 900 x 1400 with 8 px of slack


def check(context: SceneContext) -> list[Finding]:
    """`layout.platform_core` (info), one for each scene."""
    if not (context.canvas.vertical and context.canvas.height > 1500):
        return []
    out = []
    for shot in context.shots:
        outside = next((ink for ink in shot.texts if not CORE.contains(ink.box, 1.0)), None)
        if outside is not None:
            out.append(found("layout.platform_core", "info", f"{shot.id}: {quoted(outside.text)} leaves the core that platforms keep free.", "Choose another variant or shorten the text.",
                             segment=shot.id, time_s=shot.start_s + shot.settled, box=outside.box))  # fmt: skip
    return out
