"""Two beats: a sentence of two halves, the first set small on the ground, the second large on a block that slides in under it."""

from __future__ import annotations

import re

from svg_kit import motion
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "type.two_beats"
TITLE = "Two beats"
ROLES = ("hook", "context", "problem", "solution", "story", "comparison", "recap", "evidence")
HALVES = re.compile(r"^(.{8,44}?(?:[,;:–—](?=\s)|[،、]))\s*(.{6,44})$")  # never inside a figure: 20,000


class Slots(SlotModel):
    text: str = words(60, aim=44, least=1)
    answer: str = words(60, aim=44, least=1)


EXAMPLE = {"text": "It looks like a plant,", "answer": "but it hunts like an animal"}


def _halves(text: str, kicker: str = "") -> dict | None:
    found = HALVES.match(text)
    return {"text": found[1], "answer": found[2]} if found and not kicker else None


FROM = {
    "hook.big_claim": lambda slots: _halves(slots["text"], slots.get("kicker", "")),
    "title.chapter": lambda slots: _halves(slots["title"]) if "number" not in slots else None,
}
REVEALS = {"title": "text", "emphasis": "answer"}


def reveals(slots: Slots) -> list[str]:
    return ["text", "answer"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    share = 0.58 if c.narrow else (0.58, 0.66)[stage.spec.variant % 2]
    cut = area.y + area.h * (1 - share)
    block_box = Box(0, cut, c.width, c.height - cut)
    at = stage.at("answer", 1)
    name = stage.add("background", rect(block_box.x, block_box.y, block_box.w, block_box.h, f.pop), id="block", extent=block_box)
    stage.track(motion.tween(name, "y", max(0.0, at - 0.1), 0.55, block_box.h, 0, "settle"))
    small = Box(area.x, area.y, area.w * 0.8, cut - area.y - 40)
    large = Box(area.x, cut + 60, area.w, area.bottom - cut - 60)
    stage.text(
        slots.text,
        stage.style("display", 104, 48, tall=0.92),
        small,
        reveal="text",
        max_lines=3,
        valign="bottom",
    )
    stage.text(
        slots.answer,
        stage.style("display", 210, 66, tall=0.78),
        large,
        reveal="answer",
        order=1,
        max_lines=3 if not c.narrow else 5,
        valign="middle",
        fill=f.on_pop,
        at=at,
    )
    return stage.scene()
