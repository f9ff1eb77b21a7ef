"""Icon story: one to three subjects of unlike size as one still life on the ground, each tied to its words; what matters most is the largest."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.elements import Scene, line_d
from svg_kit.geometry import Box
from svg_kit.room import AIR, ground_y, room, stand_y
from svg_kit.shapes import body, tint
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, moon, subject, tether
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.icons"
TITLE = "Icon story"
ROLES = ("context", "problem", "story", "solution", "step", "feature", "evidence")
IN_SETS, SHOWS = True, ("items",)
TOGETHER = 14  # so long an emphasis stays on one line


class Item(SlotModel):
    icon: str
    label: str = words(32, aim=24)


class Slots(SlotModel):
    EMPHASISED = "headline"
    headline: str = words(80, aim=72)
    emphasis: str = words(80)
    items: tuple[Item, ...] = Field(min_length=1, max_length=3)


EXAMPLE = {
    "headline": "She packed a candle, a map and a compass",
    "emphasis": "a compass",
    "items": [
        {"icon": "prop:candle", "label": "for two nights"},
        {"icon": "prop:map-folded", "label": "ten years old"},
        {"icon": "prop:compass", "label": "that knew north"},
    ],
}


def reveals(slots: Slots) -> list[str]:
    return [*(name for name in ("headline", "emphasis") if getattr(slots, name)), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    top = _headline(stage, slots)
    hero = _hero(slots)
    boxes = _places(stage, slots, hero, top)
    big = boxes[hero]
    moon(stage, big.cx, big.cy, big.w * 0.66, max(0.0, stage.at(f"item.{hero}", hero + 1) - 0.2))
    for i in sorted(boxes, key=lambda i: -boxes[i].h):  # what is smaller is nearer
        item, box = slots.items[i], boxes[i]
        subject(stage, item.icon, box, at=stage.at(f"item.{i}", i + 1))
        stage.marks[f"item.{i}"] = box
        if item.label and (slots.headline or len(slots.items) > 1):
            _label(stage, slots, i, box, big)
    stage.focus = (big.cx, big.cy)
    return stage.scene()


def _hero(slots: Slots) -> int:
    """The subject that the emphasis names, by its label or by what is drawn, else the last."""
    hot = slots.emphasis.lower()
    named = [i for i, item in enumerate(slots.items) if hot and _names(hot, item)]
    return named[0] if named else len(slots.items) - 1


def _names(hot: str, item: Item) -> bool:
    label = item.label.lower()
    drawn = item.icon.partition(":")[2].split("-")
    return bool(label and (label in hot or hot in label)) or any(word in hot.split() for word in drawn)


def _flipped(stage: Stage, slots: Slots) -> bool:
    """The largest stands on the side that is read first; of several things only when it is said first."""
    turned = stage.spec.variant % 2 == 1 and (len(slots.items) == 1 or _hero(slots) == 0)
    return turned != stage.rtl


def _side(stage: Stage, slots: Slots, box: Box) -> Box:
    return Box(stage.canvas.width - box.right, box.y, box.w, box.h) if _flipped(stage, slots) else box


def _headline(stage: Stage, slots: Slots) -> float:
    """The headline, or the label of a subject that has no other words; returns its lower edge."""
    area, c = room(stage), stage.canvas
    alone = len(slots.items) == 1
    text, reveal, at = slots.headline, "headline", None
    if not text and alone:
        text, reveal, at = slots.items[0].label, "label.0", stage.at("item.0", 1) + 0.1
    if not text:
        return area.y - 20
    if c.narrow:
        style = stage.style("display", 132 if c.vertical else 104, 56)
        box = Box(area.x, area.y, area.w, 400 if c.height > 1500 else 300 if c.vertical else 210)
        lines = 4 if c.vertical else 3
    else:
        style, lines = stage.style("display", 150, 52), 5 if alone else 3
        tall = area.h - 60 if alone else 330 if not any(i.label for i in slots.items) else 290
        box = _side(stage, slots, Box(area.x, area.y + (60 if alone else 0), area.w * 0.56, tall))
    hot = slots.emphasis.replace(" ", "\u00a0") if len(slots.emphasis) <= TOGETHER else slots.emphasis
    text = text.replace(slots.emphasis, hot) if hot else text
    block = stage.text(text, style, box, reveal=reveal, max_lines=lines, emphasis=hot, at=at)
    return box.y + block.height


def _places(stage: Stage, slots: Slots, hero: int, top: float) -> dict[int, Box]:
    """The largest at the far side; the others beside it from the near edge of the frame on, on narrow frames one above the other."""
    c, area = stage.canvas, room(stage)
    foot, count = stand_y(c), len(slots.items)
    head = _head_room(slots, c.narrow)
    rest = [i for i in range(count) if i != hero]
    if _flipped(stage, slots) != stage.rtl and not c.narrow:  # they are read in their order all the same
        rest.reverse()
    ceiling = top if c.narrow or (not slots.headline and count > 1) else area.y - 40
    wide = 700.0 if not c.narrow else area.w * ({1: 0.94, 2: 0.58, 3: 0.56}[count] if not c.square else {1: 0.94, 2: 0.5, 3: 0.48}[count])
    size = min(wide, foot - ceiling - head)
    x = area.right + (30 if not c.narrow else 16) - size
    bare = count == 1 and not slots.headline and not slots.items[0].label
    boxes = {hero: Box(c.width / 2 - size / 2 if bare else x, foot - size, size, size)}
    column = c.narrow and count == 3
    zone = area.right - size - area.x + (size * 0.06 if not c.narrow else -10)
    for k, i in enumerate(rest):
        if column:
            boxes[i] = _in_column(stage, slots, i, k, Box(area.x, top + 20, zone, foot - top - 20))
            continue
        cell = zone / len(rest)
        tall = min(size * (0.8, 0.68)[(k + stage.spec.variant) % 2], foot - top - head - 6)
        boxes[i] = Box(area.x + cell * k + cell * 0.01, foot + 8 - tall, cell * 0.98, tall)
    return {i: _side(stage, slots, box) for i, box in boxes.items()}


def _head_room(slots: Slots, narrow: bool = True) -> float:
    """What words above a subject take."""
    longest = max(len(item.label) for item in slots.items)
    if not longest or (len(slots.items) == 1 and not slots.headline):
        return 40.0
    return 206.0 if longest > (12 if narrow else 15) else 140.0


def _in_column(stage: Stage, slots: Slots, i: int, k: int, zone: Box) -> Box:
    """The upper one on a board that runs in from the frame's edge, the lower one on the ground."""
    pitch = zone.h / 2
    beside = _beside(stage)
    small = min(zone.w * (0.5 if beside else 0.86), pitch - (40 if beside else _head_room(slots)))
    foot = zone.y + pitch - 20 if not k else zone.bottom + 16
    if not k:
        _board(stage, slots, foot, zone.x + zone.w * 0.92, stage.at(f"item.{i}", i + 1))
    return Box(zone.x, foot - small, small, small)


