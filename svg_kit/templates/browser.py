"""Browser: the message large on the ground, and beside it a window that runs out of the frame; its rows arrive as they are named."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.devices import window
from svg_kit.elements import Node, Scene, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import hand, heading, tint, top_title
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "product.browser"
TITLE = "Browser"
BAR = 92.0
ROLES = ("feature", "solution", "step", "context", "evidence", "problem")
ASKED_FOR = True
SUITS = {
    "en": ("website", "web page", "browser", "online", "dashboard", "inbox", "search"), "de": ("webseite", "website", "browser", "online", "seite", "übersicht"),
    "es": ("sitio", "navegador", "en línea", "web"), "fr": ("site", "navigateur", "en ligne"), "it": ("sito", "online"),
    "pt": ("página", "site", "online"), "ja": ("ページ", "サイト", "オンライン", "ブラウザ"), "hi": ("वेबसाइट", "पेज", "ऑनलाइन"), "ar": ("صفحة", "موقع", "الإنترنت"),
}  # fmt: skip


class Line(SlotModel):
    text: str = words(60, aim=42, least=1)
    icon: str = ""


class Slots(SlotModel):
    address: str = words(48, aim=36, code=True)
    title: str = words(60, aim=44)
    items: tuple[Line, ...] = Field(min_length=1, max_length=4)


EXAMPLE = {
    "address": "harbour.example/today",
    "title": "Harbour today",
    "items": [
        {"text": "Ferry leaves at nine", "icon": "prop:ship"},
        {"text": "Sun until evening", "icon": "prop:sun"},
        {"text": "Fish market until two", "icon": "prop:fish-on-plate"},
    ],
}


def _listed(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if not 2 <= len(items) <= 4:
        return None
    return ({"title": slots["title"]} if slots.get("title") else {}) | {
        "items": [{k: i[k] for k in ("text", "icon") if i.get(k)} for i in items]
    }


def _term(slots: dict) -> dict | None:
    return {"title": slots["term"], "items": [{"text": slots["meaning"]}]} if len(slots["meaning"]) <= 42 else None


FROM = {"list.reveal": _listed, "definition.term": _term}
REVEALS = {"term": "title", "meaning": "item.0"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    if c.narrow:
        top = top_title(stage, slots.title, area) + 64 if slots.title else area.y + 10
        box = Box(area.x - 20, top, area.w + 40, c.height + 60 - top)
    else:
        side = area.w * 0.33 if slots.title else 0.0
        heading(stage, slots.title, way.box(Box(area.x, area.y, side, area.h - 20)), 138, lines=5)
        left = area.x + side + (70 if slots.title else -10)
        box = Box(left, area.y - 6, c.width + (max(16.0, stage.look.radius) if slots.title else -60) - left, c.height - area.y + 60)
    lean = 34.0 if c.narrow else 52.0
    stage.add(
        "background", _behind(stage, way.box(Box(box.x + lean, box.y - 42, box.w - (2 * lean if c.narrow else 0), box.h))), id="behind"
    )
    place = way.box(box)
    nodes, _ = window(stage, place, BAR)
    seen = way.box(Box(box.x, box.y, min(box.right, c.width - 40) - box.x, box.h))  # what of it lies in the frame
    bar = Box(max(place.x, seen.x) + 210, box.y + 15, min(seen.w - 260, 900), BAR - 30)
    nodes.append(rect(bar.x, bar.y, bar.w, bar.h, mix(stage.field.card, "#FFFFFF", 0.4), 28))
    name = stage.add("midground", nodes, id="window", pivot=(place.cx, place.bottom))
    stage.track(motion.rise(name, 0.05, 70, 0.6))
    if slots.address:
        stage.text(slots.address, stage.style("body", 42, 24), Box(bar.x + 30, bar.y, bar.w - 60, bar.h), reveal="address", at=0.25, max_lines=1, valign="middle",
                   fill=stage.field.soft_card, layer="foreground", mark=False)  # fmt: skip
    pad = 64.0 if not c.narrow else 44.0
    right = min(box.right - pad, area.right)
    edge = right if c.narrow else min(box.right, c.width)
    page = Box(box.x + pad, box.y + BAR + 14, right - box.x - pad, c.content.bottom - box.y - BAR - 14)
    ruled = way.box(Box(page.x, page.y, edge - page.x, page.h))
    _page(stage, slots, way.box(page), ruled)
    return stage.scene()


def _behind(stage: Stage, box: Box) -> list[Node]:
    """Another window, left open behind this one."""
    r = max(stage.look.radius, 10.0)
    return [rect(box.x, box.y, box.w, box.h, tint(stage, 0.16), r), rect(box.x, box.y, box.w, BAR, tint(stage, 0.28), r)]


def _page(stage: Stage, slots: Slots, area: Box, ruled: Box) -> None:
    """A row for each line, ruled across `ruled`, all in the size of the longest; it is read as the language runs, wherever the window stands. The page
    goes on below the frame; a single line has it for itself."""
    c, f, count = stage.canvas, stage.field, len(slots.items)
    pitch = min(area.h / count, 380.0)
    wide = min(pitch * 0.95, area.w * 0.27, 260.0) if any(item.icon for item in slots.items) else min(pitch * 0.42, 84.0)
    rows = [Box(area.x, area.y + pitch * i, area.w, pitch) for i in range(count)]
    style = stage.style("label", min(112.0 if count > 1 else 150.0, pitch * 0.40), 20)
    space = Box(area.x if stage.rtl else area.x + wide + 44, 0, area.w - wide - 44, pitch * 0.78)
    style = style.sized(
        min(stage.measure(item.text, style, space.w, 3, space.h).size for item in slots.items), 20 * (1 if not c.narrow else 0.9)
    )
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        at = stage.at(f"item.{i}", i + 1)
        _mark(stage, item, i, at, Box(row.right - wide if stage.rtl else row.x, row.y, wide, row.h))
        stage.text(item.text, style, Box(space.x, row.cy - space.h / 2, space.w, space.h), reveal=f"item.{i}", at=at, max_lines=3, valign="middle",
                   fill=f.on_card, layer="foreground")  # fmt: skip
    rules = [rect(ruled.x, row.bottom - 2, ruled.w, 4, mix(f.card, f.on_card, 0.16)) for row in rows]
    stage.add("midground", rules, id="rules")


def _mark(stage: Stage, item: Line, i: int, at: float, place: Box) -> None:
    """What the row is about, in the middle of it; a lit dot where there is no drawing."""
    f = stage.field
    if item.icon:
        spot = fitted(item.icon, place.inset(place.h * 0.09 if place.w > place.h else place.w * 0.04))
        spot = Box(place.cx - spot.w / 2, place.cy - spot.h / 2, spot.w, spot.h)
        subject(stage, item.icon, spot, at=at, behind=f.card, shadow=False, layer="foreground")
        return
    r = place.w * 0.3
    centre = (place.right - r if stage.rtl else place.x + r, place.cy)
    dot = circle(*centre, r, readable(f.pop, f.card, 1.7) if i == 0 else mix(f.card, f.on_card, 0.3))
    stage.track(motion.pop(stage.add("foreground", dot, id="dot", pivot=centre), at, 0.4, 0.4))
