"""Comparison: with two numbers, two great blocks on one scale that share the frame; without, two worlds divided by a leaning seam."""

from __future__ import annotations

import re

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import seat
from svg_kit.colour import contrast, mix, readable, shade
from svg_kit.elements import Node, Scene, Shape, line_d, n, rect
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.shapes import on, plane, polygon_d, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, proportion, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "comparison.split"
TITLE = "Comparison"
DEEP = 46.0  # how far the blocks reach back
LOW, TALL = 190.0, 330.0  # px: lower blocks bear their figure on top, taller ones have room for a picture below it
ROLES = ("comparison", "evidence", "problem")
SHOWS = ("left", "right")


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
    "left": {"label": "Gas boiler", "value": "0.9", "icon": "prop:fire"},
    "right": {"label": "Heat pump", "value": "3", "icon": "prop:heat-pump"},
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
    """Heights are drawn from the values on one scale; exactly one block is warm. The title stands over the lower block, where there is room."""
    c, area = stage.canvas, room(stage)
    base = c.content.bottom - (118 if not c.narrow else 150 if c.vertical else 124)
    wide = area.w * (0.46 if c.narrow else 0.445) - DEEP
    xs = (area.x, area.right - wide - DEEP)
    low = 0 if a < b else 1
    share = min(a, b) / max(a, b)
    top = area.y + DEEP * 0.6
    aside = bool(slots.title) and not c.narrow and share < 0.42
    if slots.title:
        across = Box(area.x, area.y, area.w, 300 if c.vertical else 170)
        over = Box(
            area.x if low == 0 else xs[1], area.y, wide + DEEP, (base - top) * (1 - share) - (120 if share * (base - top) > LOW else 300)
        )
        under = _title(stage, slots, over if aside else across)
        top = top if aside else under + 60
    right = stage.below_logo(Box(xs[1] - 30, top, wide + DEEP + 60, 400))
    top = max(top, right.y)
    _table(stage, base)
    unit = (base - top) / max(a, b)
    if share * (base - top) < 190 and not aside:
        unit = min(unit, (base - top - 210) / min(a, b)) if share > 0.6 else unit
    winner = slots.winner or ("left" if a > b else "right")
    for side, value, x, reveal in ((slots.left, a, xs[0], "left"), (slots.right, b, xs[1], "right")):
        block = Box(x, base - max(8.0, unit * value), wide, max(8.0, unit * value))
        _stack(stage, side, block, reveal, reveal == winner, unit * _nice(max(a, b)))
    return stage.scene()


def _title(stage: Stage, slots: Slots, box: Box) -> float:
    """Title and unit; returns their lower edge."""
    c = stage.canvas
    unit = stage.style("body", 50, 34)
    less = 76 if slots.unit else 0
    block = stage.text(slots.title, stage.style("display", 120, 50), Box(box.x, box.y, box.w, box.h - less), reveal="title",
                       max_lines=3 if box.w < c.width * 0.6 or c.vertical else 2)  # fmt: skip
    y = box.y + block.height
    if not slots.unit:
        return y
    below = stage.text(slots.unit, unit, Box(box.x, y + 28, box.w, 60), reveal="unit", at=stage.at("left", 1), max_lines=1)
    return y + 28 + below.height


def _table(stage: Stage, base: float) -> None:
    """What both stand on: a table from edge to edge, its top in light, its front in shade for the names."""
    c = stage.canvas
    front = plane(stage, 0.1)
    stage.add("midground", rect(-10, base - DEEP * 0.62, c.width + 20, DEEP * 0.62 + 2, shade(front, 0.05)),
              rect(-10, base, c.width + 20, c.height - base + 10, front),
              Shape(line_d((-10, base), (c.width + 10, base)), stroke=stage.field.ink, stroke_width=4), id="table")  # fmt: skip


