"""The native painter: Skia on the CPU, straight from the element tree onto a numpy surface. No document, no browser.

`Painter(scene, scale)` compiles a scene once. `paint(t)` returns (pixels, dirty): RGBA `(height, width, 4)` uint8 premultiplied and
opaque, and the boxes (x, y, w, h in px) that differ from the frame painted before, or None when nothing changed.
Static roots at the back are painted once and copied; only what moved is redrawn (tracks say what that is).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from svg_kit.elements import Counter, Glyphs, Group, Linear, Node, Pattern, Picture, Radial, Scene, Shape, Text
from svg_kit.geometry import Box
from svg_kit.motion import REST, Track
from svg_kit.svg_reader import absolute
from tools.render.skia_quiet import skia

Pixels = np.ndarray
Dirty = list[tuple[int, int, int, int]]

_CAPS = {"round": skia.Paint.kRound_Cap, "butt": skia.Paint.kButt_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"round": skia.Paint.kRound_Join, "miter": skia.Paint.kMiter_Join, "bevel": skia.Paint.kBevel_Join}


class _SkiaPen:
    """Builds a skia.Path from absolute M, L, C, Z path data."""

    @staticmethod
    def path(d: str) -> skia.Path:
        path = skia.Path()
        for command, values in _commands(d):
            if command == "M":
                path.moveTo(*values)
            elif command == "L":
                path.lineTo(*values)
            elif command == "C":
                path.cubicTo(*values)
            elif command == "Q":
                path.quadTo(*values)
            else:
                path.close()
        return path


def _commands(d: str):
    """(command, absolute values) of path data with M, L, H, V, C, Q, Z in absolute form and l in relative form (dots)."""
    import re

    x = y = 0.0
    for command, body in re.findall(r"([MLHVCQZlz])([^MLHVCQZlz]*)", d):
        v = [float(k) for k in re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", body)]
        if command in "Zz":
            yield "Z", ()
        elif command == "H":
            for value in v:
                x = value
                yield "L", (x, y)
        elif command == "V":
            for value in v:
                y = value
                yield "L", (x, y)
        elif command == "l":
            for i in range(0, len(v), 2):
                x, y = x + v[i], y + v[i + 1]
                yield "L", (x, y)
        else:
            size = {"M": 2, "L": 2, "C": 6, "Q": 4}[command]
            for i in range(0, len(v) - size + 1, size):
                x, y = v[i + size - 2], v[i + size - 1]
                yield ("L" if command == "M" and i else command), tuple(v[i : i + size])


@lru_cache(maxsize=4096)
def skia_path(d: str, even_odd: bool = False) -> skia.Path:
    path = _SkiaPen.path(d) if not any(c in d for c in "acsqthvmACSQTm") or _simple(d) else _SkiaPen.path(absolute(d))
    if even_odd:
        path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def _simple(d: str) -> bool:
    return not any(c in d for c in "acsqthvmAST")


@lru_cache(maxsize=512)
def typeface(path: str) -> skia.Typeface:
    return skia.Typeface.MakeFromFile(path)


@lru_cache(maxsize=1024)
def skia_font(path: str, size: float) -> skia.Font:
    font = skia.Font(typeface(path), size)
    font.setSubpixel(True)
    font.setHinting(skia.FontHinting.kNone)
    font.setEdging(skia.Font.Edging.kAntiAlias)
    font.setLinearMetrics(True)
    return font


def colour(value: str, opacity: float) -> int:
    return (round(min(1, max(0, opacity)) * 255) << 24) | int(value[1:7], 16)


def make_paint(fill, opacity: float, scene_scale: float = 1) -> skia.Paint:
    """A fill paint; gradients and patterns become shaders."""
    paint = skia.Paint(AntiAlias=True)
    if isinstance(fill, str):
        paint.setColor(colour(fill, opacity))
        return paint
    if isinstance(fill, Pattern):
        recorder = skia.PictureRecorder()
        canvas = recorder.beginRecording(skia.Rect.MakeWH(fill.width, fill.height))
        for shape in fill.shapes:
            draw_shape(canvas, shape, 1)
        shader = recorder.finishRecordingAsPicture().makeShader(
            skia.TileMode.kRepeat, skia.TileMode.kRepeat, skia.FilterMode.kLinear, skia.Matrix(), skia.Rect.MakeWH(fill.width, fill.height)
        )
    else:
        colours = [colour(c, o * opacity) for _, c, o in fill.stops]
        places = [p for p, _, _ in fill.stops]
        if isinstance(fill, Radial):
            shader = skia.GradientShader.MakeRadial(skia.Point(fill.cx, fill.cy), fill.r, colours, places)
        else:
            assert isinstance(fill, Linear)
            shader = skia.GradientShader.MakeLinear([skia.Point(fill.x1, fill.y1), skia.Point(fill.x2, fill.y2)], colours, places)
        paint.setDither(True)
    paint.setShader(shader)
    if isinstance(fill, Pattern):
        paint.setAlphaf(opacity)
    return paint


@lru_cache(maxsize=8192)
def shape_paints(shape: Shape, opacity: float) -> tuple[skia.Paint | None, skia.Paint | None]:
    total = shape.opacity * opacity
    fill = make_paint(shape.fill, total) if shape.fill is not None else None
    stroke = None
    if shape.stroke is not None and shape.stroke_width > 0:
        stroke = make_paint(shape.stroke, total)
        stroke.setStyle(skia.Paint.kStroke_Style)
        stroke.setStrokeWidth(shape.stroke_width)
        stroke.setStrokeCap(_CAPS[shape.cap])
        stroke.setStrokeJoin(_JOINS[shape.join])
        if shape.dash:
            dash = shape.dash if len(shape.dash) % 2 == 0 else shape.dash * 2
            stroke.setPathEffect(skia.DashPathEffect.Make(list(dash), 0))
    return fill, stroke


def draw_shape(canvas: skia.Canvas, shape: Shape, opacity: float, draw: float = 1.0) -> None:
    """`draw` < 1 shows the first part of the outline (by length)."""
    path = skia_path(shape.d, shape.even_odd)
    fill, stroke = shape_paints(shape, round(opacity, 3))
    if fill is not None:
        canvas.drawPath(path, fill)
    if stroke is not None:
        if draw >= 1:
            canvas.drawPath(path, stroke)
        elif draw > 0:
            canvas.drawPath(trimmed(shape.d, draw), stroke)


def trimmed(d: str, share: float) -> skia.Path:
    """The first `share` of the whole outline's length, contour after contour."""
    lengths = []
    measure = skia.PathMeasure(skia_path(d), False)
    while True:
        lengths.append(measure.getLength())
        if not measure.nextContour():
            break
    left = sum(lengths) * share
    out = skia.Path()
    measure = skia.PathMeasure(skia_path(d), False)
    for length in lengths:
        if left <= 0:
            break
        measure.getSegment(0, min(left, length), out, True)
        left -= length
        measure.nextContour()
    return out


