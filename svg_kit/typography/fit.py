"""Fitting: break text into lines and choose the largest size in the style's range that fits the box.

Line breaks by UAX #14 (uniseg); among the breaks that fit, the least ragged ones without a lonely last word are taken.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from uniseg.linebreak import line_break_units

from svg_kit.elements import Glyphs, Group, Node, Text
from svg_kit.geometry import Box
from svg_kit.typography import bidi
from svg_kit.typography.emoji import clusters
from svg_kit.typography.shape import Placed, ShapedLine, measure, shape_line

HANGING = 60.0
"""How far (1/1000 em) a first letter may reach out to the left of its place; an italic j reaches further, and its line begins later."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """`size` is the largest, `min_size` the smallest size in px; `tracking` and `leading` in em."""

    family: str
    weight: int
    size: float
    min_size: float
    tracking: float = 0.0
    leading: float = 1.1
    tabular: bool = False
    role: str = "body"

    def sized(self, size: float, min_size: float | None = None) -> TypeStyle:
        return replace(self, size=size, min_size=min_size if min_size is not None else min(self.min_size, size))


@dataclass(frozen=True, slots=True)
class Block:
    """Set text. Lines are relative to the block's top left: the first line's cap stands at y = 0."""

    lines: tuple[tuple[Node, ...], ...]
    texts: tuple[Text, ...]
    size: float
    width: float
    height: float
    fits: bool
    first: float

    def at(self, x: float, y: float, prefix: str, style_id: str = "") -> list[Group]:
        """One group per line, placed with the block's top left at (x, y); ids are prefix.0, prefix.1, ..."""
        from svg_kit.elements import group

        return [group(list(line), id=f"{prefix}.{i}", at=(x, y)) for i, line in enumerate(self.lines)]

    def box(self, x: float, y: float) -> Box:
        return Box(x, y, self.width, self.height)


def typeset(text: str, style: TypeStyle, width: float, fill: str, *, max_lines: int = 3, height: float = 1e9, align: str = "start",
            emphasis: str = "", emphasis_fill: str = "", snug: bool = False) -> Block:  # fmt: skip
    """Sets `text` in at most `max_lines` lines of `width` px and `height` px. `align` is start, middle or end (start = right in RTL text).
    A `snug` block is as wide as its widest line, whatever the direction; else one that does not start at the left is as wide as asked.

    `fits` is False when even the smallest size overflows; the block then still has all the text, at the smallest size.
    """
    text = " ".join(text.split())
    size = style.size
    while True:
        lines, ok = _break(text, style, size, width, max_lines)
        if ok and _leading(text, style) * size * (len(lines) - 1) + size * _last(text) <= height:
            break
        if size <= style.min_size:
            ok = False
            break
        size = max(style.min_size, size - max(1.0, size * 0.03))
    return _block(lines, text, style, size, width, fill, align, emphasis, emphasis_fill, ok, snug)


def broken(text: str, style: TypeStyle, size: float, width: float, max_lines: int) -> list[str]:
    """The lines in which `text` would stand at `size` px in `width` px: for type that is set line by line."""
    return _break(" ".join(text.split()), style, size, width, max_lines)[0]


def _tall(text: str) -> bool:
    """Scripts with marks above and below: Arabic, those of India, Thai."""
    return any("\u0600" <= c <= "\u06ff" or "\u0900" <= c <= "\u0d7f" or "\u0e00" <= c <= "\u0e7f" for c in text)


def _square(text: str) -> bool:
    """Chinese and Japanese fill the em from top to bottom."""
    return any("\u3040" <= c <= "\u9fff" for c in text)


def _leading(text: str, style: TypeStyle) -> float:
    """Tall scripts need air."""
    return max(style.leading, 1.38 if _tall(text) else 1.2 if _square(text) else 0)


def _last(text: str) -> float:
    """What a single line takes, in em: capitals of Latin, all of the others."""
    return 1.4 if _tall(text) else 1.0 if _square(text) else 0.75


@lru_cache(maxsize=4096)
def _units(text: str) -> tuple[str, ...]:
    """Pieces between break opportunities (UAX #14); in Japanese and Chinese only those between phrases (BudouX)."""
    pieces = tuple(line_break_units(text))
    phrases = _phrases(text)
    if not phrases:
        return pieces
    ends = {0}
    for phrase in phrases:
        ends.add(max(ends) + len(phrase))
    joined: list[str] = []
    at = 0
    for piece in pieces:
        if joined and at not in ends and not joined[-1][-1:].isspace():
            joined[-1] += piece
        else:
            joined.append(piece)
        at += len(piece)
    return tuple(joined)


