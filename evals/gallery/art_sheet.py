"""`python -m evals.gallery.art_sheet props|sets OUT.png [NAME...]`: a contact sheet of props on a light and a dark field, or of sets in every aspect."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from svg_kit import sets
from svg_kit.art.inks import inks
from svg_kit.art.library import props, standing
from svg_kit.compose import compose
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import Canvas
from svg_kit.palette import Brand
from svg_kit.palette import field as palette_field
from svg_kit.stage import FrameSpec
from tools.render.native import Painter

BRANDS = (
    ("hearth", Brand("#21484A", ("#A33B25", "#15302F", "#EADBC1"), "#F5B347")),
    ("tide", Brand("#1F5BD8", ("#0B1B3F", "#BFE3F2"), "#FFB238")),
)
CELL = (300, 230)


def still(scene: Scene, width: int) -> Image.Image:
    pixels = Painter(scene, width / scene.canvas.width, {}).still(scene.duration)
    return Image.fromarray(np.ascontiguousarray(pixels[:, :, :3]))


def prop_cell(name: str, look: str, brand: Brand, field: str, person: int) -> Scene:
    f = palette_field(look, brand, field)
    canvas = Canvas.of("16:9")
    ground = rect(0, 0, canvas.width, canvas.height, f.ground)
    floor = rect(0, 900, canvas.width, 180, f.planes[0])
    thing = props()[name]
    height = min(760.0, 1500 / thing.ratio)
    return Scene(
        canvas, 1.0, (group(ground, floor, standing(name, canvas.width / 2, 930, height, inks(f, brand, person)), id="all"),), (), f.ground
    )


def prop_cells(names: Sequence[str]) -> Iterator[Image.Image]:
    for i, name in enumerate(names):
        for (look, brand), field in zip(BRANDS, ("paper", "night")):
            yield still(prop_cell(name, look, brand, field, i), CELL[0])


def set_cells(names: Sequence[str]) -> Iterator[Image.Image]:
    for name in names:
        for look, brand in BRANDS:
            for field, aspect in (("paper", "16:9"), ("night", "16:9"), ("day", "9:16")):
                spec = FrameSpec(
                    "hook.big_claim", {"text": "The words stand here", "icon": "prop:walker"}, Canvas.of(aspect), look, brand, field, name
                )
                yield still(compose(spec), CELL[0] if aspect == "16:9" else 120)


def sheet(cells: Sequence[Image.Image], columns: int) -> Image.Image:
    rows = -(-len(cells) // columns)
    height = max(c.height for c in cells)
    out = Image.new("RGB", (columns * (CELL[0] + 6), rows * (height + 6)), (24, 24, 24))
    for i, cell in enumerate(cells):
        out.paste(cell, (i % columns * (CELL[0] + 6), i // columns * (height + 6)))
    return out


def main(kind: str, out: str, *names: str) -> None:
    if kind == "props":
        cells, columns = list(prop_cells(names or list(props()))), 6
    else:
        cells, columns = list(set_cells(names or list(sets.catalogue()))), 6
    sheet(cells, columns).save(Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
