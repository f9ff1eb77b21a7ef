"""Props: ONE SVG FILE EACH in `props/`, drawn in inks by role (`fill="@wood2"`), standing on the lower edge of its viewBox.

The root says what it is: `data-tags` (what it shows, English, commas; names of pictograms that it can stand for included), `data-metres` (its height in the
world), `data-stands` (ground, wall, hangs or air), and where it has a right way round, as a page or a clock, `data-mirrors="no"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from svg_kit.elements import Group, Node, Shape, ellipse_d, group
from svg_kit.errors import unknown
from svg_kit.geometry import Box
from svg_kit.svg_reader import SvgImage, read_svg

FOLDER = Path(__file__).parent / "props"
INK = re.compile(r"@([a-z]+\d?)\b")
PREFIX = "prop:"


@dataclass(frozen=True, slots=True)
class Prop:
    """`ratio` is width by height; `metres` its height; what does not mirror is read: a calendar, a clock."""

    name: str
    tags: tuple[str, ...]
    metres: float
    stands: str
    ratio: float
    svg: str
    mirrors: bool = True


@lru_cache(maxsize=1)
def props() -> dict[str, Prop]:
    """Every prop by name."""
    return {file.stem: _read(file) for file in sorted(FOLDER.glob("*.svg"))}


def prop(name: str) -> Prop:
    """`name` with or without `prop:`. Raises UnknownName."""
    found = props().get(name.removeprefix(PREFIX))
    if found is None:
        raise unknown("prop", name, props())
    return found


def drawn(name: str, box: Box, inks: dict[str, str], *, flip: bool = False, id: str = "") -> Group:
    """The prop fitted into `box`, standing in the middle of its lower edge."""
    bare = name.removeprefix(PREFIX)
    image, flip = _image(bare, tuple(sorted(inks.items()))), flip and prop(bare).mirrors
    k = min(box.w / image.box.w, box.h / image.box.h)
    x = box.cx - (image.box.x + image.box.w / 2) * k
    y = box.bottom - image.box.bottom * k
    matrix = (-k, 0.0, 0.0, k, 2 * box.cx - x, y) if flip else (k, 0.0, 0.0, k, x, y)
    return Group(tuple(image.nodes), id, matrix)


def standing(name: str, x: float, y: float, height: float, inks: dict[str, str], *, flip: bool = False, shadow: bool = True) -> Group:
    """The prop with its foot at (x, y) and a contact shadow."""
    width = height * prop(name).ratio
    nodes: list[Node] = []
    if shadow and prop(name).stands == "ground":
        nodes.append(Shape(ellipse_d(x + width * 0.03, y - 2, width * 0.5, max(6, height * 0.035)), fill=inks["line"], opacity=0.24))
    return group(*nodes, drawn(name, Box(x - width / 2, y - height, width, height), inks, flip=flip))


@lru_cache(maxsize=512)
def _image(name: str, inks: tuple[tuple[str, str], ...]) -> SvgImage:
    table = dict(inks)
    return read_svg(INK.sub(lambda found: table[found.group(1)], prop(name).svg))


def _read(file: Path) -> Prop:
    svg = file.read_text("utf-8")
    head = svg[: svg.index(">")]

    def said(attribute: str) -> str:
        found = re.search(rf'{attribute}="([^"]*)"', head)
        if found is None:
            raise ValueError(f"{file.name}: its root has no {attribute}")
        return found.group(1)

    _, _, w, h = (float(v) for v in said("viewBox").split())
    tags = tuple(t.strip() for t in said("data-tags").split(",") if t.strip())
    return Prop(file.stem, tags, float(said("data-metres")), said("data-stands"), w / h, svg, 'data-mirrors="no"' not in head)
