"""Venn: two or three printed circles; what they share is warm, and named."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Group, Node, Scene, Shape, ellipse_d, group, rect
from svg_kit.geometry import Box, Canvas
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, body, breath, hand, hatch_d, heading, on, plane, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

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

    def turned(self, way: Hand, swap: bool) -> Plan:
        """Mirrored; `swap`: the first stays the first that is read."""
        order = -1 if swap else 1
        boxes = [(pic and way.box(pic), way.box(text)) for pic, text in (*self.own, self.shared)]
        return Plan([way.point(*p) for p in self.centres][::order], self.r, boxes[:-1][::order], boxes[-1])


def compose(stage: Stage, slots: Slots) -> Scene:
    c, way, count = stage.canvas, hand(stage, 1), len(slots.items)
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # on no meadow: it would be cut by it
    free = _free(stage, slots, way)
    plan = _three(free) if count == 3 else _tall(free) if c.height > 1500 else _two(c, free)
    plan = plan.turned(way, way.flipped and not stage.rtl and count == 2 and c.height < 1500)
    fills = [plane(stage, 0.14), breath(stage, plane(stage, 0.26)), plane(stage, 0.22)][:count]
    middle = (sum(x for x, _ in plan.centres) / count, sum(y for _, y in plan.centres) / count)
    for i, (centre, fill) in enumerate(zip(plan.centres, fills)):
        _circle(stage, i, centre, plan.r, fill, (centre[0] - middle[0], centre[1] - middle[1]))
    style = _shared(stage, slots, plan)
    styles = stage.style("label", min(92 if not c.narrow else 84, max(60, style * 0.88)), 22)
    for i, (item, (place, box)) in enumerate(zip(slots.items, plan.own)):
        if item.icon and place:
            _picture(stage, item.icon, place, stage.at(f"item.{i}", i + 1) + 0.1, fills[i])
        elif place:
            box = _both(place, box)
        stage.text(item.text, styles, box, reveal=f"item.{i}", order=i + 1, fill=on(stage, fills[i]), max_lines=4, align="middle",
                   valign="middle", layer="foreground")  # fmt: skip
    stage.focus = middle
    return stage.scene()


def _free(stage: Stage, slots: Slots, way: Hand) -> Box:
    """What the title leaves: it stands over the circles, beside three of them in wide frames."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        top = top_title(stage, slots.title, area) + 36
        return Box(40, top, c.width - 80, c.content.bottom - 4 - top)
    if len(slots.items) == 3:
        wide = area.w * (0.62 if slots.title else 0.92)
        heading(stage, slots.title, way.box(Box(area.x, area.y + 10, area.w * 0.40, area.h - 40)), 132, lines=5)
        return Box(area.right + 24 - wide if slots.title else area.cx - wide / 2, 62, wide, c.content.bottom - 62)
    low = heading(stage, slots.title, way.box(Box(area.x, area.y - 44, area.w, 124)), 116, lines=1, least=60)
    top = low + 30 if slots.title else 62
    return Box(60, top, c.width - 120, c.content.bottom - top)


def _three(free: Box) -> Plan:
    r = min(free.h / 2.96, free.w / 3.1)
    cx, cy = max(free.cx, free.right - 1.75 * r), free.cy + 0.16 * r
    centres = [(cx, cy - 0.635 * r), (cx + 0.55 * r, cy + 0.318 * r), (cx - 0.55 * r, cy + 0.318 * r)]
    words = [(0, -0.44, 1.08, 0.5), (0.37, 0.29, 0.82, 0.58), (-0.37, 0.29, 0.82, 0.58)]
    own = [_about(centre, r, *place) for centre, place in zip(centres, words)]
    return Plan(centres, r, [(None, box) for box in own], (None, Box(cx - 0.31 * r, cy - 0.2 * r, 0.62 * r, 0.44 * r)))


def _two(c: Canvas, free: Box) -> Plan:
    """Side by side, as wide as the frame; three pictures on one foot and three names on one line above the captions."""
    r = free.w / 3
    top, left = free.y, free.x
    foot, low = top + 0.7 * r, min(top + 1.12 * r, free.bottom - 16)
    bulge = math.sqrt(r * r - (0.28 * r) ** 2)  # half of a circle's width where its words begin
    axis, gap = left + 0.535 * r, 0.05 * r
    half = left + 2 * r - bulge - 2 * gap - axis
    pic = Box(axis - 0.24 * r, foot - 0.5 * r, 0.48 * r, 0.5 * r)
    text = Box(axis - half, foot + 0.02 * r, 2 * half, low - foot - 0.02 * r)
    lens = 2 * (bulge - 0.5 * r) - 2.8 * gap
    shared = Box(free.cx - 0.29 * r, foot - 0.34 * r, 0.58 * r, 0.34 * r), Box(free.cx - lens / 2, text.y, lens, text.h)
    other = Box(2 * free.cx - pic.right, pic.y, pic.w, pic.h), Box(2 * free.cx - text.right, text.y, text.w, text.h)
    return Plan([(left + r, top + r), (free.right - r, top + r)], r, [(pic, text), other], shared)


