"""Before and after: one frame parted by a seam; what was is printed in grey, and the seam uncovers what is, in light."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.colour import contrast, lch, mix, readable, shade, to_lch
from svg_kit.elements import Group, Scene, Shape, circle, group, line_d
from svg_kit.geometry import Box
from svg_kit.pictogram import pictogram
from svg_kit.props import visible_inks
from svg_kit.room import ground_y, room, stand_y
from svg_kit.shapes import hatch_d, head_d, polygon_d, warm
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

Pair = tuple[float, float]
TEMPLATE_ID = "comparison.before_after"
TITLE = "Before and after"
ROLES = ("comparison", "evidence", "problem", "solution", "story", "context")
ASKED_FOR = True  # the seam says that the one became the other
SUITS = {
    "en": ("before", "used to", "today", "no longer", "these days", "but now", "and now"),
    "de": ("vorher", "nachher", "früher", "heute", "einst", "nicht mehr"),
    "es": ("antes", "ahora", "hoy", "ya no"),
    "fr": ("avant", "maintenant", "aujourd'hui", "autrefois", "ne plus"),
    "it": ("prima", "oggi", "una volta"),
    "pt": ("antes", "agora", "hoje", "já não"),
    "ja": ("以前", "その後", "かつて"),
    "hi": ("पहले", "अब", "आज"),
    "ar": ("الآن", "اليوم", "سابقا"),
}


class Side(SlotModel):
    label: str = words(40, aim=28, least=1)
    value: str = words(14, aim=12, code=True)
    icon: str = ""


class Slots(SlotModel):
    left: Side
    right: Side


EXAMPLE = {
    "left": {"label": "An hour in traffic", "icon": "prop:car"},
    "right": {"label": "Twenty minutes by bike", "icon": "prop:cyclist"},
}


def _taken(slots: Mapping[str, Any]) -> dict[str, Any] | None:
    """Two sides alike, without words of their own around them."""
    sides = [slots.get(name) or {} for name in ("left", "right")]
    if slots.get("title") or slots.get("unit") or any(bool(sides[0].get(k)) != bool(sides[1].get(k)) for k in ("value", "icon")):
        return None
    return dict(zip(("left", "right"), sides))


FROM = {"comparison.split": _taken}


def reveals(slots: Slots) -> list[str]:
    return [name for side in ("left", "right") for name in (side, f"{side}.value") if name == side or getattr(slots, side).value]


def compose(stage: Stage, slots: Slots) -> Scene:
    area, f = room(stage), stage.field
    lit = warm(stage) if contrast(f.pop, f.ground) >= 1.25 else f.planes[2]
    grey = mix(f.ground, f.ink, 0.10)
    seam = _seam(stage)
    before, after = _halves(stage, area, seam)
    _worlds(stage, seam, grey, lit)
    _side(stage, slots.left, "left", before, readable(f.ink, grey, 4.6), grey, 1)
    _side(stage, slots.right, "right", after, _ink(stage, lit), lit, 2)
    _handle(stage, seam)
    stage.focus = (after.cx, after.cy)
    return stage.scene()


def _ink(stage: Stage, lit: str) -> str:
    """Read on the lit world and across its sun."""
    f = stage.field
    return readable(max((f.ink, f.on_pop), key=lambda ink: contrast(ink, lit)), (lit, _sun(lit)), 4.6)


def _sun(lit: str) -> str:
    return shade(lit, 0.035 if to_lch(lit)[0] < 0.8 else -0.03)


def _seam(stage: Stage) -> list[Pair]:
    """Two points: upright where there is width, else level; it leans in one variant and leaves the new more room in another."""
    c, variant = stage.canvas, stage.spec.variant % 3
    share, lean = (0.5, 0.46, 0.5)[variant], (0.0, 0.0, 0.035)[variant]
    if c.narrow:
        area = room(stage)
        y = area.y + (stand_y(c) - area.y) * (share - 0.01)
        return [(0.0, y + lean * c.height * 0.5), (float(c.width), y - lean * c.height * 0.5)]
    x = c.width * (1 - share if stage.rtl else share)
    return [(x + lean * c.width, 0.0), (x - lean * c.width, float(c.height))]


def _halves(stage: Stage, area: Box, seam: list[Pair]) -> tuple[Box, Box]:
    """Where each side's content is, clear of the seam."""
    c = stage.canvas
    low = stand_y(c)
    if c.narrow:
        top, bottom = min(y for _, y in seam), max(y for _, y in seam)
        return Box(area.x, area.y, area.w, top - 26 - area.y), Box(area.x, bottom + 70, area.w, low - bottom - 70)
    left, right = min(x for x, _ in seam), max(x for x, _ in seam)
    first = Box(area.x, area.y + 16, left - 78 - area.x, low - area.y - 16)
    second = Box(right + 78, area.y + 16, area.right - right - 78, low - area.y - 16)
    return (second, first) if stage.rtl else (first, second)


