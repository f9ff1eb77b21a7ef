"""The painter: the frame at t is the same whatever was painted before it, and only what it calls dirty has changed."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kit_frames import every, reveals, scene, spec
from scipy.ndimage import binary_erosion

from svg_kit.caption_styles import CaptionCue, Plan, Word, block
from svg_kit.compose import compose
from svg_kit.elements import (
    Blur,
    Clip,
    Counter,
    Filter,
    Mask,
    Picture,
    Radial,
    Scene,
    Shadow,
    Shape,
    circle,
    ellipse_d,
    group,
    rect,
    rect_d,
)  # fmt: skip
from svg_kit.geometry import Box, Canvas
from svg_kit.looks import load
from svg_kit.motion import Key, Track, tween
from svg_kit.palette import field
from tools.render.native import Painter, merge

SCALE = 0.2
PICTURE = {"photo": np.random.default_rng(1).integers(0, 255, (80, 120, 4), np.uint8) | np.array([0, 0, 0, 255], np.uint8)}
CASES = [(t, look, aspect) for t, look in every() for aspect in (("16:9", "9:16") if look == "tide" else ("16:9",))]


def fresh(scene: Scene, t: float) -> np.ndarray:
    """The frame at t by a painter that has painted nothing else."""
    return Painter(scene, SCALE, PICTURE).still(t)


@lru_cache(maxsize=128)
def moving(template_id: str, look: str, aspect: str) -> Scene:
    """A scene with a moving camera, reveals spread over it, and burned captions."""
    frame = spec(template_id, look, aspect, camera=(1.0, 1.06))
    names = reveals(frame)
    frame = spec(
        template_id, look, aspect, camera=(1.0, 1.06), cues={n: 0.3 + 3.5 * i / len(names) for i, n in enumerate(names)}, duration=5.0
    )
    made = compose(frame)
    words = tuple(Word(w, 0.4 * i, 0.4 * i + 0.35) for i, w in enumerate("Rivers carry the light".split()))  # noqa: SIM905
    plan = Plan(
        (CaptionCue(0.0, 1.8, (words,)), CaptionCue(1.8, 4.0, (words[:2], words[2:]))),
        frame.canvas,
        load(look),
        frame.brand,
        field(look, frame.brand, "night"),
    )
    captions, tracks = block.draw(plan)
    return Scene(made.canvas, made.duration, (*made.roots, captions), (*made.tracks, *tracks), made.ground, made.title, made.marks)


ROUNDED = 5


def wrong_places(found: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """Pixels in the middle of 3 x 3 that all differ: something is missing, left over or in another place.

    Skia cuts a curve where a clip cuts it, and so rounds the coverage of its contour a little differently: lines of single pixels, and beside them
    up to ROUNDED of 255 where a contour is nearly level.
    """
    differing = np.abs(found.astype(int) - wanted).max(axis=2) > ROUNDED
    return np.argwhere(binary_erosion(differing, np.ones((3, 3))))


def assert_same(scene: Scene, times: list[float]) -> None:
    """Every frame equals a full repaint but for the rounding of contours, and outside the dirty boxes nothing changed at all."""
    painter = Painter(scene, SCALE, PICTURE)
    before = np.zeros((painter.height, painter.width, 4), np.uint8)
    for t in times:
        pixels, dirty = painter.paint(t)
        wanted = fresh(scene, t)
        wrong = wrong_places(pixels, wanted)
        assert np.abs(pixels.astype(int) - wanted).mean() < 0.25
        assert len(wrong) == 0, (
            f"t={t} after {times[: times.index(t)]}: {len(wrong)} px differ from a full repaint, from {wrong[0]} to {wrong[-1]}"
        )
        outside = np.ones(pixels.shape[:2], bool)
        for x, y, w, h in dirty or ():
            assert x % 2 == y % 2 == w % 2 == h % 2 == 0 and x + w <= painter.width and y + h <= painter.height
            outside[y : y + h, x : x + w] = False
        assert (pixels[outside] == before[outside]).all(), f"t={t}: pixels changed outside {dirty}"
        before = pixels.copy()


@pytest.mark.parametrize(("template_id", "look", "aspect"), CASES)
def test_dirty_painting_equals_a_full_repaint(template_id, look, aspect):
    made = moving(template_id, look, aspect)
    chance = random.Random(f"{template_id}{look}{aspect}")
    starts = sorted({t.span[0] for t in made.tracks if t.target != "camera" and "cue" not in t.target})
    entering = sorted(min(5.0, s + after) for s in chance.sample(starts, min(4, len(starts))) for after in (0.04, 0.12, 0.3))
    assert_same(made, [*entering, 5.0, 0.0, *(chance.uniform(0, 5) for _ in range(3)), 0.0])


def test_a_part_on_its_way_outside_its_moving_parent():
    """A camera that moves every frame, and a card in it that rises from below the camera's box at rest."""
    card = group(rect(100, 100, 200, 80, "#FFFFFF"), id="card")
    tracks = (tween("camera", "scale", 0, 3, 1, 1.05, "linear"), tween("card", "y", 0.5, 1.0, 150, 0), tween("card", "x", 1.0, 1.0, -80, 0))
    made = Scene(
        Canvas(960, 540), 3, (group(rect(0, 0, 960, 540, "#102030"), id="back"), group(card, id="camera", pivot=(200, 140))), tracks
    )
    assert_same(made, [n / 30 for n in range(75)])
    assert_same(made, [2.5, 0.6, 0.9, 0.5, 1.7])


