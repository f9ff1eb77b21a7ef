"""Farm land: fields in strips to the horizon, a barn and a silo at the side, a fence in front."""

from __future__ import annotations

from svg_kit.art.places import clouds, distance, far, grain, ground, land, side, sky
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "farm"
TAGS = (
    "farm",
    "farmer",
    "field",
    "harvest",
    "wheat",
    "cow",
    "crop",
    "sheep",
    "milk",
    "rice",
    "irrigation",
    "drought",
    "agriculture",
    "horse",
)
SUBJECTS = ("farmer", "cow")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, h, f = b.canvas.width, b.canvas.height, b.field
    top = distance(b)
    nodes: list[Node] = [*sky(b, 0.74, 0.62, 0.36), *clouds(b, far(b, 0.45), 2)]
    nodes.append(land(b, "hill", top, 30, far(b, 0.7), 2))
    nodes += _barn(b, ink)
    crop, fallow = mix(ink["sand"], f.ground, 0.2), mix(ink["leaf"], f.ground, 0.35)
    nodes.append(land(b, "field", top + (b.ground_y - top) * 0.5, 16, fallow, 2))
    nodes += ground(b, crop)
    vanish = w * (0.62 if side(b) > 0 else 0.38)
    furrows = "".join(f"M{n(vanish + (x - vanish) * 0.2)} {n(b.ground_y)}L{n(x)} {n(h)}" for x in range(-600, int(w) + 700, 130))
    nodes.append(Shape(furrows, stroke=shade(crop, -0.07), stroke_width=7, opacity=0.75))
    y = b.ground_y + 6
    fence = "".join(f"M{n(x)} {n(y - 52)}V{n(y + 12)}" for x in range(30, int(w), 150))
    post = mix(ink["wood2"], f.line, 0.2)
    nodes += [
        Shape(fence, stroke=post, stroke_width=12),
        line(((0, y - 38), (w, y - 38)), post, 7),
        line(((0, y - 14), (w, y - 14)), post, 7),
    ]
    return nodes + grain(b)


def _barn(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, foot = b.canvas.width, b.ground_y - b.canvas.height * 0.035
    x = w * (0.9 if side(b) > 0 else 0.1) - 130
    if not b.free(Box(x - 80, foot - 250, 400, 240)) and not all(b.clear(x + d, foot - 200, 20) for d in (0, 130, 260)):
        return []
    red, roof = mix(ink["brick"], b.field.ground, 0.25), mix(ink["brick2"], b.field.line, 0.3)
    hall = f"M{n(x)} {n(foot)}V{n(foot - 120)}L{n(x + 40)} {n(foot - 180)}L{n(x + 130)} {n(foot - 214)}L{n(x + 220)} {n(foot - 180)}L{n(x + 260)} {n(foot - 120)}V{n(foot)}Z"
    top = f"M{n(x - 12)} {n(foot - 114)}L{n(x + 36)} {n(foot - 186)}L{n(x + 130)} {n(foot - 222)}L{n(x + 224)} {n(foot - 186)}L{n(x + 272)} {n(foot - 114)}"
    silver = mix(ink["metal"], b.field.ground, 0.25)
    return [
        rect(x - 74, foot - 250, 66, 250, silver, 30), rect(x - 34, foot - 236, 26, 236, shade(silver, -0.06), 13), Shape(hall, fill=red), Shape(top, stroke=roof, stroke_width=16),
        rect(x + 84, foot - 96, 92, 96, shade(red, -0.08)), Shape(f"M{n(x + 84)} {n(foot - 96)}L{n(x + 176)} {n(foot)}M{n(x + 176)} {n(foot - 96)}L{n(x + 84)} {n(foot)}", stroke=mix(ink["paper"], red, 0.2), stroke_width=6),
    ]  # fmt: skip
