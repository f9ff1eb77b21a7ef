"""Matrix: two axes cross and run out of the frame; four fields, one of them warm."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, hand, head_d, heading, on, plane, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

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
    point to; `highlight`: the field that matters (-1: none)."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=4, max_length=4)
    across: str = words(24, aim=20)
    up: str = words(24, aim=20)
    highlight: int = Field(default=-1, ge=-1, le=3)


EXAMPLE = {
    "title": "What to fix first in an old house",
    "items": [
        {"text": "Plan it: the windows"},
        {"text": "Do it now: the roof"},
        {"text": "Leave it: the doorbell"},
        {"text": "In passing: the taps"},
    ],
    "across": "Easy to do",
    "up": "Saves heat",
    "highlight": 1,
}
FROM = {"list.reveal": lambda slots: enumerated(slots, least=4, most=4, icons=False)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(4))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage)
    base = area.bottom + 20
    if c.narrow:
        top = top_title(stage, slots.title, area)
        field = Box(-20, top + (44 if slots.title else -area.y - 20), c.width + 40, 0)
        inner = (area.x, area.right)
    else:
        left = area.x + area.w * (0.36 if slots.title else -0.1)
        heading(stage, slots.title, way.box(Box(area.x, area.y + 10, area.w * 0.32, area.h - 40)), 112, lines=6)
        field = Box(left, -20, c.width - left + 20, 0)
        inner = (max(left + 40, area.x), area.right)
    field = Box(field.x, field.y, field.w, base - field.y)
    share = (0.5, 0.46, 0.54)[stage.spec.variant % 3]
    x = inner[0] + (inner[1] - inner[0]) * share
    first = max(field.y, area.y - 20)
    y = first + (base - first) * (0.5 if c.narrow else 0.49)
    _fields(stage, slots, way, field, (x, y))
    _axes(stage, slots, way, field, (x, y), inner, first)
    for i, item in enumerate(slots.items):
        _words(stage, slots, item.text, i, way, (x, y), inner, (first, base))
    stage.focus = (way.x(x), y)
    return stage.scene()


def _fill(stage: Stage, slots: Slots, i: int) -> str:
    return warm(stage) if i == slots.highlight else plane(stage, (0.11, 0.17, 0.17, 0.09)[i])


def _quarter(field: Box, cross: tuple[float, float], i: int) -> Box:
    x, y = cross
    left, right = (field.x, x) if i % 2 == 0 else (x, field.right)
    top, bottom = (field.y, y) if i < 2 else (y, field.bottom)
    return Box(left, top, right - left, bottom - top)


def _fields(stage: Stage, slots: Slots, way: Hand, field: Box, cross: tuple[float, float]) -> None:
    """Each field grows out of the crossing when it is named."""
    point = way.point(*cross)
    for i in range(4):
        box = way.box(_quarter(field, cross, i))
        name = stage.add("background", rect(box.x, box.y, box.w, box.h, _fill(stage, slots, i)), id="field", pivot=point)
        stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.55, 0.4))


def _axes(stage: Stage, slots: Slots, way: Hand, field: Box, cross: tuple[float, float], inner: tuple[float, float], first: float) -> None:
    """The axes with their heads, their names at the heads."""
    f = stage.field
    at = stage.at("title" if slots.title else "item.0", 0)
    x, y = cross
    tip_x, tip_y = inner[1] + 10, first + 6
    lines = ((way.point(field.x + 20, y), way.point(tip_x - 20, y)), (way.point(x, field.bottom), way.point(x, tip_y + 20)))
    for a, b in lines:
        name = stage.add("midground", Shape(line_d(a, b), stroke=f.ink, stroke_width=7, cap="butt"), id="axis")
        stage.track(motion.tween(name, "draw", at, 0.8, 0, 1, "draw"))
    heads = [
        Shape(head_d(way.point(tip_x, y), 180 if way.flipped else 0, 34), fill=f.ink),
        Shape(head_d(way.point(x, tip_y), -90, 34), fill=f.ink),
    ]
    name = stage.add("midground", heads, id="heads")
    stage.track(motion.appear(name, at + 0.6, 0.2))
    if slots.highlight < 0:
        dot = stage.add(
            "foreground", circle(*way.point(x, y), 22, warm(stage), stroke=f.ink, stroke_width=6), id="dot", pivot=way.point(x, y)
        )
        stage.track(motion.pop(dot, at + 0.3, 0.4, 0.4))
    style = stage.style("label", 40, 26)
    for text, box, align, i in (
        (slots.up, Box(x + 34, first + 16, inner[1] - x - 40, 44), way.align, 1),
        (slots.across, Box(x + 34, y + 26, inner[1] - x - 34, 44), "start" if way.flipped and not stage.rtl else "end", 3),
    ):
        if text:
            if stage.rtl and align == "end":
                width = min(box.w, stage.measure(text, style, box.w, 1).width)
                box, align = Box(box.right - width, box.y, width, box.h), "start"
            fill = on(stage, _fill(stage, slots, i))
            stage.text(text, style, way.box(box), reveal=f"axis.{i}", at=at + 0.4, fill=fill, max_lines=1, align=align, mark=False)


def _words(
    stage: Stage,
    slots: Slots,
    text: str,
    i: int,
    way: Hand,
    cross: tuple[float, float],
    inner: tuple[float, float],
    span: tuple[float, float],
) -> None:
    """The words of a field, in its part of the safe area."""
    x, y = cross
    left, right = (inner[0], x - 36) if i % 2 == 0 else (x + 40, inner[1])
    head = 92 if slots.up and i < 2 else 20
    foot_head = 100 if slots.across and i > 1 else 34
    top, bottom = (span[0] + head, y - 34) if i < 2 else (y + foot_head, span[1] - 36)
    box = Box(left, top, right - left, bottom - top)
    hot = i == slots.highlight
    size = min(112.0, box.h * 0.30, box.w * 0.18)
    style = stage.style("label", size * (1.14 if hot else 1.0), 28)
    fill = on(stage, _fill(stage, slots, i))
    stage.text(text, style, way.box(box), reveal=f"item.{i}", order=i + 1, fill=fill, max_lines=5, valign="middle")
