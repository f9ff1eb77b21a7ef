"""Myth and truth: a poster with what is believed hangs into the frame until it is painted over; what is so stands large and ticked below it."""

from __future__ import annotations

import random

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.colour import contrast, readable
from svg_kit.elements import Scene, Shape, Text, group
from svg_kit.geometry import Box
from svg_kit.ink import brush_d, tick_d
from svg_kit.room import room, stand_y
from svg_kit.shapes import polygon_d, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle

TEMPLATE_ID = "hook.myth"
TITLE = "Myth and truth"
SHOWS = ("icon",)
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
    icon: str = ""


EXAMPLE = {"left": "Red makes cattle angry", "right": "They cannot even see it", "icon": "prop:cow"}


def _split(slots: dict) -> dict | None:
    """Two views without figures, the second set against the first."""
    sides = (slots["left"], slots["right"])
    if any(side.get("value") for side in sides) or slots.get("title") or any(len(s["label"]) < 8 for s in sides):
        return None
    icon = {"icon": sides[1]["icon"]} if sides[1].get("icon") else {}
    return {"left": sides[0]["label"], "right": sides[1]["label"]} | icon


FROM = {"comparison.split": _split}


def reveals(slots: Slots) -> list[str]:
    return ["left", "right", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    share = 0.40 if not c.narrow else 0.42
    pad = 60.0 if not c.narrow else 40.0
    old_style = stage.style("display", 168 if len(slots.left) > 14 else 220, 48, tall=0.8)
    wide = area.w - pad
    lines = 4 if c.narrow else 2
    block = stage.measure(slots.left, old_style, wide, lines, area.h * share - 2 * pad)
    low = area.y + block.height + pad * 2
    _sheet(stage, low)
    box = Box(area.x, area.y + pad * 0.5, wide, block.height + 8)
    stage.text(slots.left, old_style, box, reveal="left", max_lines=lines, fill=stage.field.on_card)
    spot = (
        Box(area.right - pad - block.width, box.y, block.width, block.height)
        if stage.rtl
        else Box(area.x, box.y, block.width, block.height)
    )
    _strike(stage, block, spot)
    style = stage.style("display", 190 if len(slots.right) > 14 else 330, 56, tall=0.8)
    new = _picture(stage, slots, style, low) if slots.icon else _ticked(stage, low)
    stage.text(slots.right, style, new, reveal="right", order=1, max_lines=5 if c.narrow else 3)
    return stage.scene()


def _picture(stage: Stage, slots: Slots, style: TypeStyle, low: float) -> Box:
    """What it is about stands large on the ground, its head before the torn edge. Returns the room that words have."""
    c, area, foot = stage.canvas, room(stage), stand_y(stage.canvas) + 8
    tall = area.bottom - low - 70
    if c.vertical:  # under the words
        words = stage.measure(slots.right, style, area.w, 5, tall * (0.48 if c.height > 1500 else 0.52)).height + 12
        box = Box(area.right - area.w * 0.86, low + 76 + words + 30, area.w * 0.86, foot - low - 106 - words)
        spot = fitted(slots.icon, box)
        spot, new = Box(area.right - spot.w, spot.y, spot.w, spot.h), Box(area.x, low + 76, area.w, words)
    else:
        spot = fitted(slots.icon, Box(0, low - 26, area.w * 0.40, foot - low + 26))
        spot = Box(area.right - spot.w + 20, spot.y, spot.w, spot.h)
        new = Box(area.x, low + 76, spot.x - area.x - 50, tall - 50)
    spot = stage.mirrored(spot)
    at = stage.at("icon", 2) if stage.cued("icon") or not stage.cued("right") else stage.at("right") + 0.2  # never before its words
    subject(stage, slots.icon, spot, at=at, layer="foreground")
    stage.marks["icon"] = spot
    return stage.mirrored(new)


def _ticked(stage: Stage, low: float) -> Box:
    """Without a picture the truth is ticked. Returns the room that words have."""
    c, area = stage.canvas, room(stage)
    new = Box(area.x, low + 76, area.w, area.bottom - low - 120)
    if c.height > 1500:  # under the words
        new = Box(new.x, new.y, new.w, new.h * 0.62)
        _tick(stage, stage.mirrored(Box(area.right - 400, new.bottom + 60, 330, area.bottom - new.bottom - 50)))
    elif not c.narrow:
        side = min(new.h * 1.06, area.w * 0.24)
        _tick(stage, stage.mirrored(Box(area.right - side, new.y + new.h * 0.04, side * 0.8, new.h * 0.9)))
        new = stage.mirrored(Box(new.x, new.y, new.w - side - 40, new.h))
    return new


def _sheet(stage: Stage, low: float) -> None:
    """A poster that hangs into the frame from above, its lower edge torn: what is believed is printed on it."""
    c, f = stage.canvas, stage.field
    rng = random.Random(stage.spec.seed + 11)
    steps = 26 if not c.narrow else 16
    drop = 34.0 if stage.rtl else -34.0
    torn = [(c.width * (1.02 - 1.04 * k / steps), low + drop * (0.5 - k / steps) + rng.uniform(-9, 9)) for k in range(steps + 1)]
    d = polygon_d([(-20, -20), (c.width + 20, -20), *torn])
    at = max(0.0, stage.at("left") - 0.1)
    shadow = group(Shape(d, fill=f.line, opacity=0.24), at=(0, 16))
    key = {"stroke": f.line, "stroke_width": stage.look.contour} if stage.look.contour else {}
    name = stage.add("midground", shadow, Shape(d, fill=f.card, **key), id="sheet")
    stage.track(motion.tween(name, "y", at, 0.5, -160, 0), *motion.appear(name, at, 0.15))


def _strike(stage: Stage, block: Block, box: Box) -> None:
    """One fat stroke through each line, a moment before the truth comes."""
    rng = random.Random(stage.spec.seed + 3)
    at, size = max(0.0, stage.at("right", 1) - 0.05), block.size
    for i, line in enumerate(block.lines):
        ink = box_of(line)
        if ink is None:
            continue
        base = next((node.y for node in line if isinstance(node, Text)), ink.bottom)
        x, y = box.x + ink.x, box.y + base - size * 0.30
        points = [(x - 44 + (ink.w + 88) * k / 5, y + size * 0.12 * (1 - k / 2.5) + rng.uniform(-0.04, 0.04) * size) for k in range(6)]
        d = brush_d(points, [size * w for w in (0.07, 0.17, 0.14, 0.17, 0.12, 0.04)], 8)
        area = Box(x - 60, y - size * 0.4, ink.w + 120, size * 0.8)
        name = stage.add("text", Shape(d, fill=_paint(stage), opacity=0.92), id="strike", extent=area)
        stage.track(motion.wipe(name, at + 0.14 * i, 0.35))


def _paint(stage: Stage) -> str:
    f = stage.field
    paint = f.pop if contrast(f.pop, f.card) >= 1.4 else readable(f.pop, f.card, 1.8)
    return readable(paint, f.on_card, 4.7)  # what is struck can still be read


def _tick(stage: Stage, box: Box) -> None:
    """The truth is ticked, in the same paint."""
    at = stage.at("right", 1) + 0.45
    name = stage.add(
        "midground", Shape(tick_d(box, random.Random(stage.spec.seed + 7)), fill=warm(stage)), id="tick", extent=box.inset(-box.w * 0.4)
    )
    stage.track(motion.wipe(name, at, 0.45))
