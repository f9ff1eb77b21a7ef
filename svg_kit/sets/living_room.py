"""A living room: papered wall, a window on one side, a floor of boards, a rug where the subject stands."""

from __future__ import annotations

from svg_kit.art.library import standing
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Radial, Shape, ellipse_d, group, line, n, rect, rect_d
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import paper
from svg_kit.geometry import Box

NAME = "living_room"
TAGS = (
    "home",
    "house",
    "room",
    "living room",
    "family",
    "evening",
    "sofa",
    "warm",
    "indoors",
    "cosy",
    "heating",
    "radiator",
    "sleep",
    "rest",
    "bedroom",
    "television",
)
SUBJECTS = ("woman-in-armchair", "sofa", "cat")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, floor = b.canvas.width, b.canvas.height, b.ground_y
    f = b.field
    wall, side = f.ground, -1 if b.variant % 2 else 1
    glow_x = w * (0.5 + 0.34 * side)
    nodes: list[Node] = [
        rect(0, 0, w, floor, wall),
        rect(0, 0, w, floor, Radial(glow_x, floor * 0.5, w * 0.5, ((0, f.pop, 0.26), (0.5, f.pop, 0.09), (1, wall, 0)))),
        _paper(b),
        rect(0, floor - 40, w, 40, shade(wall, -0.05)),
        line(((0, floor - 40), (w, floor - 40)), shade(wall, -0.1), 4),
        rect(0, floor, w, h - floor, mix(ink["wood2"], f.line, 0.35) if f.dark else ink["wood"]),
        *_boards(b, ink),
    ]
    if not b.canvas.narrow:
        tall = min(620.0, floor * 0.66)
        for x in (w * 0.5 + side * w * 0.44, w * 0.5 - side * w * 0.44, w * 0.5):
            if b.free(Box(x - 130, floor - tall, 260, tall)):
                nodes.append(standing("floor-lamp", x, floor + 16, tall, ink))
                break
    cx = w * (0.5 + 0.24 * side) if not b.canvas.narrow else w * 0.5
    nodes.append(
        Shape(
            ellipse_d(cx, floor + (h - floor) * 0.32, w * (0.26 if not b.canvas.narrow else 0.42), (h - floor) * 0.2),
            fill=mix(f.pop, ink["wood2"], 0.45),
            opacity=0.8,
        )
    )
    nodes += paper(w, h, f.line, "#FFF3D6", b.look.grain)
    return nodes


def _paper(b: Backdrop) -> Node:
    """Stripes of wallpaper, hardly there."""
    step, d = 96, ""
    for i in range(1, int(b.canvas.width / step) + 1):
        d += f"M{n(i * step)} 0V{n(b.ground_y - 40)}"
    return Shape(d, stroke=shade(b.field.ground, -0.03 if b.field.dark else -0.025), stroke_width=3)


def _boards(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, floor = b.canvas.width, b.canvas.height, b.ground_y
    tone = shade(ink["wood2"], -0.06)
    d = "".join(f"M0 {n(y)}H{n(w)}" for y in (floor + (h - floor) * 0.3, floor + (h - floor) * 0.64))
    d += "".join(f"M{n(w * x)} {n(floor)}L{n(w * (0.5 + (x - 0.5) * 1.5))} {n(h)}" for x in (0.1, 0.3, 0.5, 0.7, 0.9))
    return [
        Shape(d, stroke=tone, stroke_width=4, opacity=0.6),
        line(((0, floor), (w, floor)), shade(tone, -0.04), 5),
        group(clip=rect_d(0, 0, 1, 1)),
    ]
