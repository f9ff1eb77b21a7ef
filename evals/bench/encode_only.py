"""What libx264 alone needs for the frames of a film: the limit that a renderer is measured against.

`python -m evals.bench.encode_only FILM.mp4` decodes the film in blocks that fit into memory and encodes them again, ready as they are, with the
renderer's preset and quality but no tricks: every frame goes through the encoder. Only the encoding is timed.
"""

from __future__ import annotations

import itertools
import json
import sys
import tempfile
import time
from pathlib import Path

import av
from av.video.frame import PictureType

from tools.render.encode import PRESETS

BLOCK = 60  # frames: 180 MB at 1080p


def encode_seconds(path: Path, threads: int = 0) -> dict[str, float]:
    """{"frames", "encode_s"}: `threads` 0 leaves the choice to x264."""
    spent, count = 0.0, 0
    with av.open(str(path)) as source, tempfile.TemporaryDirectory() as folder, av.open(str(Path(folder) / "a.mp4"), "w") as out:
        video = source.streams.video[0]
        video.thread_type = "AUTO"
        stream = out.add_stream("libx264", rate=video.average_rate or 30)
        stream.width, stream.height, stream.pix_fmt = video.width, video.height, "yuv420p"
        stream.codec_context.thread_count = threads
        stream.options = dict(PRESETS["final"])
        frames = source.decode(video)
        while block := list(itertools.islice(frames, BLOCK)):
            for frame in block:
                frame.pict_type = PictureType.NONE
            start = time.perf_counter()
            for frame in block:
                out.mux(stream.encode(frame))
            spent += time.perf_counter() - start
            count += len(block)
        start = time.perf_counter()
        out.mux(stream.encode(None))
        spent += time.perf_counter() - start
    return {"frames": count, "encode_s": spent}


if __name__ == "__main__":
    print(json.dumps(encode_seconds(Path(sys.argv[1]))))
