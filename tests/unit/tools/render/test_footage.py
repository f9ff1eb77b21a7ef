"""Photos and videos as layers of a scene."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest
import skia

from film.errors import BadInput
from svg_kit.elements import Picture, Scene, group
from svg_kit.geometry import Box, Canvas
from svg_kit.motion import tween
from tools.references_reader import is_footage, read_footage
from tools.render.footage import Footage, Player
from tools.render.native import Painter
from tools.render.photos import Photo

SIZE = (64, 48)


def written(path: Path, codec: str = "libx264", form: str = "yuv420p", fps: int = 10, count: int = 20) -> Path:
    """A video whose frame i is a grey of 10 * i; its right half is transparent where the format has alpha."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream(codec, rate=fps)
        stream.width, stream.height, stream.pix_fmt = *SIZE, form
        stream.codec_context.time_base = Fraction(1, fps)
        for i in range(count):
            pixels = np.full((*SIZE[::-1], 4), 10 * i, np.uint8)
            pixels[..., 3] = 255
            pixels[:, SIZE[0] // 2 :, 3] = 0
            frame = av.VideoFrame.from_ndarray(pixels, format="rgba").reformat(format=form)
            frame.pts = i
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def test_frames_come_by_time_forwards_and_back(tmp_path: Path) -> None:
    footage = Footage.open(written(tmp_path / "a.mp4"))
    assert (footage.width, footage.height, footage.fps) == (*SIZE, 10.0) and footage.seconds == pytest.approx(2, abs=0.11)
    player = Player(footage)
    for t, level in ((0, 0), (0.05, 0), (0.1, 10), (0.95, 90), (1.9, 190), (30, 190), (0.3, 30), (0.4, 40)):
        assert abs(int(player.at(t)[10, 10, 0]) - level) <= 4, t


@pytest.mark.parametrize(("name", "codec", "form"), [("a.webm", "libvpx-vp9", "yuva420p"), ("a.mov", "qtrle", "argb")])
def test_alpha_is_kept_where_the_file_has_it(tmp_path: Path, name: str, codec: str, form: str) -> None:
    shown = Footage.open(written(tmp_path / name, codec, form)).poster()
    assert shown[24, 10, 3] == 255 and shown[24, 54, 3] == 0


def scene(key: str, size: Box, canvas: Canvas) -> Scene:
    return Scene(canvas, 2.0, (group(Picture(key, size), id="photo", pivot=(size.cx, size.cy)),), ground="#FFFFFF")


def test_a_scene_shows_footage_frame_by_frame_and_holds_what_repeats(tmp_path: Path) -> None:
    footage = Footage.open(written(tmp_path / "a.mp4"))
    painter = Painter(scene("clip", Box(40, 20, 64, 48), Canvas(200, 100)), 1.0, {"clip": footage})
    changes, levels = [], []
    for f in range(45):
        pixels, dirty = painter.paint(f / 30)
        changes.append(dirty is not None)
        levels.append(int(pixels[44, 60, 0]))
    assert [i for i, changed in enumerate(changes) if changed] == list(range(0, 45, 3))
    assert all(abs(level - 10 * (i // 3)) <= 4 for i, level in enumerate(levels))
    assert (painter.paint(1.0)[0][5, 5] == 255).all()


def test_missing_and_broken_videos_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="missing"):
        read_footage(tmp_path / "no.mp4", "reference")
    (tmp_path / "bad.mp4").write_bytes(b"not a video at all")
    with pytest.raises(BadInput, match="cannot be read"):
        read_footage(tmp_path / "bad.mp4", "reference")
    assert is_footage("A.MP4") and not is_footage("a.png")


def photo(height: int = 400, width: int = 600) -> np.ndarray:
    made = cv2.GaussianBlur(np.random.default_rng(2).integers(0, 256, (height, width, 4), np.uint8), (0, 0), 4)
    made = cv2.normalize(made, None, 0, 255, cv2.NORM_MINMAX)
    made[..., 3] = 255
    return made


@pytest.mark.parametrize(("scale", "offset"), [(1.0, 0.0), (0.3, 0.25), (1.7, 0.5), (0.11, 0.75)])
def test_photos_are_placed_as_skia_places_them(scale: float, offset: float) -> None:
    """Fitted by the focus, moved by parts of a pixel: as Skia's own slower drawing, within a level or two of smooth pictures."""
    pixels, picture = photo(), Picture("p", Box(100 + offset, 50 + offset, 500, 700), (0.8, 0.5))
    drawn = []
    for own in (True, False):
        made = np.zeros((900, 900, 4), np.uint8)
        with skia.Surface(made) as canvas:
            canvas.clear(0xFFFFFFFF)
            canvas.scale(scale, scale)
            if own:
                Photo(pixels).draw(canvas, picture, 1.0)
            else:
                image = skia.Image.fromarray(pixels)
                k = max(500 / 600, 700 / 400)
                source = skia.Rect.MakeXYWH(min(max(0, 0.8 * 600 - 250 / k), 600 - 500 / k), 0, 500 / k, 400)
                sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
                canvas.drawImageRect(
                    image, source, skia.Rect.MakeXYWH(100 + offset, 50 + offset, 500, 700), sampling, skia.Paint(AntiAlias=True)
                )
        drawn.append(made[..., :3].astype(int))
    assert np.abs(drawn[0] - drawn[1]).mean() < 0.8 and np.percentile(np.abs(drawn[0] - drawn[1]), 99) <= 6


def test_a_photo_with_alpha_shows_what_is_behind_it() -> None:
    pixels = photo()
    pixels[:, 300:, 3] = 0
    made = Painter(scene("p", Box(0, 0, 600, 400), Canvas(600, 400)), 1.0, {"p": pixels}).still(0)
    assert (made[:, 310:, :3] == 255).all() and made[:, :290, :3].std() > 20


def test_a_photo_moves_with_its_track() -> None:
    made = scene("p", Box(0, 0, 600, 400), Canvas(600, 400))
    moving = Scene(made.canvas, 2.0, made.roots, (tween("photo", "scale", 0, 2, 1.0, 1.06, "linear"),), made.ground)
    painter = Painter(moving, 1.0, {"p": photo()})
    first = painter.still(0)
    frames = [painter.paint(f / 30)[1] for f in range(1, 30)]
    assert all(frame is not None for frame in frames)
    assert 1 < np.abs(painter.still(1.9).astype(int) - first).mean() < 40
