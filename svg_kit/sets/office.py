"""An office: a wide window over the town, a desk along the floor line, a shelf at the side."""

from __future__ import annotations

from svg_kit.art.places import boards, grain, shelf, side, skyline, wall, window
from svg_kit.colour import mix
from svg_kit.elements import Node, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "office"
TAGS = (
    "office",
    "team",
    "meeting",
    "company",
    "business",
    "computer",
    "employee",
    "manager",
    "colleague",
    "engineer",
    "software",
    "email",
    "project",
    "customer",
    "laptop",
    "hire",
    "desk",
    "department",
    "boss",
)
SUBJECTS = ("office-worker-at-desk", "person-with-laptop", "standing-woman")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, floor, f = b.canvas.width, b.canvas.height, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.8, 0.16)]
    wide = w * (0.34 if not b.canvas.narrow else 0.5)
    tall = min(floor * 0.5, wide * 0.86)
    places = (w * 0.94 - wide, w * 0.06) if side(b) > 0 else (w * 0.06, w * 0.94 - wide)
    for x in places:
        box = Box(x, floor - tall - h * 0.1, wide, tall)
        if all(not box.inset(-20).overlaps(c) for c in b.calm):
            town = skyline(
                b, "town", tall * 0.2, tall * 0.62, mix(ink["glass2"], f.ground, 0.2), ink["glow"] if f.dark else "", base=box.bottom
            )
            nodes.append(window(box, b, ink, (3, 1), town))
            break
    for x in (w * 0.02, w * 0.98 - 210):
        box = Box(x, floor - 420, 210, 420)
        if b.free(box) and not b.canvas.narrow:
            nodes.append(shelf(box, b, ink, 4, "files"))
            break
    nodes += boards(b, mix(ink["wood"], f.ground, 0.2 if not f.dark else 0.45))
    nodes.append(rect(0, floor - 8, w, 8, mix(ink["wood2"], f.ground, 0.3)))
    return nodes + grain(b)
