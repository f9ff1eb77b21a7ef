"""Triptych: two or three panels from edge to edge, each in its own tone over one common ground, a great subject in each with its word."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import PREFIX, prop
from svg_kit.colour import contrast, luminance, mix, shade
from svg_kit.elements import Node, Scene, circle, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.logo_bug import reserved
from svg_kit.room import room, stand_y
from svg_kit.shapes import breath
from svg_kit.stage import Stage
from svg_kit.subjects import proportion, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "story.triptych"
LABEL, EDGE, LOGO_AIR = 150, 38.0, 40.0
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
    things = _things(stage, [panel.icon for panel in slots.items], boxes)
    tones, ink = _tones(stage, len(boxes))
    spots = [_spot(stage, box, thing) for box, thing in zip(boxes, things)]
    blocks = [stage.measure(p.label, stage.style("display", LABEL, 34), s.w, 3, s.h) for p, s in zip(slots.items, spots)]
    label = stage.style("display", min(block.size for block in blocks), 34)
    over = any(block.height > spot.h for block, spot in zip(blocks, spots))  # lines of emoji are tall: they grow away from the edge
    for i, (panel, box) in enumerate(zip(slots.items, boxes)):
        _panel(stage, i, box, things[i], panel.icon, tones[i], ink)
        outer = stage.canvas.narrow and things[i].cx < stage.canvas.width / 2  # words at the margin, on the side that the thing leaves
        stage.text(panel.label, label, spots[i], reveal=f"label.{i}", at=stage.at(f"item.{i}", i) + 0.1, max_lines=3,
                   valign="middle" if stage.canvas.narrow else "top" if over else "bottom",
                   align="middle" if not stage.canvas.narrow else "end" if outer != stage.rtl else "start", fill=ink)  # fmt: skip
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


def _things(stage: Stage, icons: list[str], boxes: list[Box]) -> list[Box]:
    """As large as their panels allow and of one weight: slender things are not much heavier than broad ones. On wide frames in the middle of
    the panel, on narrow ones right and left by turns."""
    c = stage.canvas
    wide, high = (c.width * 0.58, min(box.h for box in boxes) * 0.88) if c.narrow else (boxes[0].w * 0.9, c.height * 0.47)
    ratios = [proportion(icon) for icon in icons]
    sizes = [min(high, wide / ratio) for ratio in ratios]
    least = min(ratio * size * size for ratio, size in zip(ratios, sizes))
    out = []
    for i, (icon, box, ratio, size) in enumerate(zip(icons, boxes, ratios, sizes)):
        tall = min(size, (1.32 * least / ratio) ** 0.5)
        foot = _foot(stage, box)
        if icon.startswith(PREFIX) and prop(icon).stands == "air":
            foot -= tall * 0.14  # what floats does not scrape the ground
        x = box.cx - tall * ratio / 2
        if c.narrow:
            x = c.width - EDGE - tall * ratio if (i % 2 == 0) != stage.rtl else EDGE
        out.append(Box(x, foot - tall, tall * ratio, tall))
    return out


def _foot(stage: Stage, box: Box) -> float:
    c = stage.canvas
    if not c.narrow:
        return stand_y(c)
    floor = c.content.bottom + 30 if box.bottom >= c.height else box.bottom
    return floor - min(floor - box.y, 400) * 0.09


def _panel(stage: Stage, i: int, box: Box, thing: Box, icon: str, tone: str, ink: str) -> None:
    at, foot, c = stage.at(f"item.{i}", i), _foot(stage, box), stage.canvas
    disc = shade(tone, -0.1 if luminance(ink) > luminance(tone) else 0.06)  # away from the ink
    r = min(thing.w * 0.5, box.h * 0.45) if c.narrow else min(box.w * 0.46, c.height * 0.25)
    halo = circle(thing.cx, foot - r * 0.86, r, disc)
    ground = rect(box.x - 1, foot - 16, box.w + 2, box.bottom - foot + 17, mix(tone, stage.field.line, 0.2))
    nodes: list[Node] = [rect(box.x - 1, box.y - 1, box.w + 2, box.h + 2, tone)]
    nodes += [group(halo, clip=rect_d(box.x, box.y, box.w, box.h)), ground]
    name = stage.add("background", nodes, id="panel", extent=box.inset(-2))
    stage.track(motion.wipe(name, max(0.0, at - 0.12), 0.5, "wipe_y"))
    subject(stage, icon, thing, at=at, behind=disc, shadow=thing.bottom > foot - 1)
    stage.marks[f"item.{i}"] = thing


def _spot(stage: Stage, box: Box, thing: Box) -> Box:
    """Where the words go: over their subject on wide frames, beside it on narrow ones, clear of its disc."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        left = thing.cx > c.width / 2
        x, end = (c.margin, thing.x - 36) if left else (thing.right + 36, c.width - c.margin)
        top = max(box.y + 40, area.y)
        return Box(x, top, end - x, thing.bottom - 30 - top)
    x, end = max(box.x + 56, c.margin), min(box.right - 56, c.width - c.margin)
    low = stand_y(c) - c.height * 0.5 - 34  # one line for all, above the discs
    half = min(box.cx - x, end - box.cx)  # in the middle over its picture
    clear = reserved(stage.spec.logo, c)
    top = max(area.y - 40, clear.bottom + LOGO_AIR if clear and clear.y < low else 0.0)
    return Box(box.cx - half, top, 2 * half, low - top)


def _tones(stage: Stage, count: int) -> tuple[list[str], str]:
    """Three steps of the field that can be told apart and from the ground, and the one ink that is read on all."""
    tones = [_tone(stage, i) for i in range(count)]
    f = stage.field
    ink = max((f.ink, f.on_card, f.on_pop), key=lambda k: min(contrast(k, tone) for tone in tones))
    away = -0.02 if luminance(ink) > luminance(f.ground) else 0.02
    for _ in range(16):
        if min(contrast(ink, tone) for tone in tones) >= 4.6:
            break
        tones = [tone if contrast(ink, tone) >= 4.6 + 0.5 * k else shade(tone, away) for k, tone in enumerate(tones)]
    return tones, ink


def _tone(stage: Stage, i: int) -> str:
    """Three steps of the field that can be told apart and from the ground."""
    f = stage.field
    quiet = mix(f.ground, f.ink, (0.05, 0.13, 0.21)[(i + stage.spec.variant) % 3])
    hot = i == stage.spec.variant % 3 and contrast(f.pop, f.ground) > 1.2
    return breath(stage, quiet, (0.42, 0.3, 0.18)) if hot else quiet
