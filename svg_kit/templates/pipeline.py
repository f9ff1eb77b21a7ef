"""Pipeline: one pipe winds through the frame; what flows in it reaches a gauge with every step."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, Shape, circle, group, n, rect
from svg_kit.geometry import Box
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, hand, heading, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "process.pipeline"
TITLE = "Pipeline"
SHOWS = ("items",)
ROLES = ("step", "solution", "feature", "context")
ASKED_FOR = True  # a pipe means that something flows
SUITS = {
    "en": ("pipe", "flow", "passes through", "runs through", "stream", "goes through", "supply"),
    "de": ("rohr", "leitung", "fließ", "strom", "durchläuft"),
    "es": ("tubería", "fluye", "pasa por"),
    "fr": ("tuyau", "coule", "passe par", "flux"),
    "it": ("tubo", "scorre", "passa per"),
    "pt": ("tubo", "flui", "passa por"),
    "ja": ("パイプ", "流れ", "通る"),
    "hi": ("पाइप", "बह", "गुज़र"),
    "ar": ("أنبوب", "يتدفق", "يمر"),
}


class Item(SlotModel):
    text: str = words(48, aim=36, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)


EXAMPLE = {
    "title": "How one fire warms a whole town",
    "items": [
        {"text": "A plant heats the water", "icon": "prop:power-plant"},
        {"text": "It runs under the streets", "icon": "prop:apartment-block"},
        {"text": "Radiators take the heat", "icon": "prop:radiator"},
        {"text": "The water flows back", "icon": "prop:water-pump"},
    ],
}
FROM = {"process.steps": lambda slots: enumerated(slots, most=5)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _snake(stage, slots) if stage.canvas.narrow else _wave(stage, slots)


def _wave(stage: Stage, slots: Slots) -> Scene:
    """Up and down across the wide frame; the words stand in the bays."""
    c, area, way = stage.canvas, room(stage), hand(stage)
    count = len(slots.items)
    top = heading(stage, slots.title, stage.mirrored(Box(area.x, area.y, area.w * 0.9, 200)), 108, lines=2) + (46 if slots.title else 0)
    size, pipe = (212.0, 66.0) if count < 5 else (170.0, 58.0)
    high, low = top + size / 2 + 6, area.bottom + 6 - size / 2
    wide = area.w / count
    start_low = stage.spec.variant % 3 == 1
    ys = [low if (i % 2 == 0) == start_low else high for i in range(count)]
    xs = [area.x + wide * (i + 0.5) for i in range(count)]
    stops: list[list[Point]] = [[(-80.0, ys[0]), (xs[0], ys[0])]]
    for i in range(1, count):
        edge = area.x + wide * i
        stops.append([(xs[i - 1], ys[i - 1]), (edge, ys[i - 1]), (edge, ys[i]), (xs[i], ys[i])])
    stops.append([(xs[-1], ys[-1]), (c.width + 80.0, ys[-1])])
    joints = [(x, y, True) for i in range(count) for x, y in ((xs[i] - wide * 0.34, ys[i]), (xs[i] + wide * 0.34, ys[i]))]
    _pipe(stage, stops, joints, pipe, way, 64.0)
    style = stage.style("label", 62 if count < 4 else 52, 26)
    for i, item in enumerate(slots.items):
        _gauge(stage, item, i, way.point(xs[i], ys[i]), size)
        x, w = area.x + wide * i + pipe / 2 + 20, wide - pipe - 40
        x, w = (area.x, w + pipe / 2 + 20) if i == 0 else (x, w + pipe / 2 + 20) if i == count - 1 else (x, w)
        if ys[i] == high:
            box = Box(x, high + size / 2 + 26, w, area.bottom - high - size / 2 - 26)
        else:
            box = Box(x, top, w, low - size / 2 - 26 - top)
        middle = Box(xs[i] - min(xs[i] - x, x + w - xs[i]), box.y, 2 * min(xs[i] - x, x + w - xs[i]), box.h)
        stage.text(item.text, style, way.box(middle), reveal=f"item.{i}", order=i + 1, max_lines=4, align="middle",
                   valign="top" if ys[i] == high else "bottom")  # fmt: skip
    return stage.scene()


def _snake(stage: Stage, slots: Slots) -> Scene:
    """Left to right and back down the narrow frame; the words stand on each run."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    top = top_title(stage, slots.title, area)
    top += 44 if slots.title else 0
    pitch = min((area.bottom + 14 - top) / count, 330.0)
    top += (area.bottom + 14 - top - pitch * count) * 0.5
    pipe = min(58.0, pitch * 0.24)
    gauge = min(pitch * 0.72, 170.0)
    left, right = area.x + gauge / 2, area.right - gauge / 2
    ys = [top + pitch * (i + 1) - max(pipe, gauge) / 2 for i in range(count)]
    xs = [left if i % 2 == 0 else right for i in range(count)]
    turns = [area.right - pipe / 2 if i % 2 == 0 else area.x + pipe / 2 for i in range(count)]
    stops: list[list[Point]] = [[(-80.0, ys[0]), (xs[0], ys[0])]]
    for i in range(1, count):
        stops.append([(xs[i - 1], ys[i - 1]), (turns[i - 1], ys[i - 1]), (turns[i - 1], ys[i]), (xs[i], ys[i])])
    end = c.width + 80.0 if count % 2 else -80.0
    stops.append([(xs[-1], ys[-1]), (end, ys[-1])])
    joints = [(x, ys[i], True) for i in range(count) for x in (c.width * 0.42, c.width * 0.66)]
    _pipe(stage, stops, joints, pipe, way, min(56.0, pitch * 0.4))
    style = stage.style("label", min(66.0, pitch * 0.34), 20)
    for i, item in enumerate(slots.items):
        _gauge(stage, item, i, way.point(xs[i], ys[i]), gauge)
        upper = ys[i] - pipe / 2 - 16
        lower = top + pitch * i + (pipe * 0.5 + 2 - (max(pipe, gauge) - pipe) / 2 if i else 0)
        lower = max(lower, ys[i - 1] + pipe / 2 + 12) if i else lower
        other = gauge if i else pipe  # the glass of the run above hangs in at the other end
        x = area.x + (gauge if i % 2 == 0 else other) + 28
        w = area.w - gauge - other - 56
        align = "start" if (i % 2 == 0) != way.flipped else "end"
        align = "start" if stage.rtl else align
        stage.text(item.text, style, way.box(Box(x, lower, w, upper - lower)), reveal=f"item.{i}", order=i + 1, max_lines=3 if pitch > 200 else 2,
                   align=align, valign="bottom")  # fmt: skip
    return stage.scene()


