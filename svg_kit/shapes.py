"""Geometry that several templates draw with: arcs, arrow heads, hatching, and bodies with the look's shadow and key-line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from svg_kit import motion
from svg_kit.art.inks import NATURAL
from svg_kit.colour import contrast, mix, readable, shade, to_lch
from svg_kit.elements import Group, Node, Shape, ellipse_d, group, line_d, n
from svg_kit.geometry import Box
from svg_kit.stage import Stage
from svg_kit.typography import Block

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Hand:
    """Which way a composition runs: as it is written, or mirrored in a frame of this width. `align` keeps words at what they belong to."""

    width: float
    flipped: bool = False
    align: str = "start"

    def x(self, x: float) -> float:
        return self.width - x if self.flipped else x

    def point(self, x: float, y: float) -> Point:
        return self.x(x), y

    def box(self, box: Box) -> Box:
        return Box(self.width - box.right, box.y, box.w, box.h) if self.flipped else box

    def node(self, *nodes: Node | Sequence[Node]) -> Group:
        """What is drawn as if unmirrored, in its place."""
        inner = group(*nodes)
        return Group((inner,), matrix=(-1, 0, 0, 1, self.width, 0)) if self.flipped else inner


def hand(stage: Stage, *mirrored: int) -> Hand:
    """Mirrored in these variants, and in all of right-to-left films."""
    if stage.rtl:
        return Hand(stage.canvas.width, True)
    flipped = stage.spec.variant % 3 in mirrored
    return Hand(stage.canvas.width, flipped, "end" if flipped else "start")


def row_words(stage: Stage, text: str, row: Box, i: int, way: Hand, largest: float = 68, share: float = 0.36, **options: Any) -> Block:
    """The words of item `i` in their row (as if unmirrored), in its middle, with air above and below."""
    style = stage.style("label", min(largest, row.h * share), min(27.0, row.h * 0.26))
    air = 0.14 if row.h > 90 else 0.1
    box = way.box(Box(row.x, row.y + row.h * air, row.w, row.h * (1 - 2 * air)))
    lines = 3 if row.h > 70 else 2
    wanted: dict[str, Any] = {"order": i + 1, "max_lines": lines, "valign": "middle", "align": way.align}
    return stage.text(text, style, box, reveal=f"item.{i}", **(wanted | options))


def heading(stage: Stage, title: str, box: Box, size: float, *, least: float = 54, lines: int = 3, valign: str = "top") -> float:
    """Sets the title; returns its lower edge (the upper edge of the box when there is none)."""
    if not title:
        return box.y
    block = stage.text(title, stage.style("display", size, least), box, reveal="title", max_lines=lines, valign=valign)
    return box.y + block.height


def top_title(stage: Stage, title: str, area: Box) -> float:
    """The title across a narrow frame; returns its lower edge. Less tall frames have less room for it."""
    c = stage.canvas
    tall = c.height > 1500
    height, size, least = (340, 120, 60) if tall else (236, 108, 60) if c.vertical else (190, 90, 50)
    return heading(stage, title, Box(area.x, area.y, area.w, height), size, least=least, lines=3 if tall else 2)


def polygon_d(points: Sequence[Point]) -> str:
    return line_d(*points) + "Z"


def arc_d(cx: float, cy: float, rx: float, ry: float, start: float, end: float) -> str:
    """An elliptical arc between two angles (degrees, clockwise from three o'clock), as cubics of 45 degrees at most."""
    parts = max(1, math.ceil(abs(end - start) / 45))
    step = math.radians(end - start) / parts
    k = 4 / 3 * math.tan(step / 4)
    a = math.radians(start)
    d = f"M{n(cx + rx * math.cos(a))} {n(cy + ry * math.sin(a))}"
    for _ in range(parts):
        b = a + step
        x1, y1 = cx + rx * (math.cos(a) - k * math.sin(a)), cy + ry * (math.sin(a) + k * math.cos(a))
        x2, y2 = cx + rx * (math.cos(b) + k * math.sin(b)), cy + ry * (math.sin(b) - k * math.cos(b))
        d += f"C{n(x1)} {n(y1)} {n(x2)} {n(y2)} {n(cx + rx * math.cos(b))} {n(cy + ry * math.sin(b))}"
        a = b
    return d


def head_d(tip: Point, angle: float, size: float) -> str:
    """A filled arrow head with a notched back; `angle` in degrees is where it points."""
    a = math.radians(angle)
    c, s = math.cos(a), math.sin(a)
    corners = ((0.0, 0.0), (-size, -size * 0.58), (-size * 0.72, 0.0), (-size, size * 0.58))
    return polygon_d([(tip[0] + x * c - y * s, tip[1] + x * s + y * c) for x, y in corners])


def hatch_d(box: Box, pitch: float = 24, rising: bool = True) -> str:
    """Lines at 45 degrees across the box; clip them to what they shade."""
    d, x = "", box.x - box.h
    while x < box.right:
        d += line_d((x, box.bottom), (x + box.h, box.y)) if rising else line_d((x, box.y), (x + box.h, box.bottom))
        x += pitch
    return d


def body(stage: Stage, d: str, fill: str, *, flat: bool = False) -> list[Node]:
    """A shape as the look draws things: with its hard shadow (unless `flat`) and key-line."""
    f, look = stage.field, stage.look
    nodes: list[Node] = []
    if look.shadow[0] and not flat:
        under = f.line if not f.dark else shade(f.ground, -0.07)
        nodes.append(group(Shape(d, fill=under), at=(look.shadow[0], look.shadow[1])))
    nodes.append(Shape(d, fill=fill, stroke=f.line if look.contour else None, stroke_width=look.contour))
    return nodes


def tint(stage: Stage, share: float) -> str:
    """A quiet tone of the field: `share` of its ink over its ground."""
    return mix(stage.field.ground, stage.field.ink, share)


def plane(stage: Stage, share: float) -> str:
    """A quiet tone that the field's ink can be read on: toward the ink, or away from it where the ground is of middle tone."""
    f = stage.field
    for step in (share, share * 0.6):
        if contrast(f.ink, tint(stage, step)) >= 4.6:
            return tint(stage, step)
    return shade(f.ground, (-0.5 if f.dark else 0.5) * share)


def warm(stage: Stage) -> str:
    """The pop colour where it can be told from the ground, else a plane that can."""
    f = stage.field
    return f.pop if contrast(f.pop, f.ground) >= 1.35 else readable(f.pop, f.ground, 1.6)


def accent_ink(stage: Stage) -> str:
    """The accent; where the field's own is no other than its ink, what can be read of the pop colour."""
    f = stage.field
    return f.accent if contrast(f.accent, f.ink) > 1.15 else readable(f.pop, f.ground, 3.2)


def backing(stage: Stage) -> str:
    """The warm colour, in a light from which both the lightest and the darkest parts of drawings can be told."""
    ends = [NATURAL[name][0] for name in ("snow", "night")]
    tones = [shade(warm(stage), by / 100) for by in (0, -4, 4, -8, 8, 12, 16, 20, 24, 28)]
    return next((t for t in tones if min(contrast(t, end) for end in ends) >= 1.75), tones[0])


def breath(stage: Stage, calm: str, shares: tuple[float, ...] = (0.26, 0.14)) -> str:
    """A quiet plane in a breath of the warm colour; `calm` where the two would make mud."""
    f = stage.field
    made = (mix(plane(stage, 0.12), f.pop, share) for share in shares)
    return next((t for t in made if contrast(f.ink, t) >= 4.7 and to_lch(t)[1] >= 0.6 * to_lch(calm)[1]), calm)


def on(stage: Stage, fill: str) -> str:
    """The ink for words on `fill`."""
    f = stage.field
    if contrast(f.ink, fill) >= 4.6:
        return f.ink
    return readable(max((f.ink, f.on_card, f.on_pop, f.ground), key=lambda ink: contrast(ink, fill)), fill, 4.6)


def uncover(
    stage: Stage, layer: str, nodes: Node | Sequence[Node], way: Hand, extent: Box, at: float, seconds: float = 0.6, id: str = "drawn"
) -> str:
    """Adds what is drawn as if unmirrored, and uncovers it from its beginning: from the right where the composition is mirrored."""
    name = stage.new_id(id)
    stage.layers[layer].append(way.node(group(nodes, id=name, extent=extent)))
    stage.track(motion.wipe(name, at, seconds))
    return name


def lead(stage: Stage, i: int, way: Hand, start: Point, row: Box) -> None:
    """A line that draws itself from a thing to the row of its words."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    knee = max(start[0] + 6, row.x - (64 if not stage.canvas.narrow else 34))
    points = [way.point(*start), way.point(knee, row.cy), way.point(row.x - 18, row.cy)]
    name = stage.add("foreground", Shape(line_d(*points), stroke=f.ink, stroke_width=4), id="lead")
    stage.track(motion.tween(name, "draw", at + 0.1, 0.45, 0, 1, "draw"))
    dot = stage.add("foreground", Shape(ellipse_d(*points[0], 9), fill=f.ink), id="dot", pivot=points[0])
    stage.track(motion.pop(dot, at + 0.05, 0.3, 0.3))
