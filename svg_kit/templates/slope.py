"""Slope: one thing at two times; a line from the one value to the other, on a scale from zero."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svg_kit import motion
from svg_kit.charts import alike, axis, base, hot, rules, shown
from svg_kit.elements import Scene, Shape, circle, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hand, heading
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block

TEMPLATE_ID = "data.slope"
TITLE = "Slope"
ROLES = ("evidence", "comparison", "problem", "story", "context", "solution")
ASKED_FOR = True  # a line between two values says that the one became the other
SUITS = {
    "en": ("fell", "rose", "falls", "rises", "grew", "dropped", "climbed", "went from", "down from", "up from", "used to", "before"),
    "de": ("fiel", "stieg", "sank", "wuchs", "gefallen", "gestiegen", "früher", "vorher"),
    "es": ("cayó", "subió", "bajó", "creció", "pasó de", "antes"),
    "fr": ("tombé", "passé de", "monté", "chuté", "auparavant"),
    "it": ("sceso", "salito", "passato da", "cresciuto", "prima era"),
    "pt": ("caiu", "subiu", "passou de", "cresceu", "antes"),
    "ja": ("減", "増", "下が", "上が", "以前"),
    "hi": ("बढ़", "घट", "गिर"),
    "ar": ("انخفض", "ارتفع", "تراجع", "زاد"),
}


class Side(SlotModel):
    label: str = words(24, aim=18, least=1)
    value: str = words(14, aim=12, least=1, code=True)


class Slots(SlotModel):
    title: str = words(60, aim=48)
    left: Side
    right: Side
    unit: str = words(48, aim=40)


EXAMPLE = {
    "title": "Churn fell",
    "left": {"label": "Before", "value": "4.1%"},
    "right": {"label": "This quarter", "value": "2.6%"},
    "unit": "customers who left",
}


def _from_split(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    sides = [slots.get(name) or {} for name in ("left", "right")]
    values = [side.get("value", "") for side in sides]
    if not alike(values) or any((part := shown(v)) is None or part.number < 0 for v in values):
        return None
    made = {name: {k: side[k] for k in ("label", "value") if k in side} for name, side in zip(("left", "right"), sides)}
    return made | {k: slots[k] for k in ("title", "unit") if slots.get(k)}


def _from_bars(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    bars = slots.get("bars") or []
    if len(bars) != 2:
        return None
    first, last = ({"label": bar["label"], "value": bar["display"]} for bar in bars)
    return _from_split({"left": first, "right": last} | {k: slots[k] for k in ("title", "unit") if slots.get(k)})


FROM = {"comparison.split": _from_split, "data.bar_chart": _from_bars}
REVEALS = {"bar.0": "left", "bar.1": "right", "left.value": "left", "right.value": "right"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), "left", "right"]


def compose(stage: Stage, slots: Slots) -> Scene:
    displays = (slots.left.value, slots.right.value)
    parts = [shown(display) for display in displays]
    values = [max(0.0, part.number) if part else 0.0 for part in parts]
    scale = axis(values, displays)
    plot = _under_values(stage, slots, _head(stage, slots), [scale.share(v) for v in values])
    base(stage, plot.bottom, plot.x, plot.right, stage.at("left", 1))
    xs = _places(stage, plot)
    points = [(x, plot.bottom - plot.h * scale.share(v)) for x, v in zip(xs, values)]
    _line(stage, points)
    for i, (name, side) in enumerate((("left", slots.left), ("right", slots.right))):
        _end(stage, name, side, points, i, plot)
    rules(stage, scale, plot, tuple(stage.calm))
    stage.focus = points[1]
    return stage.scene()


def _head(stage: Stage, slots: Slots) -> Box:
    """Title and what is measured; returns the room of the picture."""
    c, area = stage.canvas, room(stage)
    if not slots.title and not slots.unit:
        return area
    way = hand(stage, 1)
    beside = not c.narrow and stage.spec.variant % 3 != 2
    wide = area.w * 0.37 if beside else area.w
    box = way.box(Box(area.x, area.y, wide, area.h * 0.76 if beside else 340 if c.vertical else 190))
    size = 150 if beside else 130 if c.vertical else 100
    y = heading(stage, slots.title, box, size, least=52, lines=5 if beside else 3 if c.vertical else 2)
    if slots.unit:
        y += 42 if slots.title else 0
        style = stage.style("body", 50, 32)
        spot = Box(box.x, y, box.w, 130 if beside else 64)
        y += stage.text(slots.unit, style, spot, reveal="unit", at=stage.at("left", 1), max_lines=3 if beside else 1,
                        fill=stage.field.soft).height  # fmt: skip
    if beside:
        return way.box(Box(area.x + wide + 90, area.y, area.w - wide - 90, area.h))
    return Box(area.x, y + 50, area.w, area.bottom - y - 50)


def _under_values(stage: Stage, slots: Slots, box: Box, shares: list[float]) -> Box:
    """The plot, low enough in `box` for the values that stand over its points."""
    foot = 84.0 if not stage.canvas.narrow else 88.0
    bottom, top = box.bottom - foot, box.y + 44
    for share, side, i in zip(shares, (slots.left, slots.right), (0, 1)):
        tall = _value(stage, side, i, box.w).height + 50
        # the point stands at bottom - (bottom - top) * share, and the value must fit between it and the box
        if share > 0.05:
            top = max(top, bottom - (bottom - box.y - tall) / share)
    return Box(box.x, top, box.w, bottom - top)


def _value(stage: Stage, side: Side, i: int, wide: float) -> Block:
    size = (176.0 if i else 118.0) if not stage.canvas.narrow else (150.0 if i else 112.0)
    return stage.measure(side.value, stage.style("figure", size, 40), wide * (0.34 if i else 0.32), 1)


def _places(stage: Stage, plot: Box) -> list[float]:
    """The two times, in the order they are read."""
    xs = [plot.x + plot.w * 0.30, plot.x + plot.w * 0.66]
    return xs[::-1] if stage.rtl else xs


def _line(stage: Stage, points: list[tuple[float, float]]) -> None:
    at = stage.at("right", 2)
    shape = Shape(line_d(*points), stroke=hot(stage), stroke_width=16 if not stage.canvas.narrow else 14)
    name = stage.add("midground", shape, id="slope")
    stage.track(motion.tween(name, "draw", at, 0.7, 0, 1, "draw"))


def _end(stage: Stage, name: str, side: Side, points: list[tuple[float, float]], i: int, plot: Box) -> None:
    """A point on its stem with the value over it (under a line that climbs away from it) and its time at the foot."""
    f = stage.field
    x, y = points[i]
    at = stage.at(name, i + 1)
    stem = stage.add("midground", Shape(line_d((x, plot.bottom), (x, y)), stroke=f.ink, stroke_width=4, cap="butt"), id="stem")
    stage.track(motion.tween(stem, "draw", at, 0.5, 0, 1, "draw"))
    r = 22 if i else 18
    dot = circle(x, y, r, hot(stage) if i else f.ground, stroke=None if i else f.ink, stroke_width=0 if i else 7)
    stage.track(motion.pop(stage.add("foreground", dot, id="point", pivot=(x, y)), at + (0.5 if i else 0.2), 0.3, 0.4))
    block = _value(stage, side, i, plot.w)
    style = stage.style("figure", block.size, 30).sized(block.size)
    wide, rising = block.width + 4, points[1][1] < points[0][1] - 1
    ahead = (i == 1) != stage.rtl  # on the side to which the line does not go
    left = x - wide / 2
    if (rising and not i) or (not rising and i):
        left = x - 16 if ahead else x + 16 - wide
    left = max(plot.x, min(left, plot.right - wide))
    spot = Box(left, y - r - 22 - block.height, wide, block.height + 4)
    stage.text(side.value, style, spot, reveal=f"{name}.value", at=at + (0.35 if i else 0.1), max_lines=1,
               fill=f.accent if i else f.ink)  # fmt: skip
    label = stage.style("label", 46, 28)
    wide = min(plot.w * 0.36, 2 * (plot.right - x) + 80)
    stage.text(side.label, label, Box(x - wide / 2, plot.bottom + 26, wide, 50), reveal=name, at=at, max_lines=1, align="middle")
