"""Draft: a working drawing. A fine grid in a coarse one, a frame with marks on its edges, the ground cut through and hatched."""

from __future__ import annotations

from svg_kit.colour import mix
from svg_kit.elements import Node, Pattern, Shape, line_d, n, rect
from svg_kit.fields import Backdrop

FINE, COARSE = 27.0, 135.0
EDGE = 34.0


def draw(b: Backdrop) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    fine = "".join(line_d((i * FINE, 0), (i * FINE, COARSE)) + line_d((0, i * FINE), (COARSE, i * FINE)) for i in range(1, 5))
    coarse = line_d((0, 0), (0, COARSE)) + line_d((0, 0), (COARSE, 0))
    tile = Pattern(COARSE, COARSE, (
        Shape(fine, stroke=f.planes[0], stroke_width=1.2, opacity=0.55),
        Shape(coarse, stroke=f.planes[0], stroke_width=3.2),
    ))  # fmt: skip
    return [rect(0, 0, w, h, tile), *front(b), *_frame(b)]


def _frame(b: Backdrop) -> list[Node]:
    """The neatline, with marks at the thirds of each side."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    tone = mix(f.ground, f.ink, 0.42)
    box = f"M{n(EDGE)} {n(EDGE)}H{n(w - EDGE)}V{n(h - EDGE)}H{n(EDGE)}Z"
    marks = "".join(
        line_d((w * k / 6, EDGE), (w * k / 6, EDGE - 16)) + line_d((w * k / 6, h - EDGE), (w * k / 6, h - EDGE + 16)) for k in range(1, 6)
    )
    marks += "".join(
        line_d((EDGE, h * k / 4), (EDGE - 16, h * k / 4)) + line_d((w - EDGE, h * k / 4), (w - EDGE + 16, h * k / 4)) for k in range(1, 4)
    )
    return [Shape(box, stroke=tone, stroke_width=3, join="miter"), Shape(marks, stroke=tone, stroke_width=2, cap="butt")]


def front(b: Backdrop) -> list[Node]:
    """Section through the ground: a heavy line, hatched at 45 degrees below."""
    w, h, f = b.canvas.width, b.canvas.height, b.field
    y = b.ground_y + 8
    tall = 64.0
    hatch = "".join(line_d((x, y + tall), (x + tall, y)) for x in range(-int(tall), int(w), 24))
    return [
        rect(0, y, w, h - y, f.planes[2]),
        Shape(hatch, stroke=f.planes[1], stroke_width=2.4, cap="butt"),
        rect(0, y - 3, w, 6, mix(f.ground, f.ink, 0.8)),
    ]
