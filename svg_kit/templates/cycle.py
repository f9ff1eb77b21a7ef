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
from svg_kit.shapes import Hand, Point, arc_d, hand, head_d, heading, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "process.cycle"
TITLE = "Cycle"
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
        {"text": "Bake with half of it", "icon": "emoji:bread"},
        {"text": "Keep the rest", "icon": "emoji:jar"},
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
    if c.narrow or stage.spec.variant % 3 == 2 or (count == 5 and slots.title):  # a title needs room beside five
        ring, rows, share = *_half(stage, slots, way, area, count), 0.36
    else:
        ring, rows, share = *_whole(stage, slots, way, area, count), 0.54
        way = hand(stage)  # only its place is mirrored: it turns as a clock does
    _bed(stage, ring, way)
    for i in range(count):
        _arrow(stage, ring, i, way)
    for i, item in enumerate(slots.items):
        _station(stage, item, i, ring, way)
        before = ring.at(ring.angles[i])[0] > rows[i].cx  # the words stand on the near side of their station
        align = "start" if stage.rtl or before == way.flipped else "end"
        row_words(stage, item.text, rows[i], i, way, 64 if share < 0.5 else 54, share, align=align)
    stage.focus = (way.x(ring.cx), ring.cy)
    return stage.scene()


def _whole(stage: Stage, slots: Slots, way: Hand, area: Box, count: int) -> tuple[Ring, list[Box]]:
    """The ring in the middle of the wide frame; words to its right and its left."""
    size = {3: 176.0, 4: 160.0, 5: 140.0}[count]
    ry = (area.h + 24 - size) / 2 if count != 4 else (area.h - size / 2 - 84) / 2  # words stand under a station at the foot
    cx, cy = way.x(area.x + area.w * 0.535), area.y + size / 2 + ry
    ring = Ring(cx, cy, 325.0, ry, tuple(-90 + 360 / count * k for k in range(count)), size)
    title = Box(area.x, area.y, area.w * 0.535 - 0.93 * ring.rx - 34, {3: 330}.get(count, 250))
    heading(stage, slots.title, way.box(title), 104, lines=4)
    rows = []
    for angle in ring.angles:
        x, y = ring.at(angle)
        tall = 150.0
        if abs(math.cos(math.radians(angle))) < 0.1:  # at the summit above the rim, at the foot below it
            left, high = x + size / 2 + 26, y < cy
            if high and way.flipped and not stage.rtl:  # the title stands on the other side
                left = x - size / 2 - 26 - 520
            rows.append(Box(left, y - 104 if high else y + 2, min(area.right - left, 520), 100))
        elif math.cos(math.radians(angle)) > -0.1:
            left = x + size / 2 + 32
            rows.append(Box(left, y - tall / 2, min(area.right - left, 560), tall))
        else:
            right = x - size / 2 - 32
            rows.append(Box(area.x, y - tall / 2, right - area.x, tall))
    return ring, rows


def _half(stage: Stage, slots: Slots, way: Hand, area: Box, count: int) -> tuple[Ring, list[Box]]:
    """A great ring that leaves the frame at one side and comes back: its visible half carries the stations."""
    c = stage.canvas
    if c.narrow:
        top = top_title(stage, slots.title, area) + 30
        cx, rx = area.x - 90.0, 300.0 if c.vertical else 270.0
    else:
        top = area.y + 14
        cx, rx = area.x + 60.0, 480.0
        left = cx + rx + area.w * 0.34
        heading(stage, slots.title, way.box(Box(left, area.y, area.right - left, area.h * 0.8)), 104, lines=6)
    bottom = area.bottom + 16
    pitch = (bottom - top) / count
    cy, ry = (top + bottom) / 2, (bottom - top) * 0.52
    size = min(pitch * 0.78, 170.0)
    angles = tuple(math.degrees(math.asin((top + pitch * (k + 0.5) - cy) / ry)) for k in range(count))
    ring = Ring(cx, cy, rx, ry, angles, size)
    rows = []
    for k, angle in enumerate(angles):
        left = ring.at(angle)[0] + size / 2 + 34
        right = area.right if c.narrow or not slots.title else cx + rx + area.w * 0.30
        rows.append(Box(left, top + pitch * k, right - left, pitch))
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
        nodes = badge(stage, item.icon, Box(x - r, y - r, 2 * r, 2 * r))
    else:
        number = typeset(str(i + 1), stage.style("figure", r, 30), 2 * r, f.on_card, max_lines=1, align="middle")
        rim = circle(x, y, r, f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
        nodes = [rim, *number.at(x - r, y - number.height / 2, f"{name}-n")]
    stage.layers["foreground"].append(group(under, nodes, id=name, pivot=(x, y)))
    stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.5, 0.55))
