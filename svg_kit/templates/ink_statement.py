"""Ink: a statement in which the words that matter are ringed or underlined by hand, with an arrow to what is meant."""

from __future__ import annotations

import math
import random

from svg_kit import motion
from svg_kit.elements import Group, Node, Scene, Shape, Text
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.ink import brush_d
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "ink.statement"
TITLE = "Marked by hand"
ROLES = ("hook", "context", "problem", "solution", "story", "feature", "recap", "evidence")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(90, aim=60, least=1)
    emphasis: str = words(90, aim=24)
    icon: str = ""


EXAMPLE = {"text": "Nobody reads the small print before they sign", "emphasis": "small print", "icon": "emoji:page-facing-up"}


def _claim(slots: dict) -> dict | None:
    hot = slots.get("emphasis", "")
    if not 4 <= len(hot) <= 24 or slots.get("kicker"):
        return None
    return {k: slots[k] for k in ("text", "emphasis", "icon") if slots.get(k)}


FROM = {"hook.big_claim": _claim}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("text", "emphasis", "icon") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    size = (330.0 if c.square else 420.0 if c.height < 1500 else 520.0) if c.narrow else 400.0
    size *= 0.86 if stage.look.pictogram == "plated" else 1.0
    icon = Box(area.right - size - size * 0.08, stand_y(c) - size, size, size)
    wide = area.w * (0.94 if not slots.icon or c.narrow else 0.98) - (size + 60 if slots.icon and not c.narrow else 0)
    tall = (icon.y - 70 - REACH[stage.look.halo] * size if slots.icon and c.narrow else area.bottom - 50) - area.y
    style = stage.style("display", 144 if slots.icon else 300 if len(slots.text) <= 14 else 168, 62, tall=0.84)
    top = Box(area.x + 26, area.y + 30, wide - 26, tall - 30)
    block = stage.text(
        slots.text,
        style,
        top,
        reveal="text",
        max_lines=6 if c.narrow else 4,
        emphasis=slots.emphasis,
        valign="top" if c.narrow else "middle",
    )
    hot = _hot(stage)
    at = stage.at("emphasis", 1) + 0.05 if slots.emphasis else 0.0
    if hot:
        _mark(stage, hot, block.size, at)
    if slots.icon:
        staged(stage, slots.icon, icon, reveal="icon", order=2)
        if hot and not c.narrow:
            _arrow(stage, Box(top.x, hot[-1].y, block.width, hot[-1].h), icon, stage.at("icon", 2) + 0.1)
        stage.focus = (icon.cx, icon.cy)
    return stage.scene()


def _hot(stage: Stage) -> list[Box]:
    """Where the emphasised words stand, line by line, in px of the frame: from their capitals to a little below the baseline."""
    found: list[Box] = []
    for line in stage.layers["text"]:
        if not isinstance(line, Group):
            continue
        own = [Box(t.x, t.y - 0.72 * t.size, t.width, 0.8 * t.size) for t in _texts(line.children) if t.fill == stage.field.accent]
        if own:
            box = own[0]
            for other in own[1:]:
                box = box.union(other)
            found.append(Box(box.x + line.matrix[4], box.y + line.matrix[5], box.w, box.h))
    return found


def _texts(nodes: tuple[Node, ...]) -> list[Text]:
    out: list[Text] = []
    for node in nodes:
        if isinstance(node, Text):
            out.append(node)
        elif isinstance(node, Group):
            out += _texts(node.children)
    return out


def _mark(stage: Stage, hot: list[Box], size: float, at: float) -> None:
    """A ring round one short run, else a brushed line under each."""
    rng = random.Random(stage.spec.seed + 11)
    for i, box in enumerate(hot):
        ringed = len(hot) == 1 and box.w < size * 6 and stage.spec.variant % 2 == 0
        d = _ring(box, size, rng) if ringed else _under(box, size, rng)
        area = box.inset(-size * 0.5, -size * 0.5)
        name = stage.add("midground", Shape(d, fill=warm(stage)), id="ink", extent=area)
        stage.track(motion.wipe(name, at + 0.25 * i, 0.5))


def _ring(box: Box, size: float, rng: random.Random) -> str:
    """Once round and a little further, as a hand does it."""
    cx, cy = box.cx, box.cy
    rx, ry = box.w / 2 + size * 0.15, size * 0.68
    points, widths = [], []
    for i in range(16):
        a = math.radians(-150 + i * 395 / 15)
        k = 1 + rng.uniform(-0.025, 0.025) + 0.05 * i / 15
        points.append((cx + rx * k * math.cos(a), cy + ry * k * math.sin(a)))
        widths.append(size * (0.03 + 0.05 * math.sin(math.pi * i / 15)))
    return brush_d(points, widths, 6)


def _under(box: Box, size: float, rng: random.Random) -> str:
    y = box.bottom + size * 0.06
    xs = [box.x - size * 0.08 + (box.w + size * 0.16) * k / 4 for k in range(5)]
    points = [(x, y + rng.uniform(-0.03, 0.03) * size + size * 0.02 * i) for i, x in enumerate(xs)]
    return brush_d(points, [size * w for w in (0.04, 0.10, 0.08, 0.10, 0.03)], 8)


def _arrow(stage: Stage, start: Box, icon: Box, at: float) -> None:
    """A bent arrow from the words to the thing."""
    a = (start.right + 46, start.cy + start.h * 0.2)
    b = (icon.x + icon.w * 0.10, icon.y + icon.h * 0.12)
    if b[0] - a[0] < 90 or stage.rtl:
        return
    bend = ((a[0] + b[0]) / 2 + 20, min(a[1], b[1]) - 50)
    pen = stage.field.soft
    line = brush_d([a, bend, b], [5, 11, 7], 12)
    angle = math.atan2(b[1] - bend[1], b[0] - bend[0])
    barbs = "".join(
        brush_d([(b[0] + 52 * math.cos(angle + math.pi + turn), b[1] + 52 * math.sin(angle + math.pi + turn)), b, b], [5, 10, 6], 6)
        for turn in (0.52, -0.52)
    )
    box = Box(min(a[0], b[0]) - 60, min(a[1], b[1], bend[1]) - 60, abs(b[0] - a[0]) + 120, abs(b[1] - a[1]) + 220)
    name = stage.add("foreground", Shape(line, fill=pen), Shape(barbs, fill=pen), id="arrow", extent=box)
    stage.track(motion.wipe(name, at, 0.45))
