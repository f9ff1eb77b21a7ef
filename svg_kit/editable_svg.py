"""A scene as an SVG to work on: named layers, words as text in embedded subsets of their fonts, and, if wanted, its motion as SMIL.

No script. Layers carry `inkscape:label`, which Inkscape shows as layers and other editors read as names; ids are those of the scene. The still variant
shows the settled picture. In the moving one a group's tracks are animations of groups around it, once through, then held (SMIL 3.0, SVG 1.1).
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape

from svg_kit.elements import Counter, Group, Scene, Text, n
from svg_kit.motion import EASINGS, Key, Track
from svg_kit.svg_writer import Writer, settled
from svg_kit.typography import measure
from svg_kit.typography.fonts import families, files, font, weights

LAYERS = {"background": "Background", "camera": "Picture", "text": "Words", "overlay": "Logo"}
SPLINES = {
    "linear": "0 0 1 1",
    "step": "0 0 1 1",
    "settle": "0.16 1 0.3 1",
    "heave": "0.65 0 0.35 1",
    "draw": "0.33 1 0.68 1",
    "leave": "0.32 0 0.67 0",
}
"""Control points of motion.EASINGS, as `keySplines` writes them."""
ORDER = ("draw", "count", "wipe_x", "wipe_y", "scale", "scale_x", "scale_y", "rotate", "x", "y", "opacity", "visible")
"""From the inside out: what is uncovered moves with its cover."""
assert SPLINES.keys() == EASINGS.keys()


def editable_svg(scene: Scene, *, moving: bool = False, href: Mapping[str, str] | None = None) -> str:
    """SVG text. `href` maps picture keys to addresses. Same scene, same text."""
    return EditableWriter(scene, moving, href or {}).document()


class EditableWriter(Writer):
    def __init__(self, scene: Scene, moving: bool, href: Mapping[str, str]) -> None:
        super().__init__(scene, settled(scene), href)
        self.moving = moving
        self.of: dict[str, list[Track]] = {}
        if moving:
            for track in scene.tracks:
                self.of.setdefault(track.target, []).append(track)
            self.tracks = {}
        self.written: dict[str, set[str]] = {}  # font file -> characters

    def document(self) -> str:
        w, h = self.scene.canvas.width, self.scene.canvas.height
        body = "\n".join(filter(None, (self.group(g, {}) for g in self.scene.roots)))
        ground = f'<rect id="ground" inkscape:label="Ground" width="{w}" height="{h}" fill="{self.scene.ground}"/>'
        style = f"<style>\n{font_faces(self.written)}</style>\n" if self.written else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 {w} {h}" width="{w}" height="{h}">\n'
            f"<title>{escape(self.scene.title)}</title>\n{style}<defs>\n" + "\n".join(self.defs) + f"\n</defs>\n{ground}\n{body}\n</svg>\n"
        )

    def group(self, g: Group, inherited: Mapping[str, float]) -> str:
        tracks = self.of.get(g.id, []) if g.id else []
        written = super().group(g, {**inherited, "draw": 1.0, "count": 1.0} if self.moving else inherited)
        if not written:
            return ""
        if g.id:
            layer = ' inkscape:groupmode="layer"' if g.id in LAYERS else ""
            label = LAYERS.get(g.id, g.id.rpartition("-")[0].replace(".", " ") or g.id)
            written = written.replace("<g", f'<g{layer} inkscape:label="{escape(label, True)}"', 1)
        return self.moved(g, tracks, written) if tracks else written

    def moved(self, g: Group, tracks: Sequence[Track], inner: str) -> str:
        """The group inside one group for each of its tracks. The groups stand around its matrix, so pivots and moves go through it."""
        for track in sorted(tracks, key=lambda t: ORDER.index(t.prop) if t.prop in ORDER else 0):
            if track.prop in ("x", "y", "scale", "scale_x", "scale_y", "rotate", "opacity", "visible"):
                inner = self.animated(track, g, inner)
            elif track.prop in ("wipe_x", "wipe_y") and g.extent is not None:
                inner = self.wiped(track, g, inner)
            elif track.prop == "draw":
                inner = _drawn(inner, self.timing(track.keys, lambda v: n(1 - v)))
        return inner

    def animated(self, track: Track, g: Group, inner: str) -> str:
        if track.prop in ("opacity", "visible"):
            return f'<g>{inner}<animate attributeName="opacity" {self.timing(track.keys, lambda v: n(v))}/></g>'
        px, py = _through(g, *g.pivot)
        if track.prop in ("x", "y"):
            a, b, c, d, _, _ = g.matrix
            dx, dy = (a, b) if track.prop == "x" else (c, d)
            along = lambda v: f"{n(v * dx)} {n(v * dy)}"  # noqa: E731
            return f'<g>{inner}<animateTransform attributeName="transform" type="translate" {self.timing(track.keys, along)}/></g>'
        if track.prop == "rotate":
            return f'<g>{inner}<animateTransform attributeName="transform" type="rotate" {self.timing(track.keys, lambda v: f"{n(v)} {n(px)} {n(py)}")}/></g>'
        sizes = {"scale": lambda v: f"{v:.5g}", "scale_x": lambda v: f"{v:.5g} 1", "scale_y": lambda v: f"1 {v:.5g}"}[track.prop]
        return (
            f'<g transform="translate({n(px)} {n(py)})"><g><g transform="translate({n(-px)} {n(-py)})">{inner}</g>'
            f'<animateTransform attributeName="transform" type="scale" {self.timing(track.keys, sizes)}/></g></g>'
        )

    def wiped(self, track: Track, g: Group, inner: str) -> str:
        """Uncovered from the left, or from below."""
        assert g.extent is not None
        e = g.extent
        (x, y), (right, bottom) = _through(g, e.x, e.y), _through(g, e.right, e.bottom)
        w, h = right - x, bottom - y
        moves = f'<animate attributeName="width" {self.timing(track.keys, lambda v: n(max(0.0, w * v)))}/>'
        if track.prop == "wipe_y":
            moves = (
                f'<animate attributeName="y" {self.timing(track.keys, lambda v: n(bottom - h * v))}/>'
                f'<animate attributeName="height" {self.timing(track.keys, lambda v: n(max(0.0, h * v)))}/>'
            )
        clip = self.define(f'<clipPath id="{{}}"><rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}">{moves}</rect></clipPath>')
        return f'<g clip-path="url(#{clip})">{inner}</g>'

    def timing(self, keys: Sequence[Key], said) -> str:
        """Values, times and easings of a track over the whole scene; held before its first and after its last key."""
        length = max(self.scene.duration, 1e-3)
        times, values, splines = [0.0], [keys[0].value], []
        for i, key in enumerate(keys):
            at = min(max(key.t, 0.0), length) / length
            if i and key.easing == "step":
                times.append(max(times[-1], at - 1e-5))
                values.append(values[-1])
                splines.append(SPLINES["linear"])
            times.append(max(times[-1], at))
            values.append(key.value)
            splines.append(SPLINES[key.easing] if i else SPLINES["linear"])
        times.append(1.0)
        values.append(keys[-1].value)
        splines.append(SPLINES["linear"])
        return (
            f'dur="{length:g}s" fill="freeze" calcMode="spline" keyTimes="{";".join(f"{t:.6g}" for t in times)}" '
            f'values="{";".join(said(v) for v in values)}" keySplines="{";".join(splines)}"'
        )

    def text(self, text: Text) -> str:
        faces = list(dict.fromkeys(run.font for run in text.runs))
        if not faces or text.role == "art":
            return super().text(text)
        for path in faces:
            self.written.setdefault(path, set()).update(text.text)
        opacity = f' opacity="{n(text.opacity)}"' if text.opacity < 1 else ""
        families = ", ".join(dict.fromkeys(f"'{face_name(path)[0]}'" for path in faces))
        said, x = _with_spaces(text)
        return (
            f'<text x="{n(x)}" y="{n(text.y)}" font-family="{families}" font-weight="{face_name(faces[0])[1]}" font-size="{n(text.size)}" '
            f'fill="{text.fill}"{_spaced(said, text.width, text.size, faces[0], False)}{opacity}>{escape(text.text)}</text>'
        )

    def counter(self, counter: Counter, share: float) -> str:
        face = next((path for _, path, _, _ in counter.glyphs if path), "")
        if not face:
            return super().counter(counter, share)
        self.written.setdefault(face, set()).update(counter.final)
        family, weight = face_name(face)
        return (
            f'<text x="{n(counter.x)}" y="{n(counter.y)}" font-family="\'{family}\'" font-weight="{weight}" font-size="{n(counter.size)}" fill="{counter.fill}" '
            f'style="font-variant-numeric: tabular-nums lining-nums"{_spaced(counter.final, counter.width, counter.size, face, True)}>{escape(counter.final)}</text>'
        )


def _through(g: Group, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = g.matrix
    return a * x + c * y + e, b * x + d * y + f


@lru_cache(maxsize=256)
def face_name(path: str) -> tuple[str, int]:
    """(family, weight) of a font file of the catalogue."""
    return next((family, weight) for family in families() for weight in weights(family) if path in files(family, weight))


def _with_spaces(text: Text) -> tuple[str, float]:
    """What the glyphs say, spaces at the ends counted, and x of the first that has ink: a coloured word is cut out of its line with the space beside it."""
    run = text.runs[0]
    space = font(run.font).get_nominal_glyph(0x20)
    lead = next((i for i, gid in enumerate(run.ids) if gid != space), 0)
    last = text.runs[-1]
    trail = next((i for i, gid in enumerate(reversed(last.ids)) if gid != font(last.font).get_nominal_glyph(0x20)), 0)
    return " " * lead + text.text + " " * trail, text.x + run.xs[lead]


def _spaced(text: str, width: float, size: float, path: str, tabular: bool) -> str:
    """What the type is spaced by, from how much wider it stands than its font would set it."""
    family, weight = face_name(path)
    extra = (width - measure(text, family, weight, size, 0.0, tabular)) / max(1, len(text))
    figures = "" if tabular else ' style="font-variant-numeric: lining-nums"'
    return f'{figures} letter-spacing="{n(extra)}"' if abs(extra) >= 0.01 else figures


def font_faces(written: Mapping[str, Iterable[str]]) -> str:
    """`@font-face` rules, each with the glyphs of these characters alone (WOFF2 in a data URL)."""
    rules = []
    for path, characters in sorted(written.items()):
        family, weight = face_name(path)
        own, data = _subset(path, "".join(sorted(set(characters))))
        if own:
            reach = ", ".join(f"U+{ord(c):X}" for c in own)
            rules.append(
                f"@font-face {{ font-family: '{family}'; font-weight: {weight}; unicode-range: {reach}; src: url(data:font/woff2;base64,{data}) format('woff2') }}\n"
            )
    return "".join(rules)


@lru_cache(maxsize=256)
def _subset(path: str, characters: str) -> tuple[str, str]:
    """(the characters that the font has, its subset in base64)."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(path, recalcTimestamp=False)
    own = "".join(c for c in characters if ord(c) in (font.getBestCmap() or {}))
    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True, desubroutinize=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=own)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return own, base64.b64encode(out.getvalue()).decode()


def _drawn(inner: str, timing: str) -> str:
    """Every outline in the group draws itself: dashes of its whole length, moved in."""
    animation = f'<animate attributeName="stroke-dashoffset" {timing}/>'
    parts = inner.split("<path ")
    return parts[0] + "".join(_dashed(part, animation) for part in parts[1:])


def _dashed(part: str, animation: str) -> str:
    head, _, rest = part.partition("/>")
    if ' stroke="' not in head or "stroke-dasharray" in head:
        return f"<path {head}/>{rest}"
    return f'<path {head} pathLength="1" stroke-dasharray="1 2">{animation}</path>{rest}'
