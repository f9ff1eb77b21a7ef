"""Definition: a term set large over a rule, its meaning below, on a sheet that lies in the scene."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.props import plate, staged
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel
from svg_kit.typography import typeset

TEMPLATE_ID = "definition.term"
TITLE = "Definition"
ROLES = ("context", "solution", "step", "story")


class Slots(SlotModel):
    term: str = Field(min_length=1, max_length=44)
    meaning: str = Field(min_length=1, max_length=150)
    icon: str = ""


def reveals(slots: Slots) -> list[str]:
    return ["term", "meaning", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area = c.content
    ground = c.height * (0.765 if c.vertical else 0.80) + 14
    flip = stage.spec.variant % 2 == 1 and not c.narrow
    if c.narrow:
        sheet = Box(area.x - 10, area.y + 60, area.w + 20, 640)
        size = 420
        icon_box = Box(area.right - size, ground - size, size, size)
    else:
        wide = area.w * (0.62 if slots.icon else 0.86)
        sheet = Box(area.right - wide if flip else area.x, area.y + 56, wide, area.h - 200)
        size = 430
        icon_box = Box(area.x + 10 if flip else area.right - size, ground - size, size, size)
    pad = 72 if not c.narrow else 56
    inner = sheet.inset(pad, pad * 0.9)
    term_style = stage.style("display", 132, 60, tall=0.86)
    term = typeset(slots.term, term_style, inner.w, f.on_card, max_lines=2)
    meaning_style = stage.style("body", 60, 38, tall=1.0)
    room = inner.h - term.height - 110
    meaning = typeset(slots.meaning, meaning_style, inner.w, f.on_card, max_lines=5, height=room)
    height = term.height + 110 + meaning.height + pad * 1.8
    sheet = Box(sheet.x, sheet.y + max(0, (sheet.h - height) * 0.4), sheet.w, max(height, 300))
    inner = sheet.inset(pad, pad * 0.9)
    at = stage.at("term")
    name = stage.new_id("sheet")
    rule_y = inner.y + term.height + 46
    from svg_kit.colour import contrast

    tone = f.pop if contrast(f.pop, f.card) >= 1.5 else f.on_card
    stage.layers["midground"].append(
        group(
            *plate(stage, sheet, f.card),
            rect(sheet.x, sheet.y, sheet.w, 14, tone, min(stage.look.radius, 7)),
            id=name,
            pivot=(sheet.cx, sheet.bottom),
        )
    )
    stage.track(motion.rise(name, max(0.0, at - 0.12), 60, 0.6))
    stage.text(
        slots.term, term_style, Box(inner.x, inner.y, inner.w, 400), reveal="term", max_lines=2, fill=f.on_card, layer="foreground", at=at
    )
    rule = stage.add("foreground", rect(inner.x, rule_y, 150, 8, tone), id="rule", extent=Box(inner.x, rule_y, 150, 8))
    stage.track(motion.wipe(rule, at + 0.25, 0.4))
    stage.text(
        slots.meaning,
        meaning_style,
        Box(inner.x, rule_y + 54, inner.w, room),
        reveal="meaning",
        order=1,
        max_lines=5,
        fill=f.on_card,
        layer="foreground",
    )
    if slots.icon:
        staged(stage, slots.icon, icon_box, reveal="icon", order=2, layer="foreground" if c.narrow else "midground")
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()