def _beside(stage: Stage) -> bool:
    """Squares have no room above the things in a column: their words stand beside them."""
    return stage.canvas.square


def _board(stage: Stage, slots: Slots, y: float, right: float, at: float) -> None:
    """A shelf that runs in from the frame's edge."""
    box = _side(stage, slots, Box(-30, y, right + 30, 26))
    d = line_d((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)) + "Z"
    name = stage.add("midground", body(stage, d, tint(stage, 0.3)), id="board", extent=box.inset(-20))
    stage.track(motion.wipe(name, max(0.0, at - 0.15), 0.4))


def _label(stage: Stage, slots: Slots, i: int, box: Box, big: Box) -> None:
    """Above its subject and tied to it; in the column of a square, beside it."""
    c = stage.canvas
    at = stage.at(f"item.{i}", i + 1) + 0.1
    thing = fitted(slots.items[i].icon, box)
    lead = not slots.headline
    size = (84 if lead else 58) if box is not big else (104 if lead else 76)
    style = stage.style("display" if lead or box is big else "label", size, 30)
    left = _flipped(stage, slots)
    if _beside(stage) and box is not big and len(slots.items) == 3:
        spot = (
            Box(big.right + 16, box.y, box.x - big.right - 44, box.h) if left else Box(box.right + 28, box.y, big.x - box.right - 44, box.h)
        )
        spot = Box(spot.x, spot.y, spot.w, min(spot.h, ground_y(c) - AIR - spot.y))  # some looks rule the ground
        stage.text(slots.items[i].label, style, spot, reveal=f"label.{i}", max_lines=4, valign="middle", at=at,
                   align="end" if left != stage.rtl else "start")  # fmt: skip
        return
    near, far = c.width * 0.055, c.width * 0.945
    if c.narrow:  # never across the neighbour's half
        seam = big.right + 14 if left else big.x - 14
        inside = (box is big) == left
        near, far = (near, seam) if inside else (seam, far)
    wide = min(max(box.w, thing.w * 1.12 + 20), 2 * min(box.cx - near, far - box.cx)) if not c.narrow else far - near
    spot = Box(box.cx - wide / 2 if not c.narrow else near, thing.y - 56 - 130, wide, 130)
    stage.text(slots.items[i].label, style, spot, reveal=f"label.{i}", max_lines=2, valign="bottom", at=at,
               align="middle" if not c.narrow or box is big else "end" if left != stage.rtl else "start")  # fmt: skip
    x = max(spot.x + 20, min(spot.right - 20, thing.cx))
    tether(stage, (x, spot.bottom + 14), (x, thing.y + 4), at)
