"""H.264 pieces: raw pictures in, one closed-GOP piece out, in process with PyAV and libx264.

Colour is converted here, once, only where the picture changed: RGBA -> yuv420p BT.709 limited range. A held frame is neither converted
nor encoded: it goes into the stream as a copy of the one before (held_frames.py), at a constant frame rate.
"""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
from av.video.frame import PictureType
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from tools.render import held_frames
from tools.render.held_frames import HeldFrames
from tools.render.veil import Veil, lay

Quality = Literal["final", "draft"]
PRESETS: dict[str, dict[str, str]] = {
    "final": {"preset": "veryfast", "crf": "18"},
    "draft": {"preset": "superfast", "crf": "26"},
}
THREADS = 3  # fixed, never taken from the machine: the bytes depend on it
KEYFRAME_S = 2  # players seek to keyframes
BAND = 64  # rows converted at once: half a megabyte stays in the processor's cache


def options(quality: Quality) -> dict[str, object]:
    """What x264 is asked for. A short lookahead: two pieces are encoded at once, and each frame it holds is 8 MB. Keyframes come by time, not by x264's count."""
    params = f"keyint=infinite:min-keyint=1:scenecut=40:stitchable=1:subme=1:partitions=i4x4,i8x8:rc-lookahead=4:sync-lookahead=0:{held_frames.ENCODER}"
    return {**PRESETS[quality], "profile": "high", "forced-idr": "1", "x264-params": params}


def recipe(quality: Quality) -> tuple[object, ...]:
    """All that the bytes of a piece depend on besides its frames."""
    return options(quality), THREADS, KEYFRAME_S, BAND, encoder_version()


def encoder_version() -> str:
    """PyAV and the libraries it carries."""
    return f"av {av.__version__} " + " ".join(f"{k}{'.'.join(map(str, v))}" for k, v in sorted(av.library_versions.items()))


