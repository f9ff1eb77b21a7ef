"""Question: the words, and beside them what they ask about at half the frame; without a subject, a mark as high as the frame."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop
from svg_kit.colour import contrast, mix, shade
from svg_kit.elements import Group, Scene, Shape, n
from svg_kit.geometry import Box
from svg_kit.room import ground_y, room, stand_y
from svg_kit.shapes import accent_ink, plane, warm
from svg_kit.stage import Stage
from svg_kit.subjects import proportion, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography.outlines import contours
from svg_kit.typography.shape import shape_line

TEMPLATE_ID = "hook.question"
TITLE = "Question"
ROLES = ("hook", "context", "problem")
IN_SETS, SHOWS = True, ("icons",)
AFLOAT = {"prop:whale": 0.19}
"""How much of a drawing lies under the water that it floats in."""


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(110, aim=90, least=1)
    emphasis: str = words(110)
    icons: tuple[str, ...] = Field(default=(), max_length=2)


EXAMPLE = {"text": "What does a whale sing about?", "emphasis": "sing", "icons": ["prop:whale"]}


def reveals(slots: Slots) -> list[str]:
    return ["text", *(["emphasis"] if slots.emphasis else []), *(f"icon.{i}" for i in range(len(slots.icons)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    flip = ((stage.spec.variant % 3 == 1) != stage.rtl) and not (c.narrow and len(slots.icons) > 1)
    if slots.icons and c.narrow:
        _over(stage, slots, area, flip)
    elif slots.icons:
        _beside(stage, slots, area, flip)
    else:
        _marked(stage, slots, area, flip)
    return stage.scene()


# -- with a subject: it takes half of the frame, and needs no second mark over it


def _over(stage: Stage, slots: Slots, area: Box, flip: bool) -> None:
    """The words over the whole width, and under them the subject as large as the rest allows."""
    c, deep = stage.canvas, _sunk(slots)
    foot = ground_y(c) - 18 if deep else stand_y(c) + 8
    style = stage.style("display", 236 if c.vertical else 132, 46)
    wide = c.width - 2 * (30 if len(slots.icons) == 1 else 50)
    need = min((foot - area.y) * (0.46 if c.vertical else 0.44), wide / _ratio(slots.icons))
    box = Box(area.x, area.y, area.w, foot - need - 40 - area.y)
    block = stage.text(slots.text, style, box, reveal="text", max_lines=6, emphasis=slots.emphasis, emphasis_fill=accent_ink(stage))
    top = area.y + block.height + (56 if c.vertical else 36)
    row = _row(slots.icons, wide, (foot - top) / (1 - deep))
    foot += row[0].h * deep
    x = (c.width - row[-1].right) / 2 if row[-1].right > area.w * 0.8 else area.right + 20 - row[-1].right
    _stand(stage, slots.icons, [Box(x + b.x, foot - b.h, b.w, b.h) for b in row], flip)


def _beside(stage: Stage, slots: Slots, area: Box, flip: bool) -> None:
    """The words as large as they can be beside a subject of half the frame; the longer they are, the more they take from it."""
    c, deep = stage.canvas, _sunk(slots)
    foot = ground_y(c) - 18 if deep else stand_y(c) + 8
    style = stage.style("display", 240, 46)
    row, lines = list[Box](), 5
    for share, size in ((0.505, 150), (0.46, 124), (0.40, 104), (0.34, 90), (0.28, 0)):
        row = _row(slots.icons, c.width * share, (foot - min(area.y, c.height * 0.09)) / (1 - deep))
        free = Box(area.x, area.y, area.right + 54 - row[-1].right - 44 - area.x, area.h)
        most = stage.measure(slots.text, style, free.w, 5, free.h).size
        if most >= size:  # few lines, unless more are much larger
            lines = next(k for k in (3, 4, 5) if k == 5 or stage.measure(slots.text, style, free.w, k, free.h).size >= 0.84 * most)
            break
    foot += row[0].h * deep
    x = area.right + 54 - row[-1].right
    spot = Box(c.width - free.right, free.y, free.w, free.h) if flip else free
    stage.text(
        slots.text, style, spot, reveal="text", max_lines=lines, emphasis=slots.emphasis, emphasis_fill=accent_ink(stage), valign="middle"
    )
    _stand(stage, slots.icons, [Box(x + b.x, foot - b.h, b.w, b.h) for b in row], flip)


def _sunk(slots: Slots) -> float:
    return AFLOAT.get(slots.icons[0], 0.0) if len(slots.icons) == 1 else 0.0


def _ratio(icons: tuple[str, ...]) -> float:
    """Width by height of all side by side."""
    return sum(proportion(icon) for icon in icons) * (1 if len(icons) == 1 else 1.12)


def _row(icons: tuple[str, ...], wide: float, tall: float) -> list[Box]:
    """All of one height, from x = 0."""
    h = min(tall, wide / _ratio(icons))
    gap = h * _ratio(icons) * 0.12 / 1.12
    out, x = [], 0.0
    for icon in icons:
        out.append(Box(x, 0, h * proportion(icon), h))
        x = out[-1].right + gap
    return out


def _stand(stage: Stage, icons: tuple[str, ...], boxes: list[Box], flip: bool) -> None:
    """The first is nearest to the edge of the frame."""
    boxes = [Box(stage.canvas.width - b.right, b.y, b.w, b.h) for b in boxes] if flip else boxes[::-1]
    for i, (icon, box) in enumerate(zip(icons, boxes)):
        subject(stage, icon, box, at=stage.at(f"icon.{i}", i + 1), flip=not flip and _alive(icon))
        stage.marks[f"icon.{i}"] = box
        if len(icons) == 1 and icon in AFLOAT and not stage.spec.setting:
            _sea(stage, box.bottom - box.h * AFLOAT[icon])
    stage.focus = (boxes[0].cx, boxes[0].cy)


def _sea(stage: Stage, y: float) -> None:
    """Water right across the frame and down to its edge: it cuts what floats in it."""
    f, c, long = stage.field, stage.canvas, 190.0
    blue = stage.inks()["body"]
    fill = next(
        (t for k in (0.5, 0.36, 0.24, 0.14) if contrast(t := mix(f.ground, blue, k), f.ink) >= 4.7 and contrast(t, f.ground) >= 1.08),
        plane(stage, 0.12),
    )
    for k, (tone, drop, rise) in enumerate(((mix(fill, blue, 0.45), 0.0, 13.0), (fill, 26.0, 9.0))):
        x = -120.0 - 80 * k
        d = f"M{n(x)} {n(y + drop)}"
        while x < c.width + 80:
            d += f"q{n(long / 4)} {n(-2 * rise)} {n(long / 2)} 0t{n(long / 2)} 0"
            x += long
        stage.add("foreground", Shape(d + f"V{n(c.height + 60)}H-200Z", fill=tone), id="sea")


def _alive(icon: str) -> bool:
    """Who looks at the words; charts and letters must not be mirrored."""
    return icon.startswith(PREFIX) and any("animal" in tag or "mammal" in tag or "person" in tag for tag in prop(icon).tags)


# -- without one: the mark


def _marked(stage: Stage, slots: Slots, area: Box, flip: bool) -> None:
    """The words on the free side of a mark as high as the frame; over it, in its quiet tone, where the frame is narrow."""
    c = stage.canvas
    style = stage.style("display", 230 if not c.narrow else 176 if c.vertical else 124, 46)
    if stage.spec.setting:  # a place needs no giant mark behind it
        stage.text(slots.text, style, area, reveal="text", max_lines=6, emphasis=slots.emphasis, emphasis_fill=accent_ink(stage))
        return
    under = area.y + stage.measure(slots.text, style, area.w, 6, area.h).height + 40 if c.narrow else -1e9
    mark = _mark(stage, slots, flip, under)
    edge = (mark.right + 70 - area.x) if flip else (area.right - mark.x + 70)
    wide = area.w - edge
    box = area if c.narrow else Box(area.right - wide if flip else area.x, area.y, wide, area.h - 20)
    stage.text(slots.text, style, box, reveal="text", max_lines=6 if c.narrow else 5, emphasis=slots.emphasis, emphasis_fill=accent_ink(stage),
               valign="top" if c.narrow else "middle")  # fmt: skip


def _mark(stage: Stage, slots: Slots, flip: bool, under: float) -> Box:
    """The mark as large as the frame, under the words where these leave it room."""
    c, area = stage.canvas, room(stage)
    face = stage.style("figure", 100)
    glyph = shape_line("؟" if _rtl(slots.text) else "?", face.family, face.weight).glyphs[0]
    hook, dot = _parts(glyph.font, glyph.gid)
    top = area.y if area.y > c.content.y else 40.0 if not c.narrow else area.y + area.h * 0.22  # under a logo
    low = stand_y(c) + 60
    if low - under > area.h * 0.42:
        top = max(top, under)
    k = (low - top) / (hook[1].bottom - dot[1].y)
    middle = c.width * (0.16 if flip else 0.84 if not c.narrow else 0.74)
    middle = min(middle, c.width - hook[1].right * k + dot[1].cx * k - 30) if not flip else max(middle, (dot[1].cx - hook[1].x) * k + 30)
    drawn = Group(
        (Shape(hook[0] + dot[0], fill=_tone(stage, top < under)),), matrix=(k, 0, 0, -k, middle - dot[1].cx * k, low + dot[1].y * k)
    )
    stage.track(motion.rise(stage.add("background", drawn, id="mark"), 0.05, 60, 0.7))
    return Box(middle + (hook[1].x - dot[1].cx) * k, top, hook[1].w * k, low - top)


def _parts(path: str, gid: int) -> tuple[tuple[str, Box], tuple[str, Box]]:
    """The hook and the dot of a question mark: the dot lies lowest."""
    found = sorted(contours(path, gid), key=lambda part: part[1].y)
    return max(found[1:], key=lambda part: part[1].h), found[0]


def _tone(stage: Stage, over: bool) -> str:
    """The pop colour itself; a breath of the ground's own hue where words may run over it, for two hues would mix to grey."""
    f = stage.field
    return (
        warm(stage)
        if not over
        else next((t for k in (0.12, 0.08, 0.05) for t in (shade(f.ground, k), shade(f.ground, -k)) if contrast(t, f.ink) >= 4.6), f.ground)
    )


def _rtl(text: str) -> bool:
    from svg_kit.typography import bidi

    return bidi.rtl(text) and any("\u0600" <= ch <= "\u06ff" for ch in text)
