"""Closing line: the last sentence as large as its side allows, beside a flower's head of dots: one for each of many, the last one in the accent."""

from __future__ import annotations

import math

from svg_kit import motion
from svg_kit.elements import Scene, Shape, circle, dots_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "closing.line"
TITLE = "Closing line"
ROLES = ("outro", "recap", "story", "cta")
DOTS, GOLDEN = 420, 137.50776


class Slots(SlotModel):
    EMPHASISED = "text"
    lead: str = words(60, aim=44)
    text: str = words(90, aim=64, least=1)
    emphasis: str = words(90)


EXAMPLE = {"lead": "Today we call it epidemiology.", "text": "It began with a dot for every life", "emphasis": "every life"}


def _closing(slots: dict) -> dict | None:
    if slots.get("address") or slots.get("icon"):
        return None
    found = {"text": slots["action"], "emphasis": slots.get("emphasis", ""), "lead": ""}
    return {k: v for k, v in found.items() if v}


def _claim(slots: dict) -> dict | None:
    return (
        {k: v for k, v in (("text", slots["text"]), ("emphasis", slots.get("emphasis"))) if v}
        if not slots.get("icon") and not slots.get("kicker")
        else None
    )


FROM = {"closing.cta": _closing, "hook.big_claim": _claim}
REVEALS = {"action": "text"}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("lead", "text", "emphasis") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    left = ((stage.spec.variant % 2 == 1) != stage.rtl) and not c.narrow
    wide = area.w if c.narrow else c.width - area.x - _place(stage, 0, False).w * 0.93 - 56
    x = area.right - wide if left else area.x
    lines = 5 if c.narrow else 4
    style = stage.style("display", 184 if not c.narrow else 168 if c.vertical else 128, 62)
    quiet = stage.style("body", 62, 36)
    lead = stage.measure(slots.lead, quiet, wide, 2, 150).height + 52 if slots.lead else 0.0
    most = (area.h - lead) * (0.94 if not c.narrow else 0.62)
    few = stage.measure(slots.text, style, wide, 3, most)
    lines = 3 if few.fits and few.size > 118 else lines  # few lines, unless that makes them small
    block = stage.measure(slots.text, style, wide, lines, most)
    y = area.bottom - block.height - (24 if c.narrow else max(24.0, (area.h - block.height - lead) * 0.42))
    if slots.lead:
        stage.text(slots.lead, quiet, Box(x, y - lead, wide, lead - 48), reveal="lead", max_lines=2, fill=f.soft)
    stage.text(slots.text, style, Box(x, y, wide, block.height + 8), reveal="text", order=1, max_lines=lines, emphasis=slots.emphasis)
    place = _place(stage, y - lead, left)
    if place.w > 160:
        _head(stage, place)
    return stage.scene()


def _place(stage: Stage, words_top: float, left: bool) -> Box:
    """Where the many gather: the free side of a wide frame, over the words of a narrow one; they leave the frame there."""
    c, area = stage.canvas, room(stage)
    if not c.narrow:
        r = c.height * 0.43
        cx = c.width - r * 0.86
        return Box((c.width - cx if left else cx) - r, c.height * 0.365 - r, 2 * r, 2 * r)
    low = words_top - 60
    r = min(c.width * 0.52, low * 0.6)
    cx = c.width * (0.32 if stage.rtl else 0.68)
    return Box(cx - r, min(low - 2 * r, area.y), 2 * r, 2 * r)


def _head(stage: Stage, place: Box) -> None:
    """Dots set as the seeds of a flower, small within and large without; the one in the middle arrives after the line."""
    f = stage.field
    r, last = place.w / 2, min(34.0, place.w * 0.042)
    start = stage.spec.seed % 360
    rings: list[list[tuple[float, float]]] = [[], [], []]
    for i in range(12, DOTS):
        turn, far = math.radians(start + GOLDEN * i), r * math.sqrt(i / DOTS)
        rings[min(2, i * 3 // DOTS)].append((place.cx + far * math.cos(turn), place.cy + far * math.sin(turn)))
    at = max(0.0, stage.at("lead", 0) - 0.1)
    for k, dots in enumerate(rings):
        tone = tint(stage, (0.62, 0.46, 0.30)[k])
        name = stage.add(
            "background", Shape(dots_d(dots), stroke=tone, stroke_width=r * (0.024 + 0.009 * k)), id="many", pivot=(place.cx, place.cy)
        )
        stage.track(motion.tween(name, "scale", at + 0.12 * k, 0.8, 0.8, 1), motion.appear(name, at + 0.12 * k))
    cue = min(stage.at("text", 1) + 1.2, max(0.3, stage.spec.duration - 0.9))
    one = stage.add("midground", circle(place.cx, place.cy, last, f.pop), id="last", pivot=(place.cx, place.cy))
    stage.track(motion.pop(one, cue, 0.4, 0.3))
    stage.calm.append(place)
    stage.focus = (place.cx, place.cy)
