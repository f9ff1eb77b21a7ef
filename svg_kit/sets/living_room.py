"""A living room: papered wall, a window on one side, a floor of boards, a rug where the subject stands."""

from __future__ import annotations

from svg_kit.art.library import standing
from svg_kit.art.places import boards, grain, side, step, wall
from svg_kit.colour import mix
from svg_kit.elements import Node, Shape, ellipse_d, n
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "living_room"
TAGS = ("home", "house", "room", "living room", "family", "sofa", "indoors", "cosy", "bedroom", "television")
SUBJECTS = ("woman-in-armchair", "sofa", "cat")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, floor, f, k = b.canvas.width, b.canvas.height, b.ground_y, b.field, side(b)
    nodes: list[Node] = [*wall(b, 0.84, 0.26), _paper(b), *boards(b, mix(ink["wood2"], f.line, 0.35) if f.dark else ink["wood"])]
    tall = min(620.0, floor * 0.66)
    for x in (w * 0.5 + k * w * 0.44, w * 0.5 - k * w * 0.44, w * 0.5) if not b.canvas.narrow else ():
        if b.free(Box(x - 130, floor - tall, 260, tall)):
            nodes.append(standing("floor-lamp", x, floor + 16, tall, ink))
            break
    cx, half = (w * (0.5 + 0.24 * k), w * 0.26) if not b.canvas.narrow else (w * 0.5, w * 0.42)
    rug = ellipse_d(cx, floor + (h - floor) * 0.32, half, (h - floor) * 0.2)
    nodes.append(Shape(rug, fill=mix(f.pop, ink["wood2"], 0.45), opacity=0.8))
    return nodes + grain(b)


def _paper(b: Backdrop) -> Node:
    """Stripes of wallpaper, hardly there."""
    stripes = "".join(f"M{n(x)} 0V{n(b.ground_y - 30)}" for x in range(96, int(b.canvas.width) + 1, 96))
    return Shape(stripes, stroke=step(b, 0.028), stroke_width=3)
