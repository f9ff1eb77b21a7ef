"""A wall of data: fine graph paper, one quiet curve across it, a plinth."""

from __future__ import annotations

from svg_kit.art.places import far, grain, ground, side, sky, step
from svg_kit.colour import mix
from svg_kit.elements import Node, Shape, circle, n, rect
from svg_kit.fields import Backdrop

NAME = "data_wall"
TAGS = (
    "percent",
    "revenue",
    "growth",
    "quarter",
    "profit",
    "data",
    "statistic",
    "market",
    "finance",
    "investor",
    "stock",
    "bank",
    "report",
    "sales",
    "euro",
    "dollar",
    "economy",
    "debt",
    "forecast",
    "budget",
)
SUBJECTS = ("person-pointing", "standing-woman")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, floor, f = b.canvas.width, b.ground_y, b.field
    rng = b.rng("curve")
    grid = "".join(f"M{n(x)} 0V{n(floor)}" for x in range(60, int(w), 60)) + "".join(
        f"M0 {n(y)}H{n(w)}" for y in range(int(floor) % 60, int(floor), 60)
    )
    strong = "".join(f"M0 {n(y)}H{n(w)}" for y in range(int(floor) % 240, int(floor), 240))
    low = max(b.text_bottom + 60, floor * 0.62)
    high = floor * (0.22 if not b.canvas.narrow else 0.66)
    points = []
    for i in range(13):
        u = i / 12
        y = floor - 60 - (floor - 60 - high) * (u**1.7) + rng.uniform(-26, 26)
        x = w * u if side(b) > 0 else w * (1 - u)
        points.append((x, y if b.clear(x, y, 60) else max(y, low)))
    curve = "M" + "L".join(f"{n(x)} {n(y)}" for x, y in sorted(points))
    area = curve + f"L{n(w)} {n(floor)}L0 {n(floor)}Z"
    nodes: list[Node] = [
        *sky(b, 0.8, 0.4, 0.14),
        Shape(grid, stroke=step(b, 0.022), stroke_width=2),
        Shape(strong, stroke=step(b, 0.05), stroke_width=3),
    ]
    nodes += [Shape(area, fill=far(b, 0.35), opacity=0.7), Shape(curve, stroke=far(b, 1), stroke_width=7)]
    nodes += [circle(x, y, 9, far(b, 1)) for x, y in points[2::3]]
    nodes += ground(b, mix(f.planes[0], f.line, 0.2) if f.dark else mix(ink["stone3"], f.ground, 0.3))
    return [*nodes, rect(0, floor - 2, w, 10, step(b, 0.12)), *grain(b)]
