"""Countries: a cut-out map that bleeds off the frame; the named countries take colour on their words, each with a label at its mark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field, field_validator

from svg_kit import maps, motion
from svg_kit.charts import hot
from svg_kit.colour import mix, readable
from svg_kit.elements import Scene, Shape, circle, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.maps import Point, View, bounds
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import hand, heading, tint
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, typeset

Size = tuple[float, float]
TEMPLATE_ID = "map.countries"
TITLE = "Countries on the map"
ROLES = ("evidence", "comparison", "context", "story", "problem", "feature", "solution")
SUITS = {
    "en": ("map", "countries", "europe", "asia", "africa", "world", "border"),
    "de": ("karte", "länder", "europa", "asien", "afrika", "welt", "grenze"),
    "es": ("mapa", "países", "europa", "asia", "áfrica", "mundo", "frontera"),
    "fr": ("carte", "pays", "europe", "asie", "afrique", "monde", "frontière"),
    "it": ("mappa", "paesi", "europa", "asia", "africa", "mondo"),
    "pt": ("mapa", "países", "europa", "ásia", "áfrica", "mundo"),
    "ja": ("地図", "国々", "ヨーロッパ", "アジア", "世界"),
    "hi": ("नक्शा", "देश", "यूरोप", "एशिया", "दुनिया"),
    "ar": ("خريطة", "دول", "أوروبا", "آسيا", "العالم"),
}


class Place(SlotModel):
    name: str = words(30, aim=28, least=1)
    code: str = words(2, least=2, code=True)
    value: str = words(12, code=True)

    @field_validator("code")
    @classmethod
    def _on_the_map(cls, code: str) -> str:
        if code not in maps.countries():
            raise ValueError(f"there is no outline of {code!r}; use the ISO 3166 code of a country, such as DE")
        return code


class Slots(SlotModel):
    title: str = words(60, aim=48)
    places: tuple[Place, ...] = Field(min_length=1, max_length=5)
    highlight: int = Field(default=-1, ge=-1, le=4)


EXAMPLE = {
    "title": "Where the coffee comes from",
    "places": [{"name": "Brazil", "code": "BR"}, {"name": "Vietnam", "code": "VN"}, {"name": "Colombia", "code": "CO"}],
}


def _from_bars(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    bars = slots.get("bars") or []
    return _placed(slots, [(bar["label"], bar["display"]) for bar in bars], slots.get("highlight", 0))


def _from_list(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    return _placed(slots, [(item["text"], "") for item in slots.get("items") or []], -1)


def _placed(slots: Mapping[str, Any], entries: list[tuple[str, str]], highlight: int) -> dict[str, Any] | None:
    """Only where every entry is a country, each another one."""
    found = [maps.code_of(name) for name, _ in entries]
    if not found or not all(found) or len(set(found)) < len(found):
        return None
    places = [{"name": name, "code": code} | ({"value": value} if value else {}) for (name, value), code in zip(entries, found)]
    return ({"title": slots["title"]} if slots.get("title") else {}) | {"places": places, "highlight": highlight}


FROM = {"data.bar_chart": _from_bars, "list.reveal": _from_list}
REVEALS = {f"{theirs}.{i}": f"place.{i}" for theirs in ("bar", "item") for i in range(5)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"place.{i}" for i in range(len(slots.places)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    area = room(stage)
    head, target = _split(stage, slots, area)
    view = maps.fitted([place.code for place in slots.places], target)
    _land(stage, view)
    if slots.title:
        c = stage.canvas
        size = 112 if not c.narrow else 104 if c.vertical else 80
        bottom = heading(stage, slots.title, head, size, lines=5 if not c.narrow else 3 if c.vertical else 2)
        head = Box(head.x, head.y, head.w, bottom - head.y)
    _places(stage, slots, view, area, head if slots.title else None)
    stage.focus = (target.cx, target.cy)
    return stage.scene()


def _split(stage: Stage, slots: Slots, area: Box) -> tuple[Box, Box]:
    """The title's box, and where the countries are to be: beside it, or under it."""
    c = stage.canvas
    if not slots.title:
        return Box(area.x, area.y, 0, 0), area.inset(area.w * 0.14, area.h * 0.12)
    if c.narrow:
        tall = 320.0 if c.vertical else 180.0
        low = Box(area.x, area.y + tall + 30, area.w, area.h - tall - 30)
        return Box(area.x, area.y, area.w, tall), low.inset(area.w * 0.05, low.h * 0.10)
    way = hand(stage, 1)
    wide = area.w * 0.33
    far = Box(area.x + wide + 60, area.y, area.w - wide - 60, area.h).inset(60, 60)
    return way.box(Box(area.x, area.y, wide, area.h * 0.9)), way.box(far)


