"""Tree: one trunk that parts into limbs; each limb fills with colour as its name is said."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, group, n
from svg_kit.geometry import Box
from svg_kit.ink import ribbon_d
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, Point, hand, heading, row_words, tint, top_title, uncover, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.tree"
TITLE = "Tree"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context")
ASKED_FOR = True
SUITS = {
    "en": ("branch", "kinds of", "kind of", "divided into", "types", "splits", "family", "falls into", "made up of", "consists"),
    "de": ("zweig", "arten von", "sorten", "teilt sich", "gliedert", "typen", "besteht aus", "familie"),
    "es": ("rama", "tipos de", "clases de", "se divide", "familia"),
    "fr": ("branche", "types de", "sortes de", "se divise", "famille"),
    "it": ("ramo", "rami", "tipi di", "si divide", "famiglia"),
    "pt": ("ramo", "tipos de", "se divide", "família"),
    "ja": ("種類", "分かれ", "枝"),
    "hi": ("शाखा", "प्रकार"),
    "ar": ("فرع", "أنواع", "ينقسم"),
}


class Item(SlotModel):
    text: str = words(60, aim=44, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=40, least=1)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)


EXAMPLE = {
    "title": "The family of clouds",
    "items": [
        {"text": "Cumulus brings fair weather", "icon": "prop:cloud"},
        {"text": "Nimbostratus rains all day", "icon": "prop:rain-cloud"},
        {"text": "Cumulonimbus throws lightning", "icon": "prop:lightning-cloud"},
    ],
}
FROM = {"list.reveal": lambda slots: enumerated(slots, titled=True)}


def reveals(slots: Slots) -> list[str]:
    return ["title", *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _growing(stage, slots) if stage.canvas.narrow else _lying(stage, slots)


def _lying(stage: Stage, slots: Slots) -> Scene:
    """The trunk comes in from the side, below the title; the limbs fan out to the other."""
    area, way = room(stage), hand(stage, 1)
    count, seen = len(slots.items), any(item.icon for item in slots.items)
    thick = 26.0 * count + 40
    trunk_y = area.bottom - thick / 2 - area.h * 0.06
    width = area.w * 0.33
    heading(stage, slots.title, way.box(Box(area.x, area.y, width, (trunk_y - thick / 2 - area.y) * 0.86)), 128, lines=4)
    pitch = min((area.h + 50) / count, 330.0)
    top = area.y - 30 + (area.h + 50 - pitch * count) * 0.4
    fork, tip = area.x + area.w * 0.27, area.x + area.w * (0.46 if seen else 0.52)
    rows = [Box(tip, top + pitch * i, area.right - tip, pitch) for i in range(count)]
    wide, size = _measures(stage, slots, rows[0], seen)
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        y = row.cy
        slot = trunk_y + thick * ((i + 0.5) / count - 0.5)
        points = [(-80.0, slot), (fork * 0.4, slot), *_bend((fork, slot), (tip, y), across=True)]
        extent = Box(-90, min(y, slot) - thick, tip + 110, abs(y - slot) + 2 * thick)
        _limb(stage, i, way, points, _tapered(len(points), thick / count, 13), extent, upward=False)
        _leaf(stage, item, i, way, row, wide, size)
    return stage.scene()


def _growing(stage: Stage, slots: Slots) -> Scene:
    """The tree grows from the ground; its limbs bend to the rows, the highest from the outer edge of the trunk."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count, seen = len(slots.items), any(item.icon for item in slots.items)
    top = top_title(stage, slots.title, area) + 30
    thick = (16.0 if c.square else 20.0) * count + 24
    foot = stand_y(c)
    pitch = (foot - (50 if c.square else 90) - top) / count
    left = area.x - 10
    tip = left + thick + (50 if c.square else 64)
    rows = [Box(tip, top + pitch * i, area.right - tip, pitch) for i in range(count)]
    wide, size = _measures(stage, slots, rows[0], seen)
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        y = row.cy
        slot = left + thick * (i + 0.5) / count
        turn = min(foot - 10, y + min(pitch * 0.9, 200) + 12 * (count - 1 - i))
        points = [(slot, foot + 4), (slot, (foot + turn) / 2), *_bend((slot, turn), (tip, y), across=False)]
        extent = Box(left - 30, y - 40, tip - left + 120, foot - y + 60)
        _limb(stage, i, way, points, _tapered(len(points), thick / count + 1, 12), extent, upward=True)
        _leaf(stage, item, i, way, row, wide, size)
    return stage.scene()


