"""Pieces of H.264: held frames are exact copies, the rate is constant, keyframes come in time, and no decoder complains."""

from __future__ import annotations

import subprocess
from pathlib import Path

import av
import numpy as np
import pytest
from checkfilms import scenes

from tools.ffmpeg.run import executable
from tools.render.encode import KEYFRAME_S, Piece, Quality
from tools.render.film import frame_size
from tools.render.held_frames import HeldFrames, UnexpectedStream, escaped, unescaped
from tools.render.piece import PieceSpec, cuts
from tools.render.piece import frames as painted

SIZE = (320, 180)


def picture(seed: int, size: tuple[int, int] = SIZE) -> np.ndarray:
    """(h, w, 4) with soft noise: every picture differs from every other everywhere."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(0, 255, (size[1] // 20 + 1, size[0] // 20 + 1, 4), np.uint8)
    made = np.kron(coarse, np.ones((20, 20, 1), np.uint8))[: size[1], : size[0]].copy()
    made[..., 3] = 255
    return made


def write(path: Path, changes: list[bool], fps: int = 30, size: tuple[int, int] = SIZE, quality: Quality = "draft") -> Path:
    """A piece in which frame i is new where `changes[i]`, else held."""
    piece = Piece(path, *size, fps, quality)
    for i, new in enumerate(changes):
        pixels = picture(i, size) if new else picture(0, size)
        piece.add(pixels, [(0, 0, *size)] if new else None)
    piece.close()
    return path


def frames(path: Path) -> list[np.ndarray]:
    with av.open(str(path)) as source:
        return [f.to_ndarray() for f in source.decode(video=0)]


def complaints(path: Path) -> str:
    """What ffmpeg says of the file with every error detection on."""
    command = [executable(), "-v", "warning", "-err_detect", "crccheck+bitstream+buffer+explode", "-i", str(path), "-f", "null", "-"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def rhythm(count: int, seed: int = 1) -> list[bool]:
    """Runs of new and of held frames, some longer than the keyframe interval."""
    rng = np.random.default_rng(seed)
    out = [True]
    while len(out) < count:
        out += [True] * int(rng.integers(1, 25)) + [False] * int(rng.choice([1, 2, 7, 40, 90]))
    return out[:count]


@pytest.mark.parametrize("quality", ["final", "draft"])
def test_a_held_frame_is_the_frame_before(tmp_path: Path, quality):
    changes = rhythm(420)
    shown = frames(write(tmp_path / "a.mp4", changes, quality=quality))
    assert len(shown) == len(changes)
    for i, new in enumerate(changes):
        same = i > 0 and bool((shown[i] == shown[i - 1]).all())
        key = i % (KEYFRAME_S * 30) == 0  # the same picture, encoded once more
        assert same or new or key, f"frame {i} is held and differs"
        assert not (same and new), f"frame {i} is new and shows the one before"


@pytest.mark.parametrize(("fps", "size"), [(24, SIZE), (25, (854, 480)), (30, (480, 854)), (60, SIZE), (30, (2160, 3840))])
def test_every_decoder_reads_it_without_a_word(tmp_path: Path, fps: int, size):
    path = write(tmp_path / "a.mp4", rhythm(150 if size == SIZE else 12), fps, size)
    assert complaints(path) == ""
    with av.open(str(path)) as source:
        stream = source.streams.video[0]
        packets = [p for p in source.demux(stream) if p.size]
        assert stream.average_rate == fps and stream.time_base is not None
        times = [round(p.pts * stream.time_base * fps) for p in packets if p.pts is not None]
        assert times == list(range(len(packets))) and all(p.dts == p.pts for p in packets)
        keys = [i for i, p in enumerate(packets) if p.is_keyframe]
        assert keys[0] == 0 and max(b - a for a, b in zip(keys, [*keys[1:], len(packets)])) <= KEYFRAME_S * fps


@pytest.mark.parametrize("size", [(854, 480), (320, 180), (606, 1080)])
def test_colours_come_back(tmp_path: Path, size: tuple[int, int]):
    """BT.709, limited range, at every width: four fields, and a small box changed later in one of them."""
    left, top = size[0] // 2, size[1] // 2
    wanted = {(0, 0): (200, 30, 40), (left, 0): (20, 160, 60), (0, top): (30, 60, 220), (left, top): (235, 235, 235)}
    pixels = np.full((size[1], size[0], 4), 255, np.uint8)
    for (x, y), rgb in wanted.items():
        pixels[y : y + top, x : x + left, :3] = rgb
    piece = Piece(tmp_path / "a.mp4", *size, 30)
    piece.add(pixels, [(0, 0, *size)])
    pixels[8:40, 8:72, :3] = (250, 200, 10)
    piece.add(pixels, [(8, 8, 64, 32)])
    piece.close()
    with av.open(str(tmp_path / "a.mp4")) as source:
        shown = [f.to_ndarray(format="rgb24") for f in source.decode(video=0)]
    for (x, y), rgb in wanted.items():
        assert np.abs(shown[0][y + top // 2, x + left // 2].astype(int) - rgb).max() <= 6
        assert np.abs(shown[1][y + top // 2, x + left // 2].astype(int) - rgb).max() <= 6
    assert np.abs(shown[1][24, 40].astype(int) - (250, 200, 10)).max() <= 8


def test_a_piece_of_one_frame(tmp_path: Path):
    assert len(frames(write(tmp_path / "a.mp4", [True]))) == 1


def test_a_piece_that_is_held_to_the_end(tmp_path: Path):
    path = write(tmp_path / "a.mp4", [True] + [False] * 200, quality="final")
    shown = frames(path)
    assert len(shown) == 201 and complaints(path) == ""
    assert np.abs(shown[0].astype(int) - shown[-1]).mean() < 2


def test_a_held_frame_costs_next_to_nothing(tmp_path: Path):
    short, long = write(tmp_path / "a.mp4", [True] + [False] * 9), write(tmp_path / "b.mp4", [True] + [False] * 59)
    assert long.stat().st_size - short.stat().st_size < 50 * 40


def test_the_same_frames_give_the_same_bytes(tmp_path: Path):
    changes = rhythm(100)
    assert write(tmp_path / "a.mp4", changes).read_bytes() == write(tmp_path / "b.mp4", changes).read_bytes()


@pytest.mark.parametrize("data", [b"\0\0\0\0\0", b"\0\0\1\2\3", bytes(range(7)) + b"\0\0\2", b"\x05" * 9])
def test_emulation_prevention(data: bytes):
    out = escaped(data)
    assert unescaped(out) == data
    assert not any(start in out for start in (b"\0\0\0", b"\0\0\1", b"\0\0\2"))


def test_another_kind_of_stream_is_refused(tmp_path: Path):
    """With B-frames and CABAC, copies cannot be put in; nothing is written that a decoder would choke on."""
    with av.open(str(tmp_path / "a.mp4"), "w") as out:
        stream = out.add_stream("libx264", rate=30, options={"preset": "medium"})
        stream.width, stream.height, stream.pix_fmt = *SIZE, "yuv420p"
        out.mux(stream.encode(av.VideoFrame.from_ndarray(picture(0), format="rgba")))
        out.mux(stream.encode(None))
        extradata = bytes(stream.codec_context.extradata or b"")
    with pytest.raises(UnexpectedStream):
        HeldFrames(extradata, *SIZE)
    with pytest.raises(UnexpectedStream):
        HeldFrames(b"", *SIZE)


def test_a_frame_of_another_size_is_refused(tmp_path: Path):
    piece = Piece(tmp_path / "a.mp4", 320, 182, 30)
    with pytest.raises(ValueError, match="320x180"):
        piece.add(picture(0), [(0, 0, *SIZE)])


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1", "4:5"])
@pytest.mark.parametrize("resolution", [480, 720])
def test_pieces_are_painted_at_the_size_they_are_encoded_at(aspect: str, resolution: int):
    """480 high pictures of 9:16 are 853.3 px high: the last row is painted too."""
    plan = scenes(aspect=aspect)
    size = frame_size(aspect, resolution)
    pixels, _ = next(painted(PieceSpec(cuts(plan.pictures)[0], *size, "draft"), plan.media.images))
    assert pixels.shape == (size[1], size[0], 4)
    assert (pixels[-1, :, 3] == 255).all() and (pixels[:, -1, 3] == 255).all()
    assert np.abs(pixels[-1].astype(int) - pixels[-2]).mean() < 3, "the last row shows the scene, not what lies behind it"
