"""Motion: easings, tracks, counters, geometry."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svg_kit import motion
from svg_kit.elements import Counter
from svg_kit.geometry import ASPECTS, Box, Canvas
from svg_kit.looks import load, names
from svg_kit.motion import EASINGS, Key, Track
from svg_kit.palette import Brand
from svg_kit.stage import FrameSpec, Stage


@pytest.mark.parametrize("name", EASINGS)
def test_easings_run_from_nothing_to_all_without_turning_back(name):
    ease = EASINGS[name]
    values = [ease(i / 400) for i in range(401)]
    assert values[0] == 0 and values[-1] == 1 and ease(-1) == 0 and ease(2) == 1
    assert all(b >= a - 1e-6 for a, b in itertools.pairwise(values))


def test_a_linear_bezier_is_linear():
    ease = motion.bezier(0.25, 0.25, 0.75, 0.75)
    assert all(ease(i / 20) == pytest.approx(i / 20, abs=1e-5) for i in range(21))


@st.composite
def tracks(draw) -> Track:
    times = sorted(draw(st.lists(st.floats(0, 10), min_size=1, max_size=6, unique=True)))
    return Track("a", "x", tuple(Key(t, draw(st.floats(-100, 100)), draw(st.sampled_from(sorted(EASINGS)))) for t in times))


@given(tracks(), st.floats(-5, 20), st.floats(-5, 20))
def test_a_track_is_constant_outside_and_never_leaves_its_values(track, t, u):
    start, end = track.span
    if t <= start:
        assert track.value(t) == track.keys[0].value
    if t >= end:
        assert track.value(t) == track.keys[-1].value
    low, high = min(k.value for k in track.keys), max(k.value for k in track.keys)
    assert low - 1e-6 <= track.value(t) <= high + 1e-6
    before = track.value(t)
    track.value(u)
    assert track.value(t) == before
    assert all(track.value(k.t) == k.value for k in track.keys)


@pytest.mark.parametrize("entrance", [motion.rise, motion.appear, motion.pop])
def test_entrances_are_half_visible_within_250_ms_and_end_at_rest(entrance):
    for track in entrance("a", 2.0):
        assert track.span[0] == 2.0 and track.keys[-1].value == motion.REST[track.prop]
        if track.prop == "opacity":
            assert track.value(1.99) == 0 and track.value(2.25) >= 0.5


def stage(language: str = "en", look: str = "tide") -> Stage:
    return Stage(FrameSpec("stat.count_up", {}, Canvas.of("16:9"), look, Brand("#0B5FFF", (), None), language=language))


@given(
    st.floats(-1e7, 1e7),
    st.integers(0, 3),
    st.sampled_from(["", "$", "≈"]),
    st.sampled_from(["", "%", " kg"]),
    st.sampled_from(["en", "es", "de", "ja"]),
)
def test_a_counter_lands_exactly_on_its_figure(value, decimals, prefix, suffix, language):
    s = stage(language)
    counter: Counter = s.counter(value, decimals, prefix, suffix, s.style("figure", 200, tabular=True), 0, 0, "#FFFFFF")
    assert counter.text_at(1) == counter.final == counter.text_at(2)
    known = {c for c, *_ in counter.glyphs}
    for i in range(21):
        assert set(counter.text_at(i / 20)) <= known
    point = "," if language in ("es", "de") else "."
    digits = counter.final.removeprefix("−").removeprefix(prefix).removesuffix(suffix)
    plain = digits.replace("." if point == "," else ",", "").replace(point, ".")
    assert float(plain) == pytest.approx(round(abs(value), decimals), abs=10**-decimals)
    assert counter.final.startswith("−") == (value < 0)


def test_years_are_not_grouped():
    s = stage()
    assert s.counter(1854, 0, "", "", s.style("figure", 200), 0, 0, "#FFFFFF").final == "1854"
    assert s.counter(12854, 0, "", "", s.style("figure", 200), 0, 0, "#FFFFFF").final == "12,854"


boxes = st.builds(Box, st.floats(-1e3, 1e3), st.floats(-1e3, 1e3), st.floats(1, 1e3), st.floats(1, 1e3))


@given(boxes, boxes)
def test_boxes(a, b):
    union = a.union(b)
    assert union.contains(a, 1e-6) and union.contains(b, 1e-6)
    assert a.overlaps(b) == b.overlaps(a) and a.overlaps(a) and a.contains(a)
    assert (a.cx, a.cy) == pytest.approx((a.x + a.w / 2, a.y + a.h / 2))
    assert a.contains(a.inset(0.25)) and a.inset(-5).contains(a)


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_canvas_keeps_its_information_inside_and_above_the_captions(aspect):
    canvas = Canvas.of(aspect)
    assert min(canvas.width, canvas.height) == 1080
    assert canvas.frame.inset(canvas.width * 0.04, canvas.height * 0.04).contains(canvas.content)
    assert canvas.content.bottom < canvas.caption_baseline < canvas.height
    assert canvas.narrow == (aspect != "16:9") and canvas.vertical == (aspect in ("9:16", "4:5"))


@pytest.mark.parametrize("name", names())
def test_looks_are_sound_data(name):
    look = load(name)
    assert look.name == name and look.title and look.description and look.suits
    assert {"night", "day", "paper", "brand", "accent"} <= set(look.fields)
