"""What a microphone channel does to the voice: high-pass, even loudness, light compression, presence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tools.audio.equaliser import high_pass, high_shelf, peak
from tools.audio.filters import Filter, resampled, running_mean

if TYPE_CHECKING:
    import numpy as np

RATE = 48000
TARGET_DB = -20.0  # active speech level (power mean of the loud parts), dBFS
REACH_DB = 9.0  # spans are brought together by at most this much
RATIO, THRESHOLD_DB = 2.2, -20.0
EDGE_S = 0.004


def polished(pcm: np.ndarray, rate: int) -> np.ndarray:
    """(samples,) int16 mono at `rate` -> float32 mono at 48 kHz, about TARGET_DB; the same length in seconds."""
    import numpy as np

    if not len(pcm):
        return np.zeros(0, np.float32)
    voice = resampled(pcm.astype(np.float32) / 32768, rate)
    voice = Filter(_equaliser(rate), channels=1)(voice)
    voice = voice * _db(np.clip(TARGET_DB - active_db(voice), -30, 30))
    voice = _compressed(voice)
    voice = voice * _db(np.clip(TARGET_DB - active_db(voice), -REACH_DB, REACH_DB))
    edge = min(round(EDGE_S * RATE), len(voice) // 2)
    if edge:
        ramp = np.linspace(0, 1, edge)
        voice[:edge] *= ramp
        voice[-edge:] *= ramp[::-1]
    return voice.astype(np.float32)


def active_db(voice: np.ndarray) -> float:
    """Level of what is spoken, pauses left out: mean power of the 20 ms frames within 20 dB of the loudest, in dBFS."""
    import numpy as np

    frame = round(0.02 * RATE)
    whole = voice[: len(voice) // frame * frame] if len(voice) >= frame else np.pad(voice, (0, frame - len(voice)))
    power = (whole.reshape(-1, frame).astype(np.float64) ** 2).mean(axis=1)
    loud = power[power > power.max() / 100]
    return float(10 * np.log10(loud.mean())) if len(loud) else -120.0


def _compressed(voice: np.ndarray) -> np.ndarray:
    """Downward compression on a 30 ms power envelope, with a soft knee of 8 dB."""
    import numpy as np

    power = np.maximum(running_mean(voice**2, round(0.03 * RATE) | 1), 0)
    over = 10 * np.log10(power + 1e-10) - THRESHOLD_DB
    knee = np.where(over <= -4, 0.0, np.where(over >= 4, over, (over + 4) ** 2 / 16))
    return voice * _db(-knee * (1 - 1 / RATIO))


def _db(value):
    return 10 ** (value / 20)


@cache
def _equaliser(rate: int):
    """80 Hz high-pass, -2 dB at 280 Hz (boxy), +3 dB at 3.2 kHz (presence), +3 dB above 5.5 kHz where the voice has anything."""
    import numpy as np

    parts = [high_pass(80), peak(280, -2.0, 0.9), peak(3200, 3.0, 0.8)]
    if rate > 11000:
        parts.append(high_shelf(5500, 3.0))
    return np.concatenate(parts)
