"""A veil: one colour in front of the whole frame, more or less opaque. Fading to it means no painting and no conversion: the planes are moved by a line.

Conversion to BT.709 is linear, so mixing the planes equals mixing the colours to within rounding: 1 ms a frame instead of 10.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from svg_kit.elements import Group, Scene, Shape, rect_d
from svg_kit.motion import Track

LUMA = (0.2126, 0.7152, 0.0722)  # BT.709


class Veil(NamedTuple):
    """`levels`: Y, Cb, Cr of its colour in limited range; `share` 0-1."""

    levels: tuple[float, float, float]
    share: float


def veil_of(scene: Scene, tracks: Mapping[str, Sequence[Track]]) -> tuple[str, Track] | None:
    """(colour, track of its opacity) when the foremost root is nothing but a veil."""
    root = scene.roots[-1] if scene.roots else None
    if root is None or len(root.children) != 1 or root != Group(root.children, root.id):
        return None
    own, node = tracks.get(root.id, ()) if root.id else (), root.children[0]
    whole = (
        isinstance(node, Shape)
        and isinstance(node.fill, str)
        and node == Shape(rect_d(0, 0, scene.canvas.width, scene.canvas.height), fill=node.fill)
    )
    if not whole or len(own) != 1 or own[0].prop != "opacity" or not isinstance(node, Shape) or not isinstance(node.fill, str):
        return None
    return node.fill, own[0]


def levels(colour: str) -> tuple[float, float, float]:
    """Y, Cb, Cr of `#RRGGBB` as BT.709 writes them in limited range."""
    r, g, b = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    y = LUMA[0] * r + LUMA[1] * g + LUMA[2] * b
    return 16 + 219 * y, 128 + 224 * (b - y) / 1.8556, 128 + 224 * (r - y) / 1.5748


def lay(planes: Sequence[np.ndarray], target: Sequence[np.ndarray], veil: Veil) -> None:
    """The planes under the veil, into `target`: a table of 256 levels a plane."""
    import cv2

    steps = np.arange(256, dtype=np.float64)
    for source, out, level in zip(planes, target, veil.levels):
        table = np.clip(np.rint(steps + (level - steps) * veil.share), 0, 255).astype(np.uint8)
        cv2.LUT(source, table, out)
