"""A stage: curtains at both sides, a cone of light, boards."""

from __future__ import annotations

from svg_kit.art.places import boards, grain, side, step
from svg_kit.colour import mix, shade
from svg_kit.elements import Linear, Node, Radial, Shape, ellipse_d, n, rect
from svg_kit.fields import Backdrop

NAME = "theatre"
TAGS = (
    "stage",
    "music",
    "concert",
    "theatre",
    "speech",
    "speaker",
    "audience",
    "show",
    "sing",
    "performance",
    "dance",
    "award",
    "actor",
    "presentation",
    "announce",
    "celebrate",
)
SUBJECTS = ("speaker-on-stage", "musician")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    at = w * (0.74 if side(b) > 0 else 0.26) if not b.canvas.narrow else w * 0.5
    light = mix(f.pop, ink["glow"], 0.5)
    cone = f"M{n(at - 60)} 0H{n(at + 60)}L{n(at + 330)} {n(floor)}H{n(at - 330)}Z"
    nodes: list[Node] = [
        rect(0, 0, w, floor, f.ground),
        Shape(cone, fill=Linear(at, 0, at, floor, ((0, light, 0.34 if f.dark else 0.3), (1, light, 0.05)))),
        rect(0, 0, w, floor, Radial(at, floor * 0.7, w * 0.34, ((0, light, 0.2), (1, f.ground, 0)))),
        *_curtain(b, ink),
        *boards(b, mix(ink["wood"], f.ground, 0.12 if not f.dark else 0.35)),
        Shape(ellipse_d(at, floor + 60, 340, 44), fill=light, opacity=0.3),
        rect(0, floor - 6, w, 12, step(b, 0.14)),
    ]
    return nodes + grain(b)


def _curtain(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    """Drawn aside: a narrow fall of cloth at either edge, a swag along the top where there are no words."""
    w, floor = b.canvas.width, b.ground_y
    cloth = mix(ink["second"], b.field.ground, 0.12)
    nodes: list[Node] = []
    wide = min(w * 0.075, b.canvas.margin * 0.86)
    for k in (0, 1):
        x0, x1 = (0.0, wide) if k == 0 else (w, w - wide)
        d = f"M{n(x0)} 0H{n(x1 + (40 if k == 0 else -40))}C{n(x1)} {n(floor * 0.4)} {n(x1 - (30 if k == 0 else -30))} {n(floor * 0.6)} {n(x1)} {n(floor)}H{n(x0)}Z"
        folds = "".join(
            f"M{n(x0 + (x1 - x0) * v)} 0C{n(x0 + (x1 - x0) * v)} {n(floor * 0.4)} {n(x0 + (x1 - x0) * v * 0.8)} {n(floor * 0.7)} {n(x0 + (x1 - x0) * v)} {n(floor)}"
            for v in (0.3, 0.62)
        )
        nodes += [Shape(d, fill=cloth), Shape(folds, stroke=shade(cloth, -0.07), stroke_width=9)]
    return nodes
