"""The element tree: the only description of a frame. Painters and the SVG serialiser read it; nothing else draws.

Shapes are SVG path data in absolute commands. Groups carry ids; tracks (`motion.Track`) move groups by id.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from svg_kit.geometry import Box, Canvas
from svg_kit.motion import Track

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Radial:
    """Radial gradient; stops are (offset 0-1, colour, opacity). It runs from the circle (fx, fy, fr) to (cx, cy, r); fx and fy of None are
    the centre. `matrix` leads from its coordinates to the shape's; `spread` says what is beyond: pad, reflect or repeat."""

    cx: float
    cy: float
    r: float
    stops: tuple[tuple[float, str, float], ...]
    fx: float | None = None
    fy: float | None = None
    fr: float = 0
    matrix: Matrix = IDENTITY
    spread: str = "pad"


@dataclass(frozen=True, slots=True)
class Linear:
    x1: float
    y1: float
    x2: float
    y2: float
    stops: tuple[tuple[float, str, float], ...]
    matrix: Matrix = IDENTITY
    spread: str = "pad"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A tile of nodes repeated from the origin of its own coordinates; sizes in px. `matrix` leads from there to the shape's."""

    width: float
    height: float
    shapes: tuple[Node, ...]
    matrix: Matrix = IDENTITY


Paint = str | Radial | Linear | Pattern | None


@dataclass(frozen=True, slots=True)
class Shape:
    """`opacity` is of fill and stroke alike; `fill_opacity` and `stroke_opacity` of one. `dash_offset` in px; `miter` is the limit of
    miter joins as a ratio; `stroke_first` draws the stroke beneath the fill."""

    d: str
    fill: Paint = None
    stroke: Paint = None
    stroke_width: float = 0
    opacity: float = 1
    cap: str = "round"
    join: str = "round"
    dash: tuple[float, ...] = ()
    even_odd: bool = False
    fill_opacity: float = 1
    stroke_opacity: float = 1
    dash_offset: float = 0
    miter: float = 4
    stroke_first: bool = False


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Glyphs of one font at one size: `ids` with pen positions `xs`/`ys` relative to the text's origin."""

    font: str
    ids: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One line of shaped text with its origin on the baseline at (x, y). `width`, `ascent`, `descent` in px."""

    text: str
    x: float
    y: float
    size: float
    fill: str
    runs: tuple[Glyphs, ...]
    width: float
    ascent: float
    descent: float
    role: str = "body"
    opacity: float = 1

    @property
    def box(self) -> Box:
        return Box(self.x, self.y - self.ascent, self.width, self.ascent + self.descent)


@dataclass(frozen=True, slots=True)
class Counter:
    """A number that counts with the `count` track of its group (0-1) from `start` to `end`, in tabular figures.

    `glyphs` maps each character to (font, glyph id, advance px). `align` places it on x: start, middle or end of the FINAL width.
    """

    start: float
    end: float
    decimals: int
    prefix: str
    suffix: str
    group: str
    point: str
    final: str
    x: float
    y: float
    size: float
    fill: str
    glyphs: tuple[tuple[str, str, int, float], ...]
    ascent: float
    descent: float
    role: str = "figure"

    def text_at(self, share: float) -> str:
        if share >= 1:
            return self.final
        value = self.start + (self.end - self.start) * share
        body = f"{abs(value):,.{self.decimals}f}".replace(",", "\0").replace(".", self.point).replace("\0", self.group)
        return ("−" if value < 0 and float(f"{value:.{self.decimals}f}") != 0 else "") + self.prefix + body + self.suffix

    def advance(self, text: str) -> float:
        table = {c: a for c, _, _, a in self.glyphs}
        return sum(table.get(c, 0.0) for c in text)

    @property
    def width(self) -> float:
        return self.advance(self.final)

    @property
    def box(self) -> Box:
        return Box(self.x, self.y - self.ascent, self.width, self.ascent + self.descent)


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster asset by key, fitted to cover the box; the painter is given the pixels by key. `focus` is the point kept in view."""

    key: str
    box: Box
    focus: tuple[float, float] = (0.5, 0.5)
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Clip:
    """The union of outlines: (path data, whether it is filled by the even-odd rule)."""

    outlines: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Mask:
    """What its nodes paint lets the group through, by luminance times opacity or by opacity alone, inside `area`."""

    nodes: tuple[Node, ...]
    area: Box
    luminance: bool = True


@dataclass(frozen=True, slots=True)
class Blur:
    """Gaussian; sx and sy are the standard deviations in px."""

    sx: float
    sy: float


@dataclass(frozen=True, slots=True)
class Shadow:
    """A blurred copy of the silhouette beneath; offsets and standard deviations in px."""

    dx: float
    dy: float
    sx: float
    sy: float
    colour: str
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Filter:
    """Effects one after another on the group as a whole. `area` cuts the result; `linear` blends in linear light, as SVG filters do."""

    effects: tuple[Blur | Shadow, ...]
    area: Box | None = None
    linear: bool = True


