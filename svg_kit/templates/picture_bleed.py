"""Full-bleed picture: the picture is the frame, slowly moved; its caption large on bands that come in from the side."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.bands import banded
from svg_kit.elements import Picture, Scene, group
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

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
    c, area = stage.canvas, room(stage)
    name, at = stage.new_id("photo"), stage.at("image")
    frame = c.frame
    moved = group(Picture(slots.image, frame), id=name, pivot=(c.width * (0.4 if stage.spec.variant % 2 else 0.6), c.height * 0.42))
    shown = stage.new_id("picture")
    stage.layers["background"].append(group(moved, id=shown, extent=frame))
    stage.track(motion.tween(name, "scale", 0, stage.spec.duration, 1.09, 1.0, "linear"), *motion.appear(shown, at, 0.3))
    stage.marks["image"] = frame
    if slots.caption:
        style = stage.style("display", 112 if not c.square else 88, 44, tall=0.92)
        far = (stage.spec.variant % 3 == 1) != stage.rtl
        wide = area.w * (0.9 if not c.narrow else 1.0)
        box = Box(area.right - wide if far else area.x, area.y, wide, c.content.bottom - area.y)
        banded(stage, slots.caption, style, box, reveal="caption", order=1, low=True, far=far)
    return stage.scene()
