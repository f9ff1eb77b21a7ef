"""Big figure: a numeral as wide as the frame, and under it what it was as a bar with the block that was added (or taken away)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import hot, mark, percent, shown
from svg_kit.colour import contrast
from svg_kit.elements import Counter, Scene, Shape, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import on, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "data.big_stat"
TITLE = "Big figure"
ROLES = ("evidence", "hook", "problem", "context", "story", "solution")
LATE_S = 1.7


class Slots(SlotModel):
    kicker: str = words(48, aim=40)
    value: float
    decimals: int = Field(default=0, ge=0, le=3)
    prefix: str = words(6, aim=4, code=True)
    suffix: str = words(18, code=True)
    label: str = words(80, aim=60)
    delta: str = words(14, aim=12, code=True)
    delta_label: str = words(40, aim=32)


EXAMPLE = {
    "kicker": "Revenue rose to",
    "value": 48.2,
    "decimals": 1,
    "prefix": "$",
    "suffix": " million",
    "label": "in the third quarter",
    "delta": "+31%",
    "delta_label": "against a year ago",
}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """A change in per cent is drawn, in place of an icon; without one there must be no icon, and any other change keeps its own form."""
    drawn = bool(slots.get("delta")) and grown(slots["value"], slots["delta"]) is not None
    if not drawn and (slots.get("icon") or slots.get("delta")):
        return None
    return {k: v for k, v in slots.items() if k != "icon"}


FROM = {"stat.count_up": _taken}


def grown(value: float, delta: str) -> float | None:
    """What the value was before it changed by `delta` ("+31%"); None where that cannot be told."""
    part = shown(delta)
    if part is None or not percent(delta) or value <= 0:
        return None
    share = abs(part.number) / 100 * (-1 if "−" in delta or "-" in delta or "–" in delta else 1)
    return value / (1 + share) if abs(share) >= 0.005 and -0.95 <= share <= 9 else None


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "figure", *(n for n in ("label", "delta") if getattr(slots, n))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    before = grown(slots.value, slots.delta) if slots.delta else None
    top = area.y
    if slots.kicker:
        style = stage.style("label", 52 if not c.square else 48, 34, tall=1.1)
        block = stage.text(slots.kicker, style, Box(area.x, top, area.w, 80), reveal="kicker", fill=stage.field.soft, max_lines=1)
        top += block.height + (36 if c.square else 52)
    foot = _foot_height(stage, slots, before)
    above = stage.spec.variant % 3 == 1 and before is not None  # the bars first, the figure stands under them
    body = stage.style("body", 62 if not c.narrow else 88 if c.height > 1500 else 70 if c.vertical else 54, 32)
    below = bool(slots.label) and c.narrow
    label = stage.measure(slots.label, body, area.w, 2, 170).height if below else 0.0
    free = area.bottom - top - foot - (label + 44 if label else 0) - (56 if foot else 0)
    y = top + foot + 60 if above else top
    y = _figure(stage, slots, Box(area.x, y, area.w, max(130.0, free)))
    if below:
        y += 44
        stage.text(slots.label, body, Box(area.x, y, area.w, label + 30), reveal="label", order=1, max_lines=2)
        y += label
    if before is not None:
        low = area.bottom - foot
        _bars(stage, slots, before, Box(area.x, top if above else low - max(0.0, low - y - 56) * 0.35, area.w, foot))
    elif slots.delta:
        _change(stage, slots, Box(area.x, y + 52, area.w, foot))
    return stage.scene()


def _foot_height(stage: Stage, slots: Slots, before: float | None) -> float:
    c = stage.canvas
    if not slots.delta:
        return 0.0
    if before is None:
        return 92.0 if not c.narrow or not slots.delta_label else 160.0
    return 216.0 if not c.narrow else 340.0 if c.height > 1500 else 222.0 if c.square else 280.0


def _figure(stage: Stage, slots: Slots, box: Box) -> float:
    """The numeral, as large as the box allows, with its unit and on wide canvases its label beside it; returns the lower edge."""
    narrow = stage.canvas.narrow
    short = len(slots.suffix.strip()) <= 2
    word = "" if short else slots.suffix.strip()
    column = 0.0 if narrow or not (word or slots.label) else 520.0 if word and len(slots.label) > 36 else 430.0
    under = 0.0 if not (word and narrow) else 130.0
    size = 700.0
    while size > 110 and not _fits(_counter(stage, slots, size, short), box.w - column, box.h - under):
        size -= 8
    made = _counter(stage, slots, size, short)
    x = box.right - made.width + size * 0.02 if stage.rtl else box.x - size * 0.02
    lower = max(0.0, _needed(stage, slots, word, column) - made.ascent) if column else 0.0
    placed = _counter(stage, slots, size, short, x, box.y + made.ascent + lower)
    _count(stage, placed)
    bottom = placed.y + placed.descent
    if narrow:
        if not word:
            return bottom
        style = stage.style("display", 104, 44)
        block = stage.text(word, style, Box(box.x, bottom + 34, box.w, 96), reveal="word", max_lines=1, at=stage.at("figure") + 0.12)
        return bottom + 34 + block.height
    if column:
        gap = max(30.0, size * 0.08)
        left, right = (box.x, placed.x - gap) if stage.rtl else (placed.box.right + gap, box.right)
        _beside(stage, slots, word, Box(left, box.y, right - left, placed.y - box.y))
    return bottom


def _counter(stage: Stage, slots: Slots, size: float, short: bool, x: float = 0.0, y: float = 0.0) -> Counter:
    style = stage.style("figure", size, size, tabular=True).sized(size)
    few = abs(slots.value) < 10 and not slots.decimals
    late = stage.spec.duration - stage.at("figure") < LATE_S
    start = slots.value if few or late else 0.0  # a count of a few steps would only flicker, a late one could not be read
    suffix = slots.suffix if short else ""
    return stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, x, y, stage.field.accent, start, short)


def _fits(made: Counter, wide: float, tall: float) -> bool:
    return made.width <= wide and made.ascent + made.descent <= tall


def _count(stage: Stage, counter: Counter) -> None:
    at = stage.at("figure")
    name = stage.new_id("figure")
    stage.layers["text"].append(group(counter, id=name))
    stage.track(
        motion.count(name, at, min(0.9, max(0.3, (stage.spec.duration - at) * 0.3))),
        motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"),
        motion.tween(name, "y", at, 0.6, 40, 0),
    )
    stage.marks["figure"] = counter.box
    stage.calm.append(counter.box)


def _label_beside(stage: Stage, word: str) -> TypeStyle:
    return stage.style("body", 58 if not word else 50, 30)


def _needed(stage: Stage, slots: Slots, word: str, wide: float) -> float:
    """The height of what stands beside the numeral."""
    lines = stage.measure(slots.label, _label_beside(stage, word), wide - 40, 4, 240).height + 36 if slots.label else 0.0
    return lines + (70 if word else 0)


def _beside(stage: Stage, slots: Slots, word: str, box: Box) -> None:
    """The unit and what is counted, ending on the numeral's own line."""
    style = _label_beside(stage, word)
    if not word:  # a short figure leaves it room
        style = style.sized(min(118.0, max(style.size, box.w * 0.13)), style.min_size)
    lines = stage.measure(slots.label, style, box.w, 4, max(240.0, box.h * 0.6)) if slots.label else None
    y = box.bottom
    if lines is not None:
        y -= lines.height
        stage.text(slots.label, style, Box(box.x, y, box.w, lines.height + 8), reveal="label", order=1, max_lines=4)
        y -= 36
    if word:
        unit = stage.style("display", 150, 44)
        block = stage.measure(word, unit, box.w, 1, max(60.0, y - box.y))
        stage.text(word, unit, Box(box.x, y - block.height, box.w, block.height + 4), reveal="word", max_lines=1,
                   at=stage.at("figure") + 0.12)  # fmt: skip


