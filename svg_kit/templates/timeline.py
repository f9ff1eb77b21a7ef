"""Timeline: dates set large on one ground line; each date plants its mark as it is spoken."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "time.timeline"
TITLE = "Timeline"
ROLES = ("story", "context", "step")


class Item(SlotModel):
    date: str = words(24, aim=18, least=1, code=True)
    text: str = words(70, aim=48)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=1, max_length=5)


EXAMPLE = {
    "title": "A cable under the sea",
    "items": [
        {"date": "1854", "text": "Cyrus Field founds a company"},
        {"date": "1858", "text": "The first message crosses"},
        {"date": "1866", "text": "A cable that lasts"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    if len(slots.items) == 1:
        return _one(stage, slots)
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _one(stage: Stage, slots: Slots) -> Scene:
    """A single date is the picture."""
    c, f, area = stage.canvas, stage.field, room(stage)
    item = slots.items[0]
    at = stage.at("item.0")
    numeral = len(item.date) <= 5
    style = stage.style("figure" if numeral else "display", 540 if numeral else 210, 90, tall=0.72)
    top = area.y + (area.h * 0.12 if c.vertical else 10)
    if slots.title:
        block = stage.text(
            slots.title, stage.style("label", 46, 32), Box(area.x, top, area.w * 0.8, 60), reveal="title", max_lines=1, fill=f.soft
        )
        top += block.height + 40
    block = stage.text(
        item.date,
        style,
        Box(area.x - (12 if numeral else 0), top, area.w, 520 if not c.square else 400),
        reveal="item.0",
        at=at,
        max_lines=2 if not c.narrow else 3,
        fill=f.accent if numeral else f.ink,
    )
    y = top + block.height + 56
    name = stage.add("midground", Shape(line_d((area.x, y), (c.width + 40, y)), stroke=f.ink, stroke_width=5, cap="butt"), id="line")
    stage.track(motion.tween(name, "draw", at + 0.1, 0.8, 0, 1, "draw"))
    dot = stage.add("foreground", circle(area.x + 22, y, 22, f.pop), id="dot", pivot=(area.x + 22, y))
    stage.track(motion.pop(dot, at + 0.15, 0.3, 0.3))
    if item.text:
        stage.text(
            item.text,
            stage.style("body", 68, 40),
            Box(area.x, y + 54, area.w * (0.78 if not c.narrow else 1), area.bottom - y - 60),
            reveal="text.0",
            at=at + 0.35,
            max_lines=3,
        )
    return stage.scene()


def _row(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    top = area.y + 10
    if slots.title:
        block = stage.text(
            slots.title, stage.style("display", 108, 56), stage.mirrored(Box(area.x, top, area.w * 0.9, 240)), reveal="title", max_lines=2
        )
        top += block.height
    y = max(top + 230, area.y + area.h * 0.54)
    step = area.w / count
    previous = area.x
    for i, item in enumerate(slots.items):
        x = area.x + step * i
        at = stage.at(f"item.{i}", i + 1)
        end = c.width + 40 if i == count - 1 else x + step
        name = stage.add(
            "midground", Shape(line_d((previous if i == 0 else x, y), (end, y)), stroke=f.ink, stroke_width=5, cap="butt"), id="line"
        )
        stage.track(motion.tween(name, "draw", at, 0.7, 0, 1, "draw"))
        dot = stage.add("foreground", circle(x + 20, y, 20, f.pop if i == count - 1 else f.ink), id="dot", pivot=(x + 20, y))
        stage.track(motion.pop(dot, at, 0.3, 0.3))
        last = i == count - 1
        stage.text(
            item.date,
            stage.style("figure", 150 if count <= 3 else 104, 44),
            Box(x, y - 190, step - 36, 150),
            reveal=f"item.{i}",
            at=at,
            max_lines=1,
            valign="bottom",
            fill=f.accent if last else f.ink,
        )
        if item.text:
            stage.text(
                item.text,
                stage.style("body", 56 if count <= 3 else 48, 30),
                Box(x, y + 50, step - 44, area.bottom - y - 60),
                reveal=f"text.{i}",
                at=at + 0.2,
                max_lines=4,
            )
    return stage.scene()


def _column(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    top = area.y
    if slots.title:
        style = stage.style("display", 112 if c.vertical else 92, 58)
        block = stage.text(
            slots.title, style, Box(area.x, top, area.w, 330 if c.vertical else 200), reveal="title", max_lines=3 if c.vertical else 2
        )
        top += block.height + (64 if c.vertical else 44)
    pitch = min((area.bottom - top) / count, 360)
    beside = pitch < 190  # low rows: date and text side by side
    x = area.x + 20
    for i, item in enumerate(slots.items):
        y = top + pitch * i
        at = stage.at(f"item.{i}", i + 1)
        mid = y + (pitch / 2 if beside else min(pitch / 2, 46))
        end = mid + pitch if i < count - 1 else area.bottom
        name = stage.add("midground", Shape(line_d((x, mid), (x, max(mid + 1, end))), stroke=f.ink, stroke_width=5, cap="butt"), id="line")
        stage.track(motion.tween(name, "draw", at, 0.7, 0, 1, "draw"))
        dot = stage.add("foreground", circle(x, mid, 20, f.pop if i == count - 1 else f.ink), id="dot", pivot=(x, mid))
        stage.track(motion.pop(dot, at, 0.3, 0.3))
        row = Box(x + 64, y, area.right - x - 64, pitch)
        _entry(stage, item, i, row, mid, beside)
    return stage.scene()


def _entry(stage: Stage, item: Item, i: int, row: Box, mid: float, beside: bool) -> None:
    """Date above its text, or before it."""
    f = stage.field
    fill = f.accent if i == len(stage.spec.slots["items"]) - 1 else f.ink
    at = stage.at(f"item.{i}", i + 1)
    beside = beside and bool(item.text)
    style = stage.style("figure", min(108.0, row.h * (0.44 if item.text else 0.7) if not beside else 72.0), 30)
    box = Box(row.x, mid - 46, row.w * (0.42 if beside else 1), 92) if not beside else Box(row.x, mid - 42, row.w * 0.42, 84)
    date = stage.text(item.date, style, box, reveal=f"item.{i}", at=at, max_lines=2 if beside else 1, valign="middle", fill=fill)
    if not item.text:
        return
    body = stage.style("body", 54, 24 if beside and row.h < 240 else 30)
    if beside:
        x = row.x + row.w * 0.42 + 32
        text, align = Box(x, row.y + 13, row.right - x, row.h - 26), "middle"
    else:
        y = mid + date.height / 2 + 20
        text, align = Box(row.x, y, row.w, row.y + row.h - y - 14), "top"
    stage.text(item.text, body, text, reveal=f"text.{i}", at=at + 0.2, max_lines=3 if beside else 2, valign=align)
