"""A figure that counts up with its unit, in the largest size that a box allows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from svg_kit import motion
from svg_kit.elements import Counter, group
from svg_kit.geometry import Box
from svg_kit.shapes import Hand
from svg_kit.stage import Stage
from svg_kit.svg.paths import bounds
from svg_kit.typography import Block
from svg_kit.typography.fonts import font
from svg_kit.typography.outlines import outline

LATE_S = 1.7
UNIT, LEAST = 0.42, 0.22  # of the figure's size: a unit that stands beside it; one under it at least


class Counted(Protocol):
    """A value as it is shown, and whether a change of it is shown too (then that one has the accent)."""

    @property
    def value(self) -> float: ...

    @property
    def decimals(self) -> int: ...

    @property
    def prefix(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    @property
    def delta(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Fitted:
    """The figure with its unit in the largest size that a box allows."""

    size: float
    unit: Block | None
    under: bool
    height: float
    width: float


def parts(slots: Counted) -> tuple[str, str]:
    """What counts along with the figure, and a longer unit that is a word of its own."""
    short = len(slots.suffix.strip()) <= 2
    return (slots.suffix, "") if short else ("", slots.suffix.strip())


def counter(stage: Stage, slots: Counted, size: float, x: float = 0.0, y: float = 0.0) -> Counter:
    suffix, word = parts(slots)
    late = stage.spec.duration - stage.at("figure") < LATE_S
    few = abs(slots.value) < 10 and not slots.decimals
    start = slots.value if few or late else 0.0  # a count of a few steps would only flicker, a late one could not be read
    fill = stage.field.ink if slots.delta else stage.field.accent
    style = stage.style("figure", size, size, tabular=True).sized(size)
    style = replace(style, tracking=max(style.tracking, 0.012 if style.weight >= 700 else -0.015))  # every figure stands free
    return stage.counter(slots.value, slots.decimals, slots.prefix, suffix, style, x, y, fill, start, not word)


def unit_block(stage: Stage, word: str, size: float, width: float) -> Block:
    return stage.measure(word, stage.style("display", size, 40).sized(size, 40), width, 1)


def fitted(stage: Stage, slots: Counted, wide: float, tall: float) -> Fitted:
    """The unit beside the figure, or under it where both can be larger so."""
    made, word = counter(stage, slots, 1000), parts(slots)[1]
    high, across = (made.ascent + made.descent) / 1000, max(made.width, made.width - _bearings(made)[1]) / 1000
    alone = max(90.0, min(wide / across, tall / high))
    if not word:
        return Fitted(alone, None, False, alone * high, alone * across)
    unit = unit_block(stage, word, 1000 * UNIT, 1e6)
    row = across + 0.1 + unit.width / 1000
    beside = max(90.0, min(wide / row, tall / high))
    share = min(0.58, max(LEAST, 0.98 * across * 1000 * UNIT / unit.width))  # not wider than the figure, unless that makes it small
    low = max(90.0, min(wide / across, tall / (high + 0.13 + 0.8 * share)))
    if low > beside * 1.12 or beside * UNIT < 60:
        unit = unit_block(stage, word, max(56.0, low * share), wide)
        return Fitted(low, unit, True, low * (high + 0.13) + unit.height, max(low * across, unit.width))
    return Fitted(beside, unit_block(stage, word, max(56.0, beside * UNIT), wide), False, beside * high, beside * row)


def _bearings(counter: Counter) -> tuple[float, float]:
    """The air before the first and after the last digit (less than none where slanted ink reaches over its advance)."""
    table = {c: (path, gid, advance) for c, path, gid, advance in counter.glyphs}
    sides = []
    for char in (counter.final[0], counter.final.rstrip()[-1]):
        path, gid, advance = table[char]
        ink = bounds(outline(path, gid)) if path else None
        unit = counter.size / font(path).face.upem if path else 0.0
        sides.append((ink.x * unit, advance - ink.right * unit) if ink else (0.0, 0.0))
    return sides[0][0], sides[1][1]


def set_figure(stage: Stage, slots: Counted, way: Hand, fit: Fitted, box: Box) -> float:
    """Sets it into the top of the box; returns its lower edge."""
    made = counter(stage, slots, fit.size)
    unit_wide = 0.0 if fit.unit is None or fit.under else fit.unit.width + fit.size * 0.1
    row = way.box(Box(box.x, box.y, made.width + unit_wide, made.ascent))
    before, after = _bearings(made)
    slack = box.x - stage.canvas.width * 0.05 - 2  # its ink stands on the edge of the words, its advance inside the safe area
    row = Box(row.x + (min(max(0.0, after), slack) if way.flipped else -min(max(0.0, before), slack)), row.y, row.w, row.h)
    left = stage.rtl and unit_wide > 0  # the unit is read after the figure
    placed = counter(stage, slots, fit.size, row.x + (unit_wide if left else 0.0), box.y + made.ascent)
    at, name = stage.at("figure"), stage.new_id("figure")
    stage.layers["text"].append(group(placed, id=name))
    stage.track(
        motion.count(name, at, min(0.9, max(0.3, (stage.spec.duration - at) * 0.3))),  # late figures must still be read
        motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"),
        motion.tween(name, "y", at, 0.6, 40, 0),
    )
    stage.marks["figure"] = placed.box
    stage.calm.append(placed.box)
    bottom = placed.y + placed.descent
    if fit.unit is None:
        return bottom
    style = stage.style("display", fit.unit.size, 40).sized(fit.unit.size, 20)
    spot = Box(row.x if left else placed.box.right + fit.size * 0.1, placed.y - fit.unit.first, fit.unit.width + 4, fit.unit.height + 4)
    if fit.under:
        spot = way.box(Box(box.x, bottom + fit.size * 0.13, fit.unit.width + 4, fit.unit.height + 4))
        bottom = spot.y + fit.unit.height
    stage.text(
        parts(slots)[1], style, spot, reveal="word", max_lines=1, at=at + 0.12, fill=stage.field.ink if fit.under or slots.delta else None
    )
    return bottom
