"""The walk over an SVG document: every element to nodes, with what it inherits, within bounds of count and depth."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from svg_kit.bounds import box_of
from svg_kit.elements import IDENTITY, Clip, Group, Matrix, Node, Shape
from svg_kit.errors import SvgError
from svg_kit.geometry import Box
from svg_kit.svg.css import Sheet, Style, inherit
from svg_kit.svg.cuts import read_clips, read_mask
from svg_kit.svg.faces import Faces
from svg_kit.svg.filters import read_filter
from svg_kit.svg.images import read_image
from svg_kit.svg.paints import read_paint
from svg_kit.svg.paths import bounds, shape_d
from svg_kit.svg.report import Report
from svg_kit.svg.source import MAX_DEPTH, MAX_LETTERS, MAX_NODES, MAX_OUTLINES, href, tag
from svg_kit.svg.text import read_text
from svg_kit.svg.values import fitted, length, multiply, numbers, share, transform

SILENT = {"defs", "title", "desc", "metadata", "style", "clipPath", "mask", "pattern", "linearGradient", "radialGradient", "symbol", "marker",
          "filter", "view", ""}  # fmt: skip
HARMLESS = {"script", "animate", "animateTransform", "animateMotion", "set"}
_MARKERS = ("marker-start", "marker-mid", "marker-end")


class Tree:
    """One document being read. `width` and `height` are what 100 % are of, px."""

    def __init__(self, root, sheet: Sheet, report: Report, current: str, width: float, height: float) -> None:
        self.ids = {e.get("id"): e for e in reversed(list(root.iter())) if isinstance(e.tag, str) and e.get("id")}
        self.sheet, self.report, self.current = sheet, report, current
        self.width, self.height = width, height
        self.faces = Faces(report)
        self.pictures: dict[str, bytes] = {}
        self.count = self.depth = self.weight = self.letters = 0
        self.using: list = []
        for rule in sheet.faces:
            self.faces.add(rule)

    # -- bounds

    def spend(self) -> None:
        self.count += 1
        if self.count > MAX_NODES:
            raise SvgError("svg.too_many_nodes", f"The SVG has more than {MAX_NODES} elements.")

    def weigh(self, d: str) -> None:
        self.weight += len(d)
        if self.weight > MAX_OUTLINES:
            raise SvgError("svg.too_heavy", f"The SVG draws more than {MAX_OUTLINES // 1_000_000} MB of outlines.")

    def read_letters(self, number: int) -> None:
        self.letters += number
        if self.letters > MAX_LETTERS:
            raise SvgError("svg.too_many_letters", f"The SVG has more than {MAX_LETTERS} letters of text.")

    @contextmanager
    def within(self, element) -> Iterator[None]:
        """Reads what an element refers to. Raises SvgError `svg.loop` when that leads back to itself, `svg.too_deep` beyond MAX_DEPTH."""
        if element in self.using:
            raise SvgError("svg.loop", f"The SVG's <{tag(element)}> {element.get('id')!r} leads back to itself.")
        if len(self.using) + self.depth >= MAX_DEPTH:
            raise SvgError("svg.too_deep", f"The SVG is nested deeper than {MAX_DEPTH} elements.")
        self.using.append(element)
        yield
        self.using.pop()

    # -- reading

    def style_of(self, element) -> Style:
        """What children of the element inherit, for those that are not reached from the root (patterns, clips, masks, gradients)."""
        chain = [element, *element.iterancestors()]
        style: Style = {"color": self.current}
        for e in reversed(chain):
            style = inherit(style, self.sheet.declared(e))
        return style

    def children(self, element, style: Style) -> list[Node]:
        nodes: list[Node] = []
        for child in element:
            nodes.extend(self.node(child, style))
        return nodes

    def node(self, element, above: Style) -> list[Node]:
        self.spend()
        name = tag(element)
        if name in SILENT:
            return []
        self.depth += 1
        if self.depth + len(self.using) > MAX_DEPTH:
            raise SvgError("svg.too_deep", f"The SVG is nested deeper than {MAX_DEPTH} elements.")
        own = self.sheet.declared(element)
        nodes = [] if own.get("display") == "none" else self._drawn(name, element, own, inherit(above, own))
        self.depth -= 1
        return nodes

    def _drawn(self, name: str, element, own: Style, style: Style) -> list[Node]:
        em = length(style.get("font-size"), 16)
        matrix = transform(own.get("transform", ""))
        shown = style.get("visibility", "visible") == "visible"
        clips: tuple[Clip, ...] = ()
        if name in ("g", "a"):
            inner = self.children(element, style)
        elif name == "switch":
            inner = next((found for child in element if (found := self.node(child, style))), [])
        elif name == "svg":
            inner, clips = self._viewport(element, own, style)
        elif name == "use":
            inner = self._use(element, own, style)
        elif name == "text":
            inner = read_text(self, element, style)
        elif name == "image":
            inner = read_image(self, element, {**own, **style}, em) if shown else []
        else:
            d = shape_d(name, {**own, "d": style.get("d", own.get("d", ""))}, self.width, self.height, em)
            if d is None:
                self.report.add(f"svg.{name}", element, f"<{name}> is left out.", visible=name not in HARMLESS)
                return []
            self._markers(element, style)
            inner = list(self.painted(d, style, bounds(d))) if d and shown else []
        return self.grouped(name, element, style, inner, matrix, clips) if inner else []

    def grouped(self, name: str, element, style: Style, inner: list[Node], matrix: Matrix, clips: tuple[Clip, ...]) -> list[Node]:
        """The element's own transform, cuts, filter and opacity around its nodes; nothing where it has none and no name."""
        opacity = share(style.get("opacity"), 1)
        if opacity <= 0:
            return []
        if style.get("mix-blend-mode", "normal") != "normal":
            self.report.add("svg.blend", element, f"mix-blend-mode {style['mix-blend-mode']} is drawn as normal.")
        values = {key: style.get(key, "none") for key in ("clip-path", "mask", "filter")}
        box = box_of(tuple(inner)) if any(v != "none" for v in values.values()) else None
        clips += read_clips(self, values["clip-path"], box)
        mask = read_mask(self, values["mask"], box)
        effect = read_filter(self, values["filter"], style, box)
        label = element.get("id", "") if name == "g" else ""
        if not (label or clips or mask or effect) and matrix == IDENTITY and opacity == 1:
            return inner
        if effect is not None and (clips or mask):  # the filter comes first, then the cuts
            inner = list[Node]([Group(tuple(inner), filter=effect)])
            effect = None
        return [Group(tuple(inner), label, matrix, opacity, clips=clips, mask=mask, filter=effect)]

    def painted(self, d: str, style: Style, box: Box | None) -> tuple[Node, ...]:
        """The outline with its fill and stroke: one shape, or two where the opacity of the element must be of both together."""
        if not d:
            return ()
        self.weigh(d)
        fill, fill_alpha = read_paint(self, style.get("fill", "#000000"), style, box)
        stroke, stroke_alpha = read_paint(self, style.get("stroke", "none"), style, box)
        em, diagonal = length(style.get("font-size"), 16), ((self.width**2 + self.height**2) / 2) ** 0.5
        width = length(style.get("stroke-width"), 1, diagonal, em)
        if width <= 0:
            stroke = None
        dash = tuple(length(v, 0, diagonal, em) for v in style.get("stroke-dasharray", "none").replace(",", " ").split() if v != "none")
        join, order = style.get("stroke-linejoin", "miter"), style.get("paint-order", "normal").split()
        shape = Shape(
            d, fill, stroke, width if stroke else 0,
            cap=style.get("stroke-linecap", "butt"), join=join if join in ("miter", "round", "bevel") else "miter",
            dash=dash if sum(dash) > 0 and min(dash) >= 0 else (), even_odd=style.get("fill-rule") == "evenodd",
            fill_opacity=fill_alpha * share(style.get("fill-opacity"), 1), stroke_opacity=stroke_alpha * share(style.get("stroke-opacity"), 1),
            dash_offset=length(style.get("stroke-dashoffset"), 0, diagonal, em), miter=max(1.0, length(style.get("stroke-miterlimit"), 4)),
            stroke_first="stroke" in order and ("fill" not in order or order.index("stroke") < order.index("fill")),
        )  # fmt: skip
        if shape.cap not in ("butt", "round", "square"):
            shape = replace(shape, cap="butt")
        if fill is None and stroke is None:
            return ()
        if fill is None or stroke is None or share(style.get("opacity"), 1) == 1:
            return (shape,)
        parts = (replace(shape, stroke=None, stroke_width=0), replace(shape, fill=None))
        return parts[::-1] if shape.stroke_first else parts

    def moved(self, nodes: list[Node], matrix: Matrix) -> list[Node]:
        return [Group(tuple(nodes), matrix=matrix)]

    def _markers(self, element, style: Style) -> None:
        if any(style.get(key, "none") != "none" for key in _MARKERS):
            self.report.add("svg.marker", element, "Markers on lines are left out.")

    # -- places with coordinates of their own

    def _use(self, element, own: Style, style: Style) -> list[Node]:
        target = self.ids.get(href(element)[1:]) if href(element).startswith("#") else None
        if target is None:
            return []
        with self.within(target):
            if tag(target) in ("symbol", "svg"):
                there = self.sheet.declared(target)
                size = {key: own[key] for key in ("width", "height") if key in own and own[key] != "auto"}
                inner, clips = self._viewport(target, {**there, "x": "0", "y": "0", **size}, inherit(style, there))
                nodes: list[Node] = [Group(tuple(inner), clips=clips)] if inner else []
            else:
                nodes = self.node(target, style)
        x, y = length(own.get("x"), 0, self.width), length(own.get("y"), 0, self.height)
        return self.moved(nodes, (1, 0, 0, 1, x, y)) if nodes and (x or y) else nodes

    def _viewport(self, element, own: Style, style: Style) -> tuple[list[Node], tuple[Clip, ...]]:
        """A nested <svg> or a <symbol>: its nodes in the coordinates around it, and its frame as a clip unless overflow is visible."""
        x, y = length(own.get("x"), 0, self.width), length(own.get("y"), 0, self.height)
        w, h = length(own.get("width", "100%"), self.width, self.width), length(own.get("height", "100%"), self.height, self.height)
        if w <= 0 or h <= 0:
            return [], ()
        view = numbers(own.get("viewBox"))
        inner: Matrix = fitted(view, w, h, own.get("preserveAspectRatio", "")) if len(view) == 4 else IDENTITY
        before = self.width, self.height
        self.width, self.height = (view[2], view[3]) if len(view) == 4 else (w, h)
        nodes = self.children(element, style)
        self.width, self.height = before
        matrix = multiply((1, 0, 0, 1, x, y), inner)
        if matrix != IDENTITY and nodes:
            nodes = self.moved(nodes, matrix)
        frame = shape_d("rect", {"x": f"{x}", "y": f"{y}", "width": f"{w}", "height": f"{h}"}) or ""
        open_ = style.get("overflow", own.get("overflow", "hidden")) in ("visible", "auto")
        return nodes, () if open_ else (Clip(((frame, False),)),)