def _phrases(text: str) -> list[str]:
    if any("\u3040" <= c <= "\u30ff" for c in text):
        return _parser("ja").parse(text)
    if any("\u4e00" <= c <= "\u9fff" for c in text):
        return _parser("zh-hans").parse(text)
    return []


@lru_cache(maxsize=2)
def _parser(language: str):
    import budoux

    return budoux.load_default_japanese_parser() if language == "ja" else budoux.load_default_simplified_chinese_parser()


def _break(text: str, style: TypeStyle, size: float, width: float, max_lines: int) -> tuple[list[str], bool]:
    """The least ragged lines that fit, by dynamic programming over break opportunities."""
    units = _fit_units(text, style, size, width)
    widths = [measure(u, style.family, style.weight, size, style.tracking, style.tabular) for u in units]
    tails = [measure(u.rstrip(), style.family, style.weight, size, style.tracking, style.tabular) for u in units]
    count = len(units)
    total = sum(widths)
    for lines in range(1, max_lines + 1):
        if total > width * lines * 1.02:
            continue
        found = _ragged(units, widths, tails, width, lines)
        if found:
            return found, True
    greedy: list[str] = []
    current, used = "", 0.0
    for i in range(count):
        if current and used + tails[i] > width:
            greedy.append(current.rstrip())
            current, used = "", 0.0
        current, used = current + units[i], used + widths[i]
    greedy.append(current.rstrip())
    return greedy, False


def _fit_units(text: str, style: TypeStyle, size: float, width: float) -> list[str]:
    """Break units. At the smallest size, one that is wider than the box is broken where UAX #14 allows, then between graphemes."""
    units = list(_units(text))
    if size > style.min_size:
        return units
    for finer in (line_break_units, clusters):
        wide = [measure(u.rstrip(), style.family, style.weight, size, style.tracking) > width for u in units]
        units = [piece for unit, too_wide in zip(units, wide) for piece in (finer(unit) if too_wide else (unit,))]
    return units


def _ragged(units: list[str], widths: list[float], tails: list[float], width: float, lines: int) -> list[str] | None:
    count = len(units)
    target = min(width, sum(widths) / lines * 1.04)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    prefix = [0.0]
    for w in widths:
        prefix.append(prefix[-1] + w)
    for row in range(1, lines + 1):
        for end in range(row, count + 1):
            options = []
            for start in range(row - 1, end):
                before = best.get((row - 1, start))
                if before is None:
                    continue
                span = prefix[end - 1] - prefix[start] + tails[end - 1]
                if span > width:
                    continue
                cost = ((span - target) / width) ** 2 + _break_cost(units[end - 1] if end < count else "")
                if row == lines and lines > 1 and end == count and span < width * 0.22:
                    cost += 0.4  # a lonely last word
                options.append((before[0] + cost, start))
            if options:
                best[(row, end)] = min(options)
    if (lines, count) not in best:
        return None
    out: list[str] = []
    end = count
    for row in range(lines, 0, -1):
        start = best[(row, end)][1]
        out.append("".join(units[start:end]).rstrip())
        end = start
    return out[::-1]


_GLUE = {
    "a",
    "an",
    "the",
    "of",
    "to",
    "in",
    "and",
    "or",
    "for",
    "is",
    "el",
    "la",
    "los",
    "las",
    "un",
    "una",
    "de",
    "y",
    "le",
    "les",
    "des",
    "der",
    "die",
    "das",
    "und",
}


def _break_cost(unit: str) -> float:
    """A line should not end with an article or a preposition, and likes to end after punctuation."""
    word = unit.strip().lower()
    if word in _GLUE:
        return 0.10
    return -0.04 if word[-1:] in ".,;:!?،。、" else 0.0


