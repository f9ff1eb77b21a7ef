"""A hundred lines: every line is one per cent; the parts of a whole stand side by side, the one that matters in colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import percent
from svg_kit.elements import Node, Scene, Shape, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import heading, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.share_lines"
TITLE = "A hundred lines"
ROLES = ("evidence", "comparison", "problem", "context", "story")
LEAST = 236.0  # px that the words of a part need
TONES = (0.86, 0.50, 0.72, 0.42, 0.60)
AIR = 22.0  # px of plain ground around the lines


class Part(SlotModel):
    label: str = words(16, aim=15)
    value: float = Field(ge=0, le=100)
    display: str = words(10, aim=8, least=1, code=True)


class Slots(SlotModel):
    title: str = words(60, aim=48)
    parts: tuple[Part, ...] = Field(min_length=1, max_length=5)
    highlight: int = Field(default=0, ge=0, le=4)
    label: str = words(80, aim=56)


EXAMPLE = {
    "title": "Where the revenue came from",
    "parts": [
        {"label": "Subscriptions", "value": 61, "display": "61%"},
        {"label": "Services", "value": 24, "display": "24%"},
        {"label": "Hardware", "value": 15, "display": "15%"},
    ],
}


def _from_bars(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    bars = slots.get("bars") or []
    if not 2 <= len(bars) <= 5 or not all(percent(bar["display"]) for bar in bars) or not 95 <= sum(bar["value"] for bar in bars) <= 105:
        return None
    kept = {k: slots[k] for k in ("title", "highlight") if slots.get(k)}
    return kept | {"parts": [{k: bar[k] for k in ("label", "value", "display")} for bar in bars]}


def _from_ring(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    return {"parts": [{k: slots[k] for k in ("value", "display")}], "label": slots["label"]}


FROM = {"data.bar_chart": _from_bars, "data.donut": _from_ring}


def reveals(slots: Slots) -> list[str]:
    parts = ["figure"] if len(slots.parts) == 1 else [f"bar.{i}" for i in range(len(slots.parts))]
    return [*(["title"] if slots.title else []), *parts, *(["label"] if slots.label else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    top = area.y
    if slots.title:
        size, tall = (108, 120) if not c.narrow else (104, 230) if c.vertical else (72, 80)
        top = heading(stage, slots.title, Box(area.x, area.y, area.w, tall), size, least=44, lines=1 if not c.vertical else 2)
        top += 58 if not c.square else 34
    if len(slots.parts) == 1:
        _single(stage, slots, Box(area.x, top, area.w, area.bottom - top))
        return stage.scene()
    foot = 0.0
    if slots.label:
        foot = 64.0 if not c.narrow else 96.0
        style = stage.style("label", 40, 28)
        stage.text(slots.label, style, Box(area.x, area.bottom - foot + 22, area.w, foot - 22), reveal="label",
                   order=len(slots.parts) + 1, max_lines=2, fill=stage.field.soft)  # fmt: skip
    body = Box(area.x, top, area.w, area.bottom - foot - top)
    (_folded if c.narrow else _spread)(stage, slots, body)
    return stage.scene()


def _bounds(slots: Slots) -> list[tuple[float, float]]:
    """First and last line of each part; parts of more than a whole are brought down to one."""
    whole = max(100.0, sum(part.value for part in slots.parts)) if sum(part.value for part in slots.parts) > 105 else 100.0
    edges, at = [], 0.0
    for part in slots.parts:
        wide = part.value * 100 / whole
        edges.append((at, min(100.0, at + wide)))
        at += wide
    return edges


def _colour(stage: Stage, slots: Slots, i: int) -> str:
    if i == min(slots.highlight, len(slots.parts) - 1):
        return stage.field.accent  # as its figure
    return tint(stage, TONES[i % len(TONES)])


def _cue(stage: Stage, slots: Slots, i: int) -> float:
    return stage.at("figure", 1) if len(slots.parts) == 1 else stage.at(f"bar.{i}", i + 1)


def _lines(stage: Stage, slots: Slots, box: Box, rows: int, gap: float) -> None:
    """The hundred lines in rows, from where one begins to read; a part of a per cent is a part of a line."""
    across = 100 // rows
    tall, pitch = (box.h - gap * (rows - 1)) / rows, box.w / across
    thick = pitch * (0.80 if rows == 1 else 0.66)
    stage.calm.append(box.inset(-AIR))  # they have a ground of their own: no pattern of the field shows between or beside them
    base: list[Node] = [rect(box.x - AIR, box.y - AIR, box.w + 2 * AIR, box.h + 2 * AIR, stage.field.ground, stage.look.radius)]
    for row in range(rows):
        y = box.y + (tall + gap) * row
        marks = "".join(line_d((x, y), (x, y + tall)) for x in (_x(stage, box, pitch, k) for k in range(across)))
        base.append(Shape(marks, stroke=tint(stage, 0.17), stroke_width=thick, cap="butt"))
    start = min(_cue(stage, slots, i) for i in range(len(slots.parts)))
    stage.track(motion.appear(stage.add("midground", base, id="hundred"), max(0.0, start - 0.3)))
    for i, (first, last) in enumerate(_bounds(slots)):
        at = _cue(stage, slots, i)
        pieces = [row for row in range(rows) if last > row * across and first < (row + 1) * across]
        for n, row in enumerate(pieces):
            d = ""
            y = box.y + (tall + gap) * row
            for k in range(across):
                share = min(1.0, max(0.0, last - (row * across + k))) - min(1.0, max(0.0, first - (row * across + k)))
                if share > 0.01:
                    x = _x(stage, box, pitch, k)
                    d += line_d((x, y + tall * (1 - share)), (x, y + tall))
            if not d:
                continue
            name = stage.add("foreground", Shape(d, stroke=_colour(stage, slots, i), stroke_width=thick, cap="butt"), id="lines",
                             extent=Box(box.x - 4, y - 4, box.w + 8, tall + 8), pivot=(box.x, y + tall))  # fmt: skip
            stage.track(motion.tween(name, "wipe_y", at + 0.5 * n / len(pieces), 0.5, 0, 1, "draw"))
    stage.marks["lines"] = box


def _x(stage: Stage, box: Box, pitch: float, k: float) -> float:
    x = box.x + pitch * (k + 0.5)
    return 2 * box.cx - x if stage.rtl else x


def _spread(stage: Stage, slots: Slots, box: Box) -> None:
    """All lines in one row; each part's words stand over its first line, those without room beside it."""
    lines = Box(box.x, box.y + box.h * 0.53, box.w, box.h * 0.47 - 6)
    _lines(stage, slots, lines, 1, 0)
    floor = Shape(line_d((box.x, lines.bottom + 8), (box.right, lines.bottom + 8)), stroke=stage.field.ink, stroke_width=5, cap="butt")
    stage.add("foreground", floor, id="floor")
    starts = [box.x + box.w * first / 100 for first, _ in _bounds(slots)]
    lefts = list(starts)
    for i in range(len(lefts)):
        lefts[i] = max(lefts[i], lefts[i - 1] + LEAST if i else box.x)
    for i in range(len(lefts) - 1, -1, -1):
        lefts[i] = min(lefts[i], (lefts[i + 1] if i + 1 < len(lefts) else box.right) - LEAST)
    for i, left in enumerate(lefts):
        right = lefts[i + 1] if i + 1 < len(lefts) else box.right
        cell = stage.mirrored(Box(left, box.y, right - left - 22, lines.y - box.y - 34))
        _words(stage, slots, i, cell, (320.0, 132.0))
        if abs(left - starts[i]) > 6:  # moved aside: tied to its lines
            points = [(left + 2, lines.y - 22), (starts[i] + 4, lines.y - 4)]
            tie = Shape(line_d(*((2 * box.cx - x if stage.rtl else x, y) for x, y in points)), stroke=tint(stage, 0.5), stroke_width=3)
            stage.track(motion.appear(stage.add("midground", tie, id="tie"), _cue(stage, slots, i)))


