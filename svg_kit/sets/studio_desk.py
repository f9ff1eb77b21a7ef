"""A desk seen from the front: a cork board with notes, a lamp, the edge of the table."""

from __future__ import annotations

from svg_kit.art.places import grain, side, step, wall
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, group, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "studio_desk"
TAGS = (
    "computer",
    "app",
    "screen",
    "website",
    "design",
    "code",
    "developer",
    "phone",
    "internet",
    "router",
    "wifi",
    "file",
    "document",
    "checklist",
    "calendar",
    "note",
    "click",
    "password",
    "account",
    "download",
    "deploy",
    "settings",
    "button",
    "notification",
)
SUBJECTS = ("person-thinking", "laptop")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, floor, f = b.canvas.width, b.canvas.height, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.82, 0.22)]
    k = side(b)
    box = Box(w * 0.6 if k > 0 else w * 0.06, floor * 0.12, w * 0.34, floor * 0.44)
    if b.canvas.narrow:
        box = Box(w * 0.1, max(floor * 0.5, b.text_bottom + 60), w * 0.8, floor * 0.24)
    if all(not box.inset(-20).overlaps(c) for c in b.calm) and box.bottom < floor - 40:
        nodes += _board(b, ink, box)
    top = mix(ink["wood"], f.ground, 0.12 if not f.dark else 0.35)
    nodes += [
        rect(0, floor, w, h - floor, shade(top, -0.08)),
        rect(0, floor - 6, w, 44, top),
        rect(0, floor + 38, w, 10, shade(top, -0.14)),
        line(((0, floor - 6), (w, floor - 6)), shade(top, 0.06), 5),
    ]
    return nodes + grain(b)


def _board(b: Backdrop, ink: dict[str, str], box: Box) -> list[Node]:
    """A board with papers of different sizes, pinned a little askew."""
    rng, cork = b.rng("notes"), mix(b.field.ground, b.field.planes[0], 0.45)
    nodes: list[Node] = [rect(box.x, box.y, box.w, box.h, cork, 10), rect(box.x, box.y, box.w, 10, step(b, 0.08), 5)]
    papers = [mix(ink[name], cork, 0.28) for name in ("paper", "accent3", "body3", "sand3", "second3")]
    columns, rows = 5, 3
    for i in range(columns * rows):
        if rng.random() < 0.2:
            continue
        cw, ch = box.w / columns, box.h / rows
        wide, tall = cw * rng.uniform(0.55, 0.78), ch * rng.uniform(0.55, 0.78)
        x, y = box.x + cw * (i % columns + 0.5), box.y + ch * (i // columns + 0.54)
        colour = rng.choice(papers)
        rows_d = "".join(f"M{n(-wide * 0.34)} {n(-tall * 0.16 + j * tall * 0.2)}H{n(wide * rng.uniform(0.05, 0.34))}" for j in range(3))
        note = group(
            rect(-wide / 2, -tall / 2, wide, tall, colour, 3),
            Shape(rows_d, stroke=shade(colour, -0.14), stroke_width=5),
            circle(0, -tall / 2 + 6, 6, ink["second"]),
            at=(x, y),
            rotate=rng.uniform(-5, 5),
        )
        nodes.append(note)
    return nodes
