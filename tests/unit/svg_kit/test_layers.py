"""An imported drawing in a scene: where it stands, and that its named groups move."""

from __future__ import annotations

import numpy as np

from svg_kit.elements import Group, Scene, rect
from svg_kit.geometry import Box, Canvas
from svg_kit.layers import drawing, layer_names
from svg_kit.motion import tween
from svg_kit.svg_reader import read_svg
from tools.render.native import Painter

TWO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><g id="left"><rect width="40" height="50" fill="#f00"/><g id="dot"><circle cx="20" cy="25" r="9" fill="#fff"/></g></g>
<g id="right" transform="translate(60 0)"><rect width="40" height="50" fill="#00f"/></g><g id="dot"><rect x="45" y="20" width="10" height="10"/></g></svg>"""


def test_named_groups_are_layers_about_their_own_middle():
    made = drawing(read_svg(TWO), Box(100, 100, 400, 300), "house")
    assert made.id == "house" and made.matrix == (4, 0, 0, 4, 100, 150)
    assert layer_names(made) == ["house.left", "house.dot", "house.right", "house.dot.2"]
    left, right, _ = made.children
    assert isinstance(left, Group) and left.pivot == (20, 25) and left.extent is not None and left.extent.contains(Box(0, 0, 40, 50))
    assert isinstance(right, Group) and right.pivot == (20, 25)


def test_a_layer_moves_as_its_track_says():
    made = drawing(read_svg(TWO), Box(0, 0, 400, 200), "house")
    tracks = (tween("house.right", "opacity", 0, 1, 0, 1, "linear"), tween("house.left", "scale", 0, 1, 0.5, 1, "linear"))
    scene = Scene(Canvas(400, 200), 2.0, (Group((rect(0, 0, 400, 200, "#000000"),), "back"), made), tracks)
    painter = Painter(scene)
    first, last = painter.still(0)[..., :3], painter.still(1)[..., :3]
    assert first[100, 300].tolist() == [0, 0, 0] and last[100, 300].tolist() == [0, 0, 255]
    assert first[100, 10].tolist() == [0, 0, 0] and first[100, 110].tolist() == [255, 0, 0] and last[100, 10].tolist() == [255, 0, 0]
    assert (Painter(scene).still(1)[..., :3] == last).all() and np.ptp(last) == 255
