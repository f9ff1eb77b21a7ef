"""Venn: two or three printed circles; what they share is warm, and named."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from pydantic import Field

from svg_kit import motion
from svg_kit.art.inks import inks
from svg_kit.art.library import PREFIX, standing
from svg_kit.colour import delta_e, mix, shade, to_lch
from svg_kit.elements import Group, Node, Scene, Shape, ellipse_d, group, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, body, breath, hand, hatch_d, heading, on, plane, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, proportion, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle, typeset

TEMPLATE_ID = "structure.venn"
TITLE = "Venn diagram"
ROLES = ("comparison", "evidence", "feature", "context", "problem", "solution", "recap")
ASKED_FOR = True
SUITS = {
    "en": ("both", "overlap", "in common", "share the", "where they meet", "intersect", "at once"),
    "de": ("beide", "überschneid", "gemeinsam", "schnittmenge", "zugleich"),
    "es": ("ambos", "ambas", "en común", "coinciden", "comparten"),
    "fr": ("les deux à la fois", "en commun", "se recoup", "partagent", "à la fois"),
    "it": ("entramb", "in comune", "si sovrappon", "condividono"),
    "pt": ("ambos", "ambas", "em comum", "se sobrep", "compartilham"),
    "ja": ("共通", "両方", "重なる"),
    "hi": ("दोनों", "समान"),
    "ar": ("كلاهما", "مشترك", "معا"),
}


class Item(SlotModel):
    """`icon` is drawn in each of two circles; three have room for words only."""

    text: str = words(40, aim=28, least=1)
    icon: str = ""


class Slots(SlotModel):
    """`icon`: what two circles have in common, over its name."""

    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=3)
    both: str = words(26, aim=20)
    icon: str = ""


EXAMPLE = {
    "title": "What makes a song last",
    "items": [{"text": "Easy to sing", "icon": "prop:musician"}, {"text": "Hard to forget", "icon": "prop:brain"}],
    "both": "A chorus",
    "icon": "prop:crowd",
}


INSET = 0.05
"""How far words and pictures keep off the arcs, in radii."""
APART = 0.2
"""The least difference (in OKLab) between the inks of a picture and the plane that it stands on."""


def _compared(slots: dict) -> dict | None:
    """Two sides without numbers and without a winner."""
    sides = (slots["left"], slots["right"])
    if any(side.get("value") for side in sides) or slots.get("unit") or slots.get("winner"):
        return None
    title = {"title": slots["title"]} if slots.get("title") else {}
    return title | {"items": [{"text": side["label"]} for side in sides]}


FROM = {"comparison.split": _compared, "list.reveal": lambda slots: enumerated(slots, most=3, icons=False)}
REVEALS = {"left": "item.0", "right": "item.1"}


def reveals(slots: Slots) -> list[str]:
    items = [f"item.{i}" for i in range(len(slots.items))]
    return [*(["title"] if slots.title else []), *items, *(["both"] if slots.both else [])]


@dataclass(frozen=True, slots=True)
class Plan:
    """Where all goes: each circle's own picture (for two) and words, and those of what they share."""

    centres: list[Point]
    r: float
    own: list[tuple[Box | None, Box]]
    shared: tuple[Box | None, Box]

    def turned(self, way: Hand) -> Plan:
        boxes = [(pic and way.box(pic), way.box(text)) for pic, text in (*self.own, self.shared)]
        return Plan([way.point(*p) for p in self.centres], self.r, boxes[:-1], boxes[-1])


def compose(stage: Stage, slots: Slots) -> Scene:
    c, way, count = stage.canvas, hand(stage, 1), len(slots.items)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # on no meadow: it would be cut by it
    free = _free(stage, slots, way)
    if count == 2 and c.height < 1500:  # the same from both sides: mirrored only where the first is read at the right
        plan = _two(free, slots).turned(Hand(c.width, stage.rtl))
    else:
        plan = (_three(free) if count == 3 else _tall(free, slots)).turned(way)
    fills = [plane(stage, 0.14), breath(stage, plane(stage, 0.26)), plane(stage, 0.22)][:count]
    middle = (sum(x for x, _ in plan.centres) / count, sum(y for _, y in plan.centres) / count)
    for i, (centre, fill) in enumerate(zip(plan.centres, fills)):
        _circle(stage, i, centre, plan.r, fill, (centre[0] - middle[0], centre[1] - middle[1]))
    boxes = [_both(place, box) if place and not item.icon else box for item, (place, box) in zip(slots.items, plan.own)]
    style, lines = _labels(stage, [item.text for item in slots.items], boxes)
    level = plan.own[0][1].y == plan.shared[1].y  # all names on one line below their pictures
    first = 0.0
    for i, (item, (place, _), box) in enumerate(zip(slots.items, plan.own, boxes)):
        if item.icon and place:
            _picture(stage, item.icon, place, stage.at(f"item.{i}", i + 1) + 0.1, fills[i])
        block = stage.text(item.text, style, _alike(stage, item.text, style, box, lines), reveal=f"item.{i}", order=i + 1, fill=on(stage, fills[i]),
                           max_lines=lines, align="middle", valign="top" if level and item.icon else "middle", layer="foreground")  # fmt: skip
        first = block.first
    _shared(stage, slots, plan, style, first if level and all(item.icon for item in slots.items) else None)
    stage.focus = middle
    return stage.scene()


