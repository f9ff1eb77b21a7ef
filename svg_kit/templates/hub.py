"""Hub: the title in a great disc that leaves the frame, what belongs to it along its rim."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour_names import spoken
from svg_kit.elements import Scene, Shape, circle, ellipse_d, line_d
from svg_kit.geometry import Box
from svg_kit.logo_bug import reserved
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, body, hand, on, tint, warm
from svg_kit.stage import Stage
from svg_kit.subjects import subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "structure.hub"
LINES = 3
TITLE = "Hub and spokes"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context")
SUITS = {
    "en": ("connect", "everything", "centre", "center", "around", "depends on", "heart of", "one place"),
    "de": ("verbind", "alles", "zentrum", "mittelpunkt", "rund um", "hängt von", "an einem ort"),
    "es": ("conecta", "centro", "alrededor", "depende"),
    "fr": ("relie", "centre", "autour", "dépend"),
    "it": ("collega", "centro", "intorno", "dipende"),
    "pt": ("conecta", "centro", "em torno", "depende"),
    "ja": ("中心", "つながる", "すべて"),
    "hi": ("केंद्र", "जुड़", "सब कुछ"),
    "ar": ("مركز", "حول", "يربط"),
}


class Item(SlotModel):
    text: str = words(50, aim=42, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(48, aim=34, least=1)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    icon: str = ""


EXAMPLE = {
    "title": "One kitchen table",
    "items": [
        {"text": "Breakfast before school", "icon": "prop:coffee-cup"},
        {"text": "Homework in the afternoon", "icon": "prop:open-book"},
        {"text": "Bills on Sunday night", "icon": "prop:receipt"},
        {"text": "Puzzles, when it rains", "icon": "prop:puzzle-piece"},
    ],
    "icon": "prop:table",
}
FROM = {"list.reveal": lambda slots: enumerated(slots, titled=True)}


def reveals(slots: Slots) -> list[str]:
    return ["title", *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    """Wide frames: what belongs to the hub sits along its rim. Tall ones: it hangs from the hub on one stem."""
    c, area = stage.canvas, room(stage)
    way = hand(stage, 1)
    count = len(slots.items)
    if c.height > 1500:
        r = 440.0 if count < 5 else 370.0
        cx, cy = area.x + 400.0, area.y - 250 + r
        top = cy + r + 30
        pitch = (area.bottom - 8 - top) / count
        size = min(pitch * 0.88, 150.0)
        ends = [(area.x + size / 2, top + pitch * (i + 0.5)) for i in range(count)]
    else:
        r = min(430.0, (area.h + 90) / 2)
        cx, cy, r = (c.width * 0.19, area.y - 20 + r, r) if not c.narrow else (30.0, area.y + area.h * 0.5, 450.0)
        cy, r = _clear(stage, way, cx, cy, r)
        pitch = (area.h + 40) / count
        size = min(pitch * 0.94, 190.0 if not c.narrow else 138.0)
        ys = [area.y - 20 + pitch * (i + 0.5) for i in range(count)]
        reach = r + size * 0.5 + (74 if not c.narrow else 26)
        ends = [(cx + math.sqrt(max(reach * reach - (y - cy) ** 2, (r * 0.7) ** 2)), y) for y in ys]
    _rings(stage, way, cx, cy, r)
    _spokes(stage, way, (cx, cy), ends, r)
    _disc(stage, slots, way, (cx, cy), r, area)
    boxes = [_beside(stage, item, end, size, pitch, area) for item, end in zip(slots.items, ends)]
    style = _label(stage, slots, boxes)
    for i, (item, end, box) in enumerate(zip(slots.items, ends, boxes)):
        _end(stage, item, i, way, end, size)
        stage.text(item.text, style, way.box(box), reveal=f"item.{i}", order=i + 1, max_lines=LINES, valign="middle", align=way.align)
    stage.focus = (way.x(cx), cy)
    return stage.scene()


def _clear(stage: Stage, way: Hand, cx: float, cy: float, r: float) -> tuple[float, float]:
    """The disc, lower and smaller until it keeps out of the logo's clear space."""
    clear = reserved(stage.spec.logo, stage.canvas)
    while clear is not None and r > 260:
        x, y = max(clear.x, min(clear.right, way.x(cx))), max(clear.y, min(clear.bottom, cy))
        if math.hypot(x - way.x(cx), y - cy) > r + 12:
            break
        cy, r = cy + 6, r - 4
    return cy, r


