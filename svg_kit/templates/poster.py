"""Poster: the subject so large that the frame crops it, the words over the free side."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.elements import Node, Scene, group
from svg_kit.geometry import Box
from svg_kit.halos import Subject, halo
from svg_kit.pictogram import pictogram
from svg_kit.props import visible_inks
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.poster"
TITLE = "Poster"
ROLES = ("hook", "context", "problem", "story", "solution", "feature", "evidence")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(80, aim=52, least=1)
    emphasis: str = words(80)
    icon: str = ""


EXAMPLE = {"text": "An octopus has three hearts", "emphasis": "three hearts", "icon": "emoji:octopus"}


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
    if slots.icon:
        subject = _subject_box(stage, left)
        _subject(stage, slots.icon, subject, left)
        stage.focus = (subject.cx, subject.cy)
    if c.narrow:
        low = _subject_box(stage, left).y + 20 if slots.icon else area.bottom - 60
        box = Box(area.x, area.y, area.w, low - area.y)
        style = stage.style("display", 240 if not slots.icon and len(slots.text) <= 14 else 150 if c.vertical else 112, 56)
    else:
        wide = area.w * (0.54 if slots.icon else 0.9)
        box = Box(area.right - wide if left and slots.icon else area.x, area.y + 30, wide, area.h - 60)
        style = stage.style("display", 158 if slots.icon or len(slots.text) > 14 else 300, 60)
    stage.text(slots.text, style, box, reveal="text", max_lines=5, emphasis=slots.emphasis, valign="top" if c.narrow else "middle")
    return stage.scene()


def _subject_box(stage: Stage, left: bool) -> Box:
    """Larger than its half of the frame; on narrow frames across the foot."""
    c = stage.canvas
    if c.narrow:
        side = min(c.width * 0.98, c.height * (0.46 if c.vertical else 0.44))
        return Box(c.width * (0.5 if not left else 0.32) - side * 0.3, stand_y(c) - side * 0.96, side, side)
    side = c.height * 0.92
    return Box(-side * 0.16 if left else c.width - side * 0.86, stand_y(c) - side * 0.93, side, side)


def _subject(stage: Stage, icon: str, box: Box, left: bool) -> None:
    f = stage.field
    nodes: list[Node] = []
    if icon.startswith(PREFIX):
        thing = prop(icon)
        height = min(box.h, box.w * 1.1 / thing.ratio)
        nodes.append(standing(icon, box.cx, stand_y(stage.canvas), height, stage.inks(stage.spec.seed % 7), flip=left, shadow=True))
    else:
        if not stage.spec.setting:
            nodes.append(halo(Subject(icon, box.inset(box.w * 0.1), True, f, stage.look, stage.spec.seed)))
        colour = f.ink
        nodes.append(
            pictogram(icon, box, colour, stroke=box.w * 0.03)
            if icon.startswith("line:")
            else pictogram(icon, box, colour, visible_inks(f.inks, f.ground), stand=True)
        )
    name = stage.new_id("subject")
    stage.layers["midground"].append(group(nodes, id=name, pivot=(box.cx, box.bottom)))
    at = stage.at("icon", 2)
    by = -90 if left else 90
    stage.track(motion.tween(name, "x", at, 0.7, by, 0), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))
    stage.marks.setdefault("icon", box)
