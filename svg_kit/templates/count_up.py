"""Count-up: one figure as large as the frame allows, landing exactly on the script's number."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Counter, Scene, group, rect
from svg_kit.geometry import Box
from svg_kit.props import plate, staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

LATE_S = 1.7
TEMPLATE_ID = "stat.count_up"
TITLE = "Count-up"
ROLES = ("evidence", "hook", "problem", "context")
IN_SETS, SHOWS = True, ("icon",)


class Slots(SlotModel):
    kicker: str = words(48, aim=40)
    value: float
    decimals: int = Field(default=0, ge=0, le=3)
    prefix: str = words(6, aim=4, code=True)
    suffix: str = words(18, code=True)
    label: str = words(80, aim=60)
    delta: str = words(14, aim=12, code=True)
    delta_label: str = words(40, aim=32)
    icon: str = ""


EXAMPLE = {
    "kicker": "Revenue rose to",
    "value": 48.2,
    "decimals": 1,
    "prefix": "$",
    "suffix": " million",
    "label": "in the third quarter",
    "delta": "+31%",
    "delta_label": "against a year ago",
    "icon": "emoji:chart-increasing",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "figure", *(n for n in ("label", "delta", "icon") if getattr(slots, n))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c = stage.canvas
    area = room(stage)
    wide = Box(area.x, area.y, area.w * (0.66 if slots.icon and not c.narrow else 0.94), area.h)
    y = _figure(stage, slots, _kicker(stage, slots, wide) if slots.kicker else wide)
    if slots.label:
        y = _label(stage, slots, wide if not c.narrow else area, y)
    icon = _icon_box(stage, slots, area, y) if slots.icon else None
    if slots.delta:
        _delta(stage, slots, area, y, icon)
    if icon is not None:
        staged(stage, slots.icon, icon, reveal="icon", order=2)
        stage.focus = (icon.cx, icon.cy)
    return stage.scene()


def _kicker(stage: Stage, slots: Slots, box: Box) -> Box:
    """The words that lead into the figure (`up to`), on one line above it; returns the room below."""
    style = stage.style("label", 60 if not stage.canvas.square else 50, 36, tall=0.95)
    block = stage.text(slots.kicker, style, Box(box.x, box.y, box.w, 90), reveal="kicker", fill=stage.field.soft, max_lines=1)
    used = block.height + (34 if stage.canvas.square else 8)
    return Box(box.x, box.y + used, box.w, box.h - used)


def _size(stage: Stage, slots: Slots) -> float:
    """The largest figure that leaves room for what stands below it."""
    c = stage.canvas
    below = sum(bool(part) for part in (slots.label, slots.kicker, slots.delta, slots.icon, len(slots.suffix.strip()) > 8))
    if c.square:
        return (480.0, 420.0, 320.0, 240.0, 190.0, 160.0)[below]
    if c.narrow and c.height < 1500:
        return (620.0, 560.0, 420.0, 340.0, 290.0, 240.0)[below]
    return (620.0 if below < 2 else 460.0) if c.narrow else 400.0 if slots.kicker else 480.0


def _figure(stage: Stage, slots: Slots, box: Box) -> float:
    """The figure with its unit; returns the lower edge of both."""
    c, f = stage.canvas, stage.field
    short = len(slots.suffix.strip()) <= 2
    suffix = slots.suffix if short else ""
    word = "" if short else slots.suffix.strip()
    size = _size(stage, slots)
    most = box.w * (0.72 if word and not c.narrow else 0.66 if 0 < len(word) <= 8 and c.narrow else 1.0)
    while size > 120 and _width(stage, slots, suffix, size) > most:
        size -= 8
    style = stage.style("figure", size, size, tabular=True).sized(size)
    left = stage.spec.duration - stage.at("figure")
    few = abs(slots.value) < 10 and not slots.decimals
    start = slots.value if few or left < LATE_S else 0.0  # a count of a few steps would only flicker, a late one could not be read
    made = stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, 0, 0, f.accent, year=not word)
    baseline = box.y + (30 if not c.square else 0) + (box.h * 0.04 if c.vertical else 0) + made.ascent
    counter = stage.counter(
        slots.value, slots.decimals, slots.prefix, suffix, style, box.x - size * 0.02, baseline, f.accent, start, not word
    )
    at = stage.at("figure")
    name = stage.new_id("figure")
    stage.layers["text"].append(group(counter, id=name))
    stage.track(
        motion.count(name, at, min(0.9, max(0.3, (stage.spec.duration - at) * 0.3))),  # late figures must still be read
        motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"),
        motion.tween(name, "y", at, 0.6, 40, 0),
    )
    stage.marks["figure"] = counter.box
    stage.calm.append(counter.box)
    return _word(stage, word, box, counter, size, at) if word else baseline + counter.descent + 34


def _width(stage: Stage, slots: Slots, suffix: str, size: float) -> float:
    style = stage.style("figure", size, tabular=True).sized(size)
    return stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, 0, 0, "#000000", year=not slots.suffix).width


def _word(stage: Stage, word: str, box: Box, counter: Counter, size: float, at: float) -> float:
    """A long unit: beside the figure where it fits, else below; returns the lower edge."""
    c = stage.canvas
    style = stage.style("display", max(72.0, size * 0.42), 56)
    beside = box.w - counter.width - size * 0.09
    block = stage.measure(word, style, max(beside, 1.0), 1)
    if block.width > beside or block.size < min(style.size, 90):
        style = stage.style("display", 96 if c.square else 130, 56)
        y = counter.y + max(counter.descent + 26, 24 if c.square else 30)  # the tail of a comma hangs below the line
        block = stage.text(word, style, Box(box.x, y, box.w, 170), reveal="word", max_lines=1, at=at + 0.12)
        return y + block.height + (26 if c.square else 36)
    at_box = Box(box.x + counter.width + size * 0.09, counter.y - block.first, beside, 400)
    stage.text(word, style, at_box, reveal="word", max_lines=1, at=at + 0.12)
    return counter.y + counter.descent + 34


def _label(stage: Stage, slots: Slots, box: Box, y: float) -> float:
    """What the figure counts, under a short rule; returns its lower edge."""
    c = stage.canvas
    rule = stage.add("text", rect(box.x, y + 6, 96, 8, stage.field.pop), id="rule", extent=Box(box.x, y + 6, 96, 8))
    stage.track(motion.wipe(rule, stage.at("label", 1), 0.35))
    style = stage.style("body", 62 if not c.square else 52, 38, tall=1.0 if c.square else 1.08)
    top = y + (44 if not c.square else 36)
    block = stage.text(slots.label, style, Box(box.x, top, box.w, 220), reveal="label", order=1, max_lines=3)
    return top + block.height


def _icon_box(stage: Stage, slots: Slots, area: Box, y: float) -> Box:
    """At the right, on the ground; on narrow canvases below the words, and smaller where they leave less room."""
    c = stage.canvas
    size = 400.0
    if c.narrow:
        k = 0.84 if stage.look.pictogram == "plated" else 0.94  # of the free height: discs and smoke stand over their box
        free = stand_y(c) - y - 30
        alone = (free - 176) * k  # below the change
        size = min(460.0, alone if slots.delta and alone > 240 else free * k)
        size = max(130.0, size)
    edge = size * 0.1 if stage.look.pictogram == "plated" else 0
    return Box(area.right - size - edge, stand_y(c) - size, size, size)


def _delta(stage: Stage, slots: Slots, area: Box, y: float, icon: Box | None) -> None:
    """The change, on a plate of the pop colour, with what it is measured against beside or below it."""
    f, at, c = stage.field, stage.at("delta", 2), stage.canvas
    h = 132 if not c.square else 104
    block = typeset(slots.delta, stage.style("figure", 92 if not c.square else 74, 50, tabular=True), 560, f.on_pop, max_lines=1)
    box = Box(area.x, y + 40, block.width + 64, h)
    name = stage.new_id("delta")
    nodes = [*plate(stage, box, f.pop), *block.at(box.x + 32, box.cy - block.height / 2, f"{name}-t")]
    stage.layers["text"].append(group(nodes, id=name, pivot=(box.x, box.cy)))
    stage.track(motion.tween(name, "scale", at, 0.45, 0.8, 1), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))
    stage.marks["delta"] = box
    stage.calm.append(box)
    if slots.delta_label:
        right = icon.x - icon.w * 0.14 if icon is not None and icon.y - icon.h * 0.1 < box.bottom else area.right
        beside = Box(box.right + 30, box.y - 20, right - box.right - 30, h + 40)
        below = Box(area.x, box.bottom + 22, right - area.x, max(40.0, area.bottom - box.bottom - 22))
        spot, valign = (beside, "middle") if beside.w > 250 else (below, "top")
        style = stage.style("label", 46, 28)
        stage.text(
            slots.delta_label, style, spot, reveal="delta.label", max_lines=3, valign=valign, at=at + 0.1, mark=False, entrance="appear"
        )
