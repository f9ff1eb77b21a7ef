"""A wood: trunks in three depths, light between them, ferns on the ground."""

from __future__ import annotations

from svg_kit.art.places import grain, ground, side, sky
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, n
from svg_kit.fields import Backdrop
from svg_kit.fields.hills import grass

NAME = "forest"
TAGS = (
    "forest",
    "tree",
    "wood",
    "leaf",
    "nature",
    "plant",
    "bird",
    "mushroom",
    "lichen",
    "moss",
    "garden",
    "park",
    "green",
    "bee",
    "insect",
    "environment",
)
SUBJECTS = ("walker", "bird")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, f = b.canvas.width, b.field
    nodes: list[Node] = [*sky(b, 0.66, 0.5, 0.34)]
    for salt, k, count, width in (("far", 0.35, 26, (16, 30)), ("middle", 0.7, 12, (30, 54))):
        nodes.append(_trunks(b, salt, count, width, mix(f.ground, mix(f.planes[0], ink["leaf2"], 0.5), k)))
    floor = mix(ink["leaf2"], f.ground, 0.3)
    nodes += ground(b, floor)
    nodes += _near(b, ink)
    for at in (0.06, 0.22, 0.9):
        nodes.append(grass(b.rng(f"fern{at}"), w * at, b.ground_y + 60, 0.8, shade(floor, -0.1))[0])
    return nodes + grain(b)


def _trunks(b: Backdrop, salt: str, count: int, width: tuple[int, int], colour: str) -> Shape:
    """Straight trunks from the top to the ground; thin where words are."""
    rng, d = b.rng(salt), ""
    for _ in range(count):
        x, wide = rng.uniform(0, b.canvas.width), rng.uniform(*width)
        if any(c.x - 30 < x < c.right + 30 for c in b.calm):
            continue
        lean = rng.uniform(-14, 14)
        d += f"M{n(x - wide * 0.36 + lean)} 0L{n(x + wide * 0.36 + lean)} 0L{n(x + wide * 0.5)} {n(b.ground_y + 10)}L{n(x - wide * 0.6)} {n(b.ground_y + 10)}Z"
    return Shape(d or "M0 0Z", fill=colour)


def _near(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """One great trunk at the edge, with its roots and a branch."""
    w, k = b.canvas.width, side(b)
    x = w - 60 if k > 0 else 60
    if any(c.right > x - 170 for c in (*b.calm, *b.taken)) if k > 0 else any(c.x < x + 170 for c in (*b.calm, *b.taken)):
        return []
    bark = mix(ink["wood2"], b.field.line, 0.35)
    y = b.ground_y + 70
    trunk = f"M{n(x - 70)} 0H{n(x + 90)}V{n(y - 160)}C{n(x + 96)} {n(y - 60)} {n(x + 120)} {n(y - 20)} {n(x + 190)} {n(y)}H{n(x - 170)}C{n(x - 100)} {n(y - 20)} {n(x - 74)} {n(y - 70)} {n(x - 66)} {n(y - 170)}Z"
    lines = "".join(
        f"M{n(x + dx)} {n(40 + dy)}C{n(x + dx + 10)} {n(240 + dy)} {n(x + dx - 12)} {n(380 + dy)} {n(x + dx + 4)} {n(520 + dy)}"
        for dx, dy in ((-30, 0), (8, 90), (44, -20))
    )
    return [Shape(trunk, fill=bark), Shape(lines, stroke=shade(bark, 0.06), stroke_width=6)]
