"""Every prop and every set keeps the rules of docs/art.md: inks by role, tags, foot on the ground, quiet behind words, any canvas."""

from __future__ import annotations

import re

import numpy as np
import pytest

from svg_kit import sets
from svg_kit.art.inks import inks
from svg_kit.art.library import INK, drawn, prop, props
from svg_kit.bounds import box_of
from svg_kit.colour import contrast
from svg_kit.compose import compose
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.palette import Brand
from svg_kit.palette import field as palette_field
from svg_kit.pictogram import _printed
from svg_kit.stage import FrameSpec
from svg_kit.svg_reader import read_svg
from tools.render.native import Painter

BRAND = Brand("#21484A", ("#A33B25", "#15302F", "#EADBC1"), "#F5B347")
PROPS, SETS = sorted(props()), sorted(sets.catalogue())


def table(field: str = "paper", look: str = "hearth") -> dict[str, str]:
    return inks(palette_field(look, BRAND, field), BRAND, 1)


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_is_drawn_in_inks_and_as_written(name):
    svg = prop(name).svg
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b|rgb\(|<text|<image|<filter|Gradient|\bid=", svg), (
        "colours by role, no text, no gradients, no ids"
    )
    assert set(INK.findall(svg)) <= set(table()), set(INK.findall(svg)) - set(table())
    image = read_svg(INK.sub("#808080", svg))
    assert image.exact, image.unsupported
    assert "#000000" not in image.colours(), 'something has no fill: say fill="none" on the root'


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_says_what_it_is_and_fills_its_frame(name):
    thing = prop(name)
    assert len(thing.tags) >= 3 and thing.stands in ("ground", "wall", "hangs", "air") and 0.01 <= thing.metres <= 400
    assert 0.15 <= thing.ratio <= 6
    box = box_of((drawn(name, Box(0, 0, 1000 * thing.ratio, 1000), table()),))
    assert box is not None
    assert box.w >= 0.72 * 1000 * thing.ratio or box.h >= 720, "it fills its viewBox"
    if thing.stands == "ground":
        assert 940 <= box.bottom <= 1060, f"its foot is at {box.bottom:.0f} of 1000"


@pytest.mark.parametrize("field", ["paper", "night"])
@pytest.mark.parametrize("name", PROPS)
def test_a_prop_can_be_told_from_its_ground(name, field):
    """Printed on a field, a share of its area differs from the field."""
    ground = palette_field("hearth", BRAND, field).ground
    thing = prop(name)
    canvas = Canvas.of("1:1")
    art = drawn(name, Box(0, 0, canvas.width, canvas.height), table(field))
    scene = Scene(canvas, 1.0, (group(rect(0, 0, canvas.width, canvas.height, ground), art, id="all"),), (), ground)
    pixels = Painter(scene, 0.12, {}).still(0.5)[..., :3].astype(int)
    flat = np.array([int(ground[i : i + 2], 16) for i in (1, 3, 5)])
    seen = (np.abs(pixels - flat).max(axis=2) > 20).mean()
    assert seen > 0.03 * min(1.0, thing.ratio, 1 / thing.ratio), f"{seen:.3f}"


def test_both_ways_of_printing_know_the_same_inks():
    assert set(_printed(("#111111", "#EEEEEE"))) == set(table())


@pytest.mark.parametrize("name", SETS)
def test_a_set_declares_itself(name):
    module = sets.catalogue()[name]
    assert len(module.TAGS) >= 6 and all(s in props() for s in module.SUBJECTS), [s for s in module.SUBJECTS if s not in props()]


def staged(name: str, aspect: str, field: str, variant: int = 0, look: str = "hearth") -> Scene:
    slots = {"text": "Words stand here in peace"}
    return compose(FrameSpec("hook.big_claim", slots, Canvas.of(aspect), look, BRAND, field, name, variant, seed=5))


@pytest.mark.parametrize("aspect", sorted(ASPECTS))
@pytest.mark.parametrize("name", SETS)
def test_a_set_leaves_the_words_readable(name, aspect):
    """Ink against what is painted under the words, at its worst percentile, in a light and a dark field."""
    for field, variant in (("paper", 0), ("night", 1), ("brand", 2)):
        scene = staged(name, aspect, field, variant)
        bare = Scene(scene.canvas, scene.duration, (next(g for g in scene.roots if g.id == "background"),), (), scene.ground)
        pixels = Painter(bare, 0.25, {}).still(1.0)[..., :3]
        ink = palette_field("hearth", BRAND, field).ink
        b = scene.marks["text"]
        under = pixels[int(b.y * 0.25) : int(b.bottom * 0.25), int(b.x * 0.25) : int(b.right * 0.25)].reshape(-1, 3)
        worst = sorted(contrast(ink, "#{:02X}{:02X}{:02X}".format(*p)) for p in under[::17])
        assert worst[len(worst) // 50] >= 4.5, f"{field}: {worst[len(worst) // 50]:.2f}"


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_the_same_every_time_and_differs_by_variant(name):
    assert repr(staged(name, "16:9", "paper")) == repr(staged(name, "16:9", "paper"))
    assert repr(staged(name, "16:9", "paper")) != repr(staged(name, "16:9", "paper", 1))


@pytest.mark.parametrize("name", SETS)
def test_a_set_has_depth(name):
    """At least four tones that cover a share of the frame each."""
    scene = staged(name, "16:9", "paper")
    pixels = Painter(scene, 0.1, {}).still(1.0)[..., :3].reshape(-1, 3) // 12
    _, counts = np.unique(pixels, axis=0, return_counts=True)
    assert (counts / len(pixels) > 0.012).sum() >= 4


def test_what_is_read_is_never_mirrored():
    box, ours = Box(0, 0, 400, 400), table()
    assert drawn("calendar", box, ours, flip=True) == drawn("calendar", box, ours)
    assert drawn("car", box, ours, flip=True) != drawn("car", box, ours)
