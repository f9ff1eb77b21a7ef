"""Path: a road that winds through the land toward the horizon; signposts are planted along it, and the way is marked as far as it has been told."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import standing
from svg_kit.colour import contrast, mix, readable, shade
from svg_kit.elements import Node, Scene, Shape, circle, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.ink import ribbon_d, sampled, smooth_d
from svg_kit.props import badge, plate
from svg_kit.room import ground_y, room
from svg_kit.shapes import Hand, Point, hand, heading, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle, bidi, typeset

TEMPLATE_ID = "process.path"
TITLE = "Path"
PAD = 26.0  # px around what a board says
ROLES = ("step", "solution", "story", "context", "feature")
ASKED_FOR = True  # a road means a journey
SUITS = {
    "en": ("road", "path", "journey", "way to", "milestone", "travel", "on the way"),
    "de": ("weg", "straße", "reise", "meilenstein", "route", "unterwegs"),
    "es": ("camino", "viaje", "ruta", "hito"),
    "fr": ("chemin", "route", "voyage", "parcours", "jalon"),
    "it": ("strada", "viaggio", "percorso", "cammino"),
    "pt": ("caminho", "viagem", "estrada", "percurso"),
    "ja": ("道", "旅", "道のり"),
    "hi": ("रास्त", "सफ़र", "यात्रा", "राह"),
    "ar": ("طريق", "رحلة", "مسار"),
}


class Item(SlotModel):
    """`mark`: what the signpost says first, such as a year."""

    text: str = words(48, aim=36, least=1)
    mark: str = words(18, aim=14, code=True)
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """Where a board may stand and its post begins; `foot` is how far the post reaches below it (above, if negative)."""

    post: Point
    cell: Box
    foot: float
    beside: bool = False

    @property
    def low(self) -> bool:
        return self.cell.h < 150


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=5)


EXAMPLE = {
    "title": "From Paris to the sea by bicycle",
    "items": [
        {"text": "Along the Seine to Vernon", "mark": "Day 1"},
        {"text": "Over the hills to Rouen", "mark": "Day 2"},
        {"text": "Through the beeches to Dieppe", "mark": "Day 3"},
    ],
}


def _dated(slots: dict) -> dict | None:
    """Dates with something to say about each."""
    if any(not item.get("text") for item in slots["items"]):
        return None
    title = {"title": slots["title"]} if slots.get("title") else {}
    return title | {"items": [{"text": item["text"], "mark": item["date"]} for item in slots["items"]]}


FROM = {"process.steps": lambda slots: enumerated(slots, most=5), "time.timeline": _dated}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _away(stage, slots) if stage.canvas.narrow else _along(stage, slots)


def _along(stage: Stage, slots: Slots) -> Scene:
    """Uphill across the wide frame; every signpost has a column of its own."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    many = count > 4  # then every other sign stands below the road, and each has the room of two
    under = heading(
        stage, slots.title, way.box(Box(area.x, area.y, area.w * (0.575 if not many else 0.62), 180)), 100 if count < 4 else 84, lines=2
    )
    wide = area.w / count
    board = 256.0 if count < 4 else 226.0 if not many else 196.0
    low, high = area.bottom - 34, max(area.y + board + 96, under + 40 if count == 2 else 0)
    if many:
        low, high = low - 116, area.y + board + 116
    stops = [(area.x + wide * (i + 0.5), low + (high - low) * (i / (count - 1)) ** (1.5 if not many else 1.15)) for i in range(count)]
    bend = 34.0
    line = [(-120.0, low + 46), (area.x + wide * 0.12, low + 30)]
    for (x1, y1), (x2, y2) in pairwise(stops):
        line += [(x1, y1), (x1 + (x2 - x1) * 0.36, y1 + bend), (x1 + (x2 - x1) * 0.66, y2 - bend * 0.3)]
    line += [stops[-1], (stops[-1][0] + wide * 0.42, stops[-1][1] + 6), (c.width + 120.0, stops[-1][1] - 60)]
    land = [(-120.0, low - 70), *((x, y - 34 - 26 * (k % 2)) for k, (x, y) in enumerate(stops)), (c.width + 120.0, stops[-1][1] - 110)]
    widths = (74.0, 28.0)
    if way.flipped and not stage.rtl:  # downhill: it comes from the horizon, and is read as it is walked
        stops, line, widths = stops[::-1], line[::-1], (28.0, 74.0)
    _land(stage, way, land, stops)
    _road(stage, way, line, stops, widths)
    style = stage.style("label", 68 if count < 4 else 58, 28 if not many else 24)
    signs: list[Sign] = []
    for i, (x, y) in enumerate(stops):
        half = _half(i, count, widths)
        below = many and i % 2 == 1
        w = wide * 1.5 if many else wide - 20
        cell = Box(min(max(x - w / 2, area.x - 20), area.right + 20 - w), y - half - 46 - board, w, board)
        if below:
            top = y + half + 44
            cell = Box(cell.x, top, w, max(90.0, min(board, c.content.bottom - 6 - top)))
        elif slots.title and way.box(cell).overlaps(stage.marks["title"].inset(-30, -26)):  # a lower board under the title
            top = stage.marks["title"].bottom + 26
            cell = Box(cell.x, top, cell.w, cell.bottom - top)
        post = (x, y + half + 2) if below else (x, y - half - 2)
        signs.append(Sign(post, cell, -44 if below else 46))
    _plant(stage, slots, way, signs, style)
    return stage.scene()


