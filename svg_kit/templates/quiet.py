"""Quiet statement: the sentence in light type on a plain ground: a full stop is the only colour, and a disc stands on the horizon where there is room."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.colour import contrast
from svg_kit.elements import Node, Scene, Shape, Text, circle, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import ground_y, room
from svg_kit.stage import Stage
from svg_kit.subjects import moon
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle, bidi
from svg_kit.typography.fit import broken

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
    brief = len(slots.text) <= 12  # a word or two fills the frame
    style = stage.style("display", 480 if brief else 360, 60, tall=0.8 if brief else 0.6, weight=300)
    style = replace(style, leading=max(style.leading, 1.16))
    tall = min(area.h, max(ground_y(c) - 96 - area.y, area.h * 0.6)) if not c.narrow else area.h  # clear of the horizon
    free = Box(area.x, area.y + (beside if above else 0), area.w * 0.95, tall - beside)
    lines = 7 if c.narrow else 4
    size = _size(stage, slots.text, style, free, lines)
    style = replace(style, size=size, min_size=size)
    wanted = stage.measure(slots.text, style, free.w, lines)
    y = free.y + max(0.0, free.h - wanted.height) * (0.5 if above else 0.4)
    spot = stage.mirrored(Box(free.x, y, free.w, wanted.height + 8))
    block = stage.text(slots.text, style, spot, reveal="text", max_lines=lines)
    rule, pitch = spot.y + (_baselines(block) or [block.height])[-1] + 5, _pitch(style.leading * size)
    _calm(stage, rule, pitch)
    _end(stage, slots.text, block, spot)
    if slots.aside:
        low = min(y + block.height + max(56.0, size * 0.4), area.bottom - aside)
        low += (rule - 5 - low - stage.measure(slots.aside, quiet, area.w, 3, 190).first) % pitch if _is_ruled(stage) else 0.0
        low -= pitch if low > area.bottom - aside else 0.0
        box = Box(area.x, area.y if above else low, area.w, aside + 6)
        stage.text(slots.aside, quiet, box, reveal="aside", order=1, max_lines=3)
    _risen(stage, stage.rtl)
    if not stage.spec.setting:
        stage.add("background", stage.front(), id="ground")
    return stage.scene()


def _size(stage: Stage, text: str, style: TypeStyle, free: Box, lines: int) -> float:
    """The largest size that leaves air, or a smaller one at which no line ends on a small word or has but one."""
    most = stage.measure(text, style, free.w * (0.9 if stage.canvas.narrow else 0.85), lines, free.h).size
    size = most
    while size > max(most * 0.55, style.min_size):
        if not any(_weak(line) for line in broken(text, style, size, free.w, lines)[:-1]):
            return size
        size *= 0.97
    return most


def _weak(line: str) -> bool:
    """A line that leaves its sense to the next one, or one that is but a small word."""
    parts = line.split()
    return len(parts) > 0 and parts[-1].isalpha() and len(parts[-1]) <= (3 if len(parts) > 1 else 4)


def _is_ruled(stage: Stage) -> bool:
    names = stage.field.backdrop
    return names[stage.spec.variant % len(names)] == "ledger" and not stage.spec.setting


def _pitch(step: float) -> float:
    """Between rules, so that lines of type that are `step` apart all stand on one."""
    return step / max(1, round(step / 62))


def _calm(stage: Stage, rule: float, pitch: float) -> None:
    """The field's plain ground in place of its picture; where the field is ruled paper, ruled so that the sentence stands on its lines."""
    c, f = stage.canvas, stage.field
    if stage.spec.setting:
        return
    nodes: list[Node] = [rect(0, 0, c.width, c.height, f.ground)]
    if _is_ruled(stage):
        first = rule - pitch * int(rule / pitch)
        rows = [first + pitch * i for i in range(int((ground_y(c) - 20 - first) / pitch) + 1)]
        nodes.append(Shape("".join(line_d((0, y), (c.width, y)) for y in rows), stroke=f.planes[0], stroke_width=2, cap="butt"))
    stage.add("background", nodes, id="calm")


def _risen(stage: Stage, left: bool) -> None:
    """A disc that stands half up on the horizon at the far side, where no word reaches."""
    c = stage.canvas
    for r in range(300, 150, -15):
        x = c.margin + r if left else c.width - c.margin - r
        if not any(Box(x - r - 40, ground_y(c) - r - 40, 2 * r + 80, r + 40).overlaps(text) for text in stage.calm):
            moon(stage, x, ground_y(c), r, stage.at("text"), 0.0 if stage.spec.setting else 80.0)
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
    dot = stage.add("midground", circle(x, y, r, _lit(stage)), id="stop", pivot=(x, y))
    stage.track(motion.pop(dot, stage.at("text") + 0.55, 0.4, 0.3))


def _lit(stage: Stage) -> str:
    """The brand's own accent where it can be told from the ground."""
    f = stage.field
    return next((t for t in (stage.spec.brand.accent, f.pop) if t and contrast(t, f.ground) >= 1.35), f.accent)
