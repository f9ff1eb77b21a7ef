"""Chat: what is said as bubbles, one from each side, as large as the frame allows."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.devices import bubble_d
from svg_kit.elements import Scene
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import body
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import TypeStyle

TEMPLATE_ID = "product.chat"
TITLE = "Chat"
LINES = 4
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
    c, area = stage.canvas, room(stage)
    count = len(slots.items)
    head = (88.0 if count < 3 else 72.0) if slots.name else 0.0
    gap = 84.0 if c.vertical else 62.0 if count < 3 else 40.0
    pad = 50.0 if count < 3 else 30.0
    wide = area.w * (0.84 if not c.narrow else 0.93)
    free = area.h - head - gap * (count - 1) - 22
    style = _type(stage, slots, wide - 2 * pad, free - 2 * pad * count)
    tall = free / count - 2 * pad
    blocks = [stage.measure(item.text, style, wide - 2 * pad, LINES, tall if style.size <= style.min_size else 1e9) for item in slots.items]
    y = area.y + max(0.0, free - sum(b.height + 2 * pad for b in blocks)) * (0.5 if not c.vertical else 0.42)
    if slots.name:
        spot = Box(area.x, y, area.w, 64)
        stage.text(
            slots.name, stage.style("label", 50, 28), spot, reveal="name", at=stage.at("name", 0), max_lines=1, fill=stage.field.soft
        )
        y += head
    for i, (item, block) in enumerate(zip(slots.items, blocks)):
        left = (i % 2 == 0) != ((stage.spec.variant % 2 == 1) != stage.rtl)
        box = Box(0, y, block.width + 2 * pad, block.height + 2 * pad)
        box = Box(area.x + 16 if left else area.right - box.w - 16, box.y, box.w, box.h)
        _bubble(stage, i, box, left)
        spot = Box(box.x + pad, box.y + pad, block.width + 6, block.height + 6)
        ink = stage.field.on_card if i % 2 == 0 else stage.field.on_pop
        stage.text(item.text, style.sized(block.size), spot, reveal=f"item.{i}", at=stage.at(f"item.{i}", i), max_lines=LINES, fill=ink,
                   layer="foreground", entrance="quick")  # fmt: skip
        y = box.bottom + gap
    return stage.scene()


def _type(stage: Stage, slots: Slots, wide: float, tall: float) -> TypeStyle:
    """One size for all that is said: the largest at which the bubbles fill the frame together."""
    style = stage.style("display", 230 if len(slots.items) == 1 else 190, 44 if len(slots.items) < 3 else 26)
    while style.size > style.min_size:
        blocks = [stage.measure(item.text, style.sized(style.size, style.size), wide, LINES) for item in slots.items]
        if all(b.fits for b in blocks) and sum(b.height for b in blocks) <= tall:
            break
        style = style.sized(max(style.min_size, style.size * 0.94))
    return style


def _bubble(stage: Stage, i: int, box: Box, left: bool) -> None:
    fill = stage.field.card if i % 2 == 0 else stage.field.pop
    nodes = body(stage, bubble_d(box, min(64.0, box.h * 0.28), left), fill)
    name = stage.add("midground", nodes, id="bubble", pivot=(box.x if left else box.right, box.bottom))
    stage.track(motion.pop(name, max(0.0, stage.at(f"item.{i}", i) - 0.05), 0.4, 0.7))
