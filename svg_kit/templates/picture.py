"""Picture: a reference photograph or drawing in a frame that belongs to the look, with a short caption."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Picture, Scene, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "picture.framed"
TITLE = "Framed picture"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")
PUSH = 1.06  # a photo is never quite still: slowly one sees more of it


class Slots(SlotModel):
    image: str = Field(min_length=1)
    caption: str = words(80, aim=60)


EXAMPLE = {"image": "photo", "caption": "The workshop in Lyon, 1911"}


def reveals(slots: Slots) -> list[str]:
    return ["image", *(["caption"] if slots.caption else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    w, h = stage.spec.pictures.get(slots.image, (3, 2))
    ratio = min(2.2, max(0.6, w / h))
    style = stage.style("display", 92 if not c.square else 76, 46, tall=1.1 if c.vertical else 0.9)
    if c.narrow:
        words = stage.measure(slots.caption, style, area.w, 3, area.h * 0.28).height + 44 if slots.caption else 0
        space = Box(area.x, area.y, area.w, area.h - words - 16)
    else:
        space = Box(area.x, area.y, area.w * (0.62 if slots.caption else 1.0), area.h - 20)
    width = min(space.w, space.h * ratio)
    frame = Box(space.x, space.y + (space.h - width / ratio) * 0.4, width, width / ratio)
    if not slots.caption and not c.narrow:
        frame = Box(c.width / 2 - width / 2, frame.y, width, width / ratio)
    border = 18
    at = stage.at("image")
    name = stage.new_id("picture")
    inner = frame.inset(border)
    moved = stage.new_id("photo")
    seen = group(group(Picture(slots.image, inner), id=moved, pivot=(inner.cx, inner.cy)), clip=rect_d(inner.x, inner.y, inner.w, inner.h))
    stage.track(motion.tween(moved, "scale", 0, stage.spec.duration, PUSH, 1.0, "linear"))
    nodes = [*plate(stage, frame, f.card), rect(inner.x, inner.y, inner.w, inner.h, f.planes[1]), seen]
    stage.layers["midground"].append(group(nodes, id=name, pivot=(frame.cx, frame.bottom)))
    stage.track(motion.rise(name, at, 70, 0.7))
    stage.marks["image"] = frame
    if slots.caption:
        if c.narrow:
            stage.text(
                slots.caption,
                style,
                Box(area.x, frame.bottom + 44, area.w, area.bottom - frame.bottom - 44),
                reveal="caption",
                order=1,
                max_lines=3,
            )
        else:
            x = frame.right + 70
            stage.text(
                slots.caption, style, Box(x, frame.y, area.right - x, frame.h), reveal="caption", order=1, max_lines=5, valign="middle"
            )
    return stage.scene()
