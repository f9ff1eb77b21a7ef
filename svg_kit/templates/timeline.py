"""Timeline: dates on an axis, as far apart as their times; each plants its pole as it is spoken."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.colour import readable
from svg_kit.dates import moments
from svg_kit.elements import Scene, Shape, circle, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import ground_y, room
from svg_kit.shapes import Hand, Point, hand, plane, top_title
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block

TEMPLATE_ID = "time.timeline"
TITLE = "Timeline"
ERA = (0.05, 0.09, 0.13, 0.17, 0.21)
ROLES = ("story", "context", "step")


class Item(SlotModel):
    date: str = words(24, aim=18, least=1, code=True)
    text: str = words(70, aim=48)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=1, max_length=5)


EXAMPLE = {
    "title": "A cable under the sea",
    "items": [
        {"date": "1854", "text": "Cyrus Field founds a company"},
        {"date": "1858", "text": "The first message crosses"},
        {"date": "1866", "text": "A cable that lasts"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    if len(slots.items) == 1:
        return _one(stage, slots)
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _one(stage: Stage, slots: Slots) -> Scene:
    """A single date is the picture."""
    c, f, area = stage.canvas, stage.field, room(stage)
    item = slots.items[0]
    at = stage.at("item.0")
    numeral = len(item.date) <= 5
    style = stage.style("figure" if numeral else "display", 620 if numeral else 210, 90, tall=0.8)
    top = area.y + area.h * (0.2 if c.height > 1500 and not item.text else 0.1 if c.narrow else 0.02)
    if slots.title:
        block = stage.text(
            slots.title, stage.style("label", 46, 32), Box(area.x, top, area.w * 0.8, 60), reveal="title", max_lines=1, fill=f.soft
        )
        top += block.height + 40
    block = stage.text(
        item.date,
        style,
        Box(area.x - (12 if numeral else 0), top, area.w, 520 if not c.square else 400),
        reveal="item.0",
        at=at,
        max_lines=2 if not c.narrow else 3,
        fill=f.accent if numeral else f.ink,
    )
    y = top + block.height + 56
    name = stage.add("midground", Shape(line_d((area.x, y), (c.width + 40, y)), stroke=f.ink, stroke_width=5, cap="butt"), id="line")
    stage.track(motion.tween(name, "draw", at + 0.1, 0.8, 0, 1, "draw"))
    dot = stage.add("foreground", circle(area.x + 22, y, 22, f.pop), id="dot", pivot=(area.x + 22, y))
    stage.track(motion.pop(dot, at + 0.15, 0.3, 0.3))
    if item.text:
        stage.text(
            item.text,
            stage.style("body", 68, 40),
            Box(area.x, y + 54, area.w * (0.78 if not c.narrow else 1), area.bottom - y - 60),
            reveal="text.0",
            at=at + 0.35,
            max_lines=3,
        )
    return stage.scene()


def _places(dates: list[str], length: float, least: float) -> list[float]:
    """Where the dates stand on an axis of this length: as far apart as the times are, though never nearer than `least`."""
    count = len(dates)
    known = moments(dates)
    steps = [b - a for a, b in pairwise(known)] if known else [1.0] * (count - 1)
    near = [False] * (count - 1)
    while True:  # what is too near is set apart, the others share what is left
        free = length - least * sum(near)
        total = sum(s for s, close in zip(steps, near) if not close) or 1.0
        gaps = [least if close else free * s / total for s, close in zip(steps, near)]
        again = [close or gap < least for close, gap in zip(near, gaps)]
        if again == near or all(again):
            break
        near = again
    return list(accumulate(gaps, initial=0.0))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A date with its text under it or, in low rows, after it, as both would be set."""

    date: Block
    text: Block | None
    beside: bool

    @property
    def gap(self) -> float:
        return self.date.size * (0.36 if self.beside else 0.26)

    @property
    def height(self) -> float:
        below = self.text.height if self.text else 0.0
        return max(self.date.height, below) if self.beside else self.date.height + (below + self.gap if below else 0.0)


