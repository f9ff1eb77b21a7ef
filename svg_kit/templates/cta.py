"""Closing: the call to action as the picture, the address on a plate, the logo in its own clear space."""

from __future__ import annotations

import math
import random

from svg_kit import logo_bug, motion
from svg_kit.colour import delta_e, mix, shade
from svg_kit.elements import Node, Scene, Shape, ellipse_d, group, n, rect
from svg_kit.fields.grain import cloud, stipple
from svg_kit.geometry import Box
from svg_kit.halos import REACH
from svg_kit.props import plate, staged
from svg_kit.room import ground_y, room, stand_y
from svg_kit.stage import Stage
from svg_kit.subjects import fitted
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

TEMPLATE_ID = "closing.cta"
TITLE = "Call to action"
ROLES = ("cta", "outro", "recap")
IN_SETS, SHOWS = True, ("icon",)
LOGO_AT_S = 0.15  # the brand stands there from the first word on, whatever is spoken


class Slots(SlotModel):
    EMPHASISED = "action"
    action: str = words(80, aim=76, least=1)
    address: str = words(60, aim=48, code=True)
    line: str = words(80, aim=56)
    emphasis: str = words(80)
    icon: str = ""


EXAMPLE = {"action": "Try it free for thirty days", "emphasis": "free", "address": "tidepool.example", "line": "No card needed"}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("action", "emphasis", "address", "line", "icon") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, logo = stage.canvas, stage.field, stage.spec.logo
    area = room(stage)
    if logo is not None and not logo_bug.corner_of(logo).startswith("bottom"):  # the end card carries the logo itself, in the column
        area = Box(area.x, c.content.y, area.w, area.bottom - c.content.y)
    top = area.y + (20 if c.vertical else 0)
    bottom_logo = logo is not None and logo_bug.corner_of(logo).startswith("bottom")
    if logo is not None and not bottom_logo:
        top = _logo(stage, area.x, top) + (100 if c.vertical else 60)
    short = len(slots.action) <= 26
    style = stage.style("display", 250 if short else 168, 62, tall=0.66 if short else 0.86 if c.vertical else 0.76)
    gap = 62 if c.vertical else 46
    line_style = stage.style("body", 60, 36)
    line_w = area.w * (0.8 if not c.narrow else 0.9)
    line_h = stage.measure(slots.line, line_style, line_w, 2, 150).height if slots.line else 0
    reserve = (gap + 126 if slots.address else 0) + (gap + line_h if slots.line else 0)
    free = max(150.0, area.bottom - top - reserve)
    block = stage.text(
        slots.action,
        style,
        Box(area.x - (6 if short else 0), top, area.w * (0.84 if short else 0.66) if not c.narrow else area.w, free),
        reveal="action",
        max_lines=3 if not c.narrow else 5,
        emphasis=slots.emphasis,
    )
    y = top + block.height + gap
    if slots.address:
        y = _address(stage, slots.address, area, y) + (52 if c.vertical else 34)
    if slots.line:
        stage.text(
            slots.line,
            line_style,
            Box(area.x, y, line_w, max(40, area.bottom - y)),
            reveal="line",
            order=2,
            max_lines=2,
        )
    if slots.icon:
        _subject(stage, slots.icon)
    elif not stage.spec.setting:
        _sun(stage)
    if logo is not None and bottom_logo:
        box = logo_bug.box_of(logo, c)
        stage.marks["logo"] = box
        tab = (
            []
            if logo_bug.visible_on(logo, f.planes[2])
            else [rect(0, box.y - logo.clear_space * box.h, box.right + logo.clear_space * box.h, c.height, f.card, stage.look.radius)]
        )
        stage.layers["overlay"].append(group(*tab, logo_bug.mark(logo, box), id="end-logo"))
    return stage.scene()


def _subject(stage: Stage, icon: str) -> None:
    """Whom or what the film was about, at the side, as large as the words leave room for."""
    c = stage.canvas
    foot = stand_y(c)
    air, over = 24, 0.1 if stage.look.pictogram == "plated" else REACH[stage.look.halo]  # what stands behind reaches beyond the drawing
    for size in range(640 if not c.narrow else 480, 100, -20):
        box = fitted(icon, Box(0, foot - size, size, size))
        box = Box(c.width - c.margin - box.w, box.y, box.w, box.h)
        if not any(box.inset(-air - min(size, box.w) * over).overlaps(text) for text in stage.calm):
            staged(stage, icon, box, reveal="icon", order=3)
            stage.focus = (box.cx, box.cy)
            return


