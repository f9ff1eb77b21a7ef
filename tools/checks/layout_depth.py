"""A frame has depth.

Rule: behind and around the words of a settled scene there are at least three planes: its background (a field or a set: more than one tone), things or shapes that
stand before it, and the words. A scene of words alone may do without the middle plane when its words fill the frame (25 % and more). Source: craft.md, "Layout".
"""

from __future__ import annotations

from film.finding import Finding
from svg_kit.elements import Picture, Shape
from svg_kit.geometry import Box
from tools.checks._found import found
from tools.checks._placed import placed
from tools.checks.context import SceneContext, Shot

STAGE = "scene"
FILLED = 0.25


def check(context: SceneContext) -> list[Finding]:
    """`layout.flat` (warning)."""
    out = []
    for shot in context.shots:
        count = planes(shot)
        if count < 3 and words_share(shot, context.canvas.width * context.canvas.height) < FILLED:
            out.append(found(
                "layout.flat", "warning", f"{shot.id} has {count} of three depth planes.", "Give it a picture or a place.",
                segment=shot.id, time_s=shot.start_s + shot.settled, planes=count,
            ))  # fmt: skip
    return out


def planes(shot: Shot) -> int:
    """Background of more than one tone (two planes from three on), things in the middle ground, words: how many of these the settled frame has."""
    tones: set[object] = set()
    middle = False
    for place in placed(shot.picture.scene, shot.settled):
        if place.opacity < 0.05:
            continue
        if place.root == "background" and isinstance(place.node, Shape):
            tones |= {place.node.fill, place.node.stroke}
        middle = middle or (place.root == "camera" and isinstance(place.node, (Shape, Picture)))
    backdrop = min(2, (len(tones - {None}) - 1) // 2 + 1) if len(tones - {None}) > 1 else 0  # a field and its near ground are two
    return backdrop + int(middle or any(i.place.root == "camera" for i in shot.texts)) + int(bool(shot.texts))


def words_share(shot: Shot, area: float) -> float:
    """Share of the frame that the blocks of words take."""
    blocks: dict[str, Box] = {}
    for ink in shot.texts:
        known = blocks.get(ink.block)
        blocks[ink.block] = ink.box if known is None else known.union(ink.box)
    return sum(b.w * b.h for b in blocks.values()) / area
