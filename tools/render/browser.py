"""The browser renderer: Chromium draws the same stage as the preview, frame by frame; the fallback and the measure of the native painter.

One Chromium on a thread of its own serves all pieces (playwright's objects belong to the thread that made them). No network: the context is
offline, every request is refused, and the page runs no script but its own. A crash of the page or of the browser costs one piece's attempt.
"""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from tenacity import retry, retry_if_exception_type, stop_after_attempt

from film.errors import MachineError
from svg_kit.typography.fonts import ASSETS
from tools.render.footage import Raster
from tools.render.native import Dirty
from tools.render.piece import PieceSpec
from tools.render.stage import WEB, json_in_html, script_hashes, stage

ATTEMPTS = 3
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-background-networking",
    "--no-proxy-server",
)
COVER = "document.getElementById('stage').setAttribute('preserveAspectRatio', 'xMinYMin slice');"
START = COVER + "window.film = new vectoreel.Film(JSON.parse(document.getElementById('film').textContent));"


class PageLost(Exception):
    """The page or the browser is gone."""


def program() -> str:
    """The machine's Chromium. Raises MachineError `browser.missing`."""
    found = next((path for path in map(shutil.which, PROGRAMS) if path), None)
    if not found:
        raise MachineError(
            "browser.missing", "The browser renderer needs Chromium: install it (`apt-get install chromium`) or use --renderer native."
        )
    return found


def html(spec: PieceSpec, images: Mapping[str, Raster]) -> str:
    """A page with the scenes that the piece shows."""
    svg, film = stage(spec.cut.shown, images)
    scripts = ((ASSETS / "anime.js").read_text("utf-8"), (WEB / "player.js").read_text("utf-8"), START)
    policy = f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src {script_hashes(scripts)}"
    return (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<style>html,body{{margin:0;overflow:hidden}}#stage{{display:block;width:{spec.width}px;height:{spec.height}px}}</style>{svg}"
        f'<script type="application/json" id="film">{json_in_html(film)}</script>' + "".join(f"<script>{s}</script>" for s in scripts)
    )


class _Chromium:
    """One browser; every method runs on its own thread."""

    def __init__(self) -> None:
        self.thread = ThreadPoolExecutor(1, "chromium")
        self.browser: Any = None
        self.player: Any = None

    def open(self, spec: PieceSpec, page_html: str) -> Any:
        from playwright.sync_api import sync_playwright

        if self.browser is None or not self.browser.is_connected():
            self.close()
            self.player = sync_playwright().start()
            self.browser = self.player.chromium.launch(executable_path=program(), args=list(FLAGS))
        context = self.browser.new_context(viewport={"width": spec.width, "height": spec.height}, offline=True)
        page = context.new_page()
        page.route("**/*", lambda route: route.abort())
        page.set_content(page_html)
        return page

    def close(self) -> None:
        player, self.browser, self.player = self.player, None, None
        if player is not None:
            player.stop()

    def shot(self, session: Any, page: Any, frame: int) -> bytes | None:
        """PNG of the frame, or None when it is the one before."""
        if not page.evaluate(f"film.show({frame}), film.changed"):
            return None
        return base64.b64decode(session.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})["data"])


@lru_cache(maxsize=1)
def _chromium() -> _Chromium:
    return _Chromium()


@lru_cache(maxsize=1)
def version() -> str:
    """Of the browser, for keys."""
    import subprocess

    return subprocess.run([program(), "--version"], capture_output=True, text=True, check=False).stdout.strip()


def frames(spec: PieceSpec, images: Mapping[str, Raster] | None = None) -> Iterator[tuple[np.ndarray, Dirty | None]]:
    """Every frame of the piece as (RGBA pixels, dirty boxes or None when held), as the native painter gives them.

    Raises MachineError `browser.missing`, `browser.lost` when the page is gone three times.
    """
    from playwright.sync_api import Error

    chromium = _chromium()
    page_html, first = html(spec, images or {}), spec.cut.first
    full: Dirty = [(0, 0, spec.width, spec.height)]
    done = 0
    pixels = np.zeros((spec.height, spec.width, 4), np.uint8)
    page = session = None

    def opened() -> None:
        nonlocal page, session
        try:
            page = chromium.open(spec, page_html)
            session = page.context.new_cdp_session(page)
            if done:
                page.evaluate(f"film.show({first + done - 1})")
        except Error as error:
            chromium.close()
            raise PageLost(str(error)) from error

    @retry(retry=retry_if_exception_type(PageLost), stop=stop_after_attempt(ATTEMPTS), reraise=True)
    def shot() -> bytes | None:
        nonlocal page
        if page is None:
            opened()
        try:
            return chromium.shot(session, page, first + done)
        except Error as error:
            page = None
            chromium.close()
            raise PageLost(str(error)) from error

    try:
        for done in range(spec.cut.frames):
            try:
                data = chromium.thread.submit(shot).result()
            except PageLost as error:
                raise MachineError(
                    "browser.lost", f"Chromium was lost {ATTEMPTS} times while drawing {spec.cut.this.segment_id} ({error})."
                ) from error
            if data is not None:
                pixels = cv2.cvtColor(np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)), cv2.COLOR_BGR2RGBA)
            yield pixels, full if data is not None or not done else None
    finally:
        if page is not None:
            chromium.thread.submit(page.context.close).result()
