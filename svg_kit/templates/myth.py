"""Myth and truth: what is believed stands there until it is struck out; what is so comes up large below it."""

from __future__ import annotations

import random

from svg_kit import motion
from svg_kit.elements import Scene, Shape
from svg_kit.geometry import Box
from svg_kit.ink import brush_d
from svg_kit.room import room
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "hook.myth"
TITLE = "Myth and truth"
ROLES = ("hook", "problem", "context", "comparison", "solution", "evidence", "story")
SUITS = {
    "en": ("myth", "believe", "think", "thought", "actually", "in fact", "wrong", "not true", "instead"),
    "de": ("irrtum", "glaub", "denk", "tatsächlich", "in wahrheit", "falsch", "sondern"),
    "es": ("mito", "cree", "piens", "en realidad", "falso", "sino"),
    "fr": ("mythe", "croi", "pens", "en réalité", "faux", "mais"),
    "it": ("mito", "crede", "pensa", "in realtà", "falso"),
    "pt": ("mito", "acredit", "pens", "na verdade", "falso"),
    "ja": ("実は", "思われ", "誤解", "ではなく"),
    "hi": ("असल में", "मानते", "ग़लत"),
    "ar": ("خرافة", "يعتقد", "في الواقع", "ليس"),
}


class Slots(SlotModel):
    left: str = words(70, aim=46, least=1)
    right: str = words(70, aim=46, least=1)


EXAMPLE = {"left": "Lightning never strikes twice", "right": "Tall towers are hit a dozen times a year"}


def _split(slots: dict) -> dict | None:
    """Two views without figures, the second set against the first."""
    sides = (slots["left"], slots["right"])
    if any(side.get("value") for side in sides) or slots.get("title") or any(len(s["label"]) < 8 for s in sides):
        return None
    return {"left": sides[0]["label"], "right": sides[1]["label"]}


FROM = {"comparison.split": _split}


def reveals(slots: Slots) -> list[str]:
    return ["left", "right"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    share = 0.34 if not c.narrow else 0.36
    old_style = stage.style("display", 104 if len(slots.left) > 14 else 180, 48, tall=0.94)
    old = Box(area.x, area.y + 10, area.w * (0.86 if not c.narrow else 1.0), area.h * share)
    block = stage.text(slots.left, old_style, old, reveal="left", max_lines=3 if c.narrow else 2, fill=f.soft)
    y = old.y + block.height + (90 if not c.narrow else 110)
    new = Box(area.x, y, area.w, area.bottom - y - 10)
    stage.text(
        slots.right,
        stage.style("display", 196 if len(slots.right) > 14 else 330, 64, tall=0.74),
        new,
        reveal="right",
        order=1,
        max_lines=5 if c.narrow else 3,
        fill=f.ink,
    )
    _strike(stage, Box(old.x, old.y, block.width, block.height), block.size, len(block.lines))
    return stage.scene()


def _strike(stage: Stage, box: Box, size: float, lines: int) -> None:
    """One stroke through each line, a moment before the truth comes."""
    rng = random.Random(stage.spec.seed + 3)
    at = max(0.0, stage.at("right", 1) - 0.05)
    step = (box.h - size * 0.75) / max(1, lines - 1) if lines > 1 else 0.0
    left = box.x if not stage.rtl else stage.canvas.width - stage.canvas.margin - box.w
    for i in range(lines):
        y = box.y + size * 0.42 + step * i
        points = [(left - 20 + (box.w + 40) * k / 5, y + rng.uniform(-0.04, 0.04) * size) for k in range(6)]
        d = brush_d(points, [size * w for w in (0.05, 0.12, 0.10, 0.12, 0.09, 0.03)], 8)
        area = Box(left - 30, y - size * 0.3, box.w + 60, size * 0.6)
        name = stage.add("foreground", Shape(d, fill=warm(stage)), id="strike", extent=area)
        stage.track(motion.wipe(name, at + 0.14 * i, 0.35))
