"""What lies behind a printed subject so that it stands out from its field: one function each, by the look's `halo`."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from svg_kit.colour import mix
from svg_kit.elements import Node, Radial, Shape, circle, dots_d, ellipse_d, group, line_d, n, rect_d
from svg_kit.fields.grain import cloud, stipple
from svg_kit.geometry import Box
from svg_kit.looks import Look
from svg_kit.palette import Field

REACH = {"glow": 0.0, "rays": 0.22, "screen": 0.2, "ring": 0.17, "sheet": 0.12, "none": 0.0}
"""How far a halo stands over the upper edge of its subject's box, as a share of the box's height: words keep off it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The pictogram `icon` in `box` (px); `ground`: it stands on the lower edge of its box, where the halo ends."""

    icon: str
    box: Box
    ground: bool
    field: Field
    look: Look
    seed: int

    @property
    def horizon(self) -> float:
        return self.box.bottom - 34 if self.ground else self.box.bottom + self.box.h

    @property
    def centre(self) -> tuple[float, float]:
        return self.box.cx, self.box.cy - (self.box.h * 0.06 if self.ground else 0)


def halo(subject: Subject) -> Node:
    return HALOS[subject.look.halo](subject)


def _cut(s: Subject, nodes: Sequence[Node], r: float) -> Node:
    """Nothing of it below the horizon."""
    cx, cy = s.centre
    return group(list(nodes), clip=rect_d(cx - 2 * r, cy - 2 * r, 4 * r, s.horizon - cy + 2 * r) if s.ground else "")


def _glow(s: Subject) -> Node:
    """Light and specks."""
    f, box = s.field, s.box
    cy, r = (box.cy - box.h * 0.1, box.w * 0.72) if s.ground else (box.cy, box.w * 0.78)
    nodes: list[Node] = [circle(box.cx, cy, r, Radial(box.cx, cy, r, ((0, f.pop, 0.42), (0.55, f.pop, 0.16), (1, f.pop, 0))))]
    rng = random.Random(f"{s.icon}/{s.seed}")
    area = Box(box.x - box.w * 0.35, box.y - box.h * 0.2, box.w * 1.7, box.h * 1.05)
    horizon = box.bottom - 34 if s.ground else area.bottom
    specks = cloud(rng, 220, area, lambda u, v: max(0.0, 1 - ((u - 0.5) ** 2 + (v - 0.45) ** 2) * 3.4), lambda x, y: y < horizon - 6)
    tones = ((5, mix(f.pop, f.ground, 0.15), specks[:130]), (7, f.pop, specks[130:190]), (9, mix(f.pop, f.ink, 0.4), specks[190:]))
    nodes += [stipple(part, colour, size, 0.8) for size, colour, part in tones]
    return group(nodes, clip=rect_d(box.cx - r, cy - r, 2 * r, horizon - cy + r) if s.ground else "")


def _rays(s: Subject) -> Node:
    """An engraver's glory: a lit plate and rays that thin outward."""
    (cx, cy), r, f = s.centre, s.box.w * 0.52, s.field
    d = ""
    for i in range(72):
        a = math.tau * i / 72
        far = r * (1.32 if i % 2 else 1.2)
        half = 0.014 if i % 2 == 0 else 0.009
        d += f"M{n(cx + math.cos(a - half) * r * 1.07)} {n(cy + math.sin(a - half) * r * 1.07)}L{n(cx + math.cos(a) * far)} {n(cy + math.sin(a) * far)}L{n(cx + math.cos(a + half) * r * 1.07)} {n(cy + math.sin(a + half) * r * 1.07)}Z"
    plate = mix(f.ground, f.ink, 0.10) if f.dark else f.card
    line = mix(f.ground, f.ink, 0.62)
    return _cut(
        s,
        [
            Shape(d, fill=line),
            circle(cx, cy, r, plate, stroke=line, stroke_width=3),
            circle(cx, cy, r - 10, None, stroke=line, stroke_width=1.6),
        ],
        r,
    )


def _screen(s: Subject) -> Node:
    """A disc of halftone dots, printed in the pop colour, and its key plate a little off."""
    (cx, cy), r, f = s.centre, s.box.w * 0.62, s.field
    pitch, points = r / 13, {}
    for i in range(-20, 21):
        for j in range(-20, 21):
            x, y = (i + 0.5 * (j % 2)) * pitch, j * pitch * 0.87
            out = math.hypot(x, y) / r
            if out < 1.28:
                points.setdefault(min(4, int(max(0.0, out - 0.86) * 10)), []).append((cx + x, cy + y))
    dots = [Shape(dots_d(at), stroke=f.pop, stroke_width=pitch * (0.95 - 0.2 * level)) for level, at in sorted(points.items()) if level]
    return _cut(s, [circle(cx + 8, cy + 6, r * 0.99, f.planes[0]), circle(cx, cy, r * 0.94, f.pop), *dots], r)


def _ring(s: Subject) -> Node:
    """Construction lines: two circles, their axes and the tangents."""
    (cx, cy), r, f = s.centre, s.box.w * 0.53, s.field
    tone = mix(f.ground, f.ink, 0.5)
    axes = line_d((cx - r * 1.3, cy), (cx + r * 1.3, cy)) + line_d((cx, cy - r * 1.3), (cx, cy + r * 1.3))
    return _cut(s, [
        circle(cx, cy, r, mix(f.ground, f.planes[1], 0.35), stroke=tone, stroke_width=3),
        Shape(ellipse_d(cx, cy, r * 1.16), stroke=tone, stroke_width=1.8, dash=(14, 9), cap="butt"),
        Shape(axes, stroke=tone, stroke_width=1.8, dash=(26, 7, 5, 7), cap="butt"),
    ], r)  # fmt: skip


def _sheet(s: Subject) -> Node:
    """A disc cut freehand from paper, with the shadow of its edge."""
    (cx, cy), r, f = s.centre, s.box.w * 0.56, s.field
    rng = random.Random(f"sheet/{s.icon}/{s.seed}")
    points = [
        (cx + math.cos(a) * r * k, cy + math.sin(a) * r * k) for a, k in ((math.tau * i / 14, rng.uniform(0.95, 1.04)) for i in range(14))
    ]
    d = f"M{n((points[-1][0] + points[0][0]) / 2)} {n((points[-1][1] + points[0][1]) / 2)}"
    for i, (x, y) in enumerate(points):
        after = points[(i + 1) % 14]
        d += f"Q{n(x)} {n(y)} {n((x + after[0]) / 2)} {n((y + after[1]) / 2)}"
    fill = mix(f.pop, f.ground, 0.08)
    return _cut(s, [group(Shape(d + "Z", fill=f.line, opacity=0.2), at=(8, 14)), Shape(d + "Z", fill=fill)], r)


def _none(s: Subject) -> Node:
    return group()


HALOS: dict[str, Callable[[Subject], Node]] = {
    "glow": _glow, "rays": _rays, "screen": _screen, "ring": _ring, "sheet": _sheet, "none": _none,
}  # fmt: skip
