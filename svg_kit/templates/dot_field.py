"""Dot field: one dot for each that is counted, crowding out of one point; what one dot stands for is said beside a dot."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import readable
from svg_kit.elements import Counter, Scene, Shape, circle, dots_d, ellipse_d, group
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import body, hand, plane
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.dot_field"
TITLE = "Dots that crowd"
ROLES = ("evidence", "problem", "story", "context", "hook")
LEAST, MOST = 20, 2000
GOLDEN = math.pi * (3 - math.sqrt(5))  # the angle between one seed of a sunflower and the next
WAVES = 9  # groups in which the dots come


class Slots(SlotModel):
    kicker: str = words(48, aim=40)
    value: int = Field(ge=1, le=MOST)
    suffix: str = words(18, aim=14, code=True)
    label: str = words(80, aim=60)


EXAMPLE = {"kicker": "In one sunflower", "value": 987, "label": "seeds stand in two sets of spirals"}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """Things that are counted one by one: a whole number without a sign, a scale or a unit of measure."""
    value = slots["value"]
    if slots.get("decimals") or value != int(value) or not LEAST <= value <= MOST or slots.get("prefix") or slots.get("delta"):
        return None
    if slots.get("suffix", "").strip() or not slots.get("label") or (not slots.get("suffix") and 1500 <= value <= 2100):
        return None  # a bare number of this size may be a year
    return {"value": int(value)} | {k: slots[k] for k in ("kicker", "label") if slots.get(k)}


FROM = {"stat.count_up": _taken}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "figure", *(["label"] if slots.label else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    way = hand(stage, 1)
    low = c.content.bottom - 10  # the round lies before the ground
    if c.narrow:
        under = _words(stage, slots, Box(area.x, area.y, area.w, area.h * (0.44 if c.vertical else 0.46)))
        field = Box(24.0, under + 44, c.width - 48.0, low - under - 44)
    else:
        _words(stage, slots, way.box(Box(area.x, area.y, area.w * 0.47, area.h)))
        left = area.x + area.w * 0.47 + 40
        field = way.box(Box(left, 36.0, c.width - 56 - left, low - 36))
    _crowd(stage, slots.value, field)
    stage.focus = (field.cx, field.cy)
    return stage.scene()


def _words(stage: Stage, slots: Slots, box: Box) -> float:
    """What leads in, the number, what is counted, and what one dot is. Returns their lower edge."""
    c, f = stage.canvas, stage.field
    y = box.y
    if slots.kicker:
        style = stage.style("label", 52 if not c.square else 44, 32)
        y += stage.text(slots.kicker, style, Box(box.x, y, box.w, 70), reveal="kicker", fill=f.soft, max_lines=1).height + (
            44 if not c.square else 28
        )
    style = stage.style("display", 84 if not c.narrow else 70 if c.height > 1500 else 54 if c.vertical else 46, 30)
    lines = 4 if not c.square else 2
    label = stage.measure(slots.label, style, box.w, lines, box.h * 0.36) if slots.label else None
    rest = box.bottom - y - (20 if c.narrow else 62) - (label.height + (48 if c.narrow else 84) if label else 40)
    size = 420.0 if not c.narrow else 330.0
    while size > 80 and not _fits(_counter(stage, slots, size), box.w - (300 if c.narrow else 0), rest):
        size -= 6
    made = _counter(stage, slots, size)
    left = box.right - made.width if stage.rtl else box.x - size * 0.02
    counter = _counter(stage, slots, size, left, y + made.ascent)
    at = stage.at("figure")
    name = stage.new_id("figure")
    stage.layers["text"].append(group(counter, id=name))
    stage.track(
        motion.count(name, at, min(0.9, max(0.3, (stage.spec.duration - at) * 0.3))), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw")
    )
    stage.marks["figure"] = counter.box
    stage.calm.append(counter.box)
    y = counter.y + counter.descent + (48 if not c.square else 34)
    if label is not None:
        stage.text(slots.label, style, Box(box.x, y, box.w, label.height + 4), reveal="label", order=1, max_lines=lines)
        y += label.height + 36
    under = y
    if c.narrow:  # beside the number, on its line
        gap = 44.0
        left, right = (box.x, counter.x - gap) if stage.rtl else (counter.box.right + gap, box.right)
        y, box = counter.y - 34, Box(left, box.y, right - left, box.h)
    _key(stage, slots, box, y)
    return under


def _fits(made: Counter, wide: float, tall: float) -> bool:
    return made.width <= wide and made.ascent + made.descent <= tall


def _counter(stage: Stage, slots: Slots, size: float, x: float = 0.0, y: float = 0.0) -> Counter:
    style = stage.style("figure", size, size, tabular=True).sized(size)
    left = stage.spec.duration - stage.at("figure")
    start = 0.0 if left > 1.7 and slots.value >= 10 else float(slots.value)
    return stage.counter(
        float(slots.value), 0, "", slots.suffix if len(slots.suffix.strip()) <= 2 else "", style, x, y, stage.field.accent, start, False
    )


def _key(stage: Stage, slots: Slots, box: Box, y: float) -> None:
    """A dot, and how many it stands for."""
    word = slots.suffix.strip() if len(slots.suffix.strip()) > 2 else ""
    text = f"= 1 {word}".strip()
    r = 13.0
    x = box.right - r if stage.rtl else box.x + r
    dot = stage.add("text", circle(x, y + 14, r, stage.field.accent), id="key")
    at = stage.at("figure") + 0.5
    stage.track(motion.appear(dot, at))
    style = stage.style("label", 44, 30)
    spot = Box(box.x, y - 4, box.w - 3.4 * r, 40) if stage.rtl else Box(box.x + 3.4 * r, y - 4, box.w - 3.4 * r, 40)
    wide = stage.measure(text, style, spot.w, 1).width + 4
    spot = Box(spot.right - wide, spot.y, wide, spot.h) if stage.rtl else spot
    stage.text(text, style, spot, reveal="key", at=at, max_lines=1, fill=stage.field.soft, entrance="appear", mark=False)


def _disc(stage: Stage, box: Box, rx: float, ry: float) -> str:
    """What the dots lie on: one calm round before whatever the field shows. Returns its colour."""
    fill = plane(stage, 0.08)
    stage.calm.append(Box(box.cx - rx, box.cy - ry, 2 * rx, 2 * ry))
    name = stage.add("background", body(stage, ellipse_d(box.cx, box.cy, rx, ry), fill), id="disc", pivot=(box.cx, box.cy))
    at = stage.at("figure")
    stage.track(motion.tween(name, "scale", at, 0.8, 0.6, 1), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))
    return fill


def _crowd(stage: Stage, count: int, box: Box) -> None:
    """Seeds of a sunflower, dense in the middle and loose at the rim, each a little off its place; all are inside."""
    rng = random.Random(stage.spec.seed + count)
    rx, ry = box.w / 2 - 16, box.h / 2 - 16
    rx, ry = min(rx, ry * (1.3 if stage.canvas.narrow else 1.12)), min(ry, rx)
    ground = _disc(stage, box, rx, ry)
    ink = readable(stage.field.accent, ground, 3.2)
    rx, ry = rx - 26, ry - 26
    pitch = math.sqrt(math.pi * rx * ry / count)
    flat = math.sqrt(min(rx, ry) / max(rx, ry))  # rows move together where the disc is pressed flat
    r = min(34.0, max(4.0, pitch * 0.36 * flat))
    points = []
    for i in range(count):
        share = ((i + 0.5) / count) ** 0.56  # 0.5 would be even
        a = i * GOLDEN
        jitter = pitch * 0.07
        points.append(
            (
                box.cx + (rx - r) * share * math.cos(a) + rng.uniform(-jitter, jitter),
                box.cy + (ry - r) * share * math.sin(a) + rng.uniform(-jitter, jitter),
            )
        )
    at = stage.at("figure")
    waves = min(WAVES, count)
    for k in range(waves):
        some = points[count * k // waves : count * (k + 1) // waves]
        if not some:
            continue
        shape = Shape(dots_d(some), stroke=ink, stroke_width=2 * r)
        name = stage.add("midground", shape, id="dots", pivot=(box.cx, box.cy))
        start = at + 0.9 * (k / waves) ** 0.8
        stage.track(motion.tween(name, "scale", start, 0.4, 0.94, 1), motion.tween(name, "opacity", start, 0.16, 0, 1, "draw"))
    stage.marks["dots"] = box