def _labels(stage: Stage, texts: list[str], boxes: list[Box]) -> tuple[TypeStyle, int]:
    """One size for all labels, the largest, and the lines that it takes."""
    style = stage.style("label", 92 if not stage.canvas.narrow else 84, 22)
    sizes = {n: min(stage.measure(t, style, box.w, n, box.h).size for t, box in zip(texts, boxes)) for n in (1, 2, 3, 4)}
    lines = max(sizes, key=lambda n: sizes[n])
    return style.sized(sizes[lines]), lines


def _alike(stage: Stage, text: str, style: TypeStyle, box: Box, lines: int) -> Box:
    """As much of the box's width as makes the words break into as many lines as those of the other labels."""
    for share in (1, 0.85, 0.7, 0.6, 0.5):
        block = stage.measure(text, style, box.w * share, lines, box.h)
        if len(block.lines) == lines and block.size == style.size:
            return Box(box.cx - box.w * share / 2, box.y, box.w * share, box.h)
    return box


def _free(stage: Stage, slots: Slots, way: Hand) -> Box:
    """What the title leaves: it stands over the circles, beside three of them in wide frames."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        top = top_title(stage, slots.title, area) + 36
        return Box(area.x, top, area.w, c.content.bottom - 4 - top)
    if len(slots.items) == 3:
        wide = area.w * (0.62 if slots.title else 0.92)
        heading(stage, slots.title, way.box(Box(area.x, area.y + 10, area.w * 0.40, area.h - 40)), 132, lines=5)
        return Box(area.right + 24 - wide if slots.title else area.cx - wide / 2, 62, wide, c.content.bottom - 62)
    low = heading(stage, slots.title, way.box(Box(area.x, area.y - 44, area.w, 124)), 116, lines=1, least=60)
    top = low + 30 if slots.title else 62
    return Box(60, top, c.width - 120, c.content.bottom - top)


def _three(free: Box) -> Plan:
    r = min(free.h / 2.96, free.w / 3.1)
    cx, cy = free.cx, free.cy + 0.16 * r
    centres = [(cx, cy - 0.635 * r), (cx + 0.55 * r, cy + 0.318 * r), (cx - 0.55 * r, cy + 0.318 * r)]
    words = [(0, -0.44, 1.08, 0.5), (0.38, 0.29, 0.76, 0.58), (-0.38, 0.29, 0.76, 0.58)]
    own = [_about(centre, r, *place) for centre, place in zip(centres, words)]
    return Plan(centres, r, [(None, box) for box in own], (None, Box(cx - 0.31 * r, cy - 0.2 * r, 0.62 * r, 0.44 * r)))


def _two(free: Box, slots: Slots) -> Plan:
    """Side by side; three pictures on one foot and three names on one line, in the optical middle of their fields or above the captions."""
    r = min(free.w / 3, free.h * (0.76 if free.w > 1.6 * free.h else 0.83))  # wide ones run on below the captions
    left, cy = free.cx - 1.5 * r, free.y + max(r, free.h / 2)
    low = min(0.5, (free.bottom - 12 - cy) / r)  # in radii from the middle, as all that follows
    high, foot = low - 0.34, low - 0.39
    deep = low - 0.08  # of the last line of all but the longest names
    (x1, x2), half = _crescent(high, deep), _lens(high, deep)
    text = Box(left + (x1 + INSET) * r, cy + high * r, (x2 - x1 - 2 * INSET) * r, (low - high) * r)
    shared = Box(free.cx - (half - INSET) * r, text.y, 2 * (half - INSET) * r, text.h)
    own: list[tuple[Box | None, Box]] = []
    for i, item in enumerate(slots.items):
        wide, x = _held(item.icon, foot, (x1 + x2) / 2)
        tall = wide / (proportion(item.icon) if item.icon else 1)
        pic = Box(left + (x - wide / 2) * r, cy + (foot - tall) * r, wide * r, tall * r)
        sides = [pic, text] if i == 0 else [Box(2 * free.cx - b.right, b.y, b.w, b.h) for b in (pic, text)]
        own.append((sides[0], sides[1]))
    ratio = proportion(slots.icon) if slots.icon else 1.0
    tall = next(t / 100 for t in range(56, 0, -1) if t / 100 * ratio <= 2 * _lens(foot - t / 100, foot) - INSET)
    pic = Box(free.cx - tall * ratio * r / 2, cy + (foot - tall) * r, tall * ratio * r, tall * r)
    return Plan([(left + r, cy), (left + 2 * r, cy)], r, own, (pic, shared))


def _crescent(y1: float, y2: float) -> tuple[float, float]:
    """From where to where, in radii from the left, the first of two circles is free of the second at all heights between y1 and y2."""
    near = 0.0 if y1 < 0 < y2 else min(abs(y1), abs(y2))
    return 1 - math.sqrt(1 - max(abs(y1), abs(y2)) ** 2), 2 - math.sqrt(1 - near**2)


def _lens(y1: float, y2: float) -> float:
    """Half of the width that both circles have at all heights between y1 and y2, in radii."""
    return math.sqrt(1 - max(abs(y1), abs(y2)) ** 2) - 0.5


def _held(icon: str, foot: float, axis: float) -> tuple[float, float]:
    """How wide a picture on this foot can be between the arcs, and its middle: as near to the axis as they allow."""
    ratio = proportion(icon) if icon else 1.0
    for hundredth in range(72, 0, -1):
        tall = hundredth / 100
        wide = tall * ratio
        x1, x2 = _crescent(foot - tall, foot)
        if wide <= min(0.76, x2 - x1 - 2 * INSET):
            return wide, min(max(axis, x1 + INSET + wide / 2), x2 - INSET - wide / 2)
    return 0.01, axis


def _tall(free: Box, slots: Slots) -> Plan:
    """One above the other, the second runs on below the captions; pictures beside their words."""
    r = min(free.w / 2.5, free.h / 2.7)
    first = (free.cx - 0.25 * r, free.y + r)
    second = (first[0] + 0.5 * r, first[1] + r)
    (w1, h1), (w2, h2) = _beside(slots.items[0].icon, 1.06), _beside(slots.items[1].icon, 1.0)  # things fill few upper corners
    above = _about(first, r, -0.44, -0.24, w1, h1), _about(first, r, 0.36, -0.38, 0.74, 0.5)
    below = _about(second, r, 0.44, 0.24, w2, h2), _about(second, r, -0.37, 0.36, 0.74, 0.5)
    middle = (free.cx, first[1] + 0.5 * r)
    return Plan(
        [first, second], r, [above, below], (_about(middle, r, 0.12, -0.17, 0.66, 0.38), _about(middle, r, -0.04, 0.17, 0.86, 0.24))
    )


def _beside(icon: str, reach: float) -> tuple[float, float]:
    """How large, in radii, a picture beside its words can be: its outer corner is within `reach` of the middle of its circle."""
    ratio = proportion(icon) if icon else 1.0
    sizes = ((tall / 100 * ratio, tall / 100) for tall in range(96, 0, -1))
    return next((w, h) for w, h in sizes if w <= 0.78 and math.hypot(0.44 + w / 2, 0.24 + h / 2) <= reach)


def _about(centre: Point, r: float, dx: float, dy: float, w: float, h: float) -> Box:
    """A box by its middle and size, in radii from a centre."""
    return Box(centre[0] + (dx - w / 2) * r, centre[1] + (dy - h / 2) * r, w * r, h * r)


def _both(place: Box, box: Box) -> Box:
    """The words alone: under where the picture would be they rise to the middle of both, beside it they take its room."""
    if place.bottom <= box.y + 1:
        return Box(box.x, (place.y + box.bottom - box.h) / 2, box.w, box.h)
    return Box(min(place.x, box.x), box.y, max(place.right, box.right) - min(place.x, box.x), box.h)


def _picture(stage: Stage, icon: str, place: Box, at: float, behind: str, parted: bool = False) -> None:
    """In the middle of its place; `parted`: in inks that can be told from the strong colour that it stands on."""
    spot = fitted(icon, place)
    spot = Box(spot.x, place.cy - spot.h / 2, spot.w, spot.h)
    if not parted or not icon.startswith(PREFIX):
        subject(stage, icon, spot, at=at, behind=behind, shadow=False, inked=True)
        return
    ours = _parted(inks(replace(stage.field, ground=behind), stage.spec.brand, stage.person(icon)), behind)
    drawing = standing(icon, spot.cx, spot.bottom, spot.h, ours, flip=stage.rtl, shadow=False)
    name = stage.add("midground", drawing, id="subject", pivot=(spot.cx, spot.bottom))
    stage.track(motion.tween(name, "scale", at, 0.55, 0.9, 1), motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _parted(ours: dict[str, str], behind: str) -> dict[str, str]:
    """Inks too near to what is behind them, away from it in light with their whole family; those of people stay."""
    by = 0.04 if to_lch(behind)[0] < 0.6 else -0.04
    steps = {
        token: next((k for k in range(8) if delta_e(shade(ink, by * k), behind) >= APART), 0)
        for token, ink in ours.items()
        if f"{token}2" in ours and token != "skin"
    }
    return {token: shade(ink, by * steps.get(token.rstrip("23"), 0)) for token, ink in ours.items()}


def _circle(stage: Stage, i: int, centre: Point, r: float, fill: str, outward: Point) -> None:
    """Slides in from its own side."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    d = ellipse_d(*centre, r)
    under = body(stage, d, fill) if stage.look.shadow[0] else [group(Shape(d, fill=f.line, opacity=0.2), at=(8, 14))]
    name = stage.add("midground", under, Shape(d, fill=fill, stroke=f.ink, stroke_width=6), id="circle", pivot=centre)
    long = math.hypot(outward[0], outward[1])
    stage.track(motion.tween(name, "x", at, 0.6, outward[0] / long * 90, 0), motion.tween(name, "y", at, 0.6, outward[1] / long * 90, 0))
    stage.track(motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _shared(stage: Stage, slots: Slots, plan: Plan, style: TypeStyle, first: float | None) -> None:
    """The part that all have in common, warm and hatched; parts that two of three share, hatched only. `first`: where in its box the first line of its name stands."""
    f, fill, centres, r, count = stage.field, warm(stage), plan.centres, plan.r, len(plan.centres)
    at = stage.at(f"item.{count - 1}", count) + 0.4
    if slots.both and stage.cued("both"):
        at = stage.at("both", count + 1)
    rims = [ellipse_d(*p, r) for p in centres]
    frame = Box(min(x for x, _ in centres) - r, min(y for _, y in centres) - r, 0, 0)
    frame = Box(frame.x, frame.y, max(x for x, _ in centres) + r - frame.x, max(y for _, y in centres) + r - frame.y)
    nodes: list[Node] = []
    if count == 3:
        quiet = Shape(hatch_d(frame, 20), stroke=tint(stage, 0.5), stroke_width=3, cap="butt")
        nodes += [_within([tint(stage, 0.34), quiet], frame, (rims[a], rims[b])) for a, b in ((0, 1), (1, 2), (0, 2))]
    dark = Shape(hatch_d(frame, 26), stroke=mix(fill, on(stage, fill), 0.42), stroke_width=5, cap="butt")
    nodes.append(_within([fill] if slots.both else [fill, dark], frame, tuple(rims)))  # no lines under the name
    nodes.append(Shape("".join(rims), stroke=f.ink, stroke_width=5))
    name = stage.add("midground", nodes, id="shared")
    stage.track(motion.appear(name, at, 0.35))
    place, box = plan.shared
    if slots.icon and place:
        _picture(stage, slots.icon, place, at + 0.15, fill, parted=True)
    elif place:
        box, first = _both(place, box), None
    if slots.both:
        _name(stage, slots.both, box, style, on(stage, fill), at, first)


def _within(inside: list[str | Node], frame: Box, rims: tuple[str, ...]) -> Group:
    """Paint that is seen only where all of the circles lie."""
    nodes = [Shape(f"M{frame.x} {frame.y}H{frame.right}V{frame.bottom}H{frame.x}Z", fill=p) if isinstance(p, str) else p for p in inside]
    inner: Node = group(nodes)
    for rim in rims:
        inner = group(inner, clip=rim)
    assert isinstance(inner, Group)
    return inner


def _name(stage: Stage, text: str, box: Box, style: TypeStyle, ink: str, at: float, first: float | None) -> None:
    """What they share, straight on the part that they share."""
    name = stage.new_id("both")
    style = style if first is not None else stage.style("label", 128 if not stage.canvas.narrow else 96, 22)
    one = stage.measure(text, style, box.w, 1, box.h)  # a short name is not broken: no "A" on a line of its own
    lines = 1 if one.fits and one.size >= 0.55 * style.size else 3
    block = typeset(text, style, box.w, ink, max_lines=lines, height=box.h, align="middle")
    y = box.cy - block.height / 2 if first is None else box.y + min(first - block.first, box.h - block.height)
    stage.layers["foreground"].append(group(block.at(box.x, y, f"{name}-t"), id=name, pivot=(box.cx, box.cy)))
    stage.track(motion.pop(name, at, 0.45, 0.8))
    stage.marks["both"] = box
