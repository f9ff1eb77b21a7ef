"""One word: what the sentence is about as large as the frame allows, the rest of it above and below in a quiet size."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import emphasised, measure

TEMPLATE_ID = "hook.word"
TITLE = "One word"
ROLES = ("hook", "context", "problem", "solution", "story", "feature", "recap")


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(90, aim=60, least=1)
    emphasis: str = words(90, aim=14)


EXAMPLE = {"text": "Doctors blamed bad air for the disease", "emphasis": "bad air"}


def _claim(slots: dict) -> dict | None:
    """A sentence whose emphasis is short, and not all of it."""
    text, hot = slots.get("text", ""), slots.get("emphasis", "")
    if slots.get("kicker") or not 3 <= len(hot) <= 14 or len(hot) > len(text) * 0.6:
        return None
    left = text.partition(hot)[2].strip(" .,!?")
    if 0 < len(left) <= 3 and left.islower():
        return None  # `somebody has to remember | it`
    return {"text": text, "emphasis": hot}


FROM = {"hook.big_claim": _claim}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["emphasis"] if slots.emphasis else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    before, hero, after = _parted(" ".join(slots.text.split()), slots.emphasis)
    style = stage.style("figure", 520, 80)
    wide = area.w * (0.98 if not c.narrow else 1.0)
    size = min(
        620.0 if not c.narrow else 420.0,
        area.h * (0.62 if not c.narrow else 0.42),
        100 * wide / max(1.0, measure(hero, style.family, style.weight, 100, style.tracking)),
    )
    quiet = stage.style("display", 104 if not c.narrow else 92, 44)
    above = stage.measure(before, quiet, area.w * 0.8, 2, 240).height + 54 if before else 0.0
    below = stage.measure(after, quiet, area.w * 0.8, 2, 240).height + 60 if after else 0.0
    lines = 2 if size < 150 else 1
    below = max(below, size * 0.24)  # the tails of its letters stay above the captions
    block = stage.measure(hero, replace(style, size=size, min_size=size * 0.6), wide, lines, area.h - above - below)
    slack = area.h - above - below - block.height
    y = area.y + slack * (0.2, 0.5, 0.8)[stage.spec.variant % 3]
    at = stage.at("text")
    if before:
        stage.text(before, quiet, Box(area.x, y, area.w * 0.8, above), reveal="text", max_lines=2, fill=f.ink)
    y += above
    hot = stage.at("emphasis", 1) if slots.emphasis else at
    stage.text(hero, replace(style, size=size, min_size=size * 0.6), Box(area.x - size * 0.02, y, wide + size * 0.04, block.height + 8), reveal="emphasis" if slots.emphasis else "hero",
               at=hot, max_lines=lines, fill=f.accent)  # fmt: skip
    _rule(stage, area, y + block.height + 30, hot)
    if after:
        stage.text(after, quiet, Box(area.x, y + block.height + 60, area.w * 0.8, below), reveal="text.after" if before else "text", at=at if not before else max(at, hot + 0.2),
                   max_lines=2)  # fmt: skip
    return stage.scene()


def _rule(stage: Stage, area: Box, y: float, at: float) -> None:
    """A hairline from edge to edge, which the word stands on."""
    tone = mix(stage.field.ground, stage.field.ink, 0.28)
    start, end = (0.0, area.right) if not stage.rtl else (area.x, stage.canvas.width)
    box = Box(start, y - 4, end - start, 8)
    name = stage.add("midground", Shape(line_d((start, y), (end, y)), stroke=tone, stroke_width=3, cap="butt"), id="rule", extent=box)
    stage.track(motion.wipe(name, at + 0.1, 0.6))


def _parted(text: str, emphasis: str) -> tuple[str, str, str]:
    """What stands before the word, the word, and what stands after it."""
    hot = emphasised(text, emphasis)
    if not hot:
        return "", text, ""
    return text[: hot.start].strip(), text[hot.start : hot.stop].strip(), text[hot.stop :].strip(" ")