def _rings(stage: Stage, way: Hand, cx: float, cy: float, r: float) -> None:
    """Quiet orbits around the disc."""
    ink = tint(stage, 0.07)
    rings = [
        Shape(ellipse_d(way.x(cx), cy, r + by), stroke=ink, stroke_width=width) for by, width in ((64, 10), (152, 6), (270, 4), (430, 3))
    ]
    stage.add("background", rings, id="orbits")


def _spokes(stage: Stage, way: Hand, centre: Point, ends: list[Point], r: float) -> None:
    """From the rim to each end; on a stem, from each end to the next."""
    f = stage.field
    for i, end in enumerate(ends):
        start = centre
        if stage.canvas.height > 1500:
            start = ends[i - 1] if i else (end[0], centre[1])
        name = stage.add("midground", Shape(line_d(way.point(*start), way.point(*end)), stroke=f.ink, stroke_width=12), id="spoke")
        stage.track(motion.tween(name, "draw", max(0.0, stage.at(f"item.{i}", i + 1) - 0.2), 0.5, 0, 1, "draw"))


def _disc(stage: Stage, slots: Slots, way: Hand, centre: Point, r: float, area: Box) -> None:
    """The hub: the title on it, and the thing itself under the title."""
    c, fill = stage.canvas, warm(stage)
    cx, cy = way.point(*centre)
    name = stage.add("midground", body(stage, ellipse_d(cx, cy, r), fill), id="hub", pivot=(cx, cy))
    stage.track(motion.pop(name, stage.at("title"), 0.6, 0.9))
    inner = Shape(ellipse_d(cx, cy, r - 26), stroke=on(stage, fill), stroke_width=3, opacity=0.35)
    stage.track(motion.appear(stage.add("midground", inner, id="inner"), stage.at("title") + 0.2, 0.3))
    size = 124.0 if not c.square else 96.0
    x, y = centre
    high = 0.64 if slots.icon else 0.5  # of the radius: where the words begin, and the rim is that much nearer
    top = max(y - high * r, area.y - 24)
    left = max(area.x, x - math.sqrt(1 - high * high) * r + 30)
    text = Box(left, top, x + math.sqrt(1 - high * high) * r - 22 - left, (y - 0.06 * r if slots.icon else y + high * r) - top)
    if slots.icon:
        near = max(area.x, x - 0.64 * r)
        wide = x + 0.64 * r - near
        thing = Box(near, y - 0.02 * r, wide, min(r * 0.82, wide * 0.95))
        subject(stage, slots.icon, way.box(thing), at=stage.at("title") + 0.25, behind=fill)
    stage.text(slots.title, stage.style("display", size, 44), way.box(text), reveal="title", fill=on(stage, fill), max_lines=5,
               valign="bottom" if slots.icon else "middle", layer="foreground")  # fmt: skip


def _beside(stage: Stage, item: Item, at: tuple[float, float], size: float, pitch: float, area: Box) -> Box:
    """The room for the words of an end, as if unmirrored."""
    left = at[0] + (size / 2 if item.icon or spoken(item.text) else 36) + 30
    return Box(left, at[1] - pitch * 0.36, area.right - left, pitch * 0.72)


def _label(stage: Stage, slots: Slots, boxes: list[Box]) -> TypeStyle:
    """All in the size of the longest; beside knots alone the words are what is seen."""
    drawn = any(item.icon for item in slots.items)
    largest = min(76.0 if drawn or stage.canvas.narrow else 116.0, boxes[0].h * (0.58 if drawn else 0.7))
    style = stage.style("label", largest, min(27.0, boxes[0].h * 0.36))
    return style.sized(min(stage.measure(item.text, style, box.w, LINES, box.h).size for item, box in zip(slots.items, boxes)))


def _end(stage: Stage, item: Item, i: int, way: Hand, at: tuple[float, float], size: float) -> None:
    """What stands at the end of a spoke: its pictogram, its colour or a knot."""
    f, start = stage.field, stage.at(f"item.{i}", i + 1)
    x, y = way.point(*at)
    named = spoken(item.text)
    r = size / 2 if item.icon else size * 0.4 if named else min(30.0, size * 0.3)
    if item.icon:
        nodes = badge(stage, item.icon, Box(x - r, y - r, 2 * r, 2 * r), inset=0.16)
    elif named:  # a colour is shown as itself
        nodes = [circle(x, y, r, f.ink), circle(x, y, r - 7, named)]
    else:
        nodes = [circle(x, y, r, f.ink), circle(x, y, r * 0.45, f.ground)]
    name = stage.add("foreground", nodes, id="end", pivot=(x, y))
    stage.track(motion.pop(name, start, 0.45, 0.5))
