"""Tree: the title in a root whose trunk parts into limbs; each limb fills with colour as its name is said, and bears its thing."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import delta_e, lch, to_lch
from svg_kit.elements import Group, Scene, Shape, ellipse_d, group, n, rect_d
from svg_kit.geometry import Box
from svg_kit.ink import ribbon_d
from svg_kit.room import room
from svg_kit.shapes import Hand, Point, body, hand, on, row_words, tint, uncover, warm
from svg_kit.stage import Stage
from svg_kit.subjects import proportion, subject
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "structure.tree"
TITLE = "Tree"
ROLES = ("feature", "evidence", "recap", "problem", "solution", "context")
ASKED_FOR = True
SUITS = {
    "en": ("branch", "kinds of", "kind of", "divided into", "types", "splits", "family", "falls into", "made up of", "consists"),
    "de": ("zweig", "arten von", "sorten", "teilt sich", "gliedert", "typen", "besteht aus", "familie"),
    "es": ("rama", "tipos de", "clases de", "se divide", "familia"),
    "fr": ("branche", "types de", "sortes de", "se divise", "famille"),
    "it": ("ramo", "rami", "tipi di", "si divide", "famiglia"),
    "pt": ("ramo", "tipos de", "se divide", "família"),
    "ja": ("種類", "分かれ", "枝"),
    "hi": ("शाखा", "प्रकार"),
    "ar": ("فرع", "أنواع", "ينقسم"),
}


class Item(SlotModel):
    text: str = words(60, aim=44, least=1)
    icon: str = ""


class Slots(SlotModel):
    title: str = words(60, aim=40, least=1)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)


EXAMPLE = {
    "title": "The family of clouds",
    "items": [
        {"text": "Cumulus brings fair weather", "icon": "prop:cloud"},
        {"text": "Nimbostratus rains all day", "icon": "prop:rain-cloud"},
        {"text": "Cumulonimbus throws lightning", "icon": "prop:lightning-cloud"},
    ],
}
APART = 0.36
"""Air between the root and the first row, in rows: with what a row leaves over its crown, half of a crown."""
FLARE, THIN = 1.5, 12.0
"""How much thicker than itself the trunk is where it leaves the root; how thick twigs are at their tips, in px."""
SHARE = 0.82
"""How much of a row's height its words may take."""
FROM = {"list.reveal": lambda slots: enumerated(slots, titled=True)}