def _entry(stage: Stage, item: Item, wide: float, tall: float, size: float, beside: bool, words: float = 66.0) -> _Entry:
    beside = beside and bool(item.text)
    figure = stage.style("figure", size, 30)
    date = stage.measure(item.date, figure, wide * (0.5 if beside else 1), 2 if beside else 1, tall)
    if not item.text:
        return _Entry(date, None, beside)
    left = wide - date.width - date.size * 0.36 if beside else wide
    high = tall if beside else tall - date.height - date.size * 0.26
    small = stage.style("body", min(words, max(46.0, size * 0.54)), 22)
    return _Entry(date, stage.measure(item.text, small, left, 4, high), beside)


def _set(stage: Stage, item: Item, i: int, entry: _Entry, box: Box, way: Hand) -> None:
    at = stage.at(f"item.{i}", i + 1)
    last = i == len(stage.spec.slots["items"]) - 1
    date = stage.style("figure", entry.date.size, 20).sized(entry.date.size, 20)
    y = box.y + ((entry.height - entry.date.height) / 2 if entry.beside else 0)
    spot = way.box(Box(box.x, y, entry.date.width + 6, entry.date.height + 6))
    stage.text(item.date, date, spot, reveal=f"item.{i}", at=at, max_lines=2, fill=_spoken(stage, i, last), align=way.align)
    if entry.text is None:
        return
    left = box.x + (entry.date.width + entry.gap if entry.beside else 0)
    top = box.y + ((entry.height - entry.text.height) / 2 if entry.beside else entry.date.height + entry.gap)
    small = stage.style("body", entry.text.size, 20).sized(entry.text.size, 20)
    spot = way.box(Box(left, top, box.right - left, entry.text.height + 6))
    stage.text(item.text, small, spot, reveal=f"text.{i}", at=at + 0.2, max_lines=4, align=way.align)


def _spoken(stage: Stage, i: int, last: bool) -> str:
    """The last date is the datum; it can be read on its plane too."""
    f = stage.field
    return readable(f.accent, plane(stage, ERA[i]), 4.6) if last else f.ink


def _line(stage: Stage, points: tuple[Point, ...], at: float, width: float = 6.0, seconds: float = 0.6) -> None:
    shape = Shape(line_d(*points), stroke=stage.field.ink, stroke_width=width, cap="butt", join="miter")
    stage.track(motion.tween(stage.add("midground", shape, id="line"), "draw", at, seconds, 0, 1, "draw"))


def _dot(stage: Stage, x: float, y: float, at: float, last: bool) -> None:
    dot = circle(x, y, 24 if last else 18, hot(stage) if last else stage.field.ink)
    stage.track(motion.pop(stage.add("foreground", dot, id="dot", pivot=(x, y)), at, 0.3, 0.3))


def _row(stage: Stage, slots: Slots) -> Scene:
    """Each date stands on a pole at its own time; the poles get lower to the right, so that every text has the frame beside its pole. What
    began then goes on: a plane from the pole to the frame's edge, one upon the other. Time runs as the film is read, in every variant."""
    c, area, way = stage.canvas, room(stage), hand(stage)
    count = len(slots.items)
    top = area.y
    if slots.title:
        style = stage.style("display", 124, 56)
        spot = way.box(Box(area.x, top, area.w, 200))
        top += stage.text(slots.title, style, spot, reveal="title", max_lines=2 if count < 4 else 1, align=way.align).height + 76
    y = ground_y(c)
    pitch = (area.bottom - top) / count
    size = min(216.0, pitch * (1.0 if pitch > 150 else 0.7))
    share = 0.36 if max(len(item.text) for item in slots.items) < 30 else 0.44
    places = [area.x + 4 + p for p in _places([item.date for item in slots.items], area.w * (1 - share), 76)]
    rows = [Box(x + 44, top + pitch * i + 12, area.right - x - 44, pitch - 24) for i, x in enumerate(places)]
    entries = [_entry(stage, item, row.w, row.h * 0.84, size, True) for item, row in zip(slots.items, rows)]
    size = min(entry.date.size for entry in entries)  # all dates of one size, and all texts
    small = min((entry.text.size for entry in entries if entry.text), default=66.0)
    entries = [_entry(stage, item, row.w, row.h * 0.84, size, True, small) for item, row in zip(slots.items, rows)]
    at = stage.at("title" if slots.title else "item.0", 0)
    _line(stage, (way.point(-20, y), way.point(c.width + 20, y)), at, 6, 0.9)
    for i, (item, x, row, entry) in enumerate(zip(slots.items, places, rows, entries)):
        start = stage.at(f"item.{i}", i + 1)
        _era(stage, way.box(Box(x, row.y - 22, c.width + 20 - x, y - row.y + 22)), i, start)
        _line(stage, (way.point(x, y), way.point(x, row.y - 22)), start, 8 if i == count - 1 else 6, 0.5)
        _dot(stage, *way.point(x, y), start, i == count - 1)
        _set(stage, item, i, entry, Box(row.x, row.y + max(0.0, pitch - 46 - entry.height) / 2, row.w, row.h), way)
    return stage.scene()


