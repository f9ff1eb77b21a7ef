"""Loudness in blocks: EBU R 128 / ITU-R BS.1770-4, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tools.audio.filters import Filter

if TYPE_CHECKING:
    import numpy as np

    from tools.audio.tape import Tape

RATE = 48000
CHUNK = 20 * RATE
K_WEIGHTING = (  # BS.1770-4 annex 1, tables 1 and 2: a shelf for the head and a high-pass, at 48 kHz
    (1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585),
    (1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621),
)
HOP_S, HOPS = 0.1, 4  # blocks of 400 ms, 75 % overlap
ABSOLUTE_LUFS, RELATIVE_LU = -70.0, -10.0


def integrated_lufs(samples: np.ndarray | Tape) -> float:
    """Gated loudness of (n,) or (n, 2) samples at 48 kHz; -inf for silence or less than 400 ms."""
    return lufs_of(samples[at : at + CHUNK] for at in range(0, len(samples), CHUNK))


def lufs_of(blocks: Iterable[np.ndarray]) -> float:
    """The same for blocks that follow each other."""
    import numpy as np

    power = _hop_powers(blocks)
    if len(power) < HOPS:
        return float("-inf")
    windows = np.convolve(power, np.ones(HOPS) / HOPS, "valid")
    with np.errstate(divide="ignore"):
        level = -0.691 + 10 * np.log10(windows)
    loud = windows[level > ABSOLUTE_LUFS]
    if not len(loud):
        return float("-inf")
    gate = -0.691 + 10 * np.log10(loud.mean()) + RELATIVE_LU
    kept = windows[(level > ABSOLUTE_LUFS) & (level > gate)]
    return float(-0.691 + 10 * np.log10(kept.mean())) if len(kept) else float("-inf")


def _hop_powers(blocks: Iterable[np.ndarray]) -> np.ndarray:
    """K-weighted power of each 100 ms, summed over channels."""
    import numpy as np

    hop = round(HOP_S * RATE)
    weighting: Filter | None = None
    rest, powers = None, []
    for block in blocks:
        wide = np.asarray(block, np.float64).reshape(len(block), -1)
        weighting = weighting or Filter(K_WEIGHTING, wide.shape[1])
        wide = weighting(wide)
        np.square(wide, out=wide)
        squares = wide[:, 0] if wide.shape[1] == 1 else wide[:, 0] + wide[:, 1]
        squares = squares if rest is None else np.concatenate([rest, squares])
        whole = len(squares) // hop * hop
        powers.append(squares[:whole].reshape(-1, hop).mean(axis=1))
        rest = squares[whole:]
    return np.concatenate(powers) if powers else np.zeros(0)
