"""Words that stand clear of a picture under them: each line on a band of its own that comes in from the frame's edge."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.elements import Text, n
from svg_kit.geometry import Box
from svg_kit.shapes import body
from svg_kit.stage import Stage
from svg_kit.typography import TypeStyle, bidi, typeset

REACH = 60.0  # px that the bands go on beyond the frame


def banded(
    stage: Stage,
    text: str,
    style: TypeStyle,
    area: Box,
    *,
    reveal: str,
    order: int,
    low: bool,
    far: bool = False,
    lines: int = 3,
    plain: bool = False,
) -> Box:
    """Sets `text` at the top of `area`, or at its bottom when `low`, on bands in the card's colour (the ground's when `plain`) from the left edge of the
    frame (the right when `far`). Returns the box of them all within the frame."""
    f, c = stage.field, stage.canvas
    fill, ink = (f.ground, f.ink) if plain else (f.card, f.on_card)
    pad = style.size * 0.34
    block = typeset(text, style, area.w - pad, ink, max_lines=lines, height=area.h - 2 * pad, snug=True,
                    align="end" if far and not bidi.rtl(text) else "start")  # fmt: skip
    pad = block.size * 0.36
    y = area.bottom - block.height - pad if low else area.y + pad
    x = area.right - block.width if far else area.x
    start = stage.at(reveal, order)
    count = len(block.lines)
    lines_at = [[t for t in block.texts if t in line] for line in block.lines]
    base = [line[0].y if line else 0.0 for line in lines_at]
    tops = [y - pad, *(y + (base[i - 1] + base[i]) / 2 - block.size * 0.24 for i in range(1, count))]
    bottoms = [*tops[1:], y + block.height + pad * 1.15]
    outer = c.width + REACH if far else -REACH
    ends = _even([_inner(line, block.width, far) for line in lines_at], pad * 1.4)
    ends = [x + block.width - e - pad if far else x + e + pad for e in ends]
    d = f"M{n(outer)} {n(tops[0])}" + "".join(f"H{n(e)}V{n(b)}" for e, b in zip(ends, bottoms)) + f"H{n(outer)}Z"
    left, right = (min(ends), c.width) if far else (0.0, max(ends))
    whole = Box(left, tops[0], right - left, bottoms[-1] - tops[0])
    name = stage.add("foreground", body(stage, d, fill), id="bands", pivot=(left, whole.cy))
    stage.track(motion.tween(name, "x", max(0.0, start - 0.08), 0.5, whole.w if far else -whole.w, 0))
    for i, line in enumerate(block.at(x, y, stage.new_id(reveal))):  # as measured: set anew it might break elsewhere
        stage.layers["text"].append(line)
        stage.track(motion.appear(line.id, start + 0.03 + 0.09 * i, 0.2))
    stage.marks[reveal] = whole
    stage.calm.append(whole)
    return whole


def _inner(line: list[Text], wide: float, far: bool) -> float:
    """How far the words of a line reach from the side of the frame that its band comes from."""
    if not line:
        return wide
    return wide - min(t.x for t in line) if far else max(t.x + t.width for t in line)


def _even(ends: list[float], least: float) -> list[float]:
    """Neighbours that differ by less than `least` are made equal: a small step is a mistake, a large one a shape."""
    for _ in ends:
        for i in range(len(ends) - 1):
            if abs(ends[i] - ends[i + 1]) < least:
                ends[i] = ends[i + 1] = max(ends[i], ends[i + 1])
    return ends
