"""Index: giant numerals under rules, beside what they are about; the rule and number of what is spoken of are the warm ones."""

from __future__ import annotations

import dataclasses

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import readable
from svg_kit.elements import Node, Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import tint
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset
from svg_kit.typography.shape import shape_line

TEMPLATE_ID = "list.index"
TITLE = "Index"
SHOWS = ("icon",)
RULE = 8.0
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context", "step")
SUITS = {
    "en": ("first", "second", "reasons", "rules", "things", "ways", "points", "lessons"),
    "de": ("erstens", "zweitens", "gründe", "regeln", "dinge", "punkte", "wege"),
    "es": ("primero", "segundo", "razones", "reglas", "cosas", "puntos"),
    "fr": ("premièrement", "deuxièmement", "raisons", "règles", "choses", "points"),
    "it": ("primo", "secondo", "ragioni", "regole", "cose", "punti"),
    "pt": ("primeiro", "segundo", "razões", "regras", "coisas", "pontos"),
    "ja": ("つの理由", "つのルール", "つのポイント", "一つ目"),
    "hi": ("कारण", "नियम", "पहला"),
    "ar": ("أولا", "ثانيا", "أسباب", "قواعد"),
}


class Item(SlotModel):
    text: str = words(64, aim=46, least=1)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    icon: str = ""


BESIDE = 32  # characters of an entry beside which there is room for a picture
EXAMPLE = {
    "title": "Three rules for a password",
    "items": [{"text": "Make it long"}, {"text": "Use it only once"}, {"text": "Tell it to nobody"}],
    "icon": "prop:padlock",
}


def _entries(slots: dict) -> dict | None:
    """Whole entries without pictures, which say more than numerals: beside a giant ordinal a bare number or one word would read as a mistake."""
    found = enumerated(slots, icons=False)
    if found and all(i.get("icon") for i in slots["items"]):
        return None
    if found and any(len(i["text"]) < 6 or (i["text"].isascii() and " " not in i["text"]) for i in found["items"]):
        return None
    return found


FROM = {"list.reveal": _entries}


