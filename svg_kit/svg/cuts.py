"""Clip paths and masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svg_kit.elements import IDENTITY, Clip, Group, Mask, Matrix, Node, Shape
from svg_kit.geometry import Box
from svg_kit.svg.css import Style, inherit
from svg_kit.svg.paths import shape_d, transformed
from svg_kit.svg.source import href, local, tag
from svg_kit.svg.text import read_text
from svg_kit.svg.values import length, multiply, transform

if TYPE_CHECKING:
    from svg_kit.svg.tree import Tree

EMPTY = Clip((("M0 0Z", False),))


def read_clips(tree: Tree, value: str, box: Box | None) -> tuple[Clip, ...]:
    """The clips that `clip-path` names (a clip path may be clipped itself); all of them cut."""
    element = tree.ids.get(local(value))
    if element is None or tag(element) != "clipPath":
        if value not in ("", "none") and not local(value):
            tree.report.add("svg.clip", "clip-path", f"{value[:40]} is not a clip path of this file; nothing is clipped.")
        return ()
    own = tree.sheet.declared(element)
    matrix = transform(own.get("transform", ""))
    if own.get("clipPathUnits") == "objectBoundingBox":
        if box is None:
            return (EMPTY,)
        matrix = multiply((box.w, 0, 0, box.h, box.x, box.y), matrix)
    with tree.within(element):
        style = inherit(tree.style_of(element), own)
        outlines = [o for child in element for o in _outlines(tree, child, style, matrix)]
        above = read_clips(tree, own.get("clip-path", ""), box)
    return (Clip(tuple(outlines)) if outlines else EMPTY, *above)


def _outlines(tree: Tree, element, style: Style, matrix: Matrix) -> list[tuple[str, bool]]:
    name = tag(element)
    tree.spend()
    own = tree.sheet.declared(element) if name else {}
    style = inherit(style, own)
    if not name or own.get("display") == "none" or style.get("visibility", "visible") != "visible":
        return []
    matrix = multiply(matrix, transform(own.get("transform", "")))
    if own.get("clip-path", "none") != "none":
        tree.report.add("svg.clip", element, "A shape in a clip path is not clipped itself.")
    if name == "use":
        target = tree.ids.get(href(element)[1:])
        if target is None:
            return []
        matrix = multiply(matrix, (1, 0, 0, 1, length(own.get("x"), 0, tree.width), length(own.get("y"), 0, tree.height)))
        with tree.within(target):
            return _outlines(tree, target, style, matrix)
    if name == "text":
        found = [n.d for g in read_text(tree, element, {**style, "fill": "#000000", "stroke": "none"}) for n in _shapes(g)]
        return [(transformed(d, matrix) if matrix != IDENTITY else d, False) for d in found]
    d = shape_d(name, {**own, **{k: v for k, v in style.items() if k == "d"}}, tree.width, tree.height)
    if not d:
        return []
    tree.weigh(d)
    return [(transformed(d, matrix) if matrix != IDENTITY else d, style.get("clip-rule") == "evenodd")]


def _shapes(node: Node) -> list[Shape]:
    if isinstance(node, Group):
        return [s for child in node.children for s in _shapes(child)]
    return [node] if isinstance(node, Shape) else []


def read_mask(tree: Tree, value: str, box: Box | None) -> Mask | None:
    element = tree.ids.get(local(value))
    if element is None or tag(element) != "mask":
        if value not in ("", "none") and not local(value):
            tree.report.add("svg.mask", "mask", f"{value[:40]} is not a mask of this file; nothing is masked.")
        return None
    own = tree.sheet.declared(element)
    area = region(tree, own, box, own.get("maskUnits") != "userSpaceOnUse")
    with tree.within(element):
        nodes = tree.children(element, inherit(tree.style_of(element), own))
    if own.get("maskContentUnits") == "objectBoundingBox" and box is not None:
        nodes = tree.moved(nodes, (box.w, 0, 0, box.h, box.x, box.y))
    style = own.get("mask-type", "luminance")
    return Mask(tuple(nodes), area, style != "alpha")


def region(tree: Tree, a: Style, box: Box | None, of_box: bool) -> Box:
    """The area of a mask or filter (px): x, y, width, height of the element, 10 % larger than the shape on each side by default."""
    box = box or Box(0, 0, 0, 0)
    w, h = (1.0, 1.0) if of_box else (tree.width, tree.height)
    x, width = length(a.get("x", "-10%"), 0, w), length(a.get("width", "120%"), 0, w)
    y, height = length(a.get("y", "-10%"), 0, h), length(a.get("height", "120%"), 0, h)
    if not of_box:
        return Box(x, y, width, height)
    return Box(box.x + x * box.w, box.y + y * box.h, width * box.w, height * box.h)
