"""Picture: a reference photograph or drawing, mounted and framed as tall as the scene; its caption on a card over its corner."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Picture, Scene, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import Hand
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, typeset

TEMPLATE_ID = "picture.framed"
TITLE = "Framed picture"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")
PUSH = 1.06  # a photo is never quite still: slowly one sees more of it


class Slots(SlotModel):
    image: str = Field(min_length=1)
    caption: str = words(80, aim=60)


EXAMPLE = {"image": "photo", "caption": "The lake at five, before the wind"}


def reveals(slots: Slots) -> list[str]:
    return ["image", *(["caption"] if slots.caption else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    way = Hand(c.width, (stage.spec.variant % 3 == 1) != stage.rtl)
    w, h = stage.spec.pictures.get(slots.image, (3, 2))
    ratio = min(2.2, max(0.6, w / h))
    label = _label(stage, slots.caption, area) if slots.caption else None
    over = (label[1].h * 0.42 if c.narrow else 0.0) if label else 0.0
    if c.narrow:
        ratio = min(ratio, 1.16 if c.vertical else ratio)  # a wide picture is cut a little at its sides rather than small in a tall frame
        space = Box(area.x, area.y - 20, area.w, c.content.bottom - area.y - (label[1].h - over if label else 0))
    else:
        space = Box(area.x + (area.w * 0.15 if label else 0), 64, area.w * (0.85 if label else 1.0), c.content.bottom - 64)
    width = min(space.w, space.h * ratio)
    x = space.cx - width / 2
    left = area.x
    if label and not c.narrow:  # the card reaches over the picture's edge whatever its shape; the two stand in the middle together
        apart = label[1].w - 0.3 * min(label[1].w, width)
        left = max(area.x, area.cx - (apart + width) / 2)
        x = min(left + apart, area.right - width)
    frame = way.box(Box(x, space.y + (space.h - width / ratio) * 0.5, width, width / ratio))
    _hung(stage, slots.image, frame)
    if label:
        block, size = label
        top = frame.bottom - over if c.narrow else frame.bottom - size.h - max(44.0, frame.h * 0.09)
        _captioned(stage, block, way.box(Box(left, top, size.w, size.h)))
    stage.focus = (frame.cx, frame.cy)
    return stage.scene()


def _label(stage: Stage, caption: str, area: Box) -> tuple[Block, Box]:
    """The caption as set, and the size of its card."""
    c = stage.canvas
    pad = 46.0
    style = stage.style("display", 96 if not c.square else 78, 40, tall=0.92)
    wide, tall = (area.w * 0.94, area.h * 0.34) if c.narrow else (area.w * 0.46, area.h * 0.62)
    block = typeset(caption, style, wide - 2 * pad, stage.field.on_card, max_lines=4, height=tall - 2 * pad, snug=True)
    return block, Box(0, 0, block.width + 2 * pad, block.height + 2 * pad + block.size * 0.12)


def _hung(stage: Stage, image: str, frame: Box) -> None:
    """The picture in a mount and a frame, its shadow on the wall."""
    f = stage.field
    at = stage.at("image")
    border, mount = 16.0, min(40.0, frame.w * 0.028)
    wood = mix(f.line, f.ink, 0.12) if not f.dark else mix(f.card, f.line, 0.18)
    inner = frame.inset(border + mount)
    moved = stage.new_id("photo")
    seen = group(group(Picture(image, inner), id=moved, pivot=(inner.cx, inner.cy)), clip=rect_d(inner.x, inner.y, inner.w, inner.h))
    stage.track(motion.tween(moved, "scale", 0, stage.spec.duration, PUSH, 1.0, "linear"))
    mat = frame.inset(border)
    nodes = [
        rect(frame.x + 16, frame.y + 26, frame.w, frame.h, f.line, 4, opacity=0.30),
        *plate(stage, frame, wood, radius=4),
        rect(mat.x, mat.y, mat.w, mat.h, f.card),
        rect(inner.x - 4, inner.y - 4, inner.w + 8, inner.h + 8, mix(f.card, f.on_card, 0.24)),
        rect(inner.x, inner.y, inner.w, inner.h, f.planes[1]),
        seen,
    ]
    name = stage.new_id("picture")
    stage.layers["midground"].append(group(nodes, id=name, pivot=(frame.cx, frame.bottom)))
    stage.track(motion.rise(name, at, 70, 0.7))
    stage.marks["image"] = frame


def _captioned(stage: Stage, block: Block, card: Box) -> None:
    """The caption's card lies over the corner of the picture, so that the two are one thing."""
    f, start = stage.field, stage.at("caption", 1)
    name = stage.add("foreground", plate(stage, card, f.card), id="card", pivot=(card.cx, card.bottom))
    stage.track(motion.rise(name, max(0.0, start - 0.06), 40, 0.5))
    x, y = card.cx - block.width / 2, card.y + (card.h - block.height - block.size * 0.12) / 2
    for i, line in enumerate(block.at(x, y, stage.new_id("caption"))):
        stage.layers["text"].append(line)
        stage.track(motion.rise(line.id, start + 0.08 * i, 20, 0.4))
    stage.marks["caption"] = card
    stage.calm.append(card)
