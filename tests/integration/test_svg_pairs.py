"""SVG drawn natively equals SVG drawn by Chromium, by the contract's picture equality: a table of features, and the frames of the target art."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import svg_pairs
from PIL import Image
from svg_features import FEATURES, HEIGHT, MASKS_AND_FILTERS, WIDTH, drawing
from svg_pairs import compare, likeness, painted

from svg_kit.elements import Picture
from svg_kit.svg_reader import read_svg
from tools.render.svg_still import load_drawing

ART = Path(__file__).resolve().parents[3] / "shared" / "art"
FRAMES = sorted(ART.glob("*/*.svg"))


@pytest.mark.parametrize("name", [*FEATURES, *MASKS_AND_FILTERS])
def test_a_feature_is_drawn_as_chromium_draws_it(browser: Any, name: str):
    found, image, diff = compare(browser, name, drawing((FEATURES | MASKS_AND_FILTERS)[name]), WIDTH, HEIGHT)
    assert image.unsupported == () and found.equal, f"{found}; see {diff}"


@pytest.mark.skipif(not FRAMES, reason="the target art (../shared/art beside the repository) is not here")
@pytest.mark.parametrize("path", FRAMES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_frame_of_the_art_is_drawn_as_chromium_draws_it(browser: Any, path: Path):
    """Faces that a frame neither brings along nor the kit has are replaced, and Chromium is given the same ones."""
    source = path.read_text("utf-8")
    box = read_svg(source).box
    found, image, diff = compare(browser, f"{path.parent.name}-{path.stem}", source, round(box.w), round(box.h))
    assert {u.code for u in image.unsupported} <= {"svg.font"} and found.equal, f"{found}; see {diff}"


def test_what_only_a_browser_draws_becomes_a_still(browser: Any):
    """A filter that is not painted natively: one picture, transparent where nothing is, and nothing of the script."""
    noise = '<filter id="f"><feTurbulence baseFrequency=".05"/></filter><rect width="128" height="192" filter="url(#f)"/>'
    script = "<script>document.documentElement.setAttribute('visibility','hidden')</script>"
    image = load_drawing(drawing(noise + script).encode())
    (node,) = image.nodes
    assert isinstance(node, Picture) and image.exact and {u.code for u in image.unsupported} == {"svg.filter", "svg.script"}
    pixels = np.asarray(Image.open(io.BytesIO(image.pictures[node.key])))
    assert pixels.shape == (1620, 2160, 4) and pixels[:, 1300:].max() == 0 and pixels[:, :900, :3].std() > 5
    assert painted(image, WIDTH, HEIGHT)[:, 160:].min() == 255


def test_what_differs_is_seen_and_shown(browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Text a pixel and a half away, a shape of another colour and one that is missing are all told apart, with a picture of how."""
    monkeypatch.setattr(svg_pairs, "DIFFS", tmp_path)
    words = '<text x="{}" y="96" font-family="Inter" font-size="26">Twelve words</text>'
    shapes = '<rect x="20" y="20" width="90" height="40" fill="{}"/><circle cx="200" cy="150" r="{}"/>'
    plain = drawing(words.format(20) + shapes.format("#0b5fff", 9))
    ours = painted(read_svg(plain), WIDTH, HEIGHT)
    assert likeness(ours, ours).equal
    for x, colour, r in ((21.5, "#0b5fff", 9), (20, "#ffb020", 9), (20, "#0b5fff", 0)):
        other = painted(read_svg(drawing(words.format(x) + shapes.format(colour, r))), WIDTH, HEIGHT)
        assert not likeness(ours, other).equal
    assert 1.2 < likeness(ours, np.roll(ours, 2, axis=1)).offset < 2.8
    monkeypatch.setattr(svg_pairs, "painted", lambda *_: np.roll(ours, 9, axis=0))
    found, _, diff = compare(browser, "apart", plain, WIDTH, HEIGHT)
    assert not found.equal and np.asarray(Image.open(diff)).shape == (HEIGHT, 3 * WIDTH, 3)
