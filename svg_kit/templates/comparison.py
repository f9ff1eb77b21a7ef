"""Comparison: with two numbers, two stacks on one scale; without, two worlds divided by a leaning seam."""

from __future__ import annotations

import re

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import contrast, mix, readable, shade
from svg_kit.elements import Node, Scene, Shape, group, line_d, n, rect
from svg_kit.geometry import Box
from svg_kit.pictogram import pictogram
from svg_kit.props import staged
from svg_kit.room import ground_y, room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "comparison.split"
TITLE = "Comparison"
ROLES = ("comparison", "evidence", "problem")


class Side(SlotModel):
    label: str = words(40, aim=28, least=1)
    value: str = words(14, aim=12, code=True)
    icon: str = ""


class Slots(SlotModel):
    left: Side
    right: Side
    title: str = words(60, aim=44)
    unit: str = words(32, aim=24)
    winner: str = Field(default="", pattern="^(left|right)?$")


EXAMPLE = {
    "title": "Units of heat for one of power",
    "left": {"label": "Gas boiler", "value": "0.9", "icon": "emoji:fire"},
    "right": {"label": "Heat pump", "value": "3", "icon": "emoji:snowflake"},
    "winner": "right",
}


def reveals(slots: Slots) -> list[str]:
    sides = [name for side in ("left", "right") for name in (side, f"{side}.value") if name == side or getattr(slots, side).value]
    return [*(["title"] if slots.title else []), *sides]


def number(value: str) -> float | None:
    """The size of a displayed value ("3.5x", "1,200", "38%"); None when it is not one number."""
    found = re.findall(r"\d[\d,.]*", value)
    if len(found) != 1:
        return None
    text = found[0].rstrip(".,")
    text = text.replace(",", "") if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", text) else text.replace(",", ".")
    return float(text) if text.count(".") <= 1 else None


def compose(stage: Stage, slots: Slots) -> Scene:
    a, b = number(slots.left.value), number(slots.right.value)
    if a is not None and b is not None and max(a, b) > 0:
        return _stacks(stage, slots, a, b)
    return _worlds(stage, slots)


def _stacks(stage: Stage, slots: Slots, a: float, b: float) -> Scene:
    """Heights are drawn from the values on one scale; exactly one stack is warm."""
    c, f, area = stage.canvas, stage.field, room(stage)
    ground = ground_y(c)
    winner = slots.winner or ("left" if a > b else "right")
    top = area.y
    title_w = area.w * (0.50 if a < 0.5 * max(a, b) else 0.38)  # beside a tall left stack there is less room
    if slots.title:
        block = stage.text(
            slots.title,
            stage.style("display", 112 if not c.square else 92, 58, tall=0.98),
            Box(area.x, area.y, title_w if not c.narrow else area.w, 380 if not c.square else 200),
            reveal="title",
            max_lines=4 if not c.narrow else 2 if c.square else 3,
        )
        if slots.unit:
            style, y = stage.style("body", 48, 34), area.y + block.height + (50 if not c.square else 24)
            below = stage.text(
                slots.unit,
                style,
                Box(area.x, y, title_w if not c.narrow else area.w, 70),
                reveal="unit",
                at=stage.at("left", 1),
                max_lines=1,
                fill=f.soft,
            )
            top += below.height + 34 if c.narrow else 0
        if c.narrow:
            top += block.height + (40 if not c.square else 26)
    label_h = 120
    base = ground
    style = stage.style("figure", 190 if not c.square else 130, 56, tall=0.85)
    figure = max(stage.measure(side.value, style, 390, 1).height for side in (slots.left, slots.right))
    right_x = area.x + area.w * (0.74 if slots.title else 0.60)
    top = max(top, stage.below_logo(Box(right_x - 70, top, 400, 300)).y)
    tall = max(90.0, base - label_h - top - figure - 70)
    unit = tall / max(a, b)
    width = 250 if not c.narrow else 270
    xs = (
        (area.x + area.w * (0.46 if slots.title else 0.18), area.x + area.w * (0.74 if slots.title else 0.60))
        if not c.narrow
        else (area.x + 66, area.right - width - 66)
    )
    for side, value, x, reveal in ((slots.left, a, xs[0], "left"), (slots.right, b, xs[1], "right")):
        _stack(stage, side, Box(x, base - label_h - unit * value, width, unit * value), reveal, reveal == winner, unit, _nice(max(a, b)))
    floor = Box(area.x if c.narrow or not slots.title else xs[0] - 110, base - label_h, 0, 0)
    stage.add("midground", Shape(line_d((floor.x, floor.y), (area.right, floor.y)), stroke=f.ink, stroke_width=5), id="floor")
    return stage.scene()


