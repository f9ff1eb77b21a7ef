"""Multitude: the figure over the thing that it counts, row behind row to the horizon; those in front in colour, the rest in the tone of the distance."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.colour import contrast, mix
from svg_kit.counting import counter, fitted, set_figure
from svg_kit.elements import Node, Scene, Text, group, rect
from svg_kit.geometry import Box
from svg_kit.people import CROWD, cast, person
from svg_kit.pictogram import pictogram
from svg_kit.room import room, stand_y
from svg_kit.shapes import Hand, hand
from svg_kit.stage import Stage
from svg_kit.subjects import proportion
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "data.multitude"
TITLE = "Multitude"
ROLES = ("evidence", "problem", "context", "story", "hook")
SHOWS = ("icon",)
ROWS, COLOURED = 5, 2
FARTHER, STEP, APART = 0.76, 0.5, 1.22
"""A row's height by that of the row before it; from its foot to the next one's by its height; from one thing to the next by their width."""
SHOULDER, GROWN = 0.52, 1.8  # from one of a crowd to the next by the row's height; how tall (m) a row of people is
TOLD = 1.5  # contrast of a picture's inks to the plain


class Slots(SlotModel):
    kicker: str = words(48, aim=40)
    value: float = Field(ge=0)
    decimals: int = Field(default=0, ge=0, le=3)
    prefix: str = words(4, code=True)
    suffix: str = words(18, aim=14, code=True)
    label: str = words(60, aim=48)
    icon: str = Field(min_length=1)

    @property
    def delta(self) -> str:
        """None: a multitude shows no change."""
        return ""


EXAMPLE = {
    "kicker": "Every autumn",
    "value": 12000,
    "suffix": " sheep",
    "label": "come down from the high pastures",
    "icon": "prop:sheep",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["kicker"] if slots.kicker else []), "figure", *(["label"] if slots.label else []), "icon"]


@dataclass(frozen=True, slots=True)
class Row:
    """Things of one height (px), their feet on `foot`."""

    foot: float
    tall: float


def compose(stage: Stage, slots: Slots) -> Scene:
    area, way = room(stage), hand(stage)  # the figure is read first
    rows = _rows(stage)
    horizon = rows[-1].foot - rows[-1].tall * 0.34
    ground = _ground(stage, horizon)
    for k in reversed(range(ROWS)):
        _row(stage, slots.icon, k, rows[k], rows[0].tall, ground)
    top = rows[-1].foot - rows[-1].tall
    _words(stage, slots, way, Box(area.x, area.y, area.w, top - 40 - area.y))
    stage.focus = (area.cx, rows[0].foot - rows[0].tall / 2)
    return stage.scene()


def _rows(stage: Stage) -> list[Row]:
    """From the front to the horizon."""
    c = stage.canvas
    tall = c.height * (0.225 if not c.narrow else 0.2 if not c.square else 0.19)
    foot, out = stand_y(c) + 6, []
    for _ in range(ROWS):
        out.append(Row(foot, tall))
        foot, tall = foot - tall * STEP, tall * FARTHER
    return out


def _ground(stage: Stage, horizon: float) -> str:
    """The plain on which all stand, a shade of the field; returns its colour."""
    c, f = stage.canvas, stage.field
    fill = mix(f.ground, f.ink, 0.07)
    stage.add("background", rect(-10, horizon, c.width + 20, c.height - horizon + 10, fill), id="plain")
    stage.calm.append(Box(0, horizon, c.width, c.height - horizon))
    return fill


def _row(stage: Stage, icon: str, k: int, row: Row, tall: float, ground: str) -> None:
    """One row from edge to edge and beyond, every other one half a place aside; it rises as the figure counts, the nearest first. `tall`: the
    first row's height."""
    c = stage.canvas
    names = cast(stage.spec.seed + 3 * k) if icon == CROWD else [icon]
    near = COLOURED if icon.startswith(PREFIX) else 1  # pictograms have no outline: a second row would run into the first
    apart = max(proportion(name) for name in names) * APART if len(names) == 1 else SHOULDER
    pitch = (row.tall if k >= near else tall) * apart  # rows in colour stand in each other's gaps, or one would have two heads
    half = int(c.width / pitch / 2) + 2
    count, left = 2 * half + 1, c.width / 2 - pitch * (half - (0.5 if k % 2 else 0.0))
    tone = "" if k < near else mix(ground, stage.field.ink, 0.34 - 0.08 * (k - near))
    nodes = [_thing(stage, names[i % len(names)], left + pitch * i, row, i, tone, ground) for i in range(count)]
    name = stage.add("midground", nodes, id="row", pivot=(c.width / 2, row.foot))
    at = stage.at("icon", 1) + 0.14 * k
    stage.track(motion.tween(name, "y", at, 0.5, row.tall * 0.16, 0), motion.tween(name, "opacity", at, 0.25, 0, 1, "draw"))
    if k == 0:
        stage.marks["icon"] = Box(0, row.foot - row.tall, c.width, row.tall)


