"""Looks, checks and names: what each registered part must do (transitions: test_transitions.py, caption styles: test_captions.py)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from kit_frames import BRAND

from svg_kit import caption_styles, fields, looks, transitions
from svg_kit.elements import Scene, group, rect
from svg_kit.errors import UnknownName
from svg_kit.geometry import Canvas
from svg_kit.looks import Look, load
from svg_kit.palette import field
from tools.checks.run import catalogue as checks
from tools.render.native import Painter


@pytest.mark.parametrize(
    ("finder", "name", "near"),
    [(transitions.transition, "wippe", "wipe"), (caption_styles.style, "blok", "block"), (looks.load, "tyde", "tide")],
)
def test_an_unknown_name_names_the_nearest(finder, name, near):
    with pytest.raises(UnknownName, match=f"Did you mean '{near}'"):
        finder(name)


@pytest.mark.parametrize("name", looks.names())
def test_a_look_names_what_is_there(name):
    look: Look = load(name)
    assert look.captions in [*caption_styles.catalogue(), "none"]
    assert {b for tokens in look.fields.values() for b in tokens.backdrop} <= set(fields.names())
    for tone in [t for tokens in look.fields.values() for t in (tokens.ground, *tokens.planes, tokens.pop)]:
        assert tone.of in ("primary", "accent", "second", "ink", "paper", "light", "cream")
        assert tone.L is None or 0 <= tone.L <= 1


@pytest.mark.parametrize("name", looks.names())
def test_every_background_of_a_look_fills_the_frame(name):
    for field_name in load(name).fields:
        tones = field(name, BRAND, field_name)
        for variant in range(3):
            nodes = fields.backdrop(tones, load(name), Canvas.of("16:9"), 5, variant, ())
            scene = Scene(Canvas.of("16:9"), 1, (group(rect(0, 0, 1920, 1080, tones.ground), nodes, id="b"),))
            pixels = Painter(scene, 0.1).still(0)
            assert (pixels[..., 3] == 255).all() and len(np.unique(pixels[..., :3].reshape(-1, 3), axis=0)) > 1
            assert replace(scene) == scene


@pytest.mark.parametrize("name", checks())
def test_a_check_has_a_stage_and_a_function(name):
    module = checks()[name]
    assert module.STAGE in ("scene", "film") and callable(module.check) and module.__doc__


def test_there_are_checks_for_both_stages():
    assert {m.STAGE for m in checks().values()} == {"scene", "film"}
