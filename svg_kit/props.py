"""Things that stand in scenes: staged pictograms, plates, tags, discs. The look's tokens say how they are drawn."""

from __future__ import annotations

from svg_kit import motion
from svg_kit.art.library import PREFIX, drawn, prop, standing
from svg_kit.colour import contrast, mix, readable, shade, to_lch
from svg_kit.elements import Node, Shape, circle, ellipse_d, group, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.halos import Subject, halo
from svg_kit.pictogram import pictogram
from svg_kit.stage import Stage

FAINT = 1.12  # contrast below which a disc is lost on its ground


def staged(stage: Stage, icon: str, box: Box, *, reveal: str, order: int = 0, layer: str = "midground", ground: bool = True, at: float | None = None, disc: str | None = None,
           behind: str | None = None) -> str:  # fmt: skip
    """A pictogram as the subject of a scene, standing on the box's bottom edge. Enters by rising from where it stands.

    `behind` is the colour it stands before when that is not the field's ground.
    """
    if icon.startswith(PREFIX):
        return _standing(stage, icon, box, reveal, order, layer, ground, at)
    nodes: list[Node] = []
    f = stage.field
    printed = stage.look.pictogram == "printed"
    colour = f.ink
    fill = disc or (f.pop if contrast(f.pop, f.ground) >= 1.25 else f.planes[2])
    inks = visible_inks(f.inks, (behind or f.ground) if printed else fill)
    if printed:
        if ground:
            nodes.append(Shape(ellipse_d(box.cx, box.bottom - box.h * 0.015, box.w * 0.46, box.h * 0.055), fill=f.line, opacity=0.26))
        if not stage.spec.setting:  # a place has its own light
            nodes.append(halo(Subject(icon, box, ground, f, stage.look, stage.spec.seed)))
        nodes.append(_drawing(stage, icon, box, colour, inks, stand=ground))
    else:
        r = box.w * 0.60
        cy = box.cy
        nodes.append(circle(box.cx + stage.look.shadow[0], cy + stage.look.shadow[1], r, f.line if not f.dark else shade(f.ground, -0.06)))
        nodes.append(
            circle(
                box.cx,
                cy,
                r,
                fill,
                stroke=f.line if stage.look.contour else None,
                stroke_width=stage.look.contour + (2 if f.contoured else 0),
            )
        )
        inner = Box(box.x + box.w * 0.1, box.y + box.h * 0.1, box.w * 0.8, box.h * 0.8)
        k = 0.022 * box.w
        nodes.append(_silhouette(icon, Box(inner.x + k, inner.y + k, inner.w, inner.h), f.line, 0.9))
        nodes.append(_drawing(stage, icon, inner, readable(f.line, fill, 3.2), inks))
    name = stage.new_id("prop")
    stage.layers[layer].append(group(nodes, id=name, pivot=(box.cx, box.bottom)))
    start = stage.at(reveal, order) if at is None else at
    stage.track(motion.tween(name, "scale", start, 0.55, 0.86, 1), motion.tween(name, "opacity", start, 0.2, 0, 1, "draw"))
    stage.marks.setdefault(reveal, box)
    return name


def _standing(stage: Stage, name: str, box: Box, reveal: str, order: int, layer: str, ground: bool, at: float | None) -> str:
    """A prop of our own: drawn for the film's light, it needs neither disc nor specks."""
    thing = prop(name)
    width = min(box.w * 1.16, box.h * thing.ratio)  # a wide thing may be a little wider than its place
    height = width / thing.ratio
    foot = box.bottom if thing.stands == "ground" and ground else box.cy + height / 2
    art = standing(name, box.cx, foot, height, stage.inks(stage.person(name)), flip=stage.rtl, shadow=ground)
    id_ = stage.new_id("prop")
    stage.layers[layer].append(group(art, id=id_, pivot=(box.cx, box.bottom)))
    start = stage.at(reveal, order) if at is None else at
    stage.track(motion.tween(id_, "scale", start, 0.55, 0.9, 1), motion.tween(id_, "opacity", start, 0.2, 0, 1, "draw"))
    stage.marks.setdefault(reveal, box)
    return id_


def visible_inks(inks: tuple[str, ...], ground: str) -> tuple[str, ...]:
    """The inks that can be told from what they are printed on."""
    least = 1.5 if to_lch(ground)[0] < 0.5 else 1.1  # on light grounds the drawing's own darker parts hold it together
    return tuple(ink for ink in inks if contrast(ink, ground) >= least) or inks


def _drawing(stage: Stage, icon: str, box: Box, colour: str, inks: tuple[str, ...], stand: bool = False):
    if icon.startswith("line:"):
        return pictogram(icon, box.inset(box.w * 0.1), colour, stroke=max(7, box.w * 0.035))
    return pictogram(icon, box, colour, inks, stand=stand)


def _silhouette(icon: str, box: Box, colour: str, opacity: float):
    """A hard shadow: the drawing printed in one ink."""
    if icon.startswith("line:"):
        return pictogram(icon, box.inset(box.w * 0.1), colour, stroke=max(7, box.w * 0.035))
    return group(pictogram(icon, box, colour, (colour,)), opacity=opacity)


def badge(stage: Stage, icon: str, box: Box, ground: str | None = None, inset: float = 0.2) -> list[Node]:
    """A small pictogram on a disc, for rows and stations; `inset` is the share of the disc left around it."""
    f = stage.field
    fill = ground or f.card
    rim = f.line if stage.look.contour or f.contoured else mix(fill, f.ink, 0.4) if contrast(fill, f.ground) < FAINT else None
    nodes: list[Node] = [circle(box.cx, box.cy, box.w / 2, fill, stroke=rim, stroke_width=max(3, stage.look.contour))]
    inner = box.inset(box.w * inset)
    if icon.startswith(PREFIX):
        nodes.append(drawn(icon, inner, stage.inks()))
    elif icon.startswith("line:"):
        nodes.append(pictogram(icon, inner, f.on_card, stroke=max(4, box.w * 0.05)))
    else:
        nodes.append(pictogram(icon, inner, f.on_card, visible_inks(f.inks, fill), trim=True))
    return nodes


def plate(stage: Stage, box: Box, fill: str, *, radius: float | None = None) -> list[Node]:
    """A card or plate with the look's shadow and key-line."""
    f, look = stage.field, stage.look
    r = look.radius if radius is None else radius
    nodes: list[Node] = []
    if look.shadow[0]:
        nodes.append(
            rect(box.x + look.shadow[0], box.y + look.shadow[1], box.w, box.h, f.line if not f.dark else shade(f.ground, -0.07), r)
        )
    else:
        nodes.append(rect(box.x + 6, box.y + 10, box.w, box.h, f.line, r, opacity=0.22))
    nodes.append(
        Shape(
            rect_d(box.x, box.y, box.w, box.h, r),
            fill=fill,
            stroke=f.line if look.contour or f.contoured else None,
            stroke_width=max(look.contour, 4 if f.contoured else 0),
        )
    )
    return nodes