def _bend(a: Point, b: Point, across: bool) -> list[Point]:
    """From the trunk to the tip of a limb: it leaves along the trunk and arrives level."""
    (x1, y1), (x4, y4) = a, b
    x2, y2 = ((x1 + x4) / 2, y1) if across else (x1, y1 + (y4 - y1) * 0.75)
    x3, y3 = ((x1 + x4) / 2, y4) if across else (x1 + (x4 - x1) * 0.15, y4)
    out = []
    for k in range(25):
        t, u = k / 24, 1 - k / 24
        out.append(
            (
                u**3 * x1 + 3 * u * u * t * x2 + 3 * u * t * t * x3 + t**3 * x4,
                u**3 * y1 + 3 * u * u * t * y2 + 3 * u * t * t * y3 + t**3 * y4,
            )
        )
    return out


def _tapered(count: int, thick: float, thin: float) -> list[float]:
    """As thick as its share of the trunk up to the fork, then thinner the whole way out."""
    return [thick + 3 if k < 3 else thick + 3 - (thick + 3 - min(thin, thick)) * ((k - 2) / (count - 3)) ** 0.7 for k in range(count)]


def _limb(stage: Stage, i: int, way: Hand, points: list[Point], widths: list[float], extent: Box, upward: bool) -> None:
    """There from the start in a quiet tone, filled at its reveal."""
    d = ribbon_d(points, widths)
    mirrored = ribbon_d([way.point(*p) for p in points], widths)
    stage.add("background", Shape(mirrored, fill=tint(stage, 0.15 if i % 2 else 0.19)), id="bed")
    at = max(0.0, stage.at(f"item.{i}", i + 1) - 0.25)
    shape, fill = Shape(d, fill=warm(stage)), Shape(mirrored, fill=warm(stage))
    line = Shape(mirrored, stroke=stage.field.line, stroke_width=2 * stage.look.contour)
    if stage.look.contour:  # below all limbs: the trunk has one outline
        edge = stage.add("background", line, id="edge", extent=way.box(extent))
        stage.track(motion.appear(edge, at + 0.35))
    if upward:
        name = stage.add("midground", fill, id="limb", extent=way.box(extent))
        stage.track(motion.wipe(name, at, 0.7, "wipe_y"))
    else:
        uncover(stage, "midground", shape, way, extent, at, 0.7, "limb")


def _measures(stage: Stage, slots: Slots, row: Box, seen: bool) -> tuple[float, float]:
    """How wide what grows at the tips is, with the air after it, and the size of all words: that of the longest."""
    narrow = stage.canvas.narrow
    wide = min(row.h * 1.25, row.w * (0.31 if narrow else 0.34), 330.0) + 8 if seen else min(row.h * 0.45, 90.0)
    wide += 28 if narrow else 44
    style = stage.style("label", min(84, row.h * 0.34), 20)
    return wide, min(stage.measure(item.text, style, row.w - wide, 3, row.h * 0.72).size for item in slots.items)


def _leaf(stage: Stage, item: Item, i: int, way: Hand, row: Box, wide: float, size: float) -> None:
    """The thing itself at the tip of its limb, or a pair of leaves; then the words."""
    at = stage.at(f"item.{i}", i + 1)
    place = Box(row.x + 8, row.y + row.h * 0.06, wide - (36 if stage.canvas.narrow else 52), row.h * 0.88)
    if item.icon:
        spot = fitted(item.icon, place)
        spot = Box(spot.x, row.cy - spot.h / 2, spot.w, spot.h)
        tracks = (motion.tween("", "scale", at, 0.5, 0.5, 1), motion.tween("", "opacity", at, 0.16, 0, 1, "draw"))
        subject(stage, item.icon, way.box(spot), at=at, shadow=False, tracks=tracks)
    else:
        base = (row.x - 6, row.cy)
        pair = group([Shape(_almond_d(base, *leaf), fill=stage.field.ink) for leaf in ((-58.0, min(row.h * 0.34, 76.0)), (8.0, 82.0))])
        name = stage.add("foreground", way.node(pair), id="leaf", pivot=way.point(*base))
        stage.track(motion.pop(name, at + 0.05, 0.45, 0.4))
    row_words(stage, item.text, Box(row.x + wide, row.y, row.w - wide, row.h), i, way, size, share=1)


def _almond_d(base: Point, angle: float, long: float) -> str:
    """A leaf that grows from `base` at an angle (degrees)."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def at(x: float, y: float) -> str:
        return f"{n(base[0] + (x * c - y * s) * long)} {n(base[1] + (x * s + y * c) * long)}"

    return f"M{at(0, 0)}C{at(0.25, -0.3)} {at(0.65, -0.3)} {at(1, 0)}C{at(0.65, 0.14)} {at(0.25, 0.16)} {at(0, 0)}Z"
