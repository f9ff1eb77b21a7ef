"""Countries: a cut-out map that bleeds off the frame; the named countries take colour on their words, each with a label at its mark."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import Field, field_validator

from svg_kit import maps, motion
from svg_kit.charts import hot
from svg_kit.colour import mix, readable
from svg_kit.elements import Scene, Shape, circle, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.maps import Point, View, bounds
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import hand, heading, tint, top_title
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
    panel = _sheet(stage, slots, area)
    inner = _shared(panel, area).inset(24, 20)
    target = inner.inset(inner.w * 0.06, inner.h * 0.09)
    codes = [place.code for place in slots.places]
    view = maps.fitted(codes, target)
    if _scattered(view, codes, target):
        _windows(stage, slots, inner.inset(-24, -20) if slots.title else area)
        return stage.scene()
    _land(stage, view, panel)
    _places(stage, slots, view, panel, inner)
    stage.focus = (target.cx, target.cy)
    return stage.scene()


def _sheet(stage: Stage, slots: Slots, area: Box) -> Box:
    """Sets the title; returns the part of the frame that is the map's: it bleeds off the frame on all sides but the title's."""
    c, way = stage.canvas, hand(stage, 1)
    whole = c.frame.inset(-10)
    if not slots.title:
        return whole
    if c.narrow:
        top = top_title(stage, slots.title, area) + 44
        return Box(whole.x, top, whole.w, whole.bottom - top)
    wide = area.w * 0.31
    heading(stage, slots.title, way.box(Box(area.x, area.y, wide, area.h * 0.94)), 118, lines=6)
    left = area.x + wide + 56
    return way.box(Box(left, whole.y, whole.right - left, whole.h))


def _shared(a: Box, b: Box) -> Box:
    x, y = max(a.x, b.x), max(a.y, b.y)
    return Box(x, y, min(a.right, b.right) - x, min(a.bottom, b.bottom) - y)


def _scattered(view: View, codes: Sequence[str], target: Box) -> bool:
    """So far apart that a country would be lost on the one map that holds them all."""
    if len(codes) < 2 or not view.wide:
        return False
    boxes = [bounds(view.ring(maps.countries()[code][0])) for code in codes]
    return min(max(box.w, box.h) for box in boxes) < 0.3 * min(target.w, target.h)


def _grid(count: int, narrow: bool, area: Box, rtl: bool) -> list[Box]:
    """Up to three in a row, or on narrow frames in a column; more in two rows (columns), the last row as wide as the others."""
    gap = 14.0
    across = (1 if count < 4 else 2) if narrow else count if count < 4 else math.ceil(count / 2)
    rows = math.ceil(count / across)
    tall = (area.h - gap * (rows - 1)) / rows
    boxes = []
    for i in range(count):
        row, place = divmod(i, across)
        here = min(across, count - row * across)
        wide = (area.w - gap * (here - 1)) / here
        x = area.x + (wide + gap) * (here - 1 - place if rtl else place)
        boxes.append(Box(x, area.y + (tall + gap) * row, wide, tall))
    return boxes


def _windows(stage: Stage, slots: Slots, area: Box) -> None:
    """A map of its own for each country, all near."""
    boxes = _grid(len(slots.places), stage.canvas.narrow, area, stage.rtl)
    for i, (place, fill, box) in enumerate(zip(slots.places, _colours(stage, slots), boxes)):
        low = box.w > box.h * 1.2  # the label stands beside the country, else under it
        size = min(60.0, box.h * (0.2 if low else 0.12))
        while True:
            tag = _Tag(stage, place, size, box.w * 0.5 - 24 if low else box.w - 88, slots.highlight in (-1, i))
            if tag.size[1] <= box.h - 36 or size < 16:
                break
            size *= 0.9
        w, h = tag.size
        spot = Box(box.right - w - 20 if stage.rtl else box.x + 20, box.bottom - h - 22, w, h)
        free = Box(box.x if stage.rtl else spot.right, box.y, box.w - w - 20, box.h) if low else Box(box.x, box.y, box.w, box.h - h - 30)
        view = maps.fitted([place.code], free.inset(free.w * 0.07, free.h * 0.07), 4.0)
        _land(stage, view, box)
        _country(stage, place, i, view, box, fill)
        _plate(stage, tag, i, spot, (spot.x, spot.bottom))


def _land(stage: Stage, view: View, panel: Box) -> None:
    """The sea with its meridians, and all land as one sheet lying on it; borders are cut lines."""
    f, look = stage.field, stage.look
    clip = rect_d(panel.x, panel.y, panel.w, panel.h)
    lines = Shape(maps.graticule_d(view, panel), stroke=tint(stage, 0.12), stroke_width=2, cap="butt")
    stage.layers["background"].append(
        group(rect(panel.x, panel.y, panel.w, panel.h, tint(stage, 0.06)), lines, id=stage.new_id("sea"), clip=clip)
    )
    grain = 3.0 if view.wide else 2.0
    d = maps.outline_d(view, (ring for rings in maps.countries().values() for ring in rings), panel, grain)
    by = look.shadow if look.shadow[0] else (5, 9)
    under = group(Shape(d, fill=mix(f.ground, f.line, 0.34)), at=(by[0], by[1]))
    land = Shape(d, fill=tint(stage, 0.2), stroke=f.ground, stroke_width=3 if not view.wide else 2)
    stage.layers["midground"].append(group(under, land, id=stage.new_id("land"), clip=clip))


def _country(stage: Stage, place: Place, i: int, view: View, panel: Box, fill: str) -> None:
    d = maps.outline_d(view, maps.countries()[place.code], panel, 1.5)
    edge = stage.field.line if stage.look.contour else stage.field.ground
    shape = Shape(d, fill=fill, stroke=edge, stroke_width=stage.look.contour or 3)
    inside = group(shape, clip=rect_d(panel.x, panel.y, panel.w, panel.h))
    stage.track(motion.appear(stage.add("midground", inside, id="country"), stage.at(f"place.{i}", i + 1), 0.3))


def _places(stage: Stage, slots: Slots, view: View, panel: Box, inner: Box) -> None:
    for i, (place, fill) in enumerate(zip(slots.places, _colours(stage, slots))):
        _country(stage, place, i, view, panel, fill)
    hearts = [maps.hearts(view, place.code) for place in slots.places]
    tags = [_tag(stage, place, len(slots.places), inner, slots.highlight in (-1, i)) for i, place in enumerate(slots.places)]
    boxes = _spots([tag.size for tag in tags], hearts, inner)
    for i, (tag, box) in enumerate(zip(tags, boxes)):
        _label(stage, tag, i, box, hearts[i][0])


def _colours(stage: Stage, slots: Slots) -> list[str]:
    """All in the one colour; with a highlight only that one, the others in a quieter tone."""
    warm = hot(stage)
    quiet = tint(stage, 0.5)
    return [warm if slots.highlight in (-1, i) or slots.highlight >= len(slots.places) else quiet for i in range(len(slots.places))]


class _Tag:
    """The words of a place, set."""

    def __init__(self, stage: Stage, place: Place, size: float, wide: float, warm: bool) -> None:
        f = stage.field
        self.name: Block = typeset(place.name, stage.style("label", size, min(18.0, size)), wide, f.on_card, max_lines=2, snug=True)
        style = stage.style("figure", size * 1.5, min(22.0, size))
        fill = readable(f.pop, f.card, 4.6) if warm else f.on_card
        self.value: Block | None = typeset(place.value, style, wide, fill, max_lines=1, snug=True) if place.value else None
        self.gap = size * 0.34
        tall = self.name.height + (self.value.height + self.gap if self.value else 0)
        self.size: Size = (max(self.name.width, self.value.width if self.value else 0) + 48, tall + min(44.0, 0.4 * size + 20))


def _tag(stage: Stage, place: Place, count: int, area: Box, warm: bool) -> _Tag:
    """On a map of them all: smaller where there are more."""
    narrow = stage.canvas.narrow
    wide = area.w * (0.42 if narrow else 0.36) if count > 2 else area.w * (0.62 if narrow else 0.46)
    return _Tag(
        stage,
        place,
        {1: 76, 2: 66, 3: 58 if not narrow else 54}.get(count, 48 if not narrow else 42 if stage.canvas.vertical else 32),
        wide,
        warm,
    )


def _spots(sizes: Sequence[Size], hearts: Sequence[Sequence[Point]], area: Box) -> list[Box]:
    """A place for each label, none on another; in rows at the foot of the room where they are too many to stand by their pins."""
    boxes: list[Box] = []
    for i, size in enumerate(sizes):
        boxes.append(_spot(size, hearts[i][0], hearts, [box.inset(-12) for box in boxes], area))
    if not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]):
        return boxes
    across = 2 if len(sizes) > 1 else 1
    rows = math.ceil(len(sizes) / across)
    tall, wide = max(h for _, h in sizes) + 12, area.w / across
    return [Box(area.x + wide * (i // rows), area.bottom - tall * (rows - i % rows), *size) for i, size in enumerate(sizes)]


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
    _plate(stage, tag, i, box, end)


def _plate(stage: Stage, tag: _Tag, i: int, box: Box, pivot: Point) -> None:
    """The words of a place on their plate, which opens from `pivot`."""
    f, at = stage.field, stage.at(f"place.{i}", i + 1)
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
    stage.layers["foreground"].append(group(nodes, id=name, pivot=pivot))
    stage.track(motion.pop(name, at + 0.08, 0.4, 0.86))
    stage.marks[f"place.{i}"] = box
