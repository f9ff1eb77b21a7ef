"""How the bed lies under the voice, measured on the parts."""

from __future__ import annotations

import numpy as np
import pytest

from tools.audio.limiter import true_peak_db
from tools.audio.loudness import integrated_lufs
from tools.audio.master import BED_BELOW_LU, master
from tools.audio.moods import MOODS
from tools.audio.music import music_blocks


@pytest.mark.parametrize("mood", sorted(MOODS))
def test_the_bed_is_neither_dull_nor_harsh(mood: str) -> None:
    sound = np.concatenate(list(music_blocks(mood, [0.6], 24, 3)))[:, 0]
    power = np.abs(np.fft.rfft(sound)) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / 48000)
    mids = power[(hz > 500) & (hz < 2000)].sum() / power.sum()
    highs = power[hz > 6000].sum() / power.sum()
    assert 0.05 < mids < 0.4
    assert highs < 0.02
    assert abs(float(sound.mean())) < 1e-3


def test_bed_is_18_to_20_under_speech() -> None:
    assert 18 <= BED_BELOW_LU <= 20


def test_master_reaches_the_target_with_peaky_sound() -> None:
    rng = np.random.default_rng(4)
    sound = (rng.standard_normal((48000 * 4, 2)) * 0.02).astype(np.float32)
    sound[::12000] = 0.9
    master(sound)
    assert integrated_lufs(sound) == pytest.approx(-14, abs=0.3)
    assert true_peak_db(sound) <= -1.5
