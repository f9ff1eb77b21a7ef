"""A measure through time: the frame of line and area charts, on an axis from zero."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any, Protocol

from svg_kit import motion
from svg_kit.charts import alike, base, hot
from svg_kit.dates import times
from svg_kit.elements import Scene, Shape, circle, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Point, hand, heading, polygon_d, tint
from svg_kit.stage import Stage
from svg_kit.typography import Block, TypeStyle

LAYERS = 5
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
    """The line over the whole width; every point says its own value, the last one large over its end."""
    box, values = _head(stage, slots), [p.value for p in slots.points]
    places = [1 - s if stage.rtl else s for s in spread([p.label for p in slots.points])]
    hero = _hero(stage, slots.points[-1].display, box, filled)
    most = max(*values, 1e-9)
    raised = 106.0  # over the plot, for the values
    ceiling = _ceiling(stage, hero, box)
    aside = hero.width + 64 if filled and hero.width < box.w * 0.3 else 0.0  # the last value stands beside the end of an area
    plot, points, labels, end = box, [], [], box
    for _ in range(4):
        plot = Box(box.x, box.y + raised, box.w, box.h - raised - 100)
        left, wide = plot.x + 40 + (aside if stage.rtl else 0), plot.w - 80 - aside
        points = [(left + wide * s, plot.bottom - plot.h * v / most) for s, v in zip(places, values)]
        labels = _spots(stage, slots.points, points, plot, filled)
        end = _beside(stage, hero, points[-1], plot) if aside else _end(stage, hero, points, labels, plot)
        if aside or end.y >= ceiling or raised > box.h * 0.5:
            break
        raised += ceiling - end.y + 2
    base(stage, plot.bottom, plot.x - 20, plot.right + 20, stage.at("point.0", 1))
    if filled:
        _fill(stage, points, plot)
    _segments(stage, points, plot, filled)
    _labels(stage, slots.points, points, plot)
    _values(stage, slots.points, labels, _value_style(stage, slots.points, _gap(points)))
    _last(stage, slots.points[-1].display, hero, points[-1], end)
    stage.focus = points[-1]
    return stage.scene()


def _head(stage: Stage, slots: Series) -> Box:
    """Title and unit over the plot; what is left is the plot's."""
    c, area = stage.canvas, room(stage)
    if not slots.title and not slots.unit:
        return area
    way = hand(stage)
    y = heading(stage, slots.title, way.box(Box(area.x, area.y, area.w, 300 if c.vertical else 110)), 112 if c.vertical else 92,
                lines=3 if c.vertical else 1 if not c.narrow else 2, least=44)  # fmt: skip
    if slots.unit:
        y += 34 if slots.title else 0
        style, spot = stage.style("label", 52 if c.height > 1500 else 46, 34), Box(area.x, y, area.w, 60)
        y += stage.text(slots.unit, style, spot, reveal="unit", at=stage.at("point.0", 1), max_lines=1, fill=stage.field.soft).height
    y += 56 if c.height > 1500 else 36
    return Box(area.x, y, area.w, area.bottom - y)


def _ceiling(stage: Stage, hero: Block, box: Box) -> float:
    """How high the last value may stand: beside the title where there is width, else under it."""
    heads = [mark for name, mark in stage.marks.items() if name in ("title", "unit")]
    free = box.w - hero.width - 80
    clear = all((mark.x >= box.x + hero.width + 80) if stage.rtl else (mark.right <= box.x + free) for mark in heads)
    return room(stage).y if heads and clear else box.y


def _hero(stage: Stage, display: str, box: Box, filled: bool) -> Block:
    size = min(230.0 if not filled else 250.0 if not stage.canvas.narrow else 170.0, box.h * 0.42)
    wide = (0.4 if not filled else 0.27) if not stage.canvas.narrow else 0.52 if not filled else 0.4
    return stage.measure(display, stage.style("figure", size, 40), box.w * wide, 1)


