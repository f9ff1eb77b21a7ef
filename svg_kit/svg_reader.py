"""Reads SVG into elements: shapes, paths, groups, transforms, solid paints and gradients, with an allow-list; nothing is fetched or run.

Used for pictograms and logos. What is not in the list is left out and named in `left_out`.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from svg_kit.elements import Group, Linear, Matrix, Node, Paint, Radial, Shape, ellipse_d, line_d, n, rect_d
from svg_kit.errors import SvgError
from svg_kit.geometry import Box

MAX_BYTES = 2_000_000
MAX_NODES = 20_000
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NAMED = {
    "black": "#000000", "white": "#FFFFFF", "red": "#FF0000", "green": "#008000", "blue": "#0000FF", "yellow": "#FFFF00", "orange": "#FFA500",
    "gray": "#808080", "grey": "#808080", "navy": "#000080", "teal": "#008080", "purple": "#800080", "silver": "#C0C0C0", "maroon": "#800000",
}  # fmt: skip


@dataclass(slots=True)
class SvgImage:
    """Elements in the viewBox's own units."""

    box: Box
    nodes: tuple[Node, ...]
    left_out: list[str] = field(default_factory=list)

    def colours(self) -> list[str]:
        """Solid colours used, in order of first use."""
        found: dict[str, None] = {}
        stack = list(reversed(self.nodes))
        while stack:
            node = stack.pop()
            if isinstance(node, Group):
                stack.extend(reversed(node.children))
            elif isinstance(node, Shape):
                for paint in (node.fill, node.stroke):
                    if isinstance(paint, str):
                        found[paint] = None
        return list(found)


class _AbsolutePen(BasePen):
    """Collects absolute M, L, C, Q, Z commands."""

    def __init__(self) -> None:
        super().__init__(None)
        self.parts: list[str] = []

    def _moveTo(self, pt) -> None:
        self.parts.append(f"M{n(pt[0])} {n(pt[1])}")

    def _lineTo(self, pt) -> None:
        self.parts.append(f"L{n(pt[0])} {n(pt[1])}")

    def _curveToOne(self, a, b, c) -> None:
        self.parts.append(f"C{n(a[0])} {n(a[1])} {n(b[0])} {n(b[1])} {n(c[0])} {n(c[1])}")

    def _closePath(self) -> None:
        self.parts.append("Z")

    def _endPath(self) -> None:
        pass


def absolute(d: str) -> str:
    """Path data with absolute M, L, C and Z only. Raises SvgError for path data that cannot be read."""
    pen = _AbsolutePen()
    try:
        parse_path(d, pen)
    except (ValueError, IndexError, TypeError, AssertionError, ZeroDivisionError) as error:
        raise SvgError("svg.path", f"Path data cannot be read near {d[:40]!r}.") from error
    return "".join(pen.parts)