def _bars(stage: Stage, slots: Slots, before: float, box: Box) -> None:
    """What it is, with the part that was added solid in colour (or what went, in dashes); under it what it was, hatched."""
    f = stage.field
    ticked = 52.0
    tall, thin = (box.h - ticked) * 0.68, (box.h - ticked) * 0.26
    now = Box(box.x, box.y, 0, tall)
    style = stage.style("figure", tall * 0.62, 30)
    text = typeset(slots.delta, style, 900, f.ink, max_lines=1)
    most = max(slots.value, before)
    inside = abs(slots.value - before) / most * box.w * 0.96 >= text.width + 46
    unit = (box.w * 0.96 if inside else box.w - text.width - 44) / most
    low, high = sorted((slots.value, before))
    grew = slots.value > before
    _rows(stage, slots, (now.y, tall, thin), (low * unit, high * unit), box, grew)
    block = Box(box.x + low * unit, now.y, (high - low) * unit, tall)
    spot = Box(block.x + 6, now.y, block.w - 12, tall) if inside else Box(block.right + 30, now.y, text.width + 14, tall)
    spot = stage.mirrored(spot)
    stage.text(slots.delta, style, spot, reveal="delta", at=stage.at("delta", 2), max_lines=1, valign="middle",
               align="middle" if inside else "start", entrance="appear",
               fill=on(stage, hot(stage)) if inside and grew else f.accent)  # fmt: skip
    if slots.delta_label:
        _was(stage, slots.delta_label, box, before * unit, now.y + tall + 10, thin)


