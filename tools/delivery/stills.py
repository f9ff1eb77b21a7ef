"""Stills: a settled preview and a thumbnail of each scene, and the contact sheet of the film."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from svg_kit.svg_writer import settled
from tools.media import Media
from tools.render.native import Painter
from tools.scenes import SegmentPicture
from tools.storage.artifacts import Artifacts, key_of

PREVIEW, THUMBNAIL = 0.5, 0.2  # of the design size
COLUMNS = {True: 6, False: 4}


def still(picture: SegmentPicture, scale: float, media: Media) -> Image.Image:
    """The settled picture without captions."""
    pixels = Painter(picture.scene, scale, media.images).still(settled(picture.scene))
    return Image.fromarray(np.ascontiguousarray(pixels[:, :, :3]))


def preview_still(picture: SegmentPicture, media: Media, artifacts: Artifacts) -> Path:
    """The settled picture at PREVIEW size as a PNG, made once."""
    key = key_of("still", picture.scene, PREVIEW, media.hashes)
    return artifacts.bytes(key, ".png", lambda: png(still(picture, PREVIEW, media)))


def png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=4)
    return out.getvalue()


def jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=86)
    return out.getvalue()


def contact_sheet(stills: Sequence[Image.Image], width: int = 1920) -> Image.Image:
    """All settled scenes in reading order."""
    vertical = stills[0].height > stills[0].width
    columns = min(COLUMNS[vertical], len(stills))
    gap = 10
    w = (width - gap * (columns + 1)) // columns
    h = round(w * stills[0].height / stills[0].width)
    rows = -(-len(stills) // columns)
    sheet = Image.new("RGB", (width, rows * (h + gap) + gap), (24, 25, 27))
    for i, image in enumerate(stills):
        small = image.resize((w, h), Image.Resampling.LANCZOS)
        sheet.paste(small, (gap + (i % columns) * (w + gap), gap + (i // columns) * (h + gap)))
    return sheet
