"""The arc's music moods are those that the music bed knows."""

import pytest

from agents.offline.arc import mood
from tools.audio.moods import MOODS


@pytest.mark.parametrize(
    ("tones", "expected"), [([], "calm"), ([-1.0], "sombre"), ([0.9], "playful"), ([-0.1, 0.5], "hopeful"), ([0.1, 0.1], "calm")]
)
def test_every_arc_has_a_mood_that_can_be_played(tones, expected):
    assert mood(tones) == expected
    assert expected in MOODS
