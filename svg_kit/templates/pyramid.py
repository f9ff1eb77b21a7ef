"""Pyramid: courses laid one upon the other until the point; a line leads from each to its words."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, Shape, ellipse_d, group
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import hand, hatch_d, heading, lead, polygon_d, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.pyramid"
TITLE = "Pyramid"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context")
ASKED_FOR = True
SUITS = {
    "en": ("pyramid", "hierarchy", "at the top", "at the bottom", "foundation", "at the base"),
    "de": ("pyramide", "hierarchie", "an der spitze", "ganz unten", "fundament", "an der basis"),
    "es": ("pirámide", "jerarquía", "en la cima", "en la base"),
    "fr": ("pyramide", "hiérarchie", "au sommet", "à la base"),
    "it": ("piramide", "gerarchia", "in cima", "alla base"),
    "pt": ("pirâmide", "hierarquia", "no topo", "na base"),
    "ja": ("ピラミッド", "階層", "頂点"),
    "hi": ("पिरामिड", "शिखर", "आधार"),
    "ar": ("هرم", "القمة", "القاعدة"),
}
LEAN = 0.30  # where the near edge meets the ground, in half-widths from the middle


class Item(SlotModel):
    text: str = words(52, aim=40, least=1)


class Slots(SlotModel):
    """`from_top`: the first item is the point, not the base."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    from_top: bool = False


EXAMPLE = {
    "title": "How a pond feeds itself",
    "items": [{"text": "Algae, by the million"}, {"text": "Water fleas that graze them"}, {"text": "Small fish"}, {"text": "One old pike"}],
}
FROM = {"list.reveal": lambda slots: enumerated(slots, least=3, icons=False)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count, foot = len(slots.items), stand_y(c) - 22
    if c.narrow:
        half, cx = (345.0, c.width * 0.13) if c.vertical else (330.0, c.width * 0.12)
        text_top = top_title(stage, slots.title, area) + 40
        top, left = text_top - 10, cx + half + 50
        top = max(top, foot - half * 2.6)
    else:
        half, cx, top = 470.0, c.width * 0.235, area.y - 10
        left = cx + half + 70
        box = way.box(Box(left - 130, area.y, area.right - left + 130, 250))
        text_top = heading(stage, slots.title, box, 108, lines=2) + (40 if slots.title else 0)
    pitch = min((area.bottom + 16 - text_top) / count, 210.0)
    first = area.bottom + 16 - pitch * count
    shadow = Shape(ellipse_d(way.x(cx), foot + 14, half * 1.08, 26), fill=stage.field.line, opacity=0.24)
    stage.add("background", shadow, id="shadow")
    for level in range(count):  # from the base
        i = count - 1 - level if slots.from_top else level
        low, high = level / count, (level + 1) / count
        _course(stage, i, (way.x(cx), top, foot, half), (low, high), way.flipped, level == count - 1, level)
        row = Box(left, first + pitch * (count - 1 - level), area.right - left, pitch)
        middle = (low + high) / 2
        y = foot - (foot - top) * middle
        lead(stage, i, way, (cx + half * (1 - middle) - 12, y), row)
        row_words(stage, slots.items[i].text, row, i, way, share=0.44)
    stage.focus = (way.x(cx), area.cy)
    return stage.scene()


def _course(
    stage: Stage, i: int, shape: tuple[float, float, float, float], span: tuple[float, float], flip: bool, point: bool, level: int
) -> None:
    """One course: a lit face and one in hatched shade, a joint of ground below it."""
    cx, top, foot, half = shape
    low, high = span
    fill = warm(stage) if point else tint(stage, (0.24, 0.34)[level % 2])
    side = -1 if flip else 1
    tall = foot - top
    gap = 5.0 if level else 0.0

    def at(share: float, k: float, by: float = 0.0) -> tuple[float, float]:
        """A point at `share` of the height; k: -1 far left, LEAN the near edge (it hangs lower), 1 far right."""
        hang = 26 * (1 - share) if k == LEAN else 0.0
        return cx + side * half * (1 - share) * k, foot - tall * share + hang + by

    lit = polygon_d([at(low, -1, -gap), at(low, LEAN, -gap), at(high, LEAN, gap), at(high, -1, gap)])
    dark = polygon_d([at(low, 1, -gap), at(low, LEAN, -gap), at(high, LEAN, gap), at(high, 1, gap)])
    line = stage.field.line if stage.look.contour else None
    nodes: list[Node] = [
        Shape(lit, fill=fill, stroke=line, stroke_width=stage.look.contour),
        Shape(dark, fill=shade(fill, -0.10), stroke=line, stroke_width=stage.look.contour),
    ]
    if not point:
        frame = Box(cx - half, foot - tall * high - 40, 2 * half, tall * (high - low) + 100)
        hatch = Shape(hatch_d(frame, 22, not flip), stroke=shade(fill, -0.02), stroke_width=4, cap="butt")
        nodes.append(group(hatch, clip=dark))
    name = stage.add("midground", nodes, id="course", pivot=(cx, foot))
    start = stage.at(f"item.{i}", i + 1)
    stage.track(motion.tween(name, "y", start, 0.55, -80, 0), motion.tween(name, "opacity", start, 0.2, 0, 1, "draw"))
