"""Bar chart: horizontal bars from one zero line, labels at their marks, exactly one datum in the accent."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import seat
from svg_kit.colour import mix
from svg_kit.elements import Node, Scene, Shape, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "data.bar_chart"
TITLE = "Bar chart"
ROLES = ("evidence", "comparison")


class Bar(SlotModel):
    label: str = words(32, aim=22, least=1)
    value: float = Field(ge=0)
    display: str = words(16, least=1, code=True)


class Slots(SlotModel):
    title: str = words(76, aim=56)
    bars: tuple[Bar, ...] = Field(min_length=2, max_length=6)
    highlight: int = Field(default=0, ge=0, le=5)
    unit: str = words(32, aim=24)


EXAMPLE = {
    "title": "Power from the wind, by country",
    "bars": [
        {"label": "Denmark", "value": 58, "display": "58%"},
        {"label": "Ireland", "value": 36, "display": "36%"},
        {"label": "Germany", "value": 31, "display": "31%"},
    ],
    "unit": "share of the year 2023",
    "highlight": 0,
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"bar.{i}" for i in range(len(slots.bars)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.bars)
    top = area.y + 6
    if slots.title:
        block = stage.text(
            slots.title,
            stage.style("display", 104 if not c.square else 88, 54, tall=0.95),
            Box(area.x, top, area.w * (0.86 if not c.narrow else 1), 340 if c.vertical and count < 5 else 240),
            reveal="title",
            max_lines=3 if c.vertical else 2,
        )
        top += block.height + (70 if c.vertical else 48)
    bottom = area.bottom - (78 if slots.unit else 12)
    most = (250 if count == 2 else 190) if not c.narrow else 300
    pitch = min((bottom - top) / count, most if slots.title else most * 1.3)  # without a title the bars are the picture
    if not slots.title:
        top += max(0.0, bottom - top - pitch * count) * 0.4
    label_h = min(72.0, pitch * (0.46 if count > 4 else 0.40))  # above the bar on narrow canvases
    label_style = stage.style("label", 46 if not c.narrow else min(52.0, label_h * 0.82), 24)
    label_w = 0.0
    if not c.narrow:
        label_w = min(area.w * 0.30, max(typeset(b.label, label_style, area.w * 0.30, f.ink, max_lines=2).width for b in slots.bars) + 44)
    x0 = area.x + label_w
    thick = pitch * (0.58 if not c.narrow else 0.36 if count > 4 else 0.42)
    value_style = stage.style("figure", min(96.0 if count <= 4 else 76.0, thick * (1.1 if not c.narrow else 1.0)), 28)
    value_w = max(typeset(b.display, value_style, 800, f.ink, max_lines=1).width for b in slots.bars) + 60
    unit = (area.right - x0 - value_w) / max(max(b.value for b in slots.bars), 1e-9)
    for i, bar in enumerate(slots.bars):
        hot = i == slots.highlight
        at = stage.at(f"bar.{i}", i + 1)
        y = top + pitch * i + ((pitch - thick) / 2 if not c.narrow else label_h)
        width = max(6.0, bar.value * unit)
        fill = f.pop if hot else mix(f.ground, f.ink, 0.30)
        box = Box(x0, y, width, thick)
        nodes: list[Node] = [
            rect(box.x, box.y, box.w, box.h, fill, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
        ]
        if not hot:  # context is hatched, the datum is solid: readable without colour
            hatch = "".join(line_d((x, box.bottom), (x + thick, box.y)) for x in _steps(box.x - thick, box.right, 26))
            stripes = Shape(hatch, stroke=mix(f.ground, f.ink, 0.42), stroke_width=4, cap="butt")
            nodes.append(group(stripes, clip=rect_d(box.x + 4, box.y + 4, box.w - 8, box.h - 8)))
        seat(stage, box, at)
        name = stage.add("midground", nodes, id="bar", extent=box.inset(-6))
        stage.track(motion.tween(name, "wipe_x", at, 0.7, 0, 1, "settle"))
        stage.marks[f"bar.{i}.mark"] = box
        stage.text(
            bar.display,
            value_style,
            Box(box.right + 26, y, value_w, thick),
            reveal=f"bar.{i}.value",
            at=at + 0.3,
            max_lines=1,
            valign="middle",
            fill=f.accent if hot else f.ink,
        )
        if c.narrow:
            stage.text(
                bar.label,
                label_style,
                Box(x0 + 14, y - label_h, area.w - 14, label_h - 10),
                reveal=f"bar.{i}",
                at=at,
                max_lines=1,
                valign="bottom",
            )
        else:
            stage.text(bar.label, label_style, Box(area.x, y, label_w - 30, thick), reveal=f"bar.{i}", at=at, max_lines=2, valign="middle")
    stage.add("foreground", Shape(line_d((x0, top - 14), (x0, top + pitch * count)), stroke=f.ink, stroke_width=5, cap="butt"), id="zero")
    if slots.unit:
        stage.text(
            slots.unit,
            stage.style("label", 42, 28, tall=1.1),
            Box(x0, top + pitch * count + 14, area.right - x0, 60),
            reveal="unit",
            at=stage.at("bar.0", 1),
            max_lines=1,
            fill=f.ink,
        )
    return stage.scene()


def _steps(start: float, end: float, by: float):
    x = start
    while x < end:
        yield x
        x += by