def _words(stage: Stage, slots: Slots, i: int, cell: Box, sizes: tuple[float, float]) -> None:
    """The label over its figure (beside it where there is room), both ending at the cell's foot."""
    f, part = stage.field, slots.parts[i]
    datum = i == min(slots.highlight, len(slots.parts) - 1)
    at = _cue(stage, slots, i)
    style = stage.style("figure", sizes[0 if datum else 1], 30)
    block = stage.measure(part.display, style, cell.w * (0.5 if datum else 1), 1, cell.h * 0.84)
    free = cell.w - block.width - 130
    beside = datum and free > 280
    if not beside:
        block = stage.measure(part.display, style, cell.w, 1, cell.h * 0.62)
    start = cell.right - block.width - 4 if stage.rtl else cell.x
    stage.text(part.display, style.sized(block.size, 30), Box(start, cell.bottom - block.height, block.width + 4, block.height + 4),
               reveal=f"part.{i}", at=at, max_lines=1, fill=f.accent if datum else f.ink)  # fmt: skip
    if part.label and beside:
        left = cell.x + 80 if stage.rtl else cell.x + block.width + 40
        stage.text(part.label, stage.style("label", 72, 40), Box(left, cell.y, free, cell.h), reveal=f"part.{i}.label",
                   at=at + 0.08, max_lines=2, valign="bottom")  # fmt: skip
    elif part.label:
        low = cell.bottom - block.height - 30
        stage.text(part.label, stage.style("label", 60 if datum else 46, 22), Box(cell.x, cell.y, cell.w, low - cell.y),
                   reveal=f"part.{i}.label", at=at + 0.08, max_lines=2, valign="bottom")  # fmt: skip


