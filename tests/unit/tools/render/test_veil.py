"""A veil over the whole frame is left to the encoder: what is seen is what would have been painted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from svg_kit.elements import Scene, circle, group, rect
from svg_kit.geometry import Canvas
from svg_kit.motion import tween
from tools.render.encode import Piece
from tools.render.native import Painter
from tools.render.veil import levels

CANVAS = Canvas(160, 96)
FPS = 10


def scene(colour: str = "#102030", **veil) -> Scene:
    picture = group(rect(20, 20, 60, 40, "#E04010"), circle(120, 50, 30, "#20C080"), id="picture")
    over = replace(group(rect(0, 0, 160, 96, colour), id="veil"), **veil)
    return Scene(CANVAS, 2.0, (picture, over), (tween("veil", "opacity", 0.5, 1.0, 0, 1, "linear"),), "#F0F0E0")


def filmed(path: Path, veiled: bool, made: Scene) -> list[np.ndarray]:
    painter, piece = Painter(made, 1.0, veiled=veiled), Piece(path, 160, 96, FPS)
    for f in range(20):
        pixels, dirty = painter.paint(f / FPS)
        piece.add(pixels, dirty, painter.veil(f / FPS))
    piece.close()
    with av.open(str(path)) as source:
        return [frame.to_ndarray(format="yuv420p").astype(int) for frame in source.decode(video=0)]


@pytest.mark.parametrize("colour", ["#000000", "#FFFFFF", "#102030"])
def test_the_film_is_the_same_as_when_it_is_painted(tmp_path: Path, colour: str):
    painted, told = (filmed(tmp_path / f"{veiled}.mp4", veiled, scene(colour)) for veiled in (False, True))
    assert len(painted) == len(told) == 20
    differing = [float(np.abs(a - b).mean()) for a, b in zip(painted, told)]
    assert max(differing) < 0.8, differing
    y, cb, cr = levels(colour)
    assert abs(told[-1][:96].mean() - y) < 2 and abs(told[-1][96:].mean() - (cb + cr) / 2) < 2


def test_while_only_the_veil_moves_nothing_is_painted():
    painter = Painter(scene(), 1.0, veiled=True)
    changed = [painter.paint(f / FPS)[1] is not None for f in range(20)]
    shares = [veil.share if (veil := painter.veil(f / FPS)) else 0.0 for f in range(20)]
    assert changed == [True] + [False] * 19
    assert shares[:6] == [0.0] * 6 and shares[10] == pytest.approx(0.5) and shares[-1] == 1.0


@pytest.mark.parametrize(
    "veil", [{"opacity": 0.5}, {"clip": "M0 0H80V96H0Z"}, {"children": (rect(0, 0, 159, 96, "#000000"),)}, {"children": ()}]
)
def test_what_is_more_than_a_veil_is_painted(veil: dict):
    painter = Painter(scene(**veil), 1.0, veiled=True)
    assert painter.veil(1.0) is None and len(painter.roots) == 2
