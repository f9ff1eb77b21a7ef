"""A street at the edge of town: a far skyline, a row of gabled houses with lit windows, a pavement."""

from __future__ import annotations

from svg_kit.art.places import far, grain, ground, side, sky, skyline
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, line, n, rect, rect_d
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "street"
TAGS = (
    "street",
    "city",
    "town",
    "house",
    "neighbour",
    "car",
    "road",
    "traffic",
    "shop",
    "tram",
    "bus",
    "building",
    "apartment",
    "village",
    "parish",
    "walk",
    "bicycle",
    "district",
    "landlord",
)
SUBJECTS = ("walker", "cyclist", "couple")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, f = b.canvas.width, b.field
    nodes: list[Node] = [*sky(b, 0.8, 0.66, 0.26)]
    nodes += skyline(b, "far", 90, 230, far(b, 0.55))
    nodes += _houses(b, ink)
    pavement = mix(ink["stone3"], f.ground, 0.35) if not f.dark else mix(f.planes[0], f.line, 0.35)
    nodes += ground(b, pavement)
    nodes += [
        rect(0, b.ground_y, w, 12, shade(pavement, -0.07)),
        line(((0, b.ground_y + 92), (w, b.ground_y + 92)), shade(pavement, -0.06), 6),
    ]
    return nodes + grain(b)


def _houses(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """Gabled houses along the street; where words or subjects stand they are left out or low."""
    rng, w, foot, f = b.rng("houses"), b.canvas.width, b.ground_y, b.field
    walls = [mix(ink[k], f.ground, 0.3) for k in ("brick", "body", "sand", "second2", "stone", "paper2")]
    out: list[Node] = []
    x = -40.0 if side(b) > 0 else -80.0
    while x < w:
        width = rng.uniform(150, 220)
        tall = rng.uniform(190, 330) * (1.15 if b.canvas.vertical else 1)
        while tall > 120 and not all(b.clear(x + width * k, foot - tall - 60, 40) for k in (0.0, 0.5, 1.0)):
            tall -= 30
        if tall > 120:
            out += _house(Box(x, foot - tall, width, tall), rng.choice(walls), ink, f.line, rng, f.dark)
        x += width + rng.choice((0, 0, 12))
    return out


def _house(box: Box, wall: str, ink: dict[str, str], dark: str, rng, night: bool) -> list[Node]:
    """Wall, gable, windows in rows, a door."""
    rise = box.w * rng.uniform(0.34, 0.5)
    roof = mix(ink["brick2"], dark, 0.35)
    nodes: list[Node] = [
        rect(box.x, box.y, box.w, box.h, wall),
        rect(box.right - box.w * 0.16, box.y, box.w * 0.16, box.h, shade(wall, -0.05)),
        Shape(f"M{n(box.x - 8)} {n(box.y)}L{n(box.cx)} {n(box.y - rise)}L{n(box.right + 8)} {n(box.y)}Z", fill=roof),
    ]
    lit, unlit = ink["glow"], mix(ink["night"], wall, 0.2)
    columns = 2 if box.w < 180 else 3
    d_lit = d_dark = ""
    for row in range(max(1, int((box.h - 110) / 92))):
        for column in range(columns):
            pane = rect_d(box.x + box.w * (column + 0.5) / columns - 19, box.y + 22 + row * 92, 38, 54)
            if rng.random() < (0.6 if night else 0.25):
                d_lit += pane
            else:
                d_dark += pane
    nodes += [Shape(d, fill=colour) for d, colour in ((d_lit, lit), (d_dark, unlit)) if d]
    nodes.append(rect(box.x + box.w * rng.choice((0.18, 0.56)), box.bottom - 84, 46, 84, mix(ink["wood2"], dark, 0.3)))
    return nodes
