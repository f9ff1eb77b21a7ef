"""Drawing nodes that stand still: shapes, pictures, groups with their clips, filters, masks and opacity; and what area they may paint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import skia

from svg_kit.elements import Counter, Filter, Group, Mask, Node, Picture, Shadow, Shape, Text
from svg_kit.geometry import Box
from tools.render.letters import counter_box, draw_counter, draw_text, text_box
from tools.render.paints import NO_IMAGES, Images, colour, shape_paints, skia_matrix
from tools.render.paths import clip_path, skia_path, trimmed


def draw_leaf(canvas: skia.Canvas, node: Node, opacity: float, images: Images, draw: float = 1.0, count: float = 1.0) -> None:
    """`draw` is the share of outlines that is drawn, `count` that of counters."""
    if isinstance(node, Shape):
        draw_shape(canvas, node, opacity, draw, images)
    elif isinstance(node, Text):
        draw_text(canvas, node, opacity)
    elif isinstance(node, Counter):
        draw_counter(canvas, node, opacity, count)
    elif isinstance(node, Picture):
        draw_picture(canvas, node, opacity, images)


def draw_node(canvas: skia.Canvas, node: Node, opacity: float, images: Images = NO_IMAGES) -> None:
    """A node without tracks."""
    if not isinstance(node, Group):
        draw_leaf(canvas, node, opacity, images)
        return
    canvas.save()
    canvas.concat(skia_matrix(node.matrix))
    if node.clip:
        canvas.clipPath(skia_path(node.clip), skia.ClipOp.kIntersect, True)
    with layered(canvas, node, opacity * node.opacity, images) as inner:
        for child in node.children:
            draw_node(canvas, child, inner, images)
    canvas.restore()


@contextmanager
def layered(canvas: skia.Canvas, group: Group, opacity: float, images: Images, bounds: skia.Rect | None = None) -> Iterator[float]:
    """Draws what is inside with the group's clips, filter and mask; gives the opacity that is left for the children.

    `bounds` is the area that the group may paint, in its own coordinates.
    """
    for clip in group.clips:
        canvas.clipPath(clip_path(clip), skia.ClipOp.kIntersect, True)
    if group.filter is not None and group.filter.area is not None:
        canvas.clipRect(_rect(group.filter.area), True)
    effect = image_filter(group.filter) if group.filter is not None else None
    if effect is None and group.mask is None and (opacity >= 1 or len(group.children) < 2):
        yield opacity
        return
    if effect is None:
        canvas.saveLayerAlpha(bounds, round(opacity * 255))
    else:
        canvas.saveLayer(None, skia.Paint(Alphaf=opacity, ImageFilter=effect))
    yield 1.0
    if group.mask is not None:
        _apply_mask(canvas, group.mask, images)
    canvas.restore()


def _apply_mask(canvas: skia.Canvas, mask: Mask, images: Images) -> None:
    paint = skia.Paint(BlendMode=skia.BlendMode.kDstIn)
    if mask.luminance:
        paint.setColorFilter(skia.LumaColorFilter.Make())
    canvas.saveLayer(None, paint)
    canvas.clipRect(_rect(mask.area), True)
    for node in mask.nodes:
        draw_node(canvas, node, 1, images)
    canvas.restore()


def image_filter(filter: Filter) -> skia.ImageFilter | None:
    """The effects as one Skia filter; in linear light where the file asks for it. None when they do nothing."""
    made = skia.ImageFilters.ColorFilter(skia.ColorFilters.SRGBToLinearGamma()) if filter.linear else None
    for e in filter.effects:
        if isinstance(e, Shadow):
            ink = colour(_in_linear_light(e.colour) if filter.linear else e.colour, e.opacity)
            made = skia.ImageFilters.DropShadow(e.dx, e.dy, e.sx, e.sy, ink, made)
        elif e.sx > 0 or e.sy > 0:
            made = skia.ImageFilters.Blur(e.sx, e.sy, skia.TileMode.kDecal, made)
    return skia.ImageFilters.ColorFilter(skia.ColorFilters.LinearToSRGBGamma(), made) if filter.linear else made


def _in_linear_light(value: str) -> str:
    levels = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 * (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4)):02X}" for v in levels)


def _rect(box: Box) -> skia.Rect:
    return skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h)


def draw_shape(canvas: skia.Canvas, shape: Shape, opacity: float, draw: float = 1.0, images: Images = NO_IMAGES) -> None:
    """`draw` < 1 shows the first part of the outline (by length)."""
    path = skia_path(shape.d, shape.even_odd)
    fill, stroke = shape_paints(shape, round(opacity, 3), images)
    if fill is not None and not shape.stroke_first:
        canvas.drawPath(path, fill)
    if stroke is not None:
        if draw >= 1:
            canvas.drawPath(path, stroke)
        elif draw > 0:
            canvas.drawPath(trimmed(shape.d, draw), stroke)
    if fill is not None and shape.stroke_first:
        canvas.drawPath(path, fill)


def draw_picture(canvas: skia.Canvas, picture: Picture, opacity: float, images: Images) -> None:
    image = images[picture.key]
    b = picture.box
    k = max(b.w / image.width(), b.h / image.height())
    sw, sh = b.w / k, b.h / k
    sx = min(max(0.0, picture.focus[0] * image.width() - sw / 2), image.width() - sw)
    sy = min(max(0.0, picture.focus[1] * image.height() - sh / 2), image.height() - sh)
    target = _rect(b)
    canvas.save()
    if picture.radius:
        canvas.clipRRect(skia.RRect.MakeRectXY(target, picture.radius, picture.radius), True)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
    canvas.drawImageRect(image, skia.Rect.MakeXYWH(sx, sy, sw, sh), target, sampling, skia.Paint(AntiAlias=True, Alphaf=opacity))
    canvas.restore()


def leaf_box(node: Node) -> Box | None:
    """What a leaf may paint, in its own coordinates."""
    if isinstance(node, Shape):
        r = skia_path(node.d).getBounds()
        pad = node.stroke_width / 2 * _reach(node) if node.stroke is not None else 0
        return Box(r.left() - pad, r.top() - pad, r.width() + 2 * pad, r.height() + 2 * pad)
    if isinstance(node, Text):
        return node.box.inset(-0.1 * node.size).union(text_box(node))
    if isinstance(node, Counter):
        return counter_box(node)
    if isinstance(node, Picture):
        return node.box
    return None


def _reach(shape: Shape) -> float:
    """How far a stroke may reach from its outline, in half widths."""
    return max(shape.miter if shape.join == "miter" else 1.0, 1.42 if shape.cap == "square" else 1.0)


def filtered(box: skia.Rect, filter: Filter) -> skia.Rect:
    """The area that a filter's result may paint: three standard deviations around, and shadows where they fall."""
    out = box.makeOutset(0, 0)
    for e in filter.effects:
        moved = out.makeOutset(3 * e.sx + 1, 3 * e.sy + 1)
        if isinstance(e, Shadow):
            moved.offset(e.dx, e.dy)
        out.join(moved)
    return out
