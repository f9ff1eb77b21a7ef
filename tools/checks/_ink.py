"""The ink of texts: exact glyph extents in frame px, and which lines belong to one block."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from svg_kit.elements import Counter, Group, Scene, Text
from svg_kit.geometry import Box
from svg_kit.typography.fonts import font
from tools.checks._placed import Placed, mapped, placed, scale_of

DECORATION = ("background",)
"""Roots whose letters are scenery (a giant quotation mark), not words to read."""
_LINE = re.compile(r"(.+)\.\d+\Z")


@dataclass(frozen=True, slots=True)
class Ink:
    """A stretch of text of one colour as it stands in the frame. Stretches of a line share `line`, lines of a block share `block`."""

    node: Text | Counter
    place: Placed
    box: Box
    block: str
    line: str
    size: float

    @property
    def text(self) -> str:
        return self.node.text if isinstance(self.node, Text) else self.node.final

    @property
    def opacity(self) -> float:
        return self.place.opacity * (self.node.opacity if isinstance(self.node, Text) else 1.0)


def inks(scene: Scene, t: float, roots_left_out: tuple[str, ...] = DECORATION) -> list[Ink]:
    """Every text with ink, hidden ones too, in paint order."""
    out = []
    for place in placed(scene, t):
        if isinstance(place.node, (Text, Counter)) and place.root not in roots_left_out:
            box = ink_of(place.node, place.count)
            if box is not None:
                line = _line(place.above)
                out.append(Ink(place.node, place, mapped(place.matrix, box), _block(line), line, place.node.size * scale_of(place.matrix)))
    return out


def _line(above: tuple[Group, ...]) -> str:
    """The line's group (`title-3.0`), which may hold groups of its own parts; without one, the nearest named group."""
    names = [g.id for g in reversed(above) if g.id]
    return next((name for name in names if _LINE.match(name)), names[0] if names else "")


def _block(line: str) -> str:
    found = _LINE.match(line)
    return found[1] if found else line


def ink_of(node: Text | Counter, count: float = 1.0) -> Box | None:
    """The box of the glyphs' outlines in the node's own coordinates; None without ink."""
    parts = _glyphs(node, count)
    boxes = [b for path, gid, x, y in parts if (b := _extent(path, gid, node.size, x, y)) is not None]
    if not boxes:
        return None
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole


def _glyphs(node: Text | Counter, count: float) -> list[tuple[str, int, float, float]]:
    if isinstance(node, Text):
        return [(run.font, gid, node.x + x, node.y + y) for run in node.runs for gid, x, y in zip(run.ids, run.xs, run.ys)]
    table = {c: (f, g, a) for c, f, g, a in node.glyphs}
    out, x = [], node.x
    for char in node.text_at(count):
        path, gid, advance = table.get(char, ("", 0, 0.0))
        if path:
            out.append((path, gid, x, node.y))
        x += advance
    return out


@lru_cache(maxsize=8192)
def _em(path: str, gid: int) -> tuple[float, float, float, float] | None:
    """Left, top, width, height of a glyph in em, y down."""
    face = font(path)
    e = face.get_glyph_extents(gid)
    if not e or not e.width or not e.height:
        return None
    unit = 1 / face.face.upem
    return e.x_bearing * unit, -e.y_bearing * unit, e.width * unit, -e.height * unit


def _extent(path: str, gid: int, size: float, x: float, y: float) -> Box | None:
    em = _em(path, gid)
    return Box(x + em[0] * size, y + em[1] * size, em[2] * size, em[3] * size) if em else None


def shared(a: Box, b: Box) -> tuple[float, float]:
    """Width and height that two boxes have in common; 0 where they do not meet."""
    return max(0.0, min(a.right, b.right) - max(a.x, b.x)), max(0.0, min(a.bottom, b.bottom) - max(a.y, b.y))
