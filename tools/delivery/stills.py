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
    image.save(out, "PNG", compress_level=2)
    return out.getvalue()


def jpeg(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=86)
    return out.getvalue()


def thumbnail(picture: SegmentPicture, media: Media, artifacts: Artifacts) -> Path:
    """The preview at THUMBNAIL size as a JPEG, made once."""

    def make() -> bytes:
        with Image.open(preview_still(picture, media, artifacts)) as still:
            size = round(still.width * THUMBNAIL / PREVIEW), round(still.height * THUMBNAIL / PREVIEW)
            return jpeg(still.convert("RGB").resize(size, Image.Resampling.LANCZOS))

    return artifacts.bytes(key_of("thumbnail", picture.scene, THUMBNAIL, media.hashes), ".jpg", make)


def contact_sheet(pictures: Sequence[SegmentPicture], media: Media, artifacts: Artifacts, width: int = 1920) -> Image.Image:
    """All settled scenes in reading order. Each cell is kept, so that after an edit one is made anew."""
    canvas = pictures[0].scene.canvas
    columns = min(COLUMNS[canvas.height > canvas.width], len(pictures))
    gap = 10
    w = (width - gap * (columns + 1)) // columns
    h = round(w * canvas.height / canvas.width)
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (width, rows * (h + gap) + gap), (24, 25, 27))
    for i, picture in enumerate(pictures):
        with Image.open(_cell(picture, (w, h), media, artifacts)) as cell:
            sheet.paste(cell.convert("RGB"), (gap + (i % columns) * (w + gap), gap + (i // columns) * (h + gap)))
    return sheet


def _cell(picture: SegmentPicture, size: tuple[int, int], media: Media, artifacts: Artifacts) -> Path:
    def make() -> bytes:
        with Image.open(preview_still(picture, media, artifacts)) as still:
            return png(still.convert("RGB").resize(size, Image.Resampling.LANCZOS))

    return artifacts.bytes(key_of("cell", picture.scene, size, media.hashes), ".png", make)
