"""Waffle: a hundred squares, as many lit as the figure says; a part of a per cent lights a part of a square."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.elements import Node, Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hand, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.waffle"
TITLE = "A hundred squares"
ROLES = ("evidence", "problem", "context", "story", "hook")


class Slots(SlotModel):
    value: float = Field(ge=0, le=100)
    display: str = words(14, aim=10, least=1, code=True)
    label: str = words(80, aim=56, least=1)


EXAMPLE = {"value": 71, "display": "71%", "label": "of the earth is covered by water"}
FROM = {"data.donut": lambda slots: {k: slots[k] for k in ("value", "display", "label")}}


def reveals(slots: Slots) -> list[str]:
    return ["figure", "label"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, f = stage.canvas, room(stage), stage.field
    way = hand(stage, 1)
    if c.narrow:
        across = 20 if c.square else 10  # low frames have no room for a square and large words
        wide = area.w if c.square else min(area.w, area.h * 0.64)
        tall = wide * 5 / 20 if c.square else wide
        grid = way.box(Box(area.right - wide, area.bottom - tall, wide, tall))
        column = Box(area.x, area.y, area.w, area.h - tall - 48)
        share = 0.56 if c.square else 0.52
    else:
        across = 10
        grid = way.box(Box(area.right - area.h, area.y, area.h, area.h))
        column = way.box(Box(area.x, area.y, area.w - area.h - 90, area.h))
        share = 0.52
    figure = Box(column.x, column.y, column.w, column.h * share)
    label = Box(column.x, figure.bottom + 40, column.w, column.h * (1 - share) - 40)
    size = min(460.0, figure.h * 1.3)
    style = stage.style("figure", size, 60).sized(size, 60)
    stage.text(slots.display, style, figure, reveal="figure", max_lines=1, fill=f.accent, valign="bottom")
    style = stage.style("display", 100 if not c.narrow else 92 if c.vertical else 76, 42)
    stage.text(slots.label, style, label, reveal="label", order=1, max_lines=4)
    _grid(stage, grid, slots.value, across, way.flipped)
    stage.focus = (grid.cx, grid.cy)
    return stage.scene()


def _grid(stage: Stage, box: Box, value: float, across: int, leftward: bool) -> None:
    """Rows fill from the bottom, as water does; each row is lit at once."""
    at, cell = stage.at("figure"), box.w / across
    gap = cell * 0.14
    unlit, lit = tint(stage, 0.17), hot(stage)
    key = {"stroke": stage.field.line, "stroke_width": stage.look.contour * 0.7} if stage.look.contour else {}
    back: list[Node] = []
    rows: list[list[Node]] = [[] for _ in range(100 // across)]
    for i in range(100):
        row, column = divmod(i, across)
        place = across - 1 - column if leftward else column
        x, y, side = box.x + cell * place + gap / 2, box.bottom - cell * (row + 1) + gap / 2, cell - gap
        share = max(0.0, min(1.0, value - i))
        back.append(rect(x, y, side, side, unlit, stage.look.radius * 0.3))
        if share > 0.02:
            start = x + side * (1 - share) if leftward else x
            rows[row].append(rect(start, y, side * share, side, lit, stage.look.radius * 0.3 if share == 1 else 0, **key))
    name = stage.add("midground", back, id="squares")
    stage.track(motion.appear(name, max(0.0, at - 0.3)))
    filled = [row for row in rows if row]
    for k, row in enumerate(filled):
        start = at + 0.06 + 0.74 * k / len(filled)
        strip = Box(box.x, box.bottom - cell * (k + 1), box.w, cell)
        stage.track(motion.wipe(stage.add("foreground", row, id="lit", extent=strip), start, 0.26))
    stage.marks["squares"] = box
