"""A film's sound in a file, read and written in blocks: memory does not grow with the film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    import numpy as np

CHANNELS = 2
BYTES = 4 * CHANNELS  # of a sample: float32
BLOCK = 480_000  # samples: ten seconds at 48 kHz


class Tape:
    """(n, 2) float32 samples, little-endian, without a header. A slice reads a copy or writes, as with an array; n never changes."""

    def __init__(self, path: Path, samples: int | None = None) -> None:
        """Opens a tape, or makes a silent one of `samples`. Raises OSError."""
        if samples is not None:
            with path.open("wb") as file:
                file.truncate(samples * BYTES)
        self._file = path.open("r+b", buffering=0)
        self._samples = path.stat().st_size // BYTES

    def __len__(self) -> int:
        return self._samples

    def __getitem__(self, part: slice) -> np.ndarray:
        import numpy as np

        start, stop, _ = part.indices(self._samples)
        out = np.empty((max(0, stop - start), CHANNELS), np.float32)
        self._file.seek(start * BYTES)
        if len(out):
            self._file.readinto(out.data.cast("B"))
        return out

    def __setitem__(self, part: slice, block: np.ndarray) -> None:
        import numpy as np

        start, stop, _ = part.indices(self._samples)
        if stop <= start:
            return
        data = np.ascontiguousarray(np.broadcast_to(block, (stop - start, CHANNELS)), np.float32).data.cast("B")
        self._file.seek(start * BYTES)
        while len(data):  # an unbuffered write may be short; a full disk raises
            data = data[self._file.write(data) :]

    def blocks(self, size: int = BLOCK) -> Iterator[np.ndarray]:
        return (self[at : at + size] for at in range(0, self._samples, size))

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
