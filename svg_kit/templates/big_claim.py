"""Big claim: one sentence as the picture, with one word in the accent and, if there is one, a subject standing on the ground."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "hook.big_claim"
TITLE = "Big claim"
ROLES = ("hook", "context", "problem", "solution", "story", "recap")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(90, aim=60, least=1)
    kicker: str = words(48, aim=32)
    emphasis: str = words(90)
    icon: str = ""


EXAMPLE = {"kicker": "Every winter", "text": "Half of your heat leaves through the walls", "emphasis": "Half", "icon": "emoji:house"}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("kicker", "text", "emphasis", "icon") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, variant = stage.canvas, stage.spec.variant % 3
    area, ground = room(stage), stand_y(c)
    if c.narrow:
        size = 330.0 if c.square else 420.0 if c.height < 1500 else 540.0
        size *= 0.88 if stage.look.pictogram == "plated" else 1
        icon_box = Box(area.right - size - size * 0.06, ground - size, size, size)
        top = area.y + (66 if slots.kicker else 0) + (30 if c.vertical else 0)
        air = 44 + (REACH[stage.look.halo] * size if stage.look.pictogram == "printed" else 0)
        text_box = Box(area.x, top, area.w, (icon_box.y - air if slots.icon else area.bottom - 20) - top)
        lines = 6
    else:
        size = 430 if variant != 1 else 480
        left = variant == 1
        icon_box = Box(area.x + 30 if left else area.right - size - 10, ground - size, size, size)
        disc = size * 0.1 if left and stage.look.pictogram == "plated" else 0  # how far a plate reaches beyond its drawing
        wide = area.w - size - 110 - disc if slots.icon else area.w * 0.86
        x = area.right - wide if (left and slots.icon) else area.x
        text_box = Box(x, area.y + 70, wide, area.h - 130)
        lines = 4
    largest = 150 if slots.icon else 170 if len(slots.text) > 14 else 360 if c.narrow else 250
    style = stage.style("display", largest, 68, tall=0.9 if c.vertical else 0.82)
    kicker_style = stage.style("label", 54, 36, tall=0.95)
    if slots.kicker:
        rule = stage.add(
            "text", rect(text_box.x, text_box.y - 66, 84, 8, stage.field.pop), id="rule", extent=Box(text_box.x, text_box.y - 66, 84, 8)
        )
        stage.track(motion.wipe(rule, stage.at("kicker"), 0.35))
        spot = Box(text_box.x, text_box.y - 40, text_box.w, 66)
        block = stage.text(slots.kicker, kicker_style, spot, reveal="kicker", fill=stage.field.soft, max_lines=1)
        top = max(text_box.y + 34, spot.y + block.height + 24)
        text_box = Box(text_box.x, top, text_box.w, text_box.bottom - top)
    valign = "bottom" if variant == 2 and not c.narrow else "middle" if not c.narrow else "top"
    stage.text(slots.text, style, text_box, reveal="text", order=1, max_lines=lines, emphasis=slots.emphasis, valign=valign)
    if slots.icon:
        staged(stage, slots.icon, icon_box, reveal="icon", order=2)
        stage.focus = (icon_box.cx, icon_box.cy)
    return stage.scene()
