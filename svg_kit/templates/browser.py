"""Browser: a page fills the frame and runs out of it below, its navigation at the side; heading and rows arrive as they are named."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.devices import window
from svg_kit.elements import Node, Scene, Shape, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, polygon_d, tint
from svg_kit.stage import Stage
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
    way = Hand(c.width, stage.rtl)
    side = 0.0 if c.narrow else 60.0
    box = Box(area.x - 34 + side, area.y - 26, area.w + 68 - 2 * side, c.height - area.y + 60)
    lean = -1 if stage.spec.variant % 3 == 1 else 1
    back = Box(box.x + lean * (58.0 if not c.narrow else 22.0), box.y - 40, box.w, box.h)
    stage.add("background", _behind(stage, back), id="behind")
    nodes, inner = window(stage, box, BAR)
    bar = Box(box.x + 210, box.y + 16, min(box.w - 260, 900), BAR - 32)
    nodes.append(rect(bar.x, bar.y, bar.w, bar.h, mix(f.card, "#FFFFFF", 0.4), 28))
    rail = Box(inner.x, inner.y, 0 if c.narrow else inner.w * 0.17, inner.h)
    if rail.w:
        nodes += _rail(stage, way.box(rail) if way.flipped else rail)
    name = stage.add("midground", nodes, id="window", pivot=(box.cx, box.bottom))
    stage.track(motion.rise(name, 0.05, 70, 0.6))
    if slots.address:
        stage.text(slots.address, stage.style("body", 38, 22), Box(bar.x + 30, bar.y, bar.w - 60, bar.h), reveal="address", at=0.25, max_lines=1, valign="middle", fill=f.soft_card,
                   layer="foreground", mark=False)  # fmt: skip
    pad = 74.0 if not c.narrow else 50.0
    page = Box(inner.x + rail.w + pad, inner.y + pad * 0.8, inner.w - rail.w - 2 * pad, c.content.bottom - inner.y - pad * 0.8)
    _page(stage, slots, way, page)
    return stage.scene()


def _behind(stage: Stage, box: Box) -> list[Node]:
    """Another window, left open behind this one."""
    f = stage.field
    body, head = tint(stage, 0.16), tint(stage, 0.28)
    r = max(stage.look.radius, 10.0)
    return [rect(box.x, box.y, box.w, box.h, body, r), rect(box.x, box.y, box.w, BAR, head, r), *(circle(box.x + 48 + 44 * i, box.y + 22, 9, f.ground) for i in range(3))]  # fmt: skip


def _rail(stage: Stage, box: Box) -> list[Node]:
    """The page's own navigation at its side, the second entry open."""
    f = stage.field
    nodes: list[Node] = [rect(box.x, box.y, box.w, box.h, mix(f.card, f.on_card, 0.07))]
    quiet = mix(f.card, f.on_card, 0.24)
    pad = box.w * 0.14
    for i, long in enumerate((0.52, 0.66, 0.44, 0.58, 0.36)):
        y = box.y + 92 + 104 * i
        if i == 1:
            nodes.append(rect(box.x + pad * 0.5, y - 42, box.w - pad, 84, mix(f.card, f.pop, 0.34), 18))
        nodes.append(circle(box.x + pad + 20, y, 20, mix(f.card, f.on_card, 0.6) if i == 1 else quiet))
        nodes.append(
            rect(box.x + pad + 60, y - 9, (box.w - 2 * pad - 60) * (long + 0.3), 18, mix(f.card, f.on_card, 0.6) if i == 1 else quiet, 9)
        )
    tip = (box.right - pad * 1.5, box.y + 92 + 104 + 14)
    shape = ((0, 0), (0, 78), (19, 60), (33, 92), (49, 85), (35, 54), (60, 52))
    arrow = polygon_d([(tip[0] + x, tip[1] + y) for x, y in shape])
    return [*nodes, Shape(arrow, fill=f.on_card, stroke=f.card, stroke_width=6, stroke_first=True)]


def _page(stage: Stage, slots: Slots, way: Hand, area: Box) -> None:
    """Heading, then a row for each line; the page goes on below the frame."""
    c, f = stage.canvas, stage.field
    y, count = area.y, len(slots.items)
    if slots.title:
        style = stage.style("display", 132 if not c.square else 96, 40)
        box = Box(area.x, y, area.w, min(250.0, area.h * (0.26 if count > 2 else 0.34)))
        block = stage.text(slots.title, style, box, reveal="title", max_lines=2, fill=f.on_card, layer="foreground")
        y += block.height + (44 if not c.square else 30)
    pitch = min((area.bottom - y) / count, 300.0 if c.vertical else 240.0)
    for i, item in enumerate(slots.items):
        _line(stage, item.text, i, way, Box(area.x, y + pitch * i, area.w, pitch))
    nodes = [rect(area.x, y + pitch * count, area.w, 4, mix(f.card, f.on_card, 0.16))]
    nodes += [way.node(rect(area.x, y + pitch * count + 50 + 46 * k, area.w * long, 20, mix(f.card, f.on_card, 0.10), 10)) for k, long in enumerate((0.8, 0.62, 0.7, 0.5))]  # fmt: skip
    stage.add("midground", nodes, id="below")


def _line(stage: Stage, text: str, i: int, way: Hand, row: Box) -> None:
    """A tile, the words, and grey lines of what the page says about them where there is room; the first is the one that is lit."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    tile = min(104.0, row.h * 0.52)
    quiet = mix(f.card, f.on_card, 0.13)
    style = stage.style("label", min(96.0, row.h * 0.42), 20)
    left = row.x + tile + 40
    copy = 62.0 if row.h >= 148 else 0.0
    block = stage.measure(text, style, row.right - left, 2, row.h * 0.7)
    copy = copy if block.height + copy < row.h * 0.84 else 0.0
    top = row.cy - (block.height + copy) / 2
    nodes: list[Node] = [rect(row.x, row.y, row.w, 4, mix(f.card, f.on_card, 0.16))]
    lit = i == 0
    fill = readable(f.pop, f.card, 1.7) if lit else mix(f.card, f.on_card, 0.2)
    square = Box(row.x, row.cy - tile / 2, tile, tile)
    nodes.append(rect(square.x, square.y, tile, tile, fill, tile * 0.2))
    nodes += [
        rect(square.x + tile * 0.24, square.y + tile * v, tile * w, tile * 0.12, f.card, tile * 0.06)
        for v, w in ((0.32, 0.52), (0.56, 0.34))
    ]
    if copy:
        nodes += [rect(left, top + block.height + 22, row.w * (0.52 - 0.07 * (i % 3)), 18, quiet, 9)]
    name = stage.add("foreground", way.node(nodes), id="row")
    stage.track(motion.rise(name, at, 20, 0.4))
    words_box = way.box(Box(left, top, row.right - left, block.height + 2))
    stage.text(text, style, words_box, reveal=f"item.{i}", at=at, max_lines=2, fill=f.on_card, layer="foreground")
