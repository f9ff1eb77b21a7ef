"""A drawing from outside, ready to paint: natively where all of it is supported, else as a still that Chromium draws once.

The still shows the SVG as an image, in which a browser runs no script and fetches nothing; the browser is offline as well.
"""

from __future__ import annotations

import base64
import hashlib
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from film.errors import MachineError
from svg_kit.elements import Picture
from svg_kit.svg.source import cleaned
from svg_kit.svg_reader import SvgImage, read_svg
from svg_kit.typography.fonts import families, files, weights

BETTER_BY_BROWSER = ("filter", "blend", "marker", "text", "css", "clip", "mask", "foreignObject", "colour", "image")
LONG_SIDE = 2160  # px of a still
STILL = "svg-still:"


def load_drawing(data: bytes) -> SvgImage:
    """The SVG as nodes; as one picture where it holds what only a browser draws and Chromium is here. `unsupported` keeps what was met and
    says how it was solved. Raises SvgError."""
    image = read_svg(data)
    lacking = [u for u in image.unsupported if u.visible and u.code.removeprefix("svg.") in BETTER_BY_BROWSER]
    if not lacking:
        return image
    try:
        png = still(cleaned(data), image)
    except MachineError:
        return image
    key = STILL + hashlib.sha256(png).hexdigest()[:24]
    solved = tuple(replace(u, effect="Drawn by Chromium as a still.", visible=False) if u in lacking else u for u in image.unsupported)
    return SvgImage(image.box, (Picture(key, image.box),), solved, {key: png}, image.set_in)


@lru_cache(maxsize=32)
def _shot(source: str, width: int, height: int) -> bytes:
    from playwright.sync_api import Error, sync_playwright

    from tools.render.browser import FLAGS, program

    body = f"<body style='margin:0;background:transparent'><img id=i width={width} height={height} style='display:block'></body>"
    show = "s => new Promise((done, lost) => { i.onload = () => i.decode().then(done); i.onerror = lost; i.src = 'data:image/svg+xml;base64,' + s })"
    path = program()

    def draw() -> bytes:
        with sync_playwright() as player:
            browser = player.chromium.launch(executable_path=path, args=list(FLAGS))
            page = browser.new_context(viewport={"width": width, "height": height}, offline=True).new_page()
            page.set_content(body)
            page.evaluate(show, base64.b64encode(source.encode()).decode())
            return page.screenshot(omit_background=True)

    with ThreadPoolExecutor(1, "svg-still") as thread:  # playwright's own loop must not meet another one
        try:
            return thread.submit(draw).result()
        except Error as error:
            raise MachineError("browser.lost", f"Chromium could not draw the SVG: {str(error).splitlines()[0]}") from error


def still(source: str, image: SvgImage) -> bytes:
    """PNG with transparency, LONG_SIDE px on the longer side. Raises MachineError browser.missing, browser.lost."""
    k = LONG_SIDE / max(image.box.w, image.box.h)
    return _shot(with_faces(source, image), max(1, round(image.box.w * k)), max(1, round(image.box.h * k)))


def with_faces(source: str, image: SvgImage) -> str:
    """The SVG with the kit's faces that the reader takes for it, so that a browser sets its texts in the same ones."""
    named = {**image.set_in, **{name: name for name in families() if name in source and name.lower() not in image.brought}}
    faces = "".join(_rules(name, kit) for name, kit in named.items())
    style = f"<style>{faces}text{{text-rendering:geometricPrecision}}</style>"  # else Chromium moves glyphs to whole pixels
    return re.sub(r"(<svg\b[^>]*>)", lambda m: m[1] + style, source, count=1)


def _rules(name: str, kit: str) -> str:
    rules = []
    for weight in weights(kit):
        for path in reversed(files(kit, weight)):
            data = base64.b64encode(Path(path).read_bytes()).decode()
            rules.append(f"@font-face{{font-family:'{name}';font-weight:{weight};src:url(data:font/ttf;base64,{data})}}")
    return "".join(rules)
