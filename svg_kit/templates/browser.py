"""Browser: a page in a window, its heading and lines arriving as they are named, cropped by the frame like a real screen."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.devices import window
from svg_kit.elements import Scene, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "product.browser"
TITLE = "Browser"
ROLES = ("feature", "solution", "step", "context", "evidence", "problem")
ASKED_FOR = True
SUITS = {
    "en": ("website", "web page", "browser", "online", "page", "dashboard", "inbox", "search"), "de": ("webseite", "website", "browser", "online", "seite", "übersicht"),
    "es": ("página", "sitio", "navegador", "en línea", "web"), "fr": ("page", "site", "navigateur", "en ligne"), "it": ("pagina", "sito", "online"),
    "pt": ("página", "site", "online"), "ja": ("ページ", "サイト", "オンライン", "ブラウザ"), "hi": ("वेबसाइट", "पेज", "ऑनलाइन"), "ar": ("صفحة", "موقع", "الإنترنت"),
}  # fmt: skip


class Line(SlotModel):
    text: str = words(60, aim=42, least=1)


class Slots(SlotModel):
    address: str = words(48, aim=36, code=True)
    title: str = words(60, aim=44)
    items: tuple[Line, ...] = Field(min_length=1, max_length=4)


EXAMPLE = {
    "address": "tidepool.example/today",
    "title": "This morning",
    "items": [{"text": "Checkout shipped on Tuesday"}, {"text": "Search is stuck in review"}, {"text": "Maya needs help with the import"}],
}


def _listed(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if not 2 <= len(items) <= 4:
        return None
    return ({"title": slots["title"]} if slots.get("title") else {}) | {"items": [{"text": i["text"]} for i in items]}


def _term(slots: dict) -> dict | None:
    return {"title": slots["term"], "items": [{"text": slots["meaning"]}]} if len(slots["meaning"]) <= 42 else None


FROM = {"list.reveal": _listed, "definition.term": _term}
REVEALS = {"term": "title", "meaning": "item.0"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    over = 70.0 if not c.narrow else 0.0
    flip = (stage.spec.variant % 2 == 1) != stage.rtl
    x = (-over if flip else area.x + area.w * 0.08) if not c.narrow else area.x - 20
    wide = area.w * 0.92 + c.margin + over if not c.narrow else area.w + 40
    box = Box(x, area.y + 4, wide, area.h + (c.height - area.bottom) * 0.5 if not c.narrow else area.h)
    nodes, inner = window(stage, box)
    bar = Box(box.x + 210, box.y + 18, min(box.w - 300, 760), 48)
    nodes.append(rect(bar.x, bar.y, bar.w, bar.h, mix(f.card, "#FFFFFF", 0.4), 24))
    name = stage.add("midground", nodes, id="window", pivot=(box.cx, box.bottom))
    stage.track(motion.rise(name, 0.05, 70, 0.6))
    if slots.address:
        stage.text(slots.address, stage.style("body", 30, 22), Box(bar.x + 30, bar.y, bar.w - 50, bar.h), reveal="address", at=0.25, max_lines=1, valign="middle", fill=f.soft_card,
                   layer="foreground", mark=False)  # fmt: skip
    _page(
        stage,
        slots,
        Box(
            max(inner.x + 80, c.margin) if not c.narrow else inner.x + 56,
            inner.y + 56,
            min(inner.right - 80, c.width - c.margin) - max(inner.x + 80, c.margin) if not c.narrow else inner.w - 112,
            area.bottom - inner.y - 70,
        ),
    )
    return stage.scene()


def _page(stage: Stage, slots: Slots, area: Box) -> None:
    """Heading, then a row for each line: a mark, the words, and a rule under them."""
    c, f = stage.canvas, stage.field
    y = area.y
    if slots.title:
        style = stage.style("display", 84 if not c.square else 66, 34)
        block = stage.text(
            slots.title,
            style,
            Box(area.x, y, area.w, min(190.0, area.h * 0.28)),
            reveal="title",
            max_lines=2,
            fill=f.on_card,
            layer="foreground",
        )
        y += block.height + 56
    pitch = min((area.bottom - y) / len(slots.items), 170.0)
    ink = readable(f.pop, f.card, 1.6)
    for i, item in enumerate(slots.items):
        at, top = stage.at(f"item.{i}", i + 1), y + pitch * i
        d = min(46.0, pitch * 0.34)
        mark_x = area.right - d / 2 if stage.rtl else area.x + d / 2
        mark = stage.add(
            "foreground",
            circle(mark_x, top + pitch / 2, d / 2, ink if i == 0 else mix(f.card, f.on_card, 0.2)),
            id="mark",
            pivot=(mark_x, top + pitch / 2),
        )
        stage.track(motion.pop(mark, at, 0.35, 0.4))
        text_box = Box(area.x + (0 if stage.rtl else d + 36), top, area.w - d - 36, pitch)
        stage.text(
            item.text,
            stage.style("label", min(56.0 if not c.square else 46.0, pitch * 0.34), 18),
            text_box,
            reveal=f"item.{i}",
            at=at,
            max_lines=2,
            valign="middle",
            fill=f.on_card,
            layer="foreground",
        )
        if i:
            rule = Box(area.x, top - 2, area.w, 3)
            name = stage.add("foreground", rect(rule.x, rule.y, rule.w, rule.h, mix(f.card, f.on_card, 0.14)), id="rule", extent=rule)
            stage.track(motion.wipe(name, max(0.0, at - 0.1), 0.4))
