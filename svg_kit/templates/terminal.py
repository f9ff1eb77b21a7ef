"""Terminal: a laptop on a desk fills the frame; commands type themselves large on its dark screen, each with its prompt and its answer."""

from __future__ import annotations

from pydantic import Field

from svg_kit import motion
from svg_kit.art.library import standing
from svg_kit.colour import lch, mix, readable, to_lch
from svg_kit.devices import laptop
from svg_kit.elements import Node, Scene, circle, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.shapes import Hand, heading, plane, top_title
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
    way = Hand(c.width, stage.rtl)
    under = area.y - 30
    if slots.title:
        wide = Box(area.x, area.y - 14, area.w, 190 if len(slots.items) < 4 else 150)
        under = (top_title(stage, slots.title, area) if c.narrow else heading(stage, slots.title, wide, 120, lines=2, least=50)) + 36
    deck = 128.0 if not c.narrow else 104.0
    foot = c.height - (34.0 if not c.vertical else c.height * 0.06 if c.height < 1500 else 250.0)
    lid = Box(
        area.x + (0 if not c.narrow else 10),
        under,
        area.w - (330 if not c.narrow else 20),
        min(foot - deck - 30, c.content.bottom + 4) - under,
    )
    if not slots.title and not c.narrow:
        lid = Box(area.x + 130, under, area.w - 330, lid.h)
    _, _, hue = to_lch(f.line)
    ground = lch(0.13 if f.dark else 0.19, 0.018, hue)
    lid = way.box(lid)
    stage.add("background", _desk(stage, lid.bottom + deck * 0.25), id="desk")
    nodes, screen = laptop(stage, lid, ground, deck)
    bar = 58.0
    head = [
        rect(screen.x, screen.y, screen.w, bar, lch(0.30, 0.02, hue), 12),
        *(circle(screen.x + 40 + 38 * i, screen.y + bar / 2, 11, f.pop if i == 0 else lch(0.48, 0.02, hue)) for i in range(3)),
    ]
    name = stage.add("midground", nodes, head, id="laptop", pivot=(lid.cx, lid.bottom + deck))
    stage.track(motion.rise(name, 0.05, 60, 0.6))
    if not c.narrow:
        _beside(stage, way.x(c.width - 150.0), lid.bottom + deck + 20, way.flipped)
    _session(stage, slots, Box(screen.x + 44, screen.y + bar + 20, screen.w - 88, screen.h - bar - 42), ground, hue)
    stage.focus = (lid.cx, lid.cy)
    return stage.scene()


def _desk(stage: Stage, y: float) -> list[Node]:
    """The table top that it stands on, across the frame."""
    c, f = stage.canvas, stage.field
    fill = plane(stage, 0.15)
    return [rect(-10, y, c.width + 20, c.height - y + 10, fill), rect(-10, y, c.width + 20, 5, mix(fill, f.ink, 0.35))]


def _beside(stage: Stage, x: float, foot: float, flip: bool) -> None:
    """A plant behind and a cup in front of it: someone works here."""
    things = [
        standing("prop:potted-plant", x + (30 if not flip else -30), foot - 34, 470, stage.inks(), flip=flip),
        standing("prop:coffee-cup", x + (-30 if not flip else 30), foot + 26, 128, stage.inks(), flip=flip),
    ]
    name = stage.add("foreground", things, id="beside", pivot=(x, foot))
    stage.track(motion.rise(name, 0.2, 40, 0.5))


def _session(stage: Stage, slots: Slots, inner: Box, ground: str, hue: float) -> None:
    """Each command with its prompt; grey lines are what it answers, and the cursor waits after the last."""
    count = len(slots.items)
    ink, dim, prompt = lch(0.95, 0.008, hue), lch(0.36, 0.02, hue), readable(stage.field.pop, ground, 4.6)
    pitch = min(inner.h / count, 380.0)
    base = stage.style("body", min(80.0 if count > 1 else 140.0, pitch * 0.42), 20, tall=0.92)
    style = type(base)(MONO, 500, base.size, base.min_size, 0.0, 1.2, False, "body")
    gutter = style.size * 0.95
    blocks = [stage.measure(item.text, style, inner.w - gutter, 2, pitch * 0.92) for item in slots.items]
    style = style.sized(min(b.size for b in blocks), min(style.min_size, min(b.size for b in blocks)))  # one size for all
    for i, item in enumerate(slots.items):
        at, top = stage.at(f"item.{i}", i + 1), inner.y + pitch * i
        block = stage.measure(item.text, style, inner.w - gutter, 2, pitch * 0.92)
        answers = pitch - block.height > 96 or i == count - 1
        y = top + (4 if answers and pitch - block.height > 96 else (pitch - block.height) / 2)
        sign = Box(inner.right - gutter * 0.7 if stage.rtl else inner.x, y, gutter * 0.7, style.size * 1.25)
        stage.text("$" if not stage.rtl else "‹", style, sign, reveal=f"prompt.{i}", at=at, max_lines=1, fill=prompt, layer="foreground",
                   entrance="quick", mark=False)  # fmt: skip
        stage.text(item.text, style, Box(inner.x + (0 if stage.rtl else gutter), y, inner.w - gutter, block.height + 2), reveal=f"item.{i}", at=at,
                   max_lines=2, fill=ink, layer="foreground")  # fmt: skip
        free = Box(inner.x, y + block.height + 30, inner.w, top + pitch - y - block.height - 42)
        _answer(stage, i, free, (dim, prompt), style.size, at + 0.45, i == count - 1)


def _answer(stage: Stage, i: int, free: Box, tones: tuple[str, str], size: float, at: float, last: bool) -> None:
    """Grey lines in the room under a command; under the last one the work runs through, and a cursor waits."""
    dim, warm = tones
    tall, gap = max(14.0, size * 0.22), max(16.0, size * 0.30)
    nodes: list[Node] = []
    y = free.y
    x = lambda left, w: free.right - left - w if stage.rtl else free.x + left  # noqa: E731
    for k, long in enumerate((0.58, 0.40) if not last else (1.0,)):
        if y + tall > free.bottom:
            break
        if last:
            nodes.append(rect(x(0, free.w), y, free.w, tall, warm, tall / 2))
        else:
            w = free.w * (long - 0.06 * ((i + k) % 3))
            nodes.append(rect(x(0, w), y, w, tall, dim, tall / 2))
        y += tall + gap
    if last and y + size * 0.9 < free.bottom:
        nodes.append(rect(x(0, size * 0.52), y + gap * 0.3, size * 0.52, size * 0.95, warm, 3))
    if nodes:
        name = stage.add("foreground", nodes, id="answer", extent=free)
        stage.track(motion.wipe(name, at, 0.6))
