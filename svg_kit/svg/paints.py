"""Paints: colours, gradients and patterns with their inheritance by href, units and transforms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svg_kit.elements import IDENTITY, Linear, Paint, Pattern, Radial
from svg_kit.geometry import Box
from svg_kit.svg.colours import rgba
from svg_kit.svg.css import Style, inherit
from svg_kit.svg.source import href, local, tag
from svg_kit.svg.values import fitted, length, multiply, numbers, share, transform

if TYPE_CHECKING:
    from svg_kit.svg.tree import Tree

_MAX_HREFS = 16


def read_paint(tree: Tree, value: str, style: Style, box: Box | None) -> tuple[Paint, float]:
    """The paint and its own opacity. `box` is the shape's, for units of the bounding box."""
    value = value.strip()
    if value.startswith("url("):
        element = tree.ids.get(local(value))
        fallback = value.partition(")")[2].strip()
        if element is not None and tag(element) in ("linearGradient", "radialGradient", "pattern"):
            return (_pattern(tree, element, box) if tag(element) == "pattern" else _gradient(tree, element, box)), 1.0
        if not local(value):
            tree.report.add("svg.external", "paint", "An address outside the file is not followed.")
        return read_paint(tree, fallback, style, box) if fallback else (None, 1.0)
    if value == "none":
        return None, 1.0
    found = rgba(style.get("color", "") or tree.current if value.lower() == "currentcolor" else value)
    if found is None:
        tree.report.add("svg.colour", value[:40], "The colour is not known; nothing is painted with it.")
        return None, 1.0
    return (found[0], found[1]) if found[1] > 0 else (None, 1.0)


def _chain(tree: Tree, element) -> list:
    """The element and those it takes from by href, nearest first."""
    chain = [element]
    while (above := tree.ids.get(href(chain[-1])[1:] if href(chain[-1]).startswith("#") else "")) is not None:
        if above in chain or len(chain) >= _MAX_HREFS:
            break
        chain.append(above)
    return chain


def _attributes(chain: list) -> Style:
    found: Style = {}
    for element in reversed(chain):
        found.update({k: v for k, v in element.attrib.items() if isinstance(k, str)})
    return found


def _gradient(tree: Tree, element, box: Box | None) -> Paint:
    chain = _chain(tree, element)
    a = _attributes(chain)
    stops = next((found for e in chain if (found := _stops(tree, e))), ())
    if not stops:
        return None
    own = a.get("gradientUnits") != "userSpaceOnUse"
    if own and (box is None or box.w <= 0 or box.h <= 0):
        return None
    matrix = transform(a.get("gradientTransform", ""))
    if own and box is not None:
        matrix = multiply((box.w, 0, 0, box.h, box.x, box.y), matrix)
    w, h = (1.0, 1.0) if own else (tree.width, tree.height)
    spread = a.get("spreadMethod", "pad")
    x, y = lambda key, default: length(a.get(key, default), 0, w), lambda key, default: length(a.get(key, default), 0, h)
    if tag(element) == "linearGradient":
        ends = x("x1", "0%"), y("y1", "0%"), x("x2", "100%"), y("y2", "0%")
        if ends[:2] == ends[2:]:
            return _flat(stops[-1])
        return Linear(*ends, stops, matrix, spread)
    diagonal = ((w * w + h * h) / 2) ** 0.5
    cx, cy, r = x("cx", "50%"), y("cy", "50%"), length(a.get("r", "50%"), 0, diagonal)
    if r <= 0:
        return _flat(stops[-1])
    fx = x("fx", "") if "fx" in a else None
    fy = y("fy", "") if "fy" in a else None
    return Radial(cx, cy, r, stops, fx, fy, length(a.get("fr"), 0, diagonal), matrix, spread)


def _flat(stop: tuple[float, str, float]) -> Linear:
    """One colour with its opacity."""
    return Linear(0, 0, 1, 0, (stop, stop))


def _stops(tree: Tree, element) -> tuple[tuple[float, str, float], ...]:
    stops, last = [], 0.0
    for stop in element:
        if tag(stop) != "stop":
            continue
        a = inherit(tree.style_of(element), tree.sheet.declared(stop))
        last = max(last, share(a.get("offset"), 0.0))
        value = a.get("stop-color", "#000000")
        colour, alpha = rgba(a.get("color") or tree.current if value.lower() == "currentcolor" else value) or ("#000000", 1.0)
        stops.append((last, colour, alpha * share(a.get("stop-opacity"), 1)))
    return tuple(stops * 2 if len(stops) == 1 else stops)


def _pattern(tree: Tree, element, box: Box | None) -> Paint:
    chain = _chain(tree, element)
    a = _attributes(chain)
    source = next((e for e in chain if len(e)), element)
    own = a.get("patternUnits") != "userSpaceOnUse"
    if own and box is None:
        return None
    bx, by, bw, bh = (box.x, box.y, box.w, box.h) if box is not None else (0.0, 0.0, 1.0, 1.0)
    if own:
        x, w = bx + bw * length(a.get("x"), 0, 1), bw * length(a.get("width"), 0, 1)
        y, h = by + bh * length(a.get("y"), 0, 1), bh * length(a.get("height"), 0, 1)
    else:
        x, w = (length(a.get(k), 0, tree.width) for k in ("x", "width"))
        y, h = (length(a.get(k), 0, tree.height) for k in ("y", "height"))
    if w <= 0 or h <= 0:
        return None
    inner = IDENTITY  # the content begins at the tile's corner
    view = numbers(a.get("viewBox"))
    if len(view) == 4:
        inner = fitted(view, w, h, a.get("preserveAspectRatio", ""))
    elif a.get("patternContentUnits") == "objectBoundingBox" and box is not None:
        inner = (bw, 0, 0, bh, 0, 0)
    with tree.within(element):
        nodes = tree.children(source, tree.style_of(source))
    if inner != IDENTITY:
        nodes = tree.moved(nodes, inner)
    return Pattern(w, h, tuple(nodes), multiply(transform(a.get("patternTransform", "")), (1, 0, 0, 1, x, y)))
