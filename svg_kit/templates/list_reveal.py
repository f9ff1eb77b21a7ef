"""List: rows like long shelves that leave the frame; on each stands its thing, or its number as large, and the words beside it."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import plane, tint
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "list.reveal"
TITLE = "List"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context")


class Item(SlotModel):
    text: str = words(70, aim=48, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)


EXAMPLE = {
    "title": "Pack for the hills",
    "items": [
        {"text": "A map made of paper", "icon": "prop:map-folded"},
        {"text": "A compass for the fog", "icon": "prop:compass"},
        {"text": "One apple each", "icon": "prop:apple"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    rows = _rows_box(stage, slots)
    count = len(slots.items)
    pitch = rows.h / count
    icon = min(pitch * 0.86, rows.w * (0.25 if count == 2 and slots.title else 0.30 if not stage.canvas.narrow else 0.27))
    lines = 3 if count == 2 else 2
    lead = not slots.title and count <= 4  # without a title the rows are the headline
    style = (
        stage.style("display", 190 if count < 4 else 116, 46, tall=0.8)
        if lead
        else stage.style("label", 96 if count == 2 else 84 if count <= 4 else 64, 26)
    )
    wide = rows.w - icon * 1.12 - 44
    style = style.sized(min(stage.measure(item.text, style, wide, lines, pitch * 0.68).size for item in slots.items))  # one size for all
    hero = stage.spec.variant % count
    for i, item in enumerate(slots.items):
        _row(stage, i, item, Box(rows.x, rows.y + pitch * i, rows.w, pitch), icon, style, i == hero, lines)
    return stage.scene()


def _rows_box(stage: Stage, slots: Slots) -> Box:
    """Below the title on narrow frames; on wide ones beside it, the title on a tall plane of its own that it fills."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        top = area.y
        if slots.title:
            style = stage.style("display", 150 if c.vertical else 112, 60 if c.vertical else 42)
            block = stage.text(slots.title, style, Box(area.x, top, area.w, 340 if c.vertical else 210), reveal="title", max_lines=3)
            top += block.height + (56 if c.vertical else 30)
        return Box(area.x, top, area.w, area.bottom + 6 - top)
    if not slots.title:
        return Box(area.x, area.y - 30, area.w, area.h + 40)
    wide = area.w * 0.38
    edge = stage.mirrored(Box(-10, -10, area.x + wide + 10, c.height + 20))
    stage.add("background", rect(edge.x, edge.y, edge.w, edge.h, plane(stage, 0.10)), id="plane")
    spot = stage.mirrored(Box(area.x, area.y, wide - 50, area.h))
    valign = "bottom" if stage.spec.variant % 2 else "middle"
    stage.text(slots.title, stage.style("display", 236, 54), spot, reveal="title", max_lines=5, valign=valign)
    return stage.mirrored(Box(area.x + wide + 56, area.y - 40, area.w - wide - 56, area.h + 28))


def _row(stage: Stage, i: int, item: Item, box: Box, icon: float, style: TypeStyle, hero: bool, lines: int) -> None:
    """A shelf that runs to the frame's edge; what stands on it comes with its word."""
    f, c = stage.field, stage.canvas
    at = stage.at(f"item.{i}", i + 1)
    start, end = (box.x, c.width + 10) if not stage.rtl else (-10, box.right)
    thick, air = (12.0, 12.0) if box.h > 150 else (7.0, 4.0)
    line = Box(start, box.bottom - thick, end - start, thick)
    name = stage.add("midground", rect(line.x, line.y, line.w, line.h, f.ink if not f.dark else tint(stage, 0.72)), id="row", extent=line)
    stage.track(motion.wipe(name, max(0, at - 0.15), 0.45))
    wide = icon * 1.12
    spot = Box(box.right - wide if stage.rtl else box.x, line.y - icon, wide, icon)
    if item.icon:
        thing = fitted(item.icon, Box(spot.x, spot.y, spot.w, spot.h))
        subject(stage, item.icon, thing, at=at)
    else:
        figure = stage.style("figure", icon * 1.06, 40)
        stage.text(str(i + 1), figure, Box(spot.x, spot.y, spot.w, icon - 12), reveal=f"number.{i}", at=at, valign="bottom", max_lines=1,
                   fill=f.accent if hero else f.ink)  # fmt: skip
    x = spot.right + 44 if not stage.rtl else box.x
    width = box.w - wide - 44
    stage.text(
        item.text,
        style,
        Box(x, box.y + air, width, box.h - thick - air * 2.6),
        reveal=f"item.{i}",
        order=i + 1,
        max_lines=lines,
        valign="bottom" if c.narrow else "middle",
    )
