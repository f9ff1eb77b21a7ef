"""Share: a ring of a hundred ticks, lit one by one up to the figure in its centre."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.donut"
TITLE = "Share of a whole"
ROLES = ("evidence", "problem")


class Slots(SlotModel):
    value: float = Field(ge=0, le=100)
    display: str = words(14, aim=12, least=1, code=True)
    label: str = words(80, aim=56, least=1)


EXAMPLE = {"value": 38, "display": "38%", "label": "of all homes still burn oil"}


def reveals(slots: Slots) -> list[str]:
    return ["figure", "label"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    flip = stage.spec.variant % 2 == 1 and not c.narrow
    style = stage.style("display", 112, 50, tall=0.9 if c.vertical else 0.78)
    if c.narrow:
        label_h = stage.measure(slots.label, style, area.w, 3, area.h * 0.36).height
        r = min(430.0, area.w / 2, (area.h - label_h - 64) / 2)
        cx, cy = c.width / 2, area.y + r
        label = Box(area.x, cy + r + 52, area.w, area.bottom - cy - r - 52)
    else:
        r = min(340.0, area.h / 2)
        cx, cy = area.x + r + 20 if flip else area.right - r - 20, area.y + r
        wide = area.w - 2 * r - 130
        label = Box(area.right - wide if flip else area.x, area.y, wide, 2 * r)
    inner = r * 0.7
    _ring(stage, cx, cy, inner, r, round(slots.value))
    stage.text(
        slots.display,
        stage.style("figure", r * 0.74, 44),
        Box(cx - inner + r * 0.1, cy - inner, 2 * inner - r * 0.2, 2 * inner),
        reveal="figure",
        max_lines=1,
        align="middle",
        valign="middle",
        fill=f.accent,
    )
    stage.text(
        slots.label,
        style,
        label,
        reveal="label",
        order=1,
        max_lines=3 if c.narrow else 5,
        align="middle" if c.narrow else "start",
        valign="top" if c.narrow else "middle",
    )
    stage.focus = (cx, cy)
    return stage.scene()


def _ring(stage: Stage, cx: float, cy: float, inner: float, r: float, lit: int) -> None:
    """The unlit ring, and over it the lit ticks in groups of five."""
    f, at = stage.field, stage.at("figure")
    for k, (colour, first, last) in enumerate(((mix(f.ground, f.ink, 0.24), 0, 100), (f.pop, 0, lit))):
        groups = [range(first, last)] if k == 0 else [range(i, min(i + 5, last)) for i in range(first, last, 5)]
        for j, ticks in enumerate(groups):
            d = "".join(_tick(cx, cy, inner, r, i) for i in ticks)
            name = stage.add("midground", Shape(d, stroke=colour, stroke_width=r * 0.038, cap="butt"), id="ticks")
            if k == 0:
                stage.track(motion.appear(name, max(0, at - 0.3)))
            else:
                stage.track(motion.appear(name, at + 0.9 * j / max(1, len(groups)), 0.1))
    stage.marks["ring"] = Box(cx - r, cy - r, 2 * r, 2 * r)


def _tick(cx: float, cy: float, inner: float, outer: float, i: int) -> str:
    a = math.radians(i * 3.6 - 90 + 1.8)
    return line_d((cx + math.cos(a) * inner, cy + math.sin(a) * inner), (cx + math.cos(a) * outer, cy + math.sin(a) * outer))
