"""Phone: a telephone held into the frame; messages drop onto its screen as they are spoken."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.devices import phone
from svg_kit.elements import Scene, Shape, circle, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

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
    c, area = stage.canvas, room(stage)
    flip = (stage.spec.variant % 2 == 1) != stage.rtl
    if c.narrow:
        title_h = (330.0 if c.vertical else 170.0) if slots.title else 0.0
        wide = area.w * (0.86 if c.vertical else 0.72)
        box = Box(
            c.width / 2 - wide / 2 + (40 if flip else -40) * (not c.vertical),
            area.y + title_h + (30 if slots.title else 0),
            wide,
            wide * 2.05,
        )
        text_box = Box(area.x, area.y, area.w, title_h)
    else:
        wide = 560.0
        x = area.x + area.w * (0.06 if flip else 0.60) if slots.title else c.width / 2 - wide / 2
        box = Box(x, area.y - 20, wide, wide * 2.05)
        text_box = (
            Box(box.right + 90, area.y + 30, area.right - box.right - 90, area.h - 60)
            if flip
            else Box(area.x, area.y + 30, box.x - area.x - 90, area.h - 60)
        )
    nodes, screen = phone(stage, box)
    name = stage.add("midground", nodes, id="phone", pivot=(box.cx, box.bottom))
    stage.track(motion.rise(name, 0.05, 90, 0.65))
    if slots.title:
        style = stage.style("display", 124 if not c.narrow else 112 if c.vertical else 78, 50)
        stage.text(
            slots.title, style, text_box, reveal="title", max_lines=5 if not c.narrow else 3, valign="middle" if not c.narrow else "top"
        )
    _messages(stage, slots, screen, area.bottom)
    return stage.scene()


def _messages(stage: Stage, slots: Slots, screen: Box, bottom: float) -> None:
    """Newest below; each a plate with a dot for who sent it."""
    f = stage.field
    top = screen.y + screen.w * 0.16
    room_h = min(screen.bottom, bottom) - top - 20
    gap = 22.0
    pitch = min((room_h - gap * (len(slots.items) - 1)) / len(slots.items), 210.0)
    pad = screen.w * 0.055
    for i, item in enumerate(slots.items):
        at = stage.at(f"item.{i}", i + 1)
        card = Box(screen.x + pad, top + (pitch + gap) * i, screen.w - 2 * pad, pitch)
        d = min(64.0, pitch * 0.42)
        dot_x = card.right - 30 - d / 2 if stage.rtl else card.x + 30 + d / 2
        lit = i == len(slots.items) - 1
        name = stage.add(
            "foreground",
            Shape(rect_d(card.x, card.y, card.w, card.h, 26), fill=mix(f.card, "#FFFFFF", 0.55), stroke=f.line if stage.look.contour else None, stroke_width=min(3.0, stage.look.contour)),
            circle(dot_x, card.cy, d / 2, f.pop if lit else mix(f.card, f.on_card, 0.25)),
            rect(dot_x - d * 0.2, card.cy - d * 0.06, d * 0.4, d * 0.12, f.card, d * 0.06),
            id="message", pivot=(card.cx, card.cy),
        )  # fmt: skip
        stage.track(motion.tween(name, "y", at, 0.4, -46, 0), *motion.appear(name, at, 0.18))
        words_box = Box(card.x + (28 if stage.rtl else 30 + d + 26), card.y + 8, card.w - d - 84, card.h - 16)
        stage.text(
            item.text,
            stage.style("label", 42, 22),
            words_box,
            reveal=f"item.{i}",
            at=at,
            max_lines=3,
            valign="middle",
            fill=f.on_card,
            layer="foreground",
        )
