"""Reads a brand file: JSON with colours, fonts and a logo, each checked with one clear sentence."""

from __future__ import annotations

import difflib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from film.brief import BrandKit, hex_colour
from film.errors import BadInput
from film.schema import first_problem
from svg_kit.errors import SvgError
from svg_kit.svg_reader import read_svg
from tools.references_reader import verify_picture

FONTS = Path(__file__).resolve().parent.parent / "svg_kit" / "_assets" / "fonts" / "index.json"
MAX_BYTES = 1_000_000
MAX_LOGO_BYTES = 5_000_000
COLOURS = ("primary_color", "accent_color")


def read_brand(path: Path | str) -> BrandKit:
    """The kit of a brand file, its logo resolved to an absolute path.

    Raises BadInput `brand.missing`, `.too_big`, `.not_json`, `.colour`, `.font`, `.invalid`,
    and `logo.missing`, `.format`, `.too_big`, `.malformed`.
    """
    path = Path(path)
    data = _load(path)
    _check_colours(data, path.name)
    _check_fonts(data, path.name)
    kit = _validate(data, path.name)
    return kit.model_copy(update={"logo": str(check_logo(kit.logo, path.parent))}) if kit.logo else kit


def check_brand(data: dict[str, Any], name: str = "brandkit") -> BrandKit:
    """The kit of a job body; its logo is checked by whoever took it in. Raises BadInput as `read_brand` does."""
    _check_colours(data, name)
    _check_fonts(data, name)
    return _validate(data, name)


def _load(path: Path) -> dict[str, Any]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadInput("brand.missing", f"{path}: the brand file cannot be read ({error.strerror or error}).") from error
    if len(raw) > MAX_BYTES:
        raise BadInput("brand.too_big", f"{path.name}: a brand file over {MAX_BYTES // 1_000_000} MB is no brand file.")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise BadInput("brand.not_json", f"{path.name}: the brand file is not valid JSON{where}.") from error
    if not isinstance(data, dict):
        raise BadInput("brand.not_json", f"{path.name}: the brand file must be a JSON object.")
    return data


def _check_colours(data: dict[str, Any], name: str) -> None:
    listed = data.get("secondary_colors")
    values = [(field, data[field]) for field in COLOURS if data.get(field) is not None]
    values += [("secondary_colors", v) for v in (listed if isinstance(listed, list) else [])]
    for field, value in values:
        try:
            hex_colour(value)
        except (ValueError, TypeError) as error:
            raise BadInput("brand.colour", f"{name}: {field} {value!r} is not a colour; write it as #RRGGBB.") from error


def _check_fonts(data: dict[str, Any], name: str) -> None:
    fonts = data.get("fonts")
    if not isinstance(fonts, list):
        return
    for n, font in enumerate(fonts):
        families = {f.lower(): f for f in font_families()}
        if not isinstance(font, str):
            raise BadInput("brand.font", f"{name}: fonts must be names, found {font!r}.")
        if font.lower() not in families:
            near = difflib.get_close_matches(font.lower(), families, n=1, cutoff=0.4)
            hint = f"did you mean {families[near[0]]}?" if near else f"known are {', '.join(families.values())}."
            raise BadInput("brand.font", f"{name}: the font {font!r} is not here; {hint}")
        fonts[n] = families[font.lower()]


@lru_cache(maxsize=1)
def font_families() -> tuple[str, ...]:
    return tuple(json.loads(FONTS.read_text("utf-8")))


def _validate(data: dict[str, Any], name: str) -> BrandKit:
    from pydantic import ValidationError

    try:
        return BrandKit.model_validate(data)
    except ValidationError as error:
        raise BadInput("brand.invalid", f"{name}: {first_problem(error)}") from error


def check_logo(logo: str, folder: Path) -> Path:
    """Absolute path of a sound logo file. Raises BadInput `logo.missing`, `.format`, `.too_big`, `.malformed`."""
    path = (folder / logo).resolve()
    if not path.is_file():
        raise BadInput("logo.missing", f"{logo}: the logo file is missing; its path is relative to the brand file.")
    suffix = path.suffix.lower()
    if suffix not in (".svg", ".png", ".jpg", ".jpeg"):
        raise BadInput("logo.format", f"{path.name}: a logo must be an SVG, PNG or JPEG file.")
    if path.stat().st_size > MAX_LOGO_BYTES:
        raise BadInput("logo.too_big", f"{path.name}: {path.stat().st_size / 1e6:.0f} MB is over the limit of 5 MB for a logo.")
    if suffix == ".svg":
        _check_svg(path)
    else:
        verify_picture(path, "logo", MAX_LOGO_BYTES, ("PNG", "JPEG"))
    return path


def _check_svg(path: Path) -> None:
    """Parses without entities and without network. Raises BadInput `logo.malformed`."""
    from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

    raw = path.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput("logo.malformed", f"{path.name}: the logo is not well-formed SVG; export it again.") from error
    if b"<!ENTITY" in raw:
        raise BadInput("logo.malformed", f"{path.name}: the logo declares XML entities; export it as plain SVG.")
    if etree.QName(root).localname != "svg":
        raise BadInput("logo.malformed", f"{path.name}: the logo's first element is not <svg>.")
    try:
        read_svg(raw)
    except SvgError as error:
        raise BadInput("logo.malformed", f"{path.name}: the logo cannot be drawn: {error}") from error
