"""Rating: a figure as tall as the frame allows, five stars under it that are filled as far as it says, and who gave them beside them."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, group, n, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, hand
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, moon, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "people.rating"
TITLE = "Rating"
ROLES = ("evidence", "quote", "feature", "recap", "hook")
ASKED_FOR = True
PITCH, STAR = 2.06, 1.81  # of a star's radius: to the next one; its height
SUITS = {
    "en": ("star", "rating", "rated", "review", "out of five", "out of 5"), "de": ("stern", "bewert"), "es": ("estrella", "valora", "calific"), "fr": ("étoile", "not", "avis"),
    "it": ("stell", "valut", "recension"), "pt": ("estrela", "avalia"), "ja": ("星", "評価"), "hi": ("सितार", "रेटिंग"), "ar": ("نجوم", "تقييم"),
}  # fmt: skip


class Slots(SlotModel):
    value: float = Field(ge=0, le=5)
    display: str = words(8, least=1, code=True)
    label: str = words(80, aim=56)
    icon: str = ""


EXAMPLE = {"value": 4.6, "display": "4.6", "label": "from two thousand readers", "icon": "prop:book"}


def _stat(slots: dict) -> dict | None:
    value = slots.get("value", -1)
    if not 0 < value <= 5 or slots.get("prefix") or slots.get("delta"):
        return None
    found = {
        "value": value,
        "display": f"{value:.{int(slots.get('decimals') or 0)}f}",
        "label": slots.get("label") or slots.get("kicker") or "",
        "icon": slots.get("icon") or "",
    }
    return {k: v for k, v in found.items() if v != ""}


FROM = {"stat.count_up": _stat}


def reveals(slots: Slots) -> list[str]:
    return ["figure", *(name for name in ("label", "icon") if getattr(slots, name))]


def compose(stage: Stage, slots: Slots) -> Scene:
    """The stars run from margin to margin, or to who gives them, standing beside them; the figure is as large as the height allows."""
    return _column(stage, slots) if stage.canvas.narrow else _row(stage, slots)


def _row(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    wide, low = area.w, area.bottom
    if slots.icon:
        size = min(stand_y(c) - area.y + 10, 720.0)
        thing = fitted(slots.icon, Box(0, 0, area.w * 0.36, size))
        wide -= thing.w + 84
        _giver(stage, slots.icon, way.box(Box(area.right - thing.w, stand_y(c) - thing.h, thing.w, thing.h)))
    r = min(wide / (2 + 4 * PITCH), area.h * 0.22)
    label = stage.style("body", 84, 36)
    beside = not slots.icon and bool(slots.label)
    foot = stage.measure(slots.label, label, wide, 2, 170).height + 44 if slots.label and not beside else 0.0
    tall = area.h - r * STAR - foot - 52
    figure = stage.style("figure", 560, 120, tabular=True)
    figure = figure.sized(stage.measure(slots.display, figure, wide * (0.6 if beside else 1), 1, tall).size, 120)
    set_ = stage.measure(slots.display, figure, wide, 1)
    top = area.y + max(0.0, tall - set_.height) * 0.4
    stage.text(
        slots.display, figure, way.box(Box(area.x, top, min(wide, set_.width + 8), tall)), reveal="figure", max_lines=1, align=way.align
    )
    y = top + set_.height + 52 + r
    _stars(stage, slots.value, way, area.x, y, r)
    if beside:
        left = area.x + set_.width + 96
        spot = Box(left, top, area.x + r * (2 + 4 * PITCH) - left, set_.height)
        stage.text(slots.label, label, way.box(spot), reveal="label", order=1, max_lines=3, valign="bottom", align=way.align)
    elif slots.label:
        below = y + r * (STAR - 1) + 44
        spot = way.box(Box(area.x, below, wide, max(60.0, low - below)))
        stage.text(slots.label, label, spot, reveal="label", order=1, max_lines=2, align=way.align)
    return stage.scene()


def _column(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage)
    r = area.w / (2 + 4 * PITCH)
    tall = area.h * (0.4 if c.height > 1500 else 0.34)
    figure = stage.style("figure", 560, 100, tabular=True)
    block = stage.text(slots.display, figure, way.box(Box(area.x, area.y, area.w, tall)), reveal="figure", max_lines=1)
    gap = 40.0 if not c.square else 26.0
    y = area.y + block.height + gap + r
    _stars(stage, slots.value, way, area.x, y, r)
    y += r * (STAR - 1) + gap
    wide, free = area.w, stand_y(c) - y
    style = stage.style("body", 76 if c.height > 1500 else 64, 32)
    if slots.icon:
        beside = bool(slots.label) and c.height < 1500
        under = stage.measure(slots.label, style, area.w, 3, 200).height + gap if slots.label and not beside else 0.0
        thing = fitted(slots.icon, Box(0, 0, area.w * (0.5 if beside else 0.9), free - under))
        _giver(stage, slots.icon, way.box(Box(area.right - thing.w, stand_y(c) - thing.h, thing.w, thing.h)))
        wide -= thing.w + 40 if beside else 0.0
    if slots.label:
        most = min(area.bottom - y, 200.0 if c.height > 1500 else 1e9)
        stage.text(slots.label, style, way.box(Box(area.x, y, wide, most)), reveal="label", order=1, max_lines=3 if wide == area.w else 6)
    return stage.scene()


def _giver(stage: Stage, icon: str, box: Box) -> None:
    """Who or what is rated, standing on the ground before a great disc."""
    at = stage.at("icon", 2)
    moon(stage, box.cx, box.cy, max(box.w, box.h) * 0.62, max(0.0, at - 0.2))
    subject(stage, icon, box, at=at)
    stage.marks["icon"] = box
    stage.focus = (box.cx, box.cy)


def _stars(stage: Stage, value: float, way: Hand, x: float, y: float, r: float) -> None:
    """Each lights up in its turn; the first is the first that is read."""
    at = stage.at("figure")
    for i in range(5):
        _star(stage, way.x(x + r + i * PITCH * r), y, r, min(1.0, max(0.0, value - i)), at + 0.12 + 0.09 * i)


def _star(stage: Stage, x: float, y: float, r: float, share: float, at: float) -> None:
    """One star: its outline stands whole, the filled part is cut at the share."""
    f = stage.field
    d, lit = star_d(x, y, r * 0.94), f.accent
    empty = stage.add("midground", Shape(d, fill=mix(f.ground, lit, 0.2), stroke=lit, stroke_width=r * 0.07), id="star", pivot=(x, y))
    stage.track(motion.pop(empty, max(0.0, at - 0.1), 0.35, 0.6))
    if share > 0:
        box = Box(x - r, y - r, 2 * r, 2 * r)
        clip = rect_d(box.right - box.w * share if stage.rtl else box.x, box.y - 4, box.w * share, box.h + 8)
        name = stage.add(
            "foreground", group(Shape(d, fill=lit, stroke=lit, stroke_width=r * 0.07), clip=clip), id="lit", extent=box.inset(-6)
        )
        stage.track(motion.wipe(name, at, 0.3))


def star_d(x: float, y: float, r: float) -> str:
    """A five-pointed star; the inner corners lie on 0.45 of the radius."""
    points = []
    for i in range(10):
        a = -math.pi / 2 + math.pi * i / 5
        k = r if i % 2 == 0 else r * 0.45
        points.append(f"{n(x + k * math.cos(a))} {n(y + k * math.sin(a))}")
    return "M" + "L".join(points) + "Z"
