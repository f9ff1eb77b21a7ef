"""Phone: a telephone larger than the frame; on its screen messages come in, large, from somebody unknown."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.devices import bubble_d, phone
from svg_kit.elements import Node, Scene, circle, ellipse_d, group, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, body, on, plane, top_title
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "product.phone"
TITLE = "Phone"
ROLES = ("hook", "problem", "feature", "solution", "step", "context", "story", "evidence")
ASKED_FOR = True
SUITS = {
    "en": ("phone", "app", "tap", "notification", "text message", "screen", "swipe", "alert"), "de": ("handy", "telefon", "app", "nachricht", "bildschirm", "tipp"),
    "es": ("móvil", "teléfono", "aplicación", "app", "mensaje", "pantalla"), "fr": ("téléphone", "appli", "message", "écran", "portable"),
    "it": ("telefono", "app", "messaggio", "schermo"), "pt": ("celular", "telefone", "app", "mensagem", "tela"), "ja": ("スマホ", "電話", "アプリ", "画面", "通知"),
    "hi": ("फ़ोन", "ऐप", "संदेश", "स्क्रीन"), "ar": ("هاتف", "تطبيق", "رسالة", "شاشة"),
}  # fmt: skip


class Message(SlotModel):
    text: str = words(56, aim=38, least=1)


class Slots(SlotModel):
    title: str = words(70, aim=46)
    items: tuple[Message, ...] = Field(min_length=1, max_length=4)


EXAMPLE = {
    "title": "What your bank will never ask",
    "items": [{"text": "Tell us your PIN"}, {"text": "Tap here within the hour"}, {"text": "Read us the code"}],
}


def _listed(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if not 2 <= len(items) <= 4:
        return None
    return ({"title": slots["title"]} if slots.get("title") else {}) | {"items": [{"text": i["text"]} for i in items]}


def _claim(slots: dict) -> dict | None:
    """The lead beside the telephone, the claim on its screen."""
    if not slots.get("kicker") or len(slots["text"]) > 38:
        return None
    return {"title": slots["kicker"], "items": [{"text": slots["text"]}]}


FROM = {"list.reveal": _listed, "hook.big_claim": _claim}
REVEALS = {"kicker": "title", "text": "item.0"}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    """The telephone stands whole in its width, its screen is a conversation; the sender nobody knows is at its head."""
    c, area = stage.canvas, room(stage)
    way = Hand(c.width, (stage.spec.variant % 2 == 1) != stage.rtl)
    if c.narrow:
        under = top_title(stage, slots.title, area) + ((30 if c.square else 44) if slots.title else -30)
        wide = area.w if c.height > 1500 else area.w * 0.94
        device = Box(c.width / 2 - wide / 2, under, wide, wide * 2.05)
    else:
        wide = 850.0
        left = area.right - wide - 10 if slots.title else area.cx - wide / 2
        device = Box(left, area.y - 62, wide, wide * 2.05)
        if slots.title:
            box = way.box(Box(area.x, area.y, left - area.x - 76, area.h))
            stage.text(slots.title, stage.style("display", 142, 54), box, reveal="title", max_lines=6, valign="middle")
    screen = _device(stage, way.box(device))
    head = _sender(stage, screen, 58.0 if c.height > 1500 else 38.0 if c.square else 50.0)
    low = c.content.bottom + (10 if not c.vertical else 0)
    _messages(stage, slots, Box(screen.x + 26, head + 20, screen.w - 52, low - head - 20))
    stage.focus = (screen.cx, area.cy)
    return stage.scene()


def _device(stage: Stage, box: Box) -> Box:
    """The telephone before a great disc; the frame cuts it off below. Returns its screen."""
    c, f = stage.canvas, stage.field
    disc = circle(box.cx, box.y + box.w * 0.6, box.w * 0.74, plane(stage, 0.10))
    stage.add("background", disc, id="disc")
    nodes, screen = phone(stage, box)
    page = rect(screen.x, screen.y, screen.w, screen.h, mix(f.card, f.on_card, 0.06), box.w * 0.094)
    island = rect(box.cx - box.w * 0.13, screen.y + box.w * 0.03, box.w * 0.26, box.w * 0.05, mix(f.line, f.card, 0.06), box.w * 0.03)
    name = stage.add("midground", nodes, page, *([island] if not c.square else []), id="phone", pivot=(box.cx, c.height))
    stage.track(motion.rise(name, 0.05, 90, 0.65))
    return screen


def _sender(stage: Stage, screen: Box, r: float) -> float:
    """The head of the conversation: a face that nobody knows, a name that is only a bar. Returns its lower edge."""
    f = stage.field
    x = screen.right - 50 - r if stage.rtl else screen.x + 50 + r
    y = screen.y + screen.w * (0.105 if not stage.canvas.square else 0.032) + r
    quiet = mix(f.card, f.on_card, 0.34)
    bar = Box(x + r + 34 if not stage.rtl else x - r - 34 - screen.w * 0.4, y, screen.w * 0.4, 0)
    nodes: list[Node] = [
        circle(x, y, r, quiet),
        group(circle(x, y - r * 0.2, r * 0.36, f.card), circle(x, y + r * 0.86, r * 0.62, f.card), clip=ellipse_d(x, y, r)),
        rect(bar.x, y - r * 0.54, bar.w, r * 0.48, quiet, r * 0.24),
        rect(bar.x if not stage.rtl else bar.x + bar.w * 0.4, y + r * 0.28, bar.w * 0.6, r * 0.32, mix(f.card, f.on_card, 0.2), r * 0.16),
        rect(screen.x, y + r + r * 0.4, screen.w, 4, mix(f.card, f.on_card, 0.16)),
    ]
    name = stage.add("midground", nodes, id="sender", pivot=(screen.cx, y))
    stage.track(motion.rise(name, 0.05, 90, 0.65))
    return y + r * 1.4 + 4


def _messages(stage: Stage, slots: Slots, space: Box) -> None:
    """Bubbles under one another, all in the size of the longest; the newest is the one in colour."""
    count = len(slots.items)
    gap = 30.0 if count < 4 else 22.0
    tall = (space.h - gap * (count - 1) - 14) / count
    wide = space.w * 0.96
    pad = min(46.0, tall * 0.22)
    style = stage.style("label", min(96.0, tall * 0.42), min(22.0, tall * 0.2))
    size = min(stage.measure(item.text, style, wide - 2 * pad, 3, tall - pad).size for item in slots.items)
    style, y = style.sized(size, min(20.0, size)), space.y
    blocks = [stage.measure(item.text, style, wide - 2 * pad, 3, tall - pad) for item in slots.items]
    spare = max(0.0, space.h - 14 - sum(b.height for b in blocks) - gap * (count - 1)) / count
    for i, (item, block) in enumerate(zip(slots.items, blocks)):
        high = block.height + min(spare, 2.4 * pad)
        w = min(wide, max(block.width + 2 * pad + 8, space.w * 0.34))
        x = space.right - w if stage.rtl else space.x
        _message(stage, item.text, i, Box(x, y, w, high), pad, style, i == count - 1)
        y += high + gap


def _message(stage: Stage, text: str, i: int, box: Box, pad: float, style: TypeStyle, lit: bool) -> None:
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    fill = readable(f.pop, f.card, 1.7) if lit else f.card
    ink = on(stage, fill) if lit else f.on_card
    corner = (box.right, box.bottom) if stage.rtl else (box.x, box.bottom)
    name = stage.add("foreground", body(stage, bubble_d(box, min(46.0, box.h * 0.4), not stage.rtl), fill), id="message", pivot=corner)
    stage.track(motion.tween(name, "scale", at, 0.4, 0.86, 1), *motion.appear(name, at, 0.16))
    inner = Box(box.x + pad, box.y, box.w - 2 * pad, box.h)
    stage.text(text, style, inner, reveal=f"item.{i}", at=at, max_lines=3, valign="middle", fill=ink, layer="foreground")