def reveals(slots: Slots) -> list[str]:
    return ["title", *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    return _growing(stage, slots) if stage.canvas.narrow else _lying(stage, slots)


def _lying(stage: Stage, slots: Slots) -> Scene:
    """The title stands in the root; from its side the limbs fan out evenly to the rows."""
    area, way = room(stage), hand(stage, 1)
    count, seen = len(slots.items), any(item.icon for item in slots.items)
    top, low = area.y - 44, area.bottom - 40  # clear of hills
    pitch, middle = min((low - top) / count, 300.0), (top + low) / 2
    width, tip = area.w * (0.33 if seen else 0.36), area.x + area.w * (0.42 if seen else 0.50)
    root = _root(stage, slots.title, way, Box(area.x, top, width, low - top), 128)
    rows = [Box(tip, middle + pitch * (i - count / 2), area.right - tip, pitch) for i in range(count)]
    wide, size = _measures(stage, slots, rows[0], seen)
    thick = min(root.h * 0.52, 96.0)
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        y, slot = row.cy, middle + thick * ((i + 0.5) / count - 0.5)
        end = _tip(stage, row, wide, item)
        points = _bend((root.right - 12, slot), (end, y), across=True)
        extent = Box(root.right - 20, min(y, slot) - thick, end + 40 - root.right, abs(y - slot) + 2 * thick)
        _limb(stage, i, way, points, _tapered(len(points), thick / count, 13), extent)
        _leaf(stage, item, i, way, row, wide, size)
    return stage.scene()


def _growing(stage: Stage, slots: Slots) -> Scene:
    """The title stands in the root; the trunk hangs from its straight edge and tapers; at each row a twig leaves it, the last is its end."""
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count, seen = len(slots.items), any(item.icon for item in slots.items)
    tall = c.height > 1500
    high = 300 if tall else 216 if c.vertical else 170
    root = _root(stage, slots.title, way, Box(area.x, area.y - (16 if tall else 44), area.w, high), 112 if tall else 92)
    pitch = min((area.bottom + 6 - root.bottom) / (count + APART), 350.0)  # half a crown of air below the root
    top, start, thick = root.bottom + APART * pitch, root.bottom - 12, 36.0
    x = area.x + _corner(root.h) + thick * FLARE / 2
    tip = x + thick / 2 + (16 if seen else 32)
    rows = [Box(tip, top + pitch * i, area.right - tip, pitch) for i in range(count)]
    wide, size = _measures(stage, slots, rows[0], seen)
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        end = _tip(stage, row, wide, item)
        turn = row.cy - min(pitch * 0.46, 1.5 * (end - x))
        trunk = [(x, start + (turn - start) * k / 16) for k in range(16)]
        girths = [_girth(y - start, rows[-1].cy - start, thick) for _, y in trunk]
        bend = _bend((x, turn), (end, row.cy), across=False)
        widths = [*girths, *(girths[-1] + (THIN - girths[-1]) * (k / (len(bend) - 1)) ** 0.7 for k in range(len(bend)))]
        extent = Box(area.x - 20, start - 20, end - area.x + 40, row.cy - start + 60)
        _limb(stage, i, way, [*trunk, *bend], widths, extent, hanging=True)
        _leaf(stage, item, i, way, row, wide, size)
    return stage.scene()


def _girth(down: float, long: float, thick: float) -> float:
    """How thick the trunk is so far below the root: it flares into it, and tapers the whole way to its last twig."""
    return thick + (THIN - thick) * 0.6 * down / long + thick * (FLARE - 1) * max(0.0, 1 - down / 70) ** 2


def _root(stage: Stage, title: str, way: Hand, room: Box, size: float) -> Box:
    """The body that all limbs grow from, as large as the title in it needs, in the middle of its room or at its top."""
    narrow = stage.canvas.narrow
    pad, air = (44.0, 44.0) if not narrow else (44.0, 38.0) if stage.canvas.height > 1500 else (32.0, 26.0)
    style = stage.style("display", size, 34)
    fits = [stage.measure(title, style, room.w - 2 * pad, lines, room.h - 2 * air) for lines in ((1, 2) if narrow else (2, 3, 4))]
    block = next((b for b in fits if b.fits and b.size >= 68), fits[-1])
    tall = block.height + 2 * air + (0 if narrow else 24)
    wide = min(room.w, max(block.width + 2 * pad, 3 * tall if narrow else 0))
    box = Box(room.x, room.y if narrow else room.cy - tall / 2, wide, tall)
    spot, fill = way.box(box), warm(stage)
    shape = rect_d(spot.x, spot.y, spot.w, spot.h, _corner(tall))
    name = stage.add(
        "midground", body(stage, shape, fill), id="root", pivot=(way.x(box.right), box.cy)
    )  # below the limbs: one body with them
    stage.track(motion.pop(name, max(0.0, stage.at("title", 0) - 0.1), 0.45, 0.8))
    stage.text(title, style.sized(block.size, min(block.size, 34)), way.box(Box(box.x + pad, box.y, box.w - 2 * pad + 4, box.h)), reveal="title",
               max_lines=len(block.lines), valign="middle", fill=on(stage, fill))  # fmt: skip
    return box


def _corner(tall: float) -> float:
    """How round the root is."""
    return min(tall * 0.26, 36.0)


def _tip(stage: Stage, row: Box, wide: float, item: Item) -> float:
    """Where the limb of a row ends: on the crown's edge."""
    return _crown(stage, row, wide).x + 3 if item.icon else row.x


def _over(stage: Stage) -> float:
    """The width of the widest things by that of their crowns: they break out of them, less where words need the width."""
    return 1.16 if stage.canvas.narrow else 1.3


def _crown(stage: Stage, row: Box, wide: float) -> Box:
    """The disc that a thing at a tip stands before; the thing overhangs it on both sides alike."""
    across = wide / _over(stage)
    return Box(row.x + (wide - across) / 2, row.cy - across / 2, across, across)


def _spot(icon: str, crown: Box, over: float) -> Box:
    """Where a thing stands before its crown: in its middle, as heavy as the others, and clear of the rows above and below."""
    ratio = proportion(icon)
    wide = crown.w * min(over, 1.14 * math.sqrt(ratio), 1.12 * ratio)
    tall = wide / ratio
    return Box(crown.cx - wide / 2, crown.cy - tall / 2, wide, tall)


def _sky(stage: Stage) -> str:
    """A ground for the crowns on which the light, the dark and the warm parts of drawings are seen; no tone of the limbs."""
    f = stage.field
    inked = stage.inks()
    ends = [*(inked[name] for name in ("snow", "stone", "night", "accent")), warm(stage), f.ground]
    hues = [to_lch(inked[name]) for name in ("body", "water")]
    tones = [lch(light / 100, min(0.085, 2 * chroma), hue) for _, chroma, hue in hues for light in range(62, 90, 4)]
    return max(tones, key=lambda t: min(delta_e(t, end) for end in ends))


def _bend(a: Point, b: Point, across: bool) -> list[Point]:
    """From the trunk to the tip of a limb: it leaves along the trunk and arrives level."""
    (x1, y1), (x4, y4) = a, b
    x2, y2 = ((x1 + x4) / 2, y1) if across else (x1, y1 + (y4 - y1) * 0.75)
    x3, y3 = ((x1 + x4) / 2, y4) if across else (x1 + (x4 - x1) * 0.15, y4)
    out = []
    for k in range(25):
        t, u = k / 24, 1 - k / 24
        out.append(
            (
                u**3 * x1 + 3 * u * u * t * x2 + 3 * u * t * t * x3 + t**3 * x4,
                u**3 * y1 + 3 * u * u * t * y2 + 3 * u * t * t * y3 + t**3 * y4,
            )
        )
    return out


def _tapered(count: int, thick: float, thin: float) -> list[float]:
    """As thick as its share of the trunk up to the fork, then thinner the whole way out."""
    return [thick + 3 if k < 3 else thick + 3 - (thick + 3 - min(thin, thick)) * ((k - 2) / (count - 3)) ** 0.7 for k in range(count)]


def _limb(stage: Stage, i: int, way: Hand, points: list[Point], widths: list[float], extent: Box, hanging: bool = False) -> None:
    """There from the start in a quiet tone, filled at its reveal from where it begins."""
    mirrored = ribbon_d([way.point(*p) for p in points], widths)
    stage.add("background", Shape(mirrored, fill=tint(stage, 0.15 if i % 2 else 0.19)), id="bed")
    at = max(0.0, stage.at(f"item.{i}", i + 1) - 0.25)
    if stage.look.contour:  # below all limbs: the trunk has one outline
        line = Shape(mirrored, stroke=stage.field.line, stroke_width=2 * stage.look.contour)
        edge = stage.add("background", line, id="edge", extent=way.box(extent))
        stage.track(motion.appear(edge, at + 0.35))
    if not hanging:
        uncover(stage, "midground", Shape(ribbon_d(points, widths), fill=warm(stage)), way, extent, at, 0.7, "limb")
        return
    high, name = stage.canvas.height, stage.new_id("limb")  # upside down: what is uncovered upward comes downward
    shape = Shape(ribbon_d([(way.x(x), high - y) for x, y in points], widths), fill=warm(stage))
    box = way.box(extent)
    limb = group(shape, id=name, extent=Box(box.x, high - box.bottom, box.w, box.h))
    stage.layers["midground"].append(Group((limb,), matrix=(1, 0, 0, -1, 0, high)))
    stage.track(motion.wipe(name, at, 0.7, "wipe_y"))


def _measures(stage: Stage, slots: Slots, row: Box, seen: bool) -> tuple[float, float]:
    """How wide what grows at the tips is, and the size of all words: that of the longest."""
    narrow = stage.canvas.narrow
    wide = min(row.h * 0.84 * _over(stage), row.w * (0.35 if narrow else 0.42), 410.0) if seen else min(row.h * 0.45, 90.0)
    style = stage.style("label", min(84, row.h * 0.36), 20)
    words = row.w - wide - _gap(stage)
    two, three = (min(stage.measure(item.text, style, words, lines, row.h * SHARE).size for item in slots.items) for lines in (2, 3))
    return wide, three if two < 44 or three > 1.1 * two else two  # a third line where it makes them much larger


def _gap(stage: Stage) -> float:
    return 20.0 if stage.canvas.narrow else 44.0


def _leaf(stage: Stage, item: Item, i: int, way: Hand, row: Box, wide: float, size: float) -> None:
    """The thing itself before the crown of its limb, or a pair of leaves; then the words."""
    at = stage.at(f"item.{i}", i + 1)
    if item.icon:
        crown, fill = way.box(_crown(stage, row, wide)), _sky(stage)
        disc = stage.add("midground", body(stage, ellipse_d(crown.cx, crown.cy, crown.w / 2), fill), id="crown", pivot=(crown.cx, crown.cy))
        stage.track(motion.pop(disc, at, 0.5, 0.5))
        spot = way.box(_spot(item.icon, _crown(stage, row, wide), _over(stage)))
        tracks = (motion.tween("", "scale", at, 0.5, 0.5, 1), motion.tween("", "opacity", at, 0.16, 0, 1, "draw"))
        subject(stage, item.icon, spot, at=at, behind=fill, shadow=False, tracks=tracks, inked=True)
    else:
        base = (row.x - 6, row.cy)
        pair = group([Shape(_almond_d(base, *leaf), fill=stage.field.ink) for leaf in ((-58.0, min(row.h * 0.34, 76.0)), (8.0, 82.0))])
        name = stage.add("foreground", way.node(pair), id="leaf", pivot=way.point(*base))
        stage.track(motion.pop(name, at + 0.05, 0.45, 0.4))
    left = row.x + wide + _gap(stage)
    air = row.h * (SHARE / 0.72 - 1) / 2  # what the rows of other templates leave above and below
    row_words(stage, item.text, Box(left, row.y - air, row.right - left, row.h + 2 * air), i, way, size, share=1)


def _almond_d(base: Point, angle: float, long: float) -> str:
    """A leaf that grows from `base` at an angle (degrees)."""
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def at(x: float, y: float) -> str:
        return f"{n(base[0] + (x * c - y * s) * long)} {n(base[1] + (x * s + y * c) * long)}"

    return f"M{at(0, 0)}C{at(0.25, -0.3)} {at(0.65, -0.3)} {at(1, 0)}C{at(0.65, 0.14)} {at(0.25, 0.16)} {at(0, 0)}Z"
