"""Checklist: a sheet on a clipboard standing on the ground; each line is read out, then ticked in ink."""

from __future__ import annotations

import random

from pydantic import Field

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.elements import Scene, Shape, circle, ellipse_d, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.ink import square_d, tick_d
from svg_kit.props import plate
from svg_kit.room import room, stand_y
from svg_kit.shapes import hand, heading, tint, top_title
from svg_kit.stage import Stage
from svg_kit.takeover import enumerated
from svg_kit.templates import SlotModel, words

TEMPLATE_ID = "list.checklist"
TITLE = "Checklist"
ROLES = ("feature", "recap", "solution", "step")  # what is ticked is true, or done
ASKED_FOR = True  # a tick claims something: options or kinds are no checklist
SUITS = {
    "en": ("check", "tick", "make sure", "you need", "you get", "to do", "require", "before you", "don't forget", "remember", "always",
           "never", "includes", "included", "pack "),
    "de": ("prüf", "abhaken", "checkliste", "du brauchst", "sie brauchen", "bevor", "vergiss", "immer", "niemals", "enthalten",
           "inklusive"),
    "es": ("comprueb", "revis", "necesita", "lista", "antes de", "no olvid", "siempre", "nunca", "incluye"),
    "fr": ("vérifi", "coche", "il faut", "avant de", "n'oubli", "toujours", "jamais", "compris", "inclus"),
    "it": ("controll", "spunt", "serve", "prima di", "non dimentic", "sempre", "include"),
    "pt": ("verifi", "confira", "precisa", "antes de", "não esque", "sempre", "nunca", "inclui"),
    "ja": ("チェック", "確認", "必要", "忘れずに", "必ず"),
    "hi": ("जाँच", "ज़रूरी", "चाहिए", "हमेशा"),
    "ar": ("تحقق", "تأكد", "تحتاج", "دائما"),
}  # fmt: skip


class Item(SlotModel):
    text: str = words(60, aim=46, least=1)


class Slots(SlotModel):
    title: str = words(60, aim=44)
    items: tuple[Item, ...] = Field(min_length=2, max_length=6)


EXAMPLE = {
    "title": "Before the first frost",
    "items": [{"text": "Drain the garden hose"}, {"text": "Bring the lemon tree inside"}, {"text": "Bleed every radiator"}],
}
FROM = {"list.reveal": lambda slots: enumerated(slots, icons=False)}


def reveals(slots: Slots) -> list[str]:
    return [*(["title"] if slots.title else []), *(f"item.{i}" for i in range(len(slots.items)))]


def compose(stage: Stage, slots: Slots) -> Scene:
    c, area, way = stage.canvas, room(stage), hand(stage, 1)
    count, bottom = len(slots.items), stand_y(c)
    if c.narrow:
        top = top_title(stage, slots.title, area)
        top += 84 if slots.title else 0
        pitch = min((bottom - top - 96) / count, 240 if c.vertical else 200)
        tall = pitch * count + 96
        sheet = Box(area.x - 8, bottom - tall, area.w + 16, tall)
    else:
        pitch = min((bottom - area.y - 150) / count, 206)
        tall = pitch * count + 100
        wide = area.w * (0.55 if slots.title else 0.66)
        sheet = way.box(Box(area.right - wide, bottom - tall, wide, tall))
        column = way.box(Box(area.x, area.y + 10, area.w - wide - 90, area.h - 30))
        heading(stage, slots.title, column, 122, lines=5)
    _echo(stage, sheet)
    _sheet(stage, sheet)
    rng = random.Random(stage.spec.seed)
    for i, item in enumerate(slots.items):
        _line(stage, item.text, i, count, Box(sheet.x + 54, sheet.y + 66 + pitch * i, sheet.w - 108, pitch), rng)
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _echo(stage: Stage, sheet: Box) -> None:
    """One huge tick, printed quietly behind everything."""
    c = stage.canvas
    left = sheet.cx > c.width / 2 and not c.narrow
    x = c.width * (-0.03 if left else 0.56) if not c.narrow else c.width * 0.1
    box = Box(x, c.height * (0.34 if not c.narrow else 0.06), c.height * 0.5, c.height * 0.44)
    stage.add("background", Shape(tick_d(box, random.Random(7)), fill=tint(stage, 0.07)), id="echo")


def _sheet(stage: Stage, box: Box) -> None:
    """Paper on a board, held by a clip; it stands on the ground."""
    f = stage.field
    board, dark = mix(f.card, f.on_card, 0.30), mix(f.on_card, f.card, 0.12)
    lean = group(rect(-box.w / 2, -box.h / 2, box.w, box.h, board, 10), at=(box.cx, box.cy), rotate=-1.6)
    clip = Box(box.cx - 96, box.y - 26, 192, 56)
    stage.add(
        "midground",
        Shape(ellipse_d(box.cx, box.bottom, box.w * 0.53, 15), fill=f.line, opacity=0.3),
        lean,
        plate(stage, box, f.card, radius=6),
        rect(clip.x, clip.y, clip.w, clip.h, dark, 12),
        rect(clip.cx - 46, clip.y - 22, 92, 34, dark, 17),
        circle(clip.cx, clip.y - 4, 9, f.card),
        id="sheet",
    )


def _line(stage: Stage, text: str, i: int, count: int, row: Box, rng: random.Random) -> None:
    """A rule, a box drawn by hand, the words; then the tick."""
    f, at = stage.field, stage.at(f"item.{i}", i + 1)
    side = min(104.0, row.h * 0.50)
    x = row.right - side if stage.rtl else row.x
    box = Box(x, row.cy - side / 2, side, side)
    pale = mix(f.card, f.on_card, 0.16)
    if i < count - 1:
        stage.add("midground", Shape(line_d((row.x, row.bottom), (row.right, row.bottom)), stroke=pale, stroke_width=3), id="rule")
    stage.add("midground", Shape(square_d(box, rng), stroke=f.on_card, stroke_width=max(4.0, side * 0.07)), id="box")
    words_x = row.x if stage.rtl else box.right + side * 0.52
    words_box = Box(words_x, row.y + row.h * 0.12, row.w - side * 1.52, row.h * 0.76)
    size = min(84.0 if count <= 3 else 64.0, row.h * 0.42)
    stage.text(text, stage.style("label", size, 28), words_box, reveal=f"item.{i}", at=at, fill=f.on_card, max_lines=2,
               valign="middle", layer="midground")  # fmt: skip
    ink = readable(f.pop, f.card, 3.0)
    tick = stage.add("foreground", Shape(tick_d(box, rng), fill=ink), id="tick", extent=box.inset(-side * 0.34))
    stage.track(motion.wipe(tick, at + 0.3, 0.4))
