"""Milestone: one great date; a marker stands on a ground line that runs through the frame, what came before it in ink."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svg_kit import motion
from svg_kit.charts import hot
from svg_kit.colour import shade
from svg_kit.elements import Node, Scene, Shape, circle, line_d
from svg_kit.geometry import Box
from svg_kit.ink import smooth_d
from svg_kit.props import staged
from svg_kit.room import ground_y, room, stand_y
from svg_kit.shapes import body, hand, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "time.milestone"
TITLE = "Milestone"
ROLES = ("story", "context", "step", "evidence", "hook", "problem", "solution")
PITCH = 58.0  # px between the marks of the ground line


class Slots(SlotModel):
    date: str = words(24, aim=18, least=1, code=True)
    text: str = words(80, aim=56)
    icon: str = ""


EXAMPLE = {"date": "1866", "text": "A cable under the sea that lasts"}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    items = slots.get("items") or []
    if len(items) != 1 or slots.get("title") or not items[0].get("text"):
        return None
    return {k: items[0][k] for k in ("date", "text")}


FROM = {"time.timeline": _taken}


def reveals(slots: Slots) -> list[str]:
    return ["item.0", *(["icon"] if slots.icon else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, f = stage.canvas, room(stage), stage.field
    way = hand(stage, 1)
    x = _place(stage, area)
    _ground(stage, way.x(x))
    icon = min(540.0, area.w * 0.27) if slots.icon and not c.narrow else 0.0
    wide = area.w if c.narrow else x - area.x - (icon / 2 + 90 if icon else 76)
    short = len(slots.date) <= 5
    largest = (620.0 if short else 250.0) if not c.narrow else (470.0 if short else 220.0)
    style = stage.style("figure" if short else "display", largest, 56)
    side = stage.mirrored if c.narrow else way.box
    box = side(Box(area.x - (10 if short else 0), area.y, wide, area.h * (0.56 if not c.narrow else 0.36)))
    block = stage.text(slots.date, style, box, reveal="item.0", max_lines=1 if short else 3, fill=f.accent if short else f.ink)
    y = box.y + block.height + (54 if not c.square else 38)
    if slots.text:
        below = side(Box(area.x, y, wide * (0.84 if c.narrow else 1), area.bottom - y))
        low = area.bottom - y - 10
        style = stage.style("body", 84 if not c.narrow else 76, 32)
        spot = Box(below.x, y, below.w, low * (0.52 if c.narrow else 1))
        y += stage.text(slots.text, style, spot, reveal="text.0", at=stage.at("item.0") + 0.3, max_lines=4).height
    _stands(stage, slots.icon, way.x(x), area, y)
    return stage.scene()


def _place(stage: Stage, area: Box) -> float:
    """Where the marker stands, as if unmirrored."""
    if stage.canvas.narrow:
        return area.right - area.w * (0.22 if stage.spec.variant % 3 != 2 else 0.34)
    return area.right - area.w * (0.14 if stage.spec.variant % 3 != 2 else 0.20)


def _ground(stage: Stage, x: float) -> None:
    """The line through the frame with its marks: up to the date they are drawn in full, after it they are only begun."""
    c, f, at = stage.canvas, stage.field, stage.at("item.0")
    y, w = ground_y(c), c.width
    past = 1 if stage.rtl else -1
    ends = (float(w) + 20, -20.0) if stage.rtl else (-20.0, float(w) + 20)
    line = stage.add("midground", Shape(line_d((ends[0], y), (ends[1], y)), stroke=f.ink, stroke_width=6, cap="butt"), id="ground")
    stage.track(motion.tween(line, "draw", at, 0.9, 0, 1, "draw"))
    near, far = "", ""
    k = 1
    while k * PITCH < w:
        for side in (-1, 1):
            px = x + side * k * PITCH
            if -10 < px < w + 10:
                mark = line_d((px, y + 3), (px, y + (34 if k % 5 == 0 else 20)))
                near, far = (near + mark, far) if side == past else (near, far + mark)
        k += 1
    stage.add("background", Shape(near, stroke=f.ink, stroke_width=4, cap="butt"), Shape(far, stroke=tint(stage, 0.4), stroke_width=4, cap="butt"),
              id="marks")  # fmt: skip
    spot = stage.add("foreground", circle(x, y, 24, hot(stage), stroke=f.ground, stroke_width=7), id="spot", pivot=(x, y))
    stage.track(motion.pop(spot, at + 0.1, 0.3, 0.4))


def _stands(stage: Stage, icon: str, x: float, area: Box, above: float) -> None:
    """The thing that stands there, else a flag."""
    c = stage.canvas
    foot = stand_y(c)
    if icon:
        size = min(520.0, (foot - above - 30) * 0.84, area.w * 0.5) if c.narrow else min(540.0, area.w * 0.27)
        size = max(110.0, size)
        left = min(max(area.x, x - size / 2), area.right - size)
        staged(stage, icon, Box(left, foot - 16 - size, size, size), reveal="icon", order=1)
        return
    tall = (foot - area.y) * (0.80 if not c.narrow else 0.46)
    if c.narrow:
        tall = min(tall, foot - above - 40)
    _flag(stage, x, ground_y(c), tall)


def _flag(stage: Stage, x: float, foot: float, tall: float) -> None:
    """A pole that is raised from the ground, then its pennant."""
    f, at = stage.field, stage.at("item.0")
    thick = max(10.0, tall * 0.024)
    pole: list[Node] = [
        Shape(line_d((x, foot), (x, foot - tall)), stroke=f.ink, stroke_width=thick, cap="butt"),
        circle(x, foot - tall, thick, f.ink),
    ]
    name = stage.add("midground", pole, id="pole", pivot=(x, foot))
    stage.track(motion.tween(name, "scale_y", at + 0.15, 0.45, 0.02, 1), motion.appear(name, at + 0.15, 0.06))
    way = 1.0 if x > stage.canvas.width / 2 else -1.0  # off the words
    high, long = tall * 0.30, tall * 0.46
    top = foot - tall + thick * 1.4
    start = x + way * thick / 2
    upper = [
        (start, top),
        (start + way * long * 0.35, top - high * 0.10),
        (start + way * long * 0.7, top + high * 0.10),
        (start + way * long, top),
    ]
    lower = [(px, py + high) for px, py in reversed(upper)]
    notch = (start + way * long * 0.84, top + high / 2)
    d = smooth_d(upper) + f"L{notch[0]:.1f} {notch[1]:.1f}L" + smooth_d(lower)[1:] + "Z"
    fold = [(start + way * long * 0.35, top - high * 0.06), (start + way * long * 0.35, top + high * 0.94)]
    nodes = [*body(stage, d, hot(stage), flat=True), Shape(line_d(*fold), stroke=shade(hot(stage), -0.08), stroke_width=5)]
    pennant = stage.add("midground", nodes, id="flag", pivot=(x, top))
    stage.track(motion.tween(pennant, "scale_x", at + 0.4, 0.5, 0.02, 1), motion.appear(pennant, at + 0.4, 0.06))
    stage.marks["flag"] = Box(min(x, x + way * long), foot - tall, long, tall)
