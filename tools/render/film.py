"""Pieces and films by content: what a piece depends on is its key, so that an edit makes only what it touches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from film.brief import RenderOptions
from svg_kit.elements import Picture
from svg_kit.geometry import Canvas
from tools.media import Media
from tools.render.encode import Quality, encoder_version, recipe
from tools.storage.artifacts import Artifacts, key_of

if TYPE_CHECKING:
    from tools.render.footage import Raster
    from tools.render.piece import Cut, PieceSpec


Draw = Callable[["PieceSpec", Path, Mapping[str, "Raster"]], None]


def frame_size(aspect: str, resolution: int) -> tuple[int, int]:
    """Width and height in px, even, with `resolution` as the short side."""
    canvas = Canvas.of(aspect)
    k = resolution / min(canvas.width, canvas.height)
    return round(canvas.width * k / 2) * 2, round(canvas.height * k / 2) * 2


def make_piece(artifacts: Artifacts, cut: Cut, render: RenderOptions, aspect: str, media: Media,
               on_frame: Callable[[int], None] | None = None, draw: Draw | None = None) -> str:  # fmt: skip
    """Renders a piece unless it is there; returns its key. `draw` takes the place of the native painter here (a pool of processes)."""
    from tools.render.piece import PieceSpec, frames, write_piece

    spec = PieceSpec(cut, *frame_size(aspect, render.resolution), quality_of(render))
    renderer = frames
    if render.renderer == "browser" and not shows_footage(cut, media):
        from tools.render import browser

        renderer = browser.frames
    key = piece_key(cut, render, aspect, media)

    def make(path: Path) -> None:
        if draw is not None and renderer is frames:
            draw(spec, path, media.images)
        else:
            write_piece(spec, path, media.images, on_frame, renderer)

    artifacts.ensure(key, ".mp4", make)
    return key


def piece_key(cut: Cut, render: RenderOptions, aspect: str, media: Media) -> str:
    """What the bytes of a piece depend on."""
    from tools.render.piece import PieceSpec

    by: tuple[str, ...] = ()
    if render.renderer == "browser" and not shows_footage(cut, media):
        from tools.render import browser

        by = ("browser", browser.version())
    spec = PieceSpec(cut, *frame_size(aspect, render.resolution), quality_of(render))
    return key_of("piece", spec.identity(), media.hashes, recipe(spec.quality), *by)


def shows_footage(cut: Cut, media: Media) -> bool:
    """Whether a video is in the picture: such pieces are always drawn natively, a page shows its first frame."""
    from tools.render.footage import Footage

    moving = {key for key, picture in media.images.items() if isinstance(picture, Footage)}
    return bool(moving) and any(isinstance(node, Picture) and node.key in moving for shown in cut.shown for node, _ in shown.scene.walk())


def quality_of(render: RenderOptions) -> Quality:
    return "draft" if render.draft else "final"


def file_name(aspect: str, first: str, extension: str = "mp4") -> str:
    """final.mp4 for the first aspect, final.9x16.mp4 for others."""
    return f"final.{extension}" if aspect == first else f"final.{aspect.replace(':', 'x')}.{extension}"


def track_key(sound: str) -> str:
    return key_of("track", 2, sound, encoder_version())


def make_track(artifacts: Artifacts, sound: str) -> str:
    """Encodes the mixed sound; returns the track's key."""
    key = track_key(sound)

    def make(path: Path) -> None:
        from tools.audio.tape import Tape
        from tools.render.sound_track import encode_track

        with Tape(artifacts.path(sound, ".f32")) as tape:
            encode_track(tape, path)

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
