"""Steps: stations on one line that draws itself from step to step; the figure is pinned to the head of its own step."""

from __future__ import annotations

import itertools

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, circle, group, line_d, n
from svg_kit.geometry import Box
from svg_kit.props import badge, plate
from svg_kit.room import room
from svg_kit.shapes import on, warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "process.steps"
TITLE = "Steps"
SHOWS = ("items",)
ROLES = ("step", "solution", "feature")
ONE_LINE = 84.0  # px, the least size of a title on one line
PAD = 26.0  # px, about the figure on its plate
DONE = 0.8  # the size of a station that has been spoken of
LABEL, SWING = 230.0, 26.0  # the most that words below a station take; how far the line waves: stations are not a ruled row


class Item(SlotModel):
    text: str = words(52, aim=36, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)
    figure: str = words(14, aim=10, code=True)
    figure_step: int = Field(default=-1, ge=-1, le=4)
    """The step that the figure belongs to, from 0; else that on whose word it comes."""


EXAMPLE = {
    "title": "How a heat pump works",
    "items": [
        {"text": "A fan draws in cold air", "icon": "prop:heat-pump"},
        {"text": "The compressor squeezes the gas", "icon": "prop:compressor"},
        {"text": "Hot water warms the rooms", "icon": "prop:radiator"},
    ],
    "figure": "65°",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items))), *(["figure"] if slots.figure else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _owner(stage: Stage, slots: Slots) -> int:
    """The step that the figure belongs to: as said, else the last one named before it is."""
    if slots.figure_step >= 0:
        return min(slots.figure_step, len(slots.items) - 1)
    at = stage.at("figure", 9)
    return max((i for i in range(len(slots.items)) if stage.at(f"item.{i}", i + 1) <= at), default=0)


def _heading(stage: Stage, slots: Slots, box: Box, lines: int) -> float:
    """Sets the title; returns its lower edge. On wide frames one line is enough where it can be read from afar: the stations need the height."""
    if not slots.title:
        return box.y
    c = stage.canvas
    style = stage.style("display", 124 if not c.square else 92, 56, tall=0.95)
    if not c.narrow and stage.measure(slots.title, style.sized(style.size, ONE_LINE), box.w, 1).fits:
        style, lines = style.sized(style.size, ONE_LINE), 1
    return box.y + stage.text(slots.title, style, box, reveal="title", max_lines=lines).height


def _figure(stage: Stage, slots: Slots, points: list[tuple[float, float]], size: float, most: float) -> None:
    """The figure on the head of its own station, on a plate that stays when the station has been done."""
    if not slots.figure:
        return
    fill, at = warm(stage), stage.at("figure", 9)
    x, y = points[_owner(stage, slots)]
    style = stage.style("figure", size * 0.36, 36)
    block = stage.measure(slots.figure, style, most - 2 * PAD, 1)
    wide, tall = block.width + 2 * PAD, block.height + PAD
    box = Box(x - wide / 2, y - size * 0.5 - tall / 2, wide, tall)
    name = stage.add("foreground", plate(stage, box, fill), id="plate", pivot=(box.cx, box.cy))
    stage.track(motion.pop(name, at, 0.4, 0.7))
    stage.text(slots.figure, style.sized(block.size, 30), Box(box.x + PAD, box.y + PAD / 2, block.width + 4, block.height + 4), reveal="figure", at=at + 0.1,
               max_lines=1, fill=on(stage, fill), layer="foreground", entrance="appear")  # fmt: skip


def _row(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    half = min((area.w + 36) / count / 2 - 18, 280)  # of a label: labels never reach each other or the margin
    left, right = area.x + half, area.right - half
    xs = [left + i * (right - left) / max(1, count - 1) for i in range(count)]
    xs = [c.width - x for x in xs] if stage.rtl else xs
    top = _heading(stage, slots, stage.mirrored(Box(area.x, area.y - 10, area.w, 260)), 2)
    style = (
        stage.style("label", 62 if count <= 3 else 56 if count == 4 else 48, 30)
        if slots.title or count > 3
        else stage.style("display", 78, 44)
    )
    label = max(stage.measure(item.text, style, 2 * half, 3, LABEL).height for item in slots.items) + 26 + SWING
    top += (46 if not slots.figure else 96) + SWING
    size = min({2: 440.0, 3: 400.0, 4: 330.0, 5: 270.0}[count], area.bottom - label - top)
    y = top + size / 2 + max(0.0, area.bottom - label - top - size) * 0.6
    points = [(x, y + (SWING if i % 2 else -SWING)) for i, x in enumerate(xs)]
    pipe = 26
    track = f"M-60 {n(points[0][1] + 40)}" + _through([(-60, points[0][1] + 40), *sorted(points), (c.width + 60, points[-1][1] + 20)])
    stage.add("background", Shape(track, stroke=mix(f.ground, f.planes[1], 0.85), stroke_width=pipe + 12), id="bed")
    _seats(stage, points, size)
    _draw_pipe(stage, points, pipe)
    for i, (item, (x, cy)) in enumerate(zip(slots.items, points)):
        station = Box(x - size / 2, cy - size / 2, size, size)
        stage.calm.append(station)
        _station(stage, item, i, count, station)
        y = cy + size / 2 + 26
        box = Box(x - half, y, 2 * half, area.bottom - y)
        stage.text(item.text, style, box, reveal=f"item.{i}", order=i + 1, max_lines=3, align="middle")
    _figure(stage, slots, points, size, 2 * half)
    return stage.scene()


def _column(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    title = stage.mirrored(Box(area.x, area.y, area.w, 330 if c.vertical else 220 if c.square else 260))
    top = _heading(stage, slots, title, 3 if c.vertical else 2) + (50 if slots.title else 0)
    pitch = min((area.bottom - top) / count, 330 if c.height > 1500 else 280)
    size = min(pitch * 0.86, 264 if c.height > 1500 else 220)
    x = area.x + size / 2 + 6
    points = [(x, top + pitch * (i + 0.5)) for i in range(count)]
    bed = Shape(line_d(points[0], points[-1]), stroke=mix(f.ground, f.planes[1], 0.85), stroke_width=34)
    stage.add("background", bed, id="bed")
    _seats(stage, points, size)
    _draw_pipe(stage, points, 24)
    lead = "label" if slots.title else "display"  # without a title the steps are the headline
    style = stage.style(lead, min(60.0 if slots.title else 92.0, pitch * 0.40), 28)
    tx = x + size / 2 + 40
    boxes = [Box(tx, cy - pitch / 2 + 6, area.right - tx, pitch - 12) for _, cy in points]
    lines = 3 if pitch > 150 else 2
    style = style.sized(min(stage.measure(item.text, style, box.w, lines, box.h).size for item, box in zip(slots.items, boxes)))
    for i, (item, (cx, cy), box) in enumerate(zip(slots.items, points, boxes)):
        _station(stage, item, i, count, Box(cx - size / 2, cy - size / 2, size, size))
        stage.text(item.text, style, box, reveal=f"item.{i}", order=i + 1, max_lines=lines, valign="middle")
    _figure(stage, slots, points, size, size * 1.2)
    return stage.scene()


def _through(points: list[tuple[float, float]]) -> str:
    """A smooth line through points, horizontal at each."""
    d = ""
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        h = (x2 - x1) * 0.5
        d += f"C{n(x1 + h)} {n(y1)} {n(x2 - h)} {n(y2)} {n(x2)} {n(y2)}"
    return d


def _seats(stage: Stage, points: list[tuple[float, float]], size: float) -> None:
    """Where stations will stand: the frame shows from its first second how many steps there are."""
    f = stage.field
    fill = mix(f.ground, f.planes[1], 0.85)
    stage.add(
        "background",
        [circle(x, y, size * 0.36, fill) for x, y in points],
        [circle(x, y, size * 0.22, f.ground) for x, y in points],
        id="seats",
    )


def _draw_pipe(stage: Stage, points: list[tuple[float, float]], width: float) -> None:
    """The part of the line between two stations draws as the next one is named."""
    for i, (a, b) in enumerate(itertools.pairwise(points)):
        straight = abs(a[0] - b[0]) < 1
        d = f"M{n(a[0])} {n(a[1])}" + (f"L{n(b[0])} {n(b[1])}" if straight else _through([a, b]))
        name = stage.add("background", Shape(d, stroke=stage.field.pop, stroke_width=width), id="pipe")
        stage.track(motion.tween(name, "draw", max(0.0, stage.at(f"item.{i + 1}", i + 2) - 0.35), 0.5, 0, 1, "heave"))


def _station(stage: Stage, item: Item, i: int, count: int, box: Box) -> None:
    f = stage.field
    at = stage.at(f"item.{i}", i + 1)
    if i + 1 < count:
        box = box.inset(box.w * (1 - DONE) / 2)
    nodes = []
    dx, dy = stage.look.shadow
    if dx:
        nodes.append(circle(box.cx + dx * 0.7, box.cy + dy * 0.7, box.w / 2, f.line if not f.dark else mix(f.ground, "#000000", 0.4)))
    else:
        nodes.append(circle(box.cx + 3, box.cy + 9, box.w / 2, f.line, opacity=0.25))
    if item.icon:
        nodes += badge(stage, item.icon, box, inset=0.13)
    else:
        nodes.append(
            circle(box.cx, box.cy, box.w / 2, f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
        )
        style = stage.style("figure", box.w * 0.5, 30)
        number = typeset(str(i + 1), style, box.w, f.on_card, max_lines=1, align="middle")
        nodes += number.at(box.x, box.cy - number.height / 2, f"num{i}")
    name, seat = stage.new_id("station"), stage.new_id("place")
    centre = (box.cx, box.cy)
    stage.layers["midground"].append(group(group(nodes, id=name, pivot=centre), id=seat, pivot=centre))
    stage.track(motion.pop(name, at, 0.5, 0.55))
    if i + 1 < count:  # it gives way to the next one, so that the eye finds the step that is spoken of
        stage.track(motion.tween(seat, "scale", stage.at(f"item.{i + 1}", i + 2), 0.45, 1 / DONE, 1))
