"""Loudness, peaks, ducking and the bed, on short synthetic sound."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from films import speech, storyboard

from film.errors import BadInput
from film.storyboard import MusicPlan
from tools.audio.duck import duck_points, gain_at
from tools.audio.equaliser import high_pass, low_pass, peak
from tools.audio.filters import Convolver, Filter, resampled, running_mean, running_min
from tools.audio.limiter import limit, true_peak_db
from tools.audio.loudness import integrated_lufs
from tools.audio.master import mix
from tools.audio.moods import MOODS
from tools.audio.music import music_blocks
from tools.audio.tape import Tape
from tools.audio.voice_chain import active_db, polished
from tools.timeline import build_timeline


def noise(seconds: float, level: float = 0.2, channels: int = 2) -> np.ndarray:
    rng = np.random.default_rng(1)
    return (rng.standard_normal((round(seconds * 48000), channels)) * level).astype(np.float32)


def test_loudness_equals_pyloudnorm() -> None:
    import pyloudnorm

    sound = noise(25)
    sound[48000 * 8 : 48000 * 12] *= 0.001
    found = integrated_lufs(sound)
    assert found == pytest.approx(
        pyloudnorm.Meter(48000).integrated_loudness(sound.astype(np.float64)), abs=0.06
    )  # it designs its own filters
    sine = np.sin(np.arange(48000 * 3) * 2 * np.pi * 997 / 48000)[:, np.newaxis]
    assert integrated_lufs(sine.astype(np.float32)) == pytest.approx(-3.01, abs=0.01)  # BS.1770-4: 0 dBFS at 997 Hz in one channel


def test_limiter_holds_the_ceiling_across_blocks() -> None:
    sound = noise(21, 0.5)
    limit(sound, -1.5)
    assert true_peak_db(sound) <= -1.45


def test_limiter_leaves_quiet_sound_alone() -> None:
    sound = noise(1, 0.05)
    before = sound.copy()
    limit(sound, -1.5)
    assert np.array_equal(sound, before)


def test_ducking_is_down_for_words_and_slow_to_rise() -> None:
    points = duck_points([(1.0, 1.5), (1.6, 2.0), (2.5, 3.0), (8.0, 8.5)])
    db = 20 * np.log10(gain_at(points, 0, 100 * 12, 100))
    assert db[0] == pytest.approx(0, abs=0.01)
    assert db[100:200] == pytest.approx(-8, abs=0.01)
    assert db[200:250].max() < -7  # a short pause: it hardly rises
    assert db[400] == pytest.approx(-4, abs=0.1)
    assert db[501:769] == pytest.approx(0, abs=0.05)
    assert db[800:850] == pytest.approx(-8, abs=0.01)


@pytest.mark.parametrize("mood", sorted(MOODS))
def test_music_ends_in_silence_and_is_the_same_twice(mood: str) -> None:
    first, again = (np.concatenate(list(music_blocks(mood, [0.3, 0.9], 21.5, 5))) for _ in range(2))
    assert first.shape == (round(21.5 * 48000), 2)
    assert np.array_equal(first, again)
    assert np.abs(first[-200:]).max() < 1e-3
    assert np.isfinite(first).all()
    assert integrated_lufs(first) > -30
    assert not np.array_equal(first, np.concatenate(list(music_blocks(mood, [0.3, 0.9], 21.5, 6))))


@pytest.mark.parametrize("seconds", [0.2, 1.0, 3.9, 5.0])
def test_very_short_music(seconds: float) -> None:
    assert sum(len(block) for block in music_blocks("hopeful", [], seconds, 1)) == round(seconds * 48000)


def test_unknown_mood() -> None:
    with pytest.raises(BadInput, match="calm"):
        list(music_blocks("jolly", [], 5, 1))


def test_voice_is_brought_to_level() -> None:
    tone = (np.sin(np.arange(16000) * 2 * np.pi * 440 / 16000) * 800).astype(np.int16)
    assert active_db(polished(tone, 16000)) == pytest.approx(-20, abs=1.0)
    assert len(polished(tone, 16000)) == 48000
    assert len(polished(np.zeros(0, np.int16), 16000)) == 0


def mixed(path: Path, *args: Any) -> np.ndarray:
    mix(path, *args)
    with Tape(path) as tape:
        return tape[:]


@pytest.mark.parametrize("mood", ["calm", "none"])
def test_mix_is_mastered(mood: str, tmp_path: Path) -> None:
    import pyloudnorm

    board = storyboard(["Heat pumps are quiet and simple machines.", "They work in winter too."])
    said = speech(board)
    timeline = build_timeline(board, said, 30)
    rng = np.random.default_rng(2)
    pcm = {s.span_id: ((rng.standard_normal(round(s.duration * 16000)) * 3000).astype(np.int16), 16000) for s in said.spans}
    out = mixed(tmp_path / "a.f32", timeline, pcm, MusicPlan(mood=mood), 3)
    assert out.shape == (round(timeline.frames * 48000 / 30), 2) and out.dtype == np.float32
    assert pyloudnorm.Meter(48000).integrated_loudness(out) == pytest.approx(-14, abs=0.3)
    assert true_peak_db(out) <= -1.5
    assert np.array_equal(out, mixed(tmp_path / "b.f32", timeline, pcm, MusicPlan(mood=mood), 3))


def test_silence_stays_silence(tmp_path: Path) -> None:
    board = storyboard(["Nothing."])
    said = speech(board)
    out = mixed(tmp_path / "a.f32", build_timeline(board, said, 30), {"l001.1": (np.zeros(0, np.int16), 16000)}, MusicPlan(), 0)
    assert not out.any()


def test_a_tape_is_read_and_written_as_an_array(tmp_path: Path) -> None:
    array = noise(2)
    with Tape(tmp_path / "a.f32", len(array)) as tape:
        assert not tape[:].any() and len(tape) == len(array)
        tape[:] = array
        tape[100:200] *= np.float32(2)
        tape[500:600] += array[:100, :1]
        array[100:200] *= np.float32(2)
        array[500:600] += array[:100, :1]
        assert np.array_equal(tape[:], array) and np.array_equal(tape[90_000:200_000], array[90_000:])
    with Tape(tmp_path / "a.f32") as again:
        assert np.array_equal(np.concatenate(list(again.blocks(7000))), array)


def test_a_filter_equals_scipys_from_block_to_block() -> None:
    from scipy.signal import butter, sosfilt

    sound = noise(3)
    ours, sections = Filter(np.concatenate([high_pass(80), peak(3200, 3.0, 0.8)])), butter(2, 80, "highpass", fs=48000, output="sos")
    found = np.concatenate([ours(sound[:50_000]), ours(sound[50_000:50_001]), ours(sound[50_001:])])
    assert np.abs(found - sosfilt(np.concatenate([sections, peak(3200, 3.0, 0.8)]), sound, axis=0)).max() < 1e-9
    assert np.allclose(low_pass(5200), butter(2, 5200, fs=48000, output="sos"))


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 24000, 44100, 48000])
def test_resampling_displaces_nothing(rate: int) -> None:
    wave = np.sin(np.arange(rate) * 2 * np.pi * 440 / rate).astype(np.float32) * 0.5
    out = resampled(wave, rate)
    assert len(out) == 48000
    assert np.abs(out[2000:-2000] - 0.5 * np.sin(np.arange(48000)[2000:-2000] * 2 * np.pi * 440 / 48000)).max() < 2e-3


@pytest.mark.parametrize(("count", "size"), [(1, 5), (4, 7), (100, 7), (1000, 33)])
def test_sliding_windows_equal_scipys(count: int, size: int) -> None:
    from scipy.ndimage import minimum_filter1d, uniform_filter1d

    values = np.random.default_rng(count).standard_normal(count)
    assert np.array_equal(running_min(values, size), minimum_filter1d(values, size, mode="nearest"))
    assert np.allclose(running_mean(values, size), uniform_filter1d(values, size, mode="nearest"))


def test_a_hall_rings_on_over_the_border_of_blocks() -> None:
    from scipy.signal import fftconvolve

    sound, impulse = noise(2), noise(0.3, 0.01)
    hall = Convolver(impulse)
    found = np.concatenate([hall(sound[:7]), hall(sound[7:60_000]), hall(sound[60_000:])])
    assert np.abs(found - fftconvolve(sound, impulse, axes=0)[: len(sound)]).max() < 1e-4


def test_true_peak_between_samples() -> None:
    """A sine of a quarter of the rate, sampled at 45 degrees: 3 dB above its samples."""
    sound = np.repeat((np.sin(np.arange(9600) * np.pi / 2 + np.pi / 4) * np.hanning(9600))[:, np.newaxis] * 0.7, 2, axis=1).astype(
        np.float32
    )
    assert true_peak_db(sound) == pytest.approx(20 * np.log10(0.7), abs=0.1)
