"""The door for job bodies: everything from outside is checked here before a job exists."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path
from typing import Any

from film.brief import Brief
from film.errors import BadInput

DATA_URL = re.compile(r"data:(image/(?:png|jpeg|webp|svg\+xml));base64,([A-Za-z0-9+/=\s]+)\Z")
SUFFIX = {"image/png": ".png", "image/jpeg": ".jpg", "image/webp": ".webp", "image/svg+xml": ".svg"}
MAX_BYTES = {"logo": 5_000_000, "reference": 30_000_000}


def data_url(value: Any, what: str) -> tuple[str, bytes]:
    """(mime, bytes) of a data URL. Raises BadInput: the server opens no path and, for now, fetches no address."""
    found = DATA_URL.match(value) if isinstance(value, str) else None
    if not found:
        raise BadInput(
            f"{what}.not_data_url",
            f"The {what} must be a data URL of a PNG, JPEG, WebP or SVG image; paths and addresses are not opened by the server.",
        )
    try:
        data = base64.b64decode(found.group(2), validate=False)
    except binascii.Error as error:
        raise BadInput(f"{what}.base64", f"The {what}'s data URL is not valid base64.") from error
    if len(data) > MAX_BYTES[what]:
        raise BadInput(f"{what}.too_large", f"The {what} has {len(data) / 1e6:.1f} MB; {MAX_BYTES[what] / 1e6:.0f} MB is the limit.")
    return found.group(1), data


def check_logo_image(mime: str, data: bytes) -> None:
    """Raises BadInput when the logo cannot be drawn."""
    import io

    from PIL import Image, UnidentifiedImageError

    from svg_kit.errors import SvgError
    from svg_kit.svg_reader import read_svg

    try:
        if mime == "image/svg+xml":
            read_svg(data)
        else:
            with Image.open(io.BytesIO(data)) as image:
                image.verify()
    except (SvgError, UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BadInput("logo.malformed", f"The logo cannot be read: {error}") from error


def brief_of(body: dict[str, Any], uploads: Path) -> Brief:
    """A checked brief; reference pictures are stored in `uploads`, a logo stays in the brand kit. Raises BadInput."""
    from agents.reading import read_within_limits
    from api.cli.options import check_render
    from tools.brand_reader import check_brand
    from tools.references_reader import read_references
    from tools.script_reader.raw import decode

    body = dict(body)
    if not isinstance(body.get("script"), str):
        raise BadInput("script.missing", "The body needs a script (text).")
    body["script"] = decode(body["script"].encode("utf-8", "surrogatepass"), "script")
    kit = body.get("brandkit")
    if kit is not None:
        if not isinstance(kit, dict):
            raise BadInput("brand.not_object", "brandkit must be an object.")
        if kit.get("logo") is not None:
            check_logo_image(*data_url(kit["logo"], "logo"))
        body["brandkit"] = check_brand(kit).model_dump()
    body["references"] = [_stored(r, i, uploads) for i, r in enumerate(body.get("references") or [])]
    brief = Brief.load(body, "job")
    check_render(list(brief.render.aspect), brief.render.look, brief.render.captions, brief.render.music)
    if brief.render.voice:
        from tools.tts.choose import choose_voice

        choose_voice(brief.render.voice, "en", "")
    read_references(brief.references)
    read_within_limits(brief)
    return brief


def _stored(reference: Any, index: int, uploads: Path) -> dict[str, str]:
    if not isinstance(reference, dict) or not isinstance(reference.get("path"), str):
        raise BadInput("reference.shape", "Each reference is an object {path: data URL, note}.")
    if not reference["path"].startswith("data:"):
        raise BadInput(
            "reference.address", "References must be data URLs for now: addresses are not fetched yet, and the server opens no path."
        )
    mime, data = data_url(reference["path"], "reference")
    uploads.mkdir(parents=True, exist_ok=True)
    path = uploads / f"{index:02d}{SUFFIX[mime]}"
    path.write_bytes(data)
    return {"path": str(path), "note": str(reference.get("note", ""))[:200]}
