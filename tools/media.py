"""The pictures that a storyboard refers to: the logo as elements or pixels, reference pictures as pixels, with hashes for keys."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from film.errors import BadInput, MachineError
from film.manifest import Fallback
from film.storyboard import Storyboard
from svg_kit.errors import SvgError
from svg_kit.stage import Logo
from tools.references_reader import is_footage, read_footage
from tools.render.footage import Raster
from tools.render.svg_still import load_drawing
from tools.scenes import Assets
from tools.storage.artifacts import file_hash, key_of

LOGO_KEY = "logo"
LONGEST_PX = 2400


@dataclass(frozen=True, slots=True)
class Media:
    """`images` are RGBA uint8 or footage by key; `hashes` of the source bytes by key. `fallbacks`: what of a drawing
    is shown otherwise than its file says."""

    assets: Assets
    images: dict[str, Raster] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    fallbacks: tuple[Fallback, ...] = ()


def load_media(board: Storyboard) -> Media:
    """Raises MachineError `media.missing` for a file that has gone, BadInput for one that cannot be read."""
    images: dict[str, Raster] = {}
    hashes: dict[str, str] = {}
    sizes: dict[str, tuple[int, int]] = {}
    for segment in board.segments:
        key = segment.visual_spec.slots.get("image")
        if isinstance(key, str) and key not in images:
            if is_footage(key):
                footage = read_footage(Path(key), "media")
                images[key], hashes[key], sizes[key] = footage, file_hash(Path(key)), (footage.width, footage.height)
                continue
            data = _bytes(key)
            pixels = _pixels(data, key)
            images[key], hashes[key], sizes[key] = pixels, key_of(data), (pixels.shape[1], pixels.shape[0])
    logo = _logo(board, images, hashes)
    lacking = logo.image.unsupported if logo and logo.image else ()
    told = tuple(Fallback(code=u.code, message=f"The logo: {u.element}. {u.effect}") for u in lacking if u.visible)
    return Media(Assets(logo, sizes), images, hashes, told)


def _logo(board: Storyboard, images: dict[str, Raster], hashes: dict[str, str]) -> Logo | None:
    kit = board.brandkit
    if not kit.logo:
        return None
    data = _bytes(kit.logo)
    rules = kit.logo_rules
    placement, clear, least = tuple(rules.placement), rules.clear_space, float(rules.min_height_px)
    hashes[LOGO_KEY] = key_of(data)
    if data[:200].lstrip().startswith(b"<") or b"<svg" in data[:2000]:
        try:
            drawing = load_drawing(data)
        except SvgError as error:
            raise BadInput("brand.logo", f"The logo {_named(kit.logo)} cannot be read: {error}") from error
        for key, raster in drawing.pictures.items():
            images[key], hashes[key] = _pixels(raster, kit.logo), key_of(raster)
        return Logo(drawing, placement=placement, clear_space=clear, min_height=least)
    images[LOGO_KEY] = pixels = _pixels(data, kit.logo)
    h, w = pixels.shape[:2]
    return Logo(None, LOGO_KEY, (w, h), placement, clear, least)


def _named(source: str) -> str:
    return "in the brand kit" if source.startswith("data:") else Path(source).name


def _bytes(source: str) -> bytes:
    if source.startswith("data:"):
        head, _, body = source.partition(",")
        try:
            return base64.b64decode(body, validate=True) if head.endswith(";base64") else body.encode()
        except binascii.Error as error:
            raise BadInput("media.data_url", "A data URL of the job is not valid base64.") from error
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise MachineError("media.missing", f"{source} cannot be read any more: {error.strerror or error}.") from error


def _pixels(data: bytes, name: str) -> np.ndarray:
    import io

    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as image:
            picture = ImageOps.exif_transpose(image).convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BadInput("media.unreadable", f"The picture {_named(name)} cannot be read.") from error
    picture.thumbnail((LONGEST_PX, LONGEST_PX), Image.Resampling.LANCZOS)
    return np.asarray(picture)
