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
from svg_kit.shapes import heading, top_title
from svg_kit.stage import Stage
from svg_kit.subjects import fitted, subject
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
    c, area = stage.canvas, room(stage)
    count, bottom = len(slots.items), stand_y(c)
    headed = stage.spec.variant % 3 == 1 and bool(slots.title) and count <= 4  # the title stands on the sheet itself
    if c.narrow:
        top = top_title(stage, slots.title, area)
        top += 84 if slots.title else 40
        pitch = min((bottom - top - 96) / count, 300 if c.vertical else 220)
        tall = pitch * count + 96
        sheet = Box(area.x - 8, bottom - tall, area.w + 16, tall)
    elif headed:
        sheet = stage.mirrored(Box(area.x + area.w * 0.02, area.y - 10, area.w * 0.74, bottom - area.y + 10))
        spot = Box(sheet.x + 54, sheet.y + 78, sheet.w - 108, 190)
        pitch = (sheet.bottom - 34 - _title(stage, slots.title, spot)) / count
    else:
        pitch = min((bottom - area.y - 150) / count, 250)
        tall = pitch * count + 100
        wide = area.w * (0.57 if slots.title else 0.8)
        sheet = stage.mirrored(Box(area.right - wide, bottom - tall, wide, tall))
        column = stage.mirrored(Box(area.x, area.y + 10, area.w - wide - 80, area.h - 30))
        heading(stage, slots.title, column, 150, lines=5)
    _sheet(stage, sheet)
    _pen(stage, sheet, headed)
    rng = random.Random(stage.spec.seed)
    first = sheet.bottom - 34 - pitch * count
    for i, item in enumerate(slots.items):
        _line(stage, item.text, i, count, Box(sheet.x + 54, first + pitch * i, sheet.w - 108, pitch), rng)
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _title(stage: Stage, title: str, box: Box) -> float:
    """The title on the sheet, ruled off; returns where the lines begin."""
    f = stage.field
    block = stage.text(
        title,
        stage.style("display", 118, 50),
        box,
        reveal="title",
        max_lines=1 if len(title) < 34 else 2,
        fill=f.on_card,
        layer="foreground",
    )
    y = box.y + block.height + 40
    stage.add("midground", Shape(line_d((box.x, y), (box.right, y)), stroke=f.on_card, stroke_width=6, cap="butt"), id="head")
    return y + 6


def _pen(stage: Stage, sheet: Box, headed: bool) -> None:
    """What the ticks are made with, standing on the ground beside the sheet where there is room."""
    c, area = stage.canvas, room(stage)
    if c.narrow:
        return
    words = [box.bottom for name, box in stage.marks.items() if name == "title" and not headed]
    left, right = (area.x, sheet.x - 70) if sheet.cx > c.width / 2 else (sheet.right + 70, c.width - 60)
    spot = fitted("prop:pencil", Box(left, 0, min(right - left, 470), 420))
    foot = stand_y(c) + 8
    if foot - spot.h < max([*words, area.y]) + 50 or right - left < 260:
        return
    spot = Box(left if sheet.cx > c.width / 2 else right - spot.w, foot - spot.h, spot.w, spot.h)
    subject(stage, "prop:pencil", spot, at=0.1, flip=sheet.cx < c.width / 2)


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
    side = min(116.0, row.h * 0.50)
    x = row.right - side if stage.rtl else row.x
    box = Box(x, row.cy - side / 2, side, side)
    pale = mix(f.card, f.on_card, 0.16)
    if i < count - 1:
        stage.add("midground", Shape(line_d((row.x, row.bottom), (row.right, row.bottom)), stroke=pale, stroke_width=3), id="rule")
    stage.add("midground", Shape(square_d(box, rng), stroke=f.on_card, stroke_width=max(4.0, side * 0.07)), id="box")
    words_x = row.x if stage.rtl else box.right + side * 0.52
    words_box = Box(words_x, row.y + row.h * 0.12, row.w - side * 1.52, row.h * 0.76)
    size = min(100.0 if count <= 3 else 70.0, row.h * 0.42)
    stage.text(text, stage.style("label", size, 28), words_box, reveal=f"item.{i}", at=at, fill=f.on_card, max_lines=2,
               valign="middle", layer="midground")  # fmt: skip
    ink = readable(f.pop, f.card, 3.0)
    tick = stage.add("foreground", Shape(tick_d(box, rng), fill=ink), id="tick", extent=box.inset(-side * 0.34))
    stage.track(motion.wipe(tick, at + 0.3, 0.4))
