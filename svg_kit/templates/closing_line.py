"""Closing line: the last sentence low in the frame over a field of dots, one for each of many, the last one in the accent."""

from __future__ import annotations

import random

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, circle, dots_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "closing.line"
TITLE = "Closing line"
ROLES = ("outro", "recap", "story", "cta")
DOTS = 420


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
    style = stage.style("display", 150, 62, tall=0.86)
    wide = area.w * (0.72 if not c.narrow else 1.0)
    block = stage.measure(slots.text, style, wide, 5 if c.narrow else 3, area.h * 0.62)
    y = area.bottom - block.height - 24
    if slots.lead:
        quiet = stage.style("body", 56, 34)
        lead = stage.measure(slots.lead, quiet, wide, 2, 150)
        stage.text(slots.lead, quiet, Box(area.x, y - lead.height - 48, wide, lead.height + 4), reveal="lead", max_lines=2, fill=f.soft)
    stage.text(
        slots.text,
        style,
        Box(area.x, y, wide, block.height + 8),
        reveal="text",
        order=1,
        max_lines=5 if c.narrow else 3,
        emphasis=slots.emphasis,
    )
    _crowd(stage, area, y)
    return stage.scene()


def _crowd(stage: Stage, area: Box, foot: float) -> None:
    """Dots that gather toward one place, none behind the words; the last one arrives after the line."""
    c, f = stage.canvas, stage.field
    rng = random.Random(stage.spec.seed + 5)
    side = 0.76 if (stage.spec.variant % 2 == 0) != stage.rtl else 0.3
    cx, cy = c.width * side, min(foot, c.height * 0.5) * 0.62
    points: list[tuple[float, float]] = []
    words_top = min((b.y for b in stage.calm), default=foot) - 30
    cy = min(cy, words_top - 50)
    while len(points) < DOTS:
        x, y = rng.gauss(cx, c.width * 0.17), rng.gauss(cy, c.height * 0.16)
        inside = 20 < x < c.width - 20 and 20 < y < words_top
        if inside and abs(x - cx) + abs(y - cy) > 34:
            points.append((round(x / 18) * 18, round(y / 18) * 18))
        elif not inside and rng.random() < 0.02:
            points.append((round(cx / 18) * 18, round(max(30.0, words_top - 40) / 18) * 18))
    stage.layers["background"].append(
        Shape(dots_d(sorted(set(points))), stroke=mix(f.ground, f.ink, 0.42 if f.dark else 0.5), stroke_width=12)
    )
    at = min(stage.at("text", 1) + 1.2, max(0.3, stage.spec.duration - 0.9))
    last = stage.add("midground", circle(cx, cy, 26, f.pop), id="last", pivot=(cx, cy))
    stage.track(motion.pop(last, at, 0.4, 0.3))
