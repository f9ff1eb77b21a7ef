"""Chat: what is said as bubbles, one from each side, as large as the frame allows."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.devices import bubble_d
from svg_kit.elements import Scene, Shape
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import body
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "product.chat"
TITLE = "Chat"
ROLES = ("quote", "story", "problem", "hook", "evidence", "context", "solution", "comparison")
SUITS = {
    "en": ("asked", "ask", "said", "say", "told", "reply", "answer", "message", "call", "question"), "de": ("frag", "sagt", "antwort", "nachricht", "anruf"),
    "es": ("pregunt", "dijo", "respond", "mensaje"), "fr": ("demand", "répond", "dit", "message"), "it": ("chied", "rispond", "disse", "messaggio"),
    "pt": ("pergunt", "respond", "disse", "mensagem"), "ja": ("聞", "言", "答え"), "hi": ("पूछ", "कहा", "जवाब"), "ar": ("سأل", "قال", "أجاب"),
}  # fmt: skip


class Bubble(SlotModel):
    text: str = words(110, aim=72, least=1)


class Slots(SlotModel):
    """Bubbles alternate: the first comes from the left."""

    items: tuple[Bubble, ...] = Field(min_length=1, max_length=3)
    name: str = words(48, aim=36)


EXAMPLE = {"items": [{"text": "Is it done yet?"}, {"text": "It shipped on Tuesday. Look at the page."}], "name": "Monday, 9:14"}


def _quoted(slots: dict) -> dict | None:
    if len(slots["quote"]) > 72:
        return None
    said = slots["quote"].strip('"“”„«»「」『』 ')
    return (
        {"items": [{"text": said}]} | ({"name": slots["name"]} if slots.get("name") and not slots.get("role") else {})
        if not slots.get("role")
        else None
    )


def _split(slots: dict) -> dict | None:
    sides = (slots["left"], slots["right"])
    if slots.get("title") or any(s.get("value") for s in sides):
        return None
    return {"items": [{"text": s["label"]} for s in sides]}


FROM = {
    "quote.attributed": _quoted,
    "comparison.split": _split,
    "hook.question": lambda slots: {"items": [{"text": slots["text"]}]} if len(slots["text"]) <= 72 and not slots.get("icons") else None,
}
REVEALS = {"quote": "item.0", "left": "item.0", "right": "item.1", "text": "item.0"}


def reveals(slots: Slots) -> list[str]:
    return [*(f"item.{i}" for i in range(len(slots.items))), *(["name"] if slots.name else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    count = len(slots.items)
    head = 70.0 if slots.name else 0.0
    gap = 74.0 if not c.square else 54.0
    tall = (area.h - head - gap * count) / count
    wide = area.w * (0.78 if not c.narrow else 0.92)
    style = stage.style("display", 124 if count == 1 else 96, 44 if count < 3 else 26, tall=0.9)
    pad = 56 if not c.narrow else 46
    blocks = [stage.measure(item.text, style, wide - 2 * pad, 4, tall - 2 * pad) for item in slots.items]
    total = head + sum(b.height + 2 * pad for b in blocks) + gap * (count - 1)
    y = area.y + max(0.0, area.h - total - gap * 0.6) * 0.4
    if slots.name:
        stage.text(
            slots.name,
            stage.style("label", 44, 28),
            Box(area.x, y, area.w, 54),
            reveal="name",
            at=stage.at("name", 0),
            max_lines=1,
            fill=f.soft,
        )
        y += head
    for i, (item, block) in enumerate(zip(slots.items, blocks)):
        at = stage.at(f"item.{i}", i)
        left = (i % 2 == 0) != ((stage.spec.variant % 2 == 1) != stage.rtl)
        box = Box(0, y, block.width + 2 * pad, block.height + 2 * pad)
        box = Box(area.x + 10 if left else area.right - box.w - 10, box.y, box.w, box.h)
        fill, ink = (f.card, f.on_card) if i % 2 == 0 else (f.pop, f.on_pop)
        name = stage.add("midground", [Shape(n.d, fill=n.fill, stroke=n.stroke, stroke_width=n.stroke_width) if isinstance(n, Shape) else n for n in body(stage, bubble_d(box, 48, left), fill)],
                         id="bubble", pivot=(box.x if left else box.right, box.bottom))  # fmt: skip
        stage.track(motion.pop(name, max(0.0, at - 0.05), 0.4, 0.7))
        stage.text(
            item.text,
            style,
            Box(box.x + pad, box.y + pad, block.width + 6, block.height + 6),
            reveal=f"item.{i}",
            at=at,
            max_lines=4,
            fill=ink,
            layer="foreground",
            entrance="quick",
        )
        y = box.bottom + gap
    return stage.scene()
