"""Terminal: commands that type themselves into a dark window, one after another, each with its prompt."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import lch, readable, to_lch
from svg_kit.elements import Scene, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "product.terminal"
TITLE = "Terminal"
ROLES = ("feature", "step", "solution", "cta", "context", "problem")
ASKED_FOR = True
SUITS = {
    "en": ("terminal", "command", "command line", "install", "code", "script", "deploy", "server", "compile"), "de": ("terminal", "befehl", "installier", "code", "server"),
    "es": ("terminal", "comando", "instal", "código", "servidor"), "fr": ("terminal", "commande", "install", "code", "serveur"), "it": ("terminale", "comando", "install", "codice"),
    "pt": ("terminal", "comando", "instal", "código"), "ja": ("コマンド", "インストール", "コード", "サーバー"), "hi": ("कमांड", "इंस्टॉल", "कोड"), "ar": ("أمر", "تثبيت", "كود", "خادم"),
}  # fmt: skip
MONO = "JetBrains Mono"


class Line(SlotModel):
    text: str = words(56, aim=40, least=1)


class Slots(SlotModel):
    title: str = words(70, aim=46)
    items: tuple[Line, ...] = Field(min_length=1, max_length=5)


EXAMPLE = {"title": "Two commands and it runs", "items": [{"text": "git clone the project"}, {"text": "vectoreel make script.md"}]}


def _listed(slots: dict) -> dict | None:
    items = slots.get("items") or []
    if not 1 <= len(items) <= 5 or slots.get("figure"):
        return None
    return ({"title": slots["title"]} if slots.get("title") else {}) | {"items": [{"text": i["text"]} for i in items]}


FROM = {"list.reveal": _listed, "process.steps": _listed}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, f, area = stage.canvas, stage.field, room(stage)
    y = area.y
    if slots.title:
        style = stage.style("display", 116 if not c.square else 84, 50)
        block = stage.text(
            slots.title,
            style,
            Box(area.x, y, area.w * (0.9 if not c.narrow else 1), 250),
            reveal="title",
            max_lines=2 if not c.narrow else 3,
        )
        y += block.height + 60
    count = len(slots.items)
    pitch = min((area.bottom - y - 140) / count, 200.0 if not c.narrow else 180.0)
    box = Box(area.x - 10, y, area.w + 20, pitch * count + 132)
    _, _, hue = to_lch(f.line)
    ground, ink = lch(0.13 if f.dark else 0.19, 0.018, hue), lch(0.95, 0.008, hue)
    prompt = readable(f.pop, ground, 4.6)
    bar = 64.0
    nodes = [
        rect(box.x + 10, box.y + 14, box.w, box.h, f.line, 16, opacity=0.25),
        rect(box.x, box.y, box.w, box.h, ground, 16, stroke=lch(0.36, 0.02, hue), stroke_width=3),
        *(circle(box.x + 42 + 40 * i, box.y + bar / 2, 11, prompt if i == 0 else lch(0.42, 0.02, hue)) for i in range(3)),
    ]
    name = stage.add("midground", nodes, id="window", pivot=(box.cx, box.bottom))
    stage.track(motion.rise(name, 0.05, 60, 0.6))
    inner = Box(box.x + 48, box.y + bar + 14, box.w - 96, box.h - bar - 44)
    for i, item in enumerate(slots.items):
        at, top = stage.at(f"item.{i}", i + 1), inner.y + pitch * i
        base = stage.style("body", min(84.0, pitch * 0.46), 22, tall=0.86)
        style = type(base)(MONO, 400, base.size, base.min_size, 0.0, 1.2, False, "body")
        stage.text("$" if not stage.rtl else "‹", style, Box(inner.right - 44 if stage.rtl else inner.x, top, 44, pitch), reveal=f"prompt.{i}", at=at, max_lines=1, valign="middle", fill=prompt,
                          layer="foreground", entrance="quick", mark=False)  # fmt: skip
        line = Box(inner.x + (0 if stage.rtl else 62), top + pitch * 0.06, inner.w - 62, pitch * 0.88)
        stage.text(item.text, style, line, reveal=f"item.{i}", at=at, max_lines=2, valign="middle", fill=ink, layer="foreground")
    return stage.scene()
