"""The camera's slow push: it moves what is drawn, and only where no word belongs to a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svg_kit.bounds import box_of, mapped
from svg_kit.elements import IDENTITY, Counter, Group, Matrix, Node, Text
from svg_kit.geometry import Box, Canvas
from svg_kit.svg.values import multiply

AIR = 72.0  # px; nearer than that a ring, an arrow, a rule or a plate is meant for the word
WIDE = 0.7  # of the frame: a ground or a photograph, before which words may stand while it moves


def free(drawn: Sequence[Node], written: Sequence[Node], canvas: Canvas) -> bool:
    """Whether `drawn` may be scaled while `written` stands still: it holds no words of its own, and none of its smaller parts touches one."""
    if any(True for _ in _words(drawn)):
        return False
    words = list(_words(written))
    return not any(part.inset(-AIR).overlaps(word) for part in _parts(drawn) if not _wide(part, canvas) for word in words)


def _wide(part: Box, canvas: Canvas) -> bool:
    return part.w > WIDE * canvas.width and part.h > 0.2 * canvas.height


def _words(nodes: Sequence[Node], matrix: Matrix = IDENTITY) -> Iterator[Box]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _words(node.children, multiply(matrix, node.matrix))
        elif isinstance(node, Text | Counter) and node.role != "art":
            yield mapped(matrix, node.box)


def _parts(nodes: Sequence[Node], matrix: Matrix = IDENTITY) -> Iterator[Box]:
    for node in nodes:
        if isinstance(node, Group):
            yield from _parts(node.children, multiply(matrix, node.matrix))
        else:
            box = box_of((node,), matrix)
            if box is not None:
                yield box
