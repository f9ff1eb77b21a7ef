"""Full-bleed picture: the picture is the frame, slowly moved; its caption on a plate low at one side."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Picture, Scene, group
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "picture.full_bleed"
TITLE = "Full-bleed picture"
ROLES = ("hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro")


class Slots(SlotModel):
    image: str = Field(min_length=1)
    caption: str = words(80, aim=60)


EXAMPLE = {"image": "photo", "caption": "Above the tree line, the snow stays until July"}
FROM = {"picture.framed": lambda slots: {k: slots[k] for k in ("image", "caption") if slots.get(k)}}


def reveals(slots: Slots) -> list[str]:
    return ["image", *(["caption"] if slots.caption else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    name, at = stage.new_id("photo"), stage.at("image")
    frame = c.frame
    moved = group(Picture(slots.image, frame), id=name, pivot=(c.width * (0.4 if stage.spec.variant % 2 else 0.6), c.height * 0.42))
    shown = stage.new_id("picture")
    stage.layers["background"].append(group(moved, id=shown, extent=frame))
    stage.track(motion.tween(name, "scale", 0, stage.spec.duration, 1.09, 1.0, "linear"), *motion.appear(shown, at, 0.3))
    stage.marks["image"] = frame
    if slots.caption:
        pad = 44
        style = stage.style("display", 76 if not c.square else 64, 38, tall=1.0)
        wide = area.w * (0.62 if not c.narrow else 0.94) - 2 * pad
        block = typeset(slots.caption, style, wide, f.on_card, max_lines=3, height=area.h * 0.36)
        box = Box(0, 0, block.width + 2 * pad, block.height + 2 * pad)
        right = (stage.spec.variant % 3 == 1) != stage.rtl
        x = area.right - box.w if right else area.x
        box = Box(x, area.bottom - box.h - 6, box.w, box.h)
        start = stage.at("caption", 1)
        card = stage.add("foreground", plate(stage, box, f.card), id="plate", pivot=(box.x, box.bottom))
        stage.track(motion.rise(card, max(0.0, start - 0.08), 40, 0.5))
        stage.text(
            slots.caption,
            style,
            Box(box.x + pad, box.y + pad, wide, block.height + 4),
            reveal="caption",
            at=start,
            max_lines=3,
            fill=f.on_card,
        )
    return stage.scene()
