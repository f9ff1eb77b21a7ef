"""Index: giant numerals as the picture under a large title; the number that is spoken of is the warm one."""

from __future__ import annotations

import dataclasses

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import readable
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import tint
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "list.index"
TITLE = "Index"
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


EXAMPLE = {
    "title": "Three rules for a password",
    "items": [{"text": "Make it long"}, {"text": "Use it only once"}, {"text": "Tell it to nobody"}],
}


def _entries(slots: dict) -> dict | None:
    """Whole entries: beside a giant ordinal a bare number or one word would read as a mistake."""
    found = enumerated(slots, icons=False)
    if found and any(len(i["text"]) < 6 or (i["text"].isascii() and " " not in i["text"]) for i in found["items"]):
        return None
    return found


FROM = {"list.reveal": _entries}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    area = _head(stage, slots, room(stage))
    count = len(slots.items)
    if stage.canvas.narrow:
        cells, size = _rows(stage, area, count)
    elif count <= 3:
        cells, size = _columns(stage, area, count)
    else:
        cells, size = _pairs(stage, area, count)
    for i, (item, cell) in enumerate(zip(slots.items, cells)):
        until = stage.at(f"item.{i + 1}", i + 2) if i + 1 < count else None
        if stage.canvas.narrow or count > 3:
            _beside(stage, item.text, i, cell, size, until)
        else:
            _below(stage, item.text, i, cell, size, until)
    return stage.scene()


def _head(stage: Stage, slots: Slots, area: Box) -> Box:
    """The title over a rule; returns the room below."""
    if not slots.title:
        return area
    c = stage.canvas
    many = len(slots.items) > 3
    size, tall, lines = (140, 150, 1) if not c.narrow else (128, 270, 2) if c.vertical else (104, 210, 2)
    style = stage.style("display", size * (0.74 if many else 1.0), 44)
    box = stage.mirrored(Box(area.x, area.y, area.w, tall))
    block = stage.text(slots.title, style, box, reveal="title", max_lines=lines)
    y = area.y + block.height + (46 if not c.square else 30)
    line = Box(area.x, y, area.w, 7)
    rule = stage.add("background", rect(line.x, line.y, line.w, line.h, stage.field.ink), id="rule", extent=line)
    stage.track(motion.wipe(rule, stage.at("title"), 0.7))
    y += 54 if not c.square else 34
    return Box(area.x, y, area.w, area.bottom - y)


def _columns(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Two or three columns over the whole width, all numerals on one line."""
    wide = area.w / count
    cells = [stage.mirrored(Box(area.x + wide * i, area.y, wide - 56, area.h)) for i in range(count)]
    return cells, min(560.0, (area.h - 236) / 0.72)


def _pairs(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Two columns, read downwards."""
    rows = (count + 1) // 2
    pitch, wide = area.h / rows, area.w / 2
    cells = [Box(area.x + wide * (i // rows), area.y + pitch * (i % rows), wide - 40, pitch - 18) for i in range(count)]
    return [stage.mirrored(cell) for cell in cells], min(290.0, pitch * 1.08)


def _rows(stage: Stage, area: Box, count: int) -> tuple[list[Box], float]:
    """Rows down the whole frame."""
    pitch = min((area.h - 24) / count, 520.0)
    top = area.y + (area.h - 24 - pitch * count) * 0.3
    return [stage.mirrored(Box(area.x, top + pitch * i, area.w, pitch - 14)) for i in range(count)], min(pitch * 1.02, 540.0)


def _numeral(stage: Stage, i: int, x: float, y: float, size: float, until: float | None) -> float:
    """The number, its cap height `size` * 0.72 from y down: warm while it is spoken of, quiet after. Returns its width."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    style = dataclasses.replace(stage.style("figure", size, size), role="art")
    quiet = readable(tint(stage, 0.34), f.ground, 5.0)
    name = stage.new_id("numeral")
    warm = typeset(str(i + 1), style, 2000, f.accent, max_lines=1)
    nodes = [*warm.at(x, y, f"{name}-t")]
    if until is not None:  # one numeral in two colours, of which one is there at a time
        calm = typeset(str(i + 1), style, 2000, quiet, max_lines=1)
        before, after = stage.new_id("warm"), stage.new_id("calm")
        states = group(warm.lines[0], id=before), group(calm.lines[0], id=after)
        nodes = [group(*states, id=f"{name}-t.0", at=(x, y))]
        stage.track(motion.switch(before, None, until), motion.switch(after, until, None))
    stage.layers["midground"].append(group(nodes, id=name))
    stage.track(motion.rise(name, at, 70, 0.6))
    return warm.width


def _below(stage: Stage, text: str, i: int, cell: Box, size: float, until: float | None) -> None:
    """A numeral that fills its column, the words under it."""
    style = dataclasses.replace(stage.style("figure", size, size), role="art")
    wide = typeset(str(i + 1), style, 2000, "#000000", max_lines=1).width
    x = cell.right - wide if stage.rtl else cell.x - size * 0.02
    _numeral(stage, i, x, cell.y, size, until)
    y = cell.y + max(typeset(str(k), style, 2000, "#000000", max_lines=1).height for k in range(1, 4)) + 44
    stage.text(text, stage.style("label", 76, 32), Box(cell.x, y, cell.w, cell.bottom - y), reveal=f"item.{i}", order=i + 1, max_lines=3)


def _beside(stage: Stage, text: str, i: int, cell: Box, size: float, until: float | None) -> None:
    """A numeral as tall as its row, the words beside it."""
    style = dataclasses.replace(stage.style("figure", size, size), role="art")
    gap = max(34.0, size * 0.13)
    widest = max(typeset(str(k), style, 2000, "#000000", max_lines=1).width for k in range(2, 7))
    top = cell.cy - size * 0.36
    own = typeset(str(i + 1), style, 2000, "#000000", max_lines=1).width
    x = cell.right - widest if stage.rtl else cell.x + widest - own
    _numeral(stage, i, x, top, size, until)
    words_x = cell.x if stage.rtl else cell.x + widest + gap
    box = Box(words_x, cell.y + 4, cell.w - widest - gap, cell.h - 8)
    stage.text(
        text,
        stage.style("label", min(92.0 if cell.h > 230 else 70.0, max(25.0, cell.h * 0.36)), 24),
        box,
        reveal=f"item.{i}",
        order=i + 1,
        max_lines=3,
        valign="middle",
    )