def _worlds(stage: Stage, seam: list[Pair], grey: str, lit: str) -> None:
    """The whole frame is as it was; with the second side's word the new world moves in, up to the seam."""
    c, f = stage.canvas, stage.field
    w, h = float(c.width), float(c.height)
    at, floor = stage.at("right", 2), ground_y(c)
    lines = Shape(hatch_d(c.frame, 44), stroke=mix(grey, f.ink, 0.06), stroke_width=4, cap="butt")
    stage.add("background", Shape(polygon_d([(0, 0), (w, 0), (w, h), (0, h)]), fill=grey), lines, id="was")
    if not c.narrow:
        strip = Shape(polygon_d([(0, floor), (w, floor), (w, h), (0, h)]), fill=mix(grey, f.ink, 0.10))
        stage.add("background", strip, id="floor")
    if c.narrow:
        corners, prop_, far = [*seam, (w, h + 60), (0, h + 60)], "y", h * 0.6
        ground = [(0, floor), (w, floor), (w, h + 60), (0, h + 60)]
    else:
        side = -60.0 if stage.rtl else w + 60
        corners, prop_, far = [*seam, (side, h), (side, 0)], "x", (-0.62 if stage.rtl else 0.62) * w
        (ax, ay), (bx, by) = seam
        x = ax + (bx - ax) * (floor - ay) / (by - ay)
        ground = [(x, floor), (side, floor), (side, h), (bx, h)]
    darker = shade(lit, -0.05 if to_lch(lit)[0] > 0.3 else 0.05)
    cx, cy, r = (w * 0.84, h * 0.80, w * 0.42) if c.narrow else (w * (0.23 if stage.rtl else 0.78), floor - 40, h * 0.46)
    sun = group(circle(cx, cy, r, _sun(lit)), clip=polygon_d(corners))
    edge = Shape(line_d(*seam), stroke=f.card, stroke_width=9, cap="butt")
    name = stage.add("background", Shape(polygon_d(corners), fill=lit), sun, Shape(polygon_d(ground), fill=darker), edge, id="is")
    stage.track(motion.tween(name, prop_, max(0.0, at - 0.06), 0.6, far, 0, "settle"))


def _handle(stage: Stage, seam: list[Pair]) -> None:
    """The knob on the seam, with an arrow to each side: what drew it."""
    f, c = stage.field, stage.canvas
    at = stage.at("right", 2)
    (ax, ay), (bx, by) = seam
    share = 0.5 if not c.narrow else 0.46 if stage.rtl else 0.54
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share
    r, reach = 46.0, 26.0
    angles = (90.0, 270.0) if c.narrow else (0.0, 180.0)
    step = {0.0: (reach, 0.0), 180.0: (-reach, 0.0), 90.0: (0.0, reach), 270.0: (0.0, -reach)}
    heads = [Shape(head_d((x + step[a][0], y + step[a][1]), a, 22), fill=f.on_card) for a in angles]
    name = stage.add("foreground", circle(x, y, r, f.card), heads, id="handle", pivot=(x, y))
    stage.track(motion.pop(name, at + 0.3, 0.35, 0.6))


