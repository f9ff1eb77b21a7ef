"""Table: ruled rows of a name and its figure, as in a ledger; one row is lit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.elements import Scene, Shape, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hand, heading, on, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "comparison.table"
TITLE = "Table"
ROLES = ("comparison", "evidence", "feature", "context")


class Row(SlotModel):
    label: str = words(40, aim=30, least=1)
    value: str = words(16, aim=14, least=1, code=True)
    note: str = words(32, aim=22)


class Slots(SlotModel):
    title: str = words(76, aim=56)
    rows: tuple[Row, ...] = Field(min_length=2, max_length=6)
    highlight: int = Field(default=0, ge=-1, le=5)
    unit: str = words(32, aim=24)


EXAMPLE = {
    "title": "What a kilometre costs",
    "rows": [
        {"label": "Car, alone", "value": "58 cents", "note": "with wear and tax"},
        {"label": "Train", "value": "21 cents", "note": "second class"},
        {"label": "Bicycle", "value": "6 cents", "note": "tyres and chain"},
    ],
    "highlight": 2,
}


def _from_bars(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    bars = slots.get("bars") or []
    kept = {k: slots[k] for k in ("title", "unit", "highlight") if slots.get(k) not in (None, "")}
    return kept | {"rows": [{"label": bar["label"], "value": bar["display"]} for bar in bars]} if len(bars) >= 3 else None


FROM = {"data.bar_chart": _from_bars}
REVEALS = {f"bar.{i}": f"row.{i}" for i in range(6)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"row.{i}" for i in range(len(slots.rows)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    way = hand(stage, 1)
    beside = not c.narrow and stage.spec.variant % 3 != 2 and bool(slots.title)
    wide = area.w * 0.34 if beside else area.w
    box = way.box(Box(area.x, area.y, wide, area.h * 0.8 if beside else 320 if c.vertical else 170))
    y = heading(stage, slots.title, box, 116 if beside or c.vertical else 88, least=50, lines=5 if beside else 3 if c.vertical else 2)
    if slots.unit:
        y += 38 if slots.title else 0
        style = stage.style("label", 46, 30)
        y += stage.text(slots.unit, style, Box(box.x, y, box.w, 120 if beside else 60), reveal="unit", at=stage.at("row.0", 1),
                        max_lines=2 if beside else 1, fill=stage.field.soft).height  # fmt: skip
    body = (
        way.box(Box(area.x + wide + 84, area.y, area.w - wide - 84, area.h))
        if beside
        else Box(area.x, y + 44, area.w, area.bottom - y - 60)
    )
    if not slots.title and not slots.unit:
        body = area
    count = len(slots.rows)
    pitch = min(body.h / count, 250.0 if c.vertical else 196.0)
    top = body.y + max(0.0, body.h - pitch * count) * (0.3 if beside or not slots.title else 0)
    _columns(stage, slots, Box(body.x, top, body.w, pitch * count), pitch)
    return stage.scene()


def _columns(stage: Stage, slots: Slots, box: Box, pitch: float) -> None:
    """The figures' column is as wide as its widest figure; the rest is the names'."""
    style = stage.style("figure", min(128.0, pitch * 0.62), 28)
    blocks = [stage.measure(row.value, style, box.w * 0.44, 1) for row in slots.rows]
    size = min(block.size for block in blocks)
    figures = max(stage.measure(row.value, style.sized(size, 20), box.w, 1).width for row in slots.rows) + 4
    top = Shape(line_d((box.x, box.y), (box.right, box.y)), stroke=stage.field.ink, stroke_width=6, cap="butt")
    name = stage.add("midground", top, id="rule")
    stage.track(motion.tween(name, "draw", stage.at("row.0", 1), 0.6, 0, 1, "draw"))
    for i, row in enumerate(slots.rows):
        _row(stage, row, i, Box(box.x, box.y + pitch * i, box.w, pitch), size, figures, i == slots.highlight, i == len(slots.rows) - 1)


def _row(stage: Stage, row: Row, i: int, cell: Box, size: float, figures: float, lit: bool, last: bool) -> None:
    f, at = stage.field, stage.at(f"row.{i}", i + 1)
    rule = Shape(line_d((cell.x, cell.bottom), (cell.right, cell.bottom)), stroke=f.ink if last else tint(stage, 0.38),
                 stroke_width=6 if last else 3, cap="butt")  # fmt: skip
    stage.track(motion.tween(stage.add("midground", rule, id="rule"), "draw", at, 0.6, 0, 1, "draw"))
    ink = f.ink
    if lit:
        fill = hot(stage)
        ink = on(stage, fill)
        key = {"stroke": f.line, "stroke_width": stage.look.contour} if stage.look.contour else {}
        plate = Box(cell.x - 26, cell.y + 3, cell.w + 52, cell.h - 5)
        extent = plate.inset(-8)
        bar = rect(plate.x, plate.y, plate.w, plate.h, fill, stage.look.radius * 0.4, **key)
        name = stage.add("midground", bar, id="lit", extent=extent, pivot=(plate.right if stage.rtl else plate.x, plate.cy))
        stage.track(motion.tween(name, "scale_x", at, 0.5, 0.02, 1), motion.appear(name, at, 0.06))
    style = stage.style("figure", size, 20).sized(size, 20)
    value = stage.mirrored(cell)
    spot = Box(cell.right - figures, value.y, figures, cell.h) if not stage.rtl else Box(cell.x, cell.y, figures, cell.h)
    stage.text(row.value, style, spot, reveal=f"row.{i}.value", at=at + 0.12, max_lines=1, valign="middle", fill=ink,
               align="start" if stage.rtl else "end")  # fmt: skip
    wide = cell.w - figures - 44
    left = cell.right - wide if stage.rtl else cell.x
    largest = min(66.0, cell.h * 0.36)
    if not row.note:
        stage.text(row.label, stage.style("label", largest, 24), Box(left, cell.y + cell.h * 0.1, wide, cell.h * 0.8), reveal=f"row.{i}", at=at,
                   max_lines=2, valign="middle", fill=ink)  # fmt: skip
        return
    label = stage.style("label", min(58.0, cell.h * 0.32), 22)
    note = stage.style("body", min(40.0, cell.h * 0.22), 22)
    block = stage.measure(row.label, label, wide, 1)
    under = stage.measure(row.note, note, wide, 1)
    gap = max(12.0, cell.h * 0.11)
    y = cell.cy - (block.height + gap + under.height) / 2
    stage.text(row.label, label, Box(left, y, wide, block.height + 4), reveal=f"row.{i}", at=at, max_lines=1, fill=ink)
    stage.text(row.note, note, Box(left, y + block.height + gap, wide, under.height + 4), reveal=f"row.{i}.note", at=at + 0.06, max_lines=1,
               fill=ink if lit else f.soft, mark=False)  # fmt: skip
