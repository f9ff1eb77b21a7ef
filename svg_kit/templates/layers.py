"""Layers: slabs that settle one upon the other, seen from above at an angle; a line leads from each to its name."""

from __future__ import annotations

import random

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Scene, Shape, ellipse_d, group, line_d
from svg_kit.geometry import Box
from svg_kit.ink import smooth_d
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, Point, hand, heading, lead, polygon_d, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import subject
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
    """`from_top`: the first item lies at the top, not at the bottom; `icon`: what stands on them all."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    from_top: bool = False
    icon: str = ""


EXAMPLE = {
    "title": "What a forest stands on",
    "items": [
        {"text": "Rock, slowly crumbling"},
        {"text": "Clay that holds the water"},
        {"text": "Roots and fungi"},
        {"text": "Last year's leaves"},
    ],
    "icon": "prop:tree",
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
        half = 250.0 if c.vertical else 240.0
        cx = area.x + half - 46
        text_top = top_title(stage, slots.title, area) + 30
        stack_top, left = text_top, cx + half + 44
    else:
        half, cx = 400.0, area.x + 384.0
        left = cx + half + 96
        box = way.box(Box(left, area.y, area.right - left, 250))
        text_top = heading(stage, slots.title, box, 112, lines=2) + (36 if slots.title else 0)
        stack_top = area.y - 30
    high = min((bottom - stack_top) * 0.42, 1.3 * half) if slots.icon else 0.0
    deep = min(half * (0.3 if slots.icon else 0.44), (bottom - stack_top) * 0.2)
    body = bottom - stack_top - 2 * deep - max(0.0, high - deep)
    pitch = min(body / count, 190.0)  # from one slab to the next: most of it is earth, the rest air
    thick = pitch * 0.76
    tall = min((area.bottom + 20 - text_top) / count, 240.0)
    first_row = area.bottom + 20 - tall * count
    _shadow(stage, way.x(cx), bottom, half)
    top_y = 0.0
    for level in range(count):  # from the ground up
        i = count - 1 - level if slots.from_top else level
        top_y = bottom - thick - deep - pitch * level
        row = first_row + tall * (count - 1 - level)
        _slab(stage, i, way.x(cx), top_y, (half, deep, thick), level, count)
        _label(stage, slots.items[i].text, i, way, (cx + half, top_y + thick / 2), Box(left, row, area.right - left, tall))
    if slots.icon:
        last = 0 if slots.from_top else count - 1
        place = Box(cx - half * 0.8, top_y + deep * 0.25 - high, half * 1.6, high)
        subject(stage, slots.icon, way.box(place), at=stage.at(f"item.{last}", last + 1) + 0.3, layer="foreground")
    stage.focus = (way.x(cx), area.cy)
    return stage.scene()


def _shadow(stage: Stage, cx: float, bottom: float, half: float) -> None:
    stage.add("background", Shape(ellipse_d(cx, bottom - 20, half * 1.08, 44), fill=stage.field.line, opacity=0.22), id="shadow")


def _slab(stage: Stage, i: int, cx: float, cy: float, size: tuple[float, float, float], level: int, count: int) -> None:
    """A slab with its centre of the upper face at (cx, cy): the face in light, one side in shade, each of another make; the top one is warm."""
    a, b, t = size
    top = level == count - 1
    fill = warm(stage) if top else mix(tint(stage, 0.5 - 0.3 * level / max(1, count - 1)), warm(stage), 0.5 * level / (count - 1))
    face = polygon_d([(cx - a, cy), (cx, cy - b), (cx + a, cy), (cx, cy + b)])
    near = polygon_d([(cx - a, cy), (cx, cy + b), (cx, cy + b + t), (cx - a, cy + t)])
    far = polygon_d([(cx + a, cy), (cx, cy + b), (cx, cy + b + t), (cx + a, cy + t)])
    line = stage.field.line if stage.look.contour else None
    wide = stage.look.contour
    grain = shade(fill, -0.17 if not stage.field.dark else 0.11)
    nodes: list[Node] = [Shape(near, fill=shade(fill, -0.04)), Shape(far, fill=shade(fill, -0.11))]
    for d, side in ((near, -1), (far, 1)):
        nodes.append(group(_grain(random.Random(stage.spec.seed + level), level, top, (cx, cy + b), (side * a, -b, t), grain), clip=d))
    nodes += [Shape(d, stroke=line, stroke_width=wide) for d in (near, far) if line]
    nodes.append(Shape(face, fill=shade(fill, 0.04), stroke=line, stroke_width=wide))
    name = stage.add("midground", nodes, id="slab", pivot=(cx, cy))
    at = stage.at(f"item.{i}", i + 1)
    stage.track(motion.tween(name, "y", at, 0.55, -90, 0), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _grain(rng: random.Random, level: int, top: bool, corner: Point, side: tuple[float, float, float], ink: str) -> list[Node]:
    """What a side is made of, so that no layer looks like its neighbour: blocks, beds, pebbles, threads; tufts hang from the top one."""
    (x0, y0), (a, b, t) = corner, side

    def at(u: float, v: float) -> Point:
        return x0 + a * u, y0 + b * u + t * v

    if top:
        teeth = [at(k / 16, 0.2 + (0.34 * rng.random() if k % 2 else 0)) for k in range(17)]
        return [Shape(polygon_d([at(0, 0), *teeth, at(1, 0)]), fill=ink)]
    kind = level % 4
    if kind == 0:
        joints = "".join(
            line_d(at(u + 0.12 * row, row / 2), at(u + 0.12 * row + 0.03, row / 2 + 0.5)) for row in (0, 1) for u in (0.18, 0.45, 0.74)
        )
        return [Shape(line_d(at(0, 0.5), at(1, 0.5)) + joints, stroke=ink, stroke_width=5)]
    if kind == 1:
        beds = "".join(
            line_d(at(u, v), at(u + 0.3, v)) for v, start in ((0.28, 0.04), (0.52, 0.2), (0.76, 0.0)) for u in (start, start + 0.42)
        )
        return [Shape(beds, stroke=ink, stroke_width=6)]
    if kind == 2:
        threads = [
            smooth_d([at(u + 0.03 * rng.uniform(-1, 1), v) for v in (0, 0.3, 0.6, 0.6 + 0.4 * rng.random())])
            for u in (k / 11 for k in range(1, 11))
        ]
        return [Shape("".join(threads), stroke=ink, stroke_width=5)]
    stones = [(at(rng.uniform(0.03, 0.97), (k % 3 + 0.6) / 3.2), rng.uniform(0.05, 0.12) * t) for k in range(24)]
    return [Shape("".join(ellipse_d(*p, 1.4 * r, r) for p, r in stones), fill=ink)]


def _label(stage: Stage, text: str, i: int, way: Hand, corner: Point, row: Box) -> None:
    """The line from the slab's corner to its row, and the words."""
    lead(stage, i, way, (corner[0] - 6, corner[1]), row)
    row_words(stage, text, row, i, way, 72, share=0.46)
