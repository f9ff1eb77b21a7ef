"""Nothing intrudes on the logo's clear space.

Rule: no text's ink, and no more than 4 % of the ring (1.5 %: a warning) covered by anything but an even ground, within `clear_space` logo
heights on each side. Props are measured on pixels: the scene against its background alone; a plate that fills the whole ring is ground.
Source: contract.md, "Measures: Brand"; the kit's logo_rules.
"""

from __future__ import annotations

from dataclasses import replace

from film.finding import Finding, Severity
from svg_kit.elements import Picture, Shape
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks._ink import shared
from tools.checks._logo import clear_zone, logo_place
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
ERROR, WARNING, GROUND, SCALE, DIFFERENT = 0.04, 0.015, 0.97, 0.25, 40
STAYS = ("background", "logo", "overlay")


def check(context: SceneContext) -> list[Finding]:
    """`logo.clear_space`, one for a scene."""
    out = []
    for shot in context.shots:
        zone = clear_zone(context, shot) if context.media.assets.logo is not None else None
        if zone is None:
            continue
        text = next((ink for ink in shot.texts if min(shared(ink.box, zone)) > 1), None)
        if text is not None:
            out.append(_finding(shot, "error", f"{quoted(text.text)} stands in the logo's clear space", text.box, zone, 1.0))
            continue
        share = intruded(context, shot, zone) if _something_near(shot, zone) else 0.0
        if WARNING < share < GROUND:
            severity = "error" if share > ERROR else "warning"
            out.append(_finding(shot, severity, f"a picture fills {share:.0%} of the logo's clear space", zone, zone, share))
    return out


def _something_near(shot: Shot, zone: Box) -> bool:
    for place in placed(shot.picture.scene, shot.settled):
        if place.root in STAYS or place.opacity < 0.05:
            continue
        node = place.node
        box = bounds(node.d) if isinstance(node, Shape) else node.box if isinstance(node, Picture) else None
        if box is not None and mapped(place.matrix, box).overlaps(zone):
            return True
    return False


def intruded(context: SceneContext, shot: Shot, zone: Box) -> float:
    """Share of the ring around the logo whose pixels differ from the bare background's."""
    import numpy as np

    from tools.render.native import Painter

    scene, images, t = shot.picture.scene, context.media.images, shot.settled
    bare = replace(scene, roots=tuple(g for g in scene.roots if g.id in STAYS))
    difference = (
        np.abs(Painter(scene, SCALE, images).still(t).astype(np.int16) - Painter(bare, SCALE, images).still(t)).max(axis=2) > DIFFERENT
    )
    ring = np.zeros(difference.shape, bool)
    ring[_cells(zone, ring.shape)] = True
    place = logo_place(context, shot)
    if place is not None:
        ring[_cells(place.box, ring.shape)] = False
    return float(difference[ring].mean()) if ring.any() else 0.0


def _cells(box: Box, shape: tuple[int, ...]) -> tuple[slice, slice]:
    return (
        slice(max(0, round(box.y * SCALE)), min(shape[0], round(box.bottom * SCALE))),
        slice(max(0, round(box.x * SCALE)), min(shape[1], round(box.right * SCALE))),
    )


def _finding(shot: Shot, severity: Severity, text: str, box: Box, zone: Box, share: float) -> Finding:
    return found(
        "logo.clear_space", severity, f"{shot.id}: {text}.", "Choose another variant of the template, or leave out the slot that reaches there.",
        segment=shot.id, element="logo", time_s=shot.start_s + shot.settled, box=box, share=share, clear=[zone.x, zone.y, zone.w, zone.h],
    )  # fmt: skip
