"""Matrix: four equal fields on two axes that are named at both ends; one field is warm."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Group, Scene, Shape, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, hand, head_d, heading, on, plane, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import proportion, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "structure.matrix"
TITLE = "Two-by-two"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context", "comparison")
ASKED_FOR = True
SUITS = {
    "en": ("matrix", "quadrant", "two by two", "four fields", "four corners", "axes", "on one axis"),
    "de": ("matrix", "quadrant", "vier felder", "achse"),
    "es": ("matriz", "cuadrante", "ejes"),
    "fr": ("matrice", "quadrant", "axes"),
    "it": ("matrice", "quadrante", "assi"),
    "pt": ("matriz", "quadrante", "eixos"),
    "ja": ("マトリックス", "象限", "二つの軸"),
    "hi": ("चतुर्थांश", "अक्ष"),
    "ar": ("مصفوفة", "ربع", "محور"),
}


class Item(SlotModel):
    text: str = words(48, aim=36, least=1)
    icon: str = ""


class Slots(SlotModel):
    """`items`: above at the left, above at the right, below at the left, below at the right; `across` and `up` name the axes where they
    point to, `across_from` and `up_from` where they begin; `highlight`: the field that matters (-1: none); `icon`: what all of it is
    about, of which the upper part rises into that field."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=4, max_length=4)
    across: str = words(24, aim=20)
    up: str = words(24, aim=20)
    across_from: str = words(24, aim=20)
    up_from: str = words(24, aim=20)
    highlight: int = Field(default=-1, ge=-1, le=3)
    icon: str = ""


