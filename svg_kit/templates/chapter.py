"""Chapter title: the chapter's number as tall as the frame, standing on the ground like a monument, the title beside it."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.elements import Scene, Shape, ellipse_d, group, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.subjects import moon
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "title.chapter"
TITLE = "Chapter title"
ROLES = ("hook", "context", "recap")


class Slots(SlotModel):
    title: str = words(90, aim=72, least=1)
    kicker: str = words(48, aim=32)
    number: int | None = Field(default=None, ge=0, le=9999)


EXAMPLE = {"kicker": "Part two", "title": "How the bridge was built", "number": 2}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "title"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    box = area if slots.number is None else _beside(stage, _number(stage, slots.number))
    kicker = stage.style("label", 54, 34, tall=1.0)
    first = stage.measure(slots.kicker, kicker, box.w, 2).height if slots.kicker else 0.0
    head = first + (86 if slots.kicker else 56)  # of kicker and rule
    alone = slots.number is None
    style = stage.style("display", (440 if len(slots.title) <= 14 else 250) if alone else 190, 42, tall=0.72 if alone else 0.84)
    lines = 5 if c.narrow or not alone else 3
    free = box.h - head
    block = stage.measure(slots.title, style, box.w, lines, free)
    if block.height > free:  # what hangs below the last line stays off the ground too
        block = stage.measure(slots.title, style, box.w, lines, 2 * free - block.height)
    slack = max(0.0, free - block.height)
    top = box.y + head + slack * (0.0 if c.narrow and not alone else 0.3 if stage.spec.variant % 2 else 0.55)
    if slots.kicker:
        stage.text(slots.kicker, kicker, Box(box.x, top - head, box.w, first + 4), reveal="kicker", max_lines=2)
    rule = Box(box.right - 240 if stage.rtl else box.x, top - 44, 240, 12)
    name = stage.add("text", rect(rule.x, rule.y, rule.w, rule.h, warm(stage)), id="rule", extent=rule)
    stage.track(motion.wipe(name, max(0.0, stage.at("title", 1) - 0.1), 0.5))
    stage.text(
        slots.title,
        style.sized(block.size, style.min_size),
        Box(box.x, top, box.w, block.height + 8),
        reveal="title",
        order=1,
        max_lines=lines,
    )
    return stage.scene()


def _left(stage: Stage) -> bool:
    return (stage.spec.variant % 2 == 1) != stage.rtl


def _number(stage: Stage, number: int) -> Box:
    """The figure whole, its foot on the ground, before a disc of its own; returns the place that it takes."""
    c, area = stage.canvas, room(stage)
    foot = stand_y(c)
    tall = foot - area.y + 30 if not c.narrow else c.height * (0.36 if c.vertical else 0.35)
    wide = c.width * (0.40 if not c.narrow else 0.80)
    size, text = 1600.0, str(number)
    trial = typeset(text, stage.style("figure", 1000, 1000), 1e5, warm(stage), max_lines=1)
    size = min(size, 1000 * tall / max(1.0, trial.first), 1000 * wide / trial.width)
    style = stage.style("figure", size, size).sized(size, size)
    block = typeset(text, style, 1e5, warm(stage), max_lines=1)
    ink = box_of(block.lines[0]) or Box(0, 0, block.width, block.height)
    edge = c.margin * 0.75
    x = edge if _left(stage) else c.width - edge - block.width
    spot = Box(x, foot - block.first, block.width, block.first)
    moon(stage, spot.cx, spot.cy, max(spot.w, spot.h) * 0.62)
    shadow = Shape(ellipse_d(spot.cx + 10, foot - 2, spot.w * 0.5, 20), fill=stage.field.line, opacity=0.26)
    name = stage.new_id("number")
    stage.layers["background"].append(group(shadow, group(list(block.lines[0]), at=(x, foot - block.first)), id=name, pivot=(ink.cx, foot)))
    stage.track(motion.rise(name, 0.05, 80, 0.8))
    return spot


def _beside(stage: Stage, number: Box) -> Box:
    c, area = stage.canvas, room(stage)
    if c.narrow:
        return Box(area.x, area.y, area.w, number.y - 88 - area.y)
    if _left(stage):
        return Box(number.right + 90, area.y, area.right - number.right - 90, area.h)
    return Box(area.x, area.y, number.x - 80 - area.x, area.h)
