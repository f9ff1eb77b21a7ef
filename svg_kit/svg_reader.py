"""Reads SVG into elements, with an allow-list: nothing is fetched or run, and what is not drawn as written is named.

The parts stand in `svg_kit/svg/`. Used for pictograms, logos and whole drawings (`svg_kit.layers` places one in a scene).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from svg_kit.elements import Group, Node, Shape
from svg_kit.geometry import Box
from svg_kit.svg.colours import solid
from svg_kit.svg.css import inherit, read_sheet
from svg_kit.svg.paths import absolute
from svg_kit.svg.report import Report, Unsupported
from svg_kit.svg.source import MAX_BYTES, MAX_NODES, parse, report_hidden
from svg_kit.svg.tree import Tree
from svg_kit.svg.values import length, multiply, numbers, transform

__all__ = ["MAX_BYTES", "MAX_NODES", "SvgImage", "Unsupported", "absolute", "multiply", "read_svg", "solid", "transform"]


@dataclass(slots=True)
class SvgImage:
    """Elements in the viewBox's own units. `pictures` are the raster files that its Picture nodes name by key; `set_in` says which family of
    the kit stands in for one that is not there, `brought` (lower case) which ones the file holds itself."""

    box: Box
    nodes: tuple[Node, ...]
    unsupported: tuple[Unsupported, ...] = ()
    pictures: dict[str, bytes] = field(default_factory=dict, repr=False)
    set_in: dict[str, str] = field(default_factory=dict)
    brought: tuple[str, ...] = ()

    @property
    def exact(self) -> bool:
        """True when what is drawn is what the file says."""
        return not any(u.visible for u in self.unsupported)

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


def read_svg(source: bytes | str, current: str = "#000000") -> SvgImage:
    """Raises SvgError, one sentence each: svg.too_large, svg.entities, svg.malformed, svg.not_svg, svg.too_many_nodes, svg.too_deep,
    svg.loop, svg.path, svg.too_heavy, svg.too_many_letters, svg.too_many_rules. `current` is what currentColor means where the file does not say."""
    root = parse(source)
    report = Report()
    report_hidden(root, report)
    view = numbers(root.get("viewBox"))
    if len(view) != 4 or min(view[2:]) <= 0:
        view = [0, 0, *(max(0.0, length(root.get(key))) or 100.0 for key in ("width", "height"))]
    sheet = read_sheet(root, report)
    tree = Tree(root, sheet, report, current, view[2], view[3])
    own = sheet.declared(root)
    style = inherit({"color": current}, own)
    style.pop("clip-path", None)
    nodes = tree.children(root, style)
    if nodes:
        nodes = tree.grouped("svg", root, style, nodes, transform(own.get("transform", "")), ())
    return SvgImage(Box(*view), tuple(nodes), tuple(report.found), tree.pictures, tree.faces.set_in, tuple(tree.faces.embedded))