def _folded(stage: Stage, slots: Slots, box: Box) -> None:
    """Four rows of twenty-five; the datum over them, the other parts in a row under them."""
    others = [i for i in range(len(slots.parts)) if i != min(slots.highlight, len(slots.parts) - 1)]
    rows = (len(others) + 1) // 2
    small = 112.0 if not stage.canvas.square else 84.0
    hero = box.h * 0.26
    lines = Box(box.x, box.y + hero + 34, box.w, box.h - hero - 34 - rows * small - 26)
    _lines(stage, slots, lines, 4, max(10.0, lines.h * 0.03))
    _beside(stage, slots, min(slots.highlight, len(slots.parts) - 1), Box(box.x, box.y, box.w, hero), 230.0, 66.0)
    for n, i in enumerate(others):
        cell = stage.mirrored(Box(box.x + box.w / 2 * (n % 2), lines.bottom + 26 + small * (n // 2), box.w / 2 - 20, small - 16))
        x = cell.right - 8 if stage.rtl else cell.x + 8  # one of its lines says which are meant
        line = Shape(line_d((x, cell.bottom), (x, cell.bottom - 54)), stroke=_colour(stage, slots, i), stroke_width=14, cap="butt")
        stage.track(motion.appear(stage.add("midground", line, id="key"), _cue(stage, slots, i)))
        _beside(stage, slots, i, Box(cell.x if stage.rtl else cell.x + 32, cell.y, cell.w - 32, cell.h), 84.0, 42.0)


def _beside(stage: Stage, slots: Slots, i: int, cell: Box, largest: float, label: float) -> None:
    """Figure and label on one line."""
    f, part = stage.field, slots.parts[i]
    datum = i == min(slots.highlight, len(slots.parts) - 1)
    at = _cue(stage, slots, i)
    style = stage.style("figure", largest, 30)
    block = stage.measure(part.display, style, cell.w * 0.48, 1, cell.h)
    wide = block.width + 4
    left = cell.right - wide if stage.rtl else cell.x
    stage.text(part.display, style.sized(block.size, 30), Box(left, cell.bottom - block.height, wide, block.height + 4), reveal=f"part.{i}",
               at=at, max_lines=1, fill=f.accent if datum else f.ink)  # fmt: skip
    if part.label:
        gap = max(18.0, block.size * 0.14)
        spot = Box(cell.x if stage.rtl else left + wide + gap, cell.y, cell.w - wide - gap, cell.h)
        stage.text(part.label, stage.style("label", label, 22), spot, reveal=f"part.{i}.label", at=at + 0.08, max_lines=1, valign="bottom")


def _single(stage: Stage, slots: Slots, box: Box) -> None:
    """One share of the whole: figure and words over (or under) all hundred lines."""
    c, f, part = stage.canvas, stage.field, slots.parts[0]
    below = stage.spec.variant % 3 == 1
    tall = box.h * (0.46 if not c.narrow else 0.42)
    lines = Box(box.x, box.y if below else box.bottom - tall, box.w, tall)
    rest = Box(box.x, box.y + tall + 56 if below else box.y, box.w, box.h - tall - 56)
    _lines(stage, slots, lines, 1 if not c.narrow else 4, 14)
    wide = rest.w * (0.40 if not c.narrow else 1)
    high = rest.h * (1 if not c.narrow else 0.5)
    style = stage.style("figure", 330 if not c.narrow else 280, 60)
    block = stage.measure(part.display, style, wide, 1, high)
    left = rest.right - block.width if stage.rtl and not c.narrow else rest.x
    top = rest.y + (rest.h - block.height if not c.narrow and not below else 0)
    spot = Box(left, top, block.width + 4 if not c.narrow else wide, block.height + 4)
    stage.text(part.display, style.sized(block.size, 40), spot, reveal="figure", order=1, max_lines=1, fill=f.accent)
    gap = 46.0
    space = Box(rest.x if stage.rtl else spot.right + gap, rest.y, rest.w - block.width - gap, rest.h)
    if c.narrow:
        space = Box(rest.x, spot.bottom + 30, rest.w, rest.bottom - spot.bottom - 30)
    valign = "top" if c.narrow or below else "bottom"
    if part.label:
        name = Box(space.x, space.y, space.w, 60)
        stage.text(part.label, stage.style("label", 48, 24), name, reveal="part.0.label", at=stage.at("figure", 1) + 0.1, max_lines=1)
        space = Box(space.x, space.y + 80, space.w, space.h - 80)
    if slots.label:
        style = stage.style("display", 92 if not c.square else 68, 40)
        stage.text(slots.label, style, space, reveal="label", order=2, max_lines=3, valign=valign)
