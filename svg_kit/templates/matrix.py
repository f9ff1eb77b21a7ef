"""Matrix: two axes cross and run out of the frame; four fields, one of them warm."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, hand, head_d, heading, on, plane, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

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


class Slots(SlotModel):
    """`items`: above at the left, above at the right, below at the left, below at the right; `across` and `up` name the axes where they
    point to; `highlight`: the field that matters (-1: none); `icon`: what all of it is about, in that field."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=4, max_length=4)
    across: str = words(24, aim=20)
    up: str = words(24, aim=20)
    highlight: int = Field(default=-1, ge=-1, le=3)
    icon: str = ""


EXAMPLE = {
    "title": "What an old house needs first",
    "items": [{"text": "New windows"}, {"text": "A tight roof"}, {"text": "Fresh paint"}, {"text": "Door seals"}],
    "across": "Easy to do",
    "up": "Saves heat",
    "highlight": 1,
    "icon": "prop:old-house",
}
FROM = {"list.reveal": lambda slots: enumerated(slots, least=4, most=4, icons=False)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(4))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # a diagram of its own, on no meadow
    style = stage.style("label", 60 if c.height > 1500 else 54 if not c.square else 46, 34)
    if c.narrow:
        top = top_title(stage, slots.title, area) + (34 if slots.title else 0)
    else:  # over the panel, so that it keeps its width
        box = Box(area.x, area.y - 44, area.w, 120)
        top = heading(stage, slots.title, way.box(box), 112, lines=1, least=52) + 34 if slots.title else area.y - 30
    above, below = 84.0 if slots.up else 30.0, 76.0 if slots.across else 0.0
    left = area.x + 12
    low = c.content.bottom - 10
    field = Box(left, top + above, area.right - 34 - left, low - below - top - above)
    cross = _cross(field, slots.highlight, (0.42, 0.44, 0.4)[stage.spec.variant % 3])
    _fields(stage, slots, way, field, cross)
    _axes(stage, slots, way, field, style)
    rooms = [_room(stage, slots, i, way, _quarter(field, cross, i)) for i in range(4)]
    size = _size(stage, slots, rooms)
    for i, item in enumerate(slots.items):
        fill = on(stage, _fill(stage, slots, i))
        stage.text(item.text, size, way.box(rooms[i]), reveal=f"item.{i}", order=i + 1, fill=fill, max_lines=5, valign="middle")
    stage.focus = way.point(*cross)
    return stage.scene()


def _cross(field: Box, hot: int, share: float) -> tuple[float, float]:
    """Where the fields meet: the one that matters has the most room."""
    if hot < 0:
        return field.x + field.w * (share + 0.06), field.cy
    across, down = (1 - share if hot % 2 == 0 else share), (0.58 if hot < 2 else 0.42)
    return field.x + field.w * across, field.y + field.h * down


def _size(stage: Stage, slots: Slots, rooms: list[Box]) -> TypeStyle:
    """All four in the size of the longest."""
    style = stage.style("label", 104 if not stage.canvas.narrow else 88, 28)
    fits = [stage.measure(item.text, style, spot.w, 5, spot.h).size for item, spot in zip(slots.items, rooms)]
    return style.sized(min(fits), min(fits))


def _fill(stage: Stage, slots: Slots, i: int) -> str:
    return warm(stage) if i == slots.highlight else plane(stage, (0.12, 0.18, 0.07, 0.14)[i])


def _quarter(field: Box, cross: tuple[float, float], i: int) -> Box:
    """A field of the panel, with half of the gap that sets it apart."""
    x, y = cross
    left, right = (field.x, x - 6) if i % 2 == 0 else (x + 6, field.right)
    top, bottom = (field.y, y - 6) if i < 2 else (y + 6, field.bottom)
    return Box(left, top, right - left, bottom - top)


def _fields(stage: Stage, slots: Slots, way: Hand, field: Box, cross: tuple[float, float]) -> None:
    """Each field grows out of the crossing when it is named."""
    point = way.point(*cross)
    for i in range(4):
        box = way.box(_quarter(field, cross, i))
        name = stage.add("midground", rect(box.x, box.y, box.w, box.h, _fill(stage, slots, i)), id="field", pivot=point)
        stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.55, 0.4))


def _axes(stage: Stage, slots: Slots, way: Hand, field: Box, style: TypeStyle) -> None:
    """The axes at the edges of the panel; each has its name where it points to."""
    f = stage.field
    at = stage.at("title" if slots.title else "item.0", 0)
    corner, far, high = (field.x - 6, field.bottom + 6), field.right + 34, field.y - 30
    for end in ((far - 24, corner[1]), (corner[0], high + 24)):
        shape = Shape(line_d(way.point(*corner), way.point(*end)), stroke=f.ink, stroke_width=9)
        stage.track(motion.tween(stage.add("foreground", shape, id="axis"), "draw", at, 0.8, 0, 1, "draw"))
    heads = [
        Shape(head_d(way.point(far, corner[1]), 180 if way.flipped else 0, 44), fill=f.ink),
        Shape(head_d(way.point(corner[0], high), -90, 44), fill=f.ink),
    ]
    stage.track(motion.appear(stage.add("foreground", heads, id="heads"), at + 0.6, 0.2))
    for text, y, align, i in ((slots.up, field.y - 64, "start", 1), (slots.across, field.bottom + 30, "end", 3)):
        if not text:
            continue
        block = stage.measure(text, style, field.w - 50, 1)
        x = field.x + 40 if align == "start" else field.right - block.width - 4
        stage.text(
            text, style, way.box(Box(x, y, block.width + 6, 60)), reveal=f"axis.{i}", at=at + 0.4, fill=f.ink, max_lines=1, mark=False
        )


def _room(stage: Stage, slots: Slots, i: int, way: Hand, quarter: Box) -> Box:
    """What the words of a field have of it; in the one that matters the thing takes what they leave: at its far edge, or over them where it is upright."""
    box = quarter.inset(min(44.0, quarter.w * 0.08), 22)
    if i != slots.highlight or not slots.icon:
        return box
    place, left = box, box
    for share in (0.58, 0.48, 0.36, 0.26):
        place, left = _split(slots.icon, box, share)
        style = stage.style("label", 104 if not stage.canvas.narrow else 88, 28)
        fit = stage.measure(slots.items[i].text, style.sized(style.size, 28), left.w, 5, left.h)
        if fit.fits and (fit.size > 60 or share < 0.4):
            break
    subject(stage, slots.icon, way.box(place), at=stage.at(f"item.{i}", i + 1) + 0.3, behind=_fill(stage, slots, i), layer="foreground")
    return left


def _split(icon: str, box: Box, share: float) -> tuple[Box, Box]:
    """The place of the thing, and of the words."""
    if box.w > box.h * 1.6:
        thing = fitted(icon, Box(0, 0, box.w * share, box.h))
        return Box(box.right - thing.w, box.bottom - thing.h, thing.w, thing.h), Box(box.x, box.y, box.w - thing.w - 24, box.h)
    thing = fitted(icon, Box(0, 0, box.w, box.h * share))
    return Box(box.x, box.y, thing.w, thing.h), Box(box.x, box.y + thing.h + 12, box.w, box.h - thing.h - 12)
