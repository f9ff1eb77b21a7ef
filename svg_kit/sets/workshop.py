"""A workshop or factory hall: high windows, beams, pipes, a bench along the floor line."""

from __future__ import annotations

from svg_kit.art.places import far, grain, ground, side, step, wall, window
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "workshop"
TAGS = (
    "factory",
    "machine",
    "workshop",
    "tool",
    "repair",
    "build",
    "engine",
    "motor",
    "industry",
    "worker",
    "metal",
    "steel",
    "gear",
    "compressor",
    "pipe",
    "assemble",
    "weld",
    "craft",
    "manufacture",
    "robot",
    "maintenance",
)
SUBJECTS = ("worker-with-helmet", "standing-man")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.7, 0.18)]
    k = side(b)
    wide = w * 0.13 if not b.canvas.narrow else w * 0.2
    for i in range(3):
        x = (w * 0.95 - (i + 1) * (wide + 50)) if k > 0 else (w * 0.05 + i * (wide + 50))
        box = Box(x, floor * 0.16, wide, floor * 0.4)
        if b.free(box.inset(-24)):
            nodes.append(window(box, b, ink, (2, 4)))
    beam = step(b, 0.07)
    nodes += [
        rect(0, 0, w, 34, beam),
        Shape("".join(f"M{n(x)} 34L{n(x + 70)} 0L{n(x + 140)} 34" for x in range(0, int(w), 140)), stroke=step(b, 0.12), stroke_width=5),
    ]
    nodes += _pipes(b, ink)
    nodes += ground(b, mix(ink["stone2"], f.ground, 0.35))
    bench = mix(ink["wood"], f.ground, 0.1)
    legs = "".join(f"M{n(x)} {n(floor + 20)}V{n(floor + 110)}" for x in range(90, int(w), 420))
    nodes += [
        Shape(legs, stroke=shade(bench, -0.1), stroke_width=26),
        rect(0, floor - 2, w, 28, bench),
        rect(0, floor + 20, w, 8, shade(bench, -0.08)),
    ]
    return nodes + grain(b)


def _pipes(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """A run of pipes low on the wall, with valves; below the words."""
    w, floor = b.canvas.width, b.ground_y
    y = floor - 92
    if y < b.text_bottom + 60:
        return []
    tone = mix(ink["metal2"], b.field.ground, 0.3)
    nodes: list[Node] = [
        line(((0, y), (w, y)), tone, 22),
        line(((0, y - 6), (w, y - 6)), shade(tone, 0.08), 5),
        line(((0, y + 36), (w, y + 36)), far(b, 0.9), 14),
    ]
    for x in range(160, int(w), 460):
        nodes += [
            rect(x, y - 18, 18, 36, shade(tone, -0.08), 3),
            circle(x + 120, y, 24, mix(ink["accent"], b.field.ground, 0.25)),
            circle(x + 120, y, 9, tone),
        ]
    return nodes