def _away(stage: Stage, slots: Slots) -> Scene:
    """From the foreground up the narrow frame to the horizon; the signs stand at its side."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    top = top_title(stage, slots.title, area)
    top += 112 if slots.title else 60
    bottom = area.bottom + 20
    pitch = min((bottom - top) / count, 300.0)
    top = bottom - pitch * count
    stops = []
    for i in range(count):
        y = bottom - pitch * (i + 0.42)
        stops.append((area.x + (78 if i % 2 == 0 else 176) + 14 * i / count, y))
    line = [(area.x + 250, c.height + 60.0), (area.x + 190, (c.height + bottom) / 2), (area.x + 120, bottom + 26), *stops]
    line += [(area.x + 210, top + 4), (area.x + 330, top - 18), (area.x + 390, top - 34)]
    land = [(-60.0, top - 22), (c.width * 0.3, top - 50), (c.width * 0.62, top - 30), (c.width + 60.0, top - 56)]
    _land(stage, way, land, stops)
    widths = (min(96.0, pitch * 0.62), 30.0)
    _road(stage, way, line, stops, widths)
    style = stage.style("label", max(32.0, min(72.0, pitch * 0.32)), 24)
    signs: list[Sign] = []
    for i, (x, y) in enumerate(stops):
        left = x + _half(i, count, widths) + 58
        signs.append(Sign((left + 34, y + pitch * 0.36), Box(left, y - pitch * 0.5 + 8, area.right - left, pitch * 0.86), 0, beside=True))
    _plant(stage, slots, way, signs, style)
    return stage.scene()


def _half(i: int, count: int, widths: tuple[float, float]) -> float:
    """Half of the road's width at a stop: it narrows as it goes away."""
    return (widths[0] + (widths[1] - widths[0]) * (i + 1) / (count + 1)) / 2


