"""Hub: the title in a great disc that leaves the frame, spokes that run out of it to what belongs to it."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, ellipse_d, line_d
from svg_kit.geometry import Box
from svg_kit.logo_bug import reserved
from svg_kit.props import badge
from svg_kit.room import room
from svg_kit.shapes import Hand, body, hand, on, row_words, tint, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.hub"
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


EXAMPLE = {
    "title": "One kitchen table",
    "items": [
        {"text": "Breakfast before school", "icon": "emoji:bowl-with-spoon"},
        {"text": "Homework in the afternoon", "icon": "prop:pencil"},
        {"text": "Bills on Sunday night", "icon": "prop:receipt"},
        {"text": "Cards, when it rains", "icon": "emoji:joker"},
    ],
}
FROM = {"list.reveal": lambda slots: enumerated(slots, titled=True)}


def reveals(slots: Slots) -> list[str]:
    return ["title", *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    way = hand(stage, 1)
    count = len(slots.items)
    if c.height > 1500:
        cx, cy, r = c.width * 0.30, area.y + 150, 400.0
        title = Box(area.x, area.y - 8, 500, 390)
        top = cy + r + 56
        pitch = (area.bottom + 8 - top) / count
        ys = [top + pitch * (i + 0.5) for i in range(count)]
        xs = [area.x + area.w * (0.30 - 0.26 * i / (count - 1)) for i in range(count)]
    else:
        wide = min(405.0, (area.h + 50) / 2)
        cx, cy, r = (c.width * 0.165, area.y + wide, wide) if not c.narrow else (20.0, area.y + area.h * 0.5, 470.0)
        cy, r = _clear(stage, way, cx, cy, r)
        half = math.sqrt(r * r - 190 * 190)
        title = Box(area.x, cy - 190, cx + half - area.x - (44 if not c.narrow else 30), 380)
        pitch = area.h / count
        ys = [area.y + pitch * (i + 0.5) for i in range(count)]
        reach = r + (230 if not c.narrow else 72)
        xs = [cx + math.sqrt(max(reach * reach - (y - cy) ** 2, (r * 0.9) ** 2)) for y in ys]
    size = min(pitch * 0.76, 138.0 if not c.narrow else 112.0)
    _rings(stage, way, cx, cy, r)
    _spokes(stage, way, (cx, cy), list(zip(xs, ys)), r)
    _disc(stage, slots.title, way, (cx, cy), r, title)
    for i, (item, x, y) in enumerate(zip(slots.items, xs, ys)):
        _end(stage, item, i, way, (x, y), size, pitch, area)
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


def _spokes(stage: Stage, way: Hand, centre: tuple[float, float], ends: list[tuple[float, float]], r: float) -> None:
    f = stage.field
    for i, (x, y) in enumerate(ends):
        long = math.hypot(x - centre[0], y - centre[1])
        k = (r - 20) / long
        start = (centre[0] + (x - centre[0]) * k, centre[1] + (y - centre[1]) * k)
        name = stage.add("midground", Shape(line_d(way.point(*start), way.point(x, y)), stroke=f.ink, stroke_width=9), id="spoke")
        stage.track(motion.tween(name, "draw", max(0.0, stage.at(f"item.{i}", i + 1) - 0.2), 0.5, 0, 1, "draw"))


def _disc(stage: Stage, title: str, way: Hand, centre: tuple[float, float], r: float, box: Box) -> None:
    """The hub, and the title on it."""
    c, fill = stage.canvas, warm(stage)
    cx, cy = way.point(*centre)
    name = stage.add("midground", body(stage, ellipse_d(cx, cy, r), fill), id="hub", pivot=(cx, cy))
    stage.track(motion.pop(name, stage.at("title"), 0.6, 0.9))
    inner = Shape(ellipse_d(cx, cy, r - 26), stroke=on(stage, fill), stroke_width=3, opacity=0.35)
    stage.track(motion.appear(stage.add("midground", inner, id="inner"), stage.at("title") + 0.2, 0.3))
    size = 112 if c.height > 1500 else 88 if c.narrow else 108
    stage.text(title, stage.style("display", size, 44), way.box(box), reveal="title", fill=on(stage, fill), max_lines=5,
               valign="middle", layer="foreground")  # fmt: skip


def _end(stage: Stage, item: Item, i: int, way: Hand, at: tuple[float, float], size: float, pitch: float, area: Box) -> None:
    """What stands at the end of a spoke: its pictogram or a knot, and its words."""
    f, start = stage.field, stage.at(f"item.{i}", i + 1)
    x, y = way.point(*at)
    r = size / 2 if item.icon else min(30.0, size * 0.3)
    nodes = (
        badge(stage, item.icon, Box(x - r, y - r, 2 * r, 2 * r))
        if item.icon
        else [circle(x, y, r, f.ink), circle(x, y, r * 0.45, f.ground)]
    )
    name = stage.add("foreground", nodes, id="end", pivot=(x, y))
    stage.track(motion.pop(name, start, 0.45, 0.5))
    left = at[0] + (size / 2 if item.icon else 36) + 30
    row_words(stage, item.text, Box(left, y - pitch / 2, area.right - left, pitch), i, way)
