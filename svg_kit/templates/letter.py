"""Letter: words on a sheet of paper that lies on the field, signed by whoever said them."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.colour import mix
from svg_kit.elements import Scene, Shape, group, line_d, rect
from svg_kit.geometry import Box
from svg_kit.room import room
from svg_kit.stage import Stage
from svg_kit.templates import SlotModel, words
from svg_kit.typography import typeset

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
    c, f, area = stage.canvas, stage.field, room(stage)
    wide = area.w * (0.72 if not c.narrow else 1.0)
    x = area.right - wide - 20 if stage.spec.variant % 3 == 1 and not c.narrow else area.x + 20 if not c.narrow else area.x
    sheet = Box(x, area.y - 20, wide, area.h + 40)
    pad = 84 if not c.narrow else 56
    inner = sheet.inset(pad, pad * 0.85)
    signed = slots.name or slots.role
    foot = 190.0 if slots.name and slots.role else 130.0 if signed else 0.0
    said = slots.quote.strip('"“”„«»「」『』 ')
    style = stage.style("display", 92 if not c.square else 78, 40, tall=1.0)
    block = typeset(said, style, inner.w, f.on_card, max_lines=9 if c.narrow else 6, height=inner.h - foot)
    _sheet(stage, sheet)
    stage.text(
        said,
        style,
        Box(inner.x, inner.y, inner.w, inner.h - foot),
        reveal="quote",
        max_lines=9 if c.narrow else 6,
        fill=f.on_card,
        layer="midground",
    )
    if signed:
        at = stage.at("name", 1) if slots.name else stage.at("quote") + 0.4
        y = inner.y + block.height + 46
        name = stage.text(slots.name or slots.role, stage.style("display", 66, 34), Box(inner.x, y, inner.w, 74), reveal="name" if slots.name else "role", at=at, max_lines=1,
                          fill=f.on_card, layer="midground", align="end")  # fmt: skip
        if slots.name and slots.role:
            stage.text(slots.role, stage.style("body", 38, 26), Box(inner.x, y + name.height + 22, inner.w, 44), reveal="role", at=at + 0.12, max_lines=1, fill=f.soft_card,
                       layer="midground", align="end")  # fmt: skip
    stage.focus = (sheet.cx, sheet.cy)
    return stage.scene()


def _sheet(stage: Stage, box: Box) -> None:
    """The sheet, a second one under it, a fold across the middle and a turned corner."""
    f = stage.field
    fold = mix(f.card, f.on_card, 0.10)
    under = group(rect(-box.w / 2, -box.h / 2, box.w, box.h, mix(f.card, f.on_card, 0.16)), at=(box.cx, box.cy), rotate=1.8)
    ear = 74.0
    d = f"M{box.x} {box.y}H{box.right - ear}L{box.right} {box.y + ear}V{box.bottom}H{box.x}Z"
    corner = f"M{box.right - ear} {box.y}V{box.y + ear}H{box.right}Z"
    nodes = [
        group(Shape(d, fill=f.line, opacity=0.22), at=(10, 16)),
        under,
        Shape(d, fill=f.card, stroke=f.line if stage.look.contour else None, stroke_width=stage.look.contour),
        Shape(corner, fill=mix(f.card, f.on_card, 0.2)),
        Shape(line_d((box.x, box.cy), (box.right, box.cy)), stroke=fold, stroke_width=3, cap="butt"),
    ]
    name = stage.add("midground", nodes, id="sheet", pivot=(box.cx, box.cy))
    at = max(0.0, stage.at("quote") - 0.15)
    stage.track(motion.tween(name, "y", at, 0.55, 60, 0), motion.tween(name, "rotate", at, 0.55, -1.6, 0), *motion.appear(name, at, 0.2))
