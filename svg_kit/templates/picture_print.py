"""Print: the picture as a photographic print taped over others, tilted, as large as the frame; its caption written on it by hand."""

from __future__ import annotations

import math
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.elements import Group, Matrix, Node, Picture, Scene, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.handwriting import hand
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "picture.print"
TITLE = "Taped print"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")
TILT = (-2.2, 1.8, -1.4)
RIM = 34.0


class Slots(SlotModel):
    image: str = Field(min_length=1)
    caption: str = words(80, aim=60)


EXAMPLE = {"image": "photo", "caption": "The lake at six, before the wind woke up"}
FROM = {"picture.framed": lambda slots: {k: slots[k] for k in ("image", "caption") if slots.get(k)}}


def reveals(slots: Slots) -> list[str]:
    return ["image", *(["caption"] if slots.caption else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    """The caption has the wide lower border of the print; beside a tall picture in a wide frame it has the field."""
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 2 == 0) == stage.rtl
    w, h = stage.spec.pictures.get(slots.image, (3, 2))
    beside = not c.narrow and w / h < 1.15
    ratio = _ratio(stage, w / h)
    foot = _foot(stage) if slots.caption and not beside else 96.0
    space = Box(area.x - 30, area.y - 26, area.w + 60, area.h + 66) if c.narrow else Box(area.x, area.y - 44, area.w, area.h + 96)
    inner_w = min(space.w - 2 * RIM, (space.h - RIM - foot) * ratio)
    card = Box(0, 0, inner_w + 2 * RIM, inner_w / ratio + RIM + foot)
    shift = 0.0 if c.narrow else (space.w - card.w) * (0.16 if not beside else 0.42) * (-1 if left else 1)
    card = Box(space.cx - card.w / 2 + shift, space.y + (space.h - card.h) / 2, card.w, card.h)
    _others(stage, card, -1 if left == beside else 1, card.w * 0.34 if beside else c.width - card.w)
    turned = _print(stage, slots.image, card, ratio)
    if slots.caption and beside:
        x = card.right + 110 if left else area.x
        box = Box(x, area.y, (area.right if left else card.x - 110) - x, area.h)
        stage.text(slots.caption, _hand(stage, 170), box, reveal="caption", order=1, max_lines=5, valign="middle")
    elif slots.caption:
        _written(stage, slots.caption, Box(card.x + RIM + 16, card.bottom - foot + 24, card.w - 2 * RIM - 32, foot - 52), card, turned)
    return stage.scene()


def _ratio(stage: Stage, ratio: float) -> float:
    """What of the picture is printed: nearer to the frame's own shape, a fifth of it cut at most."""
    c = stage.canvas
    wanted = 1.95 if not c.narrow else 1.0 if c.height > 1500 else 1.2 if c.vertical else 1.45
    if not c.narrow and ratio < 1.15:
        return max(0.7, ratio)
    return min(max(wanted, ratio * 0.8), ratio * 1.25)


def _foot(stage: Stage) -> float:
    c = stage.canvas
    return 226.0 if not c.narrow else 330.0 if c.height > 1500 else 270.0 if c.vertical else 206.0


def _hand(stage: Stage, size: float) -> TypeStyle:
    return hand(stage, stage.style("display", size, 44), 700)


def _sheet(stage: Stage, w: float, h: float, fill: str) -> list[Node]:
    """Photographic paper about the origin, with its flat shadow."""
    f, look = stage.field, stage.look
    edge: dict[str, Any] = {"stroke": f.line if look.contour else None, "stroke_width": look.contour}
    return [rect(-w / 2 + 10, -h / 2 + 16, w, h, f.line, 4, opacity=0.25), rect(-w / 2, -h / 2, w, h, fill, 4, **edge)]


def _others(stage: Stage, card: Box, side: int, wide: float) -> None:
    """Two more prints beneath, face down, fanned out by a part of `wide`, most of it to this side."""
    f = stage.field
    for k, (by, turn) in enumerate(((0.30, 7.0), (-0.16, -5.0))):
        back = mix(f.card, f.line, (0.24, 0.15)[k])
        nodes = _sheet(stage, card.w * 0.9, card.h * 0.92, back)
        x = card.cx + side * by * wide
        name = stage.add("background", group(nodes, at=(x, card.cy + 14), rotate=side * turn), id="other", pivot=(x, card.cy))
        stage.track(motion.appear(name, max(0.0, stage.at("image") - 0.1), 0.2))


def _print(stage: Stage, image: str, card: Box, ratio: float) -> Matrix:
    """White border, wider below; two strips of tape. Returns how it lies."""
    f, tilt, at = stage.field, TILT[stage.spec.variant % 3], stage.at("image")
    inner = Box(card.x + RIM, card.y + RIM, card.w - 2 * RIM, (card.w - 2 * RIM) / ratio)
    photo = stage.new_id("photo")
    moved = group(Picture(image, inner), id=photo, pivot=(inner.cx, inner.cy))
    stage.track(motion.tween(photo, "scale", 0, stage.spec.duration, 1.06, 1.0, "linear"))
    tape = mix(f.pop, "#FFFFFF", 0.35)
    nodes = [
        group(_sheet(stage, card.w, card.h, _paper(stage)), at=(card.cx, card.cy)),
        rect(inner.x, inner.y, inner.w, inner.h, f.planes[1]),
        group(moved, clip=rect_d(inner.x, inner.y, inner.w, inner.h)),
        group(rect(-90, -26, 180, 52, tape, opacity=0.82), at=(card.x + card.w * 0.12, card.y + 6), rotate=-24),
        group(rect(-90, -26, 180, 52, tape, opacity=0.82), at=(card.right - card.w * 0.10, card.y + 4), rotate=18),
    ]
    lies = _turned(card, tilt)
    name = stage.new_id("picture")
    stage.layers["midground"].append(Group((Group(tuple(nodes), matrix=lies),), name, pivot=(card.cx, card.cy)))
    stage.track(
        motion.tween(name, "scale", at, 0.5, 1.05, 1.0),
        motion.tween(name, "rotate", at, 0.5, -tilt * 1.5, 0),
        *motion.appear(name, at, 0.18),
    )
    stage.marks["image"] = card
    stage.focus = (card.cx, card.cy)
    return lies


def _paper(stage: Stage) -> str:
    return mix(stage.field.card, "#FFFFFF", 0.4)


def _turned(card: Box, degrees: float) -> Matrix:
    """A turn about the middle of the card."""
    a = math.radians(degrees)
    cos, sin, x, y = math.cos(a), math.sin(a), card.cx, card.cy
    return (cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos)


def _written(stage: Stage, text: str, box: Box, card: Box, lies: Matrix) -> None:
    """On the border, in a hand, line by line."""
    f, at = stage.field, stage.at("caption", 1)
    block = typeset(
        text, _hand(stage, 108), box.w, readable(f.on_card, _paper(stage), 4.6), max_lines=2 if box.h < 240 else 3, height=box.h
    )
    y = box.y + (box.h - block.height) / 2
    lines = block.at(box.x, y, stage.new_id("caption"))
    stage.layers["midground"].append(Group(tuple(lines), matrix=lies))
    for i, line in enumerate(lines):
        stage.track(motion.appear(line.id, at + 0.12 * i, 0.2))
    stage.marks["caption"] = Box(box.x, y, block.width, block.height)
