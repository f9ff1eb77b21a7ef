"""Icon story: one to three subjects on one ground, joined by a drawn line, each arriving on its word."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, n
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.icons"
TITLE = "Icon story"
ROLES = ("context", "problem", "story", "solution", "step", "feature", "evidence")
IN_SETS, SHOWS = True, ("items",)


class Item(SlotModel):
    icon: str
    label: str = words(32, aim=24)


class Slots(SlotModel):
    EMPHASISED = "headline"
    headline: str = words(80, aim=60)
    emphasis: str = words(80)
    items: tuple[Item, ...] = Field(min_length=1, max_length=3)


EXAMPLE = {
    "headline": "She packed a lamp, a map and a compass",
    "emphasis": "a map",
    "items": [
        {"icon": "emoji:flashlight", "label": "A lamp"},
        {"icon": "emoji:world-map", "label": "A map"},
        {"icon": "emoji:compass", "label": "A compass"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(name for name in ("headline", "emphasis") if getattr(slots, name)), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c = stage.canvas
    alone = len(slots.items) == 1 and not slots.headline and bool(slots.items[0].label)
    column = c.vertical and len(slots.items) > 1
    boxes = _column(stage, slots) if column else _row(stage, slots)
    for i, (item, box) in enumerate(zip(slots.items, boxes)):
        if i:
            _arc(stage, boxes[i - 1], box, stage.at(f"item.{i}", i + 1), column)
        on_ground = not column or i == len(boxes) - 1
        staged(stage, item.icon, box, reveal=f"item.{i}", order=i + 1, ground=on_ground)
        if item.label and not alone:
            _label(stage, slots, i, boxes, column)
    stage.focus = (boxes[0].cx, boxes[0].cy)
    return stage.scene()


def _head(stage: Stage, slots: Slots) -> float:
    """The headline, or the label of a subject that has no other words; returns its lower edge."""
    area, c = room(stage), stage.canvas
    count = len(slots.items)
    flip = stage.spec.variant % 2 == 1
    text, reveal, at = slots.headline, "headline", None
    if not text and count == 1:
        text, reveal, at = slots.items[0].label, "label.0", stage.at("item.0", 1) + 0.1
    if not text:
        return area.y
    if c.narrow:
        style = stage.style("display", 124 if c.vertical else 100, 60)
        box = Box(area.x, area.y, area.w, 380 if c.vertical else 300 if count == 1 else 220)
        lines = 4 if c.vertical else 3 if count == 1 else 2
    elif count > 1:
        style, lines = stage.style("display", 112, 60), 2
        box = stage.mirrored(Box(area.x, area.y, area.w * 0.90, 250))
    else:
        style, lines = stage.style("display", 132, 60), 4
        wide = area.w * 0.56
        box = Box(area.right - wide if flip else area.x, area.y + 80, wide, area.h - 120)
    block = stage.text(text, style, box, reveal=reveal, max_lines=lines, emphasis=slots.emphasis, at=at)
    return box.y + block.height


def _row(stage: Stage, slots: Slots) -> list[Box]:
    """Subjects side by side on the ground; a single one large beside or below the words."""
    area, c = stage.canvas.content, stage.canvas
    top = _head(stage, slots)
    count = len(slots.items)
    plated = stage.look.pictogram == "plated"
    flip = stage.spec.variant % 2 == 1
    bottom = stand_y(c) - (24 if plated else 0)
    if count == 1:
        size = 500.0 if not c.narrow else min(600.0, (bottom - top - 44) / (1.1 if plated else 1))
        x = area.x + 40 if flip else area.right - size - 60
        return [Box(x if not c.narrow else c.width / 2 - size / 2 + (60 if flip else -60), bottom - size, size, size)]
    labelled = any(i.label for i in slots.items)
    free = bottom - top - (150 if labelled else 70)  # between the words and the ground
    size = max(260.0, min({2: 500.0, 3: 430.0}[count], free / (1.24 if plated else 1.08 + REACH[stage.look.halo])))
    inset = area.w * 0.06
    if c.narrow:
        inset = 26 if plated else 0
        size = min(area.w * (0.40 if count == 2 else 0.31) * (0.85 if plated else 1), (bottom - top - (170 if labelled else 60)) / 1.1)
    left, right = area.x + inset, area.right - inset
    step = (right - left - size) / (count - 1)
    # a near, a far, a near: depth instead of a row of equals
    scales = {2: (1.0, 0.92), 3: (0.92, 1.06, 0.92)}[count]
    return [stage.mirrored(Box(left + i * step + size * (1 - k) / 2, bottom - size * k, size * k, size * k)) for i, k in enumerate(scales)]


def _column(stage: Stage, slots: Slots) -> list[Box]:
    """Subjects down the frame, left and right by turns; the last one stands on the ground."""
    area, c = stage.canvas.content, stage.canvas
    plated = stage.look.pictogram == "plated"
    top = _head(stage, slots) + (56 if slots.headline else 20)
    bottom = stand_y(c) - (24 if plated else 0)
    count = len(slots.items)
    pitch = (bottom - top) / count
    size = min(pitch * (0.95 if plated else 1.12), 400.0)
    edge = size * 0.12 if plated else 0
    step = (bottom - top - size) / (count - 1)
    xs = (area.x + edge, area.right - size - edge, area.x + 40 + edge)
    return [Box(xs[i], top + i * step, size, size) for i in range(count)]


def _label(stage: Stage, slots: Slots, i: int, boxes: list[Box], column: bool) -> None:
    """In a column beside the subject, in a row above it; without a headline the labels lead."""
    c, box = stage.canvas, boxes[i]
    label = slots.items[i].label
    at = stage.at(f"item.{i}", i + 1) + 0.1
    plated = stage.look.pictogram == "plated"
    if column:
        style = stage.style("label", 60, 24) if slots.headline else stage.style("display", 96, 48)
        gap = 50 + (box.w * 0.1 if plated else 0)
        right = box.cx < c.width / 2
        x = box.right + gap if right else c.margin
        width = c.width - c.margin - x if right else box.x - gap - c.margin
        tall = min(220.0, abs(boxes[1].y - boxes[0].y) * 0.9)
        text = Box(x, box.cy - tall / 2, width, tall)
        stage.text(label, style, text, reveal=f"label.{i}", max_lines=3, valign="middle", at=at, align="start" if right else "end")
        return
    style = (
        stage.style("label", 46 if not c.narrow else 42, 26) if slots.headline else stage.style("display", 84 if not c.narrow else 72, 40)
    )
    pitch = abs(boxes[1].cx - boxes[0].cx)
    width = min(box.w * 1.5, pitch - 28) if slots.headline else pitch - 40
    width = min(width, 2 * min(box.cx - c.margin + 24, c.width - c.margin + 24 - box.cx))
    gap = box.h * 0.12 + 22 if plated else box.h * REACH[stage.look.halo] + 22
    tall = 110 if slots.headline else 220
    text = Box(box.cx - width / 2, box.y - gap - tall, width, tall)
    stage.text(label, style, text, reveal=f"label.{i}", max_lines=2 if slots.headline else 3, align="middle", valign="bottom", at=at)


def _arc(stage: Stage, a: Box, b: Box, at: float, column: bool) -> None:
    """A dashed arc from one subject to the next."""
    f = stage.field
    if column:
        d = f"M{n(a.cx)} {n(a.bottom - 10)}C{n(a.cx)} {n(a.bottom + 70)} {n(b.cx)} {n(b.y - 70)} {n(b.cx)} {n(b.y + 10)}"
    else:
        a, b = (a, b) if a.x < b.x else (b, a)
        lift = min(a.y, b.y) + min(a.h, b.h) * 0.10
        d = f"M{n(a.right + 8)} {n(a.cy - 30)}C{n(a.right + 60)} {n(lift)} {n(b.x - 60)} {n(lift)} {n(b.x - 8)} {n(b.cy - 30)}"
    name = stage.add("background", Shape(d, stroke=f.soft, stroke_width=5, dash=(2, 16)), id="arc")
    stage.track(motion.tween(name, "opacity", max(0, at - 0.15), 0.25, 0, 0.85, "draw"))
