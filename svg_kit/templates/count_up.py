"""Count-up: one figure as large as the frame allows, landing exactly on the script's number."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.props import plate, staged
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel
from svg_kit.typography import typeset

TEMPLATE_ID = "stat.count_up"
TITLE = "Count-up"
ROLES = ("evidence", "hook", "problem", "context")


class Slots(SlotModel):
    value: float
    decimals: int = Field(default=0, ge=0, le=3)
    prefix: str = Field(default="", max_length=6)
    suffix: str = Field(default="", max_length=18)
    label: str = Field(default="", max_length=80)
    delta: str = Field(default="", max_length=14)
    delta_label: str = Field(default="", max_length=40)
    icon: str = ""


def reveals(slots: Slots) -> list[str]:
    return ["figure", *(n for n in ("label", "delta", "icon") if getattr(slots, n))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area = c.content
    ground = c.height * (0.765 if c.vertical else 0.80) + 14
    short = len(slots.suffix.strip()) <= 2
    suffix = slots.suffix if short else ""
    word = "" if short else slots.suffix.strip()
    room = area.w * (0.66 if slots.icon and not c.narrow else 0.94)
    size = 480.0 if not c.narrow else 430.0
    while size > 120 and stage.counter_width(
        slots.value, slots.decimals, slots.prefix, suffix, stage.style("figure", size, tabular=True).sized(size)
    ) > (room * (0.72 if word and not c.narrow else 1.0)):
        size -= 8
    style = stage.style("figure", size, size, tabular=True).sized(size)
    top = area.y + (30 if not c.narrow else 60)
    counter = stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, area.x, 0, f.accent)
    baseline = top + counter.ascent
    counter = stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, area.x - size * 0.02, baseline, f.accent)
    at = stage.at("figure")
    name = stage.new_id("figure")
    stage.layers["text"].append(group(counter, id=name))
    stage.track(
        motion.tween(name, "count", at, 0.9, 0, 1, "draw"),
        motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"),
        motion.tween(name, "y", at, 0.6, 40, 0),
    )
    stage.marks["figure"] = counter.box
    y = baseline + counter.descent + 34
    if word:
        word_style = stage.style("display", size * 0.42 if not c.narrow else 130, 60)
        block = typeset(word, word_style, room - counter.width - 40 if not c.narrow else room, f.ink, max_lines=1)
        if c.narrow or counter.width + block.width + 40 > room + 10:
            stage.text(word, word_style, Box(area.x, baseline + 30, room, 170), reveal="word", max_lines=1, at=at + 0.12)
            y = baseline + 30 + block.height + 36
        else:
            stage.text(
                word,
                word_style,
                Box(area.x + counter.width + size * 0.09, baseline - block.first, room - counter.width, 400),
                reveal="word",
                max_lines=1,
                at=at + 0.12,
            )
    if slots.label:
        rule = stage.add("text", rect(area.x, y + 6, 96, 8, f.pop), id="rule", extent=Box(area.x, y + 6, 96, 8))
        stage.track(motion.wipe(rule, stage.at("label", 1), 0.35))
        wide = room if not c.narrow else area.w
        block = stage.text(
            slots.label,
            stage.style("body", 56, 38, tall=1.05),
            Box(area.x, y + 44, wide, 200),
            reveal="label",
            order=1,
            max_lines=3,
            fill=f.ink,
        )
        y += 44 + block.height
    if slots.delta:
        _delta(stage, slots, area, y, ground)
    if slots.icon:
        size_i = 400 if not c.narrow else 430
        box = Box(area.right - size_i, ground - size_i, size_i, size_i)
        if not c.narrow or ground - size_i > y + (150 if slots.delta else 40):
            staged(stage, slots.icon, box, reveal="icon", order=2)
            stage.focus = (box.cx, box.cy)
    return stage.scene()


def _delta(stage: Stage, slots: Slots, area: Box, y: float, ground: float) -> None:
    """The change, on a plate of the pop colour, where it is free."""
    f, at = stage.field, stage.at("delta", 2)
    style = stage.style("figure", 92, 60, tabular=True)
    block = typeset(slots.delta, style, 600, f.on_pop, max_lines=1)
    label = typeset(slots.delta_label, stage.style("label", 46, 34), 560, f.ink, max_lines=2) if slots.delta_label else None
    h = 132
    top = min(y + 44, ground - h - 30)
    box = Box(area.x, top, block.width + 64, h)
    name = stage.new_id("delta")
    nodes = [*plate(stage, box, f.pop), *(g for g in block.at(box.x + 32, box.cy - block.height / 2, f"{name}-t"))]
    stage.layers["text"].append(group(nodes, id=name, pivot=(box.x, box.cy)))
    stage.track(motion.tween(name, "scale", at, 0.45, 0.8, 1), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))
    stage.marks["delta"] = box
    if label:
        for g in label.at(box.right + 30, box.cy - label.height / 2, f"{name}-l"):
            stage.layers["text"].append(g)
            stage.track(motion.appear(g.id, at + 0.1))
