"""Swimlanes: who does what, and when it is handed over; the arrow that crosses from lane to lane is the warm one."""

from __future__ import annotations

from itertools import pairwise

from pydantic import Field, model_validator

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, line_d, rect
from svg_kit.geometry import Box
from svg_kit.props import badge, plate
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, hand, head_d, heading, on, plane, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "process.swimlane"
TITLE = "Swimlanes"
ROLES = ("step", "solution", "feature", "context", "problem")
ASKED_FOR = True
SUITS = {
    "en": ("hands over", "handed over", "hand over", "passes to", "back and forth", "who does what", "team"),
    "de": ("übergibt", "übergabe", "gibt weiter", "wer macht was", "hin und her", "team"),
    "es": ("entrega", "pasa a", "quién hace qué", "equipo"),
    "fr": ("transmet", "passe la main", "qui fait quoi", "équipe"),
}


class Lane(SlotModel):
    name: str = words(20, aim=14, least=1)
    icon: str = ""


class Item(SlotModel):
    """`lane`: whose step it is (0 is the first lane)."""

    text: str = words(36, aim=28, least=1)
    lane: int = Field(ge=0, le=2)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    lanes: tuple[Lane, ...] = Field(min_length=2, max_length=3)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)

    @model_validator(mode="after")
    def _lanes_are_there(self) -> Slots:
        if any(item.lane >= len(self.lanes) for item in self.items):
            raise ValueError("an item stands in a lane that is not declared")
        return self


