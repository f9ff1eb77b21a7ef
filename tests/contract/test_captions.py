"""What every burned caption style must do: words in the frame, large enough, readable on whatever lies beneath, in any script, and nothing that slides or flashes."""

from __future__ import annotations

import numpy as np
import pytest
import skia
from kit_frames import BRAND, placed, sampled

from svg_kit import caption_styles, looks
from svg_kit.caption_styles import CaptionCue, Plan, Word
from svg_kit.colour import contrast
from svg_kit.elements import Scene, Shape, Text
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.looks import load
from svg_kit.motion import REST
from svg_kit.palette import field
from tools.checks._ground import SCALE, _uncovered, only_letters, stripped, weakest
from tools.checks._ink import inks
from tools.checks.picture_flashes import DARK, MOST, STEP, most_flashes
from tools.render.native import Painter

STYLES = list(caption_styles.catalogue())
MATRIX = [(s, look, aspect) for s in STYLES for look in looks.names() for aspect in (ASPECTS if look == "hearth" else ("16:9",))]
LINES = {
    "two lines": ("Each year they move nineteen", "billion tonnes of sand"), "one word": ("Why?",), "too wide": ("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung and more",),
    "arabic": ("نهر الماء يحمل الضوء", "تحت الجسور"), "hindi": ("नदी ठंडा पानी पुराने पुलों",), "japanese": ("冷たい 川は、 橋の下を", "静かに 流れて いきます。"),
}  # fmt: skip


def plan(look: str, aspect: str, lines: tuple[str, ...], keep_clear: Box | None = None, ground: str = "night") -> Plan:
    made, at = [], 0.5
    for line in lines:
        words = []
        for word in line.split():
            words.append(Word(word, at, at + 0.3, not any("\u3040" <= c <= "\u9fff" for c in line)))
            at += 0.35
        made.append(tuple(words))
    return Plan((CaptionCue(0.4, at, tuple(made)),), Canvas.of(aspect), load(look), BRAND, field(look, BRAND, ground), keep_clear)


def drawn(style: str, p: Plan) -> Scene:
    root, tracks = caption_styles.style(style).draw(p)
    assert root.id == "captions"
    return Scene(p.canvas, 20.0, (root,), tuple(tracks))


@pytest.mark.parametrize(("style", "look", "aspect"), MATRIX)
@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_words_stand_in_the_frame_on_what_makes_them_readable(style, look, aspect, lines):
    p = plan(look, aspect, lines)
    made = drawn(style, p)
    frame = p.canvas.frame.inset(p.canvas.width * 0.03, p.canvas.height * 0.03)
    texts = placed(made)
    assert texts
    for node, box, _ in texts:
        assert isinstance(node, Text)
        assert frame.contains(box, 1.0), (node.text, box)
        assert box.y > p.canvas.height * 0.7
    plates = {node.fill for node, _ in made.walk() if isinstance(node, Shape) and isinstance(node.fill, str)}
    assert all(max(contrast(node.fill, plate) for plate in plates) >= 4.5 for node, _, _ in texts if isinstance(node, Text))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("lines", LINES.values(), ids=LINES)
def test_a_cue_is_there_from_its_first_word_to_its_end(style, lines):
    p = plan("tide", "16:9", lines)
    made = drawn(style, p)
    cue = p.cues[0]
    first = Painter(made, 0.25).still(cue.lines[0][0].start + 0.08)
    late = Painter(made, 0.25).still(cue.end - 0.02)
    gone = Painter(made, 0.25).still(cue.end + 0.01)
    assert first[..., :3].any() and late[..., :3].any() and not gone[..., :3].any()


