"""Exported scenes look like the film in a browser: the settled file, and the moving one at its times; no script, fonts inside."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from kit_frames import scene, some

from evals.ssim import ssim
from svg_kit import looks, templates
from svg_kit.editable_svg import editable_svg
from svg_kit.elements import Scene, Text
from svg_kit.svg_writer import settled
from tools.render.native import Painter

LEAST = 0.955  # mean SSIM at half size: a browser hints and spaces glyphs by itself
SAMPLED = [t for t in sorted(templates.catalogue()) if not t.startswith("picture.")][::5]
TIMES = (0.3, 0.8, 1.6)


def painted(made: Scene, t: float) -> np.ndarray:
    pixels = Painter(made, 0.5, {"photo": np.full((80, 120, 4), 200, np.uint8)}).still(t)[..., :3]
    return cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)


def shown(page: Any, text: str, tmp_path: Path, t: float | None = None) -> np.ndarray:
    (tmp_path / "scene.svg").write_text(text, "utf-8")
    page.goto((tmp_path / "scene.svg").as_uri())
    page.evaluate("document.fonts ? document.fonts.ready.then(() => 1) : 1")
    if t is not None:
        page.evaluate(f"document.documentElement.pauseAnimations(); document.documentElement.setCurrentTime({t})")
    image = cv2.imdecode(np.frombuffer(page.screenshot(type="png"), np.uint8), cv2.IMREAD_GRAYSCALE)
    return cv2.resize(image, (image.shape[1] // 2, image.shape[0] // 2), interpolation=cv2.INTER_AREA)


@pytest.fixture
def page(browser: Any):
    opened = browser.new_page(viewport={"width": 1920, "height": 1080})
    yield opened
    opened.close()


@pytest.mark.parametrize("template_id", SAMPLED)
def test_both_files_show_what_the_film_shows(page: Any, tmp_path: Path, template_id: str):
    made = scene(template_id, some(looks.names(), template_id))
    still = ssim(painted(made, settled(made)), shown(page, editable_svg(made), tmp_path)).mean()
    assert still >= LEAST
    moving = editable_svg(made, moving=True)
    alike = [float(ssim(painted(made, t), shown(page, moving, tmp_path, t)).mean()) for t in (*TIMES, made.duration)]
    assert min(alike[-1:] if "count" in {t.prop for t in made.tracks} else alike) >= LEAST, alike


@pytest.mark.parametrize("template_id", SAMPLED)
def test_words_are_text_in_fonts_that_the_file_brings_and_layers_have_names(template_id: str):
    made = scene(template_id, "hearth")
    text = editable_svg(made, moving=True)
    assert "<script" not in text and "javascript:" not in text and text == editable_svg(made, moving=True)
    root = ET.fromstring(text)
    svg, inkscape = "{http://www.w3.org/2000/svg}", "{http://www.inkscape.org/namespaces/inkscape}"
    said = " ".join("".join(t.itertext()) for t in root.iter(f"{svg}text"))
    assert all(n.text in said for n, _ in made.walk() if isinstance(n, Text) and n.role != "art")
    families = set(re.findall(r"@font-face \{ font-family: '([^']+)'", text))
    assert all(set(re.findall(r"'([^']+)'", t.get("font-family", ""))) & families for t in root.iter(f"{svg}text"))
    layers = [g.get(f"{inkscape}label") for g in root.iter(f"{svg}g") if g.get(f"{inkscape}groupmode") == "layer"]
    assert layers[0] == "Background" and set(layers) <= {"Background", "Picture", "Words", "Logo"}
