"""A measure through time: the frame of line and area charts, on an axis from zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Protocol

from svg_kit import motion
from svg_kit.charts import alike, axis, base, hot, rules
from svg_kit.colour import mix
from svg_kit.dates import times
from svg_kit.elements import Scene, Shape, circle, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Point, hand, heading, on, polygon_d
from svg_kit.stage import Stage
from svg_kit.typography import Block

CLOSE = 0.11  # of the axis: times nearer than this cannot carry their own labels


class Entry(Protocol):
    """A label, a value and how it is shown."""

    @property
    def label(self) -> str: ...

    @property
    def value(self) -> float: ...

    @property
    def display(self) -> str: ...


class Series(Protocol):
    """What both charts are filled with."""

    @property
    def title(self) -> str: ...

    @property
    def points(self) -> Sequence[Entry]: ...

    @property
    def unit(self) -> str: ...


def from_bars(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """Bars whose labels are years or months in order, all of one measure."""
    bars = slots.get("bars") or []
    steps = times([bar["label"] for bar in bars])
    if len(bars) < 3 or steps is None or not alike([bar["display"] for bar in bars]) or _nearest(steps) < CLOSE:
        return None
    kept = {k: slots[k] for k in ("title", "unit") if slots.get(k)}
    return kept | {"points": [{k: bar[k] for k in ("label", "value", "display")} for bar in bars]}


def _nearest(steps: Sequence[float]) -> float:
    return min(b - a for a, b in pairwise(steps)) / max(1e-9, steps[-1] - steps[0])


def spread(labels: Sequence[str]) -> list[float]:
    """0-1 along the axis: as far apart as the times are; evenly where they are no times."""
    steps = times(labels)
    if steps is None or _nearest(steps) < CLOSE:
        return [i / (len(labels) - 1) for i in range(len(labels))]
    return [(s - steps[0]) / (steps[-1] - steps[0]) for s in steps]


def draw(stage: Stage, slots: Series, *, filled: bool) -> Scene:
    box, values = _head(stage, slots, filled), [p.value for p in slots.points]
    last = slots.points[-1]
    end = _hero(stage, last.display, box, filled)
    scale = axis(values, [p.display for p in slots.points])
    plot = Box(box.x, box.y + 62, box.w, box.h - 74 - 62)
    inset = 104.0 if not stage.canvas.narrow else 84.0
    wide = plot.w - inset - end.width - 44
    inner = Box(plot.right - inset - wide if stage.rtl else plot.x + inset, plot.y, wide, plot.h)
    rules(stage, scale, plot)
    base(stage, plot.bottom, plot.x, plot.right, stage.at("point.0", 1))
    places = [1 - s if stage.rtl else s for s in spread([p.label for p in slots.points])]
    points = [(inner.x + inner.w * s, plot.bottom - plot.h * scale.share(v)) for s, v in zip(places, values)]
    if filled:
        _fill(stage, points, plot)
    _segments(stage, points)
    _labels(stage, slots.points, points, plot)
    _end(stage, last.display, points[-1], end, plot)
    _values(stage, slots.points, points, plot.bottom, filled)
    stage.focus = points[-1]
    return stage.scene()


def _head(stage: Stage, slots: Series, filled: bool) -> Box:
    c, area = stage.canvas, room(stage)
    if not slots.title and not slots.unit:
        return area
    way = hand(stage, 1)
    beside = not c.narrow and stage.spec.variant % 3 != (0 if filled else 2)
    wide = area.w * 0.30 if beside else area.w
    box = way.box(Box(area.x, area.y, wide, area.h * 0.78 if beside else 300 if c.vertical else 180))
    y = heading(stage, slots.title, box, 112 if beside or c.vertical else 88, lines=5 if beside else 3 if c.vertical else 2, least=50)
    if slots.unit:
        y += 36 if slots.title else 0
        style, spot = stage.style("label", 46, 30), Box(box.x, y, box.w, 130 if beside else 60)
        y += stage.text(slots.unit, style, spot, reveal="unit", at=stage.at("point.0", 1), max_lines=2 if beside else 1,
                        fill=stage.field.soft).height  # fmt: skip
    if beside:
        return way.box(Box(area.x + wide + 80, area.y, area.w - wide - 80, area.h))
    return Box(area.x, y + 40, area.w, area.bottom - y - 40)


def _hero(stage: Stage, display: str, box: Box, filled: bool) -> Block:
    """The last value as large as its gutter lets it be."""
    narrow = stage.canvas.narrow
    size = (200.0 if filled else 150.0) if not narrow else (150.0 if filled else 120.0)
    return stage.measure(display, stage.style("figure", size, 30), box.w * (0.30 if not narrow else 0.27), 1)


def _fill(stage: Stage, points: list[Point], plot: Box) -> None:
    """What lies under the line, piece by piece as it is drawn."""
    f = stage.field
    for i in range(1, len(points)):
        (ax, ay), (bx, by) = points[i - 1], points[i]
        seam = 0.0 if i == len(points) - 1 else 1.5 if bx > ax else -1.5  # no hairline of ground between two pieces
        d = polygon_d([(ax, plot.bottom), (ax, ay), (bx + seam, by), (bx + seam, plot.bottom)])
        left, right = min(ax, bx), max(ax, bx)
        name = stage.add("midground", Shape(d, fill=mix(f.ground, hot(stage), 0.42)), id="under",
                         extent=Box(left - 1, plot.y - 20, right - left + 2, plot.h + 40), pivot=(ax, plot.bottom))  # fmt: skip
        at = stage.at(f"point.{i}", i + 1)
        stage.track(motion.tween(name, "scale_x", at, 0.5, 0.001, 1, "draw"), motion.appear(name, at, 0.06))


def _segments(stage: Stage, points: list[Point]) -> None:
    """The line draws itself from time to time; each has its point."""
    f = stage.field
    for i, (x, y) in enumerate(points):
        at = stage.at(f"point.{i}", i + 1)
        if i:
            name = stage.add("midground", Shape(line_d(points[i - 1], (x, y)), stroke=hot(stage), stroke_width=13), id="line")
            stage.track(motion.tween(name, "draw", at, 0.5, 0, 1, "draw"))
    for i, (x, y) in enumerate(points):
        at = stage.at(f"point.{i}", i + 1)
        last = i == len(points) - 1
        dot = circle(x, y, 21 if last else 13, hot(stage) if last else f.ground, stroke=hot(stage), stroke_width=0 if last else 7)
        stage.track(motion.pop(stage.add("foreground", dot, id="point", pivot=(x, y)), at + (0.36 if i else 0.0), 0.3, 0.4))


def _labels(stage: Stage, entries: Sequence[Entry], points: list[Point], plot: Box) -> None:
    """The times under the axis, each at its point."""
    gap = _gap(points)
    style = stage.style("label", 46 if not stage.canvas.narrow else 44, 22)
    for i, entry in enumerate(entries):
        x = points[i][0]
        wide = min(gap - 12, 2 * min(x - plot.x, plot.right - x))
        box = Box(x - wide / 2, plot.bottom + 24, wide, 50)
        stage.text(entry.label, style, box, reveal=f"point.{i}", order=i + 1, max_lines=1, align="middle")


def _gap(points: list[Point]) -> float:
    xs = sorted(x for x, _ in points)
    return min(b - a for a, b in pairwise(xs))


def _end(stage: Stage, display: str, point: Point, block: Block, plot: Box) -> None:
    """The last value, large, right after its point."""
    x, y = point
    style = stage.style("figure", block.size, 30).sized(block.size)
    left = x - 40 - block.width if stage.rtl else x + 40
    top = max(plot.y - 40, min(y - block.height / 2, plot.bottom - block.height - 26))
    i = len(stage.spec.slots["points"]) - 1
    stage.text(display, style, Box(left, top, block.width + 4, block.height + 4), reveal=f"point.{i}.value",
               at=stage.at(f"point.{i}", i + 1) + 0.3, max_lines=1, fill=stage.field.accent)  # fmt: skip


def _values(stage: Stage, entries: Sequence[Entry], points: list[Point], floor: float, filled: bool) -> None:
    """The other values, small at their points, on the side to which the line does not go."""
    f, gap = stage.field, _gap(points)
    style = stage.style("figure", 56 if not stage.canvas.narrow else 50, 22)
    under_fill = on(stage, mix(f.ground, hot(stage), 0.42)) if filled else f.ink
    for i, entry in enumerate(entries[:-1]):
        x, y = points[i]
        block = stage.measure(entry.display, style, gap - 10, 1)
        before = points[i - 1][1] if i else y
        after = points[i + 1][1]
        valley = i > 0 and before < y - 1 and after < y - 1
        slant = 0 if valley or (before > y and after > y) else 1 if after > y + 1 or before < y - 1 else -1 if after < y - 1 else 0
        if not i and slant < 0 and y + 44 + block.height < floor:  # the numbers of the axis stand before it
            valley, slant = True, 1
        ahead = slant * (-1 if stage.rtl else 1)
        left = x - block.width / 2 if not ahead else x - 12 if ahead > 0 else x + 12 - block.width
        top = y + 30 if valley else y - 30 - block.height
        stage.text(entry.display, style, Box(left - 2, top, block.width + 4, block.height + 4), reveal=f"point.{i}.value",
                   at=stage.at(f"point.{i}", i + 1) + 0.2, max_lines=1, align="middle",
                   fill=under_fill if valley else f.ink)  # fmt: skip