def _sun(stage: Stage) -> None:
    """The last picture's one object: a disc that stands up from the ground on the last words."""
    c, f = stage.canvas, stage.field
    ground = ground_y(c) + 18
    for r in range(330 if not c.narrow else 300, 120, -10):
        cx = c.width - c.margin - r * (0.86 if not c.narrow else 0.7)
        air = Box(cx - r - 40, ground - r - 30, 2 * r + 80, r + 30)
        if not any(air.overlaps(text) for text in stage.calm):
            break
    else:
        return
    pop = f.pop if delta_e(f.pop, f.ground) > 0.15 else f.planes[1]
    shape = stage.spec.seed % 3
    nodes = _risen(stage, cx, ground, r, pop, shape)
    if stage.look.grain and not shape:
        rng = random.Random(f"sun/{stage.spec.seed}")
        specks = cloud(rng, 420, Box(cx - r, ground - r, 2 * r, r), lambda u, v: v * v, lambda x, y: math.hypot(x - cx, y - ground) < r - 8)
        nodes.append(stipple(specks, shade(pop, -0.07), 4, 0.8))
        halo = cloud(
            rng,
            520,
            Box(cx - r * 1.7, ground - r * 1.7, 3.4 * r, 1.7 * r),
            lambda u, v: 1.0,
            lambda x, y: r + 14 < math.hypot(x - cx, y - ground) < r * 1.6 and rng.random() < 1.9 - math.hypot(x - cx, y - ground) / r,
        )
        nodes.append(stipple(halo, pop, 5, 0.75))
    name = stage.add("midground", nodes, id="sun")
    stage.track(motion.tween(name, "y", max(0.1, stage.at("line", 2) - 0.2), 1.0, r * 1.15, 0, "settle"))
    stage.add("midground", stage.front(), id="ground")
    stage.focus = (cx, ground - r / 2)


def _risen(stage: Stage, cx: float, ground: float, r: float, pop: str, shape: int) -> list[Node]:
    """A disc, arches within one another, or a row of towers: what stands on the horizon at the end, by film."""
    f = stage.field
    key = {"stroke": f.line if stage.look.contour or f.contoured else None, "stroke_width": max(4, stage.look.contour)}
    if shape == 0:
        return [Shape(ellipse_d(cx, ground + 20, r), fill=pop, **key)]
    if shape == 1:
        tones = (pop, mix(pop, f.ground, 0.55), pop, mix(pop, f.ground, 0.75))
        return [Shape(ellipse_d(cx, ground + 20, r * k), fill=tone, **key) for k, tone in zip((1.0, 0.76, 0.52, 0.28), tones)]
    wide = r * 2 / 5.4
    nodes: list[Node] = []
    for i, tall in enumerate((0.46, 0.78, 1.0, 0.66, 0.34)):
        x, top = cx - r + i * wide * 1.1, ground + 20 - r * tall
        d = f"M{n(x)} {n(ground + 40)}V{n(top + wide / 2)}A{n(wide / 2)} {n(wide / 2)} 0 0 1 {n(x + wide)} {n(top + wide / 2)}V{n(ground + 40)}Z"
        nodes.append(Shape(d, fill=pop if i == 2 else mix(pop, f.ground, 0.5), **key))
    return nodes


def _logo(stage: Stage, x: float, y: float) -> float:
    """The end card's logo, large; on the field when it can be seen there, else on a plate. Returns its lower edge."""
    logo = stage.spec.logo
    assert logo is not None
    f = stage.field
    h = max(logo.min_height * 1.5, (112 if logo.ratio < 6 else 90) if stage.canvas.vertical else 84)
    box = Box(x, y, h * logo.ratio, h)
    nodes = []
    if not logo_bug.visible_on(logo, f.ground):
        air = max(logo.clear_space * h, 24)
        tab = Box(x, y, box.w + 2 * air, h + 2 * air)
        box = Box(x + air, y + air, box.w, h)
        nodes.append(rect(tab.x, tab.y, tab.w, tab.h, f.card, stage.look.radius))
        bottom = tab.bottom
    else:
        bottom = box.bottom
    nodes.append(logo_bug.mark(logo, box))
    name = stage.new_id("end-logo")
    stage.layers["overlay"].append(group(nodes, id=name, pivot=(x, box.cy)))
    stage.track(motion.appear(name, LOGO_AT_S, 0.3))
    stage.marks["logo"] = box
    return bottom


def _address(stage: Stage, address: str, area: Box, y: float) -> float:
    f = stage.field
    style = stage.style("label", 66, 36, tall=0.9)
    dark = f.on_card
    block = typeset(address, style, area.w - 100, f.card, max_lines=1)
    box = Box(area.x, y, block.width + 96, 126)
    fill, ink = (dark, f.card) if not f.dark else (f.pop, f.on_pop)
    block = typeset(address, style, area.w - 100, ink, max_lines=1)
    name = stage.new_id("address")
    stage.layers["text"].append(
        group(
            *plate(stage, box, fill),
            *block.at(box.x + 48, box.cy - block.height / 2 + (block.height - block.first) / 4, f"{name}-t"),
            id=name,
            extent=box.inset(-24),
        )
    )
    stage.track(motion.wipe(name, stage.at("address", 1), 0.45))
    stage.marks["address"] = box
    stage.calm.append(box)
    return box.bottom
