"""A scene as one SVG document in which every group is there, and its tracks as plain data for a page to play.

The page (web/player.js) evaluates the tracks with anime.js and sets transforms, opacity, clips and dashes; names here are what it reads.
Same scene, same text. Ids carry a prefix, so that the scenes of a film can stand in one page.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from svg_kit.elements import Counter, Group, Scene, Shape, n, rect_d
from svg_kit.motion import Track
from svg_kit.svg_writer import Writer

MOVES = ("x", "y", "scale", "scale_x", "scale_y", "rotate")
WIPES = ("wipe_x", "wipe_y")
SAMPLES = 120  # times a second at which a counter's figures are looked for


class AnimatedWriter(Writer):
    """Writes `body()`, `defs` and `motion`: {id: {tracks, pivot?, clip?, draw?, figures?}}."""

    def __init__(self, scene: Scene, prefix: str, href: Mapping[str, str] | None = None) -> None:
        super().__init__(scene, 0.0, href or {})
        self.prefix = prefix
        self.motion: dict[str, dict[str, Any]] = {}
        self.of: dict[str, list[Track]] = {}
        for track in scene.tracks:
            self.of.setdefault(track.target, []).append(track)
        self.drawn: list[list[str]] = []  # per group with a `draw` track above: ids of its outlines
        self.counts: list[Track] = []
        self.outlines = 0

    def body(self, roots: tuple[Group, ...] | None = None) -> str:
        return "\n".join(self.group(g, {}) for g in roots or self.scene.roots)

    def define(self, template: str) -> str:
        name = f"{self.prefix}d{len(self.defs)}"
        self.defs.append(template.replace("{}", name, 1))
        return name

    def group(self, g: Group, inherited: Mapping[str, float]) -> str:
        tracks = self.of.get(g.id, []) if g.id else []
        properties = {t.prop for t in tracks}
        draws, count = "draw" in properties, next((t for t in tracks if t.prop == "count"), None)
        if draws:
            self.drawn.append([])
        if count:
            self.counts.append(count)
        inner = "\n".join(filter(None, (self.node(child, {}) for child in g.children)))
        if count:
            self.counts.pop()
        inner = self.cut(g, inner)
        outlines = self.drawn.pop() if draws else []
        faded = f' opacity="{n(g.opacity)}"' if g.opacity < 1 and "opacity" not in properties else ""
        if g.clip:
            inner = self.clipped(inner, self.define(f'<clipPath id="{{}}"><path d="{g.clip}"/></clipPath>'))
        outer = faded + self.matrix(g)
        if not tracks:
            return f"<g{outer}>\n{inner}\n</g>" if outer else inner
        move: dict[str, Any] = {"tracks": [_plain(t) for t in tracks]}
        if properties & set(MOVES):
            move["pivot"] = list(g.pivot)
        if g.opacity < 1:
            move["opacity"] = g.opacity
        if outlines:
            move["draw"] = outlines
        if properties & set(WIPES) and g.extent is not None:
            e = g.extent
            clip = self.define(f'<clipPath id="{{}}"><path d="{rect_d(e.x, e.y, e.w, e.h)}"/></clipPath>')
            move |= {"clip": clip, "extent": [e.x, e.y, e.w, e.h]}
            inner = self.clipped(inner, clip)
        name = f"{self.prefix}{g.id}"
        self.motion[name] = move
        moving = f'<g id="{escape(name, True)}">\n{inner}\n</g>'
        return f"<g{outer}>{moving}</g>" if outer else moving

    @staticmethod
    def clipped(inner: str, name: str) -> str:
        return f'<g clip-path="url(#{name})">\n{inner}\n</g>'

    def matrix(self, g: Group) -> str:
        return "" if g.matrix == (1, 0, 0, 1, 0, 0) else ' transform="matrix(' + " ".join(f"{v:.5g}" for v in g.matrix) + ')"'

    def shape(self, s: Shape, draw: float) -> str:
        text = super().shape(s, draw)
        if not self.drawn or s.stroke is None:
            return text
        self.outlines += 1
        name = f"{self.prefix}o{self.outlines}"
        self.drawn[-1].append(name)
        return text.replace("<path ", f'<path id="{name}" ', 1)

    def counter(self, counter: Counter, share: float) -> str:
        if not self.counts:
            return super().counter(counter, 1.0)
        track = self.counts[-1]
        start, end = track.span
        shares = sorted({track.value(start + i / SAMPLES) for i in range(round((end - start) * SAMPLES) + 2)} | {1.0})
        figures: list[tuple[float, str]] = []
        for value in shares:  # as they are: a millionth of a million is a figure
            words = counter.text_at(value)
            if not figures or figures[-1][1] != words:
                figures.append((value, words))
        name = f"{self.prefix}n{len(self.defs)}"
        self.motion[name] = {"figures": [round(value, 6) for value, _ in figures], "of": f"{self.prefix}{track.target}"}
        return f'<g id="{name}">' + "".join(Writer.counter(self, counter, value) for value, _ in figures) + "</g>"


def _plain(track: Track) -> list[Any]:
    return [track.prop, [[round(k.t, 5), k.value, k.easing] for k in track.keys]]
