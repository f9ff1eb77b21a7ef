"""Quiet statement: the sentence in light type and nothing else: a full stop is the only colour, and a disc stands on the horizon where there is room."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.elements import Scene, Text, circle
from svg_kit.geometry import Box
from svg_kit.room import ground_y, room
from svg_kit.stage import Stage
from svg_kit.subjects import moon
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, bidi

TEMPLATE_ID = "quote.quiet"
TITLE = "Quiet statement"
ROLES = ("context", "problem", "story", "quote", "evidence", "outro", "solution")
ENDS = ".!?…。！？؟।:;"


class Slots(SlotModel):
    text: str = words(110, aim=80, least=1)
    aside: str = words(90, aim=64)


EXAMPLE = {"text": "And then the rain stopped", "aside": "After forty days, a Tuesday."}


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
    above = bool(slots.aside) and stage.spec.variant % 3 == 1
    quiet = stage.style("body", 58 if not c.square else 50, 34)
    aside = stage.measure(slots.aside, quiet, area.w, 3, 190).height if slots.aside else 0.0
    beside = aside + 90 if slots.aside else 0.0
    lines = 7 if c.narrow else 4
    style = stage.style("display", 420, 60, tall=0.7, weight=400)
    style = replace(style, leading=max(style.leading, 1.14))
    tall = min(area.h, max(ground_y(c) - 64 - area.y, area.h * 0.6)) if not c.narrow else area.h  # clear of the horizon
    free = Box(area.x, area.y + (beside if above else 0), area.w * 0.95, tall - beside)
    size = stage.measure(slots.text, style, free.w, lines, free.h).size
    style = replace(style, size=size, min_size=size)
    wanted = stage.measure(slots.text, style, free.w, lines)
    y = free.y + max(0.0, free.h - wanted.height) * (0.42 if above else 0.3)
    spot = stage.mirrored(Box(free.x, y, free.w, wanted.height + 8))
    block = stage.text(slots.text, style, spot, reveal="text", max_lines=lines)
    _end(stage, slots.text, block, spot)
    if slots.aside:
        low = min(y + block.height + max(56.0, size * 0.4), area.bottom - aside)
        box = Box(area.x, area.y if above else low, area.w, aside + 6)
        stage.text(slots.aside, quiet, box, reveal="aside", order=1, max_lines=3)
    _risen(stage, stage.rtl)
    return stage.scene()


def _risen(stage: Stage, left: bool) -> None:
    """A disc that stands half up on the horizon at the far side, where no word reaches."""
    c = stage.canvas
    for r in range(300, 150, -15):
        x = c.margin + r if left else c.width - c.margin - r
        if not any(Box(x - r - 40, ground_y(c) - r - 40, 2 * r + 80, r + 40).overlaps(text) for text in stage.calm):
            moon(stage, x, ground_y(c), r, stage.at("text"))
            return


def _baselines(block: Block) -> list[float]:
    return [next(node.y for node in line if isinstance(node, Text)) for line in block.lines if any(isinstance(k, Text) for k in line)]


def _end(stage: Stage, text: str, block: Block, spot: Box) -> None:
    """The one colour: a full stop that is heavier than the type's own, unless the sentence has its own end."""
    c, ink = stage.canvas, box_of(block.lines[-1])
    if ink is None or not any(isinstance(node, Text) for node in block.lines[-1]):
        return
    r = block.size * 0.1
    x = spot.x + (ink.x - r * 1.9 if bidi.rtl(text) else ink.right + r * 1.7)
    y = spot.y + _baselines(block)[-1] - r + 2
    x = min(max(x, r), c.width - r)
    if text.rstrip()[-1:] in ENDS or not c.margin * 0.6 < x < c.width - c.margin * 0.6:
        return
    dot = stage.add("midground", circle(x, y, r, stage.field.accent), id="stop", pivot=(x, y))
    stage.track(motion.pop(dot, stage.at("text") + 0.55, 0.4, 0.3))
