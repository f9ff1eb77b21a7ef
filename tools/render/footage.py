"""A video file as a layer of a scene: frames by time, decoded with PyAV, with alpha where the file has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np

LONGEST_PX = 1920  # of a frame that is kept
ALPHA_DECODERS = {"vp8": "libvpx", "vp9": "libvpx-vp9"}  # ffmpeg's own decoders leave the alpha out


@dataclass(frozen=True, slots=True)
class Footage:
    """A verified video file. `width`, `height` in px as shown, `fps`, `seconds`; the sound is left out."""

    path: Path
    width: int
    height: int
    fps: float
    seconds: float

    @classmethod
    def open(cls, path: Path) -> Footage:
        """Reads the header and the first picture. Raises OSError (av.FFmpegError is one) or ValueError for what is no video."""
        with av.open(str(path)) as source:
            if not source.streams.video:
                raise ValueError("it has no pictures")
            stream = source.streams.video[0]
            first = next(source.decode(stream), None)
            if first is None or not (stream.average_rate or stream.guessed_rate):
                raise ValueError("it has no pictures")
            fps = float(stream.average_rate or stream.guessed_rate or 30)
            seconds = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else (source.duration or 0) / 1e6
            height, width = _pixels(first).shape[:2]
            return cls(path, width, height, fps, max(seconds, 1 / fps))

    def poster(self) -> np.ndarray:
        """The first picture, RGBA `(height, width, 4)` uint8."""
        return Player(self).at(0.0)


Raster = np.ndarray | Footage  # a picture of a scene: RGBA `(height, width, 4)` uint8, or moving


class Player:
    """Gives frames in time order at the price of decoding each once; going back opens the file again. Not for several threads."""

    def __init__(self, footage: Footage) -> None:
        self.footage = footage
        self._frames: Iterator[tuple[float, np.ndarray]] | None = None
        self._now: tuple[float, np.ndarray] | None = None
        self._next: tuple[float, np.ndarray] | None = None

    def index(self, t: float) -> int:
        """The frame that is shown at t (s); the last one is held."""
        return min(int(t * self.footage.fps + 1e-6), max(0, round(self.footage.seconds * self.footage.fps) - 1))

    def at(self, t: float) -> np.ndarray:
        """RGBA uint8, straight alpha. Raises OSError when the file has gone."""
        wanted = self.index(t) / self.footage.fps + 1e-3
        if self._frames is None or (self._now is not None and wanted < self._now[0]):
            self._frames = _decoded(self.footage.path)
            self._now = next(self._frames)
            self._next = next(self._frames, None)
        while self._next is not None and self._next[0] <= wanted:
            self._now, self._next = self._next, next(self._frames, None)
        assert self._now is not None
        return self._now[1]


def _decoded(path: Path) -> Iterator[tuple[float, np.ndarray]]:
    """(seconds from the first frame, RGBA)."""
    with av.open(str(path)) as source:
        stream = source.streams.video[0]
        context = _alpha_decoder(stream) or stream.codec_context
        start: float | None = None
        for packet in source.demux(stream):
            for frame in context.decode(packet):
                at = float(frame.time or 0.0) if frame.time is not None else float((frame.pts or 0) * (stream.time_base or 0))
                start = at if start is None else start
                yield at - start, _pixels(frame)


def _alpha_decoder(stream: Any) -> Any:
    """A decoder that gives the alpha of WebM, where the file says that it has one."""
    name = ALPHA_DECODERS.get(stream.codec_context.name)
    if name is None or stream.metadata.get("alpha_mode", stream.metadata.get("ALPHA_MODE")) != "1":
        return None
    context = av.CodecContext.create(name, "r")
    context.extradata = stream.codec_context.extradata
    return context


def _pixels(frame: av.VideoFrame) -> np.ndarray:
    """RGBA, turned as the file asks, at most LONGEST_PX on the longer side."""
    pixels = frame.to_ndarray(format="rgba")
    turns = round(getattr(frame, "rotation", 0) / 90) % 4
    if turns:
        pixels = np.ascontiguousarray(np.rot90(pixels, turns))
    k = LONGEST_PX / max(pixels.shape[:2])
    if k >= 1:
        return pixels
    import cv2

    return cv2.resize(pixels, None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
