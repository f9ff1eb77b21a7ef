"""Pieces and films by content: what a piece depends on is its key, so that an edit makes only what it touches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from film.brief import RenderOptions
from svg_kit.geometry import Canvas
from tools.media import Media
from tools.render.encode import Quality, encoder_version, recipe
from tools.scenes import SegmentPicture
from tools.storage.artifacts import Artifacts, key_of

if TYPE_CHECKING:
    from tools.render.piece import PieceSpec


def frame_size(aspect: str, resolution: int) -> tuple[int, int]:
    """Width and height in px, even, with `resolution` as the short side."""
    canvas = Canvas.of(aspect)
    k = resolution / min(canvas.width, canvas.height)
    return round(canvas.width * k / 2) * 2, round(canvas.height * k / 2) * 2


def piece_spec(pictures: Sequence[SegmentPicture], index: int, size: tuple[int, int], quality: Quality) -> PieceSpec:
    from tools.render.piece import PieceSpec

    before = pictures[index - 1] if index else None
    after = pictures[index + 1] if index + 1 < len(pictures) else None
    return PieceSpec(before, pictures[index], after, *size, quality)


def make_piece(artifacts: Artifacts, pictures: Sequence[SegmentPicture], index: int, render: RenderOptions, aspect: str, media: Media,
               on_frame: Callable[[int], None] | None = None) -> str:  # fmt: skip
    """Renders a piece unless it is there; returns its key."""
    from tools.render.piece import frames, write_piece

    quality = quality_of(render)
    spec = piece_spec(pictures, index, frame_size(aspect, render.resolution), quality)
    renderer, by = frames, ()
    if render.renderer == "browser":
        from tools.render import browser

        renderer, by = browser.frames, ("browser", browser.version())
    key = key_of("piece", spec.identity(), media.hashes, recipe(quality), *by)
    artifacts.ensure(key, ".mp4", lambda path: write_piece(spec, path, media.images, on_frame, renderer))
    return key


def quality_of(render: RenderOptions) -> Quality:
    return "draft" if render.draft else "final"


def file_name(aspect: str, first: str, extension: str = "mp4") -> str:
    """final.mp4 for the first aspect, final.9x16.mp4 for others."""
    return f"final.{extension}" if aspect == first else f"final.{aspect.replace(':', 'x')}.{extension}"


def track_key(sound: str) -> str:
    return key_of("track", sound, encoder_version())


def make_track(artifacts: Artifacts, sound: str) -> str:
    """Encodes the mixed sound; returns the track's key."""
    key = track_key(sound)

    def make(path: Path) -> None:
        from tools.render.assemble import write_track

        write_track(np.load(artifacts.path(sound, ".npy"), mmap_mode="r"), path)

    artifacts.ensure(key, ".m4a", make)
    return key


def make_film(artifacts: Artifacts, keys: Sequence[str], sound: str, fps: int, title: str) -> str:
    """Joins pieces and the mixed sound; returns the film's key."""
    track = make_track(artifacts, sound)
    key = key_of("film", list(keys), track, fps, title)

    def make(path: Path) -> None:
        from tools.render.assemble import assemble

        assemble([artifacts.path(k, ".mp4") for k in keys], artifacts.path(track, ".m4a"), fps, path, title)

    artifacts.ensure(key, ".mp4", make)
    return key


def make_webm(artifacts: Artifacts, film: str) -> str:
    """VP9 and Opus from the finished MP4; returns the key."""
    from tools.ffmpeg.webm import transcode

    key = key_of("webm", film)
    artifacts.ensure(key, ".webm", lambda path: transcode(artifacts.path(film, ".mp4"), path))
    return key


def films_of(names: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """(file name, key, suffix) of each film."""
    return [(name, key, Path(name).suffix) for name, key in names.items()]
