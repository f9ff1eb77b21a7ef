"""Night and space: stars, a great planet's edge at the side, the curve of the ground."""

from __future__ import annotations

from svg_kit.art.places import far, grain, side, sky, stars
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, ellipse_d, group, rect_d
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, stipple
from svg_kit.geometry import Box

NAME = "night_sky"
TAGS = (
    "space",
    "star",
    "planet",
    "moon",
    "rocket",
    "astronaut",
    "galaxy",
    "universe",
    "orbit",
    "satellite",
    "telescope",
    "sky",
    "earth",
    "comet",
    "blue sky",
    "atmosphere",
    "meteor",
)
SUBJECTS = ("telescope", "person-thinking")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    nodes: list[Node] = [*sky(b, 0.84, 0.5, 0.2), *stars(b)]
    r = min(w, h) * 0.3
    x = w * (0.88 if side(b) > 0 else 0.12)
    y = b.ground_y * (0.4 if not b.canvas.narrow else 0.62)
    body, dark = mix(ink["body"], f.ground, 0.35), mix(ink["body2"], f.ground, 0.35)
    if b.clear(x, y, r * 0.8):
        disc = ellipse_d(x, y, r)
        bands = [Shape(ellipse_d(x, y + r * k, r * 1.3, r * 0.09), fill=dark, opacity=0.7) for k in (-0.4, 0.05, 0.5)]
        shadow = Shape(ellipse_d(x + r * 0.34, y + r * 0.1, r), fill=shade(dark, -0.06), opacity=0.55)
        dots = stipple(cloud(b.rng("planet"), 260, Box(x - r, y - r, 2 * r, 2 * r), lambda u, v: u), shade(dark, -0.1), 4, 0.6)
        nodes += [circle(x, y, r, body), group(*bands, shadow, dots, clip=disc)]
    nodes.append(Shape(ellipse_d(w / 2, b.ground_y + w * 0.9 - 4, w * 1.3, w * 0.9), fill=far(b, 0.9)))
    below = mix(far(b, 1), f.line, 0.25)
    nodes.append(Shape(ellipse_d(w / 2, b.ground_y + w * 0.9 + 46, w * 1.3, w * 0.9), fill=below))
    craters = [
        Shape(ellipse_d(w * k, b.ground_y + (h - b.ground_y) * v, 70 * s, 16 * s), fill=shade(below, -0.05))
        for k, v, s in ((0.18, 0.62, 1.0), (0.5, 0.86, 1.3), (0.8, 0.58, 0.8))
    ]
    nodes.append(group(*craters, clip=rect_d(0, b.ground_y, w, h)))
    return nodes + grain(b)
