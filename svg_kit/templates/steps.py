"""Steps: stations on one line that draws itself from step to step; the active figure stands large above."""

from __future__ import annotations

import itertools

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, circle, group, line_d, n
from svg_kit.geometry import Box
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "process.steps"
TITLE = "Steps"
ROLES = ("step", "solution", "feature")
LABEL, SWING = 230.0, 26.0  # the most that words below a station take; how far the line waves: stations are not a ruled row


class Item(SlotModel):
    text: str = words(52, aim=36, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)
    figure: str = words(14, aim=10, code=True)


EXAMPLE = {
    "title": "How a heat pump works",
    "items": [
        {"text": "A fan draws in cold air", "icon": "emoji:wind-face"},
        {"text": "The compressor squeezes the gas", "icon": "emoji:gear"},
        {"text": "The heat warms your home", "icon": "emoji:house"},
    ],
    "figure": "65°",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items))), *(["figure"] if slots.figure else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _heading(stage: Stage, slots: Slots, area: Box, width: float) -> float:
    """Sets the title; returns its lower edge."""
    if not slots.title:
        return area.y
    c = stage.canvas
    block = stage.text(
        slots.title,
        stage.style("display", 112 if not c.square else 92, 60 if not c.square else 56, tall=0.95),
        stage.mirrored(Box(area.x, area.y, width, 330 if c.vertical else 220 if c.square else 260)),
        reveal="title",
        max_lines=3 if c.vertical else 2,
    )
    return area.y + block.height


def _figure(stage: Stage, figure: str, box: Box, size: float, valign: str = "top") -> float:
    """Sets the figure against the outer edge of `box`; returns its height."""
    style = stage.style("figure", size, min(size, 64))
    wide_rtl = stage.rtl and not stage.canvas.narrow
    width = stage.measure(figure, style, box.w, 1, box.h).width
    block = stage.text(
        figure,
        style,
        Box(box.x if wide_rtl else box.right - width, box.y, width + 4, box.h),
        reveal="figure",
        order=9,
        fill=stage.field.accent,
        max_lines=1,
        valign=valign,
    )
    return block.height


def _row(stage: Stage, slots: Slots) -> Scene:
    f, area = stage.field, room(stage)
    count = len(slots.items)
    long = len(slots.figure) > 6
    top = _heading(stage, slots, area, area.w * (0.56 if long else 0.66 if slots.figure else 0.9))
    if slots.figure:
        wide = area.w * (0.40 if long else 0.32)
        _figure(stage, slots.figure, stage.mirrored(Box(area.right - wide, area.y, wide, 260)), 230)
    half = min((area.w + 36) / count / 2 - 18, 260)  # of a label: labels never reach each other or the margin
    style = stage.style("label", 56 if count <= 4 else 48, 30) if slots.title or count > 3 else stage.style("display", 78, 44)
    label = max(stage.measure(item.text, style, 2 * half, 3, LABEL).height for item in slots.items) + 30 + SWING
    top = max(top, area.y + 190 if slots.figure else 0.0) + 40 + SWING
    size = min({2: 380.0, 3: 350.0, 4: 320.0, 5: 260.0}[count], area.bottom - label - top)
    y = top + size / 2 + max(0.0, area.bottom - label - top - size) * 0.6
    left, right = area.x + half, area.right - half
    step = (right - left) / max(1, count - 1)
    points = [
        (stage.canvas.width - left - i * step if stage.rtl else left + i * step, y + (SWING if i % 2 else -SWING)) for i in range(count)
    ]
    pipe = 26
    track = f"M-60 {n(points[0][1] + 40)}" + _through(
        [(-60, points[0][1] + 40), *sorted(points), (stage.canvas.width + 60, points[-1][1] + 20)]
    )
    stage.add("background", Shape(track, stroke=mix(f.ground, f.planes[1], 0.85), stroke_width=pipe + 12), id="bed")
    _seats(stage, points, size)
    _draw_pipe(stage, points, pipe)
    for i, (item, (x, cy)) in enumerate(zip(slots.items, points)):
        _station(stage, item, i, Box(x - size / 2, cy - size / 2, size, size))
        y = cy + size / 2 + 30
        stage.text(
            item.text,
            style,
            Box(x - half, y, 2 * half, area.bottom - y),
            reveal=f"item.{i}",
            order=i + 1,
            max_lines=3,
            align="middle",
        )
    return stage.scene()


def _column(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    top = _heading(stage, slots, area, area.w) + (56 if slots.title else 0)
    labels = area.right
    if 0 < len(slots.figure) <= 4 and c.height < 1500:  # short: large beside the column
        wide = area.w * 0.32
        _figure(stage, slots.figure, Box(area.right - wide, top, wide, area.bottom - top), 250, "middle" if count > 2 else "top")
        labels -= wide + 24
    elif slots.figure:
        top += _figure(stage, slots.figure, Box(area.x, top - 14, area.w, 220 if c.vertical else 120), 190) + 36
    pitch = min((area.bottom - top) / count, 280)
    size = min(pitch * 0.82, 210)
    x = area.x + size / 2 + 6
    points = [(x, top + pitch * (i + 0.5)) for i in range(count)]
    bed = Shape(line_d(points[0], points[-1]), stroke=mix(f.ground, f.planes[1], 0.85), stroke_width=34)
    stage.add("background", bed, id="bed")
    _seats(stage, points, size)
    _draw_pipe(stage, points, 24)
    lead = "label" if slots.title else "display"  # without a title the steps are the headline
    style = stage.style(lead, min(60.0 if slots.title else 92.0, pitch * 0.40), 28)
    for i, (item, (cx, cy)) in enumerate(zip(slots.items, points)):
        _station(stage, item, i, Box(cx - size / 2, cy - size / 2, size, size))
        tx = cx + size / 2 + 44
        box = Box(tx, cy - pitch / 2 + 6, labels - tx, pitch - 12)
        stage.text(item.text, style, box, reveal=f"item.{i}", order=i + 1, max_lines=3 if pitch > 150 else 2, valign="middle")
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


def _station(stage: Stage, item: Item, i: int, box: Box) -> None:
    f = stage.field
    at = stage.at(f"item.{i}", i + 1)
    nodes = []
    dx, dy = stage.look.shadow
    if dx:
        nodes.append(circle(box.cx + dx * 0.7, box.cy + dy * 0.7, box.w / 2, f.line if not f.dark else mix(f.ground, "#000000", 0.4)))
    else:
        nodes.append(circle(box.cx + 3, box.cy + 9, box.w / 2, f.line, opacity=0.25))
    if item.icon:
        nodes += badge(stage, item.icon, box)
    else:
        nodes.append(
            circle(box.cx, box.cy, box.w / 2, f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
        )
        style = stage.style("figure", box.w * 0.5, 30)
        number = typeset(str(i + 1), style, box.w, f.on_card, max_lines=1, align="middle")
        nodes += number.at(box.x, box.cy - number.height / 2, f"num{i}")
    name = stage.new_id("station")
    stage.layers["midground"].append(group(nodes, id=name, pivot=(box.cx, box.cy)))
    stage.track(motion.pop(name, at, 0.5, 0.55))
