"""A track is what the master was, and no louder than a platform takes once it is decoded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tools.audio.limiter import limit
from tools.audio.tape import Tape
from tools.render import sound_track
from tools.render.sound_track import MOST_DBTP, encode_track

RATE = 48000


def struck(seed: int) -> np.ndarray:
    """(6 s, 2) of voiced strokes and noise bursts against the limiter: what an encoder overshoots on."""
    rng = np.random.default_rng(seed)
    out = np.zeros(6 * RATE, np.float32)
    t = np.arange(int(0.4 * RATE)) / RATE
    for _ in range(14):
        at, pitch = int(rng.uniform(0, 5.3) * RATE), rng.uniform(90, 260)
        voice = sum(np.sin(2 * np.pi * pitch * h * t + rng.uniform(0, 6)) / h**0.8 for h in range(1, 30))
        out[at : at + len(t)] += voice * np.exp(-t * rng.uniform(4, 30))
        out[at : at + 2000] += rng.normal(0, 2, 2000) * np.exp(-np.arange(2000) / 300)
    sound = np.repeat((out * 1.6 / np.abs(out).max())[:, None], 2, axis=1).astype(np.float32)
    limit(sound, -1.8)
    return sound


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_a_decoded_track_keeps_to_the_peak(tmp_path: Path, seed: int):
    sound = struck(seed)
    with Tape(tmp_path / "mix.f32", len(sound)) as tape:
        tape[0 : len(sound)] = sound
        encode_track(tape, tmp_path / "track.m4a")
        assert np.array_equal(tape[0 : len(sound)], sound)  # the master itself is never touched
    assert sound_track._peak_db(tmp_path / "track.m4a") <= MOST_DBTP


def test_one_encoding_alone_would_pass_the_peak(tmp_path: Path):
    """So the test above can fail: this sound overshoots when it is encoded once."""
    sound = struck(2)
    sound_track.write_track([sound], tmp_path / "track.m4a")
    assert sound_track._peak_db(tmp_path / "track.m4a") > MOST_DBTP
