"""Filters that are cheap to paint: Gaussian blur and drop shadow, as primitives in a row or as CSS functions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from svg_kit.elements import Blur, Filter, Shadow
from svg_kit.geometry import Box
from svg_kit.svg.colours import rgba
from svg_kit.svg.css import Style, inherit
from svg_kit.svg.cuts import region
from svg_kit.svg.source import local, tag
from svg_kit.svg.values import length, numbers, share

if TYPE_CHECKING:
    from svg_kit.svg.tree import Tree

_CSS = re.compile(r"([-a-z]+)\(((?:[^()]|\([^()]*\))*)\)")


def read_filter(tree: Tree, value: str, style: Style, box: Box | None) -> Filter | None:
    """None where there is no filter, or one that is not drawn (it is named in the report)."""
    if value in ("", "none"):
        return None
    made = _element(tree, local(value), box) if local(value) else _functions(tree, value, style)
    if made is None:
        tree.report.add("svg.filter", f"filter {local(value) or value[:40]}", "The filter is not drawn; what it filters is drawn plainly.")
    return made


def _functions(tree: Tree, value: str, style: Style) -> Filter | None:
    effects: list[Blur | Shadow] = []
    for name, body in _CSS.findall(value):
        if name == "blur":
            effects.append(Blur(length(body), length(body)))
        elif name == "drop-shadow":
            colour = next((c for w in re.findall(r"[a-z#][\w#]*(?:\([^)]*\))?", body, re.IGNORECASE) if (c := rgba(w))), None)
            lengths = [length(w) for w in re.sub(r"[a-z#][\w#]*(?:\([^)]*\))?(?=\s|$)", " ", " " + body, flags=re.IGNORECASE).split()]
            if not 2 <= len(lengths) <= 3:
                return None
            ink, alpha = colour or rgba(style.get("color", "") or tree.current) or ("#000000", 1.0)
            sigma = lengths[2] if len(lengths) == 3 else 0.0
            effects.append(Shadow(lengths[0], lengths[1], sigma, sigma, ink, alpha))
        else:
            return None
    return Filter(tuple(effects), linear=False) if effects else None


def _element(tree: Tree, name: str, box: Box | None) -> Filter | None:
    element = tree.ids.get(name)
    if element is None or tag(element) != "filter" or element.get("primitiveUnits") == "objectBoundingBox":
        return None
    effects: list[Blur | Shadow] = []
    linear: set[bool] = set()
    last = "SourceGraphic"
    for primitive in element:
        a = inherit(inherit(tree.style_of(element), tree.sheet.declared(element)), tree.sheet.declared(primitive))
        if not tag(primitive):
            continue
        sigma = numbers(a.get("stdDeviation")) or [0.0 if tag(primitive) == "feGaussianBlur" else 2.0]
        sx, sy = sigma[0], sigma[-1]
        if primitive.get("in", last) != last or any(k in primitive.attrib for k in ("x", "y", "width", "height")) or min(sx, sy) < 0:
            return None
        if tag(primitive) == "feGaussianBlur":
            effects.append(Blur(sx, sy))
        elif tag(primitive) == "feDropShadow":
            ink, alpha = rgba(a.get("flood-color", "#000000")) or ("#000000", 1.0)
            alpha *= share(a.get("flood-opacity"), 1)
            effects.append(Shadow(length(a.get("dx"), 2), length(a.get("dy"), 2), sx, sy, ink, alpha))
        else:
            return None
        linear.add(a.get("color-interpolation-filters") != "sRGB")
        last = primitive.get("result", "")
    if len(linear) != 1:
        return None
    own = tree.sheet.declared(element)
    return Filter(tuple(effects), region(tree, own, box, own.get("filterUnits") != "userSpaceOnUse"), linear.pop())
