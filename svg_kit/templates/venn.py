"""Venn: two or three printed circles; what they share is warm, and named."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Group, Node, Scene, Shape, ellipse_d, group, rect
from svg_kit.geometry import Box, Canvas
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, body, breath, hand, hatch_d, heading, on, plane, tint, top_title, warm
from svg_kit.stage import Stage
from svg_kit.subjects import subject
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
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=3)
    both: str = words(26, aim=20)


EXAMPLE = {
    "title": "What makes a song last",
    "items": [{"text": "Easy to sing", "icon": "prop:musician"}, {"text": "Hard to forget", "icon": "prop:brain"}],
    "both": "A chorus",
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


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count = len(slots.items)
    stage.add(
        "background", rect(0, 0, c.width, c.height, stage.field.ground), _table(stage, way), id="calm"
    )  # on no meadow: it would be cut by it
    if c.narrow:
        top = top_title(stage, slots.title, area)
        free = Box(area.x - 40, top + 40, area.w + 80, c.content.bottom - 4 - top - 40)
    elif count == 3:
        wide = area.w * (0.62 if slots.title else 0.92)
        free = Box(area.right + 24 - wide if slots.title else area.cx - wide / 2, 62, wide, c.content.bottom - 62)
        heading(stage, slots.title, way.box(Box(area.x, area.y + 10, area.w * 0.40, area.h - 40)), 132, lines=5)
    else:  # the title on one line over two circles that leave the frame
        low = heading(stage, slots.title, way.box(Box(area.x, area.y - 36, area.w, 132)), 122, lines=1, least=60)
        free = Box(area.x, low + 26 if slots.title else 62, area.w, c.content.bottom - (low + 26 if slots.title else 62))
    centres, r, outward = _placed(c, free, count)
    centres = [way.point(*p) for p in centres]
    outward = [(-x if way.flipped else x, y, w, h) for x, y, w, h in outward]
    if way.flipped and not stage.rtl and count == 2 and c.height < 1500:
        centres, outward = centres[::-1], outward[::-1]  # the first stays the first that is read
    fills = [plane(stage, 0.14), breath(stage, plane(stage, 0.26)), plane(stage, 0.22)][:count]
    for i, (centre, fill) in enumerate(zip(centres, fills)):
        _circle(stage, i, centre, r, fill, outward[i])
    _shared(stage, slots, centres, r, _middle(c, free, centres, r))
    for i, item in enumerate(slots.items):
        (cx, cy), (dx, dy, w, h) = centres[i], outward[i]
        box = Box(cx + (dx - w / 2) * r, cy + (dy - h / 2) * r, w * r, h * r)
        if item.icon and count == 2:
            place, box = _beside(box, dy < 0, r, c.height > 1500)
            subject(stage, item.icon, place, at=stage.at(f"item.{i}", i + 1) + 0.1, behind=fills[i], shadow=False)
        style = stage.style("label", 104 if not c.narrow else 80, 24)
        stage.text(item.text, style, box, reveal=f"item.{i}", order=i + 1, fill=on(stage, fills[i]), max_lines=4, align="middle",
                   valign="middle", layer="foreground")  # fmt: skip
    stage.focus = (sum(x for x, _ in centres) / count, sum(y for _, y in centres) / count)
    return stage.scene()


def _table(stage: Stage, way: Hand) -> Shape:
    """One great arc of quiet tone under the diagram, so that it lies on something."""
    c = stage.canvas
    x, y, r = (c.width * 0.66, c.height * 1.02, c.width * 0.62) if not c.narrow else (c.width * 0.5, c.height * 1.0, c.width * 1.05)
    return Shape(ellipse_d(*way.point(x, y), r, r * 0.9), fill=plane(stage, 0.07))


def _placed(c: Canvas, free: Box, count: int) -> tuple[list[Point], float, list[tuple[float, float, float, float]]]:
    """Centres, radius, and for each circle where its own words go: offset and size in radii, clear of the others."""
    if count == 3:
        r = min(free.h / 2.96, free.w / 3.1)
        cx, cy = max(free.cx, free.right - 1.75 * r), free.cy + 0.16 * r
        centres = [(cx, cy - 0.635 * r), (cx + 0.55 * r, cy + 0.318 * r), (cx - 0.55 * r, cy + 0.318 * r)]
        return centres, r, [(0, -0.44, 1.08, 0.5), (0.37, 0.29, 0.82, 0.58), (-0.37, 0.29, 0.82, 0.58)]
    if c.height > 1500:
        r = min(free.w / 2.4, free.h / 2.66)
        x, y = free.cx - 0.2875 * r, free.y + r
        return [(x, y), (x + 0.575 * r, y + r)], r, [(-0.12, -0.42, 1.2, 0.5), (0.12, 0.42, 1.2, 0.5)]
    half, r = (0.196 * c.width, 0.322 * c.width) if not c.narrow else (0.236 * c.width, 0.385 * c.width)
    cy = free.y + r
    line = _line(c, free, cy)
    outer, inner = (math.sqrt(r * r - (abs(line - cy) + by * r) ** 2) for by in (0.2, 0.0))
    near = max(c.margin, c.width / 2 - half - outer + 0.05 * r)
    far = c.width / 2 + half - inner - 0.1 * r
    dx, dy = (near + far) / 2 - (c.width / 2 - half), line - cy
    own = (dx / r, dy / r, (far - near) / r, 0.72)
    return [(c.width / 2 - half, cy), (c.width / 2 + half, cy)], r, [own, (-own[0], *own[1:])]


def _beside(own: Box, upper: bool, r: float, tall: bool) -> tuple[Box, Box]:
    """Where the drawing of one of two sides stands, and what is left for its words, clear of the shared part: below it, or nearer to the middle."""
    if tall:
        icon, text = 0.5 * r, 0.38 * r
        y = own.cy - 0.49 * r if upper else own.cy - 0.39 * r
        return Box(own.cx - icon / 2, y if upper else y + text, icon, icon), Box(own.x, y + icon if upper else y, own.w, text)
    high, low = own.h * 0.68, own.h * 0.46
    wide = own.w * 0.82
    return Box(own.x, own.y - own.h * 0.13, own.w, high), Box(own.cx - wide / 2, own.y + high - own.h * 0.03, wide, low)


def _line(c: Canvas, free: Box, cy: float) -> float:
    """The height at which two circles side by side carry their words: above the captions, though the circles go on."""
    return min(cy, free.cy + 0.03 * c.height)


def _middle(c: Canvas, free: Box, centres: list[Point], r: float) -> Box:
    """Room for a name inside of what all have in common."""
    cx, cy = sum(x for x, _ in centres) / len(centres), sum(y for _, y in centres) / len(centres)
    if len(centres) == 3:
        return Box(cx - 0.31 * r, cy - 0.2 * r, 0.62 * r, 0.44 * r)
    if c.height > 1500:
        return Box(cx - 0.38 * r, cy - 0.2 * r, 0.76 * r, 0.4 * r)
    line, half = min(cy, free.bottom - 0.17 * c.height), abs(centres[0][0] - cx)
    wide = 2 * (math.sqrt(r * r - (abs(line - cy) + 0.16 * r) ** 2) - half) - 0.07 * r
    return Box(cx - wide / 2, line - 0.3 * r, wide, 0.6 * r)


def _circle(stage: Stage, i: int, centre: Point, r: float, fill: str, outward: tuple[float, float, float, float]) -> None:
    """Slides in from its own side."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    d = ellipse_d(*centre, r)
    under = body(stage, d, fill) if stage.look.shadow[0] else [group(Shape(d, fill=f.line, opacity=0.2), at=(8, 14))]
    name = stage.add("midground", under, Shape(d, fill=fill, stroke=f.ink, stroke_width=6), id="circle", pivot=centre)
    long = math.hypot(outward[0], outward[1])
    stage.track(motion.tween(name, "x", at, 0.6, outward[0] / long * 90, 0), motion.tween(name, "y", at, 0.6, outward[1] / long * 90, 0))
    stage.track(motion.tween(name, "opacity", at, 0.2, 0, 1, "draw"))


