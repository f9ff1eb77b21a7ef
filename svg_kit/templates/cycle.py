"""Cycle: stations on a ring; an arrow draws itself from each to the next, and from the last back to the first."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, ellipse_d, group
from svg_kit.geometry import Box
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, arc_d, hand, head_d, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "process.cycle"
TITLE = "Cycle"
SHOWS = ("items",)
ROLES = ("step", "solution", "feature", "context", "problem", "recap")
ASKED_FOR = True
SUITS = {
    "en": ("again", "cycle", "starts over", "start over", "repeat", "loop", "round and round", "back to the beginning", "begins anew"),
    "de": ("wieder von vorn", "kreislauf", "zyklus", "wiederhol", "von neuem", "beginnt erneut", "schleife"),
    "es": ("de nuevo", "otra vez", "ciclo", "se repite", "vuelve a empezar"),
    "fr": ("de nouveau", "à nouveau", "cycle", "recommence", "se répète", "boucle"),
    "it": ("di nuovo", "ciclo", "si ripete", "ricomincia"),
    "pt": ("de novo", "novamente", "ciclo", "se repete", "recomeça"),
    "ja": ("再び", "繰り返", "サイクル", "循環"),
    "hi": ("फिर से", "चक्र", "दोहरा"),
    "ar": ("مرة أخرى", "دورة", "يتكرر", "من جديد"),
}


class Item(SlotModel):
    text: str = words(48, aim=36, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=3, max_length=5)


EXAMPLE = {
    "title": "How sourdough stays alive",
    "items": [
        {"text": "Feed it flour and water", "icon": "prop:wheat"},
        {"text": "Let it rise overnight", "icon": "prop:moon"},
        {"text": "Bake with half of it", "icon": "prop:bread"},
        {"text": "Keep the rest cold", "icon": "prop:refrigerator"},
    ],
}
FROM = {"process.steps": lambda slots: enumerated(slots, least=3, most=5), "list.reveal": lambda slots: enumerated(slots, least=3, most=5)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


@dataclass(frozen=True)
class Ring:
    """The ellipse that stations stand on, and at which angles (degrees, clockwise)."""

    cx: float
    cy: float
    rx: float
    ry: float
    angles: tuple[float, ...]
    size: float

    def at(self, angle: float) -> Point:
        a = math.radians(angle)
        return self.cx + self.rx * math.cos(a), self.cy + self.ry * math.sin(a)

    def turn(self, angle: float, px: float) -> float:
        """How many degrees `px` along the rim are there."""
        a = math.radians(angle)
        return math.degrees(px / math.hypot(self.rx * math.sin(a), self.ry * math.cos(a)))

    def heading(self, angle: float) -> float:
        a = math.radians(angle)
        return math.degrees(math.atan2(self.ry * math.cos(a), -self.rx * math.sin(a)))


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    way = hand(stage, 1)
    count = len(slots.items)
    if c.narrow or stage.spec.variant % 3 == 2:
        ring, rows, share = *_half(stage, slots, way, area, count), 0.36
    else:
        ring, rows, share = *_whole(stage, slots, area, count), 0.54
        way = hand(stage)  # it turns as a clock does
    _bed(stage, ring, way)
    for i in range(count):
        _arrow(stage, ring, i, way)
    for i, item in enumerate(slots.items):
        _station(stage, item, i, ring, way)
        before = ring.at(ring.angles[i])[0] > rows[i].cx  # the words stand on the near side of their station
        align = "start" if stage.rtl or before == way.flipped else "end"
        row_words(stage, item.text, rows[i], i, way, 64, share, align=align)
    stage.focus = (way.x(ring.cx), ring.cy)
    return stage.scene()


def _whole(stage: Stage, slots: Slots, area: Box, count: int) -> tuple[Ring, list[Box]]:
    """The ring as tall as the frame, its title inside; words to its right and its left."""
    size = {3: 250.0, 4: 222.0, 5: 176.0}[count]
    first = -135.0 if count == 4 else -90.0
    angles = tuple(first + 360 / count * k for k in range(count))
    highest, lowest = (max(sign * math.sin(math.radians(a)) for a in angles) for sign in (-1, 1))
    ry = min((area.h + 30 - size) / (highest + lowest), (area.h + 10) / 2)
    cy = area.y - 14 + size / 2 + ry * highest
    ring = Ring(area.cx, cy, {3: 400.0, 4: 440.0, 5: 410.0}[count], ry, angles, size)
    wide = {3: 540.0, 4: 700.0, 5: 470.0}[count]
    tall = {3: 290.0, 4: max(150.0, 2 * ry * highest - size - 20), 5: 300.0}[count]
    if slots.title:
        style = stage.style("display", 116, 40)
        box = Box(ring.cx - wide / 2, cy - tall * {3: 0.56, 4: 0.5, 5: 0.46}[count], wide, tall)
        stage.text(slots.title, style, box, reveal="title", max_lines=4, align="middle", valign="middle")
    rows = []
    for angle in angles:
        x, y = ring.at(angle)
        if abs(x - ring.cx) < 1:  # at the summit its words stand above the rim
            rows.append(Box(x + size / 2 + 26, y - size / 2 - 4, area.right - x - size / 2 - 26, 110))
            continue
        near = x + size / 2 + 28 if x > ring.cx else area.x - 10
        far = area.right + 10 if x > ring.cx else x - size / 2 - 28
        half = min(125.0, area.bottom + 6 - y)
        rows.append(Box(near, y - half, far - near, 2 * half))
    return ring, rows


def _half(stage: Stage, slots: Slots, way: Hand, area: Box, count: int) -> tuple[Ring, list[Box]]:
    """A great ring that leaves the frame at one side and comes back: its visible half carries the stations, and the title where it is wide."""
    c = stage.canvas
    top, cx, rx = area.y - 24, area.x + 40.0, 690.0
    if c.narrow:
        top = top_title(stage, slots.title, area) + 24
        cx, rx = area.x - 150.0, 340.0 if c.vertical else 310.0
    bottom = area.bottom + (6 if c.vertical else 16)
    pitch = (bottom - top) / count
    cy, ry = (top + bottom) / 2, (bottom - top) * 0.53
    size = min(pitch * 0.92, 216.0)
    angles = tuple(math.degrees(math.asin((top + pitch * (k + 0.5) - cy) / ry)) for k in range(count))
    ring = Ring(cx, cy, rx, ry, angles, size)
    if not c.narrow and slots.title:
        edge = min(ring.at(angle)[0] for angle in angles) - size / 2
        box = way.box(Box(area.x, cy - pitch, max(edge - area.x - 30, 300), 2 * pitch))
        stage.text(slots.title, stage.style("display", 116, 44), box, reveal="title", max_lines=5, valign="middle", align=way.align)
    rows = []
    for k, angle in enumerate(angles):
        left = ring.at(angle)[0] + size / 2 + 32
        rows.append(Box(left, top + pitch * k, area.right - left, pitch))
    return ring, rows


def _bed(stage: Stage, ring: Ring, way: Hand) -> None:
    """The whole ring, quiet, with its seats: how many there will be is seen from the start."""
    tone = tint(stage, 0.16)
    rim = Shape(ellipse_d(way.x(ring.cx), ring.cy, ring.rx, ring.ry), stroke=tone, stroke_width=26)
    far = Shape(ellipse_d(way.x(ring.cx), ring.cy, ring.rx * 0.70, ring.ry * 0.70), stroke=tint(stage, 0.08), stroke_width=4, dash=(2, 18))
    seats = []
    for angle in ring.angles:
        x, y = way.point(*ring.at(angle))
        seats += [circle(x, y, ring.size * 0.40, tone), circle(x, y, ring.size * 0.24, stage.field.ground)]
    stage.add("background", far, rim, seats, id="bed")


def _arrow(stage: Stage, ring: Ring, i: int, way: Hand) -> None:
    """From station i to the next; it is there when the next is named. The last one leads back once all have been."""
    count = len(ring.angles)
    last = i == count - 1
    at = stage.at(f"item.{i}", i + 1) + 0.45 if last else max(0.0, stage.at(f"item.{i + 1}", i + 2) - 0.4)
    start, end = ring.angles[i], ring.angles[(i + 1) % count] + (360 if last else 0)
    start += ring.turn(start, ring.size / 2 + 16)
    end -= ring.turn(end, ring.size / 2 + 14)
    back = end - ring.turn(end, 34)
    d = arc_d(ring.cx, ring.cy, ring.rx, ring.ry, start, max(start + 1, back))
    tip = ring.at(end)
    head = head_d(tip, ring.heading(end - ring.turn(end, 20)), 58)
    fill = warm(stage)
    line, head_id = stage.new_id("arrow"), stage.new_id("head")
    seconds = 0.7 if last else 0.5
    nodes = group(
        group(Shape(d, stroke=fill, stroke_width=22, cap="butt"), id=line),
        group(Shape(head, fill=fill), id=head_id, pivot=tip),
    )
    stage.layers["midground"].append(way.node(nodes))
    stage.track(motion.tween(line, "draw", at, seconds, 0, 1, "heave"))
    stage.track(motion.appear(head_id, at + seconds * 0.72, 0.16))


def _station(stage: Stage, item: Item, i: int, ring: Ring, way: Hand) -> None:
    f = stage.field
    x, y = way.point(*ring.at(ring.angles[i]))
    r = ring.size / 2
    dx, dy = stage.look.shadow
    under = circle(x + (dx * 0.6 or 3), y + (dy * 0.6 or 9), r, f.line, opacity=1 if dx and not f.dark else 0.3)
    name = stage.new_id("station")
    if item.icon:
        nodes = badge(stage, item.icon, Box(x - r, y - r, 2 * r, 2 * r), inset=0.13)
    else:
        number = typeset(str(i + 1), stage.style("figure", r, 30), 2 * r, f.on_card, max_lines=1, align="middle")
        rim = circle(x, y, r, f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
        nodes = [rim, *number.at(x - r, y - number.height / 2, f"{name}-n")]
    stage.layers["foreground"].append(group(under, nodes, id=name, pivot=(x, y)))
    stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.5, 0.55))
