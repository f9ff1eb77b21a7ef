"""Balance: two things on a seesaw; it tips to the one that weighs more, when that one is named."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.charts import alike, hot, shown
from svg_kit.colour import readable, shade
from svg_kit.elements import Group, Node, Scene, circle, group, rect
from svg_kit.geometry import Box
from svg_kit.motion import Key, Track
from svg_kit.pictogram import pictogram
from svg_kit.props import visible_inks
from svg_kit.room import ground_y, room
from svg_kit.shapes import body, heading, polygon_d, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "comparison.balance"
TITLE = "Balance"
ROLES = ("comparison", "evidence", "problem", "solution", "context")
SUITS = {
    "en": ("outweigh", "weigh", "balance", "scale", "heavier", "trade-off", "versus"),
    "de": ("wiegt", "überwieg", "waage", "gleichgewicht", "abwäg"),
    "es": ("pesa", "balanza", "equilibrio"),
    "fr": ("pèse", "balance", "équilibre"),
    "it": ("pesa", "bilancia", "equilibrio"),
    "pt": ("pesa", "balança", "equilíbrio"),
    "ja": ("天秤", "釣り合", "重"),
    "hi": ("तराजू", "संतुलन", "भारी"),
    "ar": ("ميزان", "توازن", "يفوق"),
}
TILT = 7.0  # degrees


class Side(SlotModel):
    label: str = words(36, aim=26, least=1)
    value: str = words(14, aim=12, code=True)
    icon: str = ""


class Slots(SlotModel):
    left: Side
    right: Side
    title: str = words(60, aim=44)
    winner: str = Field(default="", pattern="^(left|right)?$")


CLEAR = 1.5  # how many times the lighter side the heavier one weighs at least
EXAMPLE = {
    "title": "What a year of commuting costs",
    "left": {"label": "Bicycle", "value": "$350", "icon": "prop:bicycle"},
    "right": {"label": "Car", "value": "$9,300", "icon": "prop:car"},
    "winner": "right",
}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """Two sides of which one weighs more; values of one measure, or none."""
    sides = [slots.get(name) or {} for name in ("left", "right")]
    values = [side.get("value", "") for side in sides]
    if slots.get("unit") or (any(values) and not alike(values)) or not (alike(values) or slots.get("winner")):
        return None
    numbers = [part.number for v in values if (part := shown(v))]
    if len(numbers) == 2 and max(numbers) < CLEAR * min(numbers):
        return None  # a scale that tips says more than a tenth more
    if any(bool(sides[0].get("icon")) != bool(side.get("icon")) for side in sides):
        return None
    return {k: slots[k] for k in ("title", "left", "right", "winner") if slots.get(k)}


FROM = {"comparison.split": _taken}


def reveals(slots: Slots) -> list[str]:
    sides = [name for side in ("left", "right") for name in (side, f"{side}.value") if name == side or getattr(slots, side).value]
    return [*(["title"] if slots.title else []), *sides]


def heavier(slots: Slots) -> int:
    """-1: the left side, 1: the right one, 0: neither. Values weigh; without them the winner does."""
    a, b = shown(slots.left.value), shown(slots.right.value)
    if a is not None and b is not None:
        return (b.number > a.number) - (b.number < a.number)
    return {"left": -1, "right": 1}.get(slots.winner, 0)


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    top = area.y
    if slots.title:
        size, tall = (92, 100) if not c.narrow else (100, 220) if c.vertical else (72, 76)
        top = heading(stage, slots.title, Box(area.x, area.y, area.w, tall), size, least=40, lines=1 if not c.vertical else 2)
        top += 50 if not c.square else 30
    weight = heavier(slots) * (-1 if stage.rtl else 1)  # on the screen's sides
    half = area.w * 0.46
    foot = ground_y(c)
    rise = half * math.sin(math.radians(TILT))
    size = _size(stage, slots, half, foot - top - rise)
    words_h = _words_height(stage, slots) if c.narrow else 0.0
    spare = foot - top - rise - size * 1.1 - words_h - 40
    post = rise + max(74.0, min(spare * (0.55 if c.narrow else 0.8), 420.0 if c.narrow else 150.0))
    cx = c.width / 2 + (area.w * 0.02 * (1 if stage.spec.variant % 3 == 1 else -1) if not c.narrow else 0)
    pin = (cx, float(round(foot - post)))  # on whole pixels: a level edge is sharp
    _post(stage, cx, foot, post)
    _plank(stage, slots, pin, half, weight, size)
    _labels(stage, slots, pin, half, weight, size, top, area)
    stage.focus = pin
    return stage.scene()


def _post(stage: Stage, cx: float, foot: float, tall: float) -> None:
    """What the plank rests on."""
    f = stage.field
    wide = min(tall * 0.62, 130.0)
    d = polygon_d([(cx - wide, foot + 6), (cx, foot - tall), (cx + wide, foot + 6)])
    stage.add("midground", body(stage, d, readable(tint(stage, 0.72), f.ground, 2.4)), id="post")
    stage.add("foreground", circle(cx, foot - tall, 24, f.ink), circle(cx, foot - tall, 9, f.ground), id="pin")


def _size(stage: Stage, slots: Slots, half: float, free: float) -> float:
    """How large the things are; on narrow canvases the words stand over them."""
    if not stage.canvas.narrow:
        return max(120.0, min(half * 0.44, free - 110, 360.0))
    return max(90.0, min(half * 0.62, free - _words_height(stage, slots) - 110, 400.0))


def _words_height(stage: Stage, slots: Slots) -> float:
    """The height of the taller side's words, set over its thing."""
    wide = room(stage).w * 0.36
    most = 0.0
    for side in (slots.left, slots.right):
        value = 28 + (112.0 if not stage.canvas.square else 88.0) if side.value else 0.0
        most = max(most, stage.measure(side.label, _label_style(stage, side), wide, 3).height + value)
    return most + 20