def _tall(free: Box) -> Plan:
    """One above the other, the second runs on below the captions; pictures beside their words."""
    r = min(free.w / 2.5, free.h / 2.7)
    first = (free.cx - 0.25 * r, free.y + r)
    second = (first[0] + 0.5 * r, first[1] + r)
    above = _about(first, r, -0.37, -0.39, 0.6, 0.8), _about(first, r, 0.32, -0.38, 0.8, 0.5)
    below = _about(second, r, 0.43, 0.36, 0.68, 0.56), _about(second, r, -0.4, 0.34, 0.8, 0.5)
    middle = (free.cx, first[1] + 0.5 * r)
    return Plan([first, second], r, [above, below], (_about(middle, r, 0.0, -0.15, 0.5, 0.28), _about(middle, r, -0.02, 0.14, 0.86, 0.24)))


def _about(centre: Point, r: float, dx: float, dy: float, w: float, h: float) -> Box:
    """A box by its middle and size, in radii from a centre."""
    return Box(centre[0] + (dx - w / 2) * r, centre[1] + (dy - h / 2) * r, w * r, h * r)


def _both(place: Box, box: Box) -> Box:
    """The words alone: under where the picture would be they rise, beside it they take its room."""
    if place.bottom <= box.y + 1:
        return Box(box.x, place.cy, box.w, box.bottom - place.cy)
    return Box(min(place.x, box.x), box.y, max(place.right, box.right) - min(place.x, box.x), box.h)


def _picture(stage: Stage, icon: str, place: Box, at: float, behind: str) -> None:
    """On the foot that it shares with the others; broad things are held by the width, so that none outweighs a slender one."""
    subject(stage, icon, fitted(icon, place), at=at, behind=behind, shadow=False, inked=True)


def _circle(stage: Stage, i: int, centre: Point, r: float, fill: str, outward: Point) -> None:
    """Slides in from its own side."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    d = ellipse_d(*centre, r)
    under = body(stage, d, fill) if stage.look.shadow[0] else [group(Shape(d, fill=f.line, opacity=0.2), at=(8, 14))]
    name = stage.add("midground", under, Shape(d, fill=fill, stroke=f.ink, stroke_width=6), id="circle", pivot=centre)
    long = math.hypot(outward[0], outward[1])
    stage.track(motion.tween(name, "x", at, 0.6, outward[0] / long * 90, 0), motion.tween(name, "y", at, 0.6, outward[1] / long * 90, 0))
    stage.track(motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _shared(stage: Stage, slots: Slots, plan: Plan) -> float:
    """The part that all have in common, warm and hatched; parts that two of three share, hatched only. Returns the size of its name."""
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
        _picture(stage, slots.icon, place, at + 0.15, fill)
    elif place:
        box = _both(place, box)
    return _name(stage, slots.both, box, on(stage, fill), at) if slots.both else 999


def _within(inside: list[str | Node], frame: Box, rims: tuple[str, ...]) -> Group:
    """Paint that is seen only where all of the circles lie."""
    nodes = [Shape(f"M{frame.x} {frame.y}H{frame.right}V{frame.bottom}H{frame.x}Z", fill=p) if isinstance(p, str) else p for p in inside]
    inner: Node = group(nodes)
    for rim in rims:
        inner = group(inner, clip=rim)
    assert isinstance(inner, Group)
    return inner


def _name(stage: Stage, text: str, box: Box, ink: str, at: float) -> float:
    """What they share, straight on the part that they share; returns its size."""
    name = stage.new_id("both")
    style = stage.style("label", 128 if not stage.canvas.narrow else 96, 22)
    one = stage.measure(text, style, box.w, 1, box.h)  # a short name is not broken: no "A" on a line of its own
    lines = 1 if one.fits and one.size >= 0.55 * style.size else 3
    block = typeset(text, style, box.w, ink, max_lines=lines, height=box.h, align="middle")
    nodes = block.at(box.x, box.cy - block.height / 2, f"{name}-t")
    stage.layers["foreground"].append(group(nodes, id=name, pivot=(box.cx, box.cy)))
    stage.track(motion.pop(name, at, 0.45, 0.8))
    stage.marks["both"] = box
    return block.size
