"""What checks look at: composed scenes before rendering; the decoded file after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from film.storyboard import Storyboard
from film.timeline import Timeline
from tools.scenes import SegmentPicture

if TYPE_CHECKING:
    import numpy as np

SAMPLE_RATE = 48000


@dataclass(frozen=True)
class SceneContext:
    """One aspect of a film before it is rendered."""

    board: Storyboard
    timeline: Timeline
    pictures: Sequence[SegmentPicture]
    aspect: str


@dataclass(frozen=True)
class FilmContext(SceneContext):
    """The finished MP4 of one aspect as well; decoded once, at a small size, and kept."""

    path: Path = Path()

    @cached_property
    def probe(self) -> dict[str, float]:
        """width, height, fps, frames, video_s, audio_s, rate, channels."""
        import av

        with av.open(str(self.path)) as source:
            video, audio = source.streams.video[0], source.streams.audio[0]
            assert video.average_rate and video.time_base and audio.time_base and video.duration and audio.duration
            return {
                "width": video.width, "height": video.height, "fps": float(video.average_rate), "frames": video.frames,
                "video_s": float(video.duration * video.time_base), "audio_s": float(audio.duration * audio.time_base),
                "rate": audio.rate, "channels": audio.channels,
            }  # fmt: skip

    @cached_property
    def sound(self) -> np.ndarray:
        """(n, 2) float32, decoded from the file, at 48 kHz, from time 0."""
        import av
        import numpy as np

        blocks = []
        with av.open(str(self.path)) as source:
            for frame in source.decode(audio=0):
                blocks.append(frame.to_ndarray().T)
        return np.concatenate(blocks).astype(np.float32) if blocks else np.zeros((0, 2), np.float32)

    @cached_property
    def luma(self) -> np.ndarray:
        """(frames, height, width) uint8: every frame's luma at 96 px on the short side, for flashes, black and frozen picture."""
        import numpy as np

        return np.stack([small for _, small in self._small()])

    def _small(self) -> Iterator[tuple[int, np.ndarray]]:
        import av

        with av.open(str(self.path)) as source:
            stream = source.streams.video[0]
            stream.thread_type = "AUTO"
            k = 96 / min(stream.width, stream.height)
            w, h = round(stream.width * k / 2) * 2, round(stream.height * k / 2) * 2
            for i, frame in enumerate(source.decode(stream)):
                yield i, frame.reformat(w, h, "gray", interpolation="AREA").to_ndarray()