def _stack(stage: Stage, side: Side, box: Box, reveal: str, hot: bool, unit: float, step: float) -> None:
    f = stage.field
    order = 1 if reveal == "left" else 2
    named = stage.at(reveal, order)
    at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else named + 0.1
    fill = f.pop if hot else readable(mix(f.ground, f.ink, 0.3), f.ground, 2.4)
    dark, light = shade(fill, -0.09), shade(fill, 0.06)
    depth_x, depth_y = 40, -22
    nodes: list[Node] = [
        Shape(
            f"M{n(box.right)} {n(box.y)}l0 0L{n(box.right + depth_x)} {n(box.y + depth_y)}L{n(box.right + depth_x)} {n(box.bottom + depth_y * 0.0)}L{n(box.right)} {n(box.bottom)}Z",
            fill=dark,
        ),
        Shape(
            f"M{n(box.x)} {n(box.y)}L{n(box.x + depth_x)} {n(box.y + depth_y)}L{n(box.right + depth_x)} {n(box.y + depth_y)}L{n(box.right)} {n(box.y)}Z",
            fill=light,
        ),
        rect(box.x, box.y, box.w, box.h, fill, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour),
    ]
    # courses: one line per step of the common scale, so that height can be counted
    course = unit * step
    if course > 14:
        y = box.bottom - course
        while y > box.y + 6:
            nodes.append(Shape(line_d((box.x + 8, y), (box.right - 8, y)), stroke=dark, stroke_width=4))
            y -= course
    extent = Box(box.x - 10, box.y + depth_y - 6, box.w + depth_x + 20, box.h - depth_y + 8)
    name = stage.add("midground", nodes, id="stack", extent=extent)
    stage.track(motion.tween(name, "wipe_y", at, 0.8, 0, 1, "draw"))
    stage.marks[f"{reveal}.stack"] = box
    if side.icon and box.h > 150:
        size = min(150, box.h - 30)
        spot = Box(box.cx - size / 2, box.y + (min(box.h, 220) - size) / 2 + 6, size, size)
        name = stage.add(
            "foreground",
            pictogram(side.icon, spot, readable(f.ink, fill, 3.2), f.inks if side.icon.startswith("emoji") else (), stroke=8),
            id="icon",
            pivot=(spot.cx, spot.cy),
        )
        stage.track(motion.pop(name, at + 0.4))
    square = stage.canvas.square
    style = stage.style("figure", (190 if hot else 140) if not square else (130 if hot else 104), 56, tall=0.85)
    stage.text(
        side.value,
        style,
        Box(box.x - 66, box.y - 240, box.w + 132, 205),
        reveal=f"{reveal}.value",
        at=at,
        max_lines=1,
        align="middle",
        valign="bottom",
        fill=f.accent if hot else f.ink,
    )
    stage.text(
        side.label,
        stage.style("label", 46, 32, tall=1.0),
        Box(box.x - 66, box.bottom + 18, box.w + 132, 80),
        reveal=reveal,
        at=named,
        max_lines=2,
        align="middle",
    )


def _nice(value: float) -> float:
    """A round unit that divides the value into at most a dozen courses."""
    step = 1.0
    while value / step > 12:
        step *= 10 if value / step > 60 else 5
    while value / step < 2:
        step /= 2
    return step


def _worlds(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    w, h = c.width, c.height
    ground = stand_y(c)
    other = f.pop if contrast(f.pop, f.ground) > 1.3 else f.planes[2]
    ink = readable(max((f.ink, f.on_pop), key=lambda k: contrast(k, other)), other, 4.6)
    at = stage.at("right", 2)
    if c.narrow:
        seam = area.y + (ground - area.y) * 0.5
        d = f"M0 {n(seam + 40)}L{w} {n(seam - 40)}L{w} {h}L0 {h}Z"
        sides = (Box(area.x, area.y, area.w, seam - area.y - 46), Box(area.x, seam + 66, area.w, ground - seam - 66))
    else:
        d = f"M{n(w * 0.53)} 0L{w} 0L{w} {h}L{n(w * 0.47)} {h}Z"
        sides = (
            Box(area.x, area.y + 20, w * 0.47 - area.x - 60, ground - area.y - 20),
            Box(w * 0.53 + 60, area.y + 20, area.right - w * 0.53 - 60, ground - area.y - 20),
        )
    name = stage.add("background", Shape(d, fill=other), id="world", extent=Box(0, 0, w, h))
    stage.track(motion.tween(name, "x" if not c.narrow else "y", max(0, at - 0.3), 0.6, w * 0.6 if not c.narrow else h * 0.6, 0, "heave"))
    for side, box, reveal, colour, order in ((slots.left, sides[0], "left", f.ink, 1), (slots.right, sides[1], "right", ink, 2)):
        _world(stage, side, box, reveal, colour, order, f.ground if order == 1 else other)
    return stage.scene()


def _world(stage: Stage, side: Side, box: Box, reveal: str, colour: str, order: int, behind: str) -> None:
    at = stage.at(reveal, order)
    value_at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else at
    y = box.y
    text_w = box.w if not stage.canvas.narrow else box.w * 0.56
    if side.value:
        block = stage.text(
            side.value,
            stage.style("figure", 230, 90, tall=0.8),
            Box(box.x, y, text_w, 260),
            reveal=f"{reveal}.value",
            at=value_at,
            fill=colour,
            max_lines=1,
        )
        y += block.height + 40
    alone = not side.icon and not side.value
    style = stage.style("display", 124 if alone else (100 if not stage.canvas.narrow else 132) if not side.value else 64, 40, tall=0.9)
    room = Box(box.x, y, box.w if alone else text_w, (box.h if alone or (stage.canvas.narrow and not side.value) else 330))
    block = stage.text(
        side.label,
        style,
        room,
        reveal=reveal,
        at=at + (0.1 if side.value else 0),
        fill=colour,
        max_lines=5 if alone else 3,
        valign="middle" if alone or (stage.canvas.narrow and not side.value) else "top",
    )
    y += block.height + 40
    if side.icon:
        if stage.canvas.narrow:
            plated = stage.look.pictogram == "plated"
            size = min(box.w * 0.42, (box.h - 10) * (0.8 if plated else 1))
            edge = size * 0.1 if plated else 0
            spot = Box(box.right - size - edge, box.bottom - size - edge, size, size)
        else:
            size = min(420, box.bottom - y - 10, box.w)
            spot = Box(box.x + (box.w - size) * 0.4, box.bottom - size, size, size)
        if size > 120:
            staged(stage, side.icon, spot, reveal=f"{reveal}.icon", at=at + 0.15, behind=behind)


__all__ = ["Slots", "compose", "group"]