def _stack(stage: Stage, side: Side, box: Box, reveal: str, hot: bool, course: float) -> None:
    f = stage.field
    order = 1 if reveal == "left" else 2
    named = stage.at(reveal, order)
    at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else named + 0.1
    fill = warm(stage) if hot else readable(mix(f.ground, f.ink, 0.3), f.ground, 1.9)
    extent = Box(box.x - 12, box.y - DEEP, box.w + DEEP + 24, box.h + DEEP + 12)
    seat(stage, box, at)
    name = stage.add("midground", _block(stage, box, fill, course), id="stack", extent=extent)
    stage.track(motion.tween(name, "wipe_y", at, 0.8, 0, 1, "draw"))
    stage.marks[f"{reveal}.stack"] = box
    inside = box.h > LOW
    icon = _icon_box(stage, side, box, inside)
    spot = _figure_box(stage, box, icon, inside)
    stage.text(side.value, stage.style("figure", 440 if box.h > TALL else 230, 44), spot, reveal=f"{reveal}.value", at=at, max_lines=1,
               valign="bottom" if not inside else "top" if box.h > TALL else "middle", fill=on(stage, fill) if inside else f.accent if hot else f.ink)  # fmt: skip
    if icon:
        _icon(stage, side.icon, icon, fill if inside else f.ground, at + 0.3)
    label = Box(box.x, box.bottom + 24, box.w + DEEP, stage.canvas.content.bottom - box.bottom - 36)  # emoji reach below their line
    ink = on(stage, plane(stage, 0.1))
    stage.text(side.label, stage.style("label", 60, 30), label, reveal=reveal, at=named, max_lines=2, fill=ink)


def _block(stage: Stage, box: Box, fill: str, course: float) -> list[Node]:
    """A block in the round: front, lit top, shaded side, and one course per step of the common scale, so that height can be counted."""
    key = {"stroke": stage.field.line, "stroke_width": stage.look.contour} if stage.look.contour else {}
    dx, dy = DEEP, -DEEP * 0.62
    side = [(box.right, box.y), (box.right + dx, box.y + dy), (box.right + dx, box.bottom + dy), (box.right, box.bottom)]
    lid = [(box.x, box.y), (box.x + dx, box.y + dy), (box.right + dx, box.y + dy), (box.right, box.y)]
    nodes: list[Node] = [
        Shape(polygon_d(side), fill=shade(fill, -0.1), **key),
        Shape(polygon_d(lid), fill=shade(fill, 0.06), **key),
        rect(box.x, box.y, box.w, box.h, fill, **key),
    ]
    if course > 26:
        for k in range(1, int((box.h - 10) / course) + 1):
            y = box.bottom - course * k
            joint = line_d((box.x, y), (box.right, y), (box.right + dx, y + dy))
            nodes.append(Shape(joint, stroke=shade(fill, -0.07), stroke_width=4, cap="butt", join="miter"))
    return nodes


def _figure_box(stage: Stage, box: Box, icon: Box | None, inside: bool) -> Box:
    """On the face: above its picture when tall, beside it when not. A low block has it on top."""
    pad = 44 if not stage.canvas.narrow else 26
    if not inside:
        left = icon.right + 20 if icon else box.x
        return Box(left, box.y - DEEP - 218, box.right - left, 210)
    if box.h > TALL:
        return Box(box.x + pad, box.y + pad, box.w - 2 * pad, min(350.0, box.h * 0.5))
    right = icon.x - 20 if icon else box.right - pad
    return Box(box.x + pad, box.y + 24, right - box.x - pad, box.h - 48)


def _icon_box(stage: Stage, side: Side, box: Box, inside: bool) -> Box | None:
    """The thing stands on the table before its block; upon a low block, beside its figure."""
    if not side.icon:
        return None
    if not inside:
        size = min(190.0, box.w * 0.34)
        return Box(box.x + 6, box.y - DEEP * 0.3 - size, size, size)
    tall = min(box.h - min(350.0, box.h * 0.5) - 60, 420.0) if box.h > TALL else box.h - 44
    wide = box.w * (0.74 if box.h > TALL else 0.42)
    size = min(tall, wide / min(1.0, proportion(side.icon)))
    spot = fitted(side.icon, Box(0, box.bottom + 8 - size, min(wide, size * 1.4), size))
    return Box(box.right - spot.w - 30, spot.y, spot.w, spot.h) if size > 90 else None


