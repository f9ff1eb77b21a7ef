"""H.264 pieces: raw pictures in, one closed-GOP piece out, in process with PyAV and libx264.

Colour is converted here, once, only where the picture changed: RGBA -> yuv420p BT.709 limited range.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
from av.video.reformatter import ColorRange, Colorspace, VideoReformatter

Quality = Literal["final", "draft"]
PRESETS: dict[str, dict[str, str]] = {
    "final": {"preset": "veryfast", "crf": "19"},
    "draft": {"preset": "superfast", "crf": "26"},
}
THREADS = 2  # fixed, never taken from the machine: the bytes depend on it


class Piece:
    """Encodes one piece to `path`. `add(pixels, dirty)` per frame: dirty None = the frame before is held. `close()` finishes the file."""

    def __init__(self, path: Path, width: int, height: int, fps: int, quality: Quality = "final") -> None:
        self.container = av.open(str(path), "w", format="mp4")
        stream = self.container.add_stream("libx264", rate=fps)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.time_base = Fraction(1, fps)
        stream.codec_context.time_base = Fraction(1, fps)
        stream.codec_context.thread_count = THREADS
        stream.codec_context.color_primaries = 1
        stream.codec_context.color_trc = 1
        stream.codec_context.colorspace = 1
        stream.codec_context.color_range = 1
        # a short lookahead: two pieces are encoded at once, and each frame it holds is 8 MB
        options: dict[str, object] = {
            **PRESETS[quality],
            "profile": "high",
            "x264-params": f"keyint={2 * fps}:min-keyint={fps // 2}:open-gop=0:scenecut=40:stitchable=1:rc-lookahead=8:sync-lookahead=0",
        }
        stream.options = options
        self.stream = stream
        self.frame = av.VideoFrame(width, height, "yuv420p")
        self.frame.colorspace = 1
        self.frame.color_range = 1
        self.reformatter = VideoReformatter()
        self.fps, self.count = fps, 0
        self.planes = [np.frombuffer(memoryview(p), np.uint8).reshape(-1, p.line_size) for p in self.frame.planes]

    def add(self, pixels: np.ndarray, dirty: list[tuple[int, int, int, int]] | None) -> None:
        for box in dirty or ():
            self._convert(pixels, *box)
        self.frame.pts = self.count
        self.frame.time_base = Fraction(1, self.fps)
        self.count += 1
        self.container.mux(self.stream.encode(self.frame))

    def _convert(self, pixels: np.ndarray, x: int, y: int, w: int, h: int) -> None:
        """Converts a rectangle (even position and size) into the persistent frame."""
        source = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels[y : y + h, x : x + w]), format="rgba")
        target = self.reformatter.reformat(source, w, h, "yuv420p", src_colorspace=Colorspace.ITU709, dst_colorspace=Colorspace.ITU709,
                                           src_color_range=ColorRange.JPEG, dst_color_range=ColorRange.MPEG)  # fmt: skip
        for plane, part, k in zip(self.planes, target.planes, (1, 2, 2)):
            values = np.frombuffer(memoryview(part), np.uint8).reshape(-1, part.line_size)[: h // k, : w // k]
            plane[y // k : y // k + h // k, x // k : x // k + w // k] = values

    def close(self) -> None:
        self.container.mux(self.stream.encode(None))
        self.container.close()
