"""Text to outlines: characters with their places (x, y, dx, dy, rotate), chunks anchored at start, middle or end, runs shaped with HarfBuzz.

Outlines, because an imported text is part of a drawing: it may be filled with a gradient, stroked, clipped, or set in the file's own face.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fontTools.misc.transform import Transform
from fontTools.pens.transformPen import TransformPen

from svg_kit.elements import Group, Node
from svg_kit.geometry import Box
from svg_kit.svg.css import Style, inherit
from svg_kit.svg.faces import Face
from svg_kit.svg.paths import FINE, AbsolutePen
from svg_kit.svg.source import tag
from svg_kit.svg.values import length
from svg_kit.typography import bidi
from svg_kit.typography.fonts import hb

if TYPE_CHECKING:
    from svg_kit.svg.tree import Tree

_NOT_DRAWN = {"textLength": "the words keep their natural width", "baseline-shift": "the words stay on the line",
              "text-decoration": "the line is left out", "writing-mode": "the words run across"}  # fmt: skip


@dataclass(slots=True)
class _Char:
    text: str
    style: Style
    x: float | None = None
    y: float | None = None
    dx: float = 0.0
    dy: float = 0.0
    rotate: float = 0.0

    @property
    def placed(self) -> bool:
        return self.x is not None or self.y is not None


@dataclass(slots=True)
class _Run:
    """Characters of one style that follow each other; glyphs are (face, id, x, y) in px from the run's start."""

    chars: list[_Char]
    glyphs: list[tuple[Face, int, float, float]]
    advance: float


def read_text(tree: Tree, element, style: Style) -> list[Node]:
    """One shape (or fill and stroke) per run of one style, in a group that keeps the words as its label."""
    chars: list[_Char] = []
    _collect(tree, element, style, chars)
    if chars and chars[-1].text == " " and not _kept(chars[-1].style):
        chars.pop()
    tree.read_letters(len(chars))
    runs = [_shape(tree, run) for run in _runs(chars)]
    pens: list[tuple[Style, AbsolutePen]] = []
    area: Box | None = None
    x = y = 0.0
    for index, run in enumerate(runs):
        first = run.chars[0]
        if index == 0 or first.placed:
            x, y = first.x if first.x is not None else x, first.y if first.y is not None else y
            x -= _anchor(first.style) * _chunk(runs, index)
        x, y = x + first.dx, y + first.dy
        if not pens or pens[-1][0] is not first.style:
            pens.append((first.style, AbsolutePen(FINE)))
        cell = _draw(tree, run, x, y, pens[-1][1])
        area = cell if area is None else area.union(cell)
        x += run.advance
    nodes = [node for own, pen in pens if own.get("visibility", "visible") == "visible" for node in tree.painted(pen.d, own, area)]
    words = "".join(c.text for c in chars)
    return [Group(tuple(nodes), label=words)] if nodes else []


def _collect(tree: Tree, element, style: Style, chars: list[_Char]) -> None:
    start = len(chars)
    for name, effect in _NOT_DRAWN.items():
        if style.get(name) not in (None, "none", "baseline", "0", "lr-tb", "horizontal-tb"):
            tree.report.add("svg.text", element, f"{name} is not drawn: {effect}.")
    _take(element.text, style, chars)
    for child in element:
        name = tag(child)
        if name in ("tspan", "a"):
            own = tree.sheet.declared(child)
            if own.get("display") != "none":
                _collect(tree, child, inherit(style, own), chars)
        elif name not in ("title", "desc", ""):
            tree.report.add("svg.text", child, f"<{name}> in a text is left out.")
        _take(child.tail, style, chars)
    mine = chars[start:]
    em = length(style.get("font-size"), 16)
    for name, whole in (("x", tree.width), ("y", tree.height), ("dx", tree.width), ("dy", tree.height)):
        values = [length(v, 0, whole, em) for v in element.get(name, "").replace(",", " ").split()]
        for char, value in zip(mine, values):
            if (name in ("x", "y") and getattr(char, name) is None) or (name in ("dx", "dy") and not getattr(char, name)):
                setattr(char, name, value)
    turns = [length(v) for v in element.get("rotate", "").replace(",", " ").split()]
    for index, char in enumerate(mine if turns else ()):
        char.rotate = char.rotate or turns[min(index, len(turns) - 1)]


def _kept(style: Style) -> bool:
    return style.get("xml:space") == "preserve" or style.get("white-space", "").startswith("pre")


def _take(text: str | None, style: Style, chars: list[_Char]) -> None:
    for c in text or "":
        c = " " if c in "\n\t\r" else c
        if c == " " and not _kept(style) and (not chars or chars[-1].text == " "):
            continue
        chars.append(_Char(c, style))


