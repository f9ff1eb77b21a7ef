"""Two scenes running never share a colour field, unless the second continues the first. Source: craft.md, "Layout, type, colour"."""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext

STAGE = "scene"


def check(context: SceneContext) -> list[Finding]:
    """`layout.field_repeated` (warning)."""
    return [
        found(
            "layout.field_repeated", "warning", f"{after.id} stands on the same colour field as {before.id} ({after.segment.visual_spec.field}).",
            "Give one of the two scenes another field.", segment=after.id, time_s=after.start_s, field=after.segment.visual_spec.field,
        )
        for before, after in context.pairs()
        if before.picture.scene.ground == after.picture.scene.ground
    ]  # fmt: skip
