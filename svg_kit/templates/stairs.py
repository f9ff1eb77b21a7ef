"""Stairs: every step is built as it is named, and somebody climbs them; the words stand on the faces of the steps."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, Shape, rect
from svg_kit.geometry import Box
from svg_kit.motion import Key, Track
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, Point, hand, heading, on, plane, polygon_d, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import moon
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "process.stairs"
TITLE = "Stairs"
ROLES = ("step", "solution", "feature", "context", "recap")
ASKED_FOR = ("list.reveal",)  # a list of things does not climb by itself
SUITS = {
    "en": ("step by step", "grow", "build", "climb", "rise", "higher", "level up", "one step", "ladder", "progress"),
    "de": ("schritt für schritt", "wachs", "aufbau", "steig", "höher", "stufe", "fortschritt"),
    "es": ("paso a paso", "crec", "constru", "subir", "sube", "escal"),
    "fr": ("pas à pas", "étape par étape", "grandi", "constru", "monter", "échelon"),
    "it": ("passo dopo passo", "cresc", "costru", "salire", "gradin"),
    "pt": ("passo a passo", "cresc", "constru", "subir", "sobe", "degrau"),
    "ja": ("一歩", "段階", "成長", "登"),
    "hi": ("कदम दर कदम", "बढ़", "सीढ़ी", "चढ़"),
    "ar": ("خطوة بخطوة", "ينمو", "يبني", "درج"),
}
CLIMBERS = ("prop:student-with-backpack", "prop:walker", "prop:standing-woman", "prop:worker-with-helmet")
PERSON = 262.0
LEAN = 34.0, 26.0  # how far the treads go back: to the side and up


class Item(SlotModel):
    text: str = words(48, aim=36, least=1)


class Slots(SlotModel):
    title: str = words(60, aim=40)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)
    icon: str = ""


EXAMPLE = {
    "title": "From the sofa to ten kilometres",
    "items": [
        {"text": "Walk for half an hour"},
        {"text": "Jog to the next lamp"},
        {"text": "Run five, never stop"},
        {"text": "Ten, and a cake"},
    ],
    "icon": "prop:runner",
}
FROM = {
    "process.steps": lambda slots: enumerated(slots, most=5, icons=False),
    "list.reveal": lambda slots: enumerated(slots, least=3, most=5, icons=False),
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _slabs(stage, slots) if stage.canvas.narrow or stage.spec.variant % 3 == 1 else _columns(stage, slots)


def _columns(stage: Stage, slots: Slots) -> Scene:
    """Columns that grow from the ground, the last one out of the frame."""
    c, area, way = stage.canvas, room(stage), hand(stage)
    count, foot = len(slots.items), stand_y(c)
    low = heading(stage, slots.title, way.box(Box(area.x, area.y - 24, area.w * 0.58, 200)), 112, lines=2)
    first = 226.0
    left = area.x - 36
    wide = (area.right + 10 - left) / count
    edge = area.x + stage.marks["title"].w if slots.title else left
    under = sum(left + wide * (i + 0.5) - 130 < edge for i in range(1, count - 1))  # steps from which the climber would reach the title
    free = foot - first - LEAN[1] - low - 18 if slots.title else 1e9
    person = min(PERSON, free - 62 * under)
    rise = min(150.0, (free - person) / max(under, 1), (foot - first - 56 - person) / (count - 1))
    feet, boxes = [], []
    for i in range(count):
        y = foot - first - rise * i
        right = c.width + 60.0 if i == count - 1 else left + wide * (i + 1)
        _step(stage, i, count, way, Box(left + wide * i, y, right - left - wide * i, foot - y), rise if i else foot - y)
        boxes.append(way.box(Box(left + wide * i + 32, y + 34, min(wide, area.right - left - wide * i) - 52, first - 48)))
        feet.append((left + wide * (i + 0.5) - LEAN[0] / 2, y - LEAN[1] / 2))
    _words(stage, slots, boxes, 78, "top")
    moon(stage, way.x(feet[-1][0] + 20), feet[-1][1] - person * 0.3, person * 0.94, 0.1)
    _climber(stage, slots, feet, way, person)
    return stage.scene()


def _slabs(stage: Stage, slots: Slots) -> Scene:
    """Slabs one upon the other, each set back a little: room to stand."""
    c, area, way = stage.canvas, room(stage), hand(stage, *((1,) if stage.canvas.narrow else ()))
    count, foot = len(slots.items), stand_y(c)
    person = 320.0 if c.height > 1500 else 150.0 if c.square else 236.0
    if c.narrow:
        top = top_title(stage, slots.title, area)
        top, left, back = top + person + LEAN[1] + 16, area.x - 20, min(118.0, 350.0 / (count - 1))
    else:
        heading(stage, slots.title, way.box(Box(area.x, area.y, area.w * 0.33, area.h - 60)), 128, lines=5)
        left = area.x + area.w * (0.36 if slots.title else 0.0)
        top, back = area.y - 40 + person, min(170.0, 480.0 / (count - 1))
    base = area.bottom + 14  # words keep above the captions; the lowest slab goes down to the ground
    tall = min((base - top) / count, 230.0)
    feet, boxes = [], []
    for i in range(count):
        y = base - tall * (i + 1)
        x = left + back * i
        low = foot if i == 0 else y + tall
        _step(stage, i, count, way, Box(x, y, c.width + 60 - x, low - y), low - y)
        boxes.append(way.box(Box(x + 40, y + 8, area.right - x - 40, tall - 8).inset(0, tall * 0.08)))
        feet.append((x + back * 0.5 + 6, y - LEAN[1] / 2))
    _words(stage, slots, boxes, min(84.0, tall * 0.42), "middle")
    x, y = feet[-1]
    feet[-1] = (min(x + person * 0.3, area.right - person * 0.4), y)  # the summit has room
    moon(stage, way.x(feet[-1][0] + 20), y - person * 0.3, person * 0.94, 0.1)
    _climber(stage, slots, feet, way, person)
    return stage.scene()


def _tone(stage: Stage, i: int, count: int) -> str:
    return warm(stage) if i == count - 1 else plane(stage, (0.20, 0.28)[i % 2])


def _step(stage: Stage, i: int, count: int, way: Hand, box: Box, riser: float) -> None:
    """The step as a quiet outline of what is to come, and built at its reveal: its face, its tread, and the `riser` up to it."""
    f, look = stage.field, stage.look
    fill, (dx, dy) = _tone(stage, i, count), LEAN
    face = way.box(box)
    stage.add("background", rect(face.x, face.y, face.w, face.h, tint(stage, 0.07)), id="plan")
    line = {"stroke": f.line if look.contour else None, "stroke_width": look.contour}
    x, y = box.x, box.y
    tread = ((x, y), (box.right, y), (box.right - dx, y - dy), (x - dx, y - dy))
    side = ((x, y), (x - dx, y - dy), (x - dx, y + riser - dy), (x, y + riser))
    nodes: list[Node] = [
        Shape(polygon_d([way.point(*p) for p in side]), fill=shade(fill, -0.07), **line),
        Shape(polygon_d([way.point(*p) for p in tread]), fill=shade(fill, 0.08), **line),
        rect(face.x, face.y, face.w, face.h, fill, **line),
    ]
    name = stage.add("midground", nodes, id="step", extent=way.box(Box(x - dx, y - dy, box.w + dx, box.h + dy)).inset(-6))
    stage.track(motion.tween(name, "wipe_y", max(0.0, stage.at(f"item.{i}", i + 1) - 0.06), 0.5, 0, 1, "settle"))


def _words(stage: Stage, slots: Slots, boxes: list[Box], size: float, valign: str) -> None:
    """All in the size of the longest."""
    count = len(boxes)
    style = stage.style("label", size, min(26.0, size))
    size = min(stage.measure(item.text, style, box.w, 3, box.h).size for item, box in zip(slots.items, boxes))
    for i, (item, box) in enumerate(zip(slots.items, boxes)):
        fill = on(stage, _tone(stage, i, count))
        stage.text(
            item.text, style.sized(size), box, reveal=f"item.{i}", order=i + 1, fill=fill, max_lines=3, valign=valign, layer="foreground"
        )


def _climber(stage: Stage, slots: Slots, feet: list[Point], way: Hand, tall: float) -> None:
    """Stands on the step that is spoken of, goes up with the next, and leaves a shadow of where it was."""
    name = slots.icon if slots.icon.startswith(PREFIX) else CLIMBERS[stage.spec.seed % len(CLIMBERS)]
    ratio = prop(name).ratio
    x, y = way.point(*feet[-1])
    inks = stage.inks(stage.person(name))
    art = standing(name, x, y + 3, tall, inks, flip=way.flipped)
    id_ = stage.add("foreground", art, id="climber", extent=Box(x - tall * ratio, y - tall, 2 * tall * ratio, tall + 10))
    t = stage.at("item.0", 1)
    offsets = [(way.x(a) - x, b - y) for a, b in feet]
    xs, ys = [Key(t, offsets[0][0])], [Key(t, offsets[0][1])]
    gone = dict.fromkeys(inks, tint(stage, 0.17))
    for i in range(1, len(feet)):
        at = max(t, stage.at(f"item.{i}", i + 1))
        end = at + 0.5
        xs += [Key(at, offsets[i - 1][0], "linear"), Key(end, offsets[i][0], "heave")]
        ys += [Key(at, offsets[i - 1][1], "linear"), Key(end, offsets[i][1], "settle")]
        was = standing(name, *way.point(*feet[i - 1]), tall, gone, flip=way.flipped, shadow=False)
        stage.track(motion.appear(stage.add("background", was, id="was"), at + 0.1, 0.3))
        t = end
    stage.track(Track(id_, "x", tuple(xs)), Track(id_, "y", tuple(ys)), motion.appear(id_, stage.at("item.0", 1) + 0.1))
