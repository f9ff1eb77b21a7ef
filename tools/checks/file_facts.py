"""The file is what players and platforms expect.

Rule: H.264 yuv420p with BT.709 tags and limited range, the planned size and frame rate, AAC at 48 kHz stereo, the index in front (faststart).
Source: issue 2, "Shows it works"; craft.md.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext
from tools.render.film import frame_size

STAGE = "film"
BT709, LIMITED = 1, 1


def check(context: FilmContext) -> list[Finding]:
    """`file.video`, `file.colour`, `file.size`, `file.rate`, `file.audio`, `file.faststart` (errors)."""
    return [
        found(
            f"file.{name}",
            "error",
            f"The file's {said} is {is_}; {wanted} is expected.",
            "Encode the film again.",
            measured=is_,
            wanted=wanted,
        )
        for name, said, is_, wanted in facts(context)
        if is_ != wanted
    ]


def facts(context: FilmContext) -> Iterator[tuple[str, str, str, str]]:
    """(name, what it is, measured, expected)."""
    import av

    render = context.board.brief.render
    with av.open(str(context.path)) as source:
        video, audio = source.streams.video[0], source.streams.audio[0]
        codec = video.codec_context
        tags = [codec.colorspace, codec.color_primaries, codec.color_trc, codec.color_range]
        yield "video", "picture", f"{codec.name} {codec.pix_fmt}", "h264 yuv420p"
        yield "colour", "colour tags", " ".join(str(int(t)) for t in tags), f"{BT709} {BT709} {BT709} {LIMITED}"
        width, height = frame_size(context.aspect, render.resolution)
        yield "size", "frame size", f"{video.width}x{video.height}", f"{width}x{height}"
        yield "rate", "frame rate", f"{float(video.average_rate or 0):g}", f"{context.timeline.fps:g}"
        yield "audio", "sound", f"{audio.codec_context.name} {audio.rate} Hz, {audio.channels} channels", "aac 48000 Hz, 2 channels"
    yield "faststart", "index", "behind the media" if not index_first(context.path) else "in front", "in front"


def index_first(path: Path) -> bool:
    """Whether the `moov` box stands before `mdat` (ISO/IEC 14496-12)."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            if kind in (b"moov", b"mdat"):
                return kind == b"moov"
            skip = struct.unpack(">Q", file.read(8))[0] - 16 if size == 1 else size - 8
            if skip < 0:
                return False
            file.seek(skip, 1)
    return False
