"""An imported drawing in a scene: fitted into a box, its named groups as layers that tracks can move.

A group with an id in the file becomes `name.id`. Its pivot is the middle of its ink and its extent the ink with a margin, so that it
scales and turns about itself and can be wiped in; coordinates of tracks are those of the drawing, as for every group.
"""

from __future__ import annotations

from dataclasses import replace

from svg_kit.bounds import box_of
from svg_kit.elements import Group, Node
from svg_kit.geometry import Box
from svg_kit.svg_reader import SvgImage

MARGIN = 0.08  # of the ink's size, for strokes and glows


def drawing(image: SvgImage, box: Box, name: str) -> Group:
    """The whole drawing in the middle of `box` (px) as the group `name`. Ids that stand twice in the file count on: `name.id.2`."""
    k = min(box.w / image.box.w, box.h / image.box.h)
    x, y = box.cx - (image.box.x + image.box.w / 2) * k, box.cy - (image.box.y + image.box.h / 2) * k
    seen: dict[str, int] = {}
    nodes = tuple(_named(node, name, seen) for node in image.nodes)
    return Group(nodes, name, (k, 0, 0, k, x, y), pivot=(image.box.cx, image.box.cy), extent=image.box)


def layer_names(group: Group) -> list[str]:
    """The names of the layers inside, outermost first."""
    found: list[str] = []
    for child in group.children:
        if isinstance(child, Group):
            found += ([child.id] if child.id else []) + layer_names(child)
    return found


def _named(node: Node, name: str, seen: dict[str, int]) -> Node:
    if not isinstance(node, Group):
        return node
    if not node.id:
        return replace(node, children=tuple(_named(c, name, seen) for c in node.children))
    full = f"{name}.{node.id}"
    seen[full] = seen.get(full, 0) + 1
    if seen[full] > 1:
        full = f"{full}.{seen[full]}"
    children = tuple(_named(c, name, seen) for c in node.children)
    ink = box_of(node.children)
    if ink is None:
        return replace(node, id=full, children=children)
    margin = MARGIN * max(ink.w, ink.h)
    return replace(node, id=full, children=children, pivot=(ink.cx, ink.cy), extent=ink.inset(-margin))
