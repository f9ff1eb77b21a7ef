"""Raster images in data addresses. Nothing else is read; the pixels are decoded by whoever paints."""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from svg_kit.elements import Clip, Group, Node, Picture
from svg_kit.geometry import Box
from svg_kit.svg.css import Style
from svg_kit.svg.paths import shape_d
from svg_kit.svg.source import href
from svg_kit.svg.values import fitted, length

if TYPE_CHECKING:
    from svg_kit.svg.tree import Tree

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
MAX_PIXELS = 32_000_000


def read_image(tree: Tree, element, own: Style, em: float) -> list[Node]:
    """A picture of the image's own size in a group that fits it into x, y, width, height. Its bytes go to `tree.pictures`."""
    data = _data(href(element))
    size = _size(data) if data is not None else None
    if data is None or size is None:
        outside = not href(element).startswith("data:")
        what = "Its address leads outside the file and is not followed." if outside else "Its data is no image that is read here."
        tree.report.add("svg.external" if outside else "svg.image", element, what)
        return []
    w, h = size
    x, y = length(own.get("x"), 0, tree.width, em), length(own.get("y"), 0, tree.height, em)
    width, height = length(own.get("width"), -1, tree.width, em), length(own.get("height"), -1, tree.height, em)
    width, height = (
        width if width >= 0 else height * w / h if height >= 0 else w,
        height if height >= 0 else width * h / w if width >= 0 else h,
    )
    if width <= 0 or height <= 0:
        return []
    ratio = own.get("preserveAspectRatio", "")
    a, b, c, d, e, f = fitted([0, 0, w, h], width, height, ratio)
    key = "svg:" + hashlib.sha256(data).hexdigest()[:24]
    tree.pictures[key] = data
    picture = Group((Picture(key, Box(0, 0, w, h)),), matrix=(a, b, c, d, x + e, y + f))
    if "slice" not in ratio:
        return [picture]
    frame = shape_d("rect", {"x": f"{x}", "y": f"{y}", "width": f"{width}", "height": f"{height}"}) or ""
    return [Group((picture,), clips=(Clip(((frame, False),)),))]


@lru_cache(maxsize=8)
def _data(address: str) -> bytes | None:
    head, _, body = address.partition(",")
    if not head.startswith("data:image/"):
        return None
    try:
        return base64.b64decode("".join(body.split()), validate=True) if head.endswith(";base64") else unquote_to_bytes(body)
    except binascii.Error:
        return None


@lru_cache(maxsize=8)
def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height by the file's head; None for what is no image of ours or has more than MAX_PIXELS."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            w, h = image.size
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return (w, h) if 0 < w * h <= MAX_PIXELS else None
