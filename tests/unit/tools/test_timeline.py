"""Segments tile, pauses are natural, cues land on their words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from films import speech, storyboard

from film.errors import BadInput, OurFault
from film.speech import Speech
from tools.timeline import (
    HOLD_S,
    LEAD_IN_S,
    build_timeline,
    fit_length,
    refuse_too_long,
    resolve_cues,
    scalable_pauses_s,
    span_pauses,
    speech_seconds_estimate,
    written_pauses,
)

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


@pytest.mark.parametrize("pause_s", [0.1, 0.6, 0.8])
def test_no_silence_above_the_limit_that_nobody_wrote(pause_s: float) -> None:
    board = storyboard(SENTENCES, pause_s=pause_s)
    words = build_timeline(board, speech(board), 30, pause_scale=1.6).words()
    assert max(b.start - a.end for a, b in pairwise(words)) <= 0.9 + 1e-6


def test_a_pause_that_the_author_asked_for_is_kept(board) -> None:
    board.script.lines[0].pause_s = 2.0
    assert span_pauses(board)["l001.1"] == pytest.approx(2.35)


@pytest.mark.parametrize("scale", [0.7, 1.0, 1.6])
@pytest.mark.parametrize("pause_s", [0.85, 1.35, 5.0])
def test_a_written_pause_is_kept_whatever_the_others_do(board, pause_s: float, scale: float) -> None:
    board.segments[1].pause_after_s = pause_s
    words = build_timeline(board, speech(board), 30, scale).words()
    silences = {a.span_id: b.start - a.end for a, b in pairwise(words) if a.span_id != b.span_id}
    assert silences.pop("l002.1") == pytest.approx(pause_s + 0.1, abs=0.01)  # the spans' own ends
    assert max(silences.values()) <= 0.9 + 1e-6


def test_the_closing_hold_is_as_long_as_written(board) -> None:
    board.segments[-1].pause_after_s = 3.0
    timeline = build_timeline(board, speech(board), 30)
    assert timeline.duration_s == pytest.approx(timeline.words()[-1].end + 0.06 + 3.0, abs=1 / 30)


def test_a_wanted_length_is_met_around_written_pauses(board) -> None:
    """Scaling what may be scaled and adding what was written gives the pauses of the film."""
    board.segments[1].pause_after_s, board.script.lines[2].pause_s, board.segments[-1].pause_after_s = 2.0, 1.5, 2.5
    written = sum(written_pauses(board).values())
    assert written == pytest.approx(2.0 + 1.5 + 1.0)
    pace, scale = fit_length(60 - written, 52.0, scalable_pauses_s(board))
    assert LEAD_IN_S + 52.0 / pace + sum(span_pauses(board, scale).values()) == pytest.approx(60, abs=0.01)


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
