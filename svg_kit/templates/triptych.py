"""Triptych: two or three tall panels, each in its own tone, a subject standing in each under its word."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import contrast, mix, readable
from svg_kit.elements import Scene, rect
from svg_kit.geometry import Box
from svg_kit.props import staged
from svg_kit.room import room, stand_y
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.triptych"
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
        {"icon": "emoji:sun", "label": "Light"},
        {"icon": "emoji:droplet", "label": "Water"},
        {"icon": "emoji:wind-face", "label": "Air"},
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
    for i, (panel, box) in enumerate(zip(slots.items, _panels(stage, len(slots.items)))):
        _panel(stage, i, panel, box)
    return stage.scene()


def _panels(stage: Stage, count: int) -> list[Box]:
    """Columns of unequal width on wide frames, rows on narrow ones; the middle of the sentence gets the most room by turns."""
    c, gap = stage.canvas, 14.0
    wide = stage.spec.variant % count
    shares = [1.28 if i == wide else 1.0 for i in range(count)]
    total = sum(shares)
    top = room(stage).y - 62 if room(stage).y > c.content.y else 0.0
    if c.narrow:
        bottom, y, boxes = stand_y(c) + 20, top, []
        for share in shares:
            tall = (bottom - top - gap * (count - 1)) * share / total
            boxes.append(Box(0, y, c.width, tall))
            y += tall + gap
        return boxes
    x, boxes = 0.0, []
    for share in shares:
        width = (c.width - gap * (count - 1)) * share / total
        boxes.append(stage.mirrored(Box(x, top, width, c.height - top)))
        x += width + gap
    return boxes


def _panel(stage: Stage, i: int, panel: Panel, box: Box) -> None:
    c, f, at = stage.canvas, stage.field, stage.at(f"item.{i}", i)
    tone = _tone(stage, i)
    name = stage.add("background", rect(box.x, box.y, box.w, box.h, tone), id="panel", extent=box)
    stage.track(motion.wipe(name, max(0.0, at - 0.12), 0.5, "wipe_y"))
    ink = readable(max((f.ink, f.on_card, f.on_pop), key=lambda k: contrast(k, tone)), tone, 4.6)
    pad = c.margin * 0.62 if not c.narrow else c.margin
    if c.narrow:
        size = min(box.h * 0.8, 420.0)
        right = i % 2 == 0
        thing = Box(box.right - pad - size if right else pad, box.bottom - size - box.h * 0.07, size, size)
        words_box = Box(pad if right else thing.right + 50, box.y + 30, box.w - 2 * pad - size - 50, box.h - 60)
        style, valign = stage.style("display", 108, 40), "middle"
        top = room(stage).y
        if words_box.y < top:
            words_box = Box(words_box.x, top, words_box.w, max(80.0, words_box.bottom - top))
    else:
        foot = stand_y(c)
        size = min(box.w * 0.82, 430.0)
        thing = Box(box.cx - size / 2, foot - size, size, size)
        top = max(room(stage).y, box.y + 96)
        words_box = Box(
            max(box.x + pad, c.margin),
            top,
            min(box.right - pad, c.width - c.margin) - max(box.x + pad, c.margin),
            thing.y - size * 0.12 - top - 30,
        )
        style, valign = stage.style("display", 112, 44), "top"
    staged(stage, panel.icon, thing, reveal=f"item.{i}", order=i, ground=not c.narrow, behind=tone)
    stage.text(panel.label, style, words_box, reveal=f"label.{i}", at=at + 0.1, max_lines=3, valign=valign, fill=ink)


def _tone(stage: Stage, i: int) -> str:
    """Three steps of the field that can be told apart and from the ground."""
    f = stage.field
    steps = (0.07, 0.15, 0.24) if not f.dark else (0.06, 0.13, 0.20)
    return mix(
        f.ground, f.pop if i == stage.spec.variant % 3 and contrast(f.pop, f.ground) > 1.5 else f.ink, steps[(i + stage.spec.variant) % 3]
    )
