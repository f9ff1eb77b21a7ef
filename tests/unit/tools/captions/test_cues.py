"""The caption rules over random films, and the breaks that people see."""

from __future__ import annotations

from itertools import pairwise

import pytest
from films import speech, storyboard
from hypothesis import given, settings
from hypothesis import strategies as st

from film.timeline import TimedWord
from tools.captions.breaks import FORBIDDEN, break_penalty
from tools.captions.cues import caption_cues
from tools.captions.files import srt, transcript, vtt
from tools.captions.width import text_of, width
from tools.timeline import build_timeline

WORDS = st.sampled_from(
    [
        "a",
        "the",
        "heat",
        "pump,",
        "works",
        "like",
        "and",
        "refrigerator.",
        "London.",
        "John",
        "Snow",
        "extraordinarily",
        "65",
        "degrees",
        "of",
        "x" * 50,
        "So:",
        "why?",
    ]
)
SENTENCE = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(SENTENCE, min_size=1, max_size=8), st.integers(1, 3), st.booleans(), st.sampled_from([24, 25, 30, 60]), st.floats(0.045, 0.11)
)
def test_rules_hold_for_any_film(sentences: list[str], per: int, vertical: bool, fps: int, letter_s: float) -> None:
    board = storyboard(sentences, per)
    timeline = build_timeline(board, speech(board, letter_s), fps)
    cues = caption_cues(timeline, vertical, fps)
    said = "".join("".join(cue.texts) for cue in cues).replace(" ", "")
    assert said == "".join(word.text for word in timeline.words())
    for cue in cues:
        assert 1 <= len(cue.lines) <= 2
        assert max(map(width, cue.texts)) <= (32 if vertical else 42)
        assert 0 < cue.end - cue.start <= 7.0 + 1e-6
        assert abs(cue.start * fps - round(cue.start * fps)) < 1e-3
        assert abs(cue.end * fps - round(cue.end * fps)) < 1e-3
    for a, b in pairwise(cues):
        assert b.start - a.end >= 2 / fps - 1e-5
    cuts = [segment.start_frame / fps for segment in timeline.segments[1:]]
    assert not any(cue.start < cut - 1e-6 and cue.end > cut + 1e-6 for cue in cues for cut in cuts)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["heat", "pumps", "are", "simple,", "and", "quiet."]), min_size=4, max_size=30).map(" ".join),
        min_size=1,
        max_size=5,
    )
)
def test_reading_speed_is_kept_at_a_natural_pace(sentences: list[str]) -> None:
    board = storyboard(sentences)
    for cue in caption_cues(build_timeline(board, speech(board, 0.075), 30), False, 30):
        assert cue.columns / (cue.end - cue.start) <= 17.5
        assert cue.end - cue.start >= 1.0 - 1e-6


@pytest.mark.parametrize(
    ("before", "after"), [("the", "heat"), ("John", "Snow"), ("65", "degrees"), ("Dr.", "Snow"), ("une", "pompe"), ("$48.2", "million")]
)
def test_never_between(before: str, after: str) -> None:
    assert break_penalty(_word(before), _word(after)) >= FORBIDDEN


@pytest.mark.parametrize(
    ("better", "worse"), [(("air,", "is"), ("air", "is")), (("heat", "of"), ("of", "heat")), (("room", "and"), ("warm", "room"))]
)
def test_break_order(better: tuple[str, str], worse: tuple[str, str]) -> None:
    assert break_penalty(*map(_word, better)) < break_penalty(*map(_word, worse))


def test_files() -> None:
    board = storyboard(["Fish & chips <b>.", "Then nothing."])
    timeline = build_timeline(board, speech(board), 30)
    cues = caption_cues(timeline, False, 30)
    assert srt(cues).startswith("1\n00:00:00,000 --> ")
    assert "Fish & chips <b>." in srt(cues)
    assert "Fish &amp; chips &lt;b&gt;." in vtt(cues)
    assert vtt(cues).startswith("WEBVTT\n")
    assert transcript(timeline).count("[00:") == 2


def test_width_counts_columns() -> None:
    assert width("東京") == 4
    assert width("e\u0301") == 1
    assert text_of([_word("東", False), _word("京", False)]) == "東京"


def _word(text: str, space: bool = True) -> TimedWord:
    return TimedWord(span_id="l001.1", token=0, text=text, start=0.0, end=0.5, space=space)


def test_entries_without_a_mark_do_not_run_together() -> None:
    """Two lines of a script never share a line of the captions unless a mark stands between them."""
    board = storyboard(["No coffee after two", "Leave the phone in the kitchen", "Keep the room dark"], 3)
    timeline = build_timeline(board, speech(board, 0.07), 30)
    shown = [text for cue in caption_cues(timeline, False, 30) for text in cue.texts]
    assert shown == ["No coffee after two", "Leave the phone in the kitchen", "Keep the room dark"]
