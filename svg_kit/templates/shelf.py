"""Shelf: things of different sizes on a long board, each with a tag that hangs from its edge."""

from __future__ import annotations

import random

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Scene, Shape, circle, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.shapes import body, hand, heading, polygon_d, tint
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "list.shelf"
TITLE = "Shelf"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context", "story")
SHOWS = ("items",)
BOARD = 30


class Item(SlotModel):
    text: str = words(34, aim=26, least=1)
    icon: str


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)


EXAMPLE = {
    "title": "A kitchen for one",
    "items": [
        {"text": "One good bowl", "icon": "prop:salad-bowl"},
        {"text": "A kettle", "icon": "prop:kettle"},
        {"text": "A plant for the window", "icon": "prop:potted-plant"},
    ],
}


def _stories(slots: dict) -> dict | None:
    """Three subjects with their labels, without a word in the accent."""
    if slots.get("emphasis") or len(slots.get("items", [])) < 3:
        return None
    title = {"title": slots["headline"]} if slots.get("headline") else {}
    return enumerated(title | {"items": [{"text": i.get("label", ""), "icon": i["icon"]} for i in slots["items"]]}, icons=True)


FROM = {"list.reveal": lambda slots: enumerated(slots, icons=True), "story.icons": _stories}
REVEALS = {"headline": "title"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    size = 128 if c.vertical else 96 if c.square else 128
    box = stage.mirrored(Box(area.x, area.y, area.w * (1 if c.narrow else 0.8), 340 if c.height > 1500 else 236 if c.vertical else 190))
    top = heading(stage, slots.title, box, size, lines=3 if c.height > 1500 else 2) + (30 if slots.title else -20)
    each = _each(stage, count)
    boards = -(-count // each)
    pitch = (min(area.bottom + 30, stand_y(c)) - top) / boards
    rng = random.Random(stage.spec.seed)
    for b in range(boards):
        _board(
            stage, list(enumerate(slots.items))[b * each : (b + 1) * each], Box(area.x, top + pitch * b, area.w, pitch), b, each, way, rng
        )
    return stage.scene()


def _each(stage: Stage, count: int) -> int:
    """Things on one board."""
    if not stage.canvas.narrow:
        return count
    return 2 if count in ((3, 4) if stage.canvas.height > 1500 else (4,)) else min(count, 3)


def _board(stage: Stage, items: list, row: Box, b: int, each: int, way, rng: random.Random) -> None:
    """One board that runs out of the frame at one side, its things and their tags."""
    c, f = stage.canvas, stage.field
    wide = row.w / each
    style = stage.style("label", 58, 28, tall=0.9)
    most = min(row.h * 0.30, 170.0)  # of the words on a tag
    size = min(typeset(item.text, style, wide - 60, "#000000", max_lines=3, height=most).size for _, item in items)
    style = style.sized(size, style.min_size)  # one size on all tags of a board
    tag = max(typeset(item.text, style, wide - 60, "#000000", max_lines=3, height=most).height for _, item in items) + 46
    y = row.bottom - tag - 34 - BOARD
    tall = y - row.y - 14
    runs_right = (b % 2 == 0) != way.flipped
    left, right = (row.x - 46, c.width + 60) if runs_right else (-60, row.right + 46)
    _plank(stage, left, right, y)
    shift = wide * (each - len(items)) * 0.5
    for k, (i, item) in enumerate(items):
        x = row.x + wide * k + shift
        cell = stage.mirrored(Box(x, row.y, wide, row.h))
        scale = (0.9, 1.0, 0.84, 0.96, 0.88, 1.0)[(i + stage.spec.variant) % 6]
        side = min(tall * (0.84 if stage.look.pictogram == "plated" else 1.0), wide * 0.86, 470.0) * scale
        if not item.icon.startswith("prop:"):  # its halo stays clear of the title
            side = min(side, tall / (1 + 2 * REACH[stage.look.halo]))
        lift = side * 0.1 if stage.look.pictogram == "plated" and not item.icon.startswith("prop:") else 0
        spot = Box(cell.cx - side / 2, y - side - lift, side, side)
        staged(stage, item.icon, spot, reveal=f"item.{i}", order=i + 1, behind=f.ground)
        _tag(stage, item.text, i, Box(cell.x + 8, y + BOARD, cell.w - 16, tag + 34), style, rng)


def _plank(stage: Stage, left: float, right: float, y: float) -> None:
    """The board with its lit upper edge and two brackets under it."""
    wood = stage.inks()
    dark = shade(wood["wood"], -0.1)
    nodes: list[Node] = []
    for x in (max(left, 0) + 150, min(right, stage.canvas.width) - 190):
        nodes.append(
            Shape(
                polygon_d([(x, y + BOARD), (x + 40, y + BOARD), (x + 40, y + BOARD + 20), (x + 16, y + BOARD + 74), (x, y + BOARD + 74)]),
                fill=dark,
            )
        )
    shadow = rect(left, y + BOARD, right - left, 16, stage.field.line, opacity=0.22)
    edge = rect(left, y, right - left, 8, wood["wood3"])
    stage.add(
        "background",
        shadow,
        nodes,
        body(stage, line_d((left, y), (right, y), (right, y + BOARD), (left, y + BOARD)) + "Z", wood["wood"], flat=True),
        edge,
        id="board",
    )


def _tag(stage: Stage, text: str, i: int, room_: Box, style: TypeStyle, rng: random.Random) -> None:
    """A tag on a string: it drops from the edge of the board and hangs."""
    f, look = stage.field, stage.look
    string = rng.uniform(18, 34)
    block = typeset(text, style, room_.w - 44, f.on_card, max_lines=3, height=room_.h - 80, align="middle")
    ink = stage.measure(text, style.sized(block.size, block.size), room_.w - 44, 3).width
    w, h = min(room_.w, max(150.0, ink + 60)), block.height + 46
    box = Box(room_.cx - w / 2, room_.y + string, w, h)
    cut = 16
    d = polygon_d(
        [
            (box.x + cut, box.y),
            (box.right - cut, box.y),
            (box.right, box.y + cut),
            (box.right, box.bottom),
            (box.x, box.bottom),
            (box.x, box.y + cut),
        ]
    )
    name = stage.new_id("tag")
    nodes: list[Node] = [Shape(line_d((box.cx, room_.y - 12), (box.cx, box.y + 12)), stroke=mix(f.ground, f.ink, 0.7), stroke_width=4)]
    nodes += [*body(stage, d, f.card, flat=not look.shadow[0]), circle(box.cx, box.y + 13, 6, tint(stage, 0.6))]
    nodes += block.at(box.cx - (room_.w - 44) / 2, box.y + 28, f"{name}-t")
    stage.layers["foreground"].append(group(nodes, id=name, pivot=(box.cx, room_.y)))
    at = stage.at(f"item.{i}", i + 1)
    stage.track(motion.tween(name, "scale_y", at + 0.05, 0.5, 0.3, 1), motion.appear(name, at + 0.05, 0.16))
