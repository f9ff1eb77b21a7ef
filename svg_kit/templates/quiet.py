"""Quiet statement: words at one side; at the other one great circle, cropped by the frame, that rules itself once round."""

from __future__ import annotations

import math

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Node, Scene, Shape, circle, ellipse_d, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "quote.quiet"
TITLE = "Quiet statement"
ROLES = ("context", "problem", "story", "quote", "evidence", "outro", "solution")
TICKS = 72


class Slots(SlotModel):
    text: str = words(110, aim=80, least=1)
    aside: str = words(90, aim=64)


EXAMPLE = {"text": "Nobody had ever seen a germ of cholera", "aside": "A map. A question. The patience to knock on doors."}


def _chapter(slots: dict) -> dict | None:
    return {"text": slots["title"]} if "number" not in slots and not slots.get("kicker") else None


def _claim(slots: dict) -> dict | None:
    return {"text": slots["text"]} if not slots.get("icon") and not slots.get("kicker") and not slots.get("emphasis") else None


def _quoted(slots: dict) -> dict | None:
    return {"text": slots["quote"]} if len(slots["quote"]) <= 80 and not slots.get("name") else None


FROM = {"title.chapter": _chapter, "hook.big_claim": _claim, "quote.attributed": _quoted}
REVEALS = {"title": "text", "quote": "text"}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["aside"] if slots.aside else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 2 == 1) != stage.rtl and not c.narrow
    if c.narrow:
        wide, tall = area.w, area.h * 0.62
        centre, r = (c.width * 0.72, area.bottom - area.h * 0.08), c.width * 0.46
        box = Box(area.x, area.y, wide, tall)
    else:
        wide = area.w * 0.48
        box = Box(area.right - wide if left else area.x, area.y + 20, wide, area.h - 40)
        centre, r = (c.width * (0.2 if left else 0.8), c.height * 0.42), c.height * 0.52
    aside_h = 150.0 if slots.aside else 0.0
    style = stage.style("display", 132, 54, tall=0.92)
    block = stage.text(slots.text, style, Box(box.x, box.y, box.w, box.h - aside_h), reveal="text", max_lines=6)
    if c.narrow:  # below the words, cropped by the foot of the frame
        centre = (centre[0], max(centre[1], box.y + block.height + aside_h + 80 + r))
    _circle(stage, centre, r)
    if slots.aside:
        y = box.y + block.height + 46
        rule = stage.add(
            "text",
            Shape(line_d((box.x, y), (box.x + 150, y)), stroke=stage.field.ink, stroke_width=3),
            id="rule",
            extent=Box(box.x, y - 4, 160, 8),
        )
        stage.track(motion.wipe(rule, stage.at("aside", 1), 0.3))
        stage.text(
            slots.aside,
            stage.style("body", 50, 30),
            Box(box.x, y + 34, box.w, aside_h - 30),
            reveal="aside",
            order=1,
            max_lines=3,
            fill=stage.field.soft,
        )
    return stage.scene()


def _circle(stage: Stage, centre: tuple[float, float], r: float) -> None:
    """A lens on an empty field: plate, ring, ticks all round and a fine cross."""
    f, at = stage.field, stage.at("text")
    x, y = centre
    plate = mix(f.ground, f.card, 0.62) if not f.dark else mix(f.ground, f.ink, 0.07)
    fine = mix(f.ground, f.ink, 0.34)
    stage.add("background", circle(x, y, r, plate), id="plate")
    ring = stage.add(
        "midground", Shape(ellipse_d(x, y, r), stroke=f.ink if not f.dark else mix(f.ground, f.ink, 0.8), stroke_width=7), id="ring"
    )
    stage.track(motion.tween(ring, "draw", at, 1.0, 0, 1, "draw"))
    nodes: list[Node] = [Shape(_ticks(x, y, r - 16, TICKS, 14), stroke=fine, stroke_width=2.4, cap="butt")]
    gap = r * 0.12
    cross = (
        line_d((x - r + 40, y), (x - gap, y))
        + line_d((x + gap, y), (x + r - 40, y))
        + line_d((x, y - r + 40), (x, y - gap))
        + line_d((x, y + gap), (x, y + r - 40))
    )
    nodes.append(Shape(cross, stroke=fine, stroke_width=2.4, cap="butt"))
    marks = stage.add("midground", nodes, id="marks")
    stage.track(motion.appear(marks, at + 0.7, 0.4))


def _ticks(x: float, y: float, r: float, count: int, long: float) -> str:
    d = ""
    for i in range(count):
        a = math.tau * i / count
        deep = long * (2.0 if i % 6 == 0 else 1.0)
        d += line_d((x + r * math.cos(a), y + r * math.sin(a)), (x + (r - deep) * math.cos(a), y + (r - deep) * math.sin(a)))
    return d
