"""A map on a table: streets and blocks in the paper's own tones, a river, the edge of the sheet."""

from __future__ import annotations

from svg_kit.art.places import grain, ground, side, step
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, group, n, rect, rect_d
from svg_kit.fields import Backdrop

NAME = "map_table"
TAGS = (
    "map",
    "journey",
    "travel",
    "route",
    "country",
    "location",
    "district",
    "border",
    "navigate",
    "region",
    "expedition",
    "explorer",
    "territory",
    "epidemic",
    "outbreak",
    "railway",
)
SUBJECTS = ("person-pointing", "person-thinking")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    rng = b.rng("map")
    street = step(b, 0.035)
    block = mix(f.ground, f.planes[0], 0.28)
    k = side(b)
    x0, x1 = (w * 0.5, w) if k > 0 else (0.0, w * 0.5)
    if b.canvas.narrow:
        x0, x1 = 0.0, w
    top = 0.0 if not b.canvas.narrow else max(0.0, b.text_bottom + 60)
    d = ""
    y = top - 20
    while y < floor:
        tall, x = rng.uniform(70, 130), x0 - rng.uniform(0, 90)
        while x < x1:
            wide = rng.uniform(80, 190)
            if rng.random() < 0.9 and b.clear(x + wide / 2, y + tall / 2, 70):
                d += rect_d(x, y, wide - 16, tall - 16, 4)
            x += wide
        y += tall
    river = f"M{n(x0 - 40)} {n(floor * 0.92)}C{n(x0 + (x1 - x0) * 0.3)} {n(floor * 0.7)} {n(x0 + (x1 - x0) * 0.5)} {n(floor * 1.02)} {n(x1 + 60)} {n(floor * 0.72)}"
    turned = group(Shape(d or "M0 0Z", fill=block), rotate=0)
    nodes: list[Node] = [
        rect(0, 0, w, floor, f.ground),
        turned,
        Shape(river, stroke=f.ground, stroke_width=74),
        Shape(river, stroke=mix(ink["water"], f.ground, 0.55), stroke_width=52),
        Shape(
            f"M{n(x0)} {n(floor * 0.34)}L{n(x1)} {n(floor * 0.18)}M{n(x0 + (x1 - x0) * 0.62)} 0L{n(x0 + (x1 - x0) * 0.5)} {n(floor)}",
            stroke=f.ground,
            stroke_width=20,
        )
        if not b.canvas.narrow
        else Shape("M0 0Z", fill=street),
    ]
    return [*nodes, *ground(b, mix(ink["wood2"], f.ground, 0.2)), rect(0, floor - 10, w, 18, shade(f.ground, -0.07)), *grain(b)]