def _fill(stage: Stage, points: list[Point], plot: Box) -> None:
    """The area, piece by piece as it is drawn, in layers that get paler as they go down: one sees how much lies under the line."""
    low = min(y for _, y in points)
    tall = (plot.bottom - low) / LAYERS
    for i in range(1, len(points)):
        (ax, ay), (bx, by) = points[i - 1], points[i]
        seam = 0.0 if i == len(points) - 1 else 1.5 if bx > ax else -1.5  # no hairline of ground between two pieces
        d = polygon_d([(ax, plot.bottom), (ax, ay), (bx + seam, by), (bx + seam, plot.bottom)])
        left, right = min(ax, bx), max(ax, bx)
        layers = [
            rect(left - 4, low + tall * k - 8, right - left + 8, plot.bottom - low - tall * k + 8, tint(stage, 0.46 - 0.075 * k))
            for k in range(LAYERS)
        ]
        name = stage.add("midground", group(layers, clip=d), id="under",
                         extent=Box(left - 1, plot.y - 20, right - left + 2, plot.h + 40), pivot=(ax, plot.bottom))  # fmt: skip
        at = stage.at(f"point.{i}", i + 1)
        stage.track(motion.tween(name, "scale_x", at, 0.5, 0.001, 1, "draw"), motion.appear(name, at, 0.06))


def _segments(stage: Stage, points: list[Point], plot: Box, filled: bool) -> None:
    """The line draws itself from time to time; each point stands on a stem over its label."""
    f, last = stage.field, len(points) - 1
    ink = f.ink if filled else hot(stage)  # over an area only its end is the datum
    for i, (x, y) in enumerate(points):
        at = stage.at(f"point.{i}", i + 1)
        stem = Shape(line_d((x, plot.bottom), (x, y)), stroke=f.ground if filled else tint(stage, 0.3), stroke_width=4, cap="butt")
        if not filled or 0 < i < last:
            stage.track(motion.appear(stage.add("midground", stem, id="stem"), at + (0.3 if i else 0.0)))
        if i:
            name = stage.add(
                "midground", Shape(line_d(points[i - 1], (x, y)), stroke=ink, stroke_width=16 if not filled else 12), id="line"
            )
            stage.track(motion.tween(name, "draw", at, 0.5, 0, 1, "draw"))
    for i, (x, y) in enumerate(points):
        at = stage.at(f"point.{i}", i + 1)
        dot = circle(x, y, 28 if i == last else 16, hot(stage) if i == last else f.ground, stroke=ink, stroke_width=0 if i == last else 8)
        stage.track(motion.pop(stage.add("foreground", dot, id="point", pivot=(x, y)), at + (0.36 if i else 0.0), 0.3, 0.4))


def _labels(stage: Stage, entries: Sequence[Entry], points: list[Point], plot: Box) -> None:
    """The times under the axis, each at its point; the outer ones end with the plot."""
    gap, c = _gap(points), stage.canvas
    style = stage.style("label", 56 if c.height > 1500 else 52, 24)
    wide = _room_at(gap)
    smallest = min(stage.measure(e.label, style, wide, 1).size for e in entries)
    lines = 1 if smallest >= 30 else 2
    style = style.sized(smallest if lines == 1 else min(stage.measure(e.label, style, wide, 2).size for e in entries), 18)
    for i, entry in enumerate(entries):
        block = stage.measure(entry.label, style, wide, lines)
        x = min(max(points[i][0] - block.width / 2, plot.x), plot.right - block.width)
        box = Box(x - 2, plot.bottom + 30, block.width + 4, 62)
        stage.text(entry.label, style, box, reveal=f"point.{i}", order=i + 1, max_lines=lines, align="middle")


def _gap(points: list[Point]) -> float:
    xs = sorted(x for x, _ in points)
    return min(b - a for a, b in pairwise(xs))


def _room_at(gap: float) -> float:
    """How wide words at a point may be: the outer ones are moved into the plot."""
    return min(gap - 16, (gap + 24) * 0.66)


def _value_style(stage: Stage, entries: Sequence[Entry], gap: float) -> TypeStyle:
    """One size for all values but the last."""
    style = stage.style("figure", 76 if stage.canvas.height > 1500 or not stage.canvas.narrow else 60, 24)
    return style.sized(min(stage.measure(e.display, style, _room_at(gap), 1).size for e in entries[:-1]), 20)


