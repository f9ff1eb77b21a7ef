"""Share: a ring in tenths, filled up to the figure that stands with its sentence."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.elements import Scene, Shape, ellipse_d, line_d
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import arc_d, hand, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block

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
    return _below(stage, slots) if stage.canvas.narrow else _beside(stage, slots)


def _beside(stage: Stage, slots: Slots) -> Scene:
    """The ring stands on the ground like a wheel, as tall as the frame; the figure and its sentence are one block beside it."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    r = (stand_y(c) - 44) / 2
    cx, cy = area.right - r + 30, stand_y(c) - r
    _ring(stage, *way.point(cx, cy), r * 0.46, r, slots.value)
    wide = cx - r - area.x - 84
    figure = stage.measure(slots.display, stage.style("figure", 480, 60), wide, 1)
    style = stage.style("display", 108, 46)
    label = stage.measure(slots.label, style, wide, 4, area.h - figure.height - 70)
    top = area.y + max(0.0, area.h - figure.height - label.height - 70) / 2
    _figure(stage, slots, figure, way.box(Box(area.x, top, figure.width + 6, figure.height + 6)), way.align)
    low = Box(area.x, top + figure.height + 70, wide, label.height + 8)
    stage.text(slots.label, style.sized(label.size, 30), way.box(low), reveal="label", order=1, max_lines=4, align=way.align)
    stage.focus = way.point(cx, cy)
    return stage.scene()


def _below(stage: Stage, slots: Slots) -> Scene:
    """The ring as wide as the frame with the figure in it, the sentence close under it."""
    c, area = stage.canvas, room(stage)
    area = Box(area.x, area.y, area.w, area.h - 24)
    style = stage.style("display", 124 if c.height > 1500 else 92, 46)
    label = stage.measure(slots.label, style, area.w, 4 if c.height > 1500 else 3, area.h * 0.34)
    gap = 64.0 if c.vertical else 40.0
    r = min(area.w / 2, (area.h - label.height - gap) / 2)
    aside = c.square and r < area.w * 0.34  # a small ring stands at the edge of the words
    cx, cy = (area.right - r if stage.rtl else area.x + r) if aside else c.width / 2, area.y + r
    _ring(stage, cx, cy, r * 0.7, r, slots.value)
    figure = stage.measure(slots.display, stage.style("figure", r * 0.86, 44), r * 1.16, 1)
    _figure(stage, slots, figure, Box(cx - figure.width / 2, cy - figure.height / 2, figure.width + 6, figure.height + 6), "start")
    spot = Box(area.x, cy + r + gap, area.w, label.height + 8)
    stage.text(slots.label, style.sized(label.size, 30), spot, reveal="label", order=1, max_lines=4)
    stage.focus = (cx, cy)
    return stage.scene()


def _figure(stage: Stage, slots: Slots, block: Block, box: Box, align: str) -> None:
    style = stage.style("figure", block.size, 20).sized(block.size, 20)
    stage.text(slots.display, style, box, reveal="figure", max_lines=1, fill=stage.field.accent, align=align)


def _ring(stage: Stage, cx: float, cy: float, inner: float, r: float, share: float) -> None:
    """The whole as a quiet band, and the share of it, which runs out from the top."""
    at, turn = stage.at("figure"), 360 * share / 100
    middle, wide = (inner + r) / 2, r - inner
    whole = Shape(ellipse_d(cx, cy, middle), stroke=tint(stage, 0.16), stroke_width=wide)
    stage.track(motion.appear(stage.add("background", whole, id="whole"), max(0.0, at - 0.3)))
    if turn > 0:
        d = ellipse_d(cx, cy, middle) if turn >= 359.9 else arc_d(cx, cy, middle, middle, -90, -90 + turn)
        line = Shape(d, stroke=hot(stage), stroke_width=wide, cap="butt")
        stage.track(motion.tween(stage.add("midground", line, id="share"), "draw", at, 0.9, 0, 1, "draw"))
    marks = "".join(_tick(cx, cy, inner, r, i) for i in range(0, 100, 10))
    stage.add("midground", Shape(marks, stroke=stage.field.ground, stroke_width=6, cap="butt"), id="tenths")
    stage.marks["ring"] = Box(cx - r, cy - r, 2 * r, 2 * r)


def _tick(cx: float, cy: float, inner: float, outer: float, i: int) -> str:
    """The edge between two tenths of the whole."""
    a = math.radians(i * 3.6 - 90)
    k, g = math.cos(a), math.sin(a)
    return line_d((cx + k * (inner - 2), cy + g * (inner - 2)), (cx + k * (outer + 2), cy + g * (outer + 2)))