EXAMPLE = {
    "title": "How a broken bicycle comes home",
    "lanes": [{"name": "You"}, {"name": "Workshop"}],
    "items": [
        {"text": "Drop it off", "lane": 0},
        {"text": "Find what is worn", "lane": 1},
        {"text": "Say yes to the price", "lane": 0},
        {"text": "Fit the parts", "lane": 1},
        {"text": "Ride away", "lane": 0},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # a diagram of its own, on no meadow
    if c.narrow:
        top = top_title(stage, slots.title, area)
        cards = _columns(stage, slots, way, area, top + (48 if slots.title else -20))
    else:
        box = stage.mirrored(Box(area.x, area.y - 16, area.w, 200 if len(slots.lanes) < 3 else 156))
        top = heading(stage, slots.title, box, 104 if len(slots.lanes) < 3 else 88, lines=2)
        cards = _rows(stage, slots, way, area, top + (40 if slots.title else -30))
    cards = [_trimmed(stage, item.text, box) for item, box in zip(slots.items, cards)]
    for i in range(1, len(cards)):
        _handover(stage, slots, i, way, cards[i - 1], cards[i])
    for i, (item, box) in enumerate(zip(slots.items, cards)):
        _card(stage, item.text, i, way.box(box), i == len(cards) - 1)
    return stage.scene()


def _trimmed(stage: Stage, text: str, box: Box) -> Box:
    """A card as wide as its words need."""
    size = min(78.0, box.h * 0.38)
    needed = stage.measure(text, stage.style("label", size, min(22.0, size)), box.w * 0.86, 4, box.h * 0.8).width / 0.86 + 34
    w = min(box.w, max(needed, box.w * 0.55))
    return Box(box.cx - w / 2, box.y, w, box.h)


def _lane(stage: Stage, lane: Lane, k: int, band: Box, name: Box, way: Hand, upright: bool) -> None:
    """A band that runs out of the frame, with the name of whose it is."""
    box = way.box(band)
    fill = plane(stage, (0.09, 0.17, 0.12)[k])
    stage.add("background", rect(box.x, box.y, box.w, box.h, fill), id="lane")
    spot = name
    if lane.icon:
        size = min(86.0, name.h * 0.46)
        mark = way.box(Box(name.x if not upright else name.cx - size / 2, name.y + 6 if upright else name.cy - size - 4, size, size))
        stage.add("midground", badge(stage, lane.icon, mark), id="whose")
        spot = Box(name.x, name.y + size + 12 if upright else name.cy + 6, name.w, name.h - size - 12 if upright else name.h / 2 - 10)
    stage.text(lane.name, stage.style("label", 68 if not stage.canvas.narrow else 56, 24), way.box(spot), reveal=f"lane.{k}",
               at=stage.at("title", 0) + 0.1 + 0.1 * k if stage.cued("title") else 0.2 + 0.1 * k, fill=on(stage, fill), max_lines=2,
               align="middle" if upright else "start", valign="middle" if upright or not lane.icon else "top", mark=False)  # fmt: skip


def _rows(stage: Stage, slots: Slots, way: Hand, area: Box, top: float) -> list[Box]:
    """Lanes across the wide frame, time to the reading side."""
    c = stage.canvas
    lanes, count = len(slots.lanes), len(slots.items)
    low = c.content.bottom + 8
    tall = (low - top) / lanes
    side = area.w * 0.185
    for k, lane in enumerate(slots.lanes):
        band = Box(-10, top + tall * k, c.width + 20, tall - 8)
        _lane(stage, lane, k, band, Box(area.x, top + tall * k + 10, side - 30, tall - 28), way, upright=False)
    left = area.x + side
    pitch = (area.right - left) / count
    free = pitch * (1.56 if count > 3 else 1.3 if count > 2 else 1.0) - 10
    h = min(tall * 0.78, 320.0)
    boxes = []
    for i, item in enumerate(slots.items):
        beside = [other.lane for other in slots.items[max(0, i - 1) : i + 2]]
        wide = pitch - 54 if beside.count(item.lane) > 1 else free  # one that follows another in its lane has only its own column
        cx = left + pitch * (i + 0.5)
        x = min(max(cx - wide / 2, left - 8), area.right - wide)
        boxes.append(Box(x, top + tall * item.lane + (tall - 8 - h) / 2, wide, h))
    _time(stage, way, [box.cx for box in boxes], area.right, low + 26)
    return boxes


def _time(stage: Stage, way: Hand, stops: list[float], end: float, y: float) -> None:
    """Under the lanes the time they share: a line with a knot for each step."""
    f, start = stage.field, stops[0]
    quiet = tint(stage, 0.42)
    line = stage.add("background", Shape(line_d(way.point(start, y), way.point(end - 20, y)), stroke=quiet, stroke_width=6), id="time")
    stage.track(motion.tween(line, "draw", 0.2, 0.8, 0, 1, "draw"))
    stage.add("background", Shape(head_d(way.point(end, y), 180 if way.flipped else 0, 34), fill=quiet), id="later")
    for i, x in enumerate(stops):
        last = i == len(stops) - 1
        knot = circle(*way.point(x, y), 15 if last else 12, warm(stage) if last else quiet, stroke=f.ground, stroke_width=4)
        name = stage.add("background", knot, id="knot", pivot=way.point(x, y))
        stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.35, 0.4))


def _touching(slots: Slots) -> bool:
    """Two steps in one lane follow each other."""
    return any(a.lane == b.lane for a, b in pairwise(slots.items))


def _columns(stage: Stage, slots: Slots, way: Hand, area: Box, top: float) -> list[Box]:
    """Lanes down the narrow frame, time downward."""
    c = stage.canvas
    lanes, count = len(slots.lanes), len(slots.items)
    left, wide = area.x - 40, (area.w + 80) / lanes
    head = (176.0 if any(lane.icon for lane in slots.lanes) else 92.0) * (0.8 if c.square else 1)
    bottom = c.content.bottom + 4
    for k, lane in enumerate(slots.lanes):
        x0 = left + wide * k if k else -10.0
        x1 = left + wide * (k + 1) - 8 if k < lanes - 1 else c.width + 10.0
        name = Box(left + wide * k + 20, top + 8, wide - 44, head - 26)
        _lane(stage, lane, k, Box(x0, top, x1 - x0, c.height + 10 - top), name, way, upright=True)
    spare = 10.0 if _touching(slots) else 26.0  # the first and the last card may stand out of their rows
    pitch = (bottom - spare - top - head) / count
    h = min(pitch - 22 if _touching(slots) else pitch * 1.16, 190.0)
    boxes = []
    for i, item in enumerate(slots.items):
        x = left + wide * item.lane + (24 if item.lane else 40)
        right = left + wide * (item.lane + 1) - (32 if item.lane < lanes - 1 else 40)
        boxes.append(Box(x, top + head + pitch * (i + 0.5) - h / 2, right - x, h))
    return boxes


