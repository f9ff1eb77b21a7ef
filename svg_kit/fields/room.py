"""A quiet wall with a light pool, a skirting and a floor: indoors, for explanations and things on a table."""

from __future__ import annotations

from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Pattern, Radial, Shape, n, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, paper, stipple
from svg_kit.geometry import Box


def draw(b: Backdrop) -> list[Node]:
    w, h, field = b.canvas.width, b.canvas.height, b.field
    rng = b.rng("room")
    far = field.planes[0]
    side = 1 if b.variant % 2 == 0 else -1
    y = b.ground_y + 6
    lamp = mix(field.ground, field.pop, 0.5)
    course, brick = 34, 92
    joints = f"M0 1.5H{brick}M0 {course + 1.5}H{brick}M{n(brick * 0.3)} 0V{course}M{n(brick * 0.8)} {course}V{2 * course}"
    wall = Pattern(brick, 2 * course, (Shape(joints, stroke=far, stroke_width=3, cap="butt", opacity=0.5 if field.dark else 0.62),))
    nodes: list[Node] = [
        rect(0, 0, w, y, wall),
        rect(
            0,
            0,
            w,
            y,
            Radial(
                w * (0.5 + 0.3 * side),
                h * 0.40,
                h * 0.85,
                ((0, lamp, 0.42 if field.dark else 0.2), (0.5, lamp, 0.14), (1, field.ground, 0)),
            ),
        ),
        stipple(
            cloud(rng, 1100, Box(0, 0, w, y), lambda u, v: abs(u - (0.5 + 0.3 * side)) ** 1.5, b.clear),
            shade(field.ground, -0.06),
            3.2,
            0.55,
        ),
        *front(b),
    ]
    nodes += paper(w, h, field.line, "#FFF3D6", b.look.grain)
    return nodes


def front(b: Backdrop) -> list[Node]:
    """Skirting and floor."""
    w, h = b.canvas.width, b.canvas.height
    _, mid, near = b.field.planes
    y = b.ground_y + 6
    nodes: list[Node] = [rect(0, y, w, h - y, near), rect(0, y - 10, w, 20, mid)]
    boards = "".join(
        f"M{n(w / 2 + (x - w / 2) * 0.86)} {n(y + 10)}L{n(w / 2 + (x - w / 2) * 1.5)} {n(h)}" for x in range(-160, w + 320, 190)
    )
    nodes.append(Shape(boards, stroke=shade(near, -0.06), stroke_width=3, opacity=0.7))
    nodes.append(stipple(cloud(b.rng("floor"), 700, Box(0, y + 12, w, h - y - 12), lambda u, v: v), shade(near, -0.07), 3, 0.8))
    return nodes
