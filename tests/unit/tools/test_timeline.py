"""Segments tile, pauses are natural, cues land on their words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from films import speech, storyboard

from film.errors import BadInput, OurFault
from film.speech import Speech
from tools.timeline import HOLD_S, build_timeline, fit_length, refuse_too_long, resolve_cues, span_pauses, speech_seconds_estimate

SENTENCES = [
    "How can a machine pull heat out of air?",
    "It sounds impossible.",
    "But it is not.",
    "Squeezing makes it hot, up to 65 degrees.",
]


@pytest.fixture
def board():
    return storyboard(SENTENCES)


@pytest.mark.parametrize("fps", [24, 25, 30, 60])
def test_segments_tile_on_frames(board, fps: int) -> None:
    timeline = build_timeline(board, speech(board), fps)
    assert timeline.segments[0].start_frame == 0
    for a, b in pairwise(timeline.segments):
        assert a.end_frame == b.start_frame
        assert a.words[-1].end < b.start_frame / fps <= b.words[0].start - 1 / fps + 1e-9
        assert b.words[0].start - b.start_frame / fps < 0.2


def test_film_starts_and_ends_with_air(board) -> None:
    timeline = build_timeline(board, speech(board), 30)
    assert timeline.words()[0].start == pytest.approx(0.25 + 0.03)
    assert timeline.duration_s == pytest.approx(timeline.segments[-1].spans[-1].end + HOLD_S, abs=1 / 30)


def test_no_silence_above_the_limit() -> None:
    board = storyboard(SENTENCES, pause_s=5.0)
    words = build_timeline(board, speech(board), 30, pause_scale=1.6).words()
    assert max(b.start - a.end for a, b in pairwise(words)) <= 0.9 + 1e-6


def test_a_pause_that_the_author_asked_for_is_kept(board) -> None:
    board.script.lines[0].pause_s = 2.0
    assert span_pauses(board)["l001.1"] == pytest.approx(2.35)


def test_cues_are_on_their_words_and_inside(board) -> None:
    timeline = build_timeline(board, speech(board), 30)
    for segment, timed in zip(resolve_cues(board, timeline).segments, timeline.segments):
        on_word, at_end = segment.visual_spec.transforms
        assert on_word.time == pytest.approx(timed.words[0].start - timed.start_frame / 30, abs=1e-3)
        assert 0 <= at_end.time < segment.duration_sec
        assert segment.duration_sec == pytest.approx(timed.frames / 30)


def test_unspoken_span_is_our_fault(board) -> None:
    with pytest.raises(OurFault):
        build_timeline(board, Speech(voice="test:voice", spans=[]), 30)


@pytest.mark.parametrize("target", [52.0, 58.0, 60.0, 63.0, 68.0])
def test_fit_length_lands_within_five_per_cent(target: float) -> None:
    pace, scale = fit_length(target, 52.0, 8.0)
    assert 0.9 <= pace <= 1.15 and 0.7 <= scale <= 1.6
    assert 0.25 + 52.0 / pace + 8.0 * scale + 1.5 == pytest.approx(target, rel=0.05)


def test_estimate_follows_the_words() -> None:
    board = storyboard(["word " * 147])
    assert speech_seconds_estimate(board.script) == pytest.approx(60 + 1.75, abs=0.1)


def test_too_long_is_refused_with_the_length_it_needs() -> None:
    refuse_too_long(640)
    with pytest.raises(BadInput, match="80 s"):
        refuse_too_long(80 * 1.15, 60)
    with pytest.raises(BadInput, match="10 minutes"):
        refuse_too_long(700)