@settings(max_examples=25)
@given(st.sampled_from(CASES), st.lists(st.integers(0, 150), min_size=2, max_size=6))
def test_any_order_of_frames(case, numbers):
    assert_same(moving(*case), [n / 30 for n in numbers])


def test_frame_after_frame():
    """As a film is painted: every frame in order, one of the richest scenes."""
    made = moving("process.steps", "tide", "16:9")
    assert_same(made, [n / 30 for n in range(0, 90)])


TRACKS = st.sampled_from(["opacity", "x", "y", "scale", "scale_x", "scale_y", "rotate", "wipe_x", "wipe_y", "draw", "visible"])
NUMBERS = {"x": 90.0, "y": -120.0, "rotate": 40.0}


@st.composite
def odd_scenes(draw) -> Scene:
    """Groups in groups, each with tracks of its own, overlapping, half transparent, clipped."""
    tracks: list[Track] = []

    def build(depth: int, name: str):
        x, y = draw(st.integers(0, 700)), draw(st.integers(0, 300))
        style = {"stroke": "#22AA44", "stroke_width": draw(st.sampled_from([0, 3, 24]))}
        children = [
            rect(x, y, 200, 90, "#CC3355", draw(st.sampled_from([0, 20])), opacity=draw(st.sampled_from([1, 0.5])), **style),
            circle(x + 150, y + 60, 80, Radial(x + 150, y + 60, 80, ((0, "#FFFFFF", 1), (1, "#3355CC", 0.2)))),
            Shape(f"M{x} {y}L{x + 120} {y + 160}L{x + 10} {y + 170}", stroke="#FFCC00", stroke_width=9, join="miter", cap="butt"),
        ]
        if depth:
            children += [build(depth - 1, f"{name}.{i}") for i in range(draw(st.integers(1, 2)))]
        for prop in draw(st.lists(TRACKS, max_size=2, unique=True)):
            at, length = draw(st.floats(0, 1.5)), draw(st.floats(0.05, 1.2))
            far = NUMBERS.get(prop, 0.0)
            tracks.append(tween(name, prop, at, length, far, 0.0 if prop in NUMBERS else 1.0, "heave"))
        clip = draw(st.sampled_from(["", "", f"M{x} {y}H{x + 260}V{y + 180}H{x}Z"]))
        made = group(
            *children,
            id=name,
            pivot=(x + 100, y + 45),
            opacity=draw(st.sampled_from([1, 0.6])),
            clip=clip,
            extent=Box(x - 20, y - 20, 330, 240),
        )
        effect = draw(st.sampled_from([None, None, Filter((Blur(6, 3),)), Filter((Shadow(8, 30, 5, 5, "#000000", 0.6),), linear=False)]))
        clips = (Clip(((rect_d(x, y, 120, 200), False), (ellipse_d(x + 190, y + 60, 70), True))),)
        mask = Mask((circle(x + 100, y + 60, 110, "#FFFFFF"),), Box(x, y, 240, 200), draw(st.booleans()))
        return replace(made, filter=effect, clips=draw(st.sampled_from([(), (), clips])), mask=draw(st.sampled_from([None, None, mask])))

    roots = tuple(build(2, f"g{i}") for i in range(2))
    still = group(rect(0, 0, 960, 540, "#102030"), id="back")
    return Scene(Canvas(960, 540), 3.0, (still, *roots), tuple(tracks), "#000000")