def _label_style(stage: Stage, side: Side) -> TypeStyle:
    square = stage.canvas.square
    large = (66 if not square else 54) if not side.value else (54 if not square else 42)
    return stage.style("label", large, 22)


def _sides(stage: Stage, slots: Slots) -> list[tuple[str, Side, int, int]]:
    """(reveal, side, order, where on the screen: -1 left, 1 right)"""
    turn = -1 if stage.rtl else 1
    return [("left", slots.left, 1, -turn), ("right", slots.right, 2, turn)]


def _plank(stage: Stage, slots: Slots, pin: tuple[float, float], half: float, weight: int, size: float) -> None:
    """Drawn as it comes to rest: level at first, down to the first side with its word, then to the heavier."""
    f = stage.field
    thick = 26.0
    nodes: list[Node] = [
        *body(stage, polygon_d([(-half, -thick), (half, -thick), (half, 0), (-half, 0)]), f.ink if not f.dark else tint(stage, 0.88))
    ]
    things: list[Node] = []
    for reveal, side, order, way in _sides(stage, slots):
        at = stage.at(reveal, order)
        name = stage.new_id("thing")
        x = way * (half - size * 0.56)
        datum = way == weight
        things.append(group(_thing(stage, side, x, -thick, size, datum), id=name, pivot=(x, -thick)))
        stage.track(motion.tween(name, "y", at, 0.35, -60, 0), motion.tween(name, "opacity", at, 0.15, 0, 1, "draw"))
    final = TILT * weight
    plank = stage.new_id("plank")
    first = -TILT if not stage.rtl else TILT
    one, two = stage.at("left", 1) + 0.12, stage.at("right", 2) + 0.12
    two = max(two, one + 0.45)
    keys = (Key(one, -final), Key(one + 0.4, first - final, "settle"), Key(two, first - final), Key(two + 0.55, 0.0, "settle"))
    inner = group(*nodes, *things, at=pin, rotate=final)
    stage.layers["midground"].append(group(inner, id=plank, pivot=pin))
    stage.track(Track(plank, "rotate", keys))