def _land(stage: Stage, way: Hand, crest: Sequence[Point], stops: Sequence[Point]) -> None:
    """Two slopes behind the road, a few trees on the crest; the field's own near ground stands before them."""
    c = stage.canvas
    foot = c.height + 10 if stage.spec.setting == "" else ground_y(c)
    lift = 30 if c.narrow else 54
    far = [(x, y - lift - lift / 2 * ((k + 1) % 2)) for k, (x, y) in enumerate(crest)]
    rng = random.Random(stage.spec.seed + 11)
    nodes: list[Node] = []
    for points, share in ((far, 0.09), (crest, 0.15)):
        line = [way.point(*p) for p in points]
        nodes.append(Shape(smooth_d(line) + f"L{line[-1][0]:.0f} {foot:.0f}L{line[0][0]:.0f} {foot:.0f}Z", fill=tint(stage, share)))
    stage.add("background", nodes, id="land")
    trees: list[Node] = []
    line = sampled(far, 12)
    for _ in range(7):
        x, y = line[rng.randrange(2, len(line) - 2)]
        tall = rng.uniform(46, 92) * (0.7 if c.narrow else 1)
        spot = Box(way.x(x) - tall * 0.3, y - tall, tall * 0.6, tall)
        if (min(abs(x - sx) for sx, _ in stops) > 120 or c.narrow) and not any(spot.overlaps(calm) for calm in stage.calm):
            trees.append(group(standing("prop:fir-tree", way.x(x), y + 8, tall, stage.inks(), shadow=False), opacity=0.55))
    stage.layers["background"].insert(len(stage.layers["background"]) - 1, group(trees, id=stage.new_id("trees")))
    stage.layers["background"].append(group(stage.front(), id=stage.new_id("near")))


def _road(stage: Stage, way: Hand, line: Sequence[Point], stops: Sequence[Point], widths: tuple[float, float]) -> None:
    """The road, quiet from the start; its middle line is warm as far as the way has been told."""
    f = stage.field
    points = [way.point(*p) for p in sampled(line, 14)]
    count = len(stops)
    first, last = _index(points, way.point(*stops[0])), _index(points, way.point(*stops[-1]))
    spread = []
    for k in range(len(points)):
        share = (k - first) / max(1, last - first) * (count - 1)
        spread.append(
            max(
                10.0,
                2 * (_half(0, count, widths) + (_half(count - 1, count, widths) - _half(0, count, widths)) * share / max(1, count - 1)),
            )
        )
    stone = stage.inks()  # its own grey, whatever the land is printed in
    tone = stone["stone2"] if contrast(stone["stone2"], tint(stage, 0.15)) >= 1.5 else readable(stone["stone2"], tint(stage, 0.15), 1.7)
    road = Shape(ribbon_d(points, spread), fill=tone, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour)
    dashes = Shape(line_d(*points), stroke=mix(tone, f.card, 0.7), stroke_width=5, dash=(26, 26), cap="butt")
    stage.add("background", road, dashes, id="road")
    at_stop = [_index(points, way.point(*s)) for s in stops]
    for i, end in enumerate(at_stop):
        start = at_stop[i - 1] if i else 0
        name = stage.add("midground", Shape(line_d(*points[start : end + 1]), stroke=warm(stage), stroke_width=14), id="told")
        stage.track(motion.tween(name, "draw", max(0.0, stage.at(f"item.{i}", i + 1) - 0.4), 0.6, 0, 1, "heave"))
    for i, end in enumerate(at_stop):  # over all of the line: the next stretch begins in the middle of this stop
        x, y = points[end]
        dot = stage.add("midground", circle(x, y, 15, f.card, stroke=warm(stage), stroke_width=9), id="stop", pivot=(x, y))
        stage.track(motion.pop(dot, stage.at(f"item.{i}", i + 1), 0.35, 0.3))


def _index(points: Sequence[Point], to: Point) -> int:
    return min(range(len(points)), key=lambda k: (points[k][0] - to[0]) ** 2 + (points[k][1] - to[1]) ** 2)


def _plant(stage: Stage, slots: Slots, way: Hand, signs: Sequence[Sign], style: TypeStyle) -> None:
    """All signs, their words and their marks each in one size: the largest that fits every board."""
    tall = min(sign.cell.h for sign in signs)
    figure = stage.style("figure", min(86.0, tall * (0.44 if tall < 150 else 0.32)), 24)
    marks = [_mark(stage, item, sign, figure).size for item, sign in zip(slots.items, signs) if item.mark]
    figure = figure.sized(min(marks), figure.min_size) if marks else figure
    sizes = [_words(stage, item, sign, figure, style)[0].size for item, sign in zip(slots.items, signs)]
    for i, (item, sign) in enumerate(zip(slots.items, signs)):
        _sign(stage, item, i, way, sign, figure, style.sized(min(sizes), style.min_size))


