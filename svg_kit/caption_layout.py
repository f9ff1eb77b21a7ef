"""Where the words of burned captions stand, in any script, and the tones they are set in; a style says only how a line is drawn.

Lines stand one above the other, the last on the canvas's caption baseline. A line that is too long is set smaller; none touches what must be
kept clear. In right-to-left lines the first word is the rightmost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from svg_kit.caption_styles import CaptionCue, Plan, Word
from svg_kit.colour import lch, mix, readable, to_lch
from svg_kit.elements import Group, Node, Shape, group, rect_d
from svg_kit.geometry import Box
from svg_kit.motion import Track, switch
from svg_kit.typography import TypeStyle, bidi, measure, shape_line
from svg_kit.typography.fit import text_nodes
from svg_kit.typography.fonts import font
from svg_kit.typography.outlines import outline
from svg_kit.typography.shape import Placed, ShapedLine

LEADING, LEAST_S, CLOSE_S = 1.48, 0.04, 0.7
READABLE = 4.6  # WCAG 2.2 SC 1.4.3 asks for 4.5


@dataclass(frozen=True, slots=True)
class Tones:
    """Colours of captions on a dark plate of the field's hue: each text tone stands at 4.6:1 on the plate, `on_hot` on `hot`."""

    plate: str
    ink: str
    quiet: str
    hot: str
    on_hot: str


def tones(plan: Plan) -> Tones:
    _, _, hue = to_lch(plan.field.line)
    plate, ink = lch(0.17, 0.02, hue), lch(0.975, 0.006, hue)
    hot = plan.field.pop if to_lch(plan.field.pop)[0] > 0.6 else lch(0.80, 0.14, to_lch(plan.field.pop)[2])
    return Tones(plate, ink, readable(mix(ink, plate, 0.42), plate, READABLE), hot, readable(plate, hot, READABLE))


def on_field(plan: Plan) -> Tones:
    """The same for words on the field's own ground: spoken words in its ink, coming ones at 62 % of it, the spoken one in its accent."""
    f = plan.field
    return Tones(f.ground, f.ink, readable(mix(f.ink, f.ground, 0.38), f.ground, READABLE), f.accent, f.ground)


@dataclass(frozen=True, slots=True)
class Said:
    """A word in its place: `x` is its left edge, `width` its advance (px)."""

    word: Word
    x: float
    width: float
    shaped: ShapedLine

    @property
    def end(self) -> float:
        """When it has been said; never so short that no frame shows it."""
        return max(self.word.end, self.word.start + LEAST_S)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cue. `room` is the px from the left to which it was allowed."""

    name: str
    words: tuple[Said, ...]
    x: float
    width: float
    baseline: float
    size: float
    rtl: bool
    room: tuple[float, float]

    @property
    def start(self) -> float:
        return self.words[0].word.start

    def plate(self, fill: str, pad: float = 0.52, radius: float = 0.0, opacity: float = 0.94) -> Shape:
        """The box behind the whole line; `pad` in em."""
        p = self.size * pad
        return Shape(rect_d(self.x - p, self.baseline - self.size, self.width + 2 * p, self.size * 1.4, radius), fill=fill, opacity=opacity)

    def patch(self, said: Said, fill: str, pad: float = 0.36) -> Shape:
        """The piece of plate behind one word; those of neighbours meet. `pad` in em."""
        p = self.size * pad
        return Shape(rect_d(said.x - p, self.baseline - self.size, said.width + 2 * p, self.size * 1.4), fill=fill)

    def text(self, said: Said, fill: str) -> list[Node]:
        return text_nodes(said.shaped, said.x, self.baseline, self.size, fill, "caption", set(), "")

    def box(self, said: Said, pad: float = 0.17) -> Box:
        """Around one word; `pad` in em at either side, but never over half of the gap to its neighbour."""
        left = max((w.x + w.width for w in self.words if w.x < said.x), default=-1e9)
        right = min((w.x for w in self.words if w.x > said.x), default=1e9)
        a = said.x - min(self.size * pad, max(0.0, said.x - left) / 2)
        b = said.x + said.width + min(self.size * pad, max(0.0, right - said.x - said.width) / 2)
        return Box(a, self.baseline - self.size * 0.92, b - a, self.size * 1.22)

    def edge(self, said: Said, width: float, fill: str) -> list[Node]:
        """A contour of `width` px around the word's letters, to lie beneath them."""
        return [_edged(g, said.x, self.baseline, self.size, width, fill) for g in said.shaped.glyphs if outline(g.font, g.gid)]


def _edged(glyph: Placed, x: float, baseline: float, size: float, width: float, fill: str) -> Group:
    k, em = size / font(glyph.font).face.upem, size / 1000
    shape = Shape(outline(glyph.font, glyph.gid), fill=fill, stroke=fill, stroke_width=2 * width / k)
    return Group((shape,), matrix=(k, 0, 0, -k, x + glyph.x * em, baseline - glyph.y * em))


Draw = Callable[[Line, list[Track]], list[Node]]


