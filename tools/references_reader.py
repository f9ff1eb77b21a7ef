"""Reads the user's reference pictures and videos: opened and verified here, so that nothing later meets a broken one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from film.brief import Reference
from film.errors import BadInput

if TYPE_CHECKING:
    from tools.render.footage import Footage

MAX_BYTES = 30_000_000
MAX_PIXELS = 40_000_000
FOOTAGE = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
MAX_FOOTAGE_BYTES = 500_000_000
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")


@dataclass(frozen=True)
class Picture:
    """A verified local picture or video. `path` is absolute; size in px."""

    path: str
    note: str
    width: int
    height: int


def read_references(references: Sequence[Reference], base: Path | None = None) -> list[Picture]:
    """Pictures in the order given; relative paths are beside `base` (default: the working folder).

    Raises BadInput `reference.address`, `.missing`, `.too_big`, `.format`, `.malformed`.
    """
    return [_read(r, base or Path.cwd()) for r in references]


def _read(reference: Reference, base: Path) -> Picture:
    if re.match(r"(?i)[a-z][a-z0-9+.-]+://", reference.path):
        raise BadInput("reference.address", f"{reference.path}: addresses are not fetched yet; save the picture and give its path.")
    path = (base / reference.path).resolve()
    if is_footage(str(path)):
        footage = read_footage(path, "reference")
        return Picture(str(path), reference.note, footage.width, footage.height)
    width, height = verify_picture(path, "reference", MAX_BYTES, FORMATS)
    return Picture(str(path), reference.note, width, height)


def is_footage(path: str) -> bool:
    """By its name; what it holds is verified when it is opened."""
    return path.lower().endswith(FOOTAGE)


def read_footage(path: Path, area: str) -> Footage:
    """Raises BadInput with codes `<area>.missing`, `.too_big`, `.malformed`."""
    from tools.render.footage import Footage

    if not path.is_file():
        raise BadInput(f"{area}.missing", f"{path}: this video is missing.")
    if path.stat().st_size > MAX_FOOTAGE_BYTES:
        raise BadInput(
            f"{area}.too_big", f"{path.name}: {path.stat().st_size / 1e6:.0f} MB is over the limit of {MAX_FOOTAGE_BYTES / 1e6:.0f} MB."
        )
    try:
        return Footage.open(path)
    except (OSError, ValueError) as error:
        raise BadInput(f"{area}.malformed", f"{path.name}: this video cannot be read; save it as MP4 (H.264) and try again.") from error


def verify_picture(path: Path, area: str, max_bytes: int, formats: Sequence[str]) -> tuple[int, int]:
    """(width, height) in px of a sound picture. Raises BadInput with codes `<area>.<problem>`."""
    from PIL import Image, UnidentifiedImageError

    if not path.is_file():
        raise BadInput(f"{area}.missing", f"{path}: this picture is missing.")
    if path.stat().st_size > max_bytes:
        raise BadInput(f"{area}.too_big", f"{path.name}: {path.stat().st_size / 1e6:.0f} MB is over the limit of {max_bytes / 1e6:.0f} MB.")
    try:
        with Image.open(path, formats=list(formats)) as image:
            width, height = image.size
            if width * height > MAX_PIXELS:
                raise BadInput(
                    f"{area}.too_big", f"{path.name}: {width}x{height} px is over the limit of {MAX_PIXELS // 1_000_000} megapixels."
                )
            image.verify()
        with Image.open(path, formats=list(formats)) as image:
            image.load()
    except UnidentifiedImageError as error:
        raise BadInput(f"{area}.format", f"{path.name}: this is not a picture that can be read; use PNG or JPEG.") from error
    except Image.DecompressionBombError as error:
        raise BadInput(f"{area}.too_big", f"{path.name}: the picture is over the limit of {MAX_PIXELS // 1_000_000} megapixels.") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise BadInput(f"{area}.malformed", f"{path.name}: the picture is damaged; save it again.") from error
    return width, height