def _era(stage: Stage, box: Box, i: int, at: float) -> None:
    """What began at a date, from its pole to the edge of the frame, a step deeper than what it stands on."""
    if stage.spec.setting:
        return
    name = stage.add("background", rect(box.x, box.y, box.w, box.h, plane(stage, ERA[i])), id="era", extent=box)
    stage.track(motion.wipe(name, max(0.0, at - 0.1), 0.6))


def _pushed(wanted: list[float], heights: list[float], top: float, bottom: float, air: float) -> list[float]:
    """Upper edges as near to where they are wanted as they can be without touching."""
    ys: list[float] = []
    for y, _ in zip(wanted, heights):
        ys.append(max(y, ys[-1] + heights[len(ys) - 1] + air if ys else top))
    low = bottom
    for i in reversed(range(len(ys))):
        ys[i] = max(top, min(ys[i], low - heights[i]))
        low = ys[i] - air
    return ys


def _column(stage: Stage, slots: Slots) -> Scene:
    """Down an axis at the side: the dots at their times, the words as near as they can stand."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    top = top_title(stage, slots.title, area) + (64 if c.height > 1500 else 40 if c.vertical else 30) if slots.title else area.y
    floor = area.bottom - 24
    tall = floor - top
    x, left = area.x + 24, area.x + 132
    size = min(150.0 if c.height > 1500 else 116.0, tall / count * 0.5)
    beside = tall / count < 112
    air = 30.0 if tall / count > 160 else 16.0
    entries: list[_Entry] = []
    for k in range(14):
        limit = (tall - air * (count - 1)) / count * (1 + 0.06 * (7 - k))
        entries = [_entry(stage, item, area.right - left, limit, size * 0.95**k, beside) for item in slots.items]
        if sum(e.height for e in entries) + air * (count - 1) <= tall:
            break
    heads = [entry.date.height / 2 if not entry.beside else entry.height / 2 for entry in entries]
    low = floor - entries[-1].height + heads[-1]
    dots = [top + heads[0] + p for p in _places([item.date for item in slots.items], low - top - heads[0], 50)]
    ys = _pushed([d - h for d, h in zip(dots, heads)], [e.height for e in entries], top, floor, air)
    _line(stage, (way.point(x, top - 10 if slots.title else -20), way.point(x, c.height + 20)), stage.at("item.0", 1), 6, 0.9)
    for i, (item, entry) in enumerate(zip(slots.items, entries)):
        at, y = stage.at(f"item.{i}", i + 1), ys[i] + heads[i]
        knee = [way.point(x, dots[i]), way.point(x + 40, dots[i]), way.point(x + 62, y), way.point(left - 18, y)]
        _line(stage, tuple(knee), at, 5, 0.4)
        _dot(stage, *way.point(x, dots[i]), at, i == count - 1)
        _set(stage, item, i, entry, Box(left, ys[i], area.right - left, entry.height), way)
    return stage.scene()