def _rounded(points: Sequence[Point], r: float) -> str:
    """A line through points with its corners rounded."""
    d = f"M{n(points[0][0])} {n(points[0][1])}"
    for a, b, c in zip(points, points[1:], points[2:]):
        near, far = _toward(b, a, r), _toward(b, c, r)
        d += f"L{n(near[0])} {n(near[1])}Q{n(b[0])} {n(b[1])} {n(far[0])} {n(far[1])}"
    return d + f"L{n(points[-1][0])} {n(points[-1][1])}"


def _toward(a: Point, b: Point, by: float) -> Point:
    long = max(1.0, abs(b[0] - a[0]) + abs(b[1] - a[1]))  # the runs are level or upright
    k = min(0.5, by / long)
    return a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k


def _pipe(stage: Stage, stops: list[list[Point]], joints: list[tuple[float, float, bool]], wide: float, way: Hand, r: float) -> None:
    """The empty pipe from edge to edge, its collars, and the flow from stop to stop."""
    f, look = stage.field, stage.look
    whole: list[Point] = [stops[0][0]]
    for run in stops:
        whole += run[1:-1]
    whole.append(stops[-1][-1])
    d = _rounded([way.point(*p) for p in whole], r)
    wall, hollow = tint(stage, 0.46), shade(f.ground, -0.05 if f.dark else 0.02)
    nodes: list[Node] = []
    if look.contour:
        nodes.append(Shape(d, stroke=f.line, stroke_width=wide + 2 * look.contour, cap="butt"))
    nodes += [
        Shape(d, stroke=wall, stroke_width=wide, cap="butt"),
        Shape(d, stroke=hollow, stroke_width=wide - 18, cap="butt"),
    ]
    stage.add("background", nodes, id="pipe")
    fluid = warm(stage)
    for i, run in enumerate(stops):
        last = i == len(stops) - 1
        at = stage.at(f"item.{i - 1}", i) + 0.35 if last else max(0.0, stage.at(f"item.{i}", i + 1) - 0.4)
        path = _rounded([way.point(*p) for p in run], r)
        light = Shape(path, stroke=shade(fluid, 0.07), stroke_width=max(4.0, wide * 0.10), cap="butt")
        flow = stage.add(
            "midground", Shape(path, stroke=fluid, stroke_width=wide - 18, cap="butt"), group(light, at=(0, -wide * 0.16)), id="flow"
        )
        stage.track(motion.tween(flow, "draw", at, 0.7 if last else 0.55, 0, 1, "heave"))
    collars: list[Node] = []
    for x, y, _ in joints:
        px, py = way.point(x, y)
        outline = f.line if look.contour else None
        collars.append(rect(px - 13, py - wide / 2 - 9, 26, wide + 18, wall, 5, stroke=outline, stroke_width=look.contour))
        collars.append(rect(px - 13, py - wide / 2 - 3, 26, 7, shade(wall, 0.08)))
    stage.add("midground", collars, id="collars")


def _gauge(stage: Stage, item: Item, i: int, at: Point, size: float) -> None:
    """A round glass on the pipe: empty until its step, then it shows its pictogram or number."""
    f = stage.field
    x, y = at
    r = size / 2
    name = stage.new_id("gauge")
    rim = tint(stage, 0.46)
    seat = [
        circle(x, y, r + 6, rim, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour),
        circle(x, y, r - 8, tint(stage, 0.14)),
    ]
    stage.add("midground", seat, id="seat")
    inner = Box(x - r + 8, y - r + 8, size - 16, size - 16)
    if item.icon:
        nodes = badge(stage, item.icon, inner, inset=0.14)
    else:
        number = typeset(str(i + 1), stage.style("figure", r, 28), inner.w, f.on_card, max_lines=1, align="middle")
        nodes = [circle(x, y, r - 8, f.card), *number.at(inner.x, y - number.height / 2, f"{name}-n")]
    stage.layers["foreground"].append(group(nodes, id=name, pivot=(x, y)))
    stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.45, 0.55))