def _thing(stage: Stage, side: Side, x: float, y: float, size: float, datum: bool) -> list[Node] | Group:
    """What lies there: the drawing, or a weight."""
    f = stage.field
    if side.icon.startswith(PREFIX):
        ratio = prop(side.icon).ratio
        tall = min(size, size * 1.16 / ratio)
        return standing(side.icon, x, y, tall, stage.inks(stage.person(side.icon)), flip=stage.rtl, shadow=False)
    if side.icon:
        return group(
            pictogram(side.icon, Box(x - size / 2, y - size, size, size), f.ink, visible_inks(f.inks, f.ground), stand=True, stroke=9)
        )
    fill = hot(stage) if datum else readable(tint(stage, 0.34), f.ground, 1.8)
    k = size * (0.92 if datum else 0.66)
    d = polygon_d([(x - k * 0.52, y), (x - k * 0.40, y - k * 0.78), (x + k * 0.40, y - k * 0.78), (x + k * 0.52, y)])
    ring = circle(x, y - k * 0.86, k * 0.13, None, stroke=shade(fill, -0.12), stroke_width=k * 0.07)
    return group(ring, *body(stage, d, fill), rect(x - k * 0.42, y - k * 0.22, k * 0.84, k * 0.05, shade(fill, -0.1)))


def _labels(stage: Stage, slots: Slots, pin: tuple[float, float], half: float, weight: int, size: float, top: float, area: Box) -> None:
    """The words of each side: beside its thing over the plank, or over it where there is no width; where it comes to rest."""
    angle = math.radians(TILT * weight)
    narrow = stage.canvas.narrow
    for reveal, side, order, way in _sides(stage, slots):
        if narrow:
            x = pin[0] + way * (half - size * 0.56) * math.cos(angle)
            low = pin[1] + way * (half - size * 0.3) * math.sin(angle) - 66 - size * 1.08
            wide = max(size * 1.1, min(2 * min(x - area.x, area.right - x), area.w * 0.47))
            box = Box(x - wide / 2, top, wide, low - top)
        else:
            outer = pin[0] + way * (half - size * 1.26)
            inner = pin[0] + way * 40
            left, right = min(outer, inner), max(outer, inner)
            low = min(pin[1] + way * d * math.sin(angle) for d in (60.0, half - size * 1.1)) - 70
            box = Box(left, top, right - left, low - top)
        _words(stage, side, reveal, order, box, way == weight, ("middle" if narrow else "start" if way < 0 else "end"))


def _words(stage: Stage, side: Side, reveal: str, order: int, box: Box, datum: bool, align: str) -> None:
    """The label at the foot of the box, its value over it."""
    f, c = stage.field, stage.canvas
    at = stage.at(reveal, order)
    if stage.rtl and align != "middle":  # code is read from the left, words from the right
        align = "middle"
    style = _label_style(stage, side)
    block = stage.measure(side.label, style, box.w, 3)
    low = box.bottom - block.height
    stage.text(side.label, style, Box(box.x, low, box.w, block.height + 4), reveal=reveal, at=at, max_lines=3, align=align)
    if not side.value:
        return
    low -= 28
    value_at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else at
    style = stage.style("figure", (150.0 if datum else 104.0) if not c.square else (118.0 if datum else 88.0), 40)
    block = stage.measure(side.value, style, box.w, 1, max(60.0, low - box.y))
    stage.text(side.value, style.sized(block.size, 30), Box(box.x, low - block.height, box.w, block.height + 4), reveal=f"{reveal}.value",
               at=value_at, max_lines=1, align=align, fill=f.accent if datum else f.ink)  # fmt: skip
