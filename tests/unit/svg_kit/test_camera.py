"""The camera pushes pictures, and holds still where a word belongs to one."""

from __future__ import annotations

from kit_frames import scene

from svg_kit import camera
from svg_kit.elements import Shape, group, rect, rect_d
from svg_kit.geometry import Canvas
from svg_kit.typography import TypeStyle, typeset

CANVAS = Canvas.of("16:9")
WORDS = group(*typeset("Words", TypeStyle("Inter", 600, 80, 60), 600, "#000000").at(200, 300, "w"), id="text")


def thing(x: float, y: float, w: float = 200, h: float = 200):
    return Shape(rect_d(x, y, w, h), fill="#FF0000")


def test_a_thing_far_from_words_moves():
    assert camera.free([thing(1200, 300)], [WORDS], CANVAS)


def test_a_thing_that_touches_words_holds_still():
    assert not camera.free([thing(1200, 300), thing(190, 380, 300, 12)], [WORDS], CANVAS)


def test_a_ground_behind_words_moves():
    assert camera.free([rect(0, 0, 1920, 1080, "#EEEEEE")], [WORDS], CANVAS)


def test_words_that_are_drawn_hold_the_camera():
    assert not camera.free([WORDS], [], CANVAS)


def test_a_ring_stays_round_its_word():
    made = [scene("ink.statement", "archive", camera=c) for c in ((1.0, 1.0), (1.0, 1.04))]
    assert made[0] == made[1]


def test_a_poster_is_pushed():
    assert any(t.target == "camera" for t in scene("story.poster", "archive", camera=(1.0, 1.04)).tracks)
