"""Share: a ring of a hundred ticks, lit one by one up to the figure in its centre."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, line_d
from svg_kit.geometry import Box
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel

TEMPLATE_ID = "data.donut"
TITLE = "Share of a whole"
ROLES = ("evidence", "problem")


class Slots(SlotModel):
    value: float = Field(ge=0, le=100)
    display: str = Field(min_length=1, max_length=14)
    label: str = Field(min_length=1, max_length=80)


def reveals(slots: Slots) -> list[str]:
    return ["figure", "label"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, stage.canvas.content
    at = stage.at("figure")
    flip = stage.spec.variant % 2 == 1 and not c.narrow
    r = 340 if not c.narrow else 400
    cx = (area.x + r + 20 if flip else area.right - r - 20) if not c.narrow else c.width / 2
    cy = area.y + r - 6 if not c.narrow else area.y + r + 30
    inner = r - 104
    lit = round(slots.value)
    for k, (colour, first, last) in enumerate(((mix(f.ground, f.ink, 0.24), 0, 100), (f.pop, 0, lit))):
        groups = [range(first, last)] if k == 0 else [range(i, min(i + 5, last)) for i in range(first, last, 5)]
        for j, ticks in enumerate(groups):
            d = "".join(_tick(cx, cy, inner, r, i) for i in ticks)
            name = stage.add("midground", Shape(d, stroke=colour, stroke_width=13, cap="butt"), id="ticks")
            if k == 0:
                stage.track(motion.appear(name, max(0, at - 0.3)))
            else:
                stage.track(motion.appear(name, at + 0.9 * j / max(1, len(groups)), 0.1))
    stage.marks["ring"] = Box(cx - r, cy - r, 2 * r, 2 * r)
    stage.text(
        slots.display,
        stage.style("figure", 250, 90, tall=1.05),
        Box(cx - inner + 24, cy - inner, 2 * inner - 48, 2 * inner),
        reveal="figure",
        max_lines=1,
        align="middle",
        valign="middle",
        fill=f.accent,
    )
    style = stage.style("display", 112, 56, tall=0.9)
    if c.narrow:
        stage.text(slots.label, style, Box(area.x, cy + r + 70, area.w, area.bottom - cy - r - 90), reveal="label", order=1, max_lines=4)
    else:
        wide = area.w - 2 * r - 130
        stage.text(
            slots.label,
            style,
            Box(area.right - wide if flip else area.x, area.y, wide, 2 * r),
            reveal="label",
            order=1,
            max_lines=5,
            valign="middle",
        )
    stage.focus = (cx, cy)
    return stage.scene()


def _tick(cx: float, cy: float, inner: float, outer: float, i: int) -> str:
    a = math.radians(i * 3.6 - 90 + 1.8)
    return line_d((cx + math.cos(a) * inner, cy + math.sin(a) * inner), (cx + math.cos(a) * outer, cy + math.sin(a) * outer))
