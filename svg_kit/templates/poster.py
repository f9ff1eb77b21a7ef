"""Poster: one subject, whole and as tall as the frame allows, before a great disc that leaves the frame; the words on the free side."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, moon, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.poster"
TITLE = "Poster"
ROLES = ("hook", "context", "problem", "story", "solution", "feature", "evidence")
IN_SETS, SHOWS, PICTURED = True, ("icon",), True


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(80, aim=52, least=1)
    emphasis: str = words(80)
    icon: str = ""


EXAMPLE = {"text": "Eight arms and not one bone", "emphasis": "not one bone", "icon": "prop:octopus"}


def _claim(slots: dict) -> dict | None:
    if not slots.get("icon") or slots.get("kicker") or str(slots["icon"]).startswith("line:"):
        return None
    return {k: slots[k] for k in ("text", "emphasis", "icon") if slots.get(k)}


def _story(slots: dict) -> dict | None:
    """One subject with a headline and no label of its own."""
    items = slots.get("items") or []
    if len(items) != 1 or items[0].get("label"):
        return None
    return (
        _claim({"text": slots.get("headline", ""), "emphasis": slots.get("emphasis", ""), "icon": items[0]["icon"]})
        if slots.get("headline")
        else None
    )


FROM = {"hook.big_claim": _claim, "story.icons": _story}
REVEALS = {"headline": "text", "item.0": "icon"}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("text", "emphasis", "icon") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 3 == 1) != stage.rtl
    thing = _place(stage, slots, left) if slots.icon else None
    if thing is not None:
        _subject(stage, slots.icon, thing, left)
        stage.focus = (thing.cx, thing.cy)
    if c.narrow:
        low = thing.y - 40 if thing is not None else area.bottom - 60
        box = Box(area.x, area.y, area.w, low - area.y)
        style = stage.style("display", 360 if thing is None and len(slots.text) <= 14 else 160 if c.vertical else 118, 50)
    else:
        wide = area.w * 0.9 if thing is None else thing.x - 70 - area.x if not left else area.right - thing.right - 70
        box = Box(area.right - wide if left and thing is not None else area.x, area.y + 20, wide, area.h - 40)
        style = stage.style("display", 190 if thing is not None or len(slots.text) > 14 else 420, 60)
    calm = stage.measure(slots.text, style, box.w, 3, box.h)  # few lines, unless that makes them small
    stage.text(
        slots.text,
        style,
        box,
        reveal="text",
        max_lines=3 if calm.fits and calm.size > 116 else 5,
        emphasis=slots.emphasis,
        valign="top" if c.narrow else "middle",
    )
    return stage.scene()


def _place(stage: Stage, slots: Slots, left: bool) -> Box:
    """Nothing of the subject is cut off: it stands near the far edge, on narrow frames across the foot."""
    c = stage.canvas
    foot = stand_y(c) + 8
    long = len(slots.text) > 52
    if c.narrow:
        tall = c.height * ((0.38 if long else 0.44) if c.vertical else 0.33 if long else 0.42)
        thing = fitted(slots.icon, Box(0, foot - tall, c.width * 0.86, tall))
    else:
        thing = fitted(slots.icon, Box(0, 66, c.width * (0.40 if long else 0.46), foot - 66))
    gap = 44 if c.narrow else 60
    return Box(gap if left else c.width - gap - thing.w, thing.y, thing.w, thing.h)


def _subject(stage: Stage, icon: str, box: Box, left: bool) -> None:
    at = stage.at("icon", 2)
    c = stage.canvas
    moon(stage, box.cx + (-1 if left else 1) * box.w * 0.12, box.cy, min(max(box.w, box.h) * 0.66, c.width * 0.5), max(0.0, at - 0.2))
    moves = (motion.tween("", "x", at, 0.7, -90 if left else 90, 0), motion.tween("", "opacity", at, 0.2, 0, 1, "draw"))
    subject(stage, icon, box, at=at, flip=left, tracks=moves)
    stage.marks.setdefault("icon", box)
