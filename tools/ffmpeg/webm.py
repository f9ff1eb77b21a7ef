"""WebM (VP9 and Opus) from a finished MP4."""

from __future__ import annotations

from pathlib import Path

import ffmpeg

from tools.ffmpeg.run import run


def arguments(source: Path, target: Path) -> list[str]:
    """Pure: the argument list."""
    options = {
        "c:v": "libvpx-vp9", "crf": 32, "b:v": 0, "row-mt": 1, "cpu-used": 5, "deadline": "good", "g": 120, "threads": 2, "tile-columns": 1,
        "pix_fmt": "yuv420p", "colorspace": "bt709", "color_primaries": "bt709", "color_trc": "bt709", "color_range": "tv",
        "c:a": "libopus", "b:a": "128k", "f": "webm", "fflags": "+bitexact", "flags:v": "+bitexact", "flags:a": "+bitexact",
    }  # fmt: skip
    return ffmpeg.input(str(source)).output(str(target), **options).global_args("-hide_banner", "-nostats").overwrite_output().get_args()


def transcode(source: Path, target: Path) -> None:
    run(arguments(source, target))
