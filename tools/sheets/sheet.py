"""Pictures of scenes laid out in rows under their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from svg_kit.elements import Scene
from svg_kit.svg_writer import settled
from tools.render.native import Painter
from tools.sheets.photograph import photograph

GAP, LABEL_PX, GROUND, INK = 10, 22, (24, 24, 26), (214, 214, 210)


@lru_cache(maxsize=1)
def photo() -> np.ndarray:
    """Stands in for a picture of the user's, RGBA (800, 1200, 4)."""
    return photograph(1200, 800)


@dataclass(frozen=True, slots=True)
class Cell:
    """A picture, RGB (height, width, 3) uint8, and what is written above it."""

    picture: np.ndarray
    name: str


def still(scene: Scene, height: int, at: float | None = None) -> np.ndarray:
    """RGB (height, width, 3) of a scene, painted at twice the size and averaged; `at` in s, settled without it."""
    large = Painter(scene, 2 * height / scene.canvas.height, {"photo": photo()}).still(settled(scene) if at is None else at)[..., :3]
    width = round(scene.canvas.width * height / scene.canvas.height)
    return cv2.resize(np.ascontiguousarray(large), (width, height), interpolation=cv2.INTER_AREA)


def sheet(rows: Sequence[Sequence[Cell]]) -> Image.Image:
    """Rows of cells, each row as high as its highest cell."""
    heights = [max((c.picture.shape[0] for c in row), default=0) + LABEL_PX + GAP for row in rows]
    width = max(sum(c.picture.shape[1] + GAP for c in row) for row in rows) + GAP
    page = Image.new("RGB", (width, sum(heights) + GAP), GROUND)
    pen, font, y = ImageDraw.Draw(page), ImageFont.load_default(14), GAP
    for row, height in zip(rows, heights):
        x = GAP
        for cell in row:
            pen.text((x, y + 2), cell.name, INK, font)
            page.paste(Image.fromarray(cell.picture), (x, y + LABEL_PX))
            x += cell.picture.shape[1] + GAP
        y += height
    return page
