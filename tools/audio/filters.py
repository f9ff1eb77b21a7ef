"""Filters, resampling and sliding windows on numpy arrays. Filters and rates run in libavfilter, which the encoder brings along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

RATE = 48000
LAYOUTS = {1: "mono", 2: "stereo"}
Section = Sequence[float]  # b0, b1, b2, a0, a1, a2


class Filter:
    """Second-order sections one after another on (n,) or (n, 2) blocks that follow each other; the state goes on from block to block."""

    def __init__(self, sections: Sequence[Section] | np.ndarray, channels: int = 2) -> None:
        names = ("b0", "b1", "b2", "a0", "a1", "a2")
        steps = [("biquad", ":".join(f"{n}={float(v)!r}" for n, v in zip(names, s)) + ":precision=f64") for s in sections]
        self.graph, self.channels, self.at = _graph(RATE, channels, "dblp", steps), channels, 0

    def __call__(self, block: np.ndarray) -> np.ndarray:
        """float64 of the same shape."""
        import numpy as np

        if not len(block):
            return np.zeros(block.shape)
        planes = np.ascontiguousarray(block.reshape(len(block), -1).T, np.float64)
        self.graph.push(_frame(planes, RATE, "dblp", self.at))
        self.at += len(block)
        made = np.concatenate([f.to_ndarray() for f in _pulled(self.graph)], axis=1)
        return np.ascontiguousarray(made.T).reshape(block.shape)


def resampled(samples: np.ndarray, rate: int, to: int = RATE) -> np.ndarray:
    """(n,) float32 at `rate` Hz -> round(n * to / rate) samples at `to` Hz, none displaced."""
    import numpy as np

    size = round(len(samples) * to / rate)
    if rate == to or not len(samples):
        return samples.astype(np.float32)
    graph = _graph(rate, 1, "fltp", [("aresample", str(to))])
    graph.push(_frame(np.ascontiguousarray(samples[np.newaxis], np.float32), rate, "fltp", 0))
    graph.push(None)
    out = np.concatenate([f.to_ndarray()[0] for f in _pulled(graph)])
    return np.pad(out, (0, max(0, size - len(out))))[:size]


def _graph(rate: int, channels: int, form: str, steps: Sequence[tuple[str, str]]) -> Any:
    import av.filter

    graph = av.filter.Graph()
    last = graph.add_abuffer(sample_rate=rate, format=form, layout=LAYOUTS[channels], time_base=Fraction(1, rate))
    for name, arguments in (*steps, ("abuffersink", "")):
        step = graph.add(name, arguments)
        last.link_to(step)
        last = step
    graph.configure()
    return graph


def _frame(planes: np.ndarray, rate: int, form: str, at: int) -> Any:
    import av

    frame = av.AudioFrame.from_ndarray(planes, format=form, layout=LAYOUTS[len(planes)])
    frame.sample_rate, frame.pts, frame.time_base = rate, at, Fraction(1, rate)
    return frame


def _pulled(graph: Any) -> Iterator[Any]:
    from av.error import BlockingIOError as NothingYet
    from av.error import EOFError as AtEnd

    while True:
        try:
            yield graph.pull()
        except (NothingYet, AtEnd):
            return


def running_mean(values: np.ndarray, size: int) -> np.ndarray:
    """The mean over `size` (odd) neighbours; beyond the ends the last value goes on."""
    import numpy as np

    sums = np.cumsum(np.pad(values.astype(np.float64), (size // 2 + 1, size // 2), mode="edge"))
    return (sums[size:] - sums[:-size]) / size


def running_min(values: np.ndarray, size: int) -> np.ndarray:
    """The least of `size` (odd) neighbours, in constant time each (van Herk 1992): prefix minima of blocks, forwards and backwards."""
    import numpy as np

    count = len(values)
    blocks = -(-(count + size - 1) // size)
    padded = np.pad(values, (size // 2, blocks * size - count - size // 2), mode="edge").reshape(blocks, size)
    ahead = np.minimum.accumulate(padded, axis=1).reshape(-1)
    behind = np.minimum.accumulate(padded[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    return np.minimum(behind[:count], ahead[size - 1 : size - 1 + count])


class Convolver:
    """(n, 2) blocks convolved with an impulse (k, 2), overlap-add; what rings on after a block sounds in the next ones."""

    def __init__(self, impulse: np.ndarray) -> None:
        import numpy as np

        self.reach = len(impulse) - 1
        self.points = 1 << (2 * len(impulse)).bit_length()
        self.response = np.fft.rfft(impulse, self.points, axis=0)
        self.rest = np.zeros((self.reach, 2), np.float32)

    def __call__(self, block: np.ndarray) -> np.ndarray:
        import numpy as np

        out = np.zeros((len(block) + self.reach, 2), np.float32)
        out[: self.reach] = self.rest
        step = self.points - self.reach
        for at in range(0, len(block), step):
            part = block[at : at + step]
            wet = np.fft.irfft(np.fft.rfft(part, self.points, axis=0) * self.response, self.points, axis=0)
            out[at : at + len(part) + self.reach] += wet[: len(part) + self.reach]
        self.rest = out[len(block) :]
        return out[: len(block)]
