"""A city from afar: two planes of towers with lit windows over water or a park."""

from __future__ import annotations

from svg_kit.art.places import distance, far, grain, ground, sky, skyline
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, line, rect
from svg_kit.fields import Backdrop

NAME = "skyline"
TAGS = (
    "city",
    "europe",
    "population",
    "global",
    "industry",
    "economy",
    "capital",
    "government",
    "urban",
    "tower",
    "country",
    "nation",
    "state",
    "mayor",
    "electricity",
)
SUBJECTS = ("crowd", "standing-man", "cyclist")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, f = b.canvas.width, b.field
    top = distance(b)
    tall = b.ground_y - top
    nodes: list[Node] = [*sky(b, 0.76, 0.64, 0.3)]
    nodes += skyline(b, "back", tall * 0.5, tall * 1.25 + 90, far(b, 0.5))
    near = mix(far(b, 1), f.line, 0.22)
    nodes += skyline(
        b, "front", tall * 0.25, tall * 0.8 + 40, near, mix(ink["glow"], near, 0.1) if f.dark else mix(ink["glow"], near, 0.35)
    )
    park = mix(f.planes[0], f.line, 0.3) if f.dark else mix(ink["stone3"], f.ground, 0.25)
    nodes += [
        *ground(b, park),
        rect(0, b.ground_y, w, 16, shade(park, -0.07)),
        line(((0, b.ground_y + 84), (w, b.ground_y + 84)), shade(park, -0.05), 5),
    ]
    return nodes + grain(b)