def draw_cues(plan: Plan, draw: Draw, *, align: str = "middle", under: Callable[[Sequence[Line]], Node] | None = None, style: TypeStyle | None = None,
              leading: float = LEADING) -> tuple[Group, list[Track]]:  # fmt: skip
    """All cues, each switched on and off as a whole. `draw` makes one line. `under` makes what lies beneath cues that follow one another closely,
    for the tallest of them: it stands still while they change. Groups are `cue-0`, `cue-1`..., `under-0`..."""
    groups: list[Node] = []
    tracks: list[Track] = []
    style = style or plan.style()
    if under is not None:
        for i, run in enumerate(_runs(plan.cues)):
            tallest = max(run, key=lambda cue: len(cue.lines))
            groups.append(group(under(lines(plan, tallest, "", align, style, leading)), id=f"under-{i}"))
            tracks.append(switch(f"under-{i}", run[0].start, run[-1].end))
    for i, cue in enumerate(plan.cues):
        name = f"cue-{i}"
        children = [node for line in lines(plan, cue, name, align, style, leading) for node in draw(line, tracks)]
        groups.append(group(children, id=name))
        tracks.append(switch(name, cue.start, cue.end))
    return group(groups, id="captions"), tracks


def _runs(cues: Sequence[CaptionCue]) -> list[list[CaptionCue]]:
    runs: list[list[CaptionCue]] = []
    for cue in cues:
        if runs and cue.start - runs[-1][-1].end < CLOSE_S:
            runs[-1].append(cue)
        else:
            runs.append([cue])
    return runs


def lines(plan: Plan, cue: CaptionCue, name: str, align: str, style: TypeStyle, leading: float = LEADING) -> list[Line]:
    """Lines named `cue-0.0`, `cue-0.1`... from top to bottom; `align` is middle or start (the side where reading starts)."""
    count = len(cue.lines)
    return [_line(plan, words, count - 1 - row, f"{name}.{row}", align, style, leading) for row, words in enumerate(cue.lines)]


def _line(plan: Plan, words: tuple[Word, ...], below: int, name: str, align: str, style: TypeStyle, leading: float) -> Line:
    size = style.size
    baseline = plan.canvas.caption_baseline - below * size * leading
    left, right = room(plan, baseline, size)
    pad = size * 0.52
    shaped = [shape_line(w.text, style.family, style.weight) for w in words]
    space = measure(" ", style.family, style.weight, size) + size * 0.06
    widths = [s.width * size / 1000 for s in shaped]
    gaps = [space if w.space else 0.0 for w in words[:-1]]
    total = sum(widths) + sum(gaps)
    k = min(1.0, (right - left - 2 * pad) / total)
    size, total = size * k, total * k
    rtl = bidi.rtl(" ".join(w.text for w in words))
    if align == "middle":
        x0 = min(max(plan.canvas.width / 2 - total / 2, left + pad), right - pad - total)
    else:
        x0 = right - pad - total if rtl else left + pad
    said, x = [], x0 + total if rtl else x0
    for word, glyphs, width, gap in zip(words, shaped, (w * k for w in widths), [*(g * k for g in gaps), 0.0]):
        said.append(Said(word, x - width if rtl else x, width, glyphs))
        x += -(width + gap) if rtl else width + gap
    return Line(name, tuple(said), x0, total, baseline, size, rtl, (left, right))


def room(plan: Plan, baseline: float, size: float) -> tuple[float, float]:
    """From where to where (px) a line may reach: inside the margins, clear of a logo at its height."""
    left, right = plan.canvas.margin * 0.75, plan.canvas.width - plan.canvas.margin * 0.75
    clear = plan.keep_clear
    if clear is not None and clear.bottom > baseline - size * 1.2 and clear.y < baseline + size * 0.5:
        if clear.cx < plan.canvas.width / 2:
            left = max(left, clear.right + 10)
        else:
            right = min(right, clear.x - 10)
    return left, right


def strip(plan: Plan, placed: Sequence[Line], fill: str, to_foot: bool) -> Shape:
    """A flat strip behind all lines, from edge to edge, but not into what must be kept clear; `to_foot`: down to the frame's edge, where that is near."""
    top, bottom = placed[0].baseline - placed[0].size * 1.22, placed[-1].baseline + placed[-1].size * 0.52
    if to_foot and plan.canvas.height - bottom < 120:
        bottom = plan.canvas.height
    left, right, clear = 0.0, float(plan.canvas.width), plan.keep_clear
    if clear is not None and clear.bottom > top and clear.y < bottom:
        left, right = (clear.right + 10, right) if clear.cx < plan.canvas.width / 2 else (left, clear.x - 10)
    return Shape(rect_d(left, top, right - left, bottom - top), fill=fill)


def states(line: Line, said: Said, j: int, tracks: list[Track], coming: Sequence[Node], now: Sequence[Node], past: Sequence[Node]) -> list[Node]:  # fmt: skip
    """A word before, while and after it is said, switched and never faded. Group names: `<line>.<j>` is the word while it is said."""
    name = f"{line.name}.{j}"
    tracks += [
        switch(f"{name}-coming", None, said.word.start),
        switch(name, said.word.start, said.end),
        switch(f"{name}-past", said.end, None),
    ]
    return [group(coming, id=f"{name}-coming"), group(now, id=name), group(past, id=f"{name}-past")]


def marked(line: Line, said: Said, j: int, tracks: list[Track], nodes: Sequence[Node]) -> Group:
    """What lies over a word while it is said."""
    name = f"{line.name}.{j}"
    tracks.append(switch(name, said.word.start, said.end))
    return group(nodes, id=name)
