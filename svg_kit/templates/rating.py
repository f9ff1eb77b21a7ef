"""Rating: five stars, filled as far as the figure says, the figure beside them."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, group, n, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "people.rating"
TITLE = "Rating"
ROLES = ("evidence", "quote", "feature", "recap", "hook")
ASKED_FOR = True
SUITS = {
    "en": ("star", "rating", "rated", "review", "out of five", "out of 5"), "de": ("stern", "bewert"), "es": ("estrella", "valora", "calific"), "fr": ("étoile", "not", "avis"),
    "it": ("stell", "valut", "recension"), "pt": ("estrela", "avalia"), "ja": ("星", "評価"), "hi": ("सितार", "रेटिंग"), "ar": ("نجوم", "تقييم"),
}  # fmt: skip


class Slots(SlotModel):
    value: float = Field(ge=0, le=5)
    display: str = words(8, least=1, code=True)
    label: str = words(80, aim=56)


EXAMPLE = {"value": 4.6, "display": "4.6", "label": "from two thousand readers"}


def _stat(slots: dict) -> dict | None:
    value = slots.get("value", -1)
    if not 0 < value <= 5 or slots.get("prefix") or slots.get("delta"):
        return None
    found = {
        "value": value,
        "display": f"{value:.{int(slots.get('decimals') or 0)}f}",
        "label": slots.get("label") or slots.get("kicker") or "",
    }
    return {k: v for k, v in found.items() if v != ""}


FROM = {"stat.count_up": _stat}


def reveals(slots: Slots) -> list[str]:
    return ["figure", *(["label"] if slots.label else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    at = stage.at("figure")
    wide = area.w if c.narrow else area.w * 0.98
    r = min(wide / 5 / 2.06, area.h * (0.26 if not c.narrow else 0.2))
    size = 330.0 if not c.narrow else 300.0 if c.vertical else 220.0
    figure = stage.text(
        slots.display,
        stage.style("figure", size, 120, tabular=True),
        Box(area.x, area.y, area.w, size),
        reveal="figure",
        max_lines=1,
        fill=f.accent,
    )
    label = stage.style("body", 64 if not c.square else 52, 34)
    foot = stage.measure(slots.label, label, area.w * 0.9, 2, 150).height + 40 if slots.label else 0
    r = min(r, (area.h - figure.height - (70 if not c.square else 50) - foot) / 2)
    y = area.y + figure.height + r + (70 if not c.square else 50)
    left = area.x + r
    for i in range(5):
        x = left + i * 2.06 * r
        x = c.width - x if stage.rtl else x
        _star(stage, x, y, r * 0.98, min(1.0, max(0.0, slots.value - i)), at + 0.12 + 0.09 * i)
    if slots.label:
        top = y + r + 40
        stage.text(
            slots.label,
            label,
            Box(area.x, top, area.w * 0.9, max(60.0, area.bottom - top)),
            reveal="label",
            order=1,
            max_lines=2,
        )
    return stage.scene()


def _star(stage: Stage, x: float, y: float, r: float, share: float, at: float) -> None:
    """One star: its outline quiet, the filled part cut at the share."""
    f = stage.field
    d = star_d(x, y, r)
    empty = stage.add("midground", Shape(d, fill=mix(f.ground, f.ink, 0.16)), id="star", pivot=(x, y))
    stage.track(motion.pop(empty, max(0.0, at - 0.1), 0.35, 0.6))
    if share > 0:
        box = Box(x - r, y - r, 2 * r, 2 * r)
        lit = group(
            Shape(d, fill=f.pop, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour),
            clip=rect_d(box.x, box.y - 4, box.w * share, box.h + 8),
        )
        name = stage.add("foreground", lit, id="lit", extent=box.inset(-6))
        stage.track(motion.wipe(name, at, 0.3))


def star_d(x: float, y: float, r: float) -> str:
    """A five-pointed star; the inner corners lie on 0.45 of the radius."""
    points = []
    for i in range(10):
        a = -math.pi / 2 + math.pi * i / 5
        k = r if i % 2 == 0 else r * 0.45
        points.append(f"{n(x + k * math.cos(a))} {n(y + k * math.sin(a))}")
    return "M" + "L".join(points) + "Z"
