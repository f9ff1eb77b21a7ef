"""Quiet statement: the sentence fills the frame like a ruled page, every line on its own rule, and ends in a full stop that is the only colour."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.colour import contrast, shade
from svg_kit.elements import Scene, Shape, Text, circle, line_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import polygon_d, tint, warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, bidi

TEMPLATE_ID = "quote.quiet"
TITLE = "Quiet statement"
ROLES = ("context", "problem", "story", "quote", "evidence", "outro", "solution")
ENDS = ".!?…。！？؟।:;"


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
    above = bool(slots.aside) and stage.spec.variant % 3 == 1
    quiet = stage.style("body", 58 if not c.square else 50, 34)
    aside = stage.measure(slots.aside, quiet, area.w, 3, 190).height if slots.aside else 0.0
    beside = aside + 90 if slots.aside else 0.0
    lines = 7 if c.narrow else 4
    style = stage.style("display", 420, 60, tall=0.7)
    style = replace(style, leading=max(style.leading, 1.14))
    free = Box(area.x, area.y + (beside if above else 0), area.w * 0.95, area.h - beside)
    size = stage.measure(slots.text, style, free.w, lines, free.h).size
    style = replace(style, size=size, min_size=size)
    wanted = stage.measure(slots.text, style, free.w, lines)
    y = free.y + max(0.0, free.h - wanted.height) * (0.7 if above else 0.3)
    spot = stage.mirrored(Box(free.x, y, free.w, wanted.height + 8))
    block = stage.text(slots.text, style, spot, reveal="text", max_lines=lines)
    _light(stage)
    _rules(stage, block, y)
    _full_stop(stage, slots.text, block, spot)
    if slots.aside:
        low = min(y + block.height + max(56.0, size * 0.4), area.bottom - aside)
        box = Box(area.x, area.y if above else low, area.w, aside + 6)
        stage.text(slots.aside, quiet, box, reveal="aside", order=1, max_lines=3)
    return stage.scene()


def _light(stage: Stage) -> None:
    """Two leaning bands of tone across page and ground, as light falls through a window: the words run from one into the other."""
    c, f = stage.canvas, stage.field
    flip = (stage.spec.variant % 2 == 1) != stage.rtl
    safe = contrast(f.ink, tint(stage, 0.08)) >= 4.6
    fill = f.ink if safe else shade(f.ground, -0.4 if f.dark else 0.4)
    lean = c.height * 0.22
    for start, end in ((0.58, 0.86), (0.895, 0.965)):
        corners = (
            (start * c.width, -10),
            (end * c.width, -10),
            (end * c.width - lean, c.height + 10),
            (start * c.width - lean, c.height + 10),
        )
        d = polygon_d([(c.width - x if flip else x, y) for x, y in corners])
        stage.add("background", Shape(d, fill=fill, opacity=0.08 if f.dark else 0.06), id="light")


def _baselines(block: Block) -> list[float]:
    return [next(node.y for node in line if isinstance(node, Text)) for line in block.lines if any(isinstance(k, Text) for k in line)]


def _rules(stage: Stage, block: Block, y: float) -> None:
    """A hairline from edge to edge under every line, drawn as the line comes."""
    wide = stage.canvas.width
    for i, base in enumerate(_baselines(block)):
        at = y + base + 2
        ends = ((wide + 10, at), (-10, at)) if stage.rtl else ((-10, at), (wide + 10, at))
        rule = stage.add("midground", Shape(line_d(*ends), stroke=tint(stage, 0.26), stroke_width=3, cap="butt"), id="rule")
        stage.track(motion.tween(rule, "draw", stage.at("text") + 0.09 * i, 0.9, 0, 1, "draw"))


def _full_stop(stage: Stage, text: str, block: Block, spot: Box) -> None:
    """The one colour: a full stop that is heavier than the type's own, after the last word unless the sentence has its own end."""
    ink = box_of(block.lines[-1])
    if ink is None or text.rstrip()[-1:] in ENDS or not any(isinstance(node, Text) for node in block.lines[-1]):
        return
    r = block.size * 0.1
    x = spot.x + (ink.x - r * 1.9 if bidi.rtl(text) else ink.right + r * 1.7)
    y = spot.y + _baselines(block)[-1] - r + 2
    if not r < x < stage.canvas.width - r:
        return
    dot = stage.add("midground", circle(x, y, r, warm(stage)), id="stop", pivot=(x, y))
    stage.track(motion.pop(dot, stage.at("text") + 0.55, 0.4, 0.3))
