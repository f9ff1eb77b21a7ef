"""(frame spec) -> animated scene. The one door from a storyboard's visual spec to a picture."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import logo_bug, templates
from svg_kit.elements import Scene
from svg_kit.stage import FrameSpec, Stage


def compose(spec: FrameSpec) -> Scene:
    """Raises UnknownName (template, look, field, icon, font) and SlotError."""
    slots = templates.slots_of(spec.template_id, spec.slots)
    stage = Stage(spec)
    scene = templates.template(spec.template_id).compose(stage, slots)
    return replace(scene, roots=(*scene.roots, *logo_bug.draw(stage)))
