"""One pass over a film's sound: what the checks ask of it is measured block by block, so that memory does not grow with the film."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.audio.limiter import true_peak_db
from tools.audio.loudness import lufs_of

RATE = 48000
BLOCK = 10 * RATE
HOP = RATE // 100
RUN, FLAT, NEAR, LEAST = 4, 0.002, 0.944, 0.708
LAP = 128  # samples of the block before, for filters and runs that cross the border


@dataclass(frozen=True)
class FilmSound:
    """`levels`: RMS of both channels together in windows of 10 ms, dB re full scale, at least -120. `lufs`: integrated loudness.
    `peak_db`: true peak, dBTP. `top`: largest sample. `flat`: first samples of the runs of RUN or more that stand at one level within 0.5 dB of
    the channel's loudest sample and above -3 dB."""

    levels: np.ndarray
    lufs: float
    peak_db: float
    top: float
    flat: tuple[int, ...]

    def save(self, path: Path) -> None:
        with path.open("wb") as file:
            np.savez(file, levels=self.levels, numbers=np.array([self.lufs, self.peak_db, self.top]), flat=np.array(self.flat, int))

    @classmethod
    def load(cls, path: Path) -> FilmSound:
        with np.load(path) as kept:
            lufs, peak_db, top = (float(v) for v in kept["numbers"])
            return cls(kept["levels"], lufs, peak_db, top, tuple(int(i) for i in kept["flat"]))


def listen(blocks: Iterable[np.ndarray]) -> FilmSound:
    """Measures (n, 2) float32 blocks at 48 kHz that follow each other."""
    pass_ = _Pass()
    lufs = lufs_of(pass_.through(blocks))
    return pass_.result(lufs)


def decoded(path: Path) -> Iterator[np.ndarray]:
    """The file's sound from time 0 in blocks of about ten seconds; mono is doubled."""
    import av

    with av.open(str(path)) as source:
        frames = source.decode(source.streams.audio[0])
        while parts := [f.to_ndarray().T for f in itertools.islice(frames, BLOCK // 1024)]:
            yield np.concatenate([np.broadcast_to(p[:, :2], (len(p), 2)) for p in parts]).astype(np.float32, copy=False)


class _Pass:
    """Everything but loudness is measured while the blocks go through to the loudness filter."""

    def __init__(self) -> None:
        self.at, self.peak_db = 0, -180.0
        self.tail = np.zeros((0, 2), np.float32)
        self.rest = np.zeros(0, np.float32)
        self.power: list[np.ndarray] = []
        self.tops = [0.0, 0.0]
        self.flats: list[list[tuple[int, float, float]]] = [[], []]  # per channel: (sample, level, spread)

    def through(self, blocks: Iterable[np.ndarray]) -> Iterator[np.ndarray]:
        for block in blocks:
            for start in range(0, len(block), BLOCK):
                self._measure(block[start : start + BLOCK])
            yield block

    def _measure(self, block: np.ndarray) -> None:
        lapped = np.concatenate([self.tail, block])
        self.peak_db = max(self.peak_db, true_peak_db(lapped))
        self._levels(block.mean(axis=1))
        for channel in range(2):
            self._flat(channel, lapped[:, channel], self.at - len(self.tail))
        self.at += len(block)
        self.tail = lapped[-LAP:]

    def _levels(self, mono: np.ndarray) -> None:
        mono = np.concatenate([self.rest, mono])
        whole = len(mono) // HOP * HOP
        self.power.append(np.square(mono[:whole].reshape(-1, HOP)).mean(axis=1))
        self.rest = mono[whole:]

    def _flat(self, channel: int, x: np.ndarray, offset: int) -> None:
        """Windows that may count once the loudest sample is known."""
        size = np.abs(x)
        self.tops[channel] = max(self.tops[channel], float(size.max(initial=0.0)))
        loud = np.flatnonzero(size[: max(0, len(x) - RUN + 1)] >= LEAST * NEAR)
        if not len(loud):
            return
        spread = np.ptp(np.lib.stride_tricks.sliding_window_view(x, RUN)[loud], axis=1)
        done = self.flats[channel][-1][0] if self.flats[channel] else -1
        near = spread <= FLAT * self.tops[channel] * 1.5
        self.flats[channel] += [(offset + int(i), float(size[i]), float(s)) for i, s in zip(loud[near], spread[near]) if offset + i > done]

    def result(self, lufs: float) -> FilmSound:
        power = np.concatenate(self.power) if self.power else np.zeros(0)
        levels = 10 * np.log10(np.maximum(power, 1e-12))
        starts: list[int] = []
        for top, rows in zip(self.tops, self.flats):
            flat = [at for at, level, spread in rows if level >= top * NEAR and spread <= FLAT * top] if top >= LEAST else []
            starts += [at for before, at in zip([-2 * RUN, *flat], flat) if at - before > RUN]
        return FilmSound(levels, lufs, self.peak_db, max(self.tops), tuple(starts))
