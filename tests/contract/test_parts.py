"""Caption styles, looks, checks: what each registered part must do (transitions: test_transitions.py)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from kit_frames import BRAND, placed

from svg_kit import caption_styles, fields, looks, transitions
from svg_kit.caption_styles import CaptionCue, Plan, Word
from svg_kit.colour import contrast
from svg_kit.elements import Scene, Text, group, rect
from svg_kit.errors import UnknownName
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.looks import Look, load
from svg_kit.motion import REST
from svg_kit.palette import field
from tools.checks.run import catalogue as checks
from tools.render.native import Painter


def plan(look: str, aspect: str, lines: tuple[str, ...], keep_clear: Box | None = None) -> Plan:
    made, at = [], 0.5
    for line in lines:
        words = []
        for word in line.split():
            words.append(Word(word, at, at + 0.3))
            at += 0.35
        made.append(tuple(words))
    return Plan((CaptionCue(0.4, at, tuple(made)),), Canvas.of(aspect), load(look), BRAND, field(look, BRAND, "night"), keep_clear)


CAPTIONS = [(s, look, aspect) for s in caption_styles.catalogue() for look in looks.names() for aspect in ASPECTS]
LINES = {
    "two lines": ("Each year they move nineteen", "billion tonnes of sand"), "one word": ("Why?",), "too wide": ("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung and more",),
    "arabic": ("نهر الماء يحمل الضوء",), "hindi": ("नदी ठंडा पानी पुराने पुलों",),
}  # fmt: skip


@pytest.mark.parametrize(("style", "look", "aspect"), CAPTIONS)
@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_captions_stand_in_the_frame_on_plates_that_make_them_readable(style, look, aspect, lines):
    p = plan(look, aspect, lines)
    drawn, tracks = caption_styles.style(style).draw(p)
    made = Scene(p.canvas, 20.0, (drawn,), tuple(tracks))
    frame = p.canvas.frame.inset(p.canvas.width * 0.03, p.canvas.height * 0.03)
    texts = placed(made)
    assert texts
    for node, box, _ in texts:
        assert isinstance(node, Text) and frame.contains(box, 1.0), (node.text, box)
        assert box.y > p.canvas.height * 0.7
    shown = Painter(made, 0.25).still(p.cues[0].start + 0.05)
    gone = Painter(made, 0.25).still(p.cues[0].end + 0.01)
    assert shown[..., :3].any() and not gone[..., :3].any()
    plates = {(n.fill) for n, _ in made.walk() if getattr(n, "fill", None) and not isinstance(n, Text)}
    assert all(max(contrast(node.fill, plate) for plate in plates) >= 4.5 for node, _, _ in texts)


@pytest.mark.parametrize("look", looks.names())
def test_the_spoken_word_is_marked_while_it_is_spoken(look):
    p = plan(look, "16:9", ("Each year they move sand",))
    drawn, tracks = caption_styles.style("block").draw(p)
    shown = {t.target: t for t in tracks if t.prop == "visible"}
    for i, word in enumerate(p.cues[0].lines[0]):
        track = shown[f"cue-0.0.{i}"]
        assert track.value(word.start + 0.001) == 1 and track.value(word.end + 0.01) == 0 and track.value(word.start - 0.01) == 0
    assert all(t.prop == "visible" and t.keys[-1].value in (0, REST["visible"]) for t in tracks)
    assert drawn.id == "captions"


@pytest.mark.parametrize("aspect", ASPECTS)
def test_captions_keep_clear_of_a_logo(aspect):
    canvas = Canvas.of(aspect)
    logo = Box(canvas.width - 260, canvas.caption_baseline - 80, 220, 100)
    p = plan("tide", aspect, ("A line that would run under it",), logo)
    drawn, tracks = caption_styles.style("block").draw(p)
    for _, box, _ in placed(Scene(canvas, 9, (drawn,), tuple(tracks))):
        assert not box.overlaps(logo)


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