def _block(lines: list[str], text: str, style: TypeStyle, size: float, width: float, fill: str, align: str, emphasis: str,
           emphasis_fill: str, fits: bool, snug: bool) -> Block:  # fmt: skip
    unit = size / 1000
    step = _leading(text, style) * size
    right = bidi.rtl(text)
    if align == "start" and right:
        align = "end"
    shaped = [shape_line(line, style.family, style.weight, style.tracking, style.tabular) for line in lines]
    first = shaped[0].ascent * unit
    marked = _marked(lines, text, emphasis)
    rows: list[tuple[Node, ...]] = []
    texts: list[Text] = []
    widest = max((s.right - min(0, s.left)) * unit for s in shaped)
    fits = fits and widest <= width + 1
    if snug:
        width = widest
    for i, line in enumerate(shaped):
        ink = line.width * unit
        hangs = -line.left * unit if line.left < -HANGING else 0.0
        x = {"start": hangs, "middle": (width - ink) / 2, "end": width - ink}[align]
        nodes = text_nodes(line, x, first + i * step, size, fill, style.role, marked[i], emphasis_fill)
        texts.extend(node for node in nodes if isinstance(node, Text))
        rows.append(tuple(nodes))
    height = first + step * (len(shaped) - 1) + max(0.0, shaped[-1].descent * unit)
    return Block(tuple(rows), tuple(texts), size, width if align != "start" else widest, height, fits, first)


def emphasised(text: str, emphasis: str) -> range:
    """Character indices of the emphasised words in `text` (its spaces single), whatever their case; empty when they are not in it."""
    wanted = " ".join(emphasis.split())
    start = text.lower().find(wanted.lower()) if wanted else -1
    return range(start, start + len(wanted)) if start >= 0 else range(0)


def _marked(lines: list[str], text: str, emphasis: str) -> list[set[int]]:
    """Character indices of each line that belong to the emphasised words."""
    marked: list[set[int]] = [set() for _ in lines]
    whole = emphasised(text, emphasis)
    at = 0
    for i, line in enumerate(lines):
        begin = text.find(line, at)
        at = begin + len(line)
        marked[i] = {k - begin for k in range(max(whole.start, begin), min(whole.stop, at))}
    return marked


def text_nodes(line: ShapedLine, x: float, y: float, size: float, fill: str, role: str, marked: set[int], marked_fill: str) -> list[Node]:
    """Text nodes of a shaped line: one in `fill`, one in `marked_fill`; emoji as pictogram groups."""
    from svg_kit.pictogram import pictogram

    unit = size / 1000
    nodes: list[Node] = []
    pieces = _pieces(line, marked if marked_fill else set())
    for i, (hot, glyphs) in enumerate(pieces):
        left = min(g.x for g in glyphs)
        right = min(g.x for g in pieces[i + 1][1]) if i + 1 < len(pieces) else line.width
        runs: dict[str, list[Placed]] = {}
        for g in glyphs:
            runs.setdefault(g.font, []).append(g)
        nodes.append(
            Text(
                _said(line, glyphs, marked if marked_fill else set(), hot),
                x + left * unit,
                y,
                size,
                marked_fill if hot else fill,
                tuple(
                    Glyphs(
                        path,
                        tuple(g.gid for g in gs),
                        tuple(round((g.x - left) * unit, 3) for g in gs),
                        tuple(round(-g.y * unit, 3) for g in gs),
                    )
                    for path, gs in runs.items()
                ),
                max(0.0, right - left) * unit,
                line.ascent * unit,
                line.descent * unit,
                role,
            )
        )
    for name, ex, _ in line.emoji:
        nodes.append(pictogram(f"emoji:{name}", Box(x + ex * unit, y - 0.85 * size, size, size)))
    return nodes


def _pieces(line: ShapedLine, marked: set[int]) -> list[tuple[bool, list[Placed]]]:
    """Glyphs from left to right, cut where the colour changes."""
    pieces: list[tuple[bool, list[Placed]]] = []
    for g in line.glyphs:
        hot = g.cluster in marked
        if pieces and pieces[-1][0] == hot:
            pieces[-1][1].append(g)
        else:
            pieces.append((hot, [g]))
    return pieces


def _said(line: ShapedLine, glyphs: list[Placed], marked: set[int], hot: bool) -> str:
    """The characters of a piece, in reading order."""
    if not marked:
        return line.text.strip()
    low, high = min(g.cluster for g in glyphs), max(g.cluster for g in glyphs)
    return "".join(c for k, c in enumerate(line.text) if low <= k <= high and (k in marked) == hot).strip()
