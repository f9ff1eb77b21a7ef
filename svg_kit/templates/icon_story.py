"""Icon story: one to three subjects on one ground, joined by a drawn line, each arriving on its word."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, n
from svg_kit.geometry import Box
from svg_kit.props import staged
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel

TEMPLATE_ID = "story.icons"
TITLE = "Icon story"
ROLES = ("context", "problem", "story", "solution", "step", "feature", "evidence")


class Item(SlotModel):
    icon: str
    label: str = Field(default="", max_length=32)


class Slots(SlotModel):
    headline: str = Field(default="", max_length=80)
    emphasis: str = Field(default="", max_length=80)
    items: tuple[Item, ...] = Field(min_length=1, max_length=3)


def reveals(slots: Slots) -> list[str]:
    return [*(["headline"] if slots.headline else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c = stage.canvas
    boxes = _vertical(stage, slots) if c.narrow else _wide(stage, slots)
    for i, (item, box) in enumerate(zip(slots.items, boxes)):
        if i:
            _arc(stage, boxes[i - 1], box, stage.at(f"item.{i}", i + 1))
        staged(stage, item.icon, box, reveal=f"item.{i}", order=i + 1)
        if item.label:
            _label(stage, item.label, box, i)
    stage.focus = (boxes[0].cx, boxes[0].cy)
    return stage.scene()


def _wide(stage: Stage, slots: Slots) -> list[Box]:
    area, c = stage.canvas.content, stage.canvas
    ground = c.height * 0.80 + 14
    count = len(slots.items)
    flip = stage.spec.variant % 2 == 1
    if slots.headline:
        wide = area.w * (0.90 if count > 1 else 0.56)
        x = area.right - wide if flip and count == 1 else area.x
        style = stage.style("display", 112 if count > 1 else 132, 60)
        stage.text(slots.headline, style, stage.mirrored(Box(x, area.y + (10 if count > 1 else 90), wide, 250 if count > 1 else 520)) if count > 1 else Box(x, area.y + (10 if count > 1 else 90), wide, 250 if count > 1 else 520), reveal="headline",
                   max_lines=2 if count > 1 else 4, emphasis=slots.emphasis)  # fmt: skip
    labelled = any(i.label for i in slots.items)
    size = {1: 500, 2: 380, 3: 330}[count]
    if count > 1 and slots.headline:
        size = min(size, 360 if count == 2 else 320)
    bottom = ground - (24 if stage.look.pictogram == "plated" else 0)
    if count > 1 and labelled:
        size = min(size, 340 if count == 2 else 300)
    if count == 1:
        return [Box(area.x + 40 if flip else area.right - size - 60, bottom - size, size, size)]
    left, right = area.x + area.w * 0.06, area.right - area.w * 0.06
    step = (right - left - size) / (count - 1)
    # a near, a far, a near: depth instead of a row of equals
    scales = {2: (1.0, 0.92), 3: (0.92, 1.06, 0.92)}[count]
    return [stage.mirrored(Box(left + i * step + size * (1 - k) / 2, bottom - size * k, size * k, size * k)) for i, k in enumerate(scales)]


def _vertical(stage: Stage, slots: Slots) -> list[Box]:
    area, c = stage.canvas.content, stage.canvas
    ground = c.height * (0.765 if c.vertical else 0.80) + 14
    count = len(slots.items)
    top = area.y + 20
    if slots.headline:
        block = stage.text(
            slots.headline,
            stage.style("display", 112, 64),
            Box(area.x, top, area.w, 380),
            reveal="headline",
            max_lines=4,
            emphasis=slots.emphasis,
        )
        top += block.height + 60
    labelled = any(i.label for i in slots.items)
    if count == 1:
        size = min(600, ground - top - (170 if labelled else 40))
        return [Box(c.width / 2 - size / 2 + (60 if stage.spec.variant % 2 else -60), ground - size, size, size)]
    room = (ground - top) / count
    size = min(room - (64 if labelled else 30), 380)
    xs = [area.x + 10, area.right - size - 10, area.x + 60]
    return [Box(xs[i], top + i * room + 10, size, size) for i in range(count)]


def _label(stage: Stage, label: str, box: Box, i: int) -> None:
    style = stage.style("label", 46, 30, tall=1.0)
    c = stage.canvas
    at = stage.at(f"item.{i}", i + 1) + 0.1
    if c.narrow and len(stage.layers["text"]) >= 0 and box.w < 420 and c.vertical:
        right = box.cx < c.width / 2
        x = box.right + 56 if right else c.margin
        width = c.width - c.margin - x if right else box.x - 56 - c.margin
        stage.text(
            label,
            style,
            Box(x, box.y, width, box.h),
            reveal=f"label.{i}",
            max_lines=3,
            valign="middle",
            at=at,
            align="start" if right else "end",
        )
        return
    width = box.w * 1.5
    gap = box.h * 0.12 + 22 if stage.look.pictogram == "plated" else 26
    stage.text(
        label,
        style,
        Box(box.cx - width / 2, box.y - gap - 110, width, 110),
        reveal=f"label.{i}",
        max_lines=2,
        align="middle",
        valign="bottom",
        at=at,
    )


def _arc(stage: Stage, a: Box, b: Box, at: float) -> None:
    """A dashed arc from one subject to the next."""
    f = stage.field
    if stage.canvas.narrow:
        d = f"M{n(a.cx)} {n(a.bottom - 10)}C{n(a.cx)} {n(a.bottom + 90)} {n(b.cx)} {n(b.y - 90)} {n(b.cx)} {n(b.y + 10)}"
    else:
        a, b = (a, b) if a.x < b.x else (b, a)
        lift = min(a.y, b.y) + min(a.h, b.h) * 0.10
        d = f"M{n(a.right + 8)} {n(a.cy - 30)}C{n(a.right + 60)} {n(lift)} {n(b.x - 60)} {n(lift)} {n(b.x - 8)} {n(b.cy - 30)}"
    name = stage.add("background", Shape(d, stroke=f.soft, stroke_width=5, dash=(2, 16)), id="arc")
    stage.track(motion.tween(name, "opacity", max(0, at - 0.15), 0.25, 0, 0.85, "draw"))