@lru_cache(maxsize=8192)
def blob(run: Glyphs, size: float) -> skia.TextBlob:
    builder = skia.TextBlobBuilder()
    builder.allocRunPos(skia_font(run.font, size), list(run.ids), [skia.Point(x, y) for x, y in zip(run.xs, run.ys)])
    return builder.make()


def draw_text(canvas: skia.Canvas, text: Text, opacity: float) -> None:
    paint = skia.Paint(AntiAlias=True, Color=colour(text.fill, text.opacity * opacity))
    for run in text.runs:
        if run.ids:
            canvas.drawTextBlob(blob(run, text.size), text.x, text.y, paint)


def draw_counter(canvas: skia.Canvas, counter: Counter, opacity: float, share: float) -> None:
    text = counter.text_at(share)
    table = {c: (f, g, a) for c, f, g, a in counter.glyphs}
    paint = skia.Paint(AntiAlias=True, Color=colour(counter.fill, opacity))
    x = counter.x
    for char in text:
        font, gid, advance = table[char]
        if font:
            canvas.drawTextBlob(blob(Glyphs(font, (gid,), (0.0,), (0.0,)), counter.size), x, counter.y, paint)
        x += advance


def leaf_box(node: Node) -> Box | None:
    """What a leaf may paint, in its own coordinates."""
    if isinstance(node, Shape):
        r = skia_path(node.d).getBounds()
        pad = node.stroke_width / 2 * (1.5 if node.join == "miter" else 1) if node.stroke is not None else 0
        return Box(r.left() - pad, r.top() - pad, r.width() + 2 * pad, r.height() + 2 * pad)
    if isinstance(node, Text):
        b = node.box
        return Box(b.x - 0.12 * node.size, b.y - 0.1 * node.size, b.w + 0.24 * node.size, b.h + 0.2 * node.size)
    if isinstance(node, Counter):
        widest = max(a for _, _, _, a in node.glyphs) * (len(node.final) + 1)
        return Box(
            node.x - 0.1 * node.size,
            node.y - node.ascent * 1.1,
            max(node.width, widest) + 0.2 * node.size,
            (node.ascent + node.descent) * 1.2,
        )
    if isinstance(node, Picture):
        return node.box
    return None


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
    state: tuple[float, ...] = ()
    last: skia.Rect = field(default_factory=skia.Rect.MakeEmpty)