def _shared(stage: Stage, slots: Slots, centres: list[Point], r: float, middle: Box) -> None:
    """The part that all have in common, warm and hatched; parts that two of three share, hatched only."""
    f, fill, count = stage.field, warm(stage), len(centres)
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
    if slots.both:
        _name(stage, slots.both, middle, on(stage, fill), at)


def _within(inside: list[str | Node], frame: Box, rims: tuple[str, ...]) -> Group:
    """Paint that is seen only where all of the circles lie."""
    nodes = [Shape(f"M{frame.x} {frame.y}H{frame.right}V{frame.bottom}H{frame.x}Z", fill=p) if isinstance(p, str) else p for p in inside]
    inner: Node = group(nodes)
    for rim in rims:
        inner = group(inner, clip=rim)
    assert isinstance(inner, Group)
    return inner


def _name(stage: Stage, text: str, box: Box, ink: str, at: float) -> None:
    """What they share, straight on the part that they share."""
    name = stage.new_id("both")
    style = stage.style("label", 104 if not stage.canvas.narrow else 80, 22)
    one = stage.measure(text, style, box.w, 1, box.h)  # a short name is not broken: no "A" on a line of its own
    lines = 1 if one.fits and one.size >= 0.6 * style.size else 3
    block = typeset(text, style, box.w, ink, max_lines=lines, height=box.h, align="middle")
    nodes = block.at(box.x, box.cy - block.height / 2, f"{name}-t")
    stage.layers["foreground"].append(group(nodes, id=name, pivot=(box.cx, box.cy)))
    stage.track(motion.pop(name, at, 0.45, 0.8))
    stage.marks["both"] = box
