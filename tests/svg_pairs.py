"""One SVG drawn twice: by Chromium, and read and painted natively; and how alike the two are (contract.md, "Picture equality")."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from picture_equality import LEAST_TILE, MEAN, TILE
from PIL import Image

from evals.ssim import ssim
from svg_kit.elements import Group, Scene
from svg_kit.geometry import Canvas
from svg_kit.svg_reader import SvgImage, read_svg
from tools.render.native import Painter
from tools.render.svg_still import with_faces

MOST_OFFSET = 0.5  # px
DIFFS = Path(__file__).parent / "integration" / "_diff"


@dataclass(frozen=True)
class Likeness:
    """SSIM of the luma: mean, least over tiles of 64 px with its place; the largest offset of a tile in px."""

    mean: float
    least: float
    at: tuple[int, int]
    offset: float

    @property
    def equal(self) -> bool:
        return self.mean >= MEAN and self.least >= LEAST_TILE and self.offset < MOST_OFFSET

    def __str__(self) -> str:
        return f"mean {self.mean:.4f}, least tile {self.least:.3f} at {self.at}, offset {self.offset:.2f} px"


def painted(image: SvgImage, width: int, height: int) -> np.ndarray:
    """RGB (height, width, 3) on white."""
    k = min(width / image.box.w, height / image.box.h)
    fit = (k, 0, 0, k, (width - image.box.w * k) / 2 - image.box.x * k, (height - image.box.h * k) / 2 - image.box.y * k)
    made = Scene(Canvas(width, height), 1.0, (Group(image.nodes, "drawing", fit),), ground="#FFFFFF")
    pixels = {k: np.asarray(Image.open(io.BytesIO(v)).convert("RGBA")) for k, v in image.pictures.items()}
    return np.ascontiguousarray(Painter(made, 1.0, pixels).still(0)[..., :3])


def browsed(browser: Any, source: str, image: SvgImage, width: int, height: int) -> np.ndarray:
    """The same by Chromium, which is given the kit's faces that the reader takes."""
    source = with_faces(source, image)
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f"<body style='margin:0;background:#fff'><img id=i width={width} height={height} style='display:block'></body>")
    page.evaluate(
        "s => new Promise(done => { i.onload = () => i.decode().then(done); i.src = 'data:image/svg+xml;base64,' + s })",
        base64.b64encode(source.encode()).decode(),
    )
    shot = page.screenshot()
    page.close()
    return np.ascontiguousarray(np.asarray(Image.open(io.BytesIO(shot)).convert("RGB")))


def likeness(a: np.ndarray, b: np.ndarray) -> Likeness:
    x, y = (cv2.cvtColor(v, cv2.COLOR_RGB2GRAY) for v in (a, b))
    found = ssim(x, y)
    height, width = found.shape
    places = [(i, j) for j in range(0, max(1, height - TILE + 1), TILE) for i in range(0, max(1, width - TILE + 1), TILE)]
    tiles = {(i, j): float(found[j : j + TILE, i : i + TILE].mean()) for i, j in places}
    at = min(tiles, key=lambda p: tiles[p])
    unlike = [p for p, v in tiles.items() if v < 0.985]
    moved = max((offset(x, y, p) for p in unlike), default=0.0)
    return Likeness(float(found.mean()), tiles[at], at, moved)


def offset(a: np.ndarray, b: np.ndarray, at: tuple[int, int]) -> float:
    """How far what is around a tile of one picture stands from its twin, px."""
    return _offset(_around(a, at), _around(b, at))


def _around(pixels: np.ndarray, at: tuple[int, int]) -> np.ndarray:
    """The tile with those around it: about an element."""
    i, j = at
    return pixels[max(0, j - TILE) : j + 2 * TILE, max(0, i - TILE) : i + 2 * TILE]


def _offset(a: np.ndarray, b: np.ndarray) -> float:
    """How far a picture stands from its twin, px (Lucas and Kanade 1981, smoothed by 3 px); 0 for one without corners, which cannot tell."""
    u, v = (cv2.GaussianBlur(t.astype(np.float64), (0, 0), 3) for t in (a, b))
    middle = (u + v) / 2
    gx, gy = np.gradient(middle, axis=1), np.gradient(middle, axis=0)
    m = np.array([[(gx * gx).sum(), (gx * gy).sum()], [(gx * gy).sum(), (gy * gy).sum()]])
    if np.linalg.eigvalsh(m)[0] < 2 * a.size:
        return 0.0
    d = u - v
    return float(np.hypot(*np.linalg.solve(m, [(gx * d).sum(), (gy * d).sum()])))


def compare(browser: Any, name: str, source: str, width: int, height: int) -> tuple[Likeness, SvgImage, Path]:
    """Draws both, and writes a side-by-side diff when they are not equal."""
    image = read_svg(source)
    theirs, ours = browsed(browser, source, image, width, height), painted(image, width, height)
    found, path = likeness(theirs, ours), DIFFS / f"{name}.png"
    if not found.equal:
        write_diff(path, theirs, ours)
    return found, image, path


def write_diff(path: Path, theirs: np.ndarray, ours: np.ndarray) -> None:
    """Theirs, ours and the difference (dark) side by side."""
    path.parent.mkdir(exist_ok=True)
    apart = 255 - np.clip(np.abs(theirs.astype(int) - ours) * 3, 0, 255).astype(np.uint8)
    Image.fromarray(np.hstack([theirs, ours, apart])).save(path)