def _mark(stage: Stage, item: Item, sign: Sign, figure: TypeStyle) -> Block:
    return typeset(item.mark, figure, sign.cell.w * (0.3 if sign.low else 0.9), stage.field.on_card, max_lines=1)


def _words(stage: Stage, item: Item, sign: Sign, figure: TypeStyle, style: TypeStyle) -> tuple[Block, float, float, float]:
    """The words on a board, and what stands before them (px), above them, and how wide they may be."""
    cell = sign.cell
    mark = _mark(stage, item, sign, figure) if item.mark else None
    icon = min(96.0, cell.h * 0.6) if item.icon and not mark else 0.0
    aside = icon + 20 if icon else mark.width + 30 if mark and sign.low else 0.0
    above = mark.height + 14 if mark and not sign.low else 0.0
    inner = cell.w - 2 * PAD - aside
    body = typeset(item.text, style, inner, stage.field.on_card, max_lines=3, height=max(24.0, cell.h - 1.6 * PAD - above))
    return body, aside, above, inner


def _sign(stage: Stage, item: Item, i: int, way: Hand, sign: Sign, figure: TypeStyle, style: TypeStyle) -> None:
    """A board on a post: the mark over the words, or a pictogram beside them."""
    f, at, pad = stage.field, stage.at(f"item.{i}", i + 1), PAD
    post, cell, foot, beside, low = sign.post, sign.cell, sign.foot, sign.beside, sign.low
    mark = _mark(stage, item, sign, figure) if item.mark else None
    body, aside, above, inner = _words(stage, item, sign, figure, style)
    icon = aside - 20 if aside and not mark else 0.0
    natural = stage.measure(item.text, style.sized(body.size, body.size), inner, 3).width
    w = min(cell.w, max(natural, mark.width if above and mark else 0, 120.0) + 2 * pad + aside)
    h = max(above + body.height, icon, mark.height if mark else 0) + 1.6 * pad
    top = cell.cy - h / 2 if beside else cell.y if foot < 0 else cell.bottom - h
    box = Box(cell.x if beside else max(cell.x, min(cell.right - w, post[0] - w * 0.5)), top, w, h)
    box = way.box(box)
    x = way.x(post[0])
    name = stage.new_id("sign")
    wood = stage.inks()["wood"]
    nodes: list[Node] = []
    for px in (x,) if not beside else (box.x + 40, box.right - 40):
        start, tall = (box.y + foot, 10 - foot) if foot < 0 else (box.bottom - 6, (foot + 10) if not beside else 26)
        nodes.append(rect(px - 6, start, 12, tall, shade(wood, -0.04)))
    nodes += plate(stage, box, f.card, radius=min(10.0, stage.look.radius))
    if icon:
        ix = box.x + pad if not way.flipped else box.right - pad - icon
        nodes += badge(stage, item.icon, Box(ix, box.cy - icon / 2, icon, icon))
    left, right = (box.x + pad, box.right - pad - aside) if way.flipped else (box.x + pad + aside, box.right - pad)
    top = box.cy - (above + body.height) / 2
    if mark:
        before = box.right - pad - mark.width if way.flipped else box.x + pad
        mx = before if low else right - mark.width if bidi.rtl(item.text) else left
        nodes += mark.at(mx, top if above else box.cy - mark.height / 2, f"{name}-m")
    nodes += body.at(right - inner if bidi.rtl(item.text) else left, top + above, f"{name}-t")
    stage.layers["foreground"].append(group(nodes, id=name, pivot=(x, box.y + foot if foot < 0 else box.bottom + foot)))
    stage.track(motion.pop(name, at, 0.5, 0.7))
    stage.marks[f"item.{i}"] = box
    stage.calm.append(box)
