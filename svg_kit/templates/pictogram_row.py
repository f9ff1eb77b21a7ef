"""Ten of them: people (or homes, trees, ...) in a row on the ground, as many in colour as the share says, the others as silhouettes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.elements import Scene, Shape, group, line_d
from svg_kit.geometry import Box
from svg_kit.people import cast
from svg_kit.pictogram import pictogram
from svg_kit.props import visible_inks
from svg_kit.room import ground_y, room, stand_y
from svg_kit.shapes import tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "data.pictogram"
TITLE = "Ten of them"
ROLES = ("evidence", "problem", "hook", "context", "story")
THINGS = {
    "people": "people|person|adults?|women|men|workers?|patients?|students?|customers?|users?|voters?|employees|teachers?|children|teenagers?|drivers?|"
    "menschen|personen|erwachsene\\w*|frauen|männer|beschäftigte\\w*|patient\\w*|schüler\\w*|kunden|kinder|personas?|gente|adultos?|mujeres|hombres|"
    "trabajadores|pacientes|clientes|niños|personnes?|gens|adultes?|femmes|hommes|salariés|élèves|clients?|enfants|persone|adulti|donne|uomini|"
    "lavoratori|pazienti|clienti|bambini|pessoas|mulheres|homens|trabalhadores|crianças|人々?|लोग\\w*|الناس|شخص|الأشخاص|البالغين",
    "prop:house": "homes?|houses?|households?|häuser|haushalte\\w*|wohnungen|hogares|casas|viviendas|foyers|logements|maisons|case|famiglie|domicílios|家庭|घर\\w*|منازل|المنازل",
    "prop:car": "cars|autos|coches|voitures|carros|automobili|車|कारें|سيارات|السيارات",
    "prop:tree": "trees|bäume|árboles|arbres|alberi|árvores|木々|पेड़\\w*|أشجار|الأشجار",
}
"""What a label counts -> what is drawn."""
NEAR = 1.5  # per cent that ten things may round away


class Slots(SlotModel):
    value: float = Field(ge=0, le=100)
    display: str = words(14, aim=12, least=1, code=True)
    label: str = words(80, aim=56, least=1)
    icon: str = ""


EXAMPLE = {"value": 30, "display": "3 in 10", "label": "adults sleep too little on a work night"}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """A share that ten things can show, of things that can be drawn."""
    value, label = float(slots["value"]), slots["label"].casefold()
    lit = round(value / 10)
    if abs(value - 10 * lit) > NEAR or not 1 <= lit <= 9:
        return None
    thing = next((t for t, found in THINGS.items() if re.search(rf"(?:^|\W)(?:{found})(?:\W|$)", label)), "")
    if not thing:
        return None
    return {k: slots[k] for k in ("value", "display", "label")} | ({"icon": thing} if thing != "people" else {})


FROM = {"data.donut": _taken}


def reveals(slots: Slots) -> list[str]:
    return ["figure", "label"]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    foot = stand_y(c) - 4
    rows = 2 if c.narrow else 1
    tall = (foot - area.y) * 0.52
    head = Box(area.x, area.y, area.w, foot - tall - area.y - 40)
    _words(stage, slots, head)
    lit = max(0, min(10, round(slots.value / 10)))
    each = 10 // rows
    names = _cast(stage, slots.icon)
    mirrored = stage.rtl or (stage.spec.variant % 3 == 1 and not c.narrow)
    gap = 26.0 if rows > 1 else 0.0
    high = (tall - gap * (rows - 1)) / rows
    for row in range(rows):
        base = foot - (high + gap) * (rows - 1 - row)
        if row < rows - 1:
            shelf = Shape(
                line_d((area.x - 20, base + 3), (area.right + 20, base + 3)), stroke=tint(stage, 0.34), stroke_width=5, cap="butt"
            )
            stage.add("background", shelf, id="shelf")
        for k in range(each):
            i = row * each + k
            place = each - 1 - k if mirrored else k
            cell = Box(area.x + area.w / each * place, base - high, area.w / each, high)
            _one(stage, names, i, cell, i < lit, lit)
    stage.focus = (area.cx, ground_y(c))
    return stage.scene()


def _words(stage: Stage, slots: Slots, box: Box) -> None:
    """The figure and what it counts: side by side, or stacked on narrow canvases."""
    c, f = stage.canvas, stage.field
    style = stage.style("figure", 300 if not c.narrow else 250, 60)
    wide, high = (box.w * 0.42, box.h) if not c.narrow else (box.w, box.h * 0.54)
    block = stage.measure(slots.display, style, wide, 1, high)
    label = stage.style("display", 100 if not c.narrow else 84 if c.vertical else 66, 40)
    gap = 56.0
    said = stage.measure(slots.label, label, box.w - block.width - gap, 4).width
    indent = max(0.0, box.w - block.width - gap - said) if stage.spec.variant % 3 == 1 and not c.narrow else 0.0
    row = Box(box.x + indent, box.y, box.w - indent, box.h) if not stage.rtl else Box(box.x, box.y, box.w - indent, box.h)
    if c.narrow:
        spot = Box(box.x, box.y, box.w, block.height + 4)
        space = Box(box.x, spot.bottom + 34, box.w, box.bottom - spot.bottom - 34)
    else:
        left = row.right - block.width if stage.rtl else row.x
        spot = Box(left, box.y + (box.h - block.height) / 2, block.width + 4, block.height + 4)
        rest = row.w - block.width - gap
        space = Box(row.x if stage.rtl else row.right - rest, box.y, rest, box.h)
    stage.text(slots.display, style.sized(block.size, 40), spot, reveal="figure", max_lines=1, fill=f.accent)
    stage.text(
        slots.label, label, space, reveal="label", order=1, max_lines=4 if not c.narrow else 3, valign="top" if c.narrow else "middle"
    )


def _cast(stage: Stage, icon: str) -> Sequence[str]:
    """Ten people in an order of this scene, or ten times the one thing."""
    if icon:
        return (icon,) * 10
    return cast(stage.spec.seed)


def _one(stage: Stage, names: Sequence[str], i: int, cell: Box, lit: bool, count: int) -> None:
    """A silhouette from the start; in colour over it, one after another, those that count."""
    at = stage.at("figure")
    quiet = tint(stage, 0.26)
    tall = _height(names, i, cell)
    shade = stage.add("midground", _drawn(stage, names[i], cell, tall, quiet, i), id="shade", pivot=(cell.cx, cell.bottom))
    stage.track(motion.appear(shade, max(0.0, at - 0.3)))
    if lit:
        name = stage.add("foreground", _drawn(stage, names[i], cell, tall, "", i), id="lit", pivot=(cell.cx, cell.bottom))
        stage.track(motion.pop(name, at + 0.08 + 0.7 * i / max(1, count), 0.35, 0.9))
    stage.marks[f"thing.{i}"] = Box(cell.cx - tall * 0.2, cell.bottom - tall, tall * 0.4, tall)


def _height(names: Sequence[str], i: int, cell: Box) -> float:
    """True to size beside the others, as large as the widest allows."""
    if not names[i].startswith(PREFIX):
        return min(cell.h, cell.w * 0.9)
    things = [prop(name) for name in names]
    most = max(thing.metres for thing in things)
    unit = min(min(cell.h * thing.metres / most, cell.w * 1.02 / thing.ratio) * most / thing.metres for thing in things)
    return unit * things[i].metres / most


def _drawn(stage: Stage, name: str, cell: Box, tall: float, tone: str, i: int):
    """In its colours, or in one tone."""
    if name.startswith(PREFIX):
        inks = stage.inks(stage.spec.seed % 7 + i)
        return standing(name, cell.cx, cell.bottom, tall, dict.fromkeys(inks, tone) if tone else inks, shadow=not tone, flip=stage.rtl)
    f = stage.field
    spot = Box(cell.cx - tall / 2, cell.bottom - tall, tall, tall)
    return group(pictogram(name, spot, tone or f.ink, (tone,) if tone else visible_inks(f.inks, f.ground), stand=True, stroke=8))
