"""Phone: a telephone as tall as the frame; messages break out of its screen, large, as they are spoken."""

from __future__ import annotations

import math

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.devices import bubble_d, phone
from svg_kit.elements import Group, Node, Scene, Shape, circle, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.ink import smooth_d
from svg_kit.props import plate
from svg_kit.room import room
from svg_kit.shapes import Hand, plane, top_title
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
    way = Hand(c.width, (stage.spec.variant % 2 == 1) != stage.rtl)
    if c.narrow:
        under = top_title(stage, slots.title, area)
        cards = Box(area.x, under + (150 if slots.title else 130), area.w, 0)
        wide = area.w * 0.80
        device = Box(c.width / 2 - wide / 2, under + (48 if slots.title else 0), wide, wide * 2.05)
    else:
        wide = 640.0
        left = area.x + area.w * (0.5 if slots.title else 0.31)
        device = Box(left + 130, area.y - 34, wide, wide * 2.05)
        cards = Box(left, device.y + 136, 900, 0)
        if slots.title:
            box = way.box(Box(area.x, area.y + 20, left - area.x - 70, area.h - 40))
            stage.text(slots.title, stage.style("display", 150, 54), box, reveal="title", max_lines=5, valign="middle")
    _device(stage, way, device)
    _messages(stage, slots, way, Box(cards.x, cards.y, cards.w, c.content.bottom - 14 - cards.y))
    stage.focus = (way.x(cards.cx), area.cy)
    return stage.scene()


def _device(stage: Stage, way: Hand, box: Box) -> None:
    """The telephone, a little aslant before a great disc, with a picture on its screen; the frame cuts it off."""
    c, f = stage.canvas, stage.field
    box = way.box(box)
    disc = circle(box.cx, box.y + box.w * 0.78, box.w * (0.85 if not c.narrow else 0.72), plane(stage, 0.10))
    stage.add("background", disc, id="disc")
    nodes, screen = phone(stage, box)
    r = box.w * 0.094
    sea, hill = mix(f.card, f.planes[2], 0.42), mix(f.card, f.planes[2], 0.66)
    low = screen.y + screen.h * 0.3
    inside: list[Node] = [
        circle(screen.x + screen.w * 0.68, screen.y + screen.h * 0.20, screen.w * 0.17, mix(f.card, f.pop, 0.5)),
        Shape(_hills_d(screen, low, 0.09), fill=sea),
        Shape(_hills_d(screen, low + screen.h * 0.2, -0.07), fill=hill),
    ]
    seen = group(inside, clip=rect_d(screen.x, screen.y, screen.w, screen.h, r))
    island = rect(box.cx - box.w * 0.13, screen.y + box.w * 0.035, box.w * 0.26, box.w * 0.055, mix(f.line, f.card, 0.06), box.w * 0.03)
    name = stage.new_id("phone")
    turn = math.radians(-4 if way.flipped else 4)
    cos, sin, x, y = math.cos(turn), math.sin(turn), box.cx, box.y + box.h * 0.4
    aslant = Group((*nodes, seen, island), matrix=(cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos))
    stage.layers["midground"].append(group(aslant, id=name, pivot=(box.cx, box.bottom)))
    stage.track(motion.rise(name, 0.05, 90, 0.65))


def _hills_d(screen: Box, y: float, swing: float) -> str:
    by = screen.h * swing
    line = [
        (screen.x - 20, y + by),
        (screen.x + screen.w * 0.3, y - by * 0.5),
        (screen.x + screen.w * 0.7, y + by * 0.6),
        (screen.right + 20, y - by),
    ]
    return smooth_d(line) + f"L{screen.right + 20:.0f} {screen.bottom:.0f}L{screen.x - 20:.0f} {screen.bottom:.0f}Z"


def _messages(stage: Stage, slots: Slots, way: Hand, space: Box) -> None:
    """Each breaks out of the screen over both edges, the newest lowest, largest and lit."""
    count = len(slots.items)
    gap = 26.0 if count < 4 else 18.0
    pitch = min((space.h - gap * (count - 1)) / count, 290.0 if count > 1 else 380.0)
    for i, item in enumerate(slots.items):
        shift = (0.10, 0.0, 0.07, 0.0)[i] * space.w if not stage.canvas.narrow else (0.07, 0.0, 0.07, 0.0)[i] * space.w
        card = Box(space.x + shift, space.y + (pitch + gap) * i, space.w - (0.10 if not stage.canvas.narrow else 0.07) * space.w, pitch)
        _message(stage, item.text, i, way.box(card), way, i == count - 1)


def _message(stage: Stage, text: str, i: int, card: Box, way: Hand, lit: bool) -> None:
    """A plate with the sign of who sent it."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    d = min(132.0, card.h * 0.56)
    before = card.right - 34 - d if stage.rtl else card.x + 34
    tile = Box(before, card.cy - d / 2, d, d)
    fill = readable(f.pop, f.card, 1.7) if lit else mix(f.card, f.on_card, 0.16)
    mark = f.card if lit else mix(f.card, f.on_card, 0.62)
    talk = Box(tile.x + d * 0.22, tile.y + d * 0.24, d * 0.56, d * 0.40)
    nodes = [
        *plate(stage, card, f.card, radius=max(28.0, stage.look.radius)),
        rect(tile.x, tile.y, d, d, fill, d * 0.24),
        Shape(bubble_d(talk, d * 0.13, not stage.rtl), fill=mark),
    ]
    name = stage.add("foreground", nodes, id="message", pivot=(card.cx, card.cy))
    stage.track(motion.tween(name, "y", at, 0.4, -46, 0), *motion.appear(name, at, 0.18))
    words_box = Box(card.x + (34 if stage.rtl else d + 68), card.y + card.h * 0.1, card.w - d - 106, card.h * 0.8)
    size = min(84.0, card.h * 0.34)
    stage.text(text, stage.style("label", size, min(22.0, size)), words_box, reveal=f"item.{i}", at=at, max_lines=3, valign="middle", fill=f.on_card,
               layer="foreground")  # fmt: skip
