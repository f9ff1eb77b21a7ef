"""A kitchen: tiled wall, a counter along the floor line, shelves with jars, a lamp over the table."""

from __future__ import annotations

from svg_kit.art.places import grain, side, step, tiles, wall
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "kitchen"
TAGS = (
    "kitchen",
    "cook",
    "food",
    "eat",
    "recipe",
    "coffee",
    "bread",
    "dinner",
    "breakfast",
    "oven",
    "microwave",
    "bake",
    "tea",
    "dish",
    "refrigerator",
    "vegetable",
    "kettle",
    "meal",
    "dough",
    "flour",
)
SUBJECTS = ("cook", "kettle")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.76, 0.2), _tiles(b)]
    k = side(b)
    nodes += _shelf(b, ink, Box(w * 0.66 if k > 0 else w * 0.06, floor - 500, w * 0.28, 60))
    nodes += tiles(b, mix(ink["stone3"], f.ground, 0.3) if not f.dark else mix(ink["stone2"], f.ground, 0.55))
    top = mix(ink["wood"], f.ground, 0.15)
    front = mix(ink["body"], f.ground, 0.35)
    nodes += [rect(0, floor - 4, w, 26, top), rect(0, floor + 22, w, 74, front), rect(0, floor + 22, w, 12, shade(front, -0.06))]
    doors = "".join(f"M{n(x)} {n(floor + 34)}V{n(floor + 96)}" for x in range(150, int(w), 240))
    nodes += [Shape(doors, stroke=shade(front, -0.07), stroke_width=5)]
    nodes += [rect(x + 96, floor + 52, 44, 8, ink["metal"], 4) for x in range(30, int(w), 240)]
    return nodes + _lamp(b, ink) + grain(b)


def _tiles(b: Backdrop) -> Shape:
    """Low rows of wall tiles above the counter, below the words."""
    w, floor, d = b.canvas.width, b.ground_y, ""
    top = max(floor - 250, b.text_bottom + 30)
    y = floor - 30
    row = 0
    while y > top:
        d += f"M0 {n(y)}H{n(w)}"
        d += "".join(f"M{n(x)} {n(y)}V{n(max(top, y - 50))}" for x in range(50 if row % 2 else 0, int(w), 100))
        y -= 50
        row += 1
    return Shape(d or "M0 0Z", stroke=step(b, 0.045), stroke_width=3)


def _shelf(b: Backdrop, ink: dict[str, str], box: Box) -> list[Node]:
    if not b.free(box.inset(-30)):
        return []
    rng = b.rng("jars")
    nodes: list[Node] = [rect(box.x, box.bottom, box.w, 16, mix(ink["wood"], b.field.ground, 0.1))]
    x = box.x + 20
    while x < box.right - 60:
        wide, tall = rng.uniform(36, 60), rng.uniform(48, 92)
        colour = mix(ink[rng.choice(("glass", "second", "sand", "body3", "brick"))], b.field.ground, 0.25)
        nodes += [
            rect(x, box.bottom - tall, wide, tall, colour, 8),
            rect(x + 4, box.bottom - tall - 12, wide - 8, 14, mix(ink["wood2"], b.field.ground, 0.2), 4),
        ]
        x += wide + rng.uniform(10, 40)
    return nodes


def _lamp(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    x = b.canvas.width * (0.8 if side(b) > 0 else 0.2)
    if not b.free(Box(x - 90, 0, 180, 230)):
        return []
    shade_ = f"M{n(x - 84)} 206C{n(x - 78)} 140 {n(x - 40)} 118 {n(x)} 118C{n(x + 40)} 118 {n(x + 78)} 140 {n(x + 84)} 206Z"
    return [
        line(((x, 0), (x, 120)), b.field.line, 5),
        Shape(shade_, fill=mix(ink["second"], b.field.ground, 0.1)),
        circle(x, 208, 22, ink["glow"]),
    ]
