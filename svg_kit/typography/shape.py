"""Shaping of one line: itemise by direction, face and emoji; shape with HarfBuzz; place in visual order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from svg_kit.typography import bidi
from svg_kit.typography.emoji import clusters, name_of
from svg_kit.typography.fonts import face_for, font, hb

CURSIVE = ("arab", "deva", "beng", "taml", "thai", "khmr", "syrc")


@dataclass(frozen=True, slots=True)
class Placed:
    """A glyph on the line: font file, id, pen position, index of its character in the line's text; sizes in em of 1000."""

    font: str
    gid: int
    x: float
    y: float
    cluster: int


@dataclass(frozen=True, slots=True)
class ShapedLine:
    """Everything in thousandths of the type size. `emoji` is (pictogram name, x, cluster)."""

    text: str
    glyphs: tuple[Placed, ...]
    emoji: tuple[tuple[str, float, int], ...]
    width: float
    ascent: float
    descent: float
    left: float
    right: float


@dataclass(slots=True)
class _Item:
    start: int
    text: str
    level: int
    face: str
    emoji: str = ""


def _itemise(text: str, family: str, weight: int) -> list[_Item]:
    items: list[_Item] = []
    levels = bidi.levels(text)
    at = 0
    for cluster in clusters(text):
        emoji = name_of(cluster) or ""
        face = ""
        if not emoji:
            face = face_for(cluster[0], family, weight) or ""
            if (cluster[0].isspace() or not face) and items and not items[-1].emoji:
                face = items[-1].face
            face = face or face_for("x", family, weight) or ""
        last = items[-1] if items else None
        if last and not emoji and not last.emoji and last.face == face and last.level == levels[at]:
            last.text += cluster
        else:
            items.append(_Item(at, cluster, levels[at], face, emoji))
        at += len(cluster)
    return items


@lru_cache(maxsize=8192)
def shape_line(text: str, family: str, weight: int, tracking: float = 0.0, tabular: bool = False) -> ShapedLine:
    """Shapes a line. `tracking` in em, not applied to cursive scripts (it would break their joins)."""
    items = _itemise(text, family, weight)
    x = 0.0
    glyphs: list[Placed] = []
    emoji: list[tuple[str, float, int]] = []
    top = bottom = 0.0
    left, right = 1e9, -1e9
    for index in bidi.visual_order([i.level for i in items]):
        item = items[index]
        if item.emoji:
            emoji.append((item.emoji, x + 40, item.start))
            left, right, top, bottom = min(left, x + 40), max(right, x + 1040), max(top, 850), max(bottom, 150)
            x += 1080
            continue
        face = font(item.face)
        unit = 1000 / face.face.upem
        buffer = hb.Buffer()
        buffer.add_str(item.text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if item.level % 2 else "ltr"
        spaced = 0.0 if str(buffer.script).lower() in CURSIVE else tracking * 1000
        features = {"kern": True, "liga": spaced == 0, "lnum": True, "tnum": tabular}
        hb.shape(face, buffer, features)
        for info, pos in zip(buffer.glyph_infos, buffer.glyph_positions):
            gx, gy = x + pos.x_offset * unit, pos.y_offset * unit
            glyphs.append(Placed(item.face, info.codepoint, gx, gy, item.start + info.cluster))
            ink = face.get_glyph_extents(info.codepoint)
            if ink and ink.width:
                left = min(left, gx + ink.x_bearing * unit)
                right = max(right, gx + (ink.x_bearing + ink.width) * unit)
                top = max(top, gy + ink.y_bearing * unit)
                bottom = max(bottom, -(gy + (ink.y_bearing + ink.height) * unit))
            x += pos.x_advance * unit + (spaced if pos.x_advance else 0)
    if right < left:
        left, right = 0.0, x
    return ShapedLine(text, tuple(glyphs), tuple(emoji), x, top, bottom, left, right)


def measure(text: str, family: str, weight: int, size: float, tracking: float = 0.0, tabular: bool = False) -> float:
    """Advance width in px."""
    return shape_line(text, family, weight, tracking, tabular).width * size / 1000
