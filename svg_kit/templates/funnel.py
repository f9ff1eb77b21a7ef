"""Funnel: a solid cut into slices that grow narrower; many grains fall in above, few come out below."""

from __future__ import annotations

import math
import random
from itertools import pairwise

from pydantic import Field, field_validator

from svg_kit import motion
from svg_kit.colour import mix, readable, shade
from svg_kit.elements import Node, Scene, Shape, ellipse_d, n
from svg_kit.fields.grain import cloud, stipple
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, hand, heading, lead, row_words, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.funnel"
TITLE = "Funnel"
ROLES = ("evidence", "problem", "comparison", "context", "feature", "solution")
ASKED_FOR = True
SUITS = {
    "en": (
        "funnel",
        "narrow",
        "filter",
        "drop off",
        "drops out",
        "remain",
        "are left",
        "visitors",
        "apply",
        "applicants",
        "convert",
        "sign up",
    ),
    "de": ("trichter", "filter", "übrig", "bleiben", "bewerb", "besucher", "aussortiert"),
    "es": ("embudo", "filtr", "quedan", "solicit", "visitantes"),
    "fr": ("entonnoir", "filtr", "restent", "candidat", "visiteurs"),
    "it": ("imbuto", "filtr", "restano", "candidat", "visitatori"),
    "pt": ("funil", "filtr", "restam", "candidat", "visitantes"),
    "ja": ("ファネル", "絞り込", "残る"),
    "hi": ("फ़नल", "छन", "बचते"),
    "ar": ("قمع", "يتبقى", "تصفية"),
}


class Item(SlotModel):
    text: str = words(36, aim=30, least=1)
    display: str = words(14, aim=12, code=True)
    value: float | None = Field(default=None, ge=0)


class Slots(SlotModel):
    """`icon`: what comes out in the end."""

    title: str = words(60, aim=48)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)
    icon: str = ""

    @field_validator("items")
    @classmethod
    def _grow_fewer(cls, items: tuple[Item, ...]) -> tuple[Item, ...]:
        values = [item.value for item in items if item.value is not None]
        if any(b > a for a, b in pairwise(values)):
            raise ValueError("the values of a funnel must not rise")
        return items


EXAMPLE = {
    "title": "From a seed to a tree",
    "items": [
        {"text": "acorns on the ground", "display": "10,000", "value": 10000},
        {"text": "sprout in spring", "display": "2,400", "value": 2400},
        {"text": "survive the deer", "display": "310", "value": 310},
        {"text": "grow tall", "display": "1", "value": 1},
    ],
    "icon": "prop:tree",
}


def _falling(slots: dict) -> dict | None:
    """Bars of which each is lower than the one before."""
    bars = slots["bars"]
    if slots.get("unit") or len(bars) < 3 or any(b["value"] >= a["value"] for a, b in pairwise(bars)):
        return None
    title = {"title": slots["title"]} if slots.get("title") else {}
    return title | {"items": [{"text": b["label"], "display": b["display"], "value": b["value"]} for b in bars]}


