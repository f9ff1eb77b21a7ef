"""Timeline: dates set large on one ground line; each date plants its mark as it is spoken."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, line_d
from svg_kit.geometry import Box
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel

TEMPLATE_ID = "time.timeline"
TITLE = "Timeline"
ROLES = ("story", "context", "step")


class Item(SlotModel):
    date: str = Field(min_length=1, max_length=24)
    text: str = Field(default="", max_length=70)


class Slots(SlotModel):
    title: str = Field(default="", max_length=60)
    items: tuple[Item, ...] = Field(min_length=1, max_length=5)


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    if len(slots.items) == 1:
        return _one(stage, slots)
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _one(stage: Stage, slots: Slots) -> Scene:
    """A single date is the picture."""
    c, f, area = stage.canvas, stage.field, stage.canvas.content
    item = slots.items[0]
    at = stage.at("item.0")
    numeral = len(item.date) <= 5
    style = stage.style("figure" if numeral else "display", 540 if numeral else 210, 90, tall=0.72)
    top = area.y + (10 if not c.narrow else 90)
    if slots.title:
        block = stage.text(
            slots.title, stage.style("label", 46, 32), Box(area.x, top, area.w * 0.8, 60), reveal="title", max_lines=1, fill=f.soft
        )
        top += block.height + 40
    block = stage.text(
        item.date,
        style,
        Box(area.x - (12 if numeral else 0), top, area.w, 520),
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
            stage.style("body", 68, 40, tall=0.95),
            Box(area.x, y + 54, area.w * (0.78 if not c.narrow else 1), area.bottom - y - 60),
            reveal="text.0",
            at=at + 0.35,
            max_lines=3,
        )
    return stage.scene()


def _row(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, stage.canvas.content
    count = len(slots.items)
    top = area.y + 10
    if slots.title:
        block = stage.text(
            slots.title, stage.style("display", 108, 56), stage.mirrored(Box(area.x, top, area.w * 0.9, 240)), reveal="title", max_lines=2
        )
        top += block.height
    y = max(top + 230, area.y + area.h * 0.50)
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
            stage.style("figure", 128 if count <= 3 else 96, 44),
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
                stage.style("body", 48, 32),
                Box(x, y + 50, step - 44, area.bottom - y - 60),
                reveal=f"text.{i}",
                at=at + 0.2,
                max_lines=4,
            )
    return stage.scene()


def _column(stage: Stage, slots: Slots) -> Scene:
    f, area = stage.field, stage.canvas.content
    count = len(slots.items)
    top = area.y + 10
    if slots.title:
        block = stage.text(slots.title, stage.style("display", 108, 60), Box(area.x, top, area.w, 330), reveal="title", max_lines=3)
        top += block.height + 70
    pitch = min((area.bottom - top) / count, 360)
    x = area.x + 20
    for i, item in enumerate(slots.items):
        y = top + pitch * i + 40
        at = stage.at(f"item.{i}", i + 1)
        name = stage.add("midground", Shape(line_d((x, y), (x, y + pitch)), stroke=f.ink, stroke_width=5, cap="butt"), id="line")
        stage.track(motion.tween(name, "draw", at, 0.7, 0, 1, "draw"))
        dot = stage.add("foreground", circle(x, y, 20, f.pop if i == count - 1 else f.ink), id="dot", pivot=(x, y))
        stage.track(motion.pop(dot, at, 0.3, 0.3))
        block = stage.text(
            item.date,
            stage.style("figure", 104, 50),
            Box(x + 64, y - 40, area.right - x - 64, 110),
            reveal=f"item.{i}",
            at=at,
            max_lines=1,
            fill=f.accent if i == count - 1 else f.ink,
        )
        if item.text:
            stage.text(
                item.text,
                stage.style("body", 50, 34),
                Box(x + 64, y - 40 + block.height + 26, area.right - x - 64, pitch - block.height - 40),
                reveal=f"text.{i}",
                at=at + 0.2,
                max_lines=2,
            )
    return stage.scene()