EXAMPLE = {
    "title": "What an old house needs first",
    "items": [
        {"text": "New windows", "icon": "prop:window"},
        {"text": "A tight roof"},
        {"text": "Fresh paint", "icon": "prop:paint-tin"},
        {"text": "Door seals", "icon": "prop:door-seal"},
    ],
    "across": "Easy to do",
    "across_from": "Hard to do",
    "up": "Saves heat",
    "up_from": "Saves little",
    "highlight": 1,
    "icon": "prop:old-house",
}
FROM = {"list.reveal": lambda slots: enumerated(slots, least=4, most=4, icons=False)}
SHOWN = 0.7
"""How much of a thing that rises into its field is seen: the roof of a house."""


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(4))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, way = stage.canvas, hand(stage)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # a diagram of its own, on no meadow
    panel = _panel(stage, slots, way)
    _axes(stage, slots, way, panel)
    quarters = [_quarter(panel, i) for i in range(4)]
    rooms, size = _rooms(stage, slots, quarters)
    tall = _rows(stage, slots, rooms, size)
    for i, (item, (box, place)) in enumerate(zip(slots.items, rooms)):
        fill = _fill(stage, slots, i)
        _field(stage, i, way, panel, quarters[i], fill)
        if place:
            _thing(stage, slots, i, way, place, quarters[i], fill)
        stage.text(item.text, size, way.box(_line(box, tall[i // 2])), reveal=f"item.{i}", order=i + 1, fill=on(stage, fill), max_lines=5)
    stage.focus = way.point(panel.cx, panel.cy)
    return stage.scene()


def _rows(stage: Stage, slots: Slots, rooms: list[tuple[Box, Box | None]], size: TypeStyle) -> list[float]:
    """How tall the words of each row are, for both of its fields begin on one line; 0 where they stand over pictures, at the top."""
    blocks = [stage.measure(item.text, size, box.w, 5, box.h).height for item, (box, _) in zip(slots.items, rooms)]
    if stage.canvas.narrow and any(place for _, place in rooms):
        return [0.0, 0.0]
    return [max(blocks[:2]), max(blocks[2:])]


def _line(box: Box, tall: float) -> Box:
    """The part of `box` that begins where words of this height begin in its middle."""
    air = max(0.0, box.h - tall) / 2 if tall else 0.0
    return Box(box.x, box.y + air, box.w, box.h - air)


def _panel(stage: Stage, slots: Slots, way: Hand) -> Box:
    """Below the title, and clear of the names of the axes."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        top = _title(stage, slots.title, area) + (0 if not slots.title else 82 if c.height > 1500 else 56)
    else:
        box = Box(area.x, area.y - 48, area.w, 112)
        top = heading(stage, slots.title, way.box(box), 104, lines=1, least=52) + 86 if slots.title else area.y
    beside = (204.0 if not c.narrow else 80.0) if slots.up or slots.up_from else 12.0
    under = _below(stage) if slots.across or slots.across_from else 16.0
    left, right, low = area.x + beside, area.right - 30, c.content.bottom - under
    return Box(left, top, right - left, low - top)


def _title(stage: Stage, title: str, area: Box) -> float:
    """In two even lines where they are large enough."""
    style = stage.style("display", 100, 70)
    if stage.canvas.height > 1500 and stage.measure(title, style, area.w, 2, 260).fits:
        return heading(stage, title, Box(area.x, area.y - 20, area.w, 260), 100, lines=2, least=70)
    return top_title(stage, title, area)


def _below(stage: Stage) -> float:
    """What the names of the level axis take."""
    return 96.0 if stage.canvas.height > 1500 else 90.0


def _rooms(stage: Stage, slots: Slots, quarters: list[Box]) -> tuple[list[tuple[Box, Box | None]], TypeStyle]:
    """What words and picture have of each field, and the one size of all words; long words leave the pictures less, or nothing."""
    style = stage.style("label", 88 if not stage.canvas.narrow else 66, 26)
    rooms, size = [], style.size
    least = 54 if not stage.canvas.narrow else 42
    for share in (*((0.57,) if stage.canvas.height > 1500 else ()), 0.47, 0.36, 0.25, 0.0):
        rooms = [_parts(stage, slots, i, quarter, share) for i, quarter in enumerate(quarters)]
        fits = [stage.measure(item.text, style, spot.w, 5, spot.h) for item, (spot, _) in zip(slots.items, rooms)]
        size = min(block.size for block in fits)
        if (size >= least or share < 0.3) and all(block.fits for block in fits):
            break
    return rooms, style.sized(size, size)


def _fill(stage: Stage, slots: Slots, i: int) -> str:
    return warm(stage) if i == slots.highlight else plane(stage, (0.12, 0.18, 0.07, 0.14)[i])


def _quarter(panel: Box, i: int) -> Box:
    """One of four equal fields, with half of the gap that sets it apart."""
    w, h = panel.w / 2 - 6, panel.h / 2 - 6
    return Box(panel.x if i % 2 == 0 else panel.right - w, panel.y if i < 2 else panel.bottom - h, w, h)


def _field(stage: Stage, i: int, way: Hand, panel: Box, quarter: Box, fill: str) -> None:
    """Grows out of the crossing when it is named."""
    box = way.box(quarter)
    name = stage.add("midground", rect(box.x, box.y, box.w, box.h, fill), id="field", pivot=way.point(panel.cx, panel.cy))
    stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.55, 0.4))


def _parts(stage: Stage, slots: Slots, i: int, quarter: Box, share: float) -> tuple[Box, Box | None]:
    """Of a field, what its words have and what its picture has: side by side in wide fields, else the words over the picture."""
    q, edge = quarter, min(44.0, quarter.w * 0.08)
    box = Box(q.x + edge, q.y + edge * 0.7, q.w - 2 * edge, q.h - 1.4 * edge)
    if not share or not (slots.items[i].icon or (slots.icon and i == slots.highlight)):
        return box, None
    if stage.canvas.narrow:
        air = q.h * (0.09 if share > 0.4 else 0.06)
        low = share * (0.93 if q.h > q.w else 1)  # taller fields leave air between words and picture
        return Box(box.x, q.y + air, box.w, q.h * (0.88 - share) - air), Box(box.x, q.y + q.h * (0.94 - low), box.w, q.h * low)
    wide = q.w * (share - 0.05)
    words = Box(box.x, box.y, q.w - wide - edge, box.h)
    picture = Box(q.right - wide, q.y + q.h * 0.12, wide - edge * 0.6, q.h * 0.76)
    if stage.spec.variant % 3 == 1:  # the pictures lead
        return Box(q.right - edge - words.w, words.y, words.w, words.h), Box(2 * q.cx - picture.right, picture.y, picture.w, picture.h)
    return words, picture


def _thing(stage: Stage, slots: Slots, i: int, way: Hand, place: Box, quarter: Box, fill: str) -> None:
    """The picture of a field stands in it; of what all is about the upper part rises from its lower edge."""
    at = stage.at(f"item.{i}", i + 1) + 0.3
    if slots.items[i].icon:
        subject(stage, slots.items[i].icon, way.box(place), at=at, behind=fill, layer="foreground", shadow=False)
        return
    wide = min(place.w * 1.1, (quarter.bottom - place.y) / SHOWN * proportion(slots.icon))
    tall = wide / proportion(slots.icon)
    spot = way.box(Box(place.cx - wide / 2, quarter.bottom - tall * SHOWN, wide, tall))
    name = subject(stage, slots.icon, spot, at=at, behind=fill, layer="foreground", shadow=False)
    risen, box = stage.layers["foreground"].pop(), way.box(quarter)
    assert isinstance(risen, Group) and risen.id == name
    stage.layers["foreground"].append(group(risen, clip=rect_d(box.x, box.y, box.w, box.h)))


def _axes(stage: Stage, slots: Slots, way: Hand, panel: Box) -> None:
    """The axes at the edges of the panel, named at both ends."""
    f, at = stage.field, stage.at("title" if slots.title else "item.0", 0)
    corner, far, high = (panel.x - 10, panel.bottom + 10), panel.right + 30, panel.y - 30
    for end in ((far - 24, corner[1]), (corner[0], high + 24)):
        shape = Shape(line_d(way.point(*corner), way.point(*end)), stroke=f.ink, stroke_width=8, cap="square")
        stage.track(motion.tween(stage.add("foreground", shape, id="axis"), "draw", at, 0.8, 0, 1, "draw"))
    heads = [
        Shape(head_d(way.point(far, corner[1]), 180 if way.flipped else 0, 40), fill=f.ink),
        Shape(head_d(way.point(corner[0], high), -90, 40), fill=f.ink),
    ]
    stage.track(motion.appear(stage.add("foreground", heads, id="heads"), at + 0.6, 0.2))
    style = stage.style("label", 50 if not stage.canvas.square else 42, 15)
    half = panel.w / 2 - 36
    for text, x, align in ((slots.across_from, panel.x, "start"), (slots.across, panel.right - 22 - half, "end")):
        if text:
            box = way.box(Box(x, panel.bottom + 39, half, _below(stage) - 39))
            stage.text(text, style, box, reveal=f"axis.{align}", at=at + 0.4, fill=f.ink, max_lines=1, align=align, mark=False)
    for text, first in ((slots.up, True), (slots.up_from, False)):
        if text:
            (_turned if stage.canvas.narrow else _beside)(stage, text, style, way, panel, first, at + 0.4)


def _beside(stage: Stage, text: str, style: TypeStyle, way: Hand, panel: Box, first: bool, at: float) -> None:
    """The name of an end of the upright axis, at its outer side."""
    area = stage.canvas.content
    box = Box(area.x, panel.y if first else panel.cy + 20, panel.x - 46 - area.x, panel.h / 2 - 20)
    stage.text(text, style, way.box(box), reveal=f"axis.{'up' if first else 'low'}", at=at, max_lines=4, align="end",
               valign="top" if first else "bottom", mark=False)  # fmt: skip


def _turned(stage: Stage, text: str, style: TypeStyle, way: Hand, panel: Box, first: bool, at: float) -> None:
    """Narrow frames have no room beside the axis: its names run along it, upward."""
    name, long = stage.new_id("axis"), panel.h / 2 - 20
    block = typeset(text, style, long, stage.field.ink, max_lines=2, height=54, align="end" if first != stage.rtl else "start")
    x = panel.x - 36 - block.height if not way.flipped else way.x(panel.x) + 36
    y = (panel.y + 16 if first else panel.bottom - long) + long
    turned = Group(tuple(block.at(0, 0, f"{name}-t")), matrix=(0, -1, 1, 0, x, y))
    stage.layers["text"].append(group(turned, id=name))
    stage.track(motion.appear(name, at))