class _Buffer:
    """A frame on its way to the encoder: while it is encoded, the next one is painted and converted into the other buffer."""

    def __init__(self, width: int, height: int) -> None:
        self.frame = av.VideoFrame(width, height, "yuv420p")
        self.frame.colorspace = self.frame.color_range = 1
        self.planes = [np.frombuffer(memoryview(p), np.uint8).reshape(-1, p.line_size) for p in self.frame.planes]
        self.task: Future[None] | None = None

    def wait(self) -> None:
        """Until the encoder has read it; raises what went wrong there."""
        if self.task is not None:
            self.task.result()

    def take(self, other: _Buffer, rows: set[int]) -> None:
        """Copies bands that the other buffer has anew."""
        for y in (row * BAND for row in rows):
            for mine, theirs, k in zip(self.planes, other.planes, (1, 2, 2)):
                mine[y // k : (y + BAND) // k] = theirs[y // k : (y + BAND) // k]


class Piece:
    """Encodes one piece to `path`. `add(pixels, dirty)` per frame: dirty None = the frame before is held. `close()` finishes the file."""

    def __init__(self, path: Path, width: int, height: int, fps: int, quality: Quality = "final") -> None:
        self.container = av.open(str(path), "w", format="mp4")
        stream = self.container.add_stream("libx264", rate=fps)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        self.tick = Fraction(1, fps)
        stream.time_base = self.tick
        context = stream.codec_context
        context.time_base = self.tick
        context.thread_count = THREADS
        context.thread_type = "FRAME"
        context.color_primaries = context.color_trc = context.colorspace = context.color_range = 1
        stream.options = dict(options(quality))
        self.stream = stream
        self.buffers = _Buffer(width, height), _Buffer(width, height)
        self.veil: Veil | None = None
        self.veiled: dict[int, _Buffer] = {}
        self.encoder = ThreadPoolExecutor(1, "encode")
        self.reformatter = VideoReformatter()
        self.source = av.VideoFrame(width, BAND, "rgba")
        self.band = np.frombuffer(memoryview(self.source.planes[0]), np.uint8).reshape(BAND, -1)[:, : width * 4]
        self.size, self.fps, self.count = (width, height), fps, 0
        self.changed: set[int] = set()  # bands that the buffer of the frame before has and the other one lacks
        self.held: HeldFrames | None = None
        self.times: list[int] = []  # of the frames that were encoded
        self.packets = self.written = 0
        self.broken = False

    def add(self, pixels: np.ndarray, dirty: list[tuple[int, int, int, int]] | None, veil: Veil | None = None) -> None:
        """The next frame, with what lies over its pixels. Every KEYFRAME_S a keyframe is encoded, held or not. Raises ValueError for pixels of another size."""
        if pixels.shape[:2] != self.size[::-1]:
            raise ValueError(f"A frame of {pixels.shape[1]}x{pixels.shape[0]} px does not fit a piece of {self.size[0]}x{self.size[1]}.")
        key = self.count % (KEYFRAME_S * self.fps) == 0
        if dirty or key or veil != self.veil:
            self.veil = veil
            rows = {row for _, y, _, h in dirty or () for row in range(y // BAND, (y + h - 1) // BAND + 1)}
            now, before = self.buffers[len(self.times) % 2], self.buffers[(len(self.times) + 1) % 2]
            now.wait()
            now.take(before, self.changed - rows)
            self._convert(pixels, rows, now)
            self.changed = rows
            shown = self._under(veil, now) if veil else now
            shown.frame.pict_type = PictureType.I if key else PictureType.NONE
            shown.frame.pts, shown.frame.time_base = len(self.times), self.tick
            self.times.append(self.count)
            shown.task = self.encoder.submit(self._encode, shown.frame)
        self.count += 1

    def _under(self, veil: Veil, now: _Buffer) -> _Buffer:
        """The frame with the veil laid over it, in a buffer of its own."""
        shown = self.veiled[len(self.times) % 2] = self.veiled.get(len(self.times) % 2) or _Buffer(*self.size)
        shown.wait()
        lay(now.planes, shown.planes, veil)
        return shown

    def _encode(self, frame: av.VideoFrame) -> None:
        """On the encoder's thread. A file that could not be written once is not written to again."""
        if self.broken:
            return
        self.broken = True
        self._write(self.stream.encode(frame))
        self.broken = False

    def _write(self, packets: list[av.Packet]) -> None:
        for packet in packets:
            if self.held is None:
                self.held = HeldFrames(bytes(self.stream.codec_context.extradata or b""), *self.size)
            self._hold_until(self.times[self.packets])
            self.packets += 1
            self._mux(self.held.coded(bytes(packet)), packet.is_keyframe)

    def _hold_until(self, frame: int) -> None:
        while self.held and self.written < frame:
            self._mux(self.held.held(), False)

    def _mux(self, data: bytes, key: bool) -> None:
        packet = av.Packet(data)
        packet.stream, packet.time_base = self.stream, self.tick
        packet.pts = packet.dts = self.written
        packet.duration, packet.is_keyframe = 1, key
        self.written += 1
        self.container.mux(packet)

    def _convert(self, pixels: np.ndarray, rows: set[int], target: _Buffer) -> None:
        """Converts bands of rows into a frame. A band is always converted whole, so its values do not depend on what changed in it;
        chroma is the mean of 2 x 2 px."""
        for y in (row * BAND for row in sorted(rows)):
            h = min(BAND, len(pixels) - y)
            self.band[:h] = pixels[y : y + h].reshape(h, -1)
            made = self.reformatter.reformat(self.source, self.size[0], BAND, "yuv420p", interpolation=Interpolation.AREA, src_colorspace=Colorspace.ITU709,
                                             dst_colorspace=Colorspace.ITU709, src_color_range=ColorRange.JPEG, dst_color_range=ColorRange.MPEG, threads=1)  # fmt: skip
            for plane, part, k in zip(target.planes, made.planes, (1, 2, 2)):
                values = np.frombuffer(memoryview(part), np.uint8).reshape(-1, part.line_size)
                plane[y // k : (y + h) // k, : self.size[0] // k] = values[: h // k, : self.size[0] // k]

    def close(self) -> None:
        for buffer in (*self.buffers, *self.veiled.values()):
            buffer.wait()
        self.encoder.shutdown()
        self._write(self.stream.encode(None))
        self._hold_until(self.count)
        self.container.close()