@dataclass(frozen=True, slots=True)
class Group:
    """`pivot` is the centre of scale and rotation; `extent` is the area that wipes uncover and the area the group may paint.

    `clip` (path data) and each of `clips` cut; then come the filter, the mask and the opacity. `label` is what an outlined text says."""

    children: tuple[Node, ...]
    id: str = ""
    matrix: Matrix = IDENTITY
    opacity: float = 1
    clip: str = ""
    pivot: tuple[float, float] = (0, 0)
    extent: Box | None = None
    clips: tuple[Clip, ...] = ()
    mask: Mask | None = None
    filter: Filter | None = None
    label: str = ""


Node = Shape | Text | Counter | Picture | Group


@dataclass(frozen=True, slots=True)
class Scene:
    """A settled picture and how it comes about. `roots` are painted in order; `texts` are what a reader must be able to read."""

    canvas: Canvas
    duration: float
    roots: tuple[Group, ...]
    tracks: tuple[Track, ...] = ()
    ground: str = "#000000"
    title: str = ""
    marks: dict[str, Box] = field(default_factory=dict)

    def walk(self) -> Iterator[tuple[Node, tuple[Group, ...]]]:
        """Every node with its ancestors, in paint order."""
        stack: list[tuple[Node, tuple[Group, ...]]] = [(g, ()) for g in reversed(self.roots)]
        while stack:
            node, above = stack.pop()
            yield node, above
            if isinstance(node, Group):
                stack.extend((child, (*above, node)) for child in reversed(node.children))


def n(value: float) -> str:
    """A number as canonical SVG writes it: two decimals, no trailing zeros, no minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def group(*children: Node | Sequence[Node] | None, id: str = "", at: tuple[float, float] | None = None, scale: float = 1, rotate: float = 0,
          pivot: tuple[float, float] | None = None, opacity: float = 1, clip: str = "", extent: Box | None = None) -> Group:  # fmt: skip
    """Builds a group from nodes and lists of nodes; None is left out. `at`, `scale`, `rotate` (degrees) make its matrix."""
    flat: list[Node] = []
    for child in children:
        if child is None:
            continue
        flat.extend(child) if isinstance(child, (list, tuple)) else flat.append(child)  # type: ignore[arg-type]
    matrix = IDENTITY
    if at is not None or scale != 1 or rotate:
        x, y = at or (0.0, 0.0)
        c, s = math.cos(math.radians(rotate)) * scale, math.sin(math.radians(rotate)) * scale
        matrix = (c, s, -s, c, x, y)
    return Group(tuple(flat), id, matrix, opacity, clip, pivot or (0, 0), extent)


def rect_d(x: float, y: float, w: float, h: float, r: float = 0) -> str:
    if r <= 0:
        return f"M{n(x)} {n(y)}H{n(x + w)}V{n(y + h)}H{n(x)}Z"
    r = min(r, w / 2, h / 2)
    k = r * 0.44771525  # 1 - kappa: a cubic's best quarter circle
    return (
        f"M{n(x + r)} {n(y)}H{n(x + w - r)}C{n(x + w - k)} {n(y)} {n(x + w)} {n(y + k)} {n(x + w)} {n(y + r)}"
        f"V{n(y + h - r)}C{n(x + w)} {n(y + h - k)} {n(x + w - k)} {n(y + h)} {n(x + w - r)} {n(y + h)}"
        f"H{n(x + r)}C{n(x + k)} {n(y + h)} {n(x)} {n(y + h - k)} {n(x)} {n(y + h - r)}"
        f"V{n(y + r)}C{n(x)} {n(y + k)} {n(x + k)} {n(y)} {n(x + r)} {n(y)}Z"
    )


def ellipse_d(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    ry = rx if ry is None else ry
    kx, ky = rx * 0.55228475, ry * 0.55228475
    return (
        f"M{n(cx - rx)} {n(cy)}C{n(cx - rx)} {n(cy - ky)} {n(cx - kx)} {n(cy - ry)} {n(cx)} {n(cy - ry)}"
        f"C{n(cx + kx)} {n(cy - ry)} {n(cx + rx)} {n(cy - ky)} {n(cx + rx)} {n(cy)}"
        f"C{n(cx + rx)} {n(cy + ky)} {n(cx + kx)} {n(cy + ry)} {n(cx)} {n(cy + ry)}"
        f"C{n(cx - kx)} {n(cy + ry)} {n(cx - rx)} {n(cy + ky)} {n(cx - rx)} {n(cy)}Z"
    )


def line_d(*points: tuple[float, float]) -> str:
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points)


def dots_d(points: Sequence[tuple[float, float]]) -> str:
    """Dots as zero-length strokes: stroke them with round caps."""
    return "".join(f"M{n(x)} {n(y)}l0 0" for x, y in points)


def rect(x: float, y: float, w: float, h: float, fill: Paint, r: float = 0, **style) -> Shape:
    return Shape(rect_d(x, y, w, h, r), fill=fill, **style)


def circle(cx: float, cy: float, r: float, fill: Paint, **style) -> Shape:
    return Shape(ellipse_d(cx, cy, r), fill=fill, **style)


def line(points: Sequence[tuple[float, float]], stroke: Paint, width: float, **style) -> Shape:
    return Shape(line_d(*points), stroke=stroke, stroke_width=width, **style)
