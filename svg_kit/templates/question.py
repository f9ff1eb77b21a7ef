"""Question: the mark itself is the picture, cropped by the frame; the subject stands before it."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion, palette
from svg_kit.colour import contrast, mix, shade
from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "hook.question"
TITLE = "Question"
ROLES = ("hook", "context", "problem")
IN_SETS, SHOWS = True, ("icons",)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(110, aim=90, least=1)
    emphasis: str = words(110)
    icons: tuple[str, ...] = Field(default=(), max_length=2)


EXAMPLE = {"text": "Why does ice float on water?", "emphasis": "float", "icons": ["emoji:ice"]}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["emphasis"] if slots.emphasis else []), *(f"icon.{i}" for i in range(len(slots.icons)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area, ground = room(stage), stand_y(c)
    flip = stage.spec.variant % 3 == 1 and not c.narrow
    mark_size = 1180 if not c.narrow else 1250
    if area.y > c.content.y:  # a logo stands above: the mark keeps below it
        mark_size = (ground - area.y) * 1.36
    base = stage.style("figure", mark_size)
    mark_style = TypeStyle(base.family, base.weight, mark_size, mark_size, 0, 1, False, "art")
    mark = typeset("؟" if _rtl(slots.text) else "?", mark_style, 4000, _quiet(f))
    ink_w = mark.width
    mx = area.x - 40 if flip else (c.width - ink_w * (0.95 if c.narrow else 1.02) - (0 if c.narrow else 40))
    my = ground - mark.height + 60 if not c.narrow else ground - mark.height + 130
    lines = mark.at(mx, my, "mark")
    if not stage.spec.setting:  # a place needs no giant mark behind it
        stage.layers["background"].extend(lines)
        stage.track(motion.rise(lines[0].id, 0.05, 60, 0.7))
    if c.narrow:
        one = len(slots.icons) == 1
        size = (320 if one else 270) if c.square else (400 if one else 330) if c.height < 1500 else (520 if one else 370)
        text_box = Box(area.x, area.y, area.w, ground - size * 1.1 - area.y - 30 if slots.icons else area.h * 0.8)
        boxes = [Box(area.x + 30 + i * (size + 80), ground - size, size, size) for i in range(len(slots.icons))]
        lines_max = 6
    else:
        size = 400 if len(slots.icons) == 1 else 300
        text_w = area.w * (0.62 if slots.icons else 0.70)
        text_box = Box(area.right - text_w if flip else area.x, area.y + 20, text_w, area.h - 60)
        if slots.icons and len(slots.icons) == 1:
            boxes = [Box(area.x + 60 if flip else area.right - size - 60, ground - size, size, size)]
        else:
            gap = size * 0.27  # plated pictograms stand on discs wider than they are
            start = area.x + 40 if flip else area.right - 2 * size - gap - 40
            boxes = [Box(start + i * (size + gap), ground - size, size, size) for i in range(len(slots.icons))]
            text_box = Box(text_box.x, text_box.y, text_box.w, ground - size - 60 - text_box.y if len(slots.icons) == 2 else text_box.h)
        lines_max = 4
    style = stage.style("display", 148, 68, tall=0.92 if c.vertical else 0.82)
    stage.text(slots.text, style, text_box, reveal="text", max_lines=lines_max, emphasis=slots.emphasis)
    for i, icon in enumerate(slots.icons):
        staged(stage, icon, boxes[i], reveal=f"icon.{i}", order=i + 1)
        stage.focus = (boxes[i].cx, boxes[i].cy)
    return stage.scene()


def _quiet(f: palette.Field) -> str:
    """A plane of the field where it can be told from the ground."""
    tone = mix(f.ground, f.planes[0] if f.dark else f.planes[1], 0.85)
    if contrast(tone, f.ground) < 1.26:
        tone = mix(f.ground, f.ink, 0.2)
    return tone if contrast(tone, f.ink) >= 4.6 else shade(f.ground, -0.1 if f.dark else 0.1)  # words run over it


def _rtl(text: str) -> bool:
    from svg_kit.typography import bidi

    return bidi.rtl(text) and any("\u0600" <= ch <= "\u06ff" for ch in text)
