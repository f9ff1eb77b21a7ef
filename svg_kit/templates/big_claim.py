"""Big claim: one sentence as the picture, with one word in the accent and, if there is one, a subject standing on the ground."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.bounds import box_of
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle

TEMPLATE_ID = "hook.big_claim"
TITLE = "Big claim"
ROLES = ("hook", "context", "problem", "solution", "story", "recap")
IN_SETS, SHOWS = True, ("icon",)
SIZES = (1.0, 0.92, 0.84, 0.76)


class Slots(SlotModel):
    EMPHASISED = "text"
    text: str = words(90, aim=72, least=1)
    kicker: str = words(48, aim=32)
    emphasis: str = words(90)
    icon: str = ""


EXAMPLE = {
    "kicker": "In an old orchard",
    "text": "One tree bears four hundred apples a year",
    "emphasis": "four hundred apples",
    "icon": "prop:tree",
}


def reveals(slots: Slots) -> list[str]:
    return [name for name in ("kicker", "text", "emphasis", "icon") if getattr(slots, name)]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area = stage.canvas, room(stage)
    left = ((stage.spec.variant % 3 == 1) != stage.rtl) and bool(slots.icon)
    thing = _thing(stage, slots, left) if slots.icon else None
    if c.narrow:
        box = Box(area.x, area.y, area.w, (thing.y - 44 if thing else area.bottom - 20) - area.y)
    else:
        wide = (area.right - thing.right if left else thing.x - area.x) - 64 if thing else area.w * 0.94
        box = Box(area.right - wide if left else area.x, area.y, wide, area.h - 20)
    head = _kicker_height(stage, slots, box)
    style, lines = _style(stage, slots, Box(box.x, box.y, box.w, box.h - head))
    block = stage.measure(slots.text, style, box.w, lines, box.h - head)
    free = max(0.0, box.h - head - block.height)
    top = box.y + free * (0.0 if c.narrow else 0.72 if stage.spec.variant % 3 == 2 else 0.44)
    if slots.kicker:
        _kicker(stage, slots.kicker, Box(box.x, top, box.w, head))
    spot = Box(box.x, top + head, box.w, block.height + 8)
    stage.text(slots.text, style, spot, reveal="text", order=1, max_lines=lines, emphasis=slots.emphasis)
    return stage.scene()


def _style(stage: Stage, slots: Slots, box: Box) -> tuple[TypeStyle, int]:
    """Few lines, unless that makes them small; none that ends on a short word alone, when a little less size prevents it."""
    c = stage.canvas
    largest = 186 if slots.icon and not c.narrow else 176 if c.vertical else 132
    if not slots.icon:
        largest = 460 if len(slots.text) <= 14 else 300 if len(slots.text) <= 24 and not stage.spec.tags else 240
    full = stage.style("display", largest, 46)
    good = 150 if not c.narrow else 104 if c.square else 130
    tall = 0.2 if len(slots.text) <= 62 else 0.05  # what a fourth line costs

    def rank(choice: tuple[TypeStyle, int]) -> tuple[bool, float, int, float]:
        style, lines = choice
        block = stage.measure(slots.text, style, box.w, lines, box.h)
        return block.fits, min(1.0, block.size / good) + 0.25 * _even(block) - tall * max(0, lines - 3 - c.narrow), -lines, block.size

    return max(((full.sized(full.size * k, full.min_size), lines) for lines in range(2, 7 if c.narrow else 6) for k in SIZES), key=rank)


def _even(block: Block) -> bool:
    """The last line is no short word left over."""
    boxes = [box_of(line) for line in block.lines]
    wide = [box.w for box in boxes if box]
    return len(wide) < 2 or wide[-1] >= 0.45 * max(wide)


def _kicker_style(stage: Stage) -> TypeStyle:
    return stage.style("label", 60, 36)


def _kicker_height(stage: Stage, slots: Slots, box: Box) -> float:
    if not slots.kicker:
        return 0.0
    return 34 + stage.measure(slots.kicker, _kicker_style(stage), box.w, 1).height + 40


def _kicker(stage: Stage, text: str, box: Box) -> None:
    """A short rule, the kicker under it."""
    at = box.x if not stage.rtl else box.right - 96
    rule = stage.add("text", rect(at, box.y, 96, 9, stage.field.pop), id="rule", extent=Box(at, box.y, 96, 9))
    stage.track(motion.wipe(rule, stage.at("kicker"), 0.35))
    stage.text(text, _kicker_style(stage), Box(box.x, box.y + 34, box.w, box.h - 34), reveal="kicker", fill=stage.field.soft, max_lines=1)


def _thing(stage: Stage, slots: Slots, left: bool) -> Box:
    """The subject stands at the far side, nearly as tall as the frame: it is seen before the words are read."""
    c, foot, at = stage.canvas, stand_y(stage.canvas) + 8, stage.at("icon", 2)
    long = len(slots.text) > 62
    if c.narrow:
        tall = c.height * ((0.34 if long else 0.40) if c.height > 1500 else 0.30 if long else 0.40 if c.vertical else 0.36)
        spot = fitted(slots.icon, Box(0, foot - tall, c.width * 0.7, tall))
    else:
        spot = fitted(slots.icon, Box(0, 90, c.width * (0.32 if long else 0.38), foot - 90))
    gap = 54 if c.narrow else 84
    spot = Box(gap if left else c.width - gap - spot.w, spot.y, spot.w, spot.h)
    subject(stage, slots.icon, spot, at=at, flip=left)
    stage.marks["icon"] = spot
    stage.focus = (spot.cx, spot.cy)
    return spot
