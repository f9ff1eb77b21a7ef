"""Tree: one trunk that parts into limbs; each limb fills with colour as its name is said."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle
from svg_kit.geometry import Box
from svg_kit.ink import ribbon_d
from svg_kit.props import badge
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, Point, hand, heading, row_words, tint, top_title, uncover, warm
from svg_kit.stage import Stage
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
    "items": [{"text": "Cirrus, thin as hair"}, {"text": "Cumulus, the heaped ones"}, {"text": "Stratus, a grey lid"}],
}
FROM = {"list.reveal": lambda slots: enumerated(slots, titled=True)}


def reveals(slots: Slots) -> list[str]:
    return ["title", *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _growing(stage, slots) if stage.canvas.narrow else _lying(stage, slots)


def _lying(stage: Stage, slots: Slots) -> Scene:
    """The trunk comes in from the side, below the title; the limbs fan out to the other."""
    area, way = room(stage), hand(stage, 1)
    count = len(slots.items)
    thick = 34.0 * count + 40
    trunk_y = area.bottom - thick / 2 - (area.h * 0.10)
    width = area.w * 0.37
    heading(stage, slots.title, way.box(Box(area.x, area.y, width, (trunk_y - thick / 2 - area.y) * 0.86)), 124, lines=4)
    pitch = min(area.h / count, 300.0)
    top = area.y + (area.h - pitch * count) * 0.4
    fork, tip = area.x + area.w * 0.30, area.x + area.w * 0.55
    for i, item in enumerate(slots.items):
        y = top + pitch * (i + 0.5)
        slot = trunk_y + thick * ((i + 0.5) / count - 0.5)
        points = [(-80.0, slot), (fork * 0.4, slot), *_bend((fork, slot), (tip, y), across=True)]
        widths = _tapered(len(points), thick / count, 20)
        extent = Box(-90, min(y, slot) - thick, tip + 110, abs(y - slot) + 2 * thick)
        _limb(stage, i, way, points, widths, extent, upward=False)
        _leaf(stage, item, i, way, (tip, y), pitch, area)
    return stage.scene()


def _growing(stage: Stage, slots: Slots) -> Scene:
    """The tree grows from the ground; its limbs bend to the rows, the highest from the outer edge of the trunk."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    top = top_title(stage, slots.title, area) + 40
    thick = (20.0 if c.square else 26.0) * count + 30
    foot = stand_y(c)
    pitch = (foot - (60 if c.square else 110) - top) / count
    left = area.x + 6
    tip = left + thick + (70 if c.square else 92)
    for i, item in enumerate(slots.items):
        y = top + pitch * (i + 0.5)
        slot = left + thick * (i + 0.5) / count
        turn = min(foot - 10, y + min(pitch * 0.9, 200) + 12 * (count - 1 - i))
        points = [(slot, foot + 4), (slot, (foot + turn) / 2), *_bend((slot, turn), (tip, y), across=False)]
        widths = _tapered(len(points), thick / count + 1, 16)
        _limb(stage, i, way, points, widths, Box(left - 30, y - 40, tip - left + 120, foot - y + 60), upward=True)
        _leaf(stage, item, i, way, (tip, y), pitch, area)
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
    return [thick + 1 if k < 3 else thick + (min(thin, thick) - thick) * (k - 2) / (count - 3) for k in range(count)]


def _limb(stage: Stage, i: int, way: Hand, points: list[Point], widths: list[float], extent: Box, upward: bool) -> None:
    """There from the start in a quiet tone, filled at its reveal."""
    d = ribbon_d(points, widths)
    mirrored = ribbon_d([way.point(*p) for p in points], widths)
    stage.add("background", Shape(mirrored, fill=tint(stage, 0.15 if i % 2 else 0.19)), id="bed")
    at = max(0.0, stage.at(f"item.{i}", i + 1) - 0.25)
    shape = Shape(d, fill=warm(stage), stroke=stage.field.line if stage.look.contour else None, stroke_width=stage.look.contour)
    if upward:
        name = stage.add(
            "midground",
            Shape(mirrored, fill=shape.fill, stroke=shape.stroke, stroke_width=shape.stroke_width),
            id="limb",
            extent=way.box(extent),
        )
        stage.track(motion.wipe(name, at, 0.7, "wipe_y"))
    else:
        uncover(stage, "midground", shape, way, extent, at, 0.7, "limb")


def _leaf(stage: Stage, item: Item, i: int, way: Hand, tip: Point, pitch: float, area: Box) -> None:
    """A bud or a pictogram at the tip, the words after it."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    size = min(pitch * 0.74, 150.0) if item.icon else min(pitch * 0.30, 48.0)
    x, y = way.point(tip[0] + size / 2 - 8, tip[1])
    box = Box(x - size / 2, y - size / 2, size, size)
    nodes = badge(stage, item.icon, box) if item.icon else [circle(x, y, size / 2, f.ink), circle(x, y, size * 0.2, f.ground)]
    name = stage.add("foreground", nodes, id="leaf", pivot=(x, y))
    stage.track(motion.pop(name, at + 0.05, 0.45, 0.4))
    left = tip[0] + size + 30
    row_words(stage, item.text, Box(left, y - pitch / 2, area.right - left, pitch), i, way, 76)
