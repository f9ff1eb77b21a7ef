"""Triptych: two or three panels from edge to edge, each in its own tone over one common ground, a great subject in each with its word."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop
from svg_kit.colour import contrast, luminance, mix, readable, shade
from svg_kit.elements import Node, Scene, circle, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room, stand_y
from svg_kit.shapes import breath
from svg_kit.stage import Stage
from svg_kit.subjects import subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.triptych"
LABEL = 150
TITLE = "Triptych"
ROLES = ("context", "problem", "story", "solution", "step", "feature", "evidence", "comparison")
SHOWS = ("items",)


class Panel(SlotModel):
    icon: str
    label: str = words(32, aim=22, least=1)


class Slots(SlotModel):
    items: tuple[Panel, ...] = Field(min_length=2, max_length=3)


EXAMPLE = {
    "items": [
        {"icon": "prop:bicycle", "label": "Bike"},
        {"icon": "prop:bus", "label": "Bus"},
        {"icon": "prop:sailing-boat", "label": "Boat"},
    ]
}


def _story(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if slots.get("headline") or not 2 <= len(items) <= 3 or not all(i.get("icon") and i.get("label") for i in items):
        return None
    return {"items": [{"icon": i["icon"], "label": i["label"]} for i in items]}


def _listed(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if slots.get("title") or not 2 <= len(items) <= 3 or not all(i.get("icon") and len(i["text"]) <= 22 for i in items):
        return None
    return {"items": [{"icon": i["icon"], "label": i["text"]} for i in items]}


FROM = {"story.icons": _story, "list.reveal": _listed}


def reveals(slots: Slots) -> list[str]:
    return [f"item.{i}" for i in range(len(slots.items))]


def compose(stage: Stage, slots: Slots) -> Scene:
    boxes = _panels(stage, len(slots.items))
    size = min(_size(stage, box) for box in boxes)
    tones = [_tone(stage, i) for i in range(len(boxes))]
    f = stage.field
    ink = max((f.ink, f.on_card, f.on_pop), key=lambda k: min(contrast(k, tone) for tone in tones))  # one ink on all three
    spots = [_spot(stage, box, _thing(stage, i, box, size)) for i, box in enumerate(boxes)]
    blocks = [stage.measure(p.label, stage.style("display", LABEL, 40), s.w, 3, s.h) for p, s in zip(slots.items, spots)]
    type_size = min(block.size for block in blocks)
    over = any(block.height > spot.h for block, spot in zip(blocks, spots))  # lines of emoji are tall: they grow away from the edge
    for i, (panel, box) in enumerate(zip(slots.items, boxes)):
        _panel(stage, i, box, _thing(stage, i, box, size), panel.icon, readable(ink, tones[i], 4.6))
        label = stage.style("display", type_size, 40)
        stage.text(panel.label, label, spots[i], reveal=f"label.{i}", at=stage.at(f"item.{i}", i) + 0.1, max_lines=3,
                   valign="middle" if stage.canvas.narrow else "top" if over else "bottom", align="start" if stage.canvas.narrow else "middle", fill=readable(ink, tones[i], 4.6))  # fmt: skip
    return stage.scene()


def _panels(stage: Stage, count: int) -> list[Box]:
    """Equal columns on wide frames, rows on narrow ones, edge to edge; of the rows each in turn has the most room."""
    c = stage.canvas
    shares = [1.24 if c.narrow and i == stage.spec.variant % count else 1.0 for i in range(count)]
    total, done, boxes = sum(shares), 0.0, []
    tall = c.content.bottom + 30  # the last row of a narrow frame runs on to its foot
    for i, share in enumerate(shares):
        if c.narrow:
            end = c.height if i == count - 1 else tall * (done + share) / total
            boxes.append(Box(0, tall * done / total, c.width, end - tall * done / total))
        else:
            boxes.append(stage.mirrored(Box(c.width * done / total, 0, c.width * share / total, c.height)))
        done += share
    return boxes


def _size(stage: Stage, box: Box) -> float:
    """All subjects are of one size: they are of one family."""
    c = stage.canvas
    if c.narrow:
        return min(min(box.h, c.height * 0.36) * 0.82, c.width * 0.44)
    return min(box.w * 0.86, c.height * 0.49)


def _foot(stage: Stage, box: Box) -> float:
    c = stage.canvas
    if not c.narrow:
        return stand_y(c)
    floor = c.content.bottom + 30 if box.bottom >= c.height else box.bottom
    return floor - min(floor - box.y, 400) * 0.09


def _thing(stage: Stage, i: int, box: Box, size: float) -> Box:
    """In the middle of its panel on wide frames, left and right by turns on narrow ones."""
    c, foot, edge = stage.canvas, _foot(stage, box), 54.0
    icon = stage.spec.slots["items"][i]["icon"]
    if icon.startswith(PREFIX) and prop(icon).stands == "air":
        foot -= size * 0.14  # what floats does not scrape the ground
    if not c.narrow:
        return Box(box.cx - size / 2, foot - size, size, size)
    right = (i % 2 == 0) != stage.rtl
    return Box(c.width - edge - size if right else edge, foot - size, size, size)


def _panel(stage: Stage, i: int, box: Box, thing: Box, icon: str, ink: str) -> None:
    at = stage.at(f"item.{i}", i)
    tone, foot = _tone(stage, i), _foot(stage, box)
    nodes: list[Node] = [rect(box.x - 1, box.y - 1, box.w + 2, box.h + 2, tone)]
    disc = shade(tone, -0.05 if luminance(ink) > luminance(tone) else 0.04)  # away from the ink: words may cross it
    halo = circle(thing.cx, thing.cy, thing.w * 0.66, disc)
    ground = rect(box.x - 1, foot - 16, box.w + 2, box.bottom - foot + 17, mix(tone, stage.field.line, 0.2))
    nodes += [group(halo, clip=rect_d(box.x, box.y, box.w, box.h)), ground]
    name = stage.add("background", nodes, id="panel", extent=box.inset(-2))
    stage.track(motion.wipe(name, max(0.0, at - 0.12), 0.5, "wipe_y"))
    subject(stage, icon, thing, at=at, behind=disc, shadow=thing.bottom > foot - 1)
    stage.marks[f"item.{i}"] = thing


def _spot(stage: Stage, box: Box, thing: Box) -> Box:
    """Where the words go: over their subject on wide frames, beside it on narrow ones."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        left = thing.cx > c.width / 2
        x, end = (c.margin, thing.x - 40) if left else (thing.right + 40, c.width - c.margin)
        top = max(box.y + 40, area.y)
        return Box(x, top, end - x, thing.bottom - 30 - top)
    x, end = max(box.x + 56, c.margin), min(box.right - 56, c.width - c.margin)
    low = stand_y(c) - thing.h - 50  # one line for all, also over what floats
    half = min(box.cx - x, end - box.cx)  # in the middle over its picture
    return Box(box.cx - half, area.y - 30, 2 * half, low - area.y + 30)


def _tone(stage: Stage, i: int) -> str:
    """Three steps of the field that can be told apart and from the ground."""
    f = stage.field
    quiet = mix(f.ground, f.ink, (0.05, 0.13, 0.21)[(i + stage.spec.variant) % 3])
    hot = i == stage.spec.variant % 3 and contrast(f.pop, f.ground) > 1.2
    return breath(stage, quiet, (0.42, 0.3, 0.18)) if hot else quiet
