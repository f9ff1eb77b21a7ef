"""Calendar: a sheet of the month on the wall; the day is ringed in ink."""

from __future__ import annotations

import calendar
import math
import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from svg_kit import motion
from svg_kit.colour import readable
from svg_kit.dates import LENGTHS, Day, day_of
from svg_kit.elements import Node, Scene, Shape, circle, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.ink import brush_d
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import hand, warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "time.calendar"
TITLE = "Calendar sheet"
ROLES = ("story", "context", "step", "hook", "cta", "evidence", "problem", "solution")


class Slots(SlotModel):
    date: str = words(24, aim=18, least=1, code=True)
    text: str = words(80, aim=56)


EXAMPLE = {"date": "8 September 1854", "text": "The parish takes the handle off the pump"}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    items = slots.get("items") or []
    if len(items) != 1 or slots.get("title"):
        return None
    return _dated(items[0])


def _dated(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    return {k: slots[k] for k in ("date", "text")} if slots.get("text") and day_of(slots["date"]) else None


FROM = {"time.timeline": _taken, "time.milestone": _dated}


def reveals(slots: Slots) -> list[str]:
    return ["item.0"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, f = stage.canvas, room(stage), stage.field
    way = hand(stage, 1)
    day = day_of(slots.date) or Day(1, 1, "")
    if c.narrow:
        tall = area.h * (0.60 if c.vertical else 0.56)
        sheet = Box(area.x, area.bottom - tall, area.w, tall)
        words_box = Box(area.x, area.y, area.w, area.h - tall - 84)
    else:
        wide = min(area.h * 1.08, area.w * 0.46)
        sheet = way.box(Box(area.right - wide, area.y + 26, wide, area.h - 26))
        words_box = way.box(Box(area.x, area.y, area.w - wide - 100, area.h))
    shares = (0.5, 0.5) if not c.square else (0.52, 0.48)
    date = Box(words_box.x, words_box.y, words_box.w, words_box.h * shares[0])
    style = stage.style("display", 190 if not c.narrow else 150 if c.vertical else 104, 50)
    block = stage.text(slots.date, style, date, reveal="item.0", max_lines=3 if not c.narrow else 2, fill=f.ink)
    if slots.text:
        y = date.y + block.height + (56 if not c.narrow else 36)
        style = stage.style("body", 74 if not c.narrow else 66 if c.vertical else 48, 30)
        stage.text(slots.text, style, Box(words_box.x, y, words_box.w, words_box.bottom - y), reveal="text.0", at=stage.at("item.0") + 0.3,
                   max_lines=5 if not c.narrow else 3, fill=f.soft)  # fmt: skip
    _sheet(stage, sheet, day)
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _sheet(stage: Stage, box: Box, day: Day) -> None:
    """A pad on its nail: two sheets below, the month's name on its band, the days, the ring."""
    f = stage.field
    at = stage.at("item.0")
    turn = random.Random(stage.spec.seed).choice((-1.2, 1.2))
    lower = [group(rect(-box.w / 2, -box.h / 2, box.w, box.h, f.planes[1], 8), at=(box.cx + 8, box.cy + 10), rotate=turn)]
    shown = max(0.0, at - 0.2)
    stage.track(motion.appear(stage.add("midground", lower, id="pad"), shown, 0.2))
    nodes: list[Node] = list(plate(stage, box, f.card, radius=8))
    band = Box(box.x, box.y, box.w, box.h * 0.19)
    nodes.append(rect(band.x, band.y, band.w, band.h, warm(stage), 0))
    holes = [box.x + box.w * k for k in (0.28, 0.72)]
    for x in holes:
        nodes += [circle(x, box.y + 4, 19, f.on_card), Shape(line_d((x, box.y - 34), (x, box.y + 6)), stroke=f.on_card, stroke_width=11)]
    name = stage.add("midground", nodes, id="sheet", pivot=(box.cx, box.y))
    stage.track(motion.appear(name, shown, 0.2))
    _month(stage, band, day, shown)
    _days(stage, Box(box.x + box.w * 0.06, band.bottom + box.h * 0.05, box.w * 0.88, box.h * 0.72), day, at)


def _month(stage: Stage, band: Box, day: Day, at: float) -> None:
    """The month as the text names it; no name where it names none."""
    f = stage.field
    ink = readable(f.on_pop, warm(stage), 4.6)
    said = f"{day.name} {day.year}" if day.year else day.name
    if not said:
        return
    style = stage.style("display", band.h * 0.50, 24)
    block = typeset(said, style, band.w * 0.8, ink, max_lines=1, height=band.h)
    x = band.cx - block.width / 2
    name = stage.add("midground", block.at(x, band.cy - block.height / 2 + band.h * 0.06, stage.new_id("month")), id="month")
    stage.track(motion.appear(name, at, 0.2))


def _days(stage: Stage, box: Box, day: Day, at: float) -> None:
    """Seven to a row, in the order of the week when the year is known (Monday first); the day is set in full ink, the others quieter."""
    f = stage.field
    first, long = calendar.monthrange(day.year, day.month) if day.year >= 1583 else (0, LENGTHS[day.month - 1])
    rows = math.ceil((first + long) / 7)
    wide, tall = box.w / 7, box.h / rows
    style = _art(stage, min(tall * 0.62, wide * 0.50))
    large = _art(stage, min(tall * 0.96, wide * 0.80))
    quiet = readable(f.soft_card, f.card, 4.6)
    others: list[Node] = []
    for k in range(long):
        column, row = (first + k) % 7, (first + k) // 7
        column = 6 - column if stage.rtl else column
        cell = Box(box.x + wide * column, box.y + tall * row, wide, tall)
        mine = k + 1 == day.day
        block = typeset(str(k + 1), large if mine else style, wide, f.on_card if mine else quiet, max_lines=1)
        others += block.at(cell.cx - block.width / 2, cell.cy - block.height / 2, stage.new_id("day"))
        if mine:
            _ring(stage, cell, at + 0.35)
    stage.track(motion.appear(stage.add("midground", others, id="days"), max(0.0, at - 0.2), 0.2))


def _art(stage: Stage, size: float) -> TypeStyle:
    """Numbers of the sheet are a picture of a month: the date itself stands beside it in words."""
    return replace(stage.style("figure", size, 14, tabular=True), role="art")


def _ring(stage: Stage, cell: Box, at: float) -> None:
    """Drawn by hand: it overshoots where it began."""
    f = stage.field
    rng = random.Random(stage.spec.seed + 5)
    r = min(cell.w * 0.55, cell.h * 0.66)
    points, widths = [], []
    steps = 16
    for i in range(steps + 4):
        a = math.radians(-120 + 360 * i / steps)
        k = r * (1 + 0.05 * i / steps + rng.uniform(-0.02, 0.02))
        points.append((cell.cx + k * 1.12 * math.cos(a), cell.cy + k * 0.92 * math.sin(a)))
        widths.append(r * (0.06 if i in (0, steps + 3) else 0.15))
    ink = readable(f.pop, f.card, 3.0)
    extent = Box(cell.cx - r * 1.5, cell.cy - r * 1.3, r * 3, r * 2.6)
    name = stage.add("foreground", Shape(brush_d(points, widths), fill=ink), id="ring", extent=extent, pivot=(cell.cx, cell.cy))
    stage.track(motion.wipe(name, at, 0.5))
    stage.marks["ring"] = extent
