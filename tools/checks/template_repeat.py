"""Two scenes running never use one template, unless the second continues the first. Source: craft.md, "Layout, type, colour"."""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import SceneContext

STAGE = "scene"


def check(context: SceneContext) -> list[Finding]:
    """`layout.template_repeated` (warning)."""
    return [
        found(
            "layout.template_repeated", "warning", f"{after.id} uses {after.segment.visual_spec.template_id} again, right after {before.id}.",
            "Give one of the two scenes another template.", segment=after.id, time_s=after.start_s, template=after.segment.visual_spec.template_id,
        )
        for before, after in context.pairs()
        if before.segment.visual_spec.template_id == after.segment.visual_spec.template_id
    ]  # fmt: skip
