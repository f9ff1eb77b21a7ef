"""The native painter: Skia on the CPU, straight from the element tree onto a numpy surface. No document, no browser.

`Painter(scene, scale)` compiles a scene once. `paint(t)` returns (pixels, dirty): RGBA `(height, width, 4)` uint8 premultiplied and
opaque, and the boxes (x, y, w, h in px) that differ from the frame painted before, or None when nothing changed.
Static roots at the back are painted once and copied; only what moved is redrawn (tracks say what that is).
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import skia

from svg_kit.elements import Group, Node, Picture, Scene
from svg_kit.motion import REST, Track
from tools.render.dirty import Dirty, merge
from tools.render.footage import Footage, Player, Raster
from tools.render.nodes import draw_leaf, filtered, layered, leaf_box
from tools.render.paints import colour, skia_matrix
from tools.render.paths import skia_path
from tools.render.photos import Photo
from tools.render.veil import Veil, levels, veil_of

Pixels = np.ndarray


@dataclass(slots=True)
class _Part:
    """A compiled group. `box` is where it paints at rest; one that `carries` moving parts may paint outside it."""

    group: Group
    matrix: skia.Matrix
    clip: skia.Path | None
    tracks: tuple[Track, ...]
    children: list[_Part | Node]
    box: skia.Rect
    moving: bool
    carries: bool
    players: tuple[Player, ...] = ()
    state: tuple[float, ...] = ()
    unseen: bool = False
    last: skia.Rect = field(default_factory=skia.Rect.MakeEmpty)


def _parted(roots: list[_Part]) -> tuple[list[_Part], list[_Part]]:
    """What stands still behind everything that moves, and the rest. A root that only gathers others is parted within."""
    first = next((i for i, p in enumerate(roots) if p.moving), len(roots))
    still, live = roots[:first], roots[first:]
    if live and _plain(live[0]):
        root = live[0]
        k = next((i for i, c in enumerate(root.children) if isinstance(c, _Part) and c.moving), 0)
        if k:
            still.append(replace(root, children=root.children[:k], moving=False, carries=False))
            live[0] = replace(root, children=root.children[k:])
    return still, live


def _plain(part: _Part) -> bool:
    g = part.group
    return (
        not part.tracks
        and not part.players
        and part.clip is None
        and not g.clips
        and g.opacity == 1
        and g.filter is None
        and g.mask is None
    )


class _Backdrops:
    """The last few painted backdrops: a body and the transitions at both its ends share one. Keys are compared by identity of what was painted."""

    KEPT = 3

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple, tuple[tuple, Pixels]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple, paint: Callable[[], Pixels]) -> Pixels:
        name = tuple(part if isinstance(part, (float, str, tuple)) else id(part) for part in key)
        with self._lock:
            if name in self._kept:
                return self._kept[name][1]
        pixels = paint()
        pixels.flags.writeable = False
        with self._lock:
            self._kept[name] = key, pixels  # the key keeps its objects alive, so that no other can take their identity
            while len(self._kept) > self.KEPT:
                self._kept.popitem(last=False)
        return pixels


_backdrops = _Backdrops()


class Painter:
    """Paints one scene at any time. `images` gives pictures by key (RGBA uint8, or footage); without `surface` it only paints over others (`paint_over`).
    `size` (px) is the surface where it is not the scaled canvas, rounded. `veiled`: a veil in front of everything is not painted but told (`veil`)."""

    def __init__(self, scene: Scene, scale: float = 1.0, images: Mapping[str, Raster] | None = None, surface: bool = True,
                 size: tuple[int, int] | None = None, veiled: bool = False) -> None:  # fmt: skip
        self.scene, self.scale = scene, scale
        self.width, self.height = size or (round(scene.canvas.width * scale), round(scene.canvas.height * scale))
        self.players = {k: Player(v) for k, v in (images or {}).items() if isinstance(v, Footage)}
        stills = {k: v for k, v in (images or {}).items() if not isinstance(v, Footage)}
        self.photos = {k: Photo(v) for k, v in stills.items()}
        self.images = {k: skia.Image.fromarray(np.ascontiguousarray(v)) for k, v in stills.items()}  # for patterns and masks
        self.shown: dict[str, int] = {}
        tracks: dict[str, list[Track]] = {}
        for track in scene.tracks:
            tracks.setdefault(track.target, []).append(track)
        self._veil = veil_of(scene, tracks) if veiled else None
        self.roots = [self._compile(g, tracks) for g in (scene.roots[:-1] if self._veil else scene.roots)]
        still, self.live = _parted(self.roots)
        self.pixels = np.zeros((self.height, self.width, 4) if surface else (2, 2, 4), np.uint8)
        self.surface = skia.Surface(self.pixels, colorType=skia.kRGBA_8888_ColorType)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(colour(scene.ground, 1) | 0xFF000000)
        self.canvas.scale(scale, scale)
        key = (scale, self.pixels.shape, scene.ground, *(k for p in still for k in (p.group, (len(p.children),))), *(images or {}).values())
        self.backdrop = _backdrops.get(key, lambda: self._drawn(still))
        np.copyto(self.pixels, self.backdrop)
        self.started = False

    def _drawn(self, parts: Sequence[_Part]) -> Pixels:
        for part in parts:
            self._draw(part, 0.0)
        return self.pixels.copy()

    def _compile(self, g: Group, tracks: Mapping[str, list[Track]]) -> _Part:
        children: list[_Part | Node] = []
        box = skia.Rect.MakeEmpty()
        moving = False
        own = tuple(tracks.get(g.id, ())) if g.id else ()
        players: list[Player] = []
        for child in g.children:
            if isinstance(child, Group):
                part = self._compile(child, tracks)
                children.append(part)
                moving = moving or part.moving
                box.join(part.matrix.mapRect(part.box))
            else:
                children.append(child)
                if isinstance(child, Picture) and child.key in self.players:
                    players.append(self.players[child.key])
                b = leaf_box(child)
                if b is not None and not b.w <= 0 <= b.h <= 0:
                    box.join(skia.Rect.MakeXYWH(b.x, b.y, max(b.w, 0.01), max(b.h, 0.01)))
        if g.filter is not None:
            box = filtered(box, g.filter)
        return _Part(
            g,
            skia_matrix(g.matrix),
            skia_path(g.clip) if g.clip else None,
            own,
            children,
            box,
            moving or bool(own or players),
            moving,
            tuple(players),
        )

    # -- state

    def _advance(self, part: _Part, t: float, above: skia.Matrix, dirty: list[skia.Rect], hidden: bool, carried: bool = False) -> skia.Rect:
        """Evaluates tracks at t; adds what changed to `dirty`; returns the part's box in frame px. `carried`: what stands above it has moved."""
        state = (*(round(track.value(t), 4) for track in part.tracks), *(player.index(t) for player in part.players))
        same = state == part.state and not carried
        if same and (not part.carries or part.unseen):
            return part.last  # nor can anything in it be seen to move
        values = dict(zip((track.prop for track in part.tracks), state))
        matrix = skia.Matrix.Concat(above, self._local(part, values))
        invisible = (
            hidden
            or values.get("opacity", 1) <= 0
            or values.get("visible", 1) < 0.5
            or values.get("wipe_x", 1) <= 0
            or values.get("wipe_y", 1) <= 0
        )
        here = skia.Rect.MakeEmpty() if invisible else matrix.mapRect(part.box)
        if not same:
            dirty.append(part.last)
            dirty.append(here)
            part.state, part.unseen = state, invisible
            self._carry(part, t, matrix, invisible, dirty)
        else:
            for child in part.children:
                if isinstance(child, _Part) and child.moving:
                    self._advance(child, t, matrix, dirty, invisible)
        part.last = here
        return here

    def _carry(self, part: _Part, t: float, matrix: skia.Matrix, hidden: bool, dirty: list[skia.Rect]) -> None:
        """A part that moved carries its moving children along. One that stands outside the part's box (it is still on its way) is dirty too."""
        own = dirty[-2:]
        for child in part.children:
            if isinstance(child, _Part) and child.moving:
                before, below = child.last, []
                here = self._advance(child, t, matrix, below, hidden, carried=True)
                dirty.extend(r for r in (before, here, *below) if not any(o.contains(r) for o in own))

    def _local(self, part: _Part, values: Mapping[str, float]) -> skia.Matrix:
        if not values:
            return part.matrix
        matrix = skia.Matrix.Concat(part.matrix, skia.Matrix())
        get = lambda name: values.get(name, REST[name])  # noqa: E731
        px, py = part.group.pivot
        matrix.preTranslate(get("x"), get("y"))
        scale = get("scale")
        sx, sy, angle = scale * get("scale_x"), scale * get("scale_y"), get("rotate")
        if sx != 1 or sy != 1 or angle:
            matrix.preTranslate(px, py)
            if angle:
                matrix.preRotate(angle)
            matrix.preScale(sx, sy)
            matrix.preTranslate(-px, -py)
        return matrix

    # -- painting

    def _draw(self, part: _Part, t: float, opacity: float = 1.0, draw: float = 1.0, count: float = 1.0) -> None:
        values = {track.prop: track.value(t) for track in part.tracks}
        alpha = values.get("opacity", 1.0) * part.group.opacity
        if alpha * opacity <= 0.002 or values.get("visible", 1) < 0.5:
            return
        draw, count = values.get("draw", draw), values.get("count", count)
        canvas = self.canvas
        if not part.carries and canvas.quickReject(self._local(part, values).mapRect(part.box)):
            return
        canvas.save()
        canvas.concat(self._local(part, values))
        if part.clip is not None:
            canvas.clipPath(part.clip, skia.ClipOp.kIntersect, True)
        self._wipe(part, values)
        bounds = None if part.carries else part.box.makeOutset(2, 2)
        with layered(canvas, part.group, alpha * opacity, self.images, bounds) as inner:
            for child in part.children:
                if isinstance(child, _Part):
                    self._draw(child, t, inner, draw, count)
                elif isinstance(child, Picture):
                    self._photo(child.key, t).draw(canvas, child, inner)
                else:
                    draw_leaf(canvas, child, inner, self.images, draw, count)
        canvas.restore()

    def _photo(self, key: str, t: float) -> Photo:
        player = self.players.get(key)
        if player is not None and self.shown.get(key) != player.index(t):
            self.photos[key], self.shown[key] = Photo(player.at(t)), player.index(t)
        return self.photos[key]

    def _wipe(self, part: _Part, values: Mapping[str, float]) -> None:
        wx, wy = values.get("wipe_x", 1), values.get("wipe_y", 1)
        if wx >= 1 and wy >= 1:
            return
        e = part.group.extent
        area = skia.Rect.MakeXYWH(e.x, e.y, e.w, e.h) if e else part.box
        self.canvas.clipRect(
            skia.Rect.MakeLTRB(area.left(), area.bottom() - area.height() * wy, area.left() + area.width() * wx, area.bottom()), True
        )

    def paint(self, t: float) -> tuple[Pixels, Dirty | None]:
        """Paints the frame at t (s). The array is the painter's own and is overwritten by the next call."""
        dirty: list[skia.Rect] = []
        base = skia.Matrix.Scale(self.scale, self.scale)
        for part in self.live:
            if part.moving:
                self._advance(part, t, base, dirty, False)
        if not self.started:
            self.started = True
            boxes: Dirty = [(0, 0, self.width, self.height)]
        else:
            boxes = merge(dirty, self.width, self.height)
            if not boxes:
                return self.pixels, None
        for x, y, w, h in boxes:
            self.pixels[y : y + h, x : x + w] = self.backdrop[y : y + h, x : x + w]
            self.surface.notifyContentWillChange(skia.Surface.kRetain_ContentChangeMode)
            self.canvas.save()
            self.canvas.resetMatrix()
            self.canvas.clipRect(skia.Rect.MakeXYWH(x, y, w, h), False)
            self.canvas.scale(self.scale, self.scale)
            for part in self.live:
                self._draw(part, t)
            self.canvas.restore()
        return self.pixels, boxes

    def paint_over(self, canvas: skia.Canvas, t: float) -> None:
        """Draws the moving roots at t onto another canvas (captions over a mixed frame)."""
        mine, self.canvas = self.canvas, canvas
        canvas.save()
        canvas.scale(self.scale, self.scale)
        for part in self.roots:
            self._draw(part, t)
        canvas.restore()
        self.canvas = mine

    def veil(self, t: float) -> Veil | None:
        """What lies over the pixels at t and is left to the encoder."""
        share = self._veil[1].value(t) if self._veil else 0.0
        return Veil(levels(self._veil[0]), share) if self._veil and share > 0.002 else None

    def still(self, t: float) -> Pixels:
        """A copy of the frame at t."""
        return self.paint(t)[0].copy()