def _land(stage: Stage, view: View) -> None:
    """The sea with its meridians, and all land as one sheet lying on it; borders are cut lines."""
    c, f, look = stage.canvas, stage.field, stage.look
    frame = c.frame
    lines = Shape(maps.graticule_d(view, frame), stroke=tint(stage, 0.10), stroke_width=2, cap="butt")
    stage.add("background", rect(0, 0, frame.w, frame.h, f.ground), lines, id="sea")
    grain = 3.0 if view.wide else 2.0
    d = maps.outline_d(view, (ring for rings in maps.countries().values() for ring in rings), frame, grain)
    by = look.shadow if look.shadow[0] else (5, 9)
    under = group(Shape(d, fill=mix(f.ground, f.line, 0.34)), at=(by[0], by[1]))
    land = Shape(d, fill=tint(stage, 0.17), stroke=f.ground, stroke_width=3 if not view.wide else 2)
    stage.add("midground", under, land, id="land")


def _places(stage: Stage, slots: Slots, view: View, area: Box, head: Box | None) -> None:
    frame = stage.canvas.frame
    title = [head.inset(-24)] if head is not None else []
    for i, (place, fill) in enumerate(zip(slots.places, _colours(stage, slots))):
        rings = [r for r in maps.countries()[place.code] if not any(bounds(view.ring(r)).overlaps(box) for box in title)]
        d = maps.outline_d(view, rings or maps.countries()[place.code][:1], frame, 1.5)
        edge = stage.field.line if stage.look.contour else stage.field.ground
        shape = Shape(d, fill=fill, stroke=edge, stroke_width=stage.look.contour or 3)
        stage.track(motion.appear(stage.add("midground", shape, id="country"), stage.at(f"place.{i}", i + 1), 0.3))
    hearts = [maps.hearts(view, place.code) for place in slots.places]
    tags = [_Tag(stage, place, len(slots.places), area, slots.highlight in (-1, i)) for i, place in enumerate(slots.places)]
    boxes = _spots([tag.size for tag in tags], hearts, title, area)
    for i, (tag, box) in enumerate(zip(tags, boxes)):
        _label(stage, tag, i, box, hearts[i][0])


def _colours(stage: Stage, slots: Slots) -> list[str]:
    """All in the one colour; with a highlight only that one, the others in a quieter tone."""
    warm = hot(stage)
    quiet = tint(stage, 0.5)
    return [warm if slots.highlight in (-1, i) or slots.highlight >= len(slots.places) else quiet for i in range(len(slots.places))]


class _Tag:
    """The words of a place, set."""

    def __init__(self, stage: Stage, place: Place, count: int, area: Box, warm: bool) -> None:
        f, narrow = stage.field, stage.canvas.narrow
        wide = area.w * (0.42 if narrow else 0.27) if count > 2 else area.w * (0.62 if narrow else 0.36)
        size = {1: 66, 2: 58, 3: 48 if not narrow else 46}.get(count, 44 if not narrow else 36)
        self.name: Block = typeset(place.name, stage.style("label", size, 28), wide, f.on_card, max_lines=2)
        style = stage.style("figure", size * (1.7 if count < 4 else 1.2), 30)
        fill = readable(f.pop, f.card, 4.6) if warm else f.on_card
        self.value: Block | None = typeset(place.value, style, wide, fill, max_lines=1) if place.value else None
        self.gap = 18.0 if count < 4 else 14.0
        tall = self.name.height + (self.value.height + self.gap if self.value else 0)
        self.size: Size = (max(self.name.width, self.value.width if self.value else 0) + 48, tall + (40 if count < 4 else 34))