def _runs(chars: list[_Char]) -> list[list[_Char]]:
    runs: list[list[_Char]] = []
    for c in chars:
        follows = runs and c.style is runs[-1][-1].style and not (c.placed or c.dx or c.dy or c.rotate or runs[-1][-1].rotate)
        runs[-1].append(c) if follows else runs.append([c])
    return runs


def _chunk(runs: list[_Run], index: int) -> float:
    """The advance of the runs from here to the next absolute place."""
    total = runs[index].advance
    for run in runs[index + 1 :]:
        if run.chars[0].placed:
            break
        total += run.advance + run.chars[0].dx
    return total


def _anchor(style: Style) -> float:
    share = {"middle": 0.5, "end": 1.0}.get(style.get("text-anchor", ""), 0.0)
    return 1 - share if style.get("direction") == "rtl" else share


def _shape(tree: Tree, chars: list[_Char]) -> _Run:
    style = chars[0].style
    text = "".join(c.text for c in chars)
    chain = tree.faces.chain(style)
    size = length(style.get("font-size"), 16)
    spacing, between = length(style.get("letter-spacing")), length(style.get("word-spacing"))
    optional = not spacing  # spaced letters take no ligatures and no contextual forms
    features = {"liga": optional, "clig": optional, "calt": optional, **_features(style)}
    items: list[tuple[Face, int, str]] = []
    for char, level in zip(text, bidi.levels(text)):
        face = next((f for f in chain if f.font.get_nominal_glyph(ord(char)) is not None), None)
        if face is None and char.isprintable():
            tree.report.add("svg.text", "text", f"No face has {char!r}.")
        face = (items[-1][0] if items else chain[0]) if face is None or (char == " " and items) else face
        if items and items[-1][:2] == (face, level):
            items[-1] = (face, level, items[-1][2] + char)
        else:
            items.append((face, level, char))
    x, glyphs = 0.0, []
    for index in bidi.visual_order([level for _, level, _ in items]):
        face, level, part = items[index]
        unit = size / face.font.face.upem
        buffer = hb.Buffer()
        buffer.add_str(part)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if level % 2 else "ltr"
        hb.shape(face.font, buffer, features)
        for info, pos in zip(buffer.glyph_infos, buffer.glyph_positions):
            glyphs.append((face, info.codepoint, x + pos.x_offset * unit, -pos.y_offset * unit))
            x += pos.x_advance * unit + (spacing if pos.x_advance else 0) + (between if part[info.cluster] == " " else 0)
    return _Run(chars, glyphs, x)


def _features(style: Style) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for part in style.get("font-feature-settings", "").split(","):
        words = part.replace('"', " ").replace("'", " ").split()
        if words and len(words[0]) == 4:
            found[words[0]] = len(words) < 2 or words[1] not in ("0", "off")
    for word, feature in (("tabular-nums", "tnum"), ("lining-nums", "lnum"), ("oldstyle-nums", "onum"), ("proportional-nums", "pnum")):
        if word in style.get("font-variant-numeric", ""):
            found[feature] = True
    return found


def _draw(tree: Tree, run: _Run, x: float, y: float, pen: AbsolutePen) -> Box:
    """Outlines of the run's glyphs with its origin at (x, y); returns the cell it takes (ascent to descent)."""
    style = run.chars[0].style
    size = length(style.get("font-size"), 16)
    face = run.glyphs[0][0] if run.glyphs else tree.faces.chain(style)[0]
    extents, k = face.font.get_font_extents("ltr"), size / face.font.face.upem
    ascent, descent = extents.ascender * k, -extents.descender * k
    base = y + _baseline(style.get("dominant-baseline", ""), ascent, descent, size)
    turn = Transform().translate(x, base).rotate(math.radians(run.chars[0].rotate))
    for face, gid, gx, gy in run.glyphs:
        k = size / face.font.face.upem
        face.font.draw_glyph_with_pen(gid, TransformPen(pen, turn.translate(gx, gy).transform((k, 0, face.slant * k, -k, 0, 0))))
    return Box(x, base - ascent, run.advance, ascent + descent)


def _baseline(name: str, ascent: float, descent: float, size: float) -> float:
    """How far down the line moves (px) so that the named baseline stands on y."""
    return {
        "middle": size * 0.25, "central": (ascent - descent) / 2, "hanging": ascent * 0.8, "mathematical": ascent / 2,
        "text-before-edge": ascent, "text-top": ascent, "before-edge": ascent, "text-after-edge": -descent, "ideographic": -descent, "after-edge": -descent,
    }.get(name, 0.0)  # fmt: skip
