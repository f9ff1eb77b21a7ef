"""Target: a rule stands at what is to be reached, over a track from zero; what is reached already is filled, when it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.charts import Axis, hot, percent, shown, ticks
from svg_kit.elements import Node, Scene, Shape, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hatch_d, heading, polygon_d, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "data.target"
TITLE = "Target"
ROLES = ("evidence", "solution", "problem", "cta", "recap", "context", "story")
ASKED_FOR = True  # a figure is a target only where the words say so
SUITS = {
    "en": ("target", "goal", "aim", "must reach", "pledge", "by 20", "on track"),
    "de": ("ziel", "soll bis", "erreichen", "bis 20"),
    "es": ("objetivo", "meta", "alcanzar"),
    "fr": ("objectif", "but est", "atteindre", "d'ici"),
    "it": ("obiettivo", "traguardo", "raggiungere"),
    "pt": ("meta", "objetivo", "alcançar"),
    "ja": ("目標", "目指"),
    "hi": ("लक्ष्य",),
    "ar": ("هدف", "الهدف"),
}


class Slots(SlotModel):
    title: str = words(60, aim=44)
    value: float = Field(gt=0, le=1e12)
    display: str = words(14, aim=10, least=1, code=True)
    label: str = words(80, aim=60, least=1)
    present: float | None = Field(default=None, ge=0, le=1e12)
    present_display: str = words(10, code=True)
    present_label: str = words(32, aim=20)


EXAMPLE = {
    "value": 80,
    "display": "80%",
    "label": "of all new cars are to be electric by 2030",
    "present": 31,
    "present_display": "31%",
    "present_label": "last year",
}


def _from_count(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    if slots.get("suffix", "").strip() != "%" or slots["value"] < 100 or slots.get("delta") or not slots.get("label") or slots.get("icon"):
        return None
    value, decimals = slots["value"], slots.get("decimals", 0)
    kept = {"title": slots["kicker"]} if slots.get("kicker") else {}
    return kept | {"value": value, "display": f"{slots.get('prefix', '')}{value:.{decimals}f}%", "label": slots["label"]}


def _from_ring(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    return {k: slots[k] for k in ("value", "display", "label")} if percent(slots["display"]) and slots["value"] >= 1 else None


FROM = {"stat.count_up": _from_count, "data.donut": _from_ring}
REVEALS = {"kicker": "title"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), "figure", "label", *(["present"] if slots.present is not None else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, f = stage.canvas, room(stage), stage.field
    top = area.y
    if slots.title:
        size, lines = (62, 1) if not c.narrow else (70, 2) if c.vertical else (50, 1)
        top = heading(stage, slots.title, Box(area.x, area.y, area.w, 150), size, least=34, lines=lines) + 40
    whole = percent(slots.display) and max(slots.value, slots.present or 0) <= 100
    scale = _scale(slots, whole)
    tall = 200.0 if not c.narrow else 230.0 if c.vertical else 130.0
    foot = 150.0 if slots.present_label or slots.present_display else 76.0
    bar = Box(area.x, area.bottom - foot - tall, area.w, tall)
    flip = stage.rtl

    def x(value: float) -> float:
        share = scale.share(value)
        return bar.right - bar.w * share if flip else bar.x + bar.w * share

    _track(stage, slots, bar, scale, x)
    mark = x(slots.value)
    _words(stage, slots, Box(area.x, top, area.w, bar.y - 84 - top))
    at = stage.at("figure", 1)
    pole = Shape(line_d((mark, bar.bottom + 16), (mark, bar.y - 54)), stroke=f.accent, stroke_width=11, cap="butt")
    way = -1 if mark > c.width / 2 else 1
    flag = Shape(polygon_d([(mark, bar.y - 54), (mark + way * 64, bar.y - 36), (mark, bar.y - 16)]), fill=f.accent)
    name = stage.add("foreground", pole, flag, id="target", pivot=(mark, bar.bottom + 16))
    stage.track(motion.tween(name, "scale_y", at, 0.5, 0.3, 1), motion.appear(name, at, 0.2))
    stage.focus = (mark, bar.y)
    return stage.scene()


def _scale(slots: Slots, whole: bool) -> Axis:
    """From zero to the whole for shares, else a little beyond the target."""
    if whole:
        return Axis((0.0, 25.0, 50.0, 75.0, 100.0), "", "%", 1.0)
    part = shown(slots.display)
    factor = part.number / slots.value if part is not None and part.number > 0 else 1.0
    most = max(slots.value, slots.present or 0.0) * factor
    return Axis(tuple(ticks(most * 1.02)), part.prefix if part else "", part.suffix if part else "", factor)


def _track(stage: Stage, slots: Slots, bar: Box, scale: Axis, x) -> None:
    """The empty way from zero, the part that is done, the part that is left; round marks under it."""
    f = stage.field
    at = stage.at("figure", 1)
    left, right = sorted((x(0.0), x(slots.value)))
    key = {"stroke": f.line, "stroke_width": stage.look.contour} if stage.look.contour else {}
    empty: list[Node] = [rect(bar.x, bar.y, bar.w, bar.h, tint(stage, 0.11), 0, **key)]
    stripes = Shape(hatch_d(Box(left, bar.y, right - left, bar.h), 30), stroke=tint(stage, 0.32), stroke_width=5, cap="butt")
    todo = group(stripes, clip=rect_d(left + 2, bar.y + 3, right - left - 4, bar.h - 6))
    stage.add("background", empty, id="track")
    name = stage.add("midground", todo, id="todo", extent=Box(left, bar.y, right - left, bar.h))
    stage.track(motion.appear(name, at, 0.4))
    zero = x(0.0)
    stage.add("foreground", Shape(line_d((zero, bar.y - 16), (zero, bar.bottom + 16)), stroke=f.ink, stroke_width=6, cap="butt"), id="zero")
    if slots.present is not None:
        a, b = sorted((x(0.0), x(slots.present)))
        done = Box(a, bar.y, max(4.0, b - a), bar.h)
        start = stage.at("present", 3)
        name = stage.add(
            "midground", rect(done.x, done.y, done.w, done.h, hot(stage), 0, **key), id="done", extent=done.inset(-6), pivot=(zero, bar.cy)
        )
        stage.track(motion.tween(name, "scale_x", start, 0.8, 0.001, 1, "settle"), motion.appear(name, start, 0.06))
        _present(stage, slots, bar, x(slots.present))
        return
    style = stage.style("label", 44, 34)
    for i, value in enumerate(scale.values):
        text = typeset(scale.text(stage, i), style, 400, f.soft, max_lines=1)
        spot = min(max(x(value) - text.width / 2, bar.x), bar.right - text.width)
        stage.add("background", text.at(spot, bar.bottom + 30, stage.new_id("tick")), id="tick")


def _present(stage: Stage, slots: Slots, bar: Box, end: float) -> None:
    """What is reached, under what is filled, on the edge of all the words."""
    at = stage.at("present", 3) + 0.25
    style, label = stage.style("figure", 96, 40), stage.style("label", 54, 32)
    value = stage.measure(slots.present_display, style, bar.w * 0.4, 1) if slots.present_display else None
    name = stage.measure(slots.present_label, label, bar.w * (0.54 if value else 0.9), 1) if slots.present_label else None
    x, y = bar.x, bar.bottom + 40
    if value:
        spot = stage.mirrored(Box(x, y, value.width + 6, 90))
        stage.text(slots.present_display, style, spot, reveal="present", at=at, max_lines=1, fill=stage.field.ink)
        x += value.width + 28
    if name:
        drop = max(0.0, value.height - name.height) if value else 0.0
        spot = stage.mirrored(Box(x, y + drop, name.width + 6, 70))
        stage.text(slots.present_label, label, spot, reveal="present.label", at=at, max_lines=1, fill=stage.field.soft)


def _words(stage: Stage, slots: Slots, box: Box) -> None:
    """The figure and its sentence on one edge, that of the bar: beside each other where there is width, else one under the other."""
    c = stage.canvas
    style = stage.style("figure", 480 if not c.narrow else 420, 60)
    label = stage.style("display", 100 if not c.narrow else 92 if c.height > 1500 else 66, 36)
    if not c.narrow:
        figure = stage.measure(slots.display, style, box.w * 0.46, 1, box.h)
        rest = box.w - figure.width - 76
        under = stage.measure(slots.label, label, rest, 4, box.h)
        y = box.bottom - figure.height - (box.h - figure.height) * 0.3
        spot = Box(box.x, y, figure.width + 6, figure.height + 6)
        words_box = Box(box.x + figure.width + 76, min(y, box.bottom - under.height), rest, max(figure.height, under.height) + 8)
    else:
        under = stage.measure(slots.label, label, box.w, 4, box.h * 0.46)
        gap = 44.0 if not c.square else 30.0
        figure = stage.measure(slots.display, style, box.w, 1, box.h - under.height - gap)
        y = box.y + (box.h - under.height - gap - figure.height) * 0.6
        spot = Box(box.x, y, figure.width + 6, figure.height + 6)
        words_box = Box(box.x, y + figure.height + gap, box.w, under.height + 8)
    stage.text(slots.display, style.sized(figure.size, 40), stage.mirrored(spot), reveal="figure", order=1, max_lines=1,
               fill=stage.field.accent)  # fmt: skip
    stage.text(slots.label, label.sized(under.size, 30), stage.mirrored(words_box), reveal="label", order=2, max_lines=4,
               valign="top" if c.narrow else "middle")  # fmt: skip
