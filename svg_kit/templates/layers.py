"""Layers: slabs that settle one upon the other, seen from above at an angle; a line leads from each to its name."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, Shape, ellipse_d, group
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, hand, hatch_d, heading, lead, polygon_d, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.layers"
TITLE = "Layers"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context", "step")
ASKED_FOR = True
SUITS = {
    "en": ("layer", "level", "stack", "on top of", "foundation", "storey", "strata", "base of", "built on"),
    "de": ("schicht", "ebene", "stapel", "obenauf", "fundament", "stockwerk", "grundlage"),
    "es": ("capa", "nivel", "encima de", "base de", "cimiento"),
    "fr": ("couche", "niveau", "par-dessus", "fondation", "étage"),
    "it": ("strato", "strati", "livell", "sopra", "fondament"),
    "pt": ("camada", "nível", "níveis", "em cima", "alicerce"),
    "ja": ("層", "レイヤー", "重ね", "土台"),
    "hi": ("परत", "स्तर", "नींव"),
    "ar": ("طبق", "مستوى", "أساس"),
}


class Item(SlotModel):
    text: str = words(52, aim=40, least=1)


class Slots(SlotModel):
    """`from_top`: the first item lies at the top, not at the bottom."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    from_top: bool = False


EXAMPLE = {
    "title": "What a forest stands on",
    "items": [
        {"text": "Rock, slowly crumbling"},
        {"text": "Clay that holds the water"},
        {"text": "Roots and fungi"},
        {"text": "Last year's leaves"},
    ],
}


def _listed(slots: dict) -> dict | None:
    made = enumerated(slots, icons=False)
    return made and made | {"from_top": True}


FROM = {"list.reveal": _listed, "process.steps": lambda slots: enumerated(slots, icons=False)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    bottom = stand_y(c)
    if c.narrow:
        half = 300.0 if c.vertical else 280.0
        cx = c.width * 0.15
        text_top = top_title(stage, slots.title, area) + 40
        stack_top, left = text_top, cx + half + 54
    else:
        half, cx = 430.0, c.width * 0.225
        left = cx + half + 110
        box = way.box(Box(left - 40, area.y, area.right - left + 40, 250))
        text_top = heading(stage, slots.title, box, 108, lines=2) + (50 if slots.title else 0)
        stack_top = area.y - 20
    thick = min(64.0, (bottom - stack_top) * 0.42 / count)
    deep = min(half * 0.46, (bottom - stack_top) * 0.24)
    gap = min((bottom - stack_top - 2 * deep - thick) / max(1, count - 1), 190.0)
    pitch = min((area.bottom + 10 - text_top) / count, 230.0)
    first_row = area.bottom + 10 - pitch * count
    _shadow(stage, way.x(cx), bottom, half)
    for level in range(count):  # from the ground up
        i = count - 1 - level if slots.from_top else level
        y = bottom - thick - deep - gap * level
        row = first_row + pitch * (count - 1 - level)
        _slab(stage, i, way.x(cx), y, (half, deep, thick), level == count - 1, level)
        _label(stage, slots.items[i].text, i, way, (cx + half, y + thick / 2), Box(left, row, area.right - left, pitch))
    stage.focus = (way.x(cx), area.cy)
    return stage.scene()


def _shadow(stage: Stage, cx: float, bottom: float, half: float) -> None:
    stage.add("background", Shape(ellipse_d(cx, bottom - 20, half * 1.08, 44), fill=stage.field.line, opacity=0.22), id="shadow")


def _slab(stage: Stage, i: int, cx: float, cy: float, size: tuple[float, float, float], top: bool, level: int) -> None:
    """A slab with its centre of the upper face at (cx, cy): the face in light, one side in shade; the top one is warm."""
    a, b, t = size
    fill = warm(stage) if top else tint(stage, (0.22, 0.34, 0.28)[level % 3])
    up = 1 if stage.field.dark else -1
    face = polygon_d([(cx - a, cy), (cx, cy - b), (cx + a, cy), (cx, cy + b)])
    near = polygon_d([(cx - a, cy), (cx, cy + b), (cx, cy + b + t), (cx - a, cy + t)])
    far = polygon_d([(cx + a, cy), (cx, cy + b), (cx, cy + b + t), (cx + a, cy + t)])
    line = stage.field.line if stage.look.contour else None
    wide = stage.look.contour
    nodes: list[Node] = [
        Shape(near, fill=shade(fill, -0.05), stroke=line, stroke_width=wide),
        Shape(far, fill=shade(fill, -0.13), stroke=line, stroke_width=wide),
        Shape(face, fill=shade(fill, 0.03), stroke=line, stroke_width=wide),
    ]
    if not top:
        lines = Shape(hatch_d(Box(cx, cy - b, a, 2 * b + t), 22), stroke=shade(fill, 0.05 * up), stroke_width=3, cap="butt", opacity=0.7)
        nodes.insert(2, group(lines, clip=far))
    name = stage.add("midground", nodes, id="slab", pivot=(cx, cy))
    at = stage.at(f"item.{i}", i + 1)
    stage.track(motion.tween(name, "y", at, 0.55, -90, 0), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _label(stage: Stage, text: str, i: int, way: Hand, corner: tuple[float, float], row: Box) -> None:
    """The line from the slab's corner to its row, and the words."""
    lead(stage, i, way, (corner[0] - 6, corner[1]), row)
    row_words(stage, text, row, i, way, share=0.44)
