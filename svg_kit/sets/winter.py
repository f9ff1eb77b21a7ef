"""Winter land at dusk: snow hills, firs, a far house with a lit window, falling snow."""

from __future__ import annotations

from svg_kit.art.places import distance, far, grain, land, side, sky
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, group, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, stipple
from svg_kit.fields.hills import fir
from svg_kit.geometry import Box

NAME = "winter"
TAGS = ("cold", "freezing", "winter", "snow", "ice", "frost", "minus", "snowflake", "arctic", "frozen", "heat pump", "december", "january")
SUBJECTS = ("walker", "family")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    top = distance(b)
    snow = mix(ink["snow"], f.ground, 0.1 if not f.dark else 0.12)
    nodes: list[Node] = [*sky(b, 0.72, 0.66, 0.26)]
    nodes.append(land(b, "far", top, 34, far(b, 0.6), 3))
    nodes.append(_firs(b, far(b, 1), top, 0.8))
    nodes.append(land(b, "middle", top + (b.ground_y - top) * 0.5, 24, mix(far(b, 1), snow, 0.35), 2))
    nodes += _house(b, ink, snow)
    nodes += [
        land(b, "near", b.ground_y + 2, 14, snow, 2),
        stipple(
            cloud(b.rng("shade"), 800, Box(0, b.ground_y + 30, w, h - b.ground_y - 30), lambda u, v: v * v), shade(snow, -0.09), 3.2, 0.8
        ),
    ]
    flakes = cloud(b.rng("flakes"), 150, Box(0, 0, w, b.ground_y), lambda u, v: 0.5 + 0.5 * v, b.clear)
    nodes.append(stipple(flakes, mix(snow, f.ground, 0.2) if f.dark else shade(f.ground, -0.06), 5, 0.8))
    return nodes + grain(b)


def _firs(b: Backdrop, colour: str, top: float, size: float) -> Shape:
    rng, w, d = b.rng("firs"), b.canvas.width, ""
    for _ in range(22):
        x = rng.gauss(0.88 if rng.random() < 0.55 else 0.1, 0.1) * w
        tall = rng.uniform(60, 150) * size
        y = top + (b.ground_y - top) * 0.5
        if b.clear(x, y - tall, 26):
            d += fir(rng, x, y + 14, tall)
    return Shape(d or "M0 0Z", fill=colour)


def _house(b: Backdrop, ink: dict[str, str], snow: str) -> list[Node]:
    """A small house on the far slope, pale with distance, light in its window."""
    x, y = b.canvas.width * (0.62 if side(b) > 0 else 0.36), b.ground_y - 10
    if not b.free(Box(x - 150, y - 150, 300, 160)):
        return []
    wall = mix(mix(ink["brick2"], b.field.line, 0.2), far(b, 1), 0.62)
    d = "M-60 0V-70L0 -118L60 -70V0Z"
    house = [
        rect(24, -132, 18, 40, wall), Shape(d, fill=wall), Shape("M-72 -62L0 -120L72 -62", stroke=snow, stroke_width=16),
        rect(-20, -58, 36, 34, ink["glow"]), Shape("M-2 -58V-24M-20 -41H16", stroke=wall, stroke_width=4),
    ]  # fmt: skip
    return [group(house, at=(x, y), scale=0.62)]
