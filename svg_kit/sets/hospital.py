"""A hospital room: a calm wall with a rail, a window, a curtain, a clean floor."""

from __future__ import annotations

from svg_kit.art.places import grain, side, step, tiles, wall, window
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, line, n, rect
from svg_kit.fields import Backdrop
from svg_kit.geometry import Box

NAME = "hospital"
TAGS = (
    "hospital",
    "doctor",
    "nurse",
    "patient",
    "health",
    "disease",
    "sick",
    "medicine",
    "treatment",
    "clinic",
    "surgery",
    "symptom",
    "vaccine",
    "physician",
    "cancer",
    "therapy",
    "stethoscope",
    "lung",
)
SUBJECTS = ("nurse", "doctor")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    nodes: list[Node] = [*wall(b, 0.8, 0.14)]
    low = max(floor - 300, b.text_bottom + 24)
    if low < floor - 90:
        nodes += [rect(0, low, w, floor - 30 - low, step(b, 0.035)), rect(0, low, w, 14, mix(ink["water"], f.ground, 0.5))]
    k = side(b)
    box = Box(w * 0.72 if k > 0 else w * 0.08, floor * 0.14, w * 0.2, floor * 0.42)
    if b.free(box.inset(-30)):
        nodes.append(window(box, b, ink, (1, 2)))
    nodes += _curtain(b, ink, w * 0.978 if k > 0 else w * 0.022)
    nodes += tiles(b, mix(ink["stone3"], f.ground, 0.45) if not f.dark else mix(ink["stone2"], f.ground, 0.6))
    return nodes + grain(b)


def _curtain(b: Backdrop, ink: dict[str, str], x: float) -> list[Node]:
    """A curtain on its rail at the edge of the frame."""
    floor, wide = b.ground_y, 110.0
    left = x - wide / 2
    if not b.free(Box(left, floor * 0.1, wide, floor * 0.88)):
        return []
    cloth = mix(ink["water3"], b.field.ground, 0.3)
    folds = "".join(f"M{n(left + wide * i / 5)} {n(floor * 0.08)}V{n(floor - 40)}" for i in range(1, 5))
    return [
        rect(left, floor * 0.08, wide, floor * 0.92 - 40, cloth),
        Shape(folds, stroke=shade(cloth, -0.06), stroke_width=10),
        line(((left - 40, floor * 0.08), (left + wide + 40, floor * 0.08)), ink["metal2"], 8),
    ]