def _rows(stage: Stage, slots: Slots, rows: tuple[float, float, float], ends: tuple[float, float], box: Box, grew: bool) -> None:
    f = stage.field
    y, tall, thin = rows
    low, high = ends
    at, grown_at = stage.at("figure"), stage.at("delta", 2)
    solid = stage.mirrored(Box(box.x, y, low, tall))
    old = stage.mirrored(Box(box.x, y + tall + 10, low if grew else high, thin))
    block = stage.mirrored(Box(box.x + low, y, high - low, tall))
    key = {"stroke": f.line, "stroke_width": stage.look.contour} if stage.look.contour else {}
    ink = f.ink if contrast(f.ink, f.ground) < 13 or not f.dark else tint(stage, 0.8)
    _grow(stage, [rect(solid.x, solid.y, solid.w, solid.h, ink, **key)], solid, at, "now")
    _grow(stage, mark(stage, old, False), old, grown_at, "was")
    if grew:
        _grow(stage, mark(stage, block, True), block, grown_at + 0.06, "grown")
    else:
        dashes = Shape(f"M{block.x} {block.y}H{block.right}V{block.bottom}H{block.x}Z", stroke=hot(stage), stroke_width=5, dash=(16, 12))
        _grow(stage, [dashes], block, grown_at + 0.06, "gone")
    zero = box.right if stage.rtl else box.x
    bottom = y + tall + thin + 24
    stage.add("foreground", Shape(line_d((zero, y - 16), (zero, bottom)), stroke=f.ink, stroke_width=5, cap="butt"), id="zero")
    stage.marks["bars"] = Box(box.x, y, box.w, tall + thin)


def _grow(stage: Stage, nodes: list, box: Box, at: float, id: str) -> None:
    """Out of the zero line, in the way that is read."""
    pad = box.inset(-8)
    pivot = (box.right if stage.rtl else box.x, box.cy)
    name = stage.add("midground", nodes, id=id, extent=pad, pivot=pivot)
    stage.track(motion.tween(name, "scale_x", at, 0.7, 0.001, 1, "settle"), motion.appear(name, at, 0.06))


def _was(stage: Stage, text: str, box: Box, end: float, y: float, thin: float) -> None:
    """The name of the old value: at the end of its bar, or under it where there is no room."""
    style = stage.style("label", 40, 28)
    beside = Box(box.x + end + 24, y - 6, box.w - end - 24, thin + 12)
    block = stage.measure(text, style, max(1.0, beside.w), 1)
    fits = block.fits and block.size > 31
    spot = beside if fits else Box(box.x, y + thin + 16, box.w, 46)
    stage.text(text, style, stage.mirrored(spot), reveal="delta.label", at=stage.at("delta", 2) + 0.1, max_lines=1, mark=False,
               valign="middle" if fits else "top", entrance="appear", fill=stage.field.ink)  # fmt: skip


def _change(stage: Stage, slots: Slots, box: Box) -> None:
    """A change that no bar can show: in words."""
    at = stage.at("delta", 2)
    narrow = stage.canvas.narrow
    style = stage.style("figure", 92 if not narrow else 78, 40)
    wide = stage.measure(slots.delta, style, box.w * (0.4 if slots.delta_label and not narrow else 1), 1).width
    first = Box(box.x, box.y, wide + 6, 80)
    block = stage.text(
        slots.delta, style, stage.mirrored(first), reveal="delta", at=at, max_lines=1, fill=stage.field.accent, align="start"
    )
    if slots.delta_label:
        spot = Box(box.x + block.width + 34, box.y, box.w - block.width - 34, block.height)
        spot = Box(box.x, box.y + block.height + 26, box.w, 54) if narrow else spot
        stage.text(slots.delta_label, stage.style("label", 46, 28), stage.mirrored(spot), reveal="delta.label", at=at + 0.1, max_lines=1,
                   valign="middle", mark=False, entrance="appear")  # fmt: skip