def _spots(stage: Stage, entries: Sequence[Entry], points: list[Point], plot: Box, filled: bool) -> list[Box]:
    """Places for the values at their points: over the line, on the side to which it does not rise; those of an area never in it."""
    style = _value_style(stage, entries, _gap(points))
    boxes = []
    for i, entry in enumerate(entries[:-1]):
        (x, y), block = points[i], stage.measure(entry.display, style, plot.w, 1)
        ay, (bx, by) = points[max(0, i - 1)][1], points[i + 1]
        fell, rises = y > ay + 4, by < y - 4
        slant = 0.0 if fell == rises else 1.0 if fell else -1.0
        left = x - block.width / 2 + slant * (1 if bx > x else -1) * (block.width / 2 + 6)
        lift = 36.0
        if filled and fell and rises:
            left, lift = x - block.width / 2, y - _crest(points, left, left + block.width) + 34
        elif fell and rises and plot.bottom - y > block.height + 70:  # a valley: under it
            left, lift = x - block.width / 2, -36 - block.height
        left = min(max(left, plot.x), plot.right - block.width)
        boxes.append(Box(left, y - lift - block.height, block.width, block.height))
    return boxes


def _crest(points: Sequence[Point], left: float, right: float) -> float:
    """The highest place of the line between these."""
    top = min((y for x, y in points if left <= x <= right), default=1e9)
    for (ax, ay), (bx, by) in pairwise(points):
        for x in (left, right):
            if min(ax, bx) <= x <= max(ax, bx):
                top = min(top, ay + (by - ay) * (x - ax) / ((bx - ax) or 1.0))
    return top


def _values(stage: Stage, entries: Sequence[Entry], boxes: list[Box], style: TypeStyle) -> None:
    for i, (entry, box) in enumerate(zip(entries[:-1], boxes)):
        stage.text(entry.display, style, Box(box.x - 2, box.y, box.w + 6, box.h + 6), reveal=f"point.{i}.value",
                   at=stage.at(f"point.{i}", i + 1) + 0.2, max_lines=1)  # fmt: skip


def _beside(stage: Stage, hero: Block, point: Point, plot: Box) -> Box:
    """The last value next to the end of the line, on the side where nothing is drawn."""
    left = point[0] - 64 - hero.width if stage.rtl else point[0] + 64
    return Box(left, max(plot.y - 60, min(point[1] - hero.height / 2, plot.bottom - hero.height - 24)), hero.width, hero.height)


def _end(stage: Stage, hero: Block, points: list[Point], labels: list[Box], plot: Box) -> Box:
    """Where the last value stands: over the end of the line, clear of it and of the other values."""
    y = points[-1][1]
    left = plot.x if stage.rtl else plot.right - hero.width
    right = left + hero.width
    low = y - 52
    for (ax, ay), (bx, by) in pairwise(points):
        for k in range(21):
            px, py = ax + (bx - ax) * k / 20, ay + (by - ay) * k / 20
            if left - 30 < px < right + 30:
                low = min(low, py - 40)
    for box in labels:
        if box.right > left - 24 and box.x < right + 24:
            low = min(low, box.y - 30)
    return Box(left, low - hero.height, hero.width, hero.height)


def _last(stage: Stage, display: str, hero: Block, point: Point, end: Box) -> None:
    i = len(stage.spec.slots["points"]) - 1
    at = stage.at(f"point.{i}", i + 1) + 0.3
    if point[1] - end.bottom > 90 and end.x <= point[0] <= end.right:
        leader = Shape(
            line_d((point[0], point[1] - 40), (point[0], end.bottom + 22)), stroke=stage.field.accent, stroke_width=4, cap="butt"
        )
        stage.track(motion.tween(stage.add("foreground", leader, id="leader"), "draw", at, 0.4, 0, 1, "draw"))
    style = stage.style("figure", hero.size, 30).sized(hero.size, 20)
    stage.text(display, style, Box(end.x - 2, end.y, end.w + 6, end.h + 6), reveal=f"point.{i}.value", at=at, max_lines=1,
               fill=stage.field.accent)  # fmt: skip