def _spots(sizes: Sequence[Size], hearts: Sequence[Sequence[Point]], title: list[Box], area: Box) -> list[Box]:
    """A place for each label, none on another or on the title; in rows at the foot of the room where they are too many to stand by their pins."""
    boxes: list[Box] = []
    for i, size in enumerate(sizes):
        boxes.append(_spot(size, hearts[i][0], hearts, [*title, *(box.inset(-12) for box in boxes)], area))
    every = [*title, *boxes]
    if not any(a.overlaps(b) for i, a in enumerate(every) for b in every[i + 1 :]):
        return boxes
    free = area
    if title and title[0].w < area.w * 0.6:  # beside the title
        left = title[0].cx < area.cx
        free = (
            Box(title[0].right, area.y, area.right - title[0].right, area.h) if left else Box(area.x, area.y, title[0].x - area.x, area.h)
        )
    across = 2 if len(sizes) > 1 else 1
    rows = math.ceil(len(sizes) / across)
    tall, wide = max(h for _, h in sizes) + 12, free.w / across
    return [Box(free.x + wide * (i // rows), free.bottom - tall * (rows - i % rows), *size) for i, size in enumerate(sizes)]


def _spot(size: Size, pin: Point, hearts: Sequence[Sequence[Point]], taken: Sequence[Box], area: Box) -> Box:
    """Near its pin, inside the room, on nothing that is taken, and over as little of the named countries as can be."""
    best, least = Box(area.x, area.y, *size), math.inf
    step = 18.0
    for iy in range(int(max(0.0, area.h - size[1]) / step) + 1):
        for ix in range(int(max(0.0, area.w - size[0]) / step) + 1):
            box = Box(area.x + ix * step, area.y + iy * step, *size)
            away = math.hypot(max(box.x - pin[0], 0, pin[0] - box.right), max(box.y - pin[1], 0, pin[1] - box.bottom))
            cost = abs(away - 74) + 0.12 * math.hypot(box.cx - pin[0], box.cy - pin[1])
            if cost >= least:
                continue
            for points in hearts:
                x, y = points[0]
                cost += 400 * (box.x - 26 < x < box.right + 26 and box.y - 26 < y < box.bottom + 26)
                cost += 260 * sum(box.x < x < box.right and box.y < y < box.bottom for x, y in points) / len(points)
            cost += sum(20000 for other in taken if box.overlaps(other))
            if cost < least:
                best, least = box, cost
    return best


def _label(stage: Stage, tag: _Tag, i: int, box: Box, pin: Point) -> None:
    """A plate with a leader to a pin that stands in its country."""
    f, at = stage.field, stage.at(f"place.{i}", i + 1)
    end = (min(max(pin[0], box.x + 24), box.right - 24), min(max(pin[1], box.y + 20), box.bottom - 20))
    leader = stage.add("foreground", Shape(line_d(pin, end), stroke=f.ink, stroke_width=5, cap="butt"), id="leader")
    stage.track(motion.tween(leader, "draw", at + 0.06, 0.35, 0, 1, "draw"))
    dot = [circle(*pin, 15, f.card), circle(*pin, 15, None, stroke=f.on_card, stroke_width=6)]
    stage.track(motion.pop(stage.add("foreground", dot, id="pin", pivot=pin), at, 0.3, 0.4))
    name = stage.new_id("place")
    edge = 24.0
    y = box.y + (box.h - tag.name.height - (tag.value.height + tag.gap if tag.value else 0)) / 2
    nodes: list[Any] = [*plate(stage, box, f.card)]
    for part, block in (("value", tag.value), ("name", tag.name)):
        if block is None:
            continue
        x = box.right - edge - block.width if stage.rtl else box.x + edge
        nodes += block.at(x, y, f"{name}-{part}")
        y += block.height + tag.gap
    stage.layers["foreground"].append(group(nodes, id=name, pivot=end))
    stage.track(motion.pop(name, at + 0.08, 0.4, 0.86))
    stage.marks[f"place.{i}"] = box
