"""Definition: a term set large over a rule, its meaning below, on a sheet that lies in the scene."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import contrast
from svg_kit.elements import Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.props import plate, staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "definition.term"
TITLE = "Definition"
ROLES = ("context", "solution", "step", "story")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    term: str = words(44, aim=32, least=1)
    meaning: str = words(150, aim=110, least=1)
    icon: str = ""


EXAMPLE = {"term": "Photosynthesis", "meaning": "How a leaf makes sugar of light, water and air", "icon": "emoji:herb"}


def reveals(slots: Slots) -> list[str]:
    return ["term", "meaning", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area = room(stage)
    flip = stage.spec.variant % 2 == 1 and not c.narrow
    icon = _icon_size(stage) if slots.icon else 0.0
    pad = 72 if not c.narrow else 52
    if c.narrow:
        most = area.h - (icon * 0.86 if slots.icon else 0)
        sheet = Box(area.x - 10, area.y + (30 if c.vertical else 0), area.w + 20, most - (30 if c.vertical else 0))
    else:
        wide = area.w * (0.62 if slots.icon else 0.86)
        sheet = Box(area.right - wide if flip else area.x, area.y + 40, wide, area.h - 80)
    inner = sheet.inset(pad, pad * 0.9)
    term_style = stage.style("display", 132 if not c.square else 108, 60, tall=0.86)
    term = typeset(slots.term, term_style, inner.w, f.on_card, max_lines=2, height=inner.h * 0.5)
    meaning_style = stage.style("body", 60 if not c.square else 54, 34)
    room_h = inner.h - term.height - 96
    meaning = typeset(slots.meaning, meaning_style, inner.w, f.on_card, max_lines=5, height=room_h)
    height = term.height + 96 + meaning.height + pad * 1.8
    slack = max(0.0, sheet.h - height)
    sheet = Box(sheet.x, sheet.y + slack * (0.4 if not slots.icon or not c.narrow else 0.15), sheet.w, max(height, 260))
    inner = sheet.inset(pad, pad * 0.9)
    if c.narrow:
        icon = min(icon * 1.5, max(icon * 0.86, stand_y(c) - sheet.bottom - 36))
    icon_box = Box(area.x + 10 if flip else area.right - icon - 10, stand_y(c) - icon, icon, icon)
    if slots.icon:  # behind the sheet, so that its glow never lies on the words
        staged(stage, slots.icon, icon_box, reveal="icon", order=2)
    at = stage.at("term")
    name = stage.new_id("sheet")
    rule_y = inner.y + term.height + 38
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
        slots.term,
        term_style,
        Box(inner.x, inner.y, inner.w, term.height + 1),
        reveal="term",
        max_lines=2,
        fill=f.on_card,
        layer="foreground",
        at=at,
    )
    rule = stage.add("foreground", rect(inner.x, rule_y, 150, 8, tone), id="rule", extent=Box(inner.x, rule_y, 150, 8))
    stage.track(motion.wipe(rule, at + 0.25, 0.4))
    stage.text(
        slots.meaning,
        meaning_style,
        Box(inner.x, rule_y + 48, inner.w, room_h),
        reveal="meaning",
        order=1,
        max_lines=5,
        fill=f.on_card,
        layer="foreground",
    )
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _icon_size(stage: Stage) -> float:
    """Beside the sheet on wide frames, below it on narrow ones; plated ones stand on a disc that is larger than they are."""
    c = stage.canvas
    size = 430.0 if not c.narrow else 240.0 if c.square else 330.0 if c.height < 1500 else 420.0
    return size * (0.86 if stage.look.pictogram == "plated" and c.narrow else 1)