def reveals(slots: Slots) -> list[str]:
    names = [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]
    return [*names, *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    area = _head(stage, slots, room(stage))
    count = len(slots.items)
    if slots.icon and max(len(item.text) for item in slots.items) > BESIDE and not stage.canvas.narrow:
        slots = slots.model_copy(update={"icon": ""})  # long entries need the width
    if slots.icon:
        area = _picture(stage, slots, area)
    columns = not stage.canvas.narrow and count <= 3 and not slots.icon
    if columns:
        cells, size = _columns(stage, area, count)
    elif stage.canvas.narrow or count <= 3:
        cells, size = _rows(stage, area, count)
    else:
        cells, size = _pairs(stage, area, count)
    for i, (item, cell) in enumerate(zip(slots.items, cells)):
        until = stage.at(f"item.{i + 1}", i + 2) if i + 1 < count else None
        (_below if columns else _beside)(stage, item.text, i, cell, size, until)
    return stage.scene()


def _head(stage: Stage, slots: Slots, area: Box) -> Box:
    """The title; returns the room below."""
    if not slots.title:
        return area
    c = stage.canvas
    many = len(slots.items) > 3
    size, tall, lines = (150, 160, 1) if not c.narrow else (136, 280, 2) if c.vertical else (108, 210, 2)
    style = stage.style("display", size * (0.74 if many else 1.0), 44)
    box = stage.mirrored(Box(area.x, area.y, area.w, tall))
    block = stage.text(slots.title, style, box, reveal="title", max_lines=lines)
    y = area.y + block.height + (64 if not c.square else 40)
    return Box(area.x, y, area.w, area.bottom - y)


def _picture(stage: Stage, slots: Slots, area: Box) -> Box:
    """What the entries are about stands on the ground: at their far side, or below many on tall frames. Returns their room."""
    c, few = stage.canvas, len(slots.items) <= 3
    if c.vertical and not few:
        foot = max(stand_y(c) + 8, c.content.bottom - 8)
        tall = c.height * 0.12
        spot = fitted(slots.icon, Box(0, foot - tall, area.w * 0.7, tall))
        rest = Box(area.x, area.y, area.w, spot.y - area.y - 30)
    else:
        foot = stand_y(c) + 8
        spot = fitted(slots.icon, Box(0, area.y, area.w * (0.32 if few or not c.narrow else 0.12), foot - area.y))
        rest = Box(area.x, area.y, area.w - spot.w - (70 if not c.narrow else 40), area.h)
    spot = stage.mirrored(Box(area.right - spot.w, spot.y, spot.w, spot.h))
    subject(stage, slots.icon, spot, at=stage.at("icon", 1))
    stage.marks["icon"] = spot
    stage.focus = (spot.cx, spot.cy)
    return rest  # its cells are mirrored, each by itself


def _columns(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Two or three columns over the whole width, all numerals on one line."""
    wide = (area.w + 56) / count
    cells = [stage.mirrored(Box(area.x + wide * i, area.y, wide - 56, area.h)) for i in range(count)]
    return cells, min(540.0, (area.h - 290) / 0.72)


def _pairs(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Two columns, read downwards."""
    rows = (count + 1) // 2
    pitch, wide = area.h / rows, area.w / 2
    cells = [Box(area.x + wide * (i // rows), area.y + pitch * (i % rows), wide - 40, pitch - 18) for i in range(count)]
    return [stage.mirrored(cell) for cell in cells], min(290.0, pitch * 0.98)


def _rows(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Rows down the whole frame."""
    pitch = min((area.h - 24) / count, 520.0)
    top = area.y + (area.h - 24 - pitch * count) * 0.3
    return [stage.mirrored(Box(area.x, top + pitch * i, area.w, pitch - 14)) for i in range(count)], min(pitch * 0.94, 540.0)


def _numeral(stage: Stage, i: int, x: float, y: float, size: float, cell: Box, until: float | None) -> None:
    """The rule of the cell and the number, its ink from x and its cap height `size` * 0.72 from y down: warm while it is spoken of, quiet after."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    style = _style(stage, size)
    stage.calm.append(Box(x, y, _ink(style, i + 1)[1], size * 0.72))
    quiet = readable(tint(stage, 0.34), f.ground, 5.0)
    name = stage.new_id("numeral")

    def drawn(fill: str) -> list[Node]:
        block = typeset(str(i + 1), style, 2000, fill, max_lines=1)
        return [group(block.lines[0], at=(x - _ink(style, i + 1)[0], y)), rect(cell.x, cell.y, cell.w, RULE, fill)]

    nodes = drawn(f.accent)
    if until is not None:  # one numeral in two colours, of which one is there at a time
        before, after = stage.new_id("warm"), stage.new_id("calm")
        nodes = [group(nodes, id=before), group(drawn(quiet), id=after)]
        stage.track(motion.switch(before, None, until), motion.switch(after, until, None))
    stage.layers["midground"].append(group(nodes, id=name))
    stage.track(motion.rise(name, at, 70, 0.6))


def _style(stage: Stage, size: float) -> TypeStyle:
    return dataclasses.replace(stage.style("figure", size, size), role="art")


def _ink(style: TypeStyle, number: int) -> tuple[float, float]:
    """Where the numeral's ink begins after its origin, and how wide it is (px)."""
    line = shape_line(str(number), style.family, style.weight)
    return line.left * style.size / 1000, (line.right - line.left) * style.size / 1000


def _below(stage: Stage, text: str, i: int, cell: Box, size: float, until: float | None) -> None:
    """A numeral as tall as its column allows, the words under it at the same edge."""
    style = _style(stage, size)
    x = cell.right - _ink(style, i + 1)[1] if stage.rtl else cell.x
    top = cell.y + RULE + 40
    _numeral(stage, i, x, top, size, cell, until)
    y = top + max(typeset(str(k), style, 2000, "#000000", max_lines=1).height for k in range(1, 4)) + 44
    stage.text(text, stage.style("label", 80, 32), Box(cell.x, y, cell.w, cell.bottom - y), reveal=f"item.{i}", order=i + 1, max_lines=3)


def _beside(stage: Stage, text: str, i: int, cell: Box, size: float, until: float | None) -> None:
    """A numeral as tall as its row, the words beside it, all of them at one edge."""
    style = _style(stage, size)
    gap, air = max(30.0, size * 0.2), min(22.0, cell.h * 0.08)
    widest = max(_ink(style, k)[1] for k in range(2, 7))
    middle = cell.cy + RULE
    _numeral(stage, i, cell.right - _ink(style, i + 1)[1] if stage.rtl else cell.x, middle - size * 0.36, size, cell, until)
    box = Box(cell.x if stage.rtl else cell.x + widest + gap, cell.y + RULE + air, cell.w - widest - gap, cell.h - RULE - air)
    largest = min(112.0 if cell.h > 150 else 70.0, max(25.0, cell.h * 0.54))
    stage.text(text, stage.style("label", largest, 22), box, reveal=f"item.{i}", order=i + 1, max_lines=3, valign="middle")
