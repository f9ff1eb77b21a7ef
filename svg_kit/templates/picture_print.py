"""Print: the picture as a photographic print, tilted and taped to the field, its caption written below it."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Group, Picture, Scene, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "picture.print"
TITLE = "Taped print"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")
TILT = (-3.2, 2.4, -1.6)


class Slots(SlotModel):
    image: str = Field(min_length=1)
    caption: str = words(80, aim=60)


EXAMPLE = {"image": "photo", "caption": "Grandmother's valley, spring of 1962"}
FROM = {"picture.framed": lambda slots: {k: slots[k] for k in ("image", "caption") if slots.get(k)}}


def reveals(slots: Slots) -> list[str]:
    return ["image", *(["caption"] if slots.caption else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 2 == 0) == stage.rtl
    w, h = stage.spec.pictures.get(slots.image, (3, 2))
    ratio = min(1.9, max(0.7, w / h))
    if c.narrow:
        words_h = (210 if c.vertical else 150) if slots.caption else 0.0
        space = Box(area.x + 20, area.y + 34, area.w - 40, area.h - words_h - 70)
    else:
        wide = area.w * (0.60 if slots.caption else 0.86)
        space = Box(area.x + 30 if left else area.right - wide - 30, area.y + 26, wide, area.h - 40)
    inner_w = min(space.w - 72, (space.h - 118) * ratio)
    card = Box(0, 0, inner_w + 72, inner_w / ratio + 118)
    card = Box(space.cx - card.w / 2, space.y + (space.h - card.h) / 2, card.w, card.h)
    _print(stage, slots.image, card, ratio)
    if slots.caption:
        style = stage.style("display", 92 if not c.square else 70, 40)
        if c.narrow:
            box = Box(area.x, card.bottom + 44, area.w, max(80.0, area.bottom - card.bottom - 44))
        else:
            x = card.right + 80 if left else area.x
            box = Box(x, area.y + 40, (area.right if left else card.x - 80) - x, area.h - 80)
        stage.text(
            slots.caption,
            style,
            box,
            reveal="caption",
            order=1,
            max_lines=5 if not c.narrow else 3,
            valign="middle" if not c.narrow else "top",
        )
    return stage.scene()


def _print(stage: Stage, image: str, card: Box, ratio: float) -> None:
    """White border, wider below; two strips of tape; a flat shadow."""
    f, tilt, at = stage.field, TILT[stage.spec.variant % 3], stage.at("image")
    inner = Box(card.x + 36, card.y + 36, card.w - 72, (card.w - 72) / ratio)
    photo = stage.new_id("photo")
    moved = group(Picture(image, inner), id=photo, pivot=(inner.cx, inner.cy))
    stage.track(motion.tween(photo, "scale", 0, stage.spec.duration, 1.06, 1.0, "linear"))
    tape = mix(f.pop, "#FFFFFF", 0.35)
    nodes = [
        rect(card.x + 10, card.y + 16, card.w, card.h, f.line, 4, opacity=0.25),
        rect(
            card.x,
            card.y,
            card.w,
            card.h,
            mix(f.card, "#FFFFFF", 0.4),
            4,
            stroke=f.line if stage.look.contour else None,
            stroke_width=stage.look.contour,
        ),
        rect(inner.x, inner.y, inner.w, inner.h, f.planes[1]),
        group(moved, clip=rect_d(inner.x, inner.y, inner.w, inner.h)),
        group(rect(-90, -26, 180, 52, tape, opacity=0.82), at=(card.x + card.w * 0.16, card.y + 6), rotate=-24),
        group(rect(-90, -26, 180, 52, tape, opacity=0.82), at=(card.right - card.w * 0.14, card.y + 4), rotate=18),
    ]
    turned = group(group(nodes, at=(-card.cx, -card.cy)), at=(card.cx, card.cy), rotate=tilt)
    name = stage.new_id("picture")
    stage.layers["midground"].append(Group((turned,), name, pivot=(card.cx, card.cy)))
    stage.track(
        motion.tween(name, "scale", at, 0.5, 1.05, 1.0),
        motion.tween(name, "rotate", at, 0.5, -tilt * 1.5, 0),
        *motion.appear(name, at, 0.18),
    )
    stage.marks["image"] = card
