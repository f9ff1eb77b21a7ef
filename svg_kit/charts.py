"""What charts share: the sizes that displays say, round ticks on an axis from zero, and marks of which exactly one is the datum."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.elements import Node, Shape, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.shapes import hatch_d, tint, warm
from svg_kit.stage import Stage
from svg_kit.typography import typeset

FIGURE = re.compile(r"[-−–]?\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Shown:
    """A displayed figure in its parts: `$48.2 million` is `$`, 48.2, ` million`."""

    prefix: str
    number: float
    suffix: str
    decimals: int = 0


def shown(display: str) -> Shown | None:
    """None where the text does not hold exactly one number."""
    found = FIGURE.findall(display)
    if len(found) != 1:
        return None
    at = display.index(found[0])
    number, decimals = _number(found[0])
    return Shown(display[:at], number, display[at + len(found[0]) :], decimals)


def _number(text: str) -> tuple[float, int]:
    """Both commas and points may be of thousands: three digits after one are, unless a 0 stands before it."""
    body = re.sub(r"['’\u00a0\u202f ]", "", text).replace("−", "-").replace("–", "-")
    tail = re.fullmatch(r"(-?[\d.,]*?)(?:[.,](\d+))?", body)
    whole, rest = (tail[1], tail[2] or "") if tail else (body, "")
    if len(rest) == 3 and whole.lstrip("-") != "0":
        whole, rest = whole + rest, ""
    plain = re.sub(r"[.,]", "", whole)
    return float(f"{plain}.{rest}" if rest else plain), len(rest)


def alike(displays: Sequence[str]) -> bool:
    """All of one measure: the same signs and words around one number each."""
    parts = [shown(display) for display in displays]
    return all(p is not None for p in parts) and len({(p.prefix, p.suffix) for p in parts if p}) == 1


def percent(display: str) -> bool:
    part = shown(display)
    return part is not None and part.suffix.strip() in ("%", "٪", "per cent", "percent", "Prozent", "por ciento", "pour cent", "per cento")


def bars_of(slots: Mapping[str, Any], least: int = 2, most: int = 6) -> dict[str, Any] | None:
    """Slots of a bar chart as they are, when it has so many bars."""
    bars = slots.get("bars") or []
    return dict(slots) if least <= len(bars) <= most and all(bar.get("label") for bar in bars) else None


def ticks(most: float) -> list[float]:
    """Round numbers from zero to the first that is not below `most`, three to six of them."""
    if most <= 0:
        return [0.0, 1.0]
    power = 10.0 ** math.floor(math.log10(most / 4))
    step = next(s * power for s in STEPS if most / (s * power) <= 5 + 1e-9)
    count = math.ceil(most / step - 1e-9)
    return [round(step * i, 10) for i in range(count + 1)]


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from zero in the unit that the displays show; `factor` is a value's size in that unit."""

    values: tuple[float, ...]
    prefix: str
    suffix: str
    factor: float

    @property
    def top(self) -> float:
        return self.values[-1]

    def share(self, value: float) -> float:
        """0 at zero, 1 at the last tick."""
        return value * self.factor / self.top

    def text(self, stage: Stage, i: int) -> str:
        """The last tick has the unit, the others only the number."""
        decimals = max(0, min(3, -math.floor(math.log10(self.values[1]) + 1e-9)))
        if abs(self.values[1] * 10**decimals % 1) > 1e-6:
            decimals += 1
        last = i == len(self.values) - 1
        style = stage.style("label", 30)
        prefix, suffix = (self.prefix, self.suffix) if last else ("", "")
        value = self.values[i]
        return stage.counter(value, decimals if value else 0, prefix, suffix, style, 0, 0, "#000000", year=False).final


def axis(values: Sequence[float], displays: Sequence[str]) -> Axis:
    """In the displays' own unit when they say the values on one scale (1.2 million for 1200000), else in plain numbers."""
    parts = [shown(d) for d in displays]
    most = max(values)
    if all(p is not None for p in parts) and alike(displays):
        ratios = [p.number / v for p, v in zip(parts, values) if p and v]
        if ratios and max(ratios) - min(ratios) <= 0.02 * max(ratios):
            factor = ratios[0]
            first = parts[0]
            return Axis(tuple(ticks(most * factor)), first.prefix if first else "", first.suffix if first else "", factor)
    return Axis(tuple(ticks(most)), "", "", 1.0)


def hot(stage: Stage) -> str:
    """The colour of the one datum: the pop colour, told from the ground."""
    return readable(warm(stage), stage.field.ground, 2.2)


def mark(stage: Stage, box: Box, datum: bool) -> list[Node]:
    """A bar: the datum is solid, its context is hatched, so that it is told without colour."""
    look, f = stage.look, stage.field
    key: dict[str, Any] = {"stroke": f.line if look.contour else None, "stroke_width": look.contour}
    if datum:
        return [rect(box.x, box.y, box.w, box.h, hot(stage), **key)]
    rim = 4.0 if min(box.w, box.h) > 20 else 0.0
    stripes = Shape(hatch_d(box, 26), stroke=tint(stage, 0.44), stroke_width=4, cap="butt")
    inner = rect_d(box.x + rim, box.y + rim, box.w - 2 * rim, box.h - 2 * rim)
    return [rect(box.x, box.y, box.w, box.h, tint(stage, 0.26), **key), group(stripes, clip=inner)]


def seat(stage: Stage, box: Box, at: float) -> None:
    """Where a bar will stand, from the first moment until `at` (s), when it fills: the frame shows at once what it is about to say."""
    pale = mix(stage.field.ground, stage.field.ink, 0.09)
    name = stage.add("background", rect(box.x, box.y, box.w, box.h, pale), id="seat", extent=box)
    stage.track(motion.appear(name, 0.15), motion.switch(name, None, at + 1.2))


def base(stage: Stage, y: float, left: float, right: float, at: float, layer: str = "foreground") -> str:
    """The zero line, ruled across."""
    name = stage.add(layer, Shape(line_d((left, y), (right, y)), stroke=stage.field.ink, stroke_width=5, cap="butt"), id="zero")
    stage.track(motion.tween(name, "draw", at, 0.6, 0, 1, "draw"))
    return name


def rules(stage: Stage, scale: Axis, plot: Box, clear: Sequence[Box] = ()) -> None:
    """Thin rules at the ticks of an upright scale, each number on its rule unless something of `clear` stands there; they are there from the start."""
    style = stage.style("label", 34, 28)
    each = next((k for k in (1, 2, 3) if plot.h * scale.values[1] / scale.top * k >= 54), 5)
    for i, value in enumerate(scale.values[1:], 1):  # the zero line says it itself
        if (len(scale.values) - 1 - i) % each:
            continue
        y = plot.bottom - plot.h * value / scale.top
        line = Shape(line_d((plot.x, y), (plot.right, y)), stroke=tint(stage, 0.28), stroke_width=3, cap="butt")
        text = typeset(scale.text(stage, i), style, plot.w * 0.5, stage.field.soft, max_lines=1)
        x = plot.right - text.width if stage.rtl else plot.x
        place = Box(x, y - text.height - 10, text.width, text.height)
        free = not any(place.inset(-8).overlaps(box) for box in clear)
        stage.add("background", line, text.at(place.x, place.y, stage.new_id("tick")) if free else (), id="rule")
