"""The canonical SVG of a scene at a time: same scene, same bytes. Text is outlines, with the words kept as `aria-label`.

Tracks are applied as they stand at `t` (settled by default). Groups keep their ids, so that a page can move them.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from html import escape

from svg_kit.elements import Counter, Group, Linear, Node, Paint, Pattern, Picture, Radial, Scene, Shape, Text, n, rect_d
from svg_kit.motion import REST
from svg_kit.svg_definitions import clip_of, filter_of, gradient, mask_of, matrix_of, pattern
from svg_kit.typography.fonts import font
from svg_kit.typography.outlines import outline


def write_svg(scene: Scene, t: float | None = None, href: Mapping[str, str] | None = None) -> str:
    """SVG 1.1 text. `href` maps picture keys to addresses (default: the key itself)."""
    return Writer(scene, scene.duration if t is None else t, href or {}).document()


class Writer:
    def __init__(self, scene: Scene, t: float, href: Mapping[str, str]) -> None:
        self.scene, self.t, self.href = scene, t, href
        self.defs: list[str] = []
        self.paints: dict[Paint, str] = {}
        self.glyphs: dict[tuple[str, int], str] = {}
        self.tracks: dict[str, dict[str, float]] = {}
        for track in scene.tracks:
            self.tracks.setdefault(track.target, {})[track.prop] = track.value(t)

    def document(self) -> str:
        w, h = self.scene.canvas.width, self.scene.canvas.height
        body = "\n".join(filter(None, (self.group(g, {}) for g in self.scene.roots)))
        defs = "<defs>\n" + "\n".join(self.defs) + "\n</defs>\n" if self.defs else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img">\n'
            f"<title>{escape(self.scene.title)}</title>\n{defs}{body}\n</svg>\n"
        )

    def group(self, g: Group, inherited: Mapping[str, float]) -> str:
        values = self.tracks.get(g.id, {}) if g.id else {}
        opacity = values.get("opacity", 1.0) * g.opacity
        if opacity <= 0.002 or values.get("visible", 1) < 0.5 or values.get("wipe_x", 1) <= 0 or values.get("wipe_y", 1) <= 0:
            return ""
        passed = {**inherited, **{k: v for k, v in values.items() if k in ("draw", "count")}}
        inner = "\n".join(filter(None, (self.node(child, passed) for child in g.children)))
        if not inner:
            return ""
        attributes = ""
        if g.id:
            attributes += f' id="{escape(g.id, True)}"'
        transform = self.transform(g, values)
        if transform:
            attributes += f' transform="{transform}"'
        if opacity < 1:
            attributes += f' opacity="{n(opacity)}"'
        clip = self.clip(g, values)
        if clip:
            attributes += f' clip-path="url(#{clip})"'
        if g.label:
            attributes += f' role="text" aria-label="{escape(g.label, True)}"'
        return f"<g{attributes}>\n{self.cut(g, inner)}\n</g>"

    def cut(self, g: Group, inner: str) -> str:
        """The group's content within its filter, mask and clips."""
        if g.filter is not None:
            inner = f'<g filter="url(#{self.define(filter_of(g.filter))})">{inner}</g>'
        if g.mask is not None:
            mask = mask_of(g.mask, "".join(self.node(node, {}) for node in g.mask.nodes))
            inner = f'<g mask="url(#{self.define(mask)})">{inner}</g>'
        for clip in g.clips:
            inner = f'<g clip-path="url(#{self.define(clip_of(clip.outlines))})">{inner}</g>'
        return inner

    def transform(self, g: Group, values: Mapping[str, float]) -> str:
        parts = []
        if g.matrix != (1, 0, 0, 1, 0, 0):
            parts.append(matrix_of(g.matrix))
        get = lambda name: values.get(name, REST[name])  # noqa: E731
        if get("x") or get("y"):
            parts.append(f"translate({n(get('x'))} {n(get('y'))})")
        sx, sy = get("scale") * get("scale_x"), get("scale") * get("scale_y")
        if sx != 1 or sy != 1 or get("rotate"):
            px, py = g.pivot
            parts.append(f"translate({n(px)} {n(py)}) rotate({n(get('rotate'))}) scale({sx:.5g} {sy:.5g}) translate({n(-px)} {n(-py)})")
        return " ".join(parts)

    def clip(self, g: Group, values: Mapping[str, float]) -> str:
        wx, wy = values.get("wipe_x", 1), values.get("wipe_y", 1)
        d = g.clip
        if (wx < 1 or wy < 1) and g.extent is not None:
            e = g.extent
            d = rect_d(e.x, e.bottom - e.h * wy, e.w * wx, e.h * wy)
        return self.define(clip_of(((d, False),))) if d else ""

    def define(self, template: str) -> str:
        name = f"d{len(self.defs)}"
        self.defs.append(template.replace("{}", name, 1))
        return name

    def node(self, node: Node, passed: Mapping[str, float]) -> str:
        if isinstance(node, Group):
            return self.group(node, passed)
        if isinstance(node, Shape):
            return self.shape(node, passed.get("draw", 1.0))
        if isinstance(node, Text):
            return self.text(node)
        if isinstance(node, Counter):
            return self.counter(node, passed.get("count", 1.0))
        return self.picture(node)

    def paint(self, paint: Paint) -> str:
        if paint is None:
            return "none"
        if isinstance(paint, str):
            return paint
        if paint not in self.paints:
            self.paints[paint] = self.define(self.definition(paint))
        return f"url(#{self.paints[paint]})"

    def definition(self, paint: Paint) -> str:
        if isinstance(paint, Pattern):
            nodes = "".join(self.node(node, {}) for node in paint.shapes)
            return pattern(paint, nodes)
        assert isinstance(paint, (Radial, Linear))
        return gradient(paint)

    def shape(self, s: Shape, draw: float) -> str:
        a = f' fill="{self.paint(s.fill)}"'
        if s.even_odd:
            a += ' fill-rule="evenodd"'
        if s.stroke is not None and s.stroke_width > 0 and draw > 0:
            a += f' stroke="{self.paint(s.stroke)}" stroke-width="{n(s.stroke_width)}" stroke-linecap="{s.cap}" stroke-linejoin="{s.join}"'
            if draw < 1:
                a += f' pathLength="1" stroke-dasharray="{n(draw)} 2"'
            elif s.dash:
                a += ' stroke-dasharray="' + " ".join(n(v) for v in s.dash) + '"'
                if s.dash_offset:
                    a += f' stroke-dashoffset="{n(s.dash_offset)}"'
            if s.miter != 4:
                a += f' stroke-miterlimit="{n(s.miter)}"'
            if s.stroke_opacity < 1:
                a += f' stroke-opacity="{n(s.stroke_opacity)}"'
            if s.stroke_first:
                a += ' paint-order="stroke"'
        if s.fill_opacity < 1 and s.fill is not None:
            a += f' fill-opacity="{n(s.fill_opacity)}"'
        if s.opacity < 1:
            a += f' opacity="{n(s.opacity)}"'
        return f'<path d="{s.d}"{a}/>'

    def use(self, path: str, gid: int, x: float, y: float, k: float) -> str:
        d = outline(path, gid)
        if not d:
            return ""
        if (path, gid) not in self.glyphs:
            self.glyphs[path, gid] = self.define(f'<path id="{{}}" d="{d}"/>')
        return f'<use href="#{self.glyphs[path, gid]}" transform="translate({n(x)} {n(y)}) scale({k:.5g} {-k:.5g})"/>'

    def text(self, text: Text) -> str:
        parts = []
        for run in text.runs:
            k = text.size / font(run.font).face.upem
            parts += [self.use(run.font, gid, text.x + x, text.y + y, k) for gid, x, y in zip(run.ids, run.xs, run.ys)]
        opacity = f' opacity="{n(text.opacity)}"' if text.opacity < 1 else ""
        return f'<g fill="{text.fill}"{opacity} role="text" aria-label="{escape(text.text, True)}">' + "".join(parts) + "</g>"

    def counter(self, counter: Counter, share: float) -> str:
        table = {c: (f, g, a) for c, f, g, a in counter.glyphs}
        x, parts = counter.x, []
        words = counter.text_at(share)
        for char in words:
            path, gid, advance = table[char]
            if path:
                parts.append(self.use(path, gid, x, counter.y, counter.size / font(path).face.upem))
            x += advance
        return f'<g fill="{counter.fill}" role="text" aria-label="{escape(words, True)}">' + "".join(parts) + "</g>"

    def picture(self, picture: Picture) -> str:
        b = picture.box
        fx, fy = (("xMin", "xMid", "xMax")[round(picture.focus[0] * 2)], ("YMin", "YMid", "YMax")[round(picture.focus[1] * 2)])
        href = escape(self.href.get(picture.key, picture.key), True)
        return f'<image href="{href}" x="{n(b.x)}" y="{n(b.y)}" width="{n(b.w)}" height="{n(b.h)}" preserveAspectRatio="{fx}{fy} slice"/>'


def settled(scene: Scene) -> float:
    """A time at which everything has arrived and nothing has left: 0.05 s before the end."""
    return max(0.0, math.floor(scene.duration * 20 - 1) / 20)
