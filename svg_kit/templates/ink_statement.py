"""Ink: a statement in which the words that matter are ringed or underlined by hand, with an arrow to what is meant."""

from __future__ import annotations

import dataclasses
import math
import random

from svg_kit import motion
from svg_kit.elements import Group, Node, Scene, Shape, Text
from svg_kit.geometry import Box
from svg_kit.ink import brush_d
from svg_kit.room import room, stand_y
from svg_kit.shapes import warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "ink.statement"
TITLE = "Marked by hand"
ROLES = ("hook", "context", "problem", "solution", "story", "feature", "recap", "evidence")
IN_SETS, SHOWS = True, ("icon",)
RINGED = 12  # characters of what is ringed at most; longer words are underlined
AIRY = 1.34  # leading at which a ring touches neither the line above nor the one below


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(90, aim=60, least=1)
    emphasis: str = words(90, aim=24)
    icon: str = ""


EXAMPLE = {"text": "Nobody reads the small print before they sign", "emphasis": "small print", "icon": "prop:document"}


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
    thing = _thing(stage, slots.icon) if slots.icon else None
    x = area.x + (0 if c.narrow else 20)
    wide = area.right - x - (thing.w + 90 if thing and not c.narrow else 0)
    tall = (thing.y - 60 if thing and c.narrow else area.bottom - 30) - area.y
    style = stage.style(
        "display", 190 if slots.icon and not c.narrow else 300 if len(slots.text) <= 14 else 200 if not c.narrow else 150, 44
    )
    lines = 7 if c.narrow else 5
    box = Box(x, area.y + 20, wide, tall - 20)
    if slots.emphasis and len(slots.emphasis) <= RINGED:  # room between the lines for the pen
        airy = dataclasses.replace(style, leading=max(style.leading, AIRY))
        style = airy if stage.measure(slots.text, airy, wide, lines, box.h).fits else style
    block = stage.text(slots.text, style, stage.mirrored(box), reveal="text", max_lines=lines, emphasis=slots.emphasis,
                       valign="top" if c.narrow else "middle")  # fmt: skip
    hot = _hot(stage)
    ringed = len(hot) == 1 and hot[0].w < block.size * 7 and style.leading >= AIRY
    if hot:
        _mark(stage, hot, block.size, stage.at("emphasis", 1) + 0.05, ringed)
    if thing:
        subject(stage, slots.icon, thing, at=stage.at("icon", 2), flip=stage.rtl)
        if ringed and not c.narrow and not stage.rtl and _ends(stage, hot[0]):
            _arrow(stage, hot[0], block.size, thing, stage.at("icon", 2) + 0.1)
        stage.focus = (thing.cx, thing.cy)
    return stage.scene()


def _thing(stage: Stage, icon: str) -> Box:
    """What is meant, as tall as the frame allows, at the far side (at the foot of narrow frames)."""
    c, area, foot = stage.canvas, room(stage), stand_y(stage.canvas) + 8
    tall = c.height * (0.62 if not c.narrow else 0.36 if c.height > 1500 else 0.32)
    spot = fitted(icon, Box(0, foot - tall, c.width * (0.34 if not c.narrow else 0.6), tall))
    spot = stage.mirrored(Box(area.right - spot.w, spot.y, spot.w, spot.h))
    stage.marks["icon"] = spot
    return spot


def _ends(stage: Stage, hot: Box) -> bool:
    """Nothing of the sentence stands between the marked words and the edge of their column."""
    right = max((t.x + t.width + line.matrix[4] for line in stage.layers["text"] if isinstance(line, Group)
                 for t in _texts(line.children) if abs(t.y - 0.32 * t.size + line.matrix[5] - hot.cy) < hot.h * 0.5), default=0.0)  # fmt: skip
    return right <= hot.right + 4


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


def _mark(stage: Stage, hot: list[Box], size: float, at: float, ringed: bool) -> None:
    """A ring round one short run, where the lines leave room for it; else a brushed line under each."""
    rng = random.Random(stage.spec.seed + 11)
    for i, box in enumerate(hot):
        d = _ring(box, size, rng) if ringed else _under(box, size, rng)
        name = stage.add("midground", Shape(d, fill=warm(stage)), id="ink", extent=box.inset(-size * 0.5, -size * 0.5))
        stage.track(motion.wipe(name, at + 0.25 * i, 0.5))


def _ring(box: Box, size: float, rng: random.Random) -> str:
    """Once round and a little further, as a hand does it: fuller than an ellipse, so that it keeps clear of the words beside and below."""
    cx, cy = box.cx + size * 0.04, box.cy + size * 0.06
    rx, ry = box.w / 2 + size * 0.09, size * 0.57
    points, widths = [], []
    for i in range(22):
        a = math.radians(-150 + i * 385 / 21)
        k = 1 + rng.uniform(-0.012, 0.012) + 0.02 * i / 21
        points.append((cx + rx * k * _bow(math.cos(a)), cy + ry * k * _bow(math.sin(a))))
        widths.append(size * (0.03 + 0.04 * math.sin(math.pi * i / 21)))
    return brush_d(points, widths, 6)


def _bow(v: float) -> float:
    return math.copysign(abs(v) ** 0.62, v)


def _under(box: Box, size: float, rng: random.Random) -> str:
    y = box.bottom + size * 0.06
    xs = [box.x - size * 0.08 + (box.w + size * 0.16) * k / 4 for k in range(5)]
    points = [(x, y + rng.uniform(-0.03, 0.03) * size + size * 0.02 * i) for i, x in enumerate(xs)]
    return brush_d(points, [size * w for w in (0.04, 0.10, 0.08, 0.10, 0.03)], 8)


def _arrow(stage: Stage, hot: Box, size: float, thing: Box, at: float) -> None:
    """A bent arrow from the ring to the thing."""
    a = (hot.right + size * 0.26, hot.cy + size * 0.06)
    b = (thing.x + thing.w * 0.04, max(thing.y + thing.h * 0.16, min(a[1] + 60, thing.bottom - thing.h * 0.3)))
    if b[0] - a[0] < 110:
        return
    bend = ((a[0] + b[0]) / 2, min(a[1], b[1]) - 40)
    pen = warm(stage)
    line = brush_d([a, bend, b], [6, 13, 9], 12)
    angle = math.atan2(b[1] - bend[1], b[0] - bend[0])
    barbs = "".join(
        brush_d([(b[0] + 56 * math.cos(angle + math.pi + turn), b[1] + 56 * math.sin(angle + math.pi + turn)), b, b], [6, 12, 8], 6)
        for turn in (0.52, -0.52)
    )
    box = Box(a[0] - 60, min(a[1], b[1], bend[1]) - 60, b[0] - a[0] + 120, abs(b[1] - a[1]) + 220)
    name = stage.add("foreground", Shape(line, fill=pen), Shape(barbs, fill=pen), id="arrow", extent=box)
    stage.track(motion.wipe(name, at, 0.45))
