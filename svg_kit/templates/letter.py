"""Letter: words on a sheet of paper that lies on the field, signed by whoever said them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from svg_kit import motion
from svg_kit.colour import mix, readable
from svg_kit.elements import Node, Scene, Shape, Text, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.handwriting import hand
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import Block, TypeStyle

TEMPLATE_ID = "quote.letter"
TITLE = "Letter"
ROLES = ("quote", "story", "evidence", "context", "outro")
SUITS = {
    "en": ("wrote", "letter", "diary", "note", "signed"), "de": ("schrieb", "brief", "tagebuch", "notiz"), "es": ("escribió", "carta", "diario"),
    "fr": ("écri", "lettre", "journal"), "it": ("scrisse", "lettera", "diario"), "pt": ("escreveu", "carta", "diário"), "ja": ("手紙", "日記", "書い"),
    "hi": ("चिट्ठी", "पत्र", "लिखा"), "ar": ("رسالة", "كتب"),
}  # fmt: skip


class Slots(SlotModel):
    quote: str = words(170, aim=130, least=1)
    name: str = words(48, aim=40)
    role: str = words(70, aim=56)


EXAMPLE = {
    "quote": "The ice is ten feet thick and the dogs are well. Tell mother I have kept my mittens on.",
    "name": "Ernest",
    "role": "February 1915",
}


def _quoted(slots: dict) -> dict | None:
    return {k: slots[k] for k in ("quote", "name", "role") if slots.get(k)} if len(slots["quote"]) <= 130 else None


FROM = {"quote.attributed": _quoted}


def reveals(slots: Slots) -> list[str]:
    return ["quote", *(["name"] if slots.name else [])]


def compose(stage: Stage, slots: Slots) -> Scene:
    """A sheet as large as the frame allows, written from edge to edge in a hand; signed at its foot, or at its side in wide frames."""
    c, f, area = stage.canvas, stage.field, room(stage)
    tilt = (-1.1, 1.0, -0.7)[stage.spec.variant % 3]
    sheet = (
        Box(area.x + 16, area.y - 6, area.w - 32, area.h + 40) if not c.narrow else Box(area.x - 30, area.y - 10, area.w + 60, area.h + 30)
    )
    pad = 96 if not c.narrow else 70 if c.vertical else 58
    inner = sheet.inset(pad, pad * 0.8)
    foot = _foot_height(stage, slots, inner)
    said = slots.quote.strip('"“”„«»「」『』 ')
    size = 330.0 if len(said) < 16 else 150.0 if not c.square else 112.0
    style = replace(_hand(stage, size, 44), leading=1.2)
    lines = 9 if c.narrow else 6
    free = Box(inner.x, inner.y, inner.w, inner.h - foot)
    block = stage.measure(said, style, free.w, lines, free.h)
    spot = Box(free.x, free.y + max(0.0, free.h - block.height) * 0.4, free.w, free.h)
    _sheet(stage, sheet, tilt)
    _ruled(stage, sheet, spot.y, block, inner.bottom - foot + 24 if foot else sheet.bottom - 24)
    stage.text(said, style, spot, reveal="quote", max_lines=lines, fill=f.on_card, layer="midground")
    if foot:
        _signed(stage, slots, inner, foot)
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _hand(stage: Stage, size: float, least: float) -> TypeStyle:
    """Written, not set; scripts that the hand does not have are in their own type."""
    style = stage.style("display", size * 1.08, least)
    return hand(stage, replace(style, leading=1.4), 600)


def _foot_height(stage: Stage, slots: Slots, inner: Box) -> float:
    if not slots.name and not slots.role:
        return 0.0
    name = _hand(stage, 120, 44)
    tall = stage.measure(slots.name, name, inner.w * (0.54 if slots.role else 1.0), 1, 130).height if slots.name else 0.0
    return max(tall, 70.0) + 44


def _signed(stage: Stage, slots: Slots, inner: Box, foot: float) -> None:
    """When and where at the reading edge, the signature at the far one."""
    f, low, both = stage.field, Box(inner.x, inner.bottom - foot + 36, inner.w, foot - 36), bool(slots.name and slots.role)
    at = stage.at("name", 1) if slots.name else stage.at("quote") + 0.4
    if slots.name:
        wide = low.w * (0.54 if both else 1.0)
        box = Box(low.right - wide, low.y, wide, low.h)
        spot = Box(low.x, low.y, wide, low.h) if stage.rtl else box
        stage.text(slots.name, _hand(stage, 120, 44), spot, reveal="name", at=at, max_lines=1, fill=_signal(stage),
                   layer="midground", align="end", valign="bottom")  # fmt: skip
    if slots.role:
        wide = low.w * (0.43 if both else 1.0)
        spot = Box(low.right - wide if stage.rtl else low.x, low.y, wide, low.h)
        stage.text(slots.role, stage.style("body", 50, 28), spot, reveal="role", at=at + 0.12, max_lines=2, fill=f.soft_card, layer="midground",
                   valign="bottom")  # fmt: skip


def _signal(stage: Stage) -> str:
    """The one colour: the signature, in an ink that is read on the sheet."""
    f = stage.field
    return readable(f.accent, mix(f.card, f.on_card, 0.13), 4.6)


def _ruled(stage: Stage, sheet: Box, y: float, block: Block, low: float) -> None:
    """Faint rules from edge to edge on which the words are written, down to `low`."""
    f = stage.field
    bases = [next(node.y for node in line if isinstance(node, Text)) for line in block.lines if any(isinstance(k, Text) for k in line)]
    if not bases:
        return
    pitch = bases[1] - bases[0] if len(bases) > 1 else block.size * 1.25
    first, rows = y + bases[0] + block.size * 0.12, []
    while first - pitch > sheet.y + 30:
        first -= pitch
    while first < low:
        rows.append(Shape(line_d((sheet.x, first), (sheet.right, first)), stroke=mix(f.card, f.on_card, 0.13), stroke_width=3, cap="butt"))
        first += pitch
    name = stage.add("midground", rows, id="rules", pivot=(sheet.cx, sheet.cy))
    stage.track(motion.appear(name, max(0.0, stage.at("quote") - 0.05), 0.3))


def _sheet(stage: Stage, box: Box, tilt: float) -> None:
    """The sheet as it came out of its envelope: two folds across it, the envelope askew beneath."""
    f = stage.field
    key: dict[str, Any] = {"stroke": f.line if stage.look.contour else None, "stroke_width": stage.look.contour}
    outer = [
        rect(-box.w / 2, -box.h / 2, box.w, box.h, mix(f.card, f.pop, 0.55), 6, **key),
        Shape(line_d((-box.w / 2, -box.h / 2), (0, box.h * 0.1), (box.w / 2, -box.h / 2)), stroke=mix(f.card, f.line, 0.5), stroke_width=4),
    ]
    nodes: list[Node] = [
        rect(box.x + 10, box.y + 18, box.w, box.h, f.line, 4, opacity=0.22),
        group(outer, at=(box.cx, box.cy), rotate=tilt * 2.2),
        rect(box.x, box.y, box.w, box.h, f.card, 4, **key),
    ]
    for k in (1, 2):
        y = box.y + box.h * k / 3
        nodes.append(rect(box.x + 2, y, box.w - 4, 26, mix(f.card, f.on_card, 0.045)))
    name = stage.add("midground", nodes, id="sheet", pivot=(box.cx, box.cy))
    at = max(0.0, stage.at("quote") - 0.15)
    stage.track(motion.tween(name, "y", at, 0.55, 60, 0), motion.tween(name, "rotate", at, 0.55, -1.6, 0), *motion.appear(name, at, 0.2))
