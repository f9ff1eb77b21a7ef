"""Columns: upright bars on one zero line, the values on top; the datum is solid, the others are hatched."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import bars_of, base, mark, seat
from svg_kit.elements import Scene, Shape, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hand, heading, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.columns"
TITLE = "Columns"
ROLES = ("evidence", "comparison", "problem", "context", "story")


class Bar(SlotModel):
    label: str = words(16, aim=12, least=1)
    value: float = Field(ge=0)
    display: str = words(12, aim=10, least=1, code=True)


class Slots(SlotModel):
    title: str = words(76, aim=56)
    bars: tuple[Bar, ...] = Field(min_length=2, max_length=6)
    highlight: int = Field(default=0, ge=0, le=5)
    unit: str = words(32, aim=24)


EXAMPLE = {
    "title": "Nights above 20 °C in Madrid",
    "bars": [
        {"label": "1980s", "value": 21, "display": "21"},
        {"label": "1990s", "value": 29, "display": "29"},
        {"label": "2000s", "value": 38, "display": "38"},
        {"label": "2010s", "value": 64, "display": "64"},
    ],
    "unit": "a year, on average",
    "highlight": 3,
}
FROM = {"data.bar_chart": bars_of}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"bar.{i}" for i in range(len(slots.bars)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    plot = _head(stage, slots)
    pitch = plot.w / len(slots.bars)
    values = _value_sizes(stage, slots, pitch)
    foot, staggered = _foot(stage, slots, pitch)
    floor = plot.bottom - foot
    unit = (floor - plot.y - max(values) * 0.72 - 34) / max(max(bar.value for bar in slots.bars), 1e-9)
    base(stage, floor, plot.x - 8, plot.right + 8, min(0.3, stage.at("bar.0", 1)))
    for i, bar in enumerate(slots.bars):
        place = len(slots.bars) - 1 - i if stage.rtl else i
        cell = Box(plot.x + pitch * place, plot.y, pitch, floor - plot.y)
        _column(stage, bar, i, cell, bar.value * unit, values[i], i == slots.highlight)
        _label(stage, bar.label, i, cell, plot, staggered)
    top = slots.bars[min(slots.highlight, len(slots.bars) - 1)]
    _level(stage, floor - top.value * unit, plot, min(slots.highlight, len(slots.bars) - 1))
    stage.focus = (plot.cx, floor)
    return stage.scene()


def _head(stage: Stage, slots: Slots) -> Box:
    """Title and unit, beside the columns on wide canvases (over them in a third variant); returns where the columns are."""
    c, area = stage.canvas, room(stage)
    if not slots.title and not slots.unit:
        return area
    beside = not c.narrow and stage.spec.variant % 3 != 2 and bool(slots.title)
    way = hand(stage, 1)
    wide = area.w * (0.34 if len(slots.bars) > 3 else 0.40) if beside else area.w
    box = way.box(Box(area.x, area.y, wide, area.h * 0.8 if beside else 330 if c.vertical else 210))
    size = 116 if beside or c.vertical else 92
    y = heading(stage, slots.title, box, size, lines=5 if beside else 3 if c.vertical else 2)
    if slots.unit:
        y += 38 if slots.title else 0
        style = stage.style("label", 46, 30)
        y += stage.text(slots.unit, style, Box(box.x, y, box.w, 130 if beside else 60), reveal="unit", at=stage.at("bar.0", 1),
                        max_lines=2 if beside else 1, fill=stage.field.soft).height  # fmt: skip
    if beside:
        return way.box(Box(area.x + wide + 90, area.y, area.w - wide - 90, area.h))
    y += 64 if c.vertical else 42
    return Box(area.x, y, area.w, area.bottom - y)


def _value_sizes(stage: Stage, slots: Slots, pitch: float) -> list[float]:
    """One size for the context, a larger one for the datum, each within its column's room."""
    most = (112.0 if stage.canvas.vertical else 104.0) if len(slots.bars) <= 4 else 80.0
    style = stage.style("figure", most, 24)
    sizes = [stage.measure(bar.display, style, pitch - 14, 1).size for bar in slots.bars]
    common = min(sizes) * (0.74 if min(sizes) > 60 else 1)
    return [sizes[i] if i == slots.highlight else common for i in range(len(sizes))]


def _foot(stage: Stage, slots: Slots, pitch: float) -> tuple[float, bool]:
    """The height of the labels, and whether they stand in two rows because they are too wide for one."""
    style = stage.style("label", 46, 30)
    blocks = [stage.measure(bar.label, style, pitch - 18, 2) for bar in slots.bars]
    if all(block.fits for block in blocks):
        return max(block.height for block in blocks) + 30, False
    return 118.0, True


def _column(stage: Stage, bar: Bar, i: int, cell: Box, tall: float, size: float, datum: bool) -> None:
    at = stage.at(f"bar.{i}", i + 1)
    thick = min(cell.w * 0.68, 330.0)
    box = Box(cell.cx - thick / 2, cell.bottom - max(6.0, tall), thick, max(6.0, tall))
    seat(stage, box, at)
    name = stage.add("midground", mark(stage, box, datum), id="bar", extent=box.inset(-6))
    stage.track(motion.tween(name, "wipe_y", at, 0.7, 0, 1, "settle"))
    stage.marks[f"bar.{i}.mark"] = box
    f = stage.field
    style = stage.style("figure", size, 24).sized(size, 24)
    over = Box(cell.x, box.y - size * 0.75 - 22, cell.w, size * 0.75)
    stage.text(bar.display, style, over, reveal=f"bar.{i}.value", at=at + 0.3, max_lines=1, align="middle", valign="bottom",
               fill=f.accent if datum else f.ink)  # fmt: skip


def _label(stage: Stage, label: str, i: int, cell: Box, plot: Box, staggered: bool) -> None:
    """Under its column; two rows of labels take turns where one would be too tight, each tied to its column."""
    at = stage.at(f"bar.{i}", i + 1)
    if not staggered:
        box = Box(cell.x + 9, cell.bottom + 26, cell.w - 18, 130)
        stage.text(label, stage.style("label", 46, 30), box, reveal=f"bar.{i}", at=at, max_lines=2, align="middle")
        return
    wide = min(cell.w * 1.5 - 16, plot.w * 0.5)
    x = max(plot.x, min(cell.cx - wide / 2, plot.right - wide))
    align = "middle" if abs(x + wide / 2 - cell.cx) < 1 else "start" if (x > cell.cx - wide / 2) != stage.rtl else "end"
    y = cell.bottom + 24 + 48 * (i % 2)
    if i % 2:
        stem = Shape(line_d((cell.cx, cell.bottom + 4), (cell.cx, y - 6)), stroke=tint(stage, 0.5), stroke_width=3, cap="butt")
        stage.track(motion.appear(stage.add("midground", stem, id="stem"), at))
    stage.text(label, stage.style("label", 38, 22), Box(x, y, wide, 44), reveal=f"bar.{i}", at=at, max_lines=1, align=align)


def _level(stage: Stage, y: float, plot: Box, i: int) -> None:
    """A dashed line at the datum's height, to see what the others lack."""
    line = Shape(line_d((plot.x, y), (plot.right, y)), stroke=tint(stage, 0.42), stroke_width=3, cap="butt", dash=(6, 12))
    stage.track(motion.appear(stage.add("background", line, id="level"), stage.at(f"bar.{i}", i + 1) + 0.4))
