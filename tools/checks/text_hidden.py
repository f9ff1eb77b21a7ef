"""Nothing is painted over a text.

Rule: in the settled scene at most 6 % of a text's ink is covered by a shape painted after it (a plate, the logo's tab, a prop).
Measured on pixels: the painted scene against the same scene without words. Source: craft.md, "Layout, type, colour".
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.elements import Picture, Shape
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks._ink import DECORATION, Ink
from tools.checks._placed import mapped, placed
from tools.checks._shapes import bounds, solid
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
MOST = 0.06


def check(context: SceneContext) -> list[Finding]:
    """`text.hidden` (error) for each block."""
    out = []
    for shot in context.shots:
        told: set[str] = set()
        for ink in _under_something(shot):
            share = covered(context, shot, ink)
            if share > MOST and ink.block not in told:
                told.add(ink.block)
                out.append(found(
                    "text.hidden", "error", f"{shot.id}: {share:.0%} of {quoted(ink.text)} is covered by something in front of it.",
                    "Move the text or the object in front of it: another variant of the template, or a shorter text.",
                    segment=shot.id, element=ink.block, time_s=shot.start_s + shot.settled, box=ink.box, covered=share,
                ))  # fmt: skip
    return out


def _under_something(shot: Shot) -> list[Ink]:
    """Texts whose box meets that of a solid shape or picture painted later: the only ones worth painting for."""
    order = list(placed(shot.picture.scene, shot.settled))
    index = {id(p.node): i for i, p in enumerate(order)}
    later: list[tuple[int, Box]] = []
    for i, place in enumerate(order):
        if place.opacity < 0.05 or place.root in DECORATION:
            continue
        if isinstance(place.node, Picture):
            later.append((i, mapped(place.matrix, place.node.box)))
        elif isinstance(place.node, Shape) and solid(place.node):
            later.append((i, mapped(place.matrix, bounds(place.node.d))))
    return [ink for ink in shot.texts if any(i > index[id(ink.place.node)] and box.overlaps(ink.box, 1) for i, box in later)]


def covered(context: SceneContext, shot: Shot, ink: Ink) -> float:
    """Share of the ink's pixels that look the same with and without the words."""
    import numpy as np

    from svg_kit.colour import to_rgb
    from tools.checks._ground import SCALE, crop, sample
    from tools.render.native import Painter

    last = sample(shot.picture, shot.settled, context.media.images)[-1]
    whole = Painter(shot.picture.scene, SCALE, context.media.images).still(last.t)
    inner = crop(last.mask, ink.box) > 200
    ground, seen = crop(last.ground, ink.box).astype(np.int16), crop(whole, ink.box).astype(np.int16)
    fill = np.array([round(c * 255) for c in to_rgb(ink.node.fill)])
    told_apart = inner & (np.abs(ground[..., :3] - fill).max(axis=2) > 40)
    # letters under an opaque plate leave the plate's own colour in both pictures
    same = told_apart & (np.abs(seen - ground)[..., :3].max(axis=2) < 12)
    return float(same.sum() / max(1, inner.sum()))