def _card(stage: Stage, text: str, i: int, box: Box, last: bool) -> None:
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    name = stage.add("midground", plate(stage, box, f.card), id="card", pivot=(box.cx, box.cy))
    stage.track(motion.pop(name, at, 0.45, 0.8))
    size = min(78.0, box.h * 0.38)
    style = stage.style("label", size, min(22.0, size))
    stage.text(text, style, box.inset(min(22.0, box.w * 0.07), min(12.0, box.h * 0.1)), reveal=f"item.{i}", at=at, fill=f.on_card, max_lines=4,
               align="middle", valign="middle", layer="foreground")  # fmt: skip


def _handover(stage: Stage, slots: Slots, i: int, way: Hand, a: Box, b: Box) -> None:
    """From card to card: level within a lane in ink, across lanes warm with a knot where it leaves."""
    f = stage.field
    crossing = slots.items[i - 1].lane != slots.items[i].lane
    points, angle = _way_between(stage.canvas.narrow, a, b, crossing)
    colour, width = (warm(stage), 12.0) if crossing else (f.ink, 6.0)
    at = max(0.0, stage.at(f"item.{i}", i + 1) - 0.35)
    tip = way.point(*points[-1])
    turned = 180 - angle if way.flipped else angle
    size = 34.0 if crossing else 24.0
    back = _shortened(points, size * 0.7)
    line = stage.add(
        "foreground", Shape(line_d(*(way.point(*p) for p in back)), stroke=colour, stroke_width=width, cap="butt", join="miter"), id="hand"
    )
    stage.track(motion.tween(line, "draw", at, 0.4, 0, 1, "heave"))
    knot = circle(*way.point(*points[0]), width * 0.95, colour)
    end = stage.add("foreground", Shape(head_d(tip, turned, size), fill=colour), id="head")
    stage.track(motion.appear(end, at + 0.3, 0.14))
    stage.track(motion.appear(stage.add("foreground", knot, id="knot"), at, 0.14))


def _way_between(narrow: bool, a: Box, b: Box, crossing: bool) -> tuple[list[Point], float]:
    """The corners of the line and the direction of its head."""
    if not crossing:
        return ([(a.cx, a.bottom), (a.cx, b.y)], 90.0) if narrow else ([(a.right, a.cy), (b.x, b.cy)], 0.0)
    if narrow:
        edge = a.right if b.cx > a.cx else a.x
        return [(edge, a.cy), (b.cx, a.cy), (b.cx, b.y)], 90.0
    down = b.cy > a.cy
    x = min(max(a.right - 60, a.cx), b.x - 30) if b.x - 30 > a.cx else a.cx
    return [(x, a.bottom if down else a.y), (x, b.cy), (b.x, b.cy)] if b.x - 24 > x else [
        (x, a.bottom if down else a.y),
        (x, b.y if down else b.bottom),
    ], (0.0 if b.x - 24 > x else 90.0 if down else -90.0)


def _shortened(points: list[Point], by: float) -> list[Point]:
    """The line ends a little before its tip, under the head."""
    (ax, ay), (bx, by_) = points[-2], points[-1]
    long = max(1.0, abs(bx - ax) + abs(by_ - ay))
    k = max(0.0, 1 - by / long)
    return [*points[:-1], (ax + (bx - ax) * k, ay + (by_ - ay) * k)]