def _thing(stage: Stage, icon: str, x: float, row: Row, i: int, tone: str, ground: str) -> Node:
    """In its colours, or in the one tone of the distance."""
    f = stage.field
    if icon.startswith(PREFIX):
        inks = stage.inks(stage.spec.seed % 7 + i)
        foot = row.foot - (row.tall * 0.2 if prop(icon).stands != "ground" else 0.0)
        tall = row.tall * min(1.0, prop(icon).metres / GROWN) if person(icon) else row.tall
        return standing(icon, x, foot, tall, dict.fromkeys(inks, tone) if tone else inks, shadow=not tone, flip=stage.rtl)
    spot = Box(x - row.tall * proportion(icon) / 2, row.foot - row.tall, row.tall * proportion(icon), row.tall)
    told = tuple(ink for ink in f.inks if contrast(ink, ground) >= TOLD) or (f.card,)
    return group(pictogram(icon, spot, tone or f.ink, (tone,) if tone else told, stand=True, stroke=8))


def _words(stage: Stage, slots: Slots, way: Hand, box: Box) -> None:
    """What leads in, the figure, and what is said of it: beside it on wide frames, under it on narrow ones."""
    c, small = stage.canvas, stage.style("label", 60 if not stage.canvas.narrow else 72 if stage.canvas.height > 1500 else 52, 30)
    if slots.kicker:
        block = stage.text(slots.kicker, small, way.box(Box(box.x, box.y, box.w, 80)), reveal="kicker", fill=stage.field.soft, max_lines=1,
                           align=way.align)  # fmt: skip
        used = block.height + (24 if c.square else 34)
        box = Box(box.x, box.y + used, box.w, box.h - used)
    said = stage.style("display", 84 if not c.narrow else 96 if c.height > 1500 else 62, 32)
    beside = bool(slots.label) and not c.narrow
    under = stage.measure(slots.label, said, box.w, 3, box.h * 0.36).height if slots.label and c.narrow else 0.0
    fit = fitted(stage, slots, box.w * (0.62 if beside else 1), box.h - (under + 44 if under else 0))
    end = set_figure(stage, slots, way, fit, box)
    if under:
        _label(stage, slots, said, way, Box(box.x, end + 34, box.w, under + 6))
    elif beside:
        x = box.x + fit.width + 70
        low = end - (counter(stage, slots, fit.size).descent if not fit.under else 0.0)  # on one baseline with the figure
        block = stage.measure(slots.label, said, box.right - x, 3, low - box.y)
        last = next((node.y for node in block.lines[-1] if isinstance(node, Text)), block.height)
        _label(stage, slots, said, way, Box(x, max(box.y, low - last), box.right - x, block.height + 6))


def _label(stage: Stage, slots: Slots, style: TypeStyle, way: Hand, spot: Box) -> None:
    stage.text(slots.label, style, way.box(spot), reveal="label", order=1, max_lines=3, align=way.align)
