"""Street plan: a district from above that bleeds off the frame; the place that is named is marked on its word, and what was counted crowds round it."""

from __future__ import annotations

import zlib

from pydantic import Field

from svg_kit import motion, streets
from svg_kit.charts import hot
from svg_kit.colour import contrast, readable
from svg_kit.elements import Scene, Shape, circle, dots_d, group, line_d, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import hand, heading, tint, top_title
from svg_kit.stage import Stage
from svg_kit.streets import Point, Town
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "map.streets"
TITLE = "Street plan"
ROLES = ("evidence", "context", "story", "problem", "feature", "solution", "hook")
LEADER = 330.0  # px: the name stands clear of what crowds round the place
WAVES = 8  # groups in which the dots come, the nearest first


class Slots(SlotModel):
    """`dots`: how many stand round the place."""

    title: str = words(72, aim=52)
    place: str = words(30, aim=24, least=1)
    dots: int = Field(default=0, ge=0, le=600)


EXAMPLE = {"title": "The dots crowded around a single water pump", "place": "Broad Street", "dots": 300}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), "place"]


def compose(stage: Stage, slots: Slots) -> Scene:
    area, c = room(stage), stage.canvas
    stage.add("background", rect(0, 0, c.width, c.height, stage.field.ground), id="calm")  # paper, on no meadow
    panel, inner = _sheet(stage, slots, area)
    heart = (inner.cx, inner.y + inner.h * 0.64)
    plan = streets.town(zlib.crc32(slots.place.encode()) + stage.spec.seed, panel, heart)
    warm = _district(stage, plan, panel)
    _dots(stage, slots, plan, panel, warm)
    _place(stage, slots, inner, heart)
    stage.focus = heart
    return stage.scene()


def _sheet(stage: Stage, slots: Slots, area: Box) -> tuple[Box, Box]:
    """Sets the title; returns the part of the frame that is the map's, off the frame on all sides but the title's, and the part of it that is safe."""
    c, way = stage.canvas, hand(stage, 1)
    whole = c.frame.inset(-10)
    if not slots.title:
        return whole, area
    if c.narrow:
        top = top_title(stage, slots.title, area) + 44
        return Box(whole.x, top, whole.w, whole.bottom - top), Box(area.x, top + 20, area.w, area.bottom - top - 20)
    wide = area.w * 0.34
    heading(stage, slots.title, way.box(Box(area.x, area.y, wide, area.h * 0.94)), 118, lines=6)
    left = area.x + wide + 56
    return way.box(Box(left, whole.y, whole.right - left, whole.h)), way.box(Box(left + 40, area.y, area.right - left - 40, area.h))


def _district(stage: Stage, plan: Town, panel: Box) -> str:
    """Streets, houses and courts; returns the colour of houses."""
    house = tint(stage, 0.17)
    nodes = [
        rect(panel.x, panel.y, panel.w, panel.h, tint(stage, 0.02)),
        Shape(streets.blocks_d(plan), fill=house, stroke=tint(stage, 0.62), stroke_width=3.5),
        Shape(streets.courts_d(plan), fill=tint(stage, 0.08)),
        Shape(streets.walls_d(plan), stroke=tint(stage, 0.34), stroke_width=1.6, cap="butt"),
    ]
    stage.calm.append(panel)
    stage.layers["background"].append(group(nodes, id=stage.new_id("district"), clip=rect_d(panel.x, panel.y, panel.w, panel.h)))
    return house


def _dots(stage: Stage, slots: Slots, plan: Town, panel: Box, house: str) -> None:
    """They come from the place outwards."""
    if not slots.dots:
        return
    reach = min(panel.w, panel.h) * 0.18
    points = streets.crowd(plan, slots.dots, stage.spec.seed, reach, panel.inset(12))
    ink, at = readable(_signal(stage, house), house, 3.0), stage.at("place", 1)
    for k in range(WAVES):
        some = points[len(points) * k // WAVES : len(points) * (k + 1) // WAVES]
        if some:
            name = stage.add("midground", Shape(dots_d(some), stroke=ink, stroke_width=13), id="dots")
            stage.track(motion.tween(name, "opacity", at + 0.3 + 0.11 * k, 0.25, 0, 1, "draw"))


def _signal(stage: Stage, house: str) -> str:
    """The stronger of the two warm colours on the houses."""
    return max((hot(stage), stage.field.accent), key=lambda ink: contrast(ink, house))


def _place(stage: Stage, slots: Slots, inner: Box, heart: Point) -> None:
    """The mark on the crossing, and its name on a plate over it."""
    f, c, at = stage.field, stage.canvas, stage.at("place", 1)
    style = stage.style("label", 78 if not c.narrow else 66 if not c.square else 54, 24)
    block = typeset(slots.place, style, inner.w - 80, f.on_card, max_lines=2, snug=True)
    wide, tall = block.width + 56, block.height + 44
    x = min(max(inner.x, heart[0] - wide * 0.3), inner.right - wide)
    box = Box(x, max(inner.y, heart[1] - LEADER - tall), wide, tall)
    end = (heart[0], box.bottom)
    leader = stage.add("foreground", Shape(line_d(heart, end), stroke=f.ink, stroke_width=6, cap="butt"), id="leader")
    stage.track(motion.tween(leader, "draw", at + 0.1, 0.3, 0, 1, "draw"))
    pin = stage.add(
        "foreground", [circle(*heart, 30, f.card, stroke=f.on_card, stroke_width=7), circle(*heart, 11, f.on_card)], id="pin", pivot=heart
    )
    stage.track(motion.pop(pin, at, 0.35, 0.4))
    name = stage.new_id("place")
    nodes = [*plate(stage, box, f.card), *block.at(box.x + 28, box.y + 22, f"{name}-name")]
    stage.layers["foreground"].append(group(nodes, id=name, pivot=end))
    stage.track(motion.pop(name, at + 0.12, 0.4, 0.86))
    stage.marks["place"] = box
