"""The one plain page."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from litestar import Response, get

import web

POLICY = "default-src 'self'; img-src 'self' data:; media-src 'self'; style-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
PAGES = {
    "": ("index.html", "text/html; charset=utf-8"),
    "app.js": ("app.js", "text/javascript; charset=utf-8"),
    "app.css": ("app.css", "text/css; charset=utf-8"),
    "favicon.svg": ("favicon.svg", "image/svg+xml"),
}


def _page(name: str) -> Response[Any]:
    file, kind = PAGES[name]
    return Response(
        files(web).joinpath(file).read_bytes(),
        media_type=kind,
        headers={"Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"},
    )


@get("/")
async def index() -> Response[Any]:
    return _page("")


@get("/app.js")
async def script() -> Response[Any]:
    return _page("app.js")


@get("/app.css")
async def style() -> Response[Any]:
    return _page("app.css")


@get(["/favicon.svg", "/favicon.ico"])
async def icon() -> Response[Any]:
    """The page names the first; browsers ask for the second by themselves, beside a film or a report."""
    return _page("favicon.svg")


@get("/api/v1/options")
async def options() -> dict[str, Any]:
    """What the form offers."""
    from svg_kit import caption_styles, looks
    from tools.audio.moods import MOODS
    from tools.tts.registry import all_voices

    voices = [v.id for v in all_voices() if v.provider != "espeak"] + [v.id for v in all_voices() if v.provider == "espeak"]
    return {
        "looks": looks.dump(),
        "voices": voices,
        "captions": ["auto", *caption_styles.catalogue(), "none"],
        "music": ["auto", *MOODS, "none"],
    }
