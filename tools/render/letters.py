"""Shaped text and counters: glyph runs as Skia blobs."""

from __future__ import annotations

from functools import lru_cache

from svg_kit.elements import Counter, Glyphs, Text
from tools.render.paints import colour
from tools.render.skia_quiet import skia


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
