"""Chapter title: the title as the picture over a ruled line, with the chapter's number set huge and cropped behind it."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "title.chapter"
TITLE = "Chapter title"
ROLES = ("hook", "context", "recap")


class Slots(SlotModel):
    title: str = words(90, aim=60, least=1)
    kicker: str = words(48, aim=32)
    number: int | None = Field(default=None, ge=0, le=9999)


EXAMPLE = {"kicker": "Part two", "title": "How the bridge was built", "number": 2}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "title"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f = stage.canvas, stage.field
    area = room(stage)
    if slots.number is not None:
        size = 900 if not c.narrow else 820
        tone = mix(f.ground, f.planes[0] if f.dark else f.planes[1], 0.9)
        block = typeset(str(slots.number), stage.style("figure", size, size).sized(size, size), 4000, tone, max_lines=1)
        x = c.width - block.width - (20 if not c.narrow else -30)
        y = c.height * (0.80 if not c.vertical else 0.765) - block.height + 30
        for line in block.at(x, y, "number"):
            stage.layers["background"].append(line)
            stage.track(motion.rise(line.id, 0.05, 80, 0.8))
    style = stage.style("display", 190, 64, tall=0.94)
    head = 120 if slots.kicker else 50  # of kicker and rule
    box = Box(area.x, area.y + head, area.w * (0.84 if not c.narrow else 1), area.h - head - 30)
    block = stage.measure(slots.title, style, box.w, 4 if c.narrow else 3, box.h)
    share = (0.30 if stage.spec.variant % 2 else 0.62) if not c.narrow else 0.24
    top = box.y + max(0.0, box.h - block.height) * share
    if slots.kicker:
        stage.text(
            slots.kicker,
            stage.style("label", 44, 32, tall=1.1),
            Box(area.x, top - 110, box.w, 56),
            reveal="kicker",
            fill=f.accent,
            max_lines=1,
        )
    rule = Box(area.x, top - 42, 220, 10)
    name = stage.add("text", rect(rule.x, rule.y, rule.w, rule.h, f.pop), id="rule", extent=rule)
    stage.track(motion.wipe(name, max(0.0, stage.at("title", 1) - 0.1), 0.5))
    stage.text(slots.title, style, Box(area.x, top, box.w, box.bottom - top), reveal="title", order=1, max_lines=4 if c.narrow else 3)
    return stage.scene()
