"""Share: a ring in tenths round the thing that it is of (or round its figure), filled up to the figure that stands with its sentence."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.elements import Scene, Shape, ellipse_d, line_d
from svg_kit.geometry import Box
from svg_kit.room import ground_y, room
from svg_kit.shapes import arc_d, tint
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block

TEMPLATE_ID = "data.donut"
TITLE = "Share of a whole"
ROLES = ("evidence", "problem")
SHOWS = ("icon",)


class Slots(SlotModel):
    value: float = Field(ge=0, le=100)
    display: str = words(14, aim=12, least=1, code=True)
    label: str = words(80, aim=56, least=1)
    icon: str = ""


EXAMPLE = {"value": 38, "display": "38%", "label": "of all homes still burn oil", "icon": "prop:house"}


def reveals(slots: Slots) -> list[str]:
    return ["figure", "label", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _below(stage, slots) if stage.canvas.narrow else _beside(stage, slots)


def _beside(stage: Stage, slots: Slots) -> Scene:
    """The ring as tall as the frame; the figure and its sentence are one block that begins at the free edge, or close to the ring."""
    c, area = stage.canvas, room(stage)
    right = (stage.spec.variant % 3 != 1) != stage.rtl
    r = c.height * 0.376
    cy = ground_y(c) - 34 - r
    cx = c.width - r - 64 if right else r + 64
    inner = r * 0.64
    _ring(stage, cx, cy, inner, r, slots.value)
    left, end = (area.x, cx - r - 70) if right else (cx + r + 70, area.right)
    wide, style = end - left, stage.style("display", 124, 46)
    if slots.icon:
        _thing(stage, slots.icon, cx, cy, inner)
        figure = stage.measure(slots.display, stage.style("figure", 480, 60), wide, 1)
        label = stage.measure(slots.label, style, wide, 4, area.h - figure.height - 64)
        top = area.y + max(0.0, area.h - figure.height - label.height - 64) / 2
        _figure(stage, slots, figure, Box(left, top, figure.width + 6, figure.height + 6))
        top += figure.height + 64
    else:
        _middle(stage, slots, cx, cy, inner)
        style = stage.style("display", 190, 46)
        label = stage.measure(slots.label, style, wide, 5, area.h - 40)
        top = area.y + max(0.0, area.h - label.height) / 2
    stage.text(slots.label, style.sized(label.size, 30), Box(left, top, wide, label.height + 8), reveal="label", order=1, max_lines=5)
    stage.focus = (cx, cy)
    return stage.scene()


def _below(stage: Stage, slots: Slots) -> Scene:
    """The ring as wide as the frame with the figure (or the thing) in it, the sentence close under it."""
    c, area = stage.canvas, room(stage)
    area = Box(area.x, area.y, area.w, area.h - 24)
    style = stage.style("display", 124 if c.vertical else 92, 46)
    label = stage.measure(slots.label, style, area.w, 4 if c.height > 1500 else 3, area.h * 0.34)
    gap, high = 60.0 if c.vertical else 40.0, c.height > 1500
    figure = stage.measure(slots.display, stage.style("figure", 250 if c.height > 1500 else 170, 60), area.w * (1 if high else 0.4), 1)
    tall = area.h - label.height - gap - (figure.height + gap if slots.icon and high else 0)
    r = min(area.w * (0.29 if slots.icon and not high else 0.5), tall / 2)
    aside = (c.square or r < area.w * 0.34) or (slots.icon and not high)  # a small ring stands at the edge of the words
    cx, cy = (area.right - r if stage.rtl else area.x + r) if aside else c.width / 2, area.y + r
    inner = r * 0.68
    _ring(stage, cx, cy, inner, r, slots.value)
    y = cy + r + gap
    if not slots.icon:
        _middle(stage, slots, cx, cy, inner)
    else:
        _thing(stage, slots.icon, cx, cy, inner)
        beside = Box(area.x if stage.rtl else cx + r + 50, cy - figure.height / 2, area.w - 2 * r - 50, figure.height + 6)
        spot = Box(area.x, y, area.w, figure.height + 6) if high else beside
        size = figure.size if high else stage.measure(slots.display, stage.style("figure", 300, 40), beside.w, 1).size
        _figure(stage, slots, stage.measure(slots.display, stage.style("figure", size, 40), spot.w, 1), spot)
        y += figure.height + gap if high else 0
    stage.text(slots.label, style.sized(label.size, 30), Box(area.x, y, area.w, label.height + 8), reveal="label", order=1, max_lines=4)
    stage.focus = (cx, cy)
    return stage.scene()


def _thing(stage: Stage, icon: str, cx: float, cy: float, inner: float) -> None:
    """What the share is of, standing in the ring."""
    half = inner * 0.66
    spot = fitted(icon, Box(cx - half * 1.12, cy - half * 0.86, half * 2.24, half * 1.66))
    subject(stage, icon, spot, at=stage.at("icon", 2), flip=False)
    stage.marks["icon"] = spot


def _middle(stage: Stage, slots: Slots, cx: float, cy: float, inner: float) -> None:
    """The figure in the ring."""
    figure = stage.measure(slots.display, stage.style("figure", inner * 1.3, 44), inner * 1.7, 1)
    _figure(stage, slots, figure, Box(cx - figure.width / 2, cy - figure.height / 2, figure.width + 6, figure.height + 6))


def _figure(stage: Stage, slots: Slots, block: Block, box: Box) -> None:
    style = stage.style("figure", block.size, 20).sized(block.size, 20)
    stage.text(slots.display, style, box, reveal="figure", max_lines=1, fill=stage.field.accent)


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