def _side(stage: Stage, side: Side, reveal: str, box: Box, ink: str, behind: str, order: int) -> None:
    """A figure or the words, large, over what stands there."""
    at = stage.at(reveal, order) + (0.12 if order == 2 and not stage.cued(reveal) else 0.0)
    c = stage.canvas
    narrow = c.narrow
    wide = box.w * 0.56 if narrow and side.icon else box.w
    words_box = Box(box.x, box.y, wide, box.h if narrow or not side.icon else box.h * 0.46)
    words_box = stage.mirrored(words_box) if narrow and stage.rtl else words_box
    alone = not side.icon
    y = words_box.y
    if side.value:
        value_at = stage.at(f"{reveal}.value", order) if stage.cued(f"{reveal}.value") else at
        style = stage.style("figure", (340 if order == 2 else 280) if alone else (260 if order == 2 else 220), 64, tall=0.72)
        block = stage.measure(side.value, style, wide, 1, words_box.h * 0.6)
        y += max(0.0, words_box.h * 0.34 - block.height / 2) if alone else 0
        stage.text(side.value, style, Box(words_box.x, y, wide, words_box.h * 0.6), reveal=f"{reveal}.value", at=value_at,
                   fill=ink, max_lines=1)  # fmt: skip
        y += block.height + (34 if not narrow else 28)
    size = 60.0 if side.value else 108.0 if not alone else 160.0 if not narrow else 150.0
    style = stage.style("display" if not side.value else "label", size, 36, tall=0.86)
    left = Box(words_box.x, y, wide, max(60.0, words_box.bottom - y - (30 if alone else 0)))
    stage.text(side.label, style, left, reveal=reveal, at=at, fill=ink, max_lines=5 if not side.value else 2,
               valign="middle" if alone and not side.value else "top")  # fmt: skip
    if side.icon:
        _thing(stage, side.icon, reveal, box, behind, order, at)


def _thing(stage: Stage, icon: str, reveal: str, box: Box, behind: str, order: int, at: float) -> None:
    """The old thing in grey, the new one in its colours and a little larger."""
    narrow = stage.canvas.narrow
    size = (min(box.w * 0.40, box.h * 0.94) if narrow else min(box.h * 0.52, box.w * 0.72)) * (1.0 if order == 2 else 0.9)
    x = box.right - size if narrow != stage.rtl else box.x
    if not narrow:
        x = box.x + (box.w - size) * (0.62 if not stage.rtl else 0.38)
    spot = Box(x, box.bottom - size, size, size)
    art: Group | list
    if icon.startswith(PREFIX):
        inks = stage.inks(stage.person(icon))
        ratio = prop(icon).ratio
        tall = min(size, box.w * (0.5 if narrow else 0.96) / ratio, size * 1.2 / ratio)
        art = standing(
            icon, spot.cx, spot.bottom, tall, inks if order == 2 else {k: _grey(v, behind) for k, v in inks.items()}, flip=stage.rtl
        )
    else:
        f = stage.field
        fills = visible_inks(f.inks, behind)
        fills = fills if order == 2 else tuple(_grey(v, behind) for v in fills)
        art = pictogram(icon, spot, readable(f.ink, behind, 3.2), fills if icon.startswith("emoji") else (), stroke=9)
    name = stage.new_id("thing")
    stage.layers["midground"].append(group(art, id=name, pivot=(spot.cx, spot.bottom)))
    stage.track(motion.tween(name, "scale", at + 0.1, 0.5, 0.9, 1), motion.tween(name, "opacity", at + 0.1, 0.2, 0, 1, "draw"))
    stage.marks.setdefault(f"{reveal}.icon", spot)


def _grey(colour: str, behind: str) -> str:
    """The colour as an old print has it."""
    L, C, _ = to_lch(colour)
    _, _, hue = to_lch(behind)
    return mix(lch(L, C * 0.08, hue), behind, 0.22)