def _icon(stage: Stage, icon: str, spot: Box, behind: str, at: float) -> None:
    subject(stage, icon, spot, at=at, behind=behind, layer="foreground")


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
    top = area.y
    if slots.title:
        wide = area.w if c.narrow else w * 0.44 - area.x
        block = stage.text(slots.title, stage.style("label", 60, 38), Box(area.x, top, wide, 130), reveal="title", max_lines=2)
        top += block.height + 46
    if c.narrow:
        seam = top + (ground - top) * 0.5
        d = f"M0 {n(seam + 40)}L{w} {n(seam - 40)}L{w} {h}L0 {h}Z"
        sides = (Box(area.x, top, area.w, seam - top - 50), Box(area.x, seam + 60, area.w, ground - seam - 60))
    else:
        d = f"M{n(w * 0.53)} 0L{w} 0L{w} {h}L{n(w * 0.47)} {h}Z"
        sides = (
            Box(area.x, top, w * 0.47 - area.x - 40, ground - top),
            Box(w * 0.53 + 40, top, area.right - w * 0.53 - 40, ground - top),
        )
    name = stage.add("background", Shape(d, fill=other), id="world", extent=Box(0, 0, w, h))
    stage.track(motion.tween(name, "x" if not c.narrow else "y", max(0, at - 0.3), 0.6, w * 0.6 if not c.narrow else h * 0.6, 0, "heave"))
    for side, box, reveal, colour, order in ((slots.left, sides[0], "left", f.ink, 1), (slots.right, sides[1], "right", ink, 2)):
        _world(stage, side, box, reveal, colour, order, f.ground if order == 1 else other)
    return stage.scene()


def _world(stage: Stage, side: Side, box: Box, reveal: str, colour: str, order: int, behind: str) -> None:
    """Words above (on narrow frames beside) their subject, which stands on the world's own ground and is as large as it can be."""
    at, narrow = stage.at(reveal, order), stage.canvas.narrow
    value_at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else at
    plated = 0.8 if stage.look.pictogram == "plated" else 1.0
    size, reach = 0.0, 1 + REACH[stage.look.halo] * (not side.icon.startswith("prop:"))
    if side.icon:
        size = min(box.w * 0.5, box.h * 0.94) if narrow else min(box.w * 0.86, box.h * 0.70 / reach)
        spot = Box(box.right - size * plated - size * (1 - plated) / 2, box.bottom - size, size * plated, size * plated)
        if not narrow:
            spot = Box(box.cx - size * plated / 2, box.bottom - size * plated, size * plated, size * plated)
        staged(stage, side.icon, stage.mirrored(spot) if narrow else spot, reveal=f"{reveal}.icon", at=at + 0.15, behind=behind)
    beside = size + 36 if side.icon and narrow else 0.0
    words = Box(box.x, box.y, box.w - beside, box.h - (size * reach + 40 if side.icon and not narrow else 0))
    words = stage.mirrored(words) if narrow else words
    y = words.y
    if side.value:
        figure = stage.style("figure", 300, 80, tall=0.8)
        block = stage.text(
            side.value, figure, Box(words.x, y, words.w, words.h * 0.6), reveal=f"{reveal}.value", at=value_at, fill=colour, max_lines=1
        )
        y += block.height + 36
    style = stage.style("display", (80 if side.icon else 120) if side.value else 150 if side.icon else 250, 38, tall=0.8)
    room = Box(words.x, y, words.w, max(60.0, words.bottom - y))
    middle = not side.value and (narrow or not side.icon)
    stage.text(side.label, style, room, reveal=reveal, at=at + (0.1 if side.value else 0), fill=colour,
               max_lines=5 if middle else 3, valign="middle" if middle else "top")  # fmt: skip