class Painter:
    """Paints one scene at any time. `images` gives the pixels of pictures by key (RGBA uint8); without `surface` it only paints over others (`paint_over`)."""

    def __init__(self, scene: Scene, scale: float = 1.0, images: Mapping[str, Pixels] | None = None, surface: bool = True) -> None:
        self.scene, self.scale = scene, scale
        self.width, self.height = round(scene.canvas.width * scale), round(scene.canvas.height * scale)
        self.images = {k: skia.Image.fromarray(np.ascontiguousarray(v)) for k, v in (images or {}).items()}
        tracks: dict[str, list[Track]] = {}
        for track in scene.tracks:
            tracks.setdefault(track.target, []).append(track)
        self.roots = [self._compile(g, tracks) for g in scene.roots]
        first = next((i for i, p in enumerate(self.roots) if p.moving), len(self.roots))
        self.pixels = np.zeros((self.height, self.width, 4) if surface else (2, 2, 4), np.uint8)
        self.surface = skia.Surface(self.pixels, colorType=skia.kRGBA_8888_ColorType)
        self.canvas = self.surface.getCanvas()
        self.canvas.clear(colour(scene.ground, 1) | 0xFF000000)
        self.canvas.scale(scale, scale)
        for part in self.roots[:first]:
            self._draw(part, 0.0)
        self.backdrop = self.pixels.copy()
        self.live = self.roots[first:]
        self.started = False

    def _compile(self, g: Group, tracks: Mapping[str, list[Track]]) -> _Part:
        children: list[_Part | Node] = []
        box = skia.Rect.MakeEmpty()
        moving = False
        own = tuple(tracks.get(g.id, ())) if g.id else ()
        for child in g.children:
            if isinstance(child, Group):
                part = self._compile(child, tracks)
                children.append(part)
                moving = moving or part.moving
                box.join(part.matrix.mapRect(part.box))
            else:
                children.append(child)
                b = leaf_box(child)
                if b is not None and not b.w <= 0 <= b.h <= 0:
                    box.join(skia.Rect.MakeXYWH(b.x, b.y, max(b.w, 0.01), max(b.h, 0.01)))
        a, b_, c, d, e, f = g.matrix
        matrix = skia.Matrix.MakeAll(a, c, e, b_, d, f, 0, 0, 1)
        return _Part(g, matrix, skia_path(g.clip) if g.clip else None, own, children, box, moving or bool(own), moving)

    # -- state

    def _advance(self, part: _Part, t: float, above: skia.Matrix, dirty: list[skia.Rect], hidden: bool) -> skia.Rect:
        """Evaluates tracks at t; adds what changed to `dirty`; returns the part's box in frame px."""
        state = tuple(round(track.value(t), 4) for track in part.tracks)
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
        if state != part.state:
            dirty.append(part.last)
            dirty.append(here)
            part.state = state
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
                here = self._advance(child, t, matrix, below, hidden)
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
        layered = alpha < 1 and len(part.children) > 1
        if layered:
            canvas.saveLayerAlpha(None if part.carries else part.box.makeOutset(2, 2), round(alpha * opacity * 255))
        inner = 1.0 if layered else alpha * opacity
        for child in part.children:
            if isinstance(child, _Part):
                self._draw(child, t, inner, draw, count)
            elif isinstance(child, Shape):
                draw_shape(canvas, child, inner, draw)
            elif isinstance(child, Text):
                draw_text(canvas, child, inner)
            elif isinstance(child, Counter):
                draw_counter(canvas, child, inner, count)
            elif isinstance(child, Picture):
                self._picture(child, inner)
        if layered:
            canvas.restore()
        canvas.restore()

    def _wipe(self, part: _Part, values: Mapping[str, float]) -> None:
        wx, wy = values.get("wipe_x", 1), values.get("wipe_y", 1)
        if wx >= 1 and wy >= 1:
            return
        e = part.group.extent
        area = skia.Rect.MakeXYWH(e.x, e.y, e.w, e.h) if e else skia.Rect(part.box)
        self.canvas.clipRect(
            skia.Rect.MakeLTRB(area.left(), area.bottom() - area.height() * wy, area.left() + area.width() * wx, area.bottom()), True
        )

    def _picture(self, picture: Picture, opacity: float) -> None:
        image = self.images[picture.key]
        b = picture.box
        k = max(b.w / image.width(), b.h / image.height())
        sw, sh = b.w / k, b.h / k
        sx = min(max(0.0, picture.focus[0] * image.width() - sw / 2), image.width() - sw)
        sy = min(max(0.0, picture.focus[1] * image.height() - sh / 2), image.height() - sh)
        target = skia.Rect.MakeXYWH(b.x, b.y, b.w, b.h)
        self.canvas.save()
        if picture.radius:
            self.canvas.clipRRect(skia.RRect.MakeRectXY(target, picture.radius, picture.radius), True)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        self.canvas.drawImageRect(image, skia.Rect.MakeXYWH(sx, sy, sw, sh), target, sampling, skia.Paint(AntiAlias=True, Alphaf=opacity))
        self.canvas.restore()

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

    def still(self, t: float) -> Pixels:
        """A copy of the frame at t."""
        return self.paint(t)[0].copy()


def merge(rects: list[skia.Rect], width: int, height: int, limit: int = 4) -> Dirty:
    """Rectangles on even pixels, clipped to the frame, overlapping ones joined, at most `limit` of them."""
    boxes: list[list[int]] = []
    for r in rects:
        if r.isEmpty():
            continue
        left, top = max(0, math.floor(r.left()) - 2) & ~1, max(0, math.floor(r.top()) - 2) & ~1
        right, bottom = min(width, (math.ceil(r.right()) + 3) & ~1), min(height, (math.ceil(r.bottom()) + 3) & ~1)
        if right > left and bottom > top:
            boxes.append([left, top, right, bottom])
    changed = True
    while changed:
        changed = False
        for i in range(len(boxes)):
            for j in range(i + 1, len(boxes)):
                a, b = boxes[i], boxes[j]
                touching = a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
                if touching or len(boxes) > limit:
                    boxes[i] = [min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])]
                    del boxes[j]
                    changed = True
                    break
            if changed:
                break
    return [(l, t, r - l, b - t) for l, t, r, b in boxes]
