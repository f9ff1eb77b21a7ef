"""Definition: a plate as in an old book of plants: the term across the frame, its meaning below, a line from it to the thing itself."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, moon, subject, tether
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "definition.term"
TITLE = "Definition"
ROLES = ("context", "solution", "step", "story")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    term: str = words(44, aim=32, least=1)
    meaning: str = words(150, aim=110, least=1)
    icon: str = ""


EXAMPLE = {"term": "Heat pump", "meaning": "A machine that gathers warmth from cold air", "icon": "prop:heat-pump"}


def reveals(slots: Slots) -> list[str]:
    return ["term", "meaning", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = (stage.spec.variant % 2 == 1) != stage.rtl
    free = area
    if slots.icon and not c.narrow:  # as tall as the frame, beside all the words
        thing = _thing(stage, slots.icon, area, 70.0, area.w * 0.40, left)
        wide = area.w - thing.w - 130
        free = Box(area.right - wide if left else area.x, area.y, wide, area.h)
    lines = 2 if c.narrow or slots.icon else 1 if len(slots.term) <= 22 else 2
    style = stage.style("display", 330, 56, tall=0.66)
    lines = 1 if stage.measure(slots.term, style.sized(style.size, 118), free.w, 1).fits else lines
    term = stage.measure(slots.term, style, free.w, lines, free.h * (0.30 if c.narrow else 0.42))
    meaning = stage.style("body", 84 if c.narrow else 92, 34)
    told = stage.measure(slots.meaning, meaning, free.w, 6, free.h - term.height - 110).height
    top = area.y + (0 if c.narrow and slots.icon else max(0.0, free.h - term.height - 110 - told) * 0.42)
    stage.text(slots.term, style, Box(free.x, top, free.w, term.height + 4), reveal="term", max_lines=lines)
    rule = Box(free.x, top + term.height + 42, free.w, 6)
    _rule(stage, rule)
    below = Box(free.x, rule.bottom + 56, free.w, free.bottom - rule.bottom - 56)
    if slots.icon and not c.narrow:
        tether(stage, (rule.x if left else rule.right, rule.cy), _into(thing, rule.cy, left), stage.at("icon", 2) + 0.05)
    elif slots.icon:
        below = _under(stage, slots.icon, rule, below, left)
    stage.text(slots.meaning, meaning, below, reveal="meaning", order=1, max_lines=7 if c.narrow else 6)
    return stage.scene()


def _into(thing: Box, y: float, left: bool) -> tuple[float, float]:
    """A place well inside the thing, as level with the rule as it can be: near its edges there may be nothing of it."""
    return (thing.right - thing.w * 0.38 if left else thing.x + thing.w * 0.38), min(
        max(y, thing.y + thing.h * 0.34), thing.bottom - thing.h * 0.3
    )


def _rule(stage: Stage, rule: Box) -> None:
    """As long as the words are wide: what is said above it is shown beside or below."""
    name = stage.add("midground", rect(rule.x, rule.y, rule.w, rule.h, warm(stage)), id="rule", extent=rule.inset(-2))
    stage.track(motion.wipe(name, stage.at("term") + 0.2, 0.5))
    stage.calm.append(rule)


def _thing(stage: Stage, icon: str, area: Box, top: float, wide: float, left: bool) -> Box:
    """The thing between `top` and the ground at the far side, before its disc."""
    foot, at = stand_y(stage.canvas) + 8, stage.at("icon", 2)
    thing = fitted(icon, Box(0, top, wide, foot - top))
    thing = Box(area.x + 10 if left else area.right - 10 - thing.w, thing.y, thing.w, thing.h)
    moon(stage, thing.cx, thing.cy, max(thing.w, thing.h) * 0.64, max(0.0, at - 0.2))
    subject(stage, icon, thing, at=at)
    stage.marks["icon"] = thing
    stage.focus = (thing.cx, thing.cy)
    return thing


def _under(stage: Stage, icon: str, rule: Box, body: Box, left: bool) -> Box:
    """On narrow frames the thing stands below the words, in squares beside the meaning; returns what is left for the meaning."""
    c = stage.canvas
    foot = stand_y(c) + 8
    if c.vertical:
        tall = min((foot - rule.bottom - 60) * 0.6, c.width * 0.72)
        thing = _thing(stage, icon, body, foot - tall, body.w * 0.86, left)
        return Box(body.x, body.y, body.w, thing.y - body.y - 60)
    thing = _thing(stage, icon, body, rule.bottom + 70, body.w * 0.42, left)
    tether(stage, (thing.cx, rule.bottom), (thing.cx, thing.y + thing.h * 0.1), stage.at("icon", 2) + 0.05)
    free = body.w - thing.w - 70
    return Box(body.right - free if left else body.x, body.y, free, body.h)
