"""Question: a huge mark whose dot is the subject itself; the words fill the free side."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion, palette
from svg_kit.colour import contrast, mix, readable, shade
from svg_kit.elements import Group, Scene, Shape
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography.outlines import contours
from svg_kit.typography.shape import shape_line

TEMPLATE_ID = "hook.question"
TITLE = "Question"
ROLES = ("hook", "context", "problem")
IN_SETS, SHOWS = True, ("icons",)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(110, aim=90, least=1)
    emphasis: str = words(110)
    icons: tuple[str, ...] = Field(default=(), max_length=2)


EXAMPLE = {"text": "What does a whale sing about?", "emphasis": "sing", "icons": ["prop:whale"]}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["emphasis"] if slots.emphasis else []), *(f"icon.{i}" for i in range(len(slots.icons)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    count = len(slots.icons)
    flip = ((stage.spec.variant % 3 == 1) != stage.rtl) and not (c.narrow and count > 1)
    things = _places(stage, slots, flip)
    style = stage.style("display", 210 if not c.narrow else 176 if c.vertical else 124, 46)
    floor = min((t.y for t in things), default=area.bottom + 40) - 54
    box = Box(area.x, area.y, area.w, (floor if things else area.bottom) - area.y)
    if c.narrow and things:  # smaller words leave the mark whole, as long as they stay large
        less = stage.measure(slots.text, style, box.w, 6, box.h - c.height * 0.16)
        box = Box(box.x, box.y, box.w, box.h - (c.height * 0.16 if less.fits and less.size > style.size * 0.66 else 0))
    under = area.y + stage.measure(slots.text, style, box.w, 6, box.h).height + 40 if c.narrow else -1e9
    mark = _mark(stage, slots, things, flip, under)
    if not c.narrow:
        edge = (mark.right + 70 - area.x) if flip else (area.right - mark.x + 70)
        wide = area.w - edge
        box = Box(area.right - wide if flip else area.x, area.y + 10, wide, (floor if count == 2 else area.bottom - 10) - area.y - 10)
    stage.text(slots.text, style, box, reveal="text", max_lines=6 if c.narrow else 5, emphasis=slots.emphasis,
               valign="top" if c.narrow or count == 2 else "middle")  # fmt: skip
    for i, (icon, thing) in enumerate(zip(slots.icons, things)):
        subject(stage, icon, thing, at=stage.at(f"icon.{i}", i + 1), flip=False)
        stage.marks[f"icon.{i}"] = thing
    if things:
        stage.focus = (things[0].cx, things[0].cy)
    return stage.scene()


def _places(stage: Stage, slots: Slots, flip: bool) -> list[Box]:
    """The first thing stands where the mark has its dot; a second one beside it, toward the words."""
    c, foot = stage.canvas, stand_y(stage.canvas) + 16
    if not slots.icons:
        return []
    one = len(slots.icons) == 1
    tall = c.height * (0.36 if not c.narrow else 0.30 if c.square else 0.255) * (1 if one else 0.86)
    wide = c.width * (0.30 if not c.narrow else 0.5) * (1 if one else 0.76)
    boxes, x = [], c.width - (110 if not c.narrow else 56)
    for icon in slots.icons:
        thing = fitted(icon, Box(0, foot - tall, wide, tall))
        x -= thing.w
        boxes.append(Box(x, thing.y, thing.w, thing.h))
        x -= 90 if not c.narrow else 60
    return [Box(c.width - b.right, b.y, b.w, b.h) if flip else b for b in boxes]


def _mark(stage: Stage, slots: Slots, things: list[Box], flip: bool, under: float) -> Box:
    """The mark as large as the frame, under the words where these leave it room. With a subject only its hook is drawn: the subject is the dot."""
    c, area = stage.canvas, room(stage)
    face = stage.style("figure", 100)
    glyph = shape_line("؟" if _rtl(slots.text) else "?", face.family, face.weight).glyphs[0]
    hook, dot = _parts(glyph.font, glyph.gid)
    top = area.y if area.y > c.content.y else 40.0 if not c.narrow else area.y + area.h * 0.22  # under a logo
    if things:
        low, middle = things[0].y - 30, things[0].cx
        if c.narrow:
            top = max(top, low - c.height * (0.30 if c.vertical else 0.34))
            top = max(top, under) if low - under > c.height * 0.12 else top
        k = (low - top) / hook[1].h
    else:
        low = stand_y(c) + 60
        k = (low - top) / (hook[1].bottom - dot[1].y)
        middle = c.width * (0.16 if flip else 0.84 if not c.narrow else 0.74)
    base = low + (hook[1].y if things else dot[1].y) * k
    widest = max(c.width - hook[1].right * k + dot[1].cx * k - 30, 0)
    middle = min(middle, widest) if not flip else max(middle, (dot[1].cx - hook[1].x) * k + 30)
    drawn = Group(
        (Shape(hook[0] + ("" if things else dot[0]), fill=_tone(stage.field, top < under)),),
        matrix=(k, 0, 0, -k, middle - dot[1].cx * k, base),
    )
    box = Box(middle + (hook[1].x - dot[1].cx) * k, top, hook[1].w * k, low - top)
    if stage.spec.setting:  # a place needs no giant mark behind it
        return things[0] if things else Box(area.x - 70 if flip else area.right + 70, area.y, 0, 0)
    stage.track(motion.rise(stage.add("background", drawn, id="mark"), 0.05, 60, 0.7))
    left = min(box.x, *(t.x for t in things[:1])) if things else box.x
    return Box(left, top, max(box.right, *(t.right for t in things[:1])) - left if things else box.w, box.h)


def _parts(path: str, gid: int) -> tuple[tuple[str, Box], tuple[str, Box]]:
    """The hook and the dot of a question mark: the dot lies lowest."""
    found = sorted(contours(path, gid), key=lambda part: part[1].y)
    return max(found[1:], key=lambda part: part[1].h), found[0]


def _tone(f: palette.Field, over: bool) -> str:
    """A firm tone of the pop colour, so that mark and subject read as one shape; a quieter one where words may run over it."""
    tone = readable(mix(f.ground, f.pop, 0.34 if over else 0.55), f.ground, 1.4 if over else 1.75)
    if not over or contrast(tone, f.ink) >= 4.6:
        return tone
    return next(
        (t for k in (0.26, 0.2, 0.14) if contrast(t := mix(f.ground, f.pop, k), f.ink) >= 4.6), shade(f.ground, -0.1 if f.dark else 0.1)
    )


def _rtl(text: str) -> bool:
    from svg_kit.typography import bidi

    return bidi.rtl(text) and any("\u0600" <= ch <= "\u06ff" for ch in text)
