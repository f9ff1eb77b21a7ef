"""Pictograms: line icons (lucide) and flat drawings (fluent-emoji-flat), recoloured into the look's own inks.

A drawing from a package has its own colours; a film has one palette. `inks` maps each colour of the drawing to the nearest ink
by lightness and warmth, as a screen printer would separate it.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import lru_cache

from svg_kit.art.inks import HAIRS, NATURAL, SKINS
from svg_kit.art.library import PREFIX, drawn, props
from svg_kit.colour import to_lch
from svg_kit.elements import IDENTITY, Group, Linear, Matrix, Node, Paint, Pattern, Radial, Shape
from svg_kit.errors import unknown
from svg_kit.geometry import Box
from svg_kit.svg_reader import SvgImage, multiply, read_svg
from svg_kit.typography.fonts import ASSETS

SETS = {"emoji": "fluent-emoji-flat", "line": "lucide"}


@lru_cache(maxsize=4)
def _set(kind: str) -> dict:
    return json.loads((ASSETS / "icons" / f"{SETS[kind]}.json").read_text())


def known(name: str) -> bool:
    kind, _, icon = name.partition(":")
    if kind == "prop":
        return icon in props()
    return kind in SETS and icon in _set(kind)["icons"]


@lru_cache(maxsize=512)
def _image(name: str, colour: str) -> SvgImage:
    kind, _, icon = name.partition(":")
    if not known(name):
        raise unknown("icon", name, [f"{k}:…" for k in SETS])
    data = _set(kind)
    size = data["size"]
    return read_svg(
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {size} {size}">{data["icons"][icon]}</svg>',
        colour,
    )


@lru_cache(maxsize=512)
def ink_box(name: str) -> Box:
    """Where the drawing has ink, in its own units (control points included, strokes not)."""
    xs: list[float] = []
    ys: list[float] = []

    def visit(nodes: tuple[Node, ...], m: Matrix) -> None:
        for node in nodes:
            if isinstance(node, Group):
                visit(node.children, multiply(m, node.matrix))
            elif isinstance(node, Shape):
                values = [float(v) for v in re.findall(r"-?\d+\.?\d*", re.sub(r"[HV]-?[\d.]+", "", node.d))]
                for x, y in zip(values[::2], values[1::2]):
                    xs.append(m[0] * x + m[2] * y + m[4])
                    ys.append(m[1] * x + m[3] * y + m[5])

    image = _image(name, "#000000")
    visit(image.nodes, IDENTITY)
    if not xs:
        return image.box
    left, top = max(image.box.x, min(xs)), max(image.box.y, min(ys))
    return Box(left, top, min(image.box.right, max(xs)) - left, min(image.box.bottom, max(ys)) - top)


def pictogram(
    name: str,
    box: Box,
    colour: str = "#000000",
    inks: tuple[str, ...] = (),
    id: str = "",
    stroke: float = 0,
    stand: bool = False,
    trim: bool = False,
) -> Group:
    """The pictogram fitted into `box`. `inks` recolours a drawing; `stroke` sets a line icon's width in px;
    `stand` puts its ink on the box's bottom edge (for things that stand on a ground); `trim` fits its ink, not its frame."""
    if name.startswith(PREFIX):
        return replace(drawn(name, box, _printed(inks or (colour,))), id=id)
    image = _image(name, colour)
    frame = ink_box(name) if stand or trim else image.box
    k = min(box.w / frame.w, box.h / frame.h)
    x = box.cx - (frame.x + frame.w / 2) * k
    y = box.bottom - frame.bottom * k if stand else box.cy - (frame.y + frame.h / 2) * k
    nodes = tuple(_recolour(node, inks, stroke / k if stroke else 0) for node in image.nodes) if inks or stroke else image.nodes
    return Group(nodes, id, (k, 0, 0, k, x, y), extent=None)


@lru_cache(maxsize=64)
def _printed(inks: tuple[str, ...]) -> dict[str, str]:
    """A prop's inks from separations alone: each the nearest of them to its natural colour."""
    table = {f"{name}{step}": nearest_ink(colour, inks) for name, family in NATURAL.items() for step, colour in zip(("", "2", "3"), family)}
    own = {"line": "#1B1B22", "ink": "#F4F1EA", "ground": "#888888", "glow": "#F7D488", "pop": "#F0A33A", "body": "#2F5F61", "body2": "#1B4041", "body3": "#5E8F90", "second": "#A3432F",
           "second2": "#7E3325", "second3": "#C46A55", "accent": "#E8A23C", "accent2": "#B97D2A", "accent3": "#F4C878", "skin": SKINS[1][0], "skin2": SKINS[1][1], "hair": HAIRS[0],
           "shoe": "#2A211E", "cloth": "#A3432F", "cloth2": "#7E3325", "cloth3": "#C46A55", "coat": "#2F5F61", "coat2": "#1B4041", "coat3": "#5E8F90", "trouser": "#44505A",
           "trouser2": "#2D363E", "trouser3": "#67757F"}  # fmt: skip
    return table | {name: (value if name.startswith(("skin", "hair")) else nearest_ink(value, inks)) for name, value in own.items()}


def _recolour(node: Node, inks: tuple[str, ...], stroke: float) -> Node:
    if isinstance(node, Group):
        return replace(node, children=tuple(_recolour(c, inks, stroke) for c in node.children))
    if isinstance(node, Shape):
        return replace(
            node,
            fill=_ink(node.fill, inks),
            stroke=_ink(node.stroke, inks),
            stroke_width=stroke if stroke and node.stroke else node.stroke_width,
        )
    return node


def _ink(paint: Paint, inks: tuple[str, ...]) -> Paint:
    if not inks or paint is None:
        return paint
    if isinstance(paint, (Linear, Radial)):
        return nearest_ink(paint.stops[len(paint.stops) // 2][1], inks)
    if isinstance(paint, Pattern):
        return replace(paint, shapes=tuple(_recolour(node, inks, 0) for node in paint.shapes))
    return nearest_ink(paint, inks)


@lru_cache(maxsize=8192)
def nearest_ink(colour: str, inks: tuple[str, ...]) -> str:
    """The ink nearest in lightness first, then in warmth (a and b of OKLab shrunk, so that any palette can serve any drawing)."""
    import math

    def place(value: str) -> tuple[float, float, float]:
        L, C, H = to_lch(value)
        return 1.35 * L, C * math.cos(math.radians(H)) * 0.9, C * math.sin(math.radians(H)) * 1.1

    target = place(colour)
    return min(inks, key=lambda ink: (math.dist(place(ink), target), ink))
