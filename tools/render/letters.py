"""Shaped text and counters, painted as outlines: exact at every place and size, and the very path data that the SVG writer gives a browser.

Skia's own glyphs snap to quarters of a pixel and are darkened for screens; as outlines they cost the same here (docs/performance.md).
"""

from __future__ import annotations

from functools import lru_cache

import skia

from svg_kit.elements import Counter, Glyphs, Text
from svg_kit.geometry import Box
from svg_kit.typography.fonts import font
from svg_kit.typography.outlines import outline
from tools.render.paints import colour
from tools.render.paths import skia_path


@lru_cache(maxsize=512)  # an outline is some 20 kB
def letters(run: Glyphs, size: float) -> skia.Path:
    """The outlines of a run, px."""
    k = size / font(run.font).face.upem
    out = skia.Path()
    for gid, x, y in zip(run.ids, run.xs, run.ys):
        d = outline(run.font, gid)
        if d:
            out.addPath(skia_path(d), skia.Matrix.MakeAll(k, 0, x, 0, -k, y, 0, 0, 1))
    return out


def text_box(text: Text) -> Box:
    """Where the outlines have ink: slanted and handwritten letters reach far beyond their advance."""
    box = Box(text.x, text.y, 0.01, 0.01)
    for run in text.runs:
        box = box.union(_moved(letters(run, text.size), text.x, text.y))
    return box


def counter_box(counter: Counter) -> Box:
    """Where any figure of the count may have ink."""
    least, most = [0.0], [0.0]
    for _, path, gid, advance in counter.glyphs:
        if path:
            ink = letters(Glyphs(path, (gid,), (0.0,), (0.0,)), counter.size).getBounds()
            least.append(ink.left())
            most.append(ink.right() - advance)
    widest = max(a for _, _, _, a in counter.glyphs) * (len(counter.final) + 1)
    left, over = min(least) - 0.1 * counter.size, max(most) + 0.1 * counter.size
    return Box(
        counter.x + left,
        counter.y - counter.ascent * 1.1,
        max(counter.width, widest) - left + over,
        (counter.ascent + counter.descent) * 1.2,
    )


def _moved(path: skia.Path, x: float, y: float) -> Box:
    r = path.getBounds()
    return Box(x + r.left() - 1, y + r.top() - 1, r.width() + 2, r.height() + 2)


def draw_text(canvas: skia.Canvas, text: Text, opacity: float) -> None:
    paint = skia.Paint(AntiAlias=True, Color=colour(text.fill, text.opacity * opacity))
    for run in text.runs:
        _draw(canvas, letters(run, text.size), text.x, text.y, paint)


def draw_counter(canvas: skia.Canvas, counter: Counter, opacity: float, share: float) -> None:
    table = {c: (f, g, a) for c, f, g, a in counter.glyphs}
    paint = skia.Paint(AntiAlias=True, Color=colour(counter.fill, opacity))
    x = counter.x
    for char in counter.text_at(share):
        path, gid, advance = table[char]
        if path:
            _draw(canvas, letters(Glyphs(path, (gid,), (0.0,), (0.0,)), counter.size), x, counter.y, paint)
        x += advance


def _draw(canvas: skia.Canvas, path: skia.Path, x: float, y: float, paint: skia.Paint) -> None:
    canvas.save()
    canvas.translate(x, y)
    canvas.drawPath(path, paint)
    canvas.restore()
