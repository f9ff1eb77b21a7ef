"""The coast: a wide sea with a low sun, a headland at the side, sand in front."""

from __future__ import annotations

from svg_kit.art.places import clouds, drifts, far, grain, ground, land, light, side, sky
from svg_kit.colour import mix
from svg_kit.elements import Node, circle, rect
from svg_kit.fields import Backdrop

NAME = "coast"
TAGS = (
    "sea",
    "ocean",
    "coast",
    "beach",
    "wave",
    "fish",
    "ship",
    "boat",
    "harbour",
    "whale",
    "octopus",
    "sail",
    "tide",
    "shore",
    "lighthouse",
    "swim",
    "marine",
    "fisherman",
    "sailor",
)
SUBJECTS = ("child", "couple", "standing-woman")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    horizon = b.ground_y - h * 0.14
    at = 0.78 if side(b) > 0 else 0.22
    sun = mix(f.ground, light(b), 0.5 if f.dark else 0.38)
    nodes: list[Node] = [*sky(b, 0.78, 0.6, 0.34)]
    if b.clear(w * at, horizon - 60, 180):
        nodes.append(circle(w * at, horizon - 20, 120 if not b.canvas.narrow else 150, sun))
    nodes += clouds(b, far(b, 0.5))
    water = mix(ink["water"], f.ground, 0.3 if not f.dark else 0.5)
    nodes += [rect(0, horizon, w, h - horizon, water), rect(0, horizon + (b.ground_y - horizon) * 0.45, w, h, mix(water, f.line, 0.12))]
    nodes += [rect(w * at - 150 + 34 * i, horizon + 16 + 24 * i, 300 - 68 * i, 8, sun, 4, opacity=0.8) for i in range(4)]
    away = w * (0.12 if side(b) > 0 else 0.88)
    nodes.append(_headland(b, away, horizon, mix(far(b, 1), f.line, 0.15)))
    nodes += ground(b, mix(ink["sand"], f.ground, 0.12 if not f.dark else 0.35))
    nodes.append(land(b, "foam", b.ground_y - 4, 10, mix(ink["sand"], f.ground, 0.12 if not f.dark else 0.35), 4))
    nodes += drifts(b, mix(ink["sand2"], f.ground, 0.2))
    return nodes + grain(b)


def _headland(b: Backdrop, x: float, y: float, colour: str) -> Node:
    from svg_kit.elements import Shape, n

    k = 1 if x < b.canvas.width / 2 else -1
    edge = 0 if k > 0 else b.canvas.width
    return Shape(
        f"M{n(edge)} {n(y - 92)}C{n(edge + k * 120)} {n(y - 98)} {n(edge + k * 190)} {n(y - 40)} {n(edge + k * 330)} {n(y)}L{n(edge)} {n(y)}Z",
        fill=colour,
    )
