"""List: rows ruled like an index, each arriving on its word; the number is type, not a bullet."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

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
    "title": "What you need",
    "items": [
        {"text": "Two cups of strong flour", "icon": "emoji:bread"},
        {"text": "A spoon of honey", "icon": "emoji:honey-pot"},
        {"text": "Warm water", "icon": "emoji:droplet"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area = room(stage)
    count = len(slots.items)
    if c.narrow:
        top = area.y
        if slots.title:
            style = stage.style("display", 124 if c.vertical else 96, 60)
            box = Box(area.x, top, area.w, 340 if c.vertical else 210)
            block = stage.text(slots.title, style, box, reveal="title", max_lines=3 if c.vertical else 2)
            top += block.height + (64 if c.vertical else 40)
        rows = Box(area.x, top, area.w, area.bottom - top)
    else:
        left = area.w * (0.36 if slots.title else 0.0)
        if slots.title:
            stage.text(
                slots.title, stage.style("display", 108, 54), Box(area.x, area.y + 20, left - 40, area.h - 60), reveal="title", max_lines=5
            )
        x = area.x + left + (40 if slots.title else area.w * 0.06)
        rows = Box(x, area.y + 10, area.right - x, area.h - 40)
    pitch = min(rows.h / count, 300 if c.narrow else 210 if slots.title else 290)
    start = rows.y + (rows.h - pitch * count) * (0.35 if not c.narrow or not slots.title else 0.1)
    icon = min(pitch * 0.62, 132 if slots.title else 164)
    lead = not slots.title and count <= 4  # without a title the rows are the headline
    style = stage.style("display", 96, 48, tall=0.9) if lead else stage.style("label", 64 if count <= 4 else 52, 26)
    for i, item in enumerate(slots.items):
        y = start + pitch * i
        at = stage.at(f"item.{i}", i + 1)
        line = Box(rows.x, y, rows.w, 3)
        name = stage.add("midground", rect(line.x, line.y, line.w, line.h, f.soft), id="row", extent=line)
        stage.track(motion.wipe(name, max(0, at - 0.15), 0.45))
        mark = Box(rows.right - icon - 4 if stage.rtl else rows.x + 4, y + (pitch - icon) / 2 + 1, icon, icon)
        if item.icon:
            name = stage.add("midground", badge(stage, item.icon, mark), id="badge", pivot=(mark.cx, mark.cy))
            stage.track(motion.pop(name, at, 0.45, 0.6))
        else:
            stage.text(
                str(i + 1),
                stage.style("figure", icon * 0.94, 40),
                Box(mark.x, mark.y, icon, icon),
                reveal=f"number.{i}",
                at=at,
                fill=f.accent,
                valign="middle",
                max_lines=1,
            )
        x = rows.x if stage.rtl else mark.right + 40
        width = mark.x - 40 - rows.x if stage.rtl else rows.right - x
        stage.text(item.text, style, Box(x, y + 10, width, pitch - 20), reveal=f"item.{i}", order=i + 1, max_lines=2, valign="middle")
    end = Box(rows.x, start + pitch * count, rows.w, 3)
    stage.add(
        "midground",
        rect(end.x, end.y, end.w, end.h, f.soft),
        id="row",
        extent=end,
        tracks=motion.wipe("", stage.at(f"item.{count - 1}", count), 0.45),
    )
    return stage.scene()
