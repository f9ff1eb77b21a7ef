"""Where nodes have their outlines: exact boxes of the geometry, strokes, filters and masks not counted (SVG's bounding box)."""

from __future__ import annotations

from svg_kit.elements import IDENTITY, Counter, Group, Matrix, Node, Picture, Shape, Text
from svg_kit.geometry import Box
from svg_kit.svg.paths import bounds, transformed
from svg_kit.svg.values import multiply


def box_of(nodes: tuple[Node, ...], matrix: Matrix = IDENTITY) -> Box | None:
    """The box around all of them after the matrix; None without any outline."""
    found: Box | None = None
    for node in nodes:
        box = _box(node, matrix)
        if box is not None:
            found = box if found is None else found.union(box)
    return found


def _box(node: Node, matrix: Matrix) -> Box | None:
    if isinstance(node, Group):
        return box_of(node.children, multiply(matrix, node.matrix))
    if isinstance(node, Shape):
        if matrix[1] or matrix[2]:
            return bounds(transformed(node.d, matrix))
        box = bounds(node.d)
    else:
        assert isinstance(node, (Text, Counter, Picture))
        box = node.box
    return None if box is None else mapped(matrix, box)


def mapped(m: Matrix, box: Box) -> Box:
    """The upright box around `box` after the matrix."""
    points = [(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
