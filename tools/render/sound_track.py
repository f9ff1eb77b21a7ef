"""The film's sound track: AAC that, decoded, keeps to the peak a platform takes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np

from tools.audio.limiter import limit, true_peak_db
from tools.audio.master import CEILING_DBTP
from tools.audio.tape import Tape
from tools.render.assemble import write_track

MOST_DBTP = -1.05  # the film may reach -1 (craft.md, "Sound")
ROUNDS = 4
LAP = 64  # samples of the last block that the filter between samples needs


def encode_track(tape: Tape, path: Path) -> None:
    """Encodes a mastered tape; where the codec raised a peak past -1 dBTP, a copy is limited lower and encoded again.

    What ROUNDS do not mend stays: the finished film is measured and says so (`sound.true_peak`).
    """
    write_track(tape.blocks(), path)
    over = _peak_db(path) - MOST_DBTP
    if over <= 0:
        return
    ceiling = CEILING_DBTP
    with tempfile.TemporaryDirectory(prefix="vectoreel-") as folder, Tape(Path(folder) / "lower.f32", len(tape)) as lower:
        for round_number in range(1, ROUNDS):
            ceiling -= max(over, 0.1 * round_number)
            at = 0
            for block in tape.blocks():
                lower[at : at + len(block)] = block
                at += len(block)
            limit(lower, ceiling)
            write_track(lower.blocks(), path)
            over = _peak_db(path) - MOST_DBTP
            if over <= 0:
                return


def _peak_db(path: Path) -> float:
    """dBTP of a track as a player decodes it."""
    top, tail = -180.0, np.zeros((0, 2), np.float32)
    for block in _decoded(path):
        lapped = np.concatenate([tail, block])
        top, tail = max(top, true_peak_db(lapped)), lapped[-LAP:]
    return top


def _decoded(path: Path) -> Iterator[np.ndarray]:
    """(n, 2) blocks of about a second."""
    with av.open(str(path)) as source:
        waiting: list[np.ndarray] = []
        for frame in source.decode(source.streams.audio[0]):
            waiting.append(frame.to_ndarray().T)
            if len(waiting) == 48:
                yield np.concatenate(waiting)
                waiting = []
        if waiting:
            yield np.concatenate(waiting)
