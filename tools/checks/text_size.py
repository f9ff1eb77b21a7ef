"""Letters are large enough to read.

Rule (px at 1080 on the short side): wide and square frames headline 56, figure 56, body 30, label 24; vertical frames headline 76, figure 76,
body 40, label 30; below them a warning. Below 22 (wide) or 28 (vertical) nobody reads it: an error. A scene's largest text has three quarters of a headline's size.
Source: craft.md, sizes of "Layout, type, colour", less what fitting may take.
"""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found, quoted
from tools.checks.context import SceneContext

STAGE = "scene"
WIDE = {"display": 56.0, "figure": 56.0, "body": 30.0, "label": 24.0}
VERTICAL = {"display": 76.0, "figure": 76.0, "body": 40.0, "label": 30.0}
FLOOR_WIDE, FLOOR_VERTICAL = 22.0, 28.0


def check(context: SceneContext) -> list[Finding]:
    """`text.too_small` (error below the floor, warning below the role's size), `text.no_headline` (warning)."""
    least, floor = (VERTICAL, FLOOR_VERTICAL) if context.canvas.vertical else (WIDE, FLOOR_WIDE)
    out = []
    for shot in context.shots:
        told: set[str] = set()
        for ink in shot.texts:
            wanted = least.get(ink.node.role, least["label"])
            # plates and charts set figures small beside a large one; only the floor of labels holds for them
            wanted = least["label"] if ink.node.role == "figure" and any(o.size >= least["figure"] for o in shot.texts) else wanted
            if ink.size >= wanted - 0.05 or ink.block in told:
                continue
            told.add(ink.block)
            severity = "error" if ink.size < floor - 0.05 else "warning"
            out.append(found(
                "text.too_small", severity, f"{shot.id}: {quoted(ink.text)} is {ink.size:.0f} px; {ink.node.role} needs {wanted:.0f}.",
                "Shorten the text, so that it can be set larger, or leave out another slot of the scene.",
                segment=shot.id, element=ink.block, time_s=shot.start_s + shot.settled, box=ink.box,
                size_px=ink.size, least_px=wanted, floor_px=floor, role=ink.node.role,
            ))  # fmt: skip
        largest = max((ink.size for ink in shot.texts), default=None)
        if largest is not None and largest < least["display"] * 0.75:
            out.append(found(
                "text.no_headline", "warning", f"{shot.id}: the largest text is {largest:.0f} px; nothing leads.",
                "Give the scene a headline or a figure, or choose a template with larger type.",
                segment=shot.id, largest_px=largest, least_px=least["display"] * 0.75,
            ))  # fmt: skip
    return out
