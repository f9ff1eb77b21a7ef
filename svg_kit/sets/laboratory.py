"""A laboratory: pale wall, a bench with glassware, a shelf of bottles, a hood of light."""

from __future__ import annotations

from svg_kit.art.places import grain, side, step, tiles, wall
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, circle, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "laboratory"
TAGS = (
    "science",
    "scientist",
    "laboratory",
    "experiment",
    "research",
    "microscope",
    "chemical",
    "molecule",
    "bacteria",
    "virus",
    "germ",
    "dna",
    "chemistry",
    "atom",
    "sample",
    "discover",
    "vaccine",
)
SUBJECTS = ("scientist", "microscope")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.74, 0.16)]
    k = side(b)
    nodes += _periodic(b, Box(w * 0.6 if k > 0 else w * 0.08, floor * 0.12, w * 0.32, floor * 0.36))
    nodes += tiles(b, mix(ink["stone3"], f.ground, 0.4) if not f.dark else mix(ink["stone2"], f.ground, 0.6))
    top, front = mix(ink["paper"], f.ground, 0.2) if not f.dark else mix(ink["metal"], f.ground, 0.45), mix(ink["water2"], f.ground, 0.4)
    nodes += [rect(0, floor - 4, w, 24, top), rect(0, floor + 20, w, 80, front), rect(0, floor + 20, w, 12, shade(front, -0.06))]
    nodes += _glassware(b, ink)
    return nodes + grain(b)


def _periodic(b: Backdrop, box: Box) -> list[Node]:
    """A wall chart: cells in the stepped shape that everybody knows, hardly there."""
    if not b.free(box.inset(-20)):
        return []
    columns, rows, d = 14, 6, ""
    cw, ch = box.w / columns, box.h / rows
    for row in range(rows):
        for column in range(columns):
            if (row == 0 and 0 < column < columns - 1) or (row == 1 and 1 < column < columns - 5):
                continue
            d += f"M{n(box.x + column * cw + 3)} {n(box.y + row * ch + 3)}h{n(cw - 6)}v{n(ch - 6)}h{n(6 - cw)}Z"
    from svg_kit.svg_reader import absolute

    return [Shape(absolute(d), fill=step(b, 0.05))]


def _glassware(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """Flasks and a rack on the bench where nothing else stands."""
    rng, floor, out = b.rng("glass"), b.ground_y, []
    glass = mix(ink["glass"], b.field.ground, 0.25)
    for at in (0.05, 0.13, 0.22, 0.34, 0.46, 0.58, 0.7, 0.8, 0.9, 0.96):
        x, tall = b.canvas.width * at, rng.uniform(90, 170)
        if not b.free(Box(x - 60, floor - tall, 120, tall)) or rng.random() < 0.25:
            continue
        liquid = mix(ink[rng.choice(("accent", "second", "leaf", "water"))], b.field.ground, 0.15)
        wide = tall * 0.42
        flask = f"M{n(x - 12)} {n(floor - tall)}H{n(x + 12)}V{n(floor - tall * 0.6)}L{n(x + wide)} {n(floor - 12)}C{n(x + wide)} {n(floor - 2)} {n(x + wide - 8)} {n(floor)} {n(x + wide - 16)} {n(floor)}H{n(x - wide + 16)}C{n(x - wide + 8)} {n(floor)} {n(x - wide)} {n(floor - 2)} {n(x - wide)} {n(floor - 12)}L{n(x - 12)} {n(floor - tall * 0.6)}Z"
        level = 0.3
        y = floor - tall * level
        half = 12 + (wide - 12) * (1 - level) / 0.6 * 0.86 if level < 0.6 else 12
        fill = f"M{n(x - half)} {n(y)}H{n(x + half)}L{n(x + wide - 8)} {n(floor - 8)}H{n(x - wide + 8)}Z"
        out += [
            Shape(flask, fill=glass, opacity=0.9),
            Shape(fill, fill=liquid),
            line(((x - 18, floor - tall), (x + 18, floor - tall)), shade(glass, -0.1), 8),
            circle(x - wide * 0.2, y + 16, 5, shade(liquid, 0.12)),
        ]
    return out
