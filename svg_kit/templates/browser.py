"""Browser: a page in its window: a masthead with the title and a picture, and below it the entries, which arrive as they are named."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import contrast, mix, readable, shade
from svg_kit.devices import window
from svg_kit.elements import Node, Scene, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, backing, hand, on, plane, tint
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, proportion, subject
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

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
    icon: str = ""


EXAMPLE = {
    "address": "harbour.example/today",
    "title": "Harbour today",
    "items": [
        {"text": "Ferry leaves at nine", "icon": "prop:ship"},
        {"text": "Sun until evening", "icon": "prop:sun"},
        {"text": "Fish market until two", "icon": "prop:fish-on-plate"},
    ],
    "icon": "prop:lighthouse",
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
    if contrast(stage.field.ground, stage.field.card) < 1.3 and not stage.spec.setting:  # a page parts from its ground
        stage.add("background", rect(0, 0, c.width, c.height, plane(stage, 0.16)), id="desk")
    out = 20.0 if c.narrow else 36.0
    box = Box(area.x - out, area.y + 8, area.w + 2 * out, c.height + 60 - area.y)
    lean = 34.0 if c.narrow else 46.0
    stage.add("background", _behind(stage, way.box(Box(box.x + lean, box.y - 42, box.w - 2 * lean, box.h))), id="behind")
    nodes, inner = window(stage, way.box(box), BAR)
    bar = Box(inner.x + 210, box.y + 15, min(box.w - 260, 900), BAR - 30)
    nodes.append(rect(bar.x, bar.y, bar.w, bar.h, mix(stage.field.card, "#FFFFFF", 0.4), 28))
    low = c.content.bottom
    nodes.append(rect(inner.x, low + 44, inner.w, c.height, mix(stage.field.card, stage.field.on_card, 0.07)))  # the foot of the page
    fill, tall = backing(stage), _masthead(stage, slots, low - inner.y)
    if tall:
        nodes += [rect(inner.x, inner.y, inner.w, tall, fill), rect(inner.x, inner.y + tall - 26, inner.w, 26, shade(fill, -0.07))]
    name = stage.add("midground", nodes, id="window", pivot=(inner.cx, inner.bottom))
    stage.track(motion.rise(name, 0.05, 70, 0.6))
    if slots.address:
        stage.text(slots.address, stage.style("body", 42, 24), Box(bar.x + 30, bar.y, bar.w - 60, bar.h), reveal="address", at=0.25, max_lines=1, valign="middle",
                   fill=stage.field.soft_card, layer="foreground", mark=False)  # fmt: skip
    pad = 68.0 if not c.narrow else 48.0
    page = Box(box.x + pad, inner.y, box.w - 2 * pad, low - inner.y)
    if tall:
        _lead(stage, slots, way, Box(page.x, page.y, page.w, tall), fill)
    rest = Box(page.x, page.y + tall, page.w, page.h - tall)
    if c.narrow or len(slots.items) == 1 or not any(item.icon for item in slots.items):
        _rows(stage, slots, rest)
    else:
        _columns(stage, slots, rest)
    return stage.scene()


def _behind(stage: Stage, box: Box) -> list[Node]:
    """Another window, left open behind this one."""
    r = max(stage.look.radius, 10.0)
    return [rect(box.x, box.y, box.w, box.h, tint(stage, 0.16), r), rect(box.x, box.y, box.w, BAR, tint(stage, 0.28), r)]


def _masthead(stage: Stage, slots: Slots, room_below: float) -> float:
    if not slots.title and not slots.icon:
        return 0.0
    c = stage.canvas
    return min(room_below * (0.35 if c.height > 1500 else 0.36 if not c.narrow else 0.30), 470.0)


def _lead(stage: Stage, slots: Slots, way: Hand, head: Box, fill: str) -> None:
    """The title across the masthead, and the picture at its far side."""
    at, share = stage.at("title"), 0.0
    if slots.icon:
        spot = fitted(slots.icon, Box(0, 0, head.w * (0.36 if slots.title else 0.8), head.h - 30))
        share = spot.w + 60
        x = head.right - spot.w - 20 if slots.title else head.cx - spot.w / 2
        subject(stage, slots.icon, way.box(Box(x, head.bottom - 14 - spot.h, spot.w, spot.h)), at=at, behind=fill, layer="foreground")
    if slots.title:
        style = stage.style("display", 152 if not stage.canvas.square else 130, 44, tall=0.8)
        place = way.box(Box(head.x, head.y + 44, head.w - share, head.h - 98))
        stage.text(
            slots.title,
            style,
            place,
            reveal="title",
            max_lines=3,
            valign="middle",
            align=way.align,
            fill=on(stage, fill),
            layer="foreground",
        )


def _columns(stage: Stage, slots: Slots, area: Box) -> None:
    """An entry beside the other across the page, its picture over its words, all in the size of the longest."""
    count, gap = len(slots.items), 64.0
    wide = (area.w - gap * (count - 1)) / count
    high = min(area.h * 0.40, 190.0)
    style = stage.style("label", 76, 22)
    top = area.y + 40 + high + 26
    style = _even(stage, slots, style, wide, area.bottom - top)
    for i, item in enumerate(slots.items):
        k = count - 1 - i if stage.rtl else i
        x, at = area.x + k * (wide + gap), stage.at(f"item.{i}", i + 1)
        side = min(wide, high * 1.6)
        _mark(stage, item, i, at, Box(x + wide - side if stage.rtl else x, area.y + 40, side, high))
        stage.text(item.text, style, Box(x, top, wide, area.bottom - top), reveal=f"item.{i}", at=at, max_lines=4, fill=stage.field.on_card,
                   layer="foreground")  # fmt: skip
    rules = [rect(area.x + k * (wide + gap) - gap / 2 - 2, area.y + 48, 4, area.h - 44, _hair(stage)) for k in range(1, count)]
    stage.add("midground", rules, id="rules")


def _rows(stage: Stage, slots: Slots, area: Box) -> None:
    """An entry below the other, all in the size of the longest, with a rule between two."""
    c, count = stage.canvas, len(slots.items)
    pitch = min(area.h / count, 380.0)
    wide = min(pitch * 1.1, area.w * 0.28, 300.0) if any(item.icon for item in slots.items) else min(pitch * 0.42, 84.0)
    rows = [Box(area.x, area.y + pitch * i, area.w, pitch) for i in range(count)]
    space = Box(area.x if stage.rtl else area.x + wide + 44, 0, area.w - wide - 44, pitch * 0.72)
    style = _even(
        stage, slots, stage.style("label", min(112.0 if count > 1 else 150.0, pitch * (0.325 if c.narrow else 0.44)), 20), space.w, space.h
    )
    for i, (item, row) in enumerate(zip(slots.items, rows)):
        at = stage.at(f"item.{i}", i + 1)
        _mark(stage, item, i, at, Box(row.right - wide if stage.rtl else row.x, row.y + row.h * 0.12, wide, row.h * 0.76))
        stage.text(item.text, style, Box(space.x, row.cy - space.h / 2, space.w, space.h), reveal=f"item.{i}", at=at, max_lines=3, valign="middle",
                   fill=stage.field.on_card, layer="foreground")  # fmt: skip
    stage.add("midground", [rect(row.x, row.bottom - 2, row.w, 4, _hair(stage)) for row in rows[:-1]], id="rules")


def _even(stage: Stage, slots: Slots, style: TypeStyle, wide: float, tall: float) -> TypeStyle:
    lines = 3 if stage.canvas.narrow or len(slots.items) == 1 else 4
    fits = [stage.measure(item.text, style, wide, lines, tall).size for item in slots.items]
    return style.sized(min(fits), min(style.min_size, *fits))


def _hair(stage: Stage) -> str:
    return mix(stage.field.card, stage.field.on_card, 0.16)


def _mark(stage: Stage, item: Line, i: int, at: float, place: Box) -> None:
    """What the entry is about, at the edge of its words; all pictures are of one area, whatever their shape. A lit dot where there is none."""
    f = stage.field
    if item.icon:
        ratio, side = proportion(item.icon), min(place.h, place.w) * 0.92
        wide = min(side * ratio**0.5, place.w, place.h * ratio)
        tall = wide / ratio
        narrow = stage.canvas.narrow
        x = place.cx - wide / 2 if narrow else place.right - wide if stage.rtl else place.x
        subject(stage, item.icon, Box(x, place.cy - tall / 2, wide, tall), at=at, behind=f.card, shadow=False, layer="foreground")
        return
    r = min(place.w * 0.3, place.h * 0.3, 34.0)
    centre = (place.right - r if stage.rtl else place.x + r, place.cy)
    dot = circle(*centre, r, readable(f.pop, f.card, 1.7) if i == 0 else mix(f.card, f.on_card, 0.3))
    stage.track(motion.pop(stage.add("foreground", dot, id="dot", pivot=centre), at, 0.4, 0.4))