def read_svg(source: bytes | str, current: str = "#000000") -> SvgImage:
    """Raises SvgError when it is not SVG, too large, or declares entities."""
    raw = source.encode() if isinstance(source, str) else source
    if len(raw) > MAX_BYTES:
        raise SvgError("svg.too_large", f"The SVG has {len(raw) // 1000} kB; {MAX_BYTES // 1000} kB is the limit.")
    if b"<!ENTITY" in raw or (b"<!DOCTYPE" in raw[:2000] and b"[" in raw[:2000].split(b"<!DOCTYPE", 1)[1].split(b">", 1)[0]):
        raise SvgError("svg.entities", "The SVG declares entities; save it without a document type.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise SvgError("svg.malformed", f"The SVG is not well formed: {str(error).splitlines()[0]}.") from error
    if _tag(root) != "svg":
        raise SvgError("svg.not_svg", f"The file's root is <{_tag(root)}>, not <svg>.")
    numbers = [float(v) for v in _NUMBER.findall(root.get("viewBox", ""))]
    if len(numbers) != 4:
        numbers = [0, 0, _length(root.get("width"), 100), _length(root.get("height"), 100)]
    reader = _Reader(root, current)
    return SvgImage(
        Box(*numbers),
        tuple(reader.children(root, _inherit({"fill": "#000000", "stroke": None, "color": current}, root, reader))),
        reader.left_out,
    )


def _tag(element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _length(value: str | None, default: float = 0.0) -> float:
    found = _NUMBER.match(value.strip()) if value else None
    return float(found.group()) if found else default


def _attributes(element) -> dict[str, str]:
    found = {k: v for k, v in element.attrib.items() if isinstance(k, str)}
    for rule in element.get("style", "").split(";"):
        name, _, value = rule.partition(":")
        if value:
            found[name.strip()] = value.strip()
    return found


def _inherit(style: dict, element, reader: _Reader) -> dict:
    new = dict(style)
    attributes = _attributes(element)
    for key in ("fill", "stroke", "color"):
        if key in attributes and attributes[key] != "inherit":
            new[key] = reader.paint(attributes[key], new)
    for key in ("stroke-width", "stroke-linecap", "stroke-linejoin", "fill-rule", "fill-opacity", "stroke-opacity", "stroke-dasharray"):
        if key in attributes:
            new[key] = attributes[key]
    return new


class _Reader:
    def __init__(self, root, current: str) -> None:
        self.ids = {e.get("id"): e for e in root.iter() if isinstance(e.tag, str) and e.get("id")}
        self.left_out: list[str] = []
        self.count = 0
        self.using: list = []
        self.current = current

    def paint(self, value: str, style: dict) -> Paint:
        value = value.strip()
        if value == "none" or value == "transparent":
            return None
        if value == "currentColor":
            return style.get("color") or self.current
        if value.startswith("url("):
            return self.gradient(value[4:].split(")")[0].strip("\"'#"))
        return solid(value)

    def gradient(self, name: str) -> Paint:
        element = self.ids.get(name)
        if element is None:
            return None
        stops = []
        for stop in element:
            if _tag(stop) == "stop":
                a = _attributes(stop)
                offset = _length(a.get("offset"), 0) / (100 if a.get("offset", "").endswith("%") else 1)
                stops.append((offset, solid(a.get("stop-color", "#000")) or "#000000", _length(a.get("stop-opacity"), 1)))
        if not stops or element.get("gradientUnits") != "userSpaceOnUse":
            return stops[len(stops) // 2][1] if stops else None
        get = lambda key: _length(element.get(key))  # noqa: E731
        if _tag(element) == "linearGradient":
            return Linear(get("x1"), get("y1"), get("x2"), get("y2"), tuple(stops))
        return Radial(get("cx"), get("cy"), _length(element.get("r"), 1), tuple(stops))

    def children(self, element, style: dict) -> list[Node]:
        nodes: list[Node] = []
        for child in element:
            node = self.node(child, style)
            if node is not None:
                nodes.append(node)
        return nodes

    def node(self, element, style: dict) -> Node | None:
        self.count += 1
        if self.count > MAX_NODES:
            raise SvgError("svg.too_many_nodes", f"The SVG has more than {MAX_NODES} elements.")
        tag = _tag(element)
        if tag in ("defs", "title", "desc", "metadata", "style", "clipPath", "linearGradient", "radialGradient", "symbol", ""):
            return None
        own = _attributes(element)
        if own.get("display") == "none" or own.get("visibility") == "hidden":
            return None
        style = _inherit(style, element, self)
        matrix = transform(own.get("transform", ""))
        opacity = _length(own.get("opacity"), 1)
        clip = self.clip(own.get("clip-path", ""))
        if tag in ("g", "svg", "a"):
            inner: list[Node] = self.children(element, style)
        elif tag == "use":
            target = self.ids.get((own.get("href") or own.get("{http://www.w3.org/1999/xlink}href") or "").lstrip("#"))
            if target is None or target is element:
                return None
            if target in self.using:
                raise SvgError("svg.loop", f"The SVG's <use> of {target.get('id')!r} leads back to itself.")
            self.using.append(target)
            inner = [x for x in [self.node(target, style)] if x is not None]
            self.using.pop()
            x, y = _length(own.get("x")), _length(own.get("y"))
            matrix = multiply(matrix, (1, 0, 0, 1, x, y))
        else:
            d = shape_d(tag, own)
            if d is None:
                self.left_out.append(tag)
                return None
            inner = [self.shape(d, style)]
        if matrix == (1, 0, 0, 1, 0, 0) and opacity == 1 and not clip and len(inner) == 1:
            return inner[0]
        return Group(tuple(inner), own.get("id", "") if tag == "g" else "", matrix, opacity, clip)

    def clip(self, value: str) -> str:
        element = self.ids.get(value[4:].split(")")[0].strip("\"'#")) if value.startswith("url(") else None
        if element is None:
            return ""
        return "".join(d for child in element if (d := shape_d(_tag(child), _attributes(child))))

    def shape(self, d: str, style: dict) -> Shape:
        fill, stroke = style["fill"], style["stroke"]
        dash = tuple(float(v) for v in _NUMBER.findall(style.get("stroke-dasharray", "")))
        opacity = _length(style.get("fill-opacity"), 1) if fill else _length(style.get("stroke-opacity"), 1)
        return Shape(d, fill, stroke, _length(style.get("stroke-width"), 1) if stroke else 0, opacity,
                     style.get("stroke-linecap", "butt"), style.get("stroke-linejoin", "miter"), dash, style.get("fill-rule") == "evenodd")  # fmt: skip


def shape_d(tag: str, a: dict[str, str]) -> str | None:
    """Path data of a basic shape; None for an element that is not a shape."""
    get = lambda key: _length(a.get(key))  # noqa: E731
    if tag == "path":
        return absolute(a.get("d", ""))
    if tag == "rect":
        return rect_d(get("x"), get("y"), get("width"), get("height"), get("rx") or get("ry"))
    if tag == "circle":
        return ellipse_d(get("cx"), get("cy"), get("r"))
    if tag == "ellipse":
        return ellipse_d(get("cx"), get("cy"), get("rx"), get("ry"))
    if tag == "line":
        return line_d((get("x1"), get("y1")), (get("x2"), get("y2")))
    if tag in ("polyline", "polygon"):
        values = [float(v) for v in _NUMBER.findall(a.get("points", ""))]
        points = list(zip(values[::2], values[1::2]))
        return line_d(*points) + ("Z" if tag == "polygon" else "") if points else ""
    return None


def solid(value: str) -> str | None:
    """`#RRGGBB` of a CSS colour that we know; None for one that we do not."""
    value = value.strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3,4}", value):
        return "#" + "".join(c * 2 for c in value[1:4]).upper()
    if re.fullmatch(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?", value):
        return value[:7].upper()
    if value.startswith("rgb"):
        parts = _NUMBER.findall(value)[:3]
        scale = 2.55 if "%" in value else 1
        return "#" + "".join(f"{min(255, max(0, round(float(p) * scale))):02X}" for p in parts) if len(parts) == 3 else None
    return _NAMED.get(value)


def multiply(a: Matrix, b: Matrix) -> Matrix:
    """a then b's coordinates inside it (SVG order)."""
    return (
        a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
    )  # fmt: skip


def transform(value: str) -> Matrix:
    """The matrix of an SVG transform list."""
    result: Matrix = (1, 0, 0, 1, 0, 0)
    for name, body in re.findall(r"(\w+)\s*\(([^)]*)\)", value):
        v = [float(x) for x in _NUMBER.findall(body)]
        if name == "matrix" and len(v) == 6:
            step: Matrix = (v[0], v[1], v[2], v[3], v[4], v[5])
        elif name == "translate" and v:
            step = (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
        elif name == "scale" and v:
            step = (v[0], 0, 0, v[1] if len(v) > 1 else v[0], 0, 0)
        elif name == "rotate" and v:
            c, s = math.cos(math.radians(v[0])), math.sin(math.radians(v[0]))
            step = (c, s, -s, c, 0, 0)
            if len(v) == 3:
                step = multiply(multiply((1, 0, 0, 1, v[1], v[2]), step), (1, 0, 0, 1, -v[1], -v[2]))
        elif name == "skewX" and v:
            step = (1, 0, math.tan(math.radians(v[0])), 1, 0, 0)
        elif name == "skewY" and v:
            step = (1, math.tan(math.radians(v[0])), 0, 1, 0, 0)
        else:
            continue
        result = multiply(result, step)
    return result