def grounds(w: int, h: int) -> dict[str, np.ndarray]:
    """The worst that may lie beneath: plain ones of every lightness, and a checkerboard of black and white."""
    flat = {f"grey {v}": np.full((h, w, 4), v, np.uint8) for v in (0, 60, 119, 180, 255)}
    checks = np.full((h, w, 4), 255, np.uint8)
    checks[..., :3] = (np.add.outer(np.arange(h) // 8, np.arange(w) // 8) % 2 * 255).astype(np.uint8)[..., np.newaxis]
    return {**flat, "checks": checks}


@pytest.mark.parametrize(("style", "look"), [(s, look) for s in STYLES for look in sampled(looks.names(), s)])
@pytest.mark.parametrize(("aspect", "ground"), [("16:9", "night"), ("1:1", "paper")])
def test_every_word_can_be_read_on_any_picture(style, look, aspect, ground):
    """At least 4.5:1 on the pixels that touch the letters, while each word is spoken (craft.md, Captions)."""
    p = plan(look, aspect, LINES["two lines"], ground=ground)
    made = drawn(style, p)
    plates, letters = Painter(stripped(made, ()), SCALE), Painter(only_letters(made), SCALE)
    for word in (w for line in p.cues[0].lines for w in line):
        t = word.start + 0.2
        mask = letters.still(t)[:, :, 1]
        read = _uncovered([ink for ink in inks(made, t) if ink.opacity >= 0.98 and ink.place.wiped >= 1])
        assert read or style in ("karaoke", "typewriter")
        for name, beneath in grounds(mask.shape[1], mask.shape[0]).items():
            behind = beneath.copy()
            behind[..., 3] = 255
            plates.paint_over(skia.Surface(behind, colorType=skia.kRGBA_8888_ColorType).getCanvas(), t)
            for ink in read:
                ratio = weakest(ink, behind, mask)
                assert ratio is None or ratio >= 4.45, (ink.text, name, ratio)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_letters_are_large_enough(style, aspect):
    p = plan("hearth", aspect, ("Each year they move", "nineteen billion tonnes"))
    least = 60 if p.canvas.vertical else 42
    assert min(node.size for node, _, _ in placed(drawn(style, p))) >= least - 0.01


@pytest.mark.parametrize("style", STYLES)
def test_nothing_slides_and_nothing_flashes(style):
    p = plan("tide", "16:9", ("a to be or not to be as is", "we go on and on and on so"))
    made = drawn(style, p)
    assert {t.prop for t in made.tracks} <= {"visible", "wipe_x", "scale_x", "scale"}
    painter, seconds = Painter(made, 0.05), p.cues[0].end + 0.2
    frames = [painter.still(i / 30)[..., :3] / 255.0 for i in range(round(seconds * 30))]
    light = np.stack([(f**2.2 @ np.array([0.2126, 0.7152, 0.0722])) for f in frames]).astype(np.float32)
    assert most_flashes(light, 30, STEP, DARK)[0] <= MOST


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("side", ["left", "right"])
def test_captions_keep_clear_of_a_logo(style, aspect, side):
    canvas = Canvas.of(aspect)
    logo = Box(canvas.width - 260 if side == "right" else 40, canvas.caption_baseline - 80, 220, 100)
    for node, above in drawn(style, plan("tide", aspect, ("A line that would run under it",), logo)).walk():
        if isinstance(node, Text):
            assert not node.box.overlaps(logo, 1), node.text
        elif isinstance(node, Shape) and all(g.matrix[0] == 1 for g in above):
            bounds = bounds_of(node)
            assert not bounds.overlaps(logo, 1), bounds


def bounds_of(shape: Shape) -> Box:
    from tools.render.paths import skia_path

    r = skia_path(shape.d).getBounds()
    return Box(r.left(), r.top(), r.width(), r.height())


@pytest.mark.parametrize("style", ["block", "entry_box", "plate_foot", "pill", "outline", "band", "big_word"])
@pytest.mark.parametrize("look", looks.names())
def test_the_spoken_word_is_marked_while_it_is_spoken(style, look):
    p = plan(look, "16:9", ("So they go",))
    shown = {t.target: t for t in drawn(style, p).tracks if t.prop == "visible"}
    for i, word in enumerate(p.cues[0].lines[0]):
        track = shown[f"cue-0.0.{i}"]
        assert track.value(word.start + 0.001) == 1 and track.value(word.end + 0.01) == 0 and track.value(word.start - 0.01) == 0
    assert all(t.keys[-1].value in (0, REST["visible"]) for t in shown.values())


@pytest.mark.parametrize("style", STYLES)
def test_words_of_a_right_to_left_line_run_that_way(style):
    """The first word stands to the right of the second."""
    made = drawn(style, plan("tide", "16:9", ("نهر الماء",)))
    at = {node.text: node.x for node, _, _ in placed(made) if isinstance(node, Text)}
    assert at["نهر"] > at["الماء"]


@pytest.mark.parametrize("style", STYLES)
def test_it_says_its_name(style):
    module = caption_styles.style(style)
    assert module.TITLE and module.__doc__ and len(STYLES) >= 12
