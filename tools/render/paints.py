"""Paints of shapes: colours, gradients and patterns as Skia shaders; strokes with their caps, joins and dashes."""

from __future__ import annotations

from collections.abc import Mapping

import skia

from svg_kit.elements import IDENTITY, Group, Linear, Matrix, Node, Paint, Pattern, Picture, Radial, Shape

Images = Mapping[str, skia.Image]
_Paints = tuple[skia.Paint | None, skia.Paint | None]
NO_IMAGES: Images = {}

_CAPS = {"round": skia.Paint.kRound_Cap, "butt": skia.Paint.kButt_Cap, "square": skia.Paint.kSquare_Cap}
_JOINS = {"round": skia.Paint.kRound_Join, "miter": skia.Paint.kMiter_Join, "bevel": skia.Paint.kBevel_Join}
_SPREADS = {"pad": skia.TileMode.kClamp, "reflect": skia.TileMode.kMirror, "repeat": skia.TileMode.kRepeat}


def colour(value: str, opacity: float) -> int:
    return (round(min(1, max(0, opacity)) * 255) << 24) | int(value[1:7], 16)


def skia_matrix(m: Matrix) -> skia.Matrix:
    a, b, c, d, e, f = m
    return skia.Matrix.MakeAll(a, c, e, b, d, f, 0, 0, 1)


def make_paint(fill: Paint, opacity: float, images: Images = NO_IMAGES) -> skia.Paint:
    """A fill paint; gradients and patterns become shaders. `opacity` 0-1."""
    paint = skia.Paint(AntiAlias=True)
    if isinstance(fill, str):
        paint.setColor(colour(fill, opacity))
        return paint
    shader = _tiles(fill, images) if isinstance(fill, Pattern) else _gradient(fill, opacity) if fill is not None else None
    if shader is None:  # Skia makes none of what has no extent
        paint.setAlphaf(0)
        return paint
    paint.setShader(shader)
    if isinstance(fill, Pattern):
        paint.setAlphaf(opacity)
    else:
        paint.setDither(True)
    return paint


def _gradient(fill: Linear | Radial, opacity: float) -> skia.Shader | None:
    """A focus on or outside the circle is drawn as Skia's cone does, and browsers with it."""
    colours = [colour(c, o * opacity) for _, c, o in fill.stops]
    places = [p for p, _, _ in fill.stops]
    spread = _SPREADS.get(fill.spread, skia.TileMode.kClamp)
    matrix = None if fill.matrix == IDENTITY else skia_matrix(fill.matrix)
    if isinstance(fill, Linear):
        return skia.GradientShader.MakeLinear(
            [skia.Point(fill.x1, fill.y1), skia.Point(fill.x2, fill.y2)], colours, places, spread, 0, matrix
        )
    centre = skia.Point(fill.cx, fill.cy)
    if fill.fx is None and fill.fy is None and fill.fr == 0:
        return skia.GradientShader.MakeRadial(centre, fill.r, colours, places, spread, 0, matrix)
    focus = skia.Point(fill.cx if fill.fx is None else fill.fx, fill.cy if fill.fy is None else fill.fy)
    return skia.GradientShader.MakeTwoPointConical(focus, fill.fr, centre, fill.r, colours, places, spread, 0, matrix)


def _tiles(fill: Pattern, images: Images) -> skia.Shader | None:
    from tools.render.nodes import draw_node

    area = skia.Rect.MakeWH(fill.width, fill.height)
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(area)
    for node in fill.shapes:
        draw_node(canvas, node, 1, images)
    return recorder.finishRecordingAsPicture().makeShader(
        skia.TileMode.kRepeat, skia.TileMode.kRepeat, skia.FilterMode.kLinear, skia_matrix(fill.matrix), area
    )


_KEPT = 8192
_kept: dict[tuple[int, float], tuple[Shape, _Paints]] = {}


def shape_paints(shape: Shape, opacity: float, images: Images) -> _Paints:
    """(fill, stroke), kept per shape object: to compare shapes by value at every draw costs more than drawing them."""
    held = _kept.get((id(shape), opacity))
    if held is not None and held[0] is shape:
        return held[1]
    made = _make(shape, opacity, images)
    if not any(isinstance(paint, Pattern) and _holds_pictures(paint.shapes) for paint in (shape.fill, shape.stroke)):
        if len(_kept) >= _KEPT:
            _kept.clear()
        _kept[id(shape), opacity] = (shape, made)
    return made


def _make(shape: Shape, opacity: float, images: Images) -> _Paints:
    total = shape.opacity * opacity
    fill = make_paint(shape.fill, total * shape.fill_opacity, images) if shape.fill is not None else None
    stroke = None
    if shape.stroke is not None and shape.stroke_width > 0:
        stroke = make_paint(shape.stroke, total * shape.stroke_opacity, images)
        stroke.setStyle(skia.Paint.kStroke_Style)
        stroke.setStrokeWidth(shape.stroke_width)
        stroke.setStrokeCap(_CAPS[shape.cap])
        stroke.setStrokeJoin(_JOINS[shape.join])
        stroke.setStrokeMiter(shape.miter)
        if shape.dash:
            dash = shape.dash if len(shape.dash) % 2 == 0 else shape.dash * 2
            stroke.setPathEffect(skia.DashPathEffect.Make(list(dash), shape.dash_offset))
    return fill, stroke


def _holds_pictures(nodes: tuple[Node, ...]) -> bool:
    return any(isinstance(n, Picture) or (isinstance(n, Group) and _holds_pictures(n.children)) for n in nodes)
