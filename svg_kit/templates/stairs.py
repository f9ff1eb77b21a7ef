"""Stairs: every step is built as it is named, and somebody climbs them; the words stand on the faces of the steps."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import prop, standing
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, rect
from svg_kit.geometry import Box
from svg_kit.motion import Key, Track
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, Point, hand, heading, on, plane, tint, top_title, warm
from svg_kit.stage import Stage
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
PERSON = 178.0


class Item(SlotModel):
    text: str = words(48, aim=36, least=1)


class Slots(SlotModel):
    title: str = words(60, aim=40)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)


EXAMPLE = {
    "title": "Learning to swim at forty",
    "items": [
        {"text": "Breathe out under water"},
        {"text": "Float on your back"},
        {"text": "Glide from the wall"},
        {"text": "One length, no hurry"},
    ],
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
    heading(stage, slots.title, way.box(Box(area.x, area.y, area.w * 0.56, 190)), 108, lines=2)
    first = 236.0
    rise = min(150.0, (foot - first - area.y - PERSON) / (count - 1))
    left = area.x - 36
    wide = (area.right + 10 - left) / count
    feet, boxes = [], []
    for i in range(count):
        y = foot - first - rise * i
        right = c.width + 60.0 if i == count - 1 else left + wide * (i + 1)
        _step(stage, i, count, way.box(Box(left + wide * i, y, right - left - wide * i, foot - y)))
        boxes.append(way.box(Box(left + wide * i + 36, y + 46, wide - 60, 172)))
        feet.append((left + wide * (i + 0.5), y))
    _words(stage, slots, boxes, 62, "top")
    _climber(stage, feet, way, PERSON + (20 if count < 4 else 0))
    return stage.scene()


def _slabs(stage: Stage, slots: Slots) -> Scene:
    """Slabs one upon the other, each set back a little: room to stand."""
    c, area, way = stage.canvas, room(stage), hand(stage, *((1,) if stage.canvas.narrow else ()))
    count, foot = len(slots.items), stand_y(c)
    person = PERSON + (40 if c.height > 1500 else -48 if c.square else 0)
    if c.narrow:
        top = top_title(stage, slots.title, area)
        top, left, back = top + person + 26, area.x - 40, min(118.0, 350.0 / (count - 1))
    else:
        heading(stage, slots.title, way.box(Box(area.x, area.y + 10, area.w * 0.32, area.h - 60)), 116, lines=5)
        left = area.x + area.w * (0.35 if slots.title else 0.0)
        top, back = area.y + person, min(170.0, 480.0 / (count - 1))
    base = area.bottom + 14  # words keep above the captions; the lowest slab goes down to the ground
    tall = min((base - top) / count, 210.0)
    feet, boxes = [], []
    for i in range(count):
        y = base - tall * (i + 1)
        x = left + back * i
        _step(stage, i, count, way.box(Box(x, y, c.width + 60 - x, (foot if i == 0 else y + tall) - y)))
        boxes.append(way.box(Box(x + 40, y + 16, area.right - x - 40, tall - 16).inset(0, tall * 0.08)))
        feet.append((x + back * 0.5 + 6, y))
    _words(stage, slots, boxes, min(68.0, tall * 0.38), "middle")
    _climber(stage, feet, way, person)
    return stage.scene()


def _tone(stage: Stage, i: int, count: int) -> str:
    return warm(stage) if i == count - 1 else plane(stage, (0.20, 0.28)[i % 2])


def _step(stage: Stage, i: int, count: int, box: Box) -> None:
    """The step as a quiet outline of what is to come, and built at its reveal."""
    f, look = stage.field, stage.look
    fill = _tone(stage, i, count)
    stage.add("background", rect(box.x, box.y, box.w, box.h, tint(stage, 0.07)), id="plan")
    line = f.line if look.contour else None
    nodes: list[Node] = [
        rect(box.x, box.y, box.w, box.h, fill, stroke=line, stroke_width=look.contour),
        rect(box.x, box.y, box.w, 16, shade(fill, 0.07), stroke=line, stroke_width=look.contour),
    ]
    name = stage.add("midground", nodes, id="step", extent=box.inset(-6))
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


def _climber(stage: Stage, feet: list[Point], way: Hand, tall: float) -> None:
    """Stands on the step that is spoken of, and goes up with the next."""
    name = CLIMBERS[stage.spec.seed % len(CLIMBERS)]
    x, y = way.point(*feet[-1])
    art = standing(name, x, y + 3, tall, stage.inks(stage.spec.seed % 7), flip=way.flipped)
    id_ = stage.add(
        "foreground", art, id="climber", extent=Box(x - tall * prop(name).ratio, y - tall, 2 * tall * prop(name).ratio, tall + 10)
    )
    t = stage.at("item.0", 1)
    offsets = [(way.x(a) - x, b - y) for a, b in feet]
    xs, ys = [Key(t, offsets[0][0])], [Key(t, offsets[0][1])]
    for i in range(1, len(feet)):
        at = max(t, stage.at(f"item.{i}", i + 1))
        end = at + 0.5
        xs += [Key(at, offsets[i - 1][0], "linear"), Key(end, offsets[i][0], "heave")]
        ys += [Key(at, offsets[i - 1][1], "linear"), Key(end, offsets[i][1], "settle")]
        t = end
    stage.track(Track(id_, "x", tuple(xs)), Track(id_, "y", tuple(ys)), motion.appear(id_, stage.at("item.0", 1) + 0.1))
