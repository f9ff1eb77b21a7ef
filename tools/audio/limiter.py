"""A true-peak limiter: looks ahead, measures at 4x oversampling (ITU-R BS.1770-4 annex 2), works in place, block by block."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tools.audio.filters import running_mean, running_min

if TYPE_CHECKING:
    import numpy as np

    from tools.audio.tape import Tape

RATE = 48000
BLOCK = 10 * RATE
AHEAD = round(0.004 * RATE)
RELEASE = round(0.060 * RATE)
OVERSAMPLING = 4
TAPS = 20  # neighbours that a value between two samples is made of
MARGIN = 2 * (AHEAD + RELEASE)


def limit(samples: np.ndarray | Tape, ceiling_db: float) -> None:
    """Brings (n, 2) float32 samples at 48 kHz to at most `ceiling_db` dBTP, in place. Both channels share one gain."""
    import numpy as np

    ceiling = 10 ** (ceiling_db / 20)
    kept: np.ndarray | None = None  # untouched input before the block, so that every block sees its true past
    for at in range(0, len(samples), BLOCK):
        end = min(at + BLOCK, len(samples))
        past = kept if kept is not None else samples[:0].copy()
        source = np.concatenate([past, samples[at : min(end + MARGIN, len(samples))]])
        kept = samples[max(at, end - MARGIN) : end].copy()
        peaks = true_peaks(source)
        if peaks.max(initial=0.0) <= ceiling:
            continue
        gain = _smooth(np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9)))
        samples[at:end] *= gain[len(past) : len(past) + end - at, None].astype(np.float32)


def _smooth(gain: np.ndarray) -> np.ndarray:
    """The least gain around each sample, then an average over the same window: never above what a peak allows."""
    return running_mean(running_min(gain, 2 * AHEAD + RELEASE + 1), 2 * AHEAD + 1)


def true_peaks(samples: np.ndarray) -> np.ndarray:
    """(n,) largest magnitude over both channels and the four phases at and after each sample."""
    import cv2
    import numpy as np

    if not len(samples):
        return np.zeros(0, np.float32)
    loud = _larger(np.abs(samples))
    if loud.max() < 0.3:
        return loud
    planes = np.ascontiguousarray(samples.T, np.float32)
    for kernel in _phases():
        between = cv2.filter2D(planes, cv2.CV_32F, kernel, anchor=(TAPS // 2 - 1, 0), borderType=cv2.BORDER_CONSTANT)
        np.maximum(loud, np.abs(between).max(axis=0), out=loud)
    return loud


@cache
def _phases() -> list[np.ndarray]:
    """Interpolators (1, TAPS) for a quarter, a half and three quarters of a sample on: sinc under a Kaiser window."""
    import numpy as np

    window = np.kaiser(TAPS * OVERSAMPLING + 1, 5.0)
    out = []
    for phase in range(1, OVERSAMPLING):
        places = np.arange(TAPS) - TAPS // 2 + 1 - phase / OVERSAMPLING  # of the taps, in samples from the point between
        at = np.round((places + TAPS / 2) * OVERSAMPLING).astype(int)
        kernel = np.sinc(places) * window[at]
        out.append((kernel / kernel.sum()).astype(np.float32)[np.newaxis])
    return out


def _larger(pair: np.ndarray) -> np.ndarray:
    """The larger of two channels; numpy's own maximum along an axis of two is twenty times slower."""
    import numpy as np

    return np.maximum(pair[:, 0], pair[:, 1])


def true_peak_db(samples: np.ndarray | Tape) -> float:
    """dBTP of (n, 2) samples."""
    import numpy as np

    top = max(
        (float(true_peaks(samples[max(0, at - 64) : at + BLOCK + 64]).max(initial=0)) for at in range(0, len(samples), BLOCK)), default=0.0
    )
    return 20 * float(np.log10(max(top, 1e-9)))