FROM = {"data.bar_chart": _falling, "list.reveal": lambda slots: enumerated(slots, least=3, icons=False)}
REVEALS = {f"bar.{i}": f"item.{i}" for i in range(6)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def widths(items: tuple[Item, ...]) -> list[float]:
    """How wide the mouth of each slice is (1 = the first), and the last one's end: its opening grows with the value
    where there are any (the width with its root), never too thin to see."""
    values = [item.value for item in items]
    if all(v is not None for v in values) and values[0]:
        made = [max(0.11, math.sqrt(float(v or 0) / float(values[0]))) for v in values]
        return [*made, max(0.09, made[-1] * 0.8)]
    return [1 - 0.76 * i / len(items) for i in range(len(items) + 1)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    shares = widths(slots.items)
    rows_end = bottom = area.bottom + 10
    if c.narrow:
        head = top_title(stage, slots.title, area)
        top, half, cx = head + (104 if slots.title else 50), 225.0 if c.vertical else 215.0, area.x + 200
        left = cx + half + 30
        if slots.icon and c.height > 1500:
            rows_end -= 190
            _outcome(stage, slots.icon, way.box(Box(left, rows_end + 20, area.right - left, stand_y(c) - rows_end - 20)), count)
    else:
        share = 0.29 if slots.title or slots.icon else 0.0
        side = Box(area.x, area.y, area.w * share, 420 if slots.icon else area.h - 30)
        below = heading(stage, slots.title, way.box(side), 124, lines=5)
        top, half = area.y + 50, 310.0
        cx = side.right + half + (44 if share else 0)
        left = cx + half * (shares[0] + shares[1]) / 2 + 90
        if slots.icon:
            free = Box(side.x, below + 36, cx - half * shares[count // 2] - 40 - side.x, stand_y(c) - below - 36)
            _outcome(stage, slots.icon, way.box(free), count)
    pitch = (bottom - top) / count
    _grains(stage, way.x(cx), Box(cx - half, top - 100, 2 * half, 100), half, bottom)
    for i, item in enumerate(slots.items):
        y, tall = top + pitch * i, (rows_end - top) / count
        _slice(stage, i, way.x(cx), (y, y + pitch - 12), (half * shares[i], half * shares[i + 1]), i / (count - 1))
        row = Box(left, top + tall * i, area.right - left, tall)
        edge = cx + half * (shares[i] + shares[i + 1]) / 2
        lead(stage, i, way, (edge + 10, y + pitch / 2), row)
        _words(stage, item, i, row, way, i == count - 1)
    stage.focus = (way.x(cx), area.cy)
    return stage.scene()


def _outcome(stage: Stage, icon: str, box: Box, order: int) -> None:
    """What comes out, on the ground beside the end of the funnel."""
    subject(stage, icon, box, at=stage.at(f"item.{order - 1}", order) + 0.25)


def _grains(stage: Stage, cx: float, over: Box, half: float, bottom: float) -> None:
    """Many specks above the mouth, a few below the end."""
    f, rng = stage.field, random.Random(stage.spec.seed + 3)
    box = Box(cx - half * 0.92, over.y, half * 1.84, over.h)
    many = [
        p
        for p in cloud(rng, 130, box, lambda u, v: 0.3 + 0.7 * v)
        if all(not b.overlaps(Box(p[0] - 12, p[1] - 12, 24, 24)) for b in stage.calm)
    ]
    few = cloud(rng, 5, Box(cx - 16, bottom + 4, 32, 26), lambda u, v: 1)
    stage.add("background", stipple(many, tint(stage, 0.45), 9), stipple(few, warm(stage), 9), stipple(many[::6], f.pop, 10), id="grains")


def _slice(stage: Stage, i: int, cx: float, span: tuple[float, float], halves: tuple[float, float], far: float) -> None:
    """A cut cone: its wall with a side in shade, its mouth seen from above; the warmer, the less is left (`far`: 0 to 1)."""
    f, look = stage.field, stage.look
    (top, bottom), (a, b) = span, halves
    ra, rb = a * 0.14, b * 0.14
    fill = mix(tint(stage, 0.26), warm(stage), 1 if far == 1 else 0.16 + 0.44 * far)
    line = f.line if look.contour else None
    k = 0.55228475

    def wall(x0: float) -> str:
        """From the left edge (or x0 of the half-width) round the front to the right edge."""
        return (
            f"M{n(cx + a * x0)} {n(top)}L{n(cx + b * x0)} {n(bottom)}"
            f"C{n(cx + b * x0)} {n(bottom + rb * k)} {n(cx + b * (x0 + (1 - x0) * 0.22))} {n(bottom + rb)} {n(cx + b * (x0 + 1) / 2)} {n(bottom + rb)}"
            f"C{n(cx + b * (1 - (1 - x0) * 0.22))} {n(bottom + rb)} {n(cx + b)} {n(bottom + rb * k)} {n(cx + b)} {n(bottom)}L{n(cx + a)} {n(top)}Z"
        )

    nodes: list[Node] = [
        Shape(wall(-1), fill=fill, stroke=line, stroke_width=look.contour),
        Shape(wall(0.34), fill=shade(fill, -0.07)),
        Shape(
            ellipse_d(cx, top, a, ra), fill=shade(fill, -0.12 if not f.dark or far == 1 else -0.10), stroke=line, stroke_width=look.contour
        ),
        Shape(ellipse_d(cx, top, a, ra), stroke=shade(fill, 0.08), stroke_width=max(3.0, look.contour)),
    ]
    name = stage.add("midground", nodes, id="slice", pivot=(cx, top))
    at = stage.at(f"item.{i}", i + 1)
    stage.track(motion.tween(name, "y", at, 0.5, -60, 0), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _words(stage: Stage, item: Item, i: int, row: Box, way: Hand, last: bool) -> None:
    """The figure over its words; without one, the words alone."""
    if not item.display:
        row_words(stage, item.text, row, i, way)
        return
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    low = row.h < 136  # side by side
    first = Box(row.x, row.y, row.w * 0.38, row.h) if low else Box(row.x, row.y, row.w, row.h * 0.48)
    second = Box(row.x + row.w * 0.42, row.y, row.w * 0.58, row.h) if low else Box(row.x, row.y + row.h * 0.535, row.w, row.h * 0.38)
    style = stage.style("figure", min(140.0, row.h * 0.48), 26)
    fill = readable(f.accent, (f.ground, *f.planes[:2])) if last else f.ink
    stage.text(item.display, style, way.box(first), reveal=f"figure.{i}", at=at, fill=fill, max_lines=1, valign="middle" if low else "bottom",
               align=way.align, mark=False)  # fmt: skip
    if low:
        row_words(stage, item.text, second, i, way, 56, share=0.42, at=at)
        return
    words_style = stage.style("label", min(68.0, row.h * 0.31), 24)
    stage.text(item.text, words_style, way.box(second), reveal=f"item.{i}", at=at, max_lines=2, align=way.align)
