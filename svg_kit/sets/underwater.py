"""Under water: light from above in shafts, weed at the sides, a sandy floor, bubbles."""

from __future__ import annotations

from svg_kit.art.places import far, grain, ground, side
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "underwater"
TAGS = (
    "octopus",
    "fish",
    "whale",
    "coral",
    "reef",
    "dive",
    "underwater",
    "shark",
    "seabed",
    "crab",
    "jellyfish",
    "deep",
    "tentacle",
    "submarine",
    "plankton",
    "squid",
    "ocean",
)
SUBJECTS = ("fish", "octopus", "turtle")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    rng, k = b.rng("water"), side(b)
    light = mix(f.ground, ink["water3"], 0.4 if f.dark else 0.3)
    nodes: list[Node] = [rect(0, 0, w, floor, f.ground)]
    for i in range(4):
        x = w * (0.6 + 0.12 * i) if k > 0 else w * (0.4 - 0.12 * i)
        if any(c.x - 60 < x < c.right + 60 for c in b.calm):
            continue
        nodes.append(Shape(f"M{n(x)} 0H{n(x + 70)}L{n(x + k * -90 + 150)} {n(floor)}H{n(x + k * -90)}Z", fill=light, opacity=0.5))
    nodes += _weed(b, ink)
    nodes += ground(b, mix(ink["sand"], f.ground, 0.35 if not f.dark else 0.55))
    for _ in range(26):
        x, y, r = rng.uniform(0, w), rng.uniform(40, floor - 60), rng.uniform(4, 13)
        if b.free(Box(x - 30, y - 30, 60, 60)):
            nodes.append(circle(x, y, r, None, stroke=far(b, 0.8) if not f.dark else light, stroke_width=3))
    return nodes + grain(b)


def _weed(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    rng, w, floor, out = b.rng("weed"), b.canvas.width, b.ground_y, []
    for _ in range(16):
        x = w * (rng.uniform(0.0, 0.14) if rng.random() < 0.5 else rng.uniform(0.86, 1.0))
        tall = rng.uniform(140, 380)
        while tall > 60 and not b.clear(x, floor - tall, 40):
            tall -= 30
        sway = rng.uniform(-50, 50)
        d = f"M{n(x)} {n(floor + 20)}C{n(x + sway)} {n(floor - tall * 0.3)} {n(x - sway)} {n(floor - tall * 0.6)} {n(x + sway * 0.6)} {n(floor - tall)}"
        out.append(
            Shape(
                d,
                stroke=shade(mix(ink[rng.choice(("leaf", "leaf2", "body"))], b.field.ground, 0.35), rng.uniform(-0.04, 0.04)),
                stroke_width=rng.uniform(12, 24),
            )
        )
    return out
