"""Text stays whole: inside the frame, inside the clip above it and inside the plate it is set on.

Rule: no glyph's outline beyond the frame's edge or a clip path by more than 1 px, nor beyond its own plate by more than 2 px, in the
settled scene. Source: craft.md, "Layout, type, colour": text never overflows, in any language, script or aspect.
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.elements import Group, Matrix, Shape
from svg_kit.geometry import Box
from tools.checks._found import found, quoted
from tools.checks._ink import Ink, ink_of
from tools.checks._placed import mapped, times
from tools.checks._shapes import bounds, solid
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
FRAME_SLACK, PLATE_SLACK = 1.0, 2.0


def check(context: SceneContext) -> list[Finding]:
    """`text.overflow` (error) for each block."""
    out = []
    for shot in context.shots:
        told: set[str] = set()
        for ink in shot.texts:
            where, by = _beyond(ink, context.canvas.frame)
            if where and ink.block not in told:
                told.add(ink.block)
                out.append(_finding(shot, ink, where, by))
    return out


def _beyond(ink: Ink, frame: Box) -> tuple[str, float]:
    over = outside(ink.box, frame)
    if over > FRAME_SLACK:
        return "the frame", over
    for clip in _clips(ink):
        over = outside(ink.box, clip)
        if over > FRAME_SLACK:
            return "its clip", over
    plate = plate_of(ink)
    if plate is not None and (over := outside(_at_rest(ink), plate)) > PLATE_SLACK:
        return "its plate", over
    return "", 0.0


def outside(inner: Box, outer: Box) -> float:
    """How far (px) `inner` reaches beyond `outer` on the worst side."""
    return max(outer.x - inner.x, outer.y - inner.y, inner.right - outer.right, inner.bottom - outer.bottom, 0.0)


def _clips(ink: Ink) -> list[Box]:
    matrix, out = ink.place.above[0].matrix, []
    for i, group in enumerate(ink.place.above):
        matrix = group.matrix if i == 0 else times(matrix, group.matrix)
        if group.clip:
            out.append(mapped(matrix, bounds(group.clip)))
    return out


def plate_of(ink: Ink) -> Box | None:
    """The solid shapes beside the text in the nearest group that has any, when the text's centre stands on them; in frame px."""
    for depth in range(len(ink.place.above) - 1, 0, -1):
        group = ink.place.above[depth]
        box = _around(group, ink)
        if box is not None:
            return box
    return None


def _at_rest(ink: Ink) -> Box:
    """Without the moves of the groups above: a plate that is still growing takes its words along."""
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    for above in ink.place.above:
        matrix = times(matrix, above.matrix)
    return mapped(matrix, ink_of(ink.node, ink.place.count) or ink.box)


def _around(group: Group, ink: Ink) -> Box | None:
    path = ink.place.above
    matrix = path[0].matrix
    for above in path[1 : path.index(group) + 1]:
        matrix = times(matrix, above.matrix)
    plates = [mapped(matrix, bounds(c.d)) for c in group.children if isinstance(c, Shape) and solid(c)]
    box = _at_rest(ink)
    holding = [p for p in plates if p.x <= box.cx <= p.right and p.y <= box.cy <= p.bottom]
    if not holding or ink.place.opacity < 0.98:
        return None
    whole = holding[0]
    for plate in holding[1:]:
        whole = whole.union(plate)
    return whole


def _finding(shot: Shot, ink: Ink, where: str, by: float) -> Finding:
    return found(
        "text.overflow", "error", f"{shot.id}: {quoted(ink.text)} reaches {by:.0f} px beyond {where}.",
        "Shorten the text, choose another variant of the template or a template with more room.",
        segment=shot.id, element=ink.block, time_s=shot.start_s + shot.settled, box=ink.box, beyond=where, by_px=by, size_px=ink.size,
    )  # fmt: skip
