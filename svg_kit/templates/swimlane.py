"""Swimlanes: who does what, and when it is handed over: one road through the lanes of all, warm where it crosses from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pydantic import Field, model_validator

from svg_kit import motion
from svg_kit.colour import contrast, delta_e, lch, to_lch
from svg_kit.elements import Scene, Shape, Text, circle, group, n, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, hand, heading, on, plane, tint, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle, typeset

TEMPLATE_ID = "process.swimlane"
TITLE = "Swimlanes"
ROLES = ("step", "solution", "feature", "context", "problem")
ASKED_FOR = True
RADIUS, NAME_AIR, LEAST_BESIDE = 40.0, 30.0, 40.0
BROWN = 58.0  # degrees of hue
SUITS = {
    "en": ("hands over", "handed over", "hand over", "passes to", "back and forth", "who does what", "team"),
    "de": ("übergibt", "übergabe", "gibt weiter", "wer macht was", "hin und her", "team"),
    "es": ("entrega", "pasa a", "quién hace qué", "equipo"),
    "fr": ("transmet", "passe la main", "qui fait quoi", "équipe"),
}


class Lane(SlotModel):
    name: str = words(20, aim=14, least=1)
    icon: str = ""


class Item(SlotModel):
    """`lane`: whose step it is (0 is the first lane)."""

    text: str = words(36, aim=28, least=1)
    lane: int = Field(ge=0, le=2)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    lanes: tuple[Lane, ...] = Field(min_length=2, max_length=3)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)
    icon: str = ""

    @model_validator(mode="after")
    def _lanes_are_there(self) -> Slots:
        if any(item.lane >= len(self.lanes) for item in self.items):
            raise ValueError("an item stands in a lane that is not declared")
        return self


EXAMPLE = {
    "title": "How a broken bicycle comes home",
    "lanes": [{"name": "You", "icon": "prop:student-with-backpack"}, {"name": "Workshop", "icon": "prop:mechanic"}],
    "items": [
        {"text": "Drop it off", "lane": 0},
        {"text": "Find what is worn", "lane": 1},
        {"text": "Say yes to the price", "lane": 0},
        {"text": "Fit the parts", "lane": 1},
        {"text": "Ride away", "lane": 0},
    ],
    "icon": "prop:broken-bicycle",
}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


@dataclass(frozen=True, slots=True)
class Stop:
    """A step as if unmirrored: where the road passes, and the room for its words."""

    x: float
    y: float
    words: Box
    align: str = "middle"
    valign: str = "middle"
    radius: float = RADIUS


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # a diagram of its own, on no meadow
    stops = (_columns if c.narrow else _rows)(stage, slots, way, area)
    _road(stage, slots, way, stops)
    style = _style(stage, slots, stops)
    blocks = [stage.measure(item.text, style, stop.words.w, 4, stop.words.h) for item, stop in zip(slots.items, stops)]
    for i, (item, stop) in enumerate(zip(slots.items, stops)):
        _knot(stage, i, way.point(stop.x, stop.y), stop.radius)
        mates = [block for block, other in zip(blocks, slots.items) if other.lane == item.lane]
        spot, valign = _spot(stop, blocks[i], mates)
        stage.text(item.text, style, way.box(spot), reveal=f"item.{i}", order=i + 1, max_lines=4, align=stop.align, valign=valign,
                   fill=on(stage, _tone(stage, item.lane)), layer="foreground")  # fmt: skip
    return stage.scene()


def _spot(stop: Stop, block: Block, mates: list[Block]) -> tuple[Box, str]:
    """Where the words stand: over and under a circle on one line with all of their lane, beside it in the middle, or growing away from the names."""
    words = stop.words
    if stop.valign == "middle":
        return words, "top" if block.height > words.h else "middle"
    if stop.valign == "bottom":
        y = words.bottom - max(mate.height - _last(mate) for mate in mates) - _last(block)
    else:
        y = words.y + max(mate.first for mate in mates) - block.first
    return Box(words.x, max(y, words.y), words.w, words.h), "top"


def _last(block: Block) -> float:
    """The last baseline of a block, from its top."""
    return next((node.y for node in block.lines[-1] if isinstance(node, Text)), block.height)


def _style(stage: Stage, slots: Slots, stops: list[Stop]) -> TypeStyle:
    """All words in the size of the longest."""
    style = stage.style("label", 80 if not stage.canvas.narrow else 72, 22)
    fits = [stage.measure(item.text, style, stop.words.w, 4, stop.words.h).size for item, stop in zip(slots.items, stops)]
    return style.sized(min(fits), min(20.0, *fits))


def _tone(stage: Stage, lane: int) -> str:
    """Each lane in a tone of its own: the second in the hue of the road (mixed with the ground it would be mud), where the road still shows on it."""
    fill = plane(stage, (0.07, 0.20, 0.13)[lane])
    if lane != 1:
        return fill
    light, (_, chroma, hue) = to_lch(plane(stage, 0.14))[0], to_lch(stage.field.pop)
    if stage.field.dark and BROWN < hue < 115:
        hue = BROWN  # yellow that is darkened with its hue kept looks olive
    made = lch(light, min(chroma, 0.055), hue)
    return made if delta_e(made, warm(stage)) >= 0.13 and contrast(on(stage, made), made) >= 4.6 else fill


@dataclass(frozen=True, slots=True)
class Head:
    """The room at the beginning of a lane, as if unmirrored: for who stands there, for the name, and for what goes through all hands."""

    figure: Box
    name: Box
    thing: Box
    align: str


def _lanes(stage: Stage, slots: Slots, way: Hand, bands: list[Box], spots: list[Box]) -> float:
    """Bands that run out of the frame, each with whose it is, all names on one line. What goes through all hands stands with the one who has it first.
    Returns where the figures stand."""
    style = stage.style("label", 56, 24, weight=800)
    heads = _heads(stage, slots, spots, style)
    fits = [stage.measure(lane.name, style, head.name.w, 2, head.name.h) for lane, head in zip(slots.lanes, heads)]
    style = style.sized(min(block.size for block in fits), style.min_size)
    blocks = [stage.measure(lane.name, style, head.name.w, 2, head.name.h) for lane, head in zip(slots.lanes, heads)]
    air, line = max(block.height for block in blocks), max(block.first for block in blocks)
    for k, (lane, band, head, block) in enumerate(zip(slots.lanes, map(way.box, bands), heads, blocks)):
        fill, at, back = _tone(stage, k), _start(stage, k), head.align == "end"
        stage.add("background", rect(band.x, band.y, band.w, band.h, fill), id="lane")
        if lane.icon:  # the last of lanes side by side looks back at the others
            subject(stage, lane.icon, way.box(_put(lane.icon, head.figure, head.align)), at=at, behind=fill, flip=stage.rtl != back)
        if slots.icon and slots.items[0].lane == k:
            _thing(stage, slots, way.box(_put(slots.icon, head.thing, head.align)), 50 if way.flipped != back else -50, fill)
        y = head.name.y + max(0.0, (head.name.h - air) / 2) + line - block.first
        spot = way.box(Box(head.name.x, y, head.name.w, head.name.h))
        stage.text(lane.name, style, spot, reveal=f"lane.{k}", at=at, fill=on(stage, fill), max_lines=2, align=head.align, mark=False)
    return max(head.figure.bottom for head in heads)


def _put(icon: str, room: Box, align: str) -> Box:
    """Where the thing stands in its room."""
    box = fitted(icon, room)
    return Box({"start": room.x, "middle": box.x, "end": room.right - box.w}[align], box.y, box.w, box.h)


def _heads(stage: Stage, slots: Slots, spots: list[Box], style: TypeStyle) -> list[Head]:
    """People of one height, their names beside them, or over them where lanes are slim, names long, or there is height for it."""
    narrow, w, h, last = stage.canvas.narrow, spots[0].w, spots[0].h, len(spots) - 1
    sizes = _sizes(slots, Box(0, 0, w * 0.48, h))
    column = max(size.w + NAME_AIR if size.w else 0.0 for size in sizes)
    over = narrow and (last > 1 or stage.canvas.height > 1500 or not column)
    over = over or (narrow and min(stage.measure(lane.name, style, w - column, 2).size for lane in slots.lanes) < LEAST_BESIDE)
    row = 0.0
    if over:
        column, row = 0.0, max(stage.measure(lane.name, style, w, 2, h * 0.3).height for lane in slots.lanes) + 22
        sizes = _sizes(slots, Box(0, 0, w * (0.58 if slots.icon else 1.0), h - row))
    if narrow:  # what the figures do not need is for the steps
        h = row + (max(size.h for size in sizes) or (fitted(slots.icon, Box(0, 0, w, h - row)).h if slots.icon else 0.0))
    heads = []
    for k, (spot, size) in enumerate(zip(spots, sizes)):
        align = "start" if k == 0 or not narrow else "end" if k == last else "middle"
        at = max(row, h * 0.42)
        rooms = (
            (0.0, spot.y + h - size.h, size.h),
            (column, spot.y, row or h * (0.4 if slots.icon else 1.0)),
            (size.w * (0.62 if _slender(size) else 1.0), spot.y + at, h - at),  # people stand half behind the thing
        )
        heads.append(Head(*(Box(spot.x + (0.0 if align == "end" else x), y, spot.w - x, high) for x, y, high in rooms), align=align))
    return heads


def _sizes(slots: Slots, room: Box) -> list[Box]:
    """How large the figures are, nothing where a lane has none: all people as high as the lowest."""
    sizes = [fitted(lane.icon, room) if lane.icon else Box(0, 0, 0, 0) for lane in slots.lanes]
    low = min((size.h for size in sizes if _slender(size)), default=0.0)
    return [Box(0, 0, size.w * low / size.h, low) if _slender(size) else size for size in sizes]


def _slender(size: Box) -> bool:
    """As people are."""
    return 0 < size.w < size.h * 0.6


def _start(stage: Stage, k: int) -> float:
    return (stage.at("title", 0) + 0.1 if stage.cued("title") else 0.2) + 0.1 * k


def _rows(stage: Stage, slots: Slots, way: Hand, area: Box) -> list[Stop]:
    """Lanes across the wide frame, time to the reading side; the road keeps to the border of the first two, words on the far side of it."""
    c, lanes, count = stage.canvas, len(slots.lanes), len(slots.items)
    box = Box(area.x, area.y - 40, area.w, 130 if lanes < 3 else 110)
    top = (
        heading(stage, slots.title, way.box(box), 104 if lanes < 3 else 88, least=44, lines=1 if lanes > 2 else 2) + 36
        if slots.title
        else area.y - 30
    )
    low = c.content.bottom + 18
    tall, side = (low - top) / lanes, area.w * (0.27 if slots.icon or any(lane.icon for lane in slots.lanes) else 0.19)
    bands = [Box(-10, top + tall * k, c.width + 20, tall - 8 if k < lanes - 1 else c.height) for k in range(lanes)]
    _lanes(stage, slots, way, bands, [Box(area.x, band.y + 20, side - 14, tall - 46) for band in bands])
    left = area.x + side
    end = (area.right - left) * (0.66 if lanes < 3 else 0.5) / count  # the first and the last have room for words on both sides
    pitch = (area.right - left - 2 * end) / (count - 1)
    gap, air = (min(96.0, tall * 0.27), 30.0) if lanes < 3 else (40.0, 12.0)
    stops = []
    for i, item in enumerate(slots.items):
        near = [other.lane for other in slots.items[max(0, i - 1) : i + 2]]
        w = pitch * (0.76 if lanes > 2 else 0.86 if near.count(item.lane) > 1 else 1.65 if count > 3 else 1.2) - 16
        cx, y0 = left + end + pitch * i, top + tall * item.lane
        above = item.lane == 0
        y = y0 + tall - 8 - gap if above else y0 + gap
        words = Box(0, y0 + air, w, y - RADIUS - air - 14 - y0) if above else Box(0, y + RADIUS + 14, w, y0 + tall - y - RADIUS - 38)
        w = min(w, 2 * (cx - left + 30), 2 * (area.right + 46 - cx))
        stops.append(Stop(cx, y, Box(cx - w / 2, words.y, w, words.h), "middle", "bottom" if above else "top"))
    return stops


def _columns(stage: Stage, slots: Slots, way: Hand, area: Box) -> list[Stop]:
    """Lanes down the narrow frame, time downward; the road keeps to the border of the first two."""
    c, lanes, count = stage.canvas, len(slots.lanes), len(slots.items)
    top = _head(stage, slots, way, area)
    left, wide, high = area.x - 40, (area.w + 80) / lanes, c.content.bottom - 4 - top
    edges = [-10.0, *(left + wide * k for k in range(1, lanes)), c.width + 18.0]
    bands = [Box(x, top, end - 8 - x, c.height + 10 - top) for x, end in pairwise(edges)]
    # the less for figures the more steps there are; steps that stand right under one another have less room for words than those by turns
    share = 0.61 - 0.024 * count - (0.1 if any(a.lane == b.lane for a, b in pairwise(slots.items)) else 0.0)
    most = high * (share + (0.0 if lanes > 2 else 0.1 if c.height > 1500 else 0.05 if c.square else 0.0))
    spots = [Box(left + wide * k + (40 if k == 0 else 20), top + 16, wide - 60, most - 28) for k in range(lanes)]
    head = _lanes(stage, slots, way, bands, spots) + 12 - top
    air = 30.0 if c.height > 1500 else 0.0
    pitch = (high - head - air) / count
    radius = min(RADIUS, pitch * 0.42)
    gap = radius + (24 if lanes < 3 else 4)
    stops = []
    for i, item in enumerate(slots.items):
        x0, y = left + wide * item.lane, top + head + air + pitch * (i + 0.5)
        before = item.lane == 0
        x = x0 + wide - 8 - gap if before else x0 + gap
        near, far = (x0 + 40, x - radius - 20) if before else (x + radius + 20, x0 + wide - (40 if item.lane == lanes - 1 else 14))
        later = slots.items[i + 1].lane if i + 1 < count else item.lane
        alone = all(other.lane != item.lane for other in (*slots.items[max(0, i - 1) : i], *slots.items[i + 1 : i + 2]))
        # where the road leaves on the side of the words, they stand a little higher; where the neighbours are in other lanes, they may reach
        # beside them, not up to the names or down to the captions
        leaves = later > item.lane > 0
        half = pitch * (0.32 if leaves else 0.41 if not alone else 0.44 if i == 0 else 0.5 if i == count - 1 else 0.68)
        words = Box(near, y - half - (pitch * 0.13 if leaves else 0.0), far - near, 2 * half)
        stops.append(Stop(x, y, words, "end" if before else "start", radius=radius))
    return stops


def _head(stage: Stage, slots: Slots, way: Hand, area: Box) -> float:
    """The title of a narrow frame, on two lines where it is tall; returns where the lanes begin."""
    c, two = stage.canvas, None
    if stage.canvas.height > 1500 and not way.flipped:
        two = _two(stage, slots.title, stage.style("display", 124, 70), area.w)
    if two is None:
        high, size = (340, 120) if c.height > 1500 else (186, 96) if c.vertical else (144, 84)
        box = Box(area.x, area.y - (0 if c.height > 1500 else 30), area.w, high)
        return heading(stage, slots.title, box, size, least=44, lines=3 if c.height > 1500 else 2) + (30 if slots.title else 10)
    style, *lines = two
    high = max(stage.measure(line, style, area.w, 1).height for line in lines)
    step = max(style.size * 1.12, high + 8)
    for k, line in enumerate(lines):
        spot = Box(area.x, area.y + k * step, area.w, high + 4)
        stage.text(line, style, spot, reveal="title", at=stage.at("title") + 0.09 * k, max_lines=1, mark=k == 0)
    return area.y + step + high + 36


def _two(stage: Stage, title: str, style: TypeStyle, wide: float) -> tuple[TypeStyle, str, str] | None:
    """The title on a full first line and a shorter second, as large as that goes."""
    parts = title.split()
    while style.size >= style.min_size and len(parts) > 2:
        at = style.sized(style.size, style.size)
        fits = [k for k in range(1, len(parts)) if stage.measure(" ".join(parts[:k]), at, wide, 1).fits]
        if fits and stage.measure(rest := " ".join(parts[max(fits) :]), at, wide * 0.66, 1).fits:
            return at, " ".join(parts[: max(fits)]), rest
        style = style.sized(style.size - 4, style.min_size)
    return None


def _thing(stage: Stage, slots: Slots, box: Box, roll: float, fill: str) -> None:
    """What goes through all hands rolls in and stands."""
    at = _start(stage, 1)
    moves = (motion.tween("", "x", at, 0.7, roll, 0), motion.tween("", "opacity", at, 0.2, 0, 1, "draw"))
    subject(stage, slots.icon, box, at=at, behind=fill, tracks=moves, inked=True)


def _road(stage: Stage, slots: Slots, way: Hand, stops: list[Stop]) -> None:
    """The way from step to step: quiet from the start, and drawn as the next one is named."""
    bed, warmth = tint(stage, 0.30), warm(stage)
    if any(delta_e(warmth, _tone(stage, k)) < 0.12 for k in range(len(slots.lanes))):
        warmth = stage.field.ink  # it would sink into a lane
    for i in range(1, len(stops)):
        a, b = stops[i - 1], stops[i]
        d = _bend(stage, way.point(a.x, a.y), way.point(b.x, b.y))
        stage.add("background", Shape(d, stroke=bed, stroke_width=8, dash=(2, 20)), id="plan")
        crossing = slots.items[i - 1].lane != slots.items[i].lane
        colour, width = (warmth, 20.0) if crossing else (stage.field.ink, 10.0)
        name = stage.add("midground", Shape(d, stroke=colour, stroke_width=width, cap="butt"), id="road")
        stage.track(motion.tween(name, "draw", max(0.0, stage.at(f"item.{i}", i + 1) - 0.35), 0.45, 0, 1, "heave"))


def _bend(stage: Stage, a: Point, b: Point) -> str:
    """An S that leaves and arrives along the lanes."""
    k = 0.72
    if stage.canvas.narrow:
        h = (b[1] - a[1]) * k
        return f"M{n(a[0])} {n(a[1])}C{n(a[0])} {n(a[1] + h)} {n(b[0])} {n(b[1] - h)} {n(b[0])} {n(b[1])}"
    h = (b[0] - a[0]) * k
    return f"M{n(a[0])} {n(a[1])}C{n(a[0] + h)} {n(a[1])} {n(b[0] - h)} {n(b[1])} {n(b[0])} {n(b[1])}"


def _knot(stage: Stage, i: int, at: Point, radius: float) -> None:
    """The number of the step, on the road."""
    f, name = stage.field, stage.new_id("knot")
    number = typeset(str(i + 1), stage.style("label", radius * 1.25, 24, weight=800), 4 * radius, f.on_card, max_lines=1, align="middle")
    disc = circle(*at, radius, f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
    nodes = [disc, *number.at(at[0] - 2 * radius, at[1] - number.height / 2, f"{name}-n")]
    stage.layers["foreground"].append(group(nodes, id=name, pivot=at))
    stage.track(motion.pop(name, stage.at(f"item.{i}", i + 1), 0.4, 0.5))