@settings(max_examples=60)
@given(odd_scenes(), st.lists(st.floats(0, 3), min_size=3, max_size=7))
def test_any_scene_in_any_order(made, times):
    assert_same(made, times)


def test_a_held_frame_is_not_painted_again():
    made = Scene(Canvas(960, 540), 3, (group(rect(0, 0, 90, 90, "#FFFFFF"), id="a"),), (tween("a", "x", 1, 0.5, 0, 50),))
    painter = Painter(made, 0.5)
    assert painter.paint(0)[1] == [(0, 0, 480, 270)]
    assert painter.paint(0.4)[1] is None and painter.paint(2.0)[1] and painter.paint(3.0)[1] is None


def test_counting_figures_repaint_what_they_leave():
    made = scene("stat.count_up", "hearth", size="longest", cues={"figure": 0.2, "label": 0.5})
    assert any(isinstance(n, Counter) for n, _ in made.walk())
    assert_same(made, [n / 10 for n in range(0, 30)])


def test_the_ground_is_painted_everywhere_and_opaque():
    made = Scene(Canvas(100, 80), 1, (), (), "#123456")
    pixels = Painter(made).still(0)
    assert (pixels == (0x12, 0x34, 0x56, 255)).all() and pixels.shape == (80, 100, 4)


def test_pictures_cover_their_box_around_their_focus():
    image = np.zeros((10, 40, 4), np.uint8)
    image[:, :20] = (255, 0, 0, 255)
    image[:, 20:] = (0, 0, 255, 255)
    for focus, colour in (((0.0, 0.5), (255, 0, 0)), ((1.0, 0.5), (0, 0, 255))):
        made = Scene(Canvas(50, 50), 1, (group(Picture("p", Box(10, 10, 30, 30), focus=focus), id="a"),))
        pixels = Painter(made, images={"p": image}).still(0)
        assert tuple(pixels[25, 25, :3]) == colour and tuple(pixels[5, 5, :3]) == (0, 0, 0) and tuple(pixels[38, 25, :3]) == colour


def test_visibility_is_switched_at_its_key():
    track = Track("a", "visible", (Key(1 - 1e-4, 0.0), Key(1, 1.0, "step"), Key(2 - 1e-4, 1.0), Key(2, 0.0, "step")))
    made = Scene(Canvas(10, 10), 3, (group(rect(0, 0, 10, 10, "#FFFFFF"), id="a"),), (track,))
    painter = Painter(made)
    assert [int(painter.still(t)[5, 5, 0]) for t in (0, 0.99, 1, 1.5, 1.99, 2, 0.5, 1.5)] == [0, 0, 255, 255, 255, 0, 0, 255]


def test_merge_clips_joins_and_limits():
    import skia

    boxes = [
        skia.Rect.MakeLTRB(*b)
        for b in (
            (-50, -50, 5, 5),
            (3, 3, 20, 20),
            (200, 0, 210, 9),
            (500, 500, 510, 510),
            (400, 10, 401, 11),
            (0, 300, 4, 304),
            (300, 300, 310, 310),
        )
    ]
    found = merge(boxes, 400, 400)
    assert 0 < len(found) <= 4
    for x, y, w, h in found:
        assert x >= 0 and y >= 0 and x + w <= 400 and y + h <= 400 and not (x % 2 or y % 2 or w % 2 or h % 2)
    assert merge([skia.Rect.MakeEmpty()], 400, 400) == []
    assert merge([skia.Rect.MakeLTRB(500, 500, 600, 600)], 400, 400) == []
