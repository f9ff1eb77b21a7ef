"""Large subjects: a thing drawn without plate or halo, standing in the scene with its contact shadow, and the words tied to it."""

from __future__ import annotations

from dataclasses import replace

from svg_kit import motion
from svg_kit.art.inks import inks
from svg_kit.art.library import PREFIX, prop, standing
from svg_kit.colour import contrast, mix, shade
from svg_kit.elements import Node, Shape, circle, ellipse_d, group, line_d, rect_d
from svg_kit.geometry import Box
from svg_kit.motion import Track
from svg_kit.pictogram import ink_box, pictogram
from svg_kit.props import visible_inks
from svg_kit.room import ground_y
from svg_kit.stage import Stage


def proportion(icon: str) -> float:
    """Width by height of what is drawn."""
    if icon.startswith(PREFIX):
        return prop(icon).ratio
    ink = ink_box(icon)
    return ink.w / max(1.0, ink.h)


def fitted(icon: str, box: Box) -> Box:
    """The part of `box` that the thing takes, in the middle of its lower edge."""
    tall = min(box.h, box.w / proportion(icon))
    wide = tall * proportion(icon)
    return Box(box.cx - wide / 2, box.bottom - tall, wide, tall)


def subject(stage: Stage, icon: str, box: Box, *, at: float, behind: str = "", flip: bool | None = None, shadow: bool = True,
            layer: str = "midground", tracks: tuple[Track, ...] = (), inked: bool = False) -> str:  # fmt: skip
    """The thing as large as `box` allows, its foot on the lower edge; it grows from there unless other tracks move it.

    `behind` is the colour it stands before when that is not the field's ground; `inked`: its own inks are chosen for that colour too, so
    that a white cloud stays white on paper."""
    f = stage.field
    spot = fitted(icon, box)
    if icon.startswith(PREFIX):
        person = stage.person(icon)
        ours = inks(replace(f, ground=behind), stage.spec.brand, person) if inked and behind else stage.inks(person)
        drawing: Node = standing(icon, spot.cx, spot.bottom, spot.h, ours, flip=stage.rtl if flip is None else flip, shadow=shadow)  # fmt: skip
        nodes = [drawing]
    else:
        nodes = []
        if shadow:
            shape = ellipse_d(spot.cx + spot.w * 0.04, spot.bottom - 2, spot.w * 0.5, max(8.0, spot.h * 0.032))
            nodes.append(Shape(shape, fill=f.line, opacity=0.24))
        ground = behind or f.ground
        if icon.startswith("line:"):
            ink = max((f.ink, f.on_card, f.on_pop), key=lambda k: contrast(k, ground))
            nodes.append(pictogram(icon, spot.inset(spot.w * 0.06), ink, stroke=max(9.0, spot.w * 0.04)))
        else:
            nodes.append(pictogram(icon, spot, f.ink, visible_inks(f.inks, ground), stand=True))
    name = stage.new_id("subject")
    stage.layers[layer].append(group(nodes, id=name, pivot=(spot.cx, spot.bottom)))
    moved = tracks or (motion.tween("", "scale", at, 0.55, 0.9, 1), motion.tween("", "opacity", at, 0.2, 0, 1, "draw"))
    stage.track([Track(name, t.prop, t.keys) for t in moved])
    return name


def moon(stage: Stage, x: float, y: float, r: float, at: float = 0.0, sink: float = 0.0) -> None:
    """A great quiet disc that sets behind the ground, `sink` px deep where a ground is drawn over it: it holds together what stands before it.
    Places have their own light."""
    if stage.spec.setting:
        return
    f, c = stage.field, stage.canvas
    tones = (
        shade(f.ground, 0.07) if f.dark else mix(f.ground, f.pop, 0.16),
        shade(f.ground, 0.035),
        shade(f.ground, -0.05),
        shade(f.ground, 0.05),
    )
    fill = next((tone for tone in tones if contrast(f.ink, tone) >= 4.7), tones[-1])
    disc = group(circle(x, y, r, fill), clip=rect_d(-10, -10, c.width + 20, ground_y(c) + 10 + sink))
    name = stage.add("background", disc, id="moon", pivot=(x, ground_y(c)))
    stage.track(motion.tween(name, "scale", at, 0.8, 0.86, 1), motion.tween(name, "opacity", at, 0.24, 0, 1, "draw"))


def tether(stage: Stage, start: tuple[float, float], end: tuple[float, float], at: float) -> None:
    """A line that draws itself from the words at `start` to the thing at `end`, where it ends in a dot."""
    ink = stage.field.ink
    name = stage.add("foreground", Shape(line_d(start, end), stroke=ink, stroke_width=4), id="tether")
    stage.track(motion.tween(name, "draw", at + 0.1, 0.4, 0, 1, "draw"), motion.tween(name, "opacity", at, 0.1, 0, 1, "draw"))
    dot = stage.add("foreground", circle(*end, 9, ink), id="dot", pivot=end)
    stage.track(motion.pop(dot, at + 0.4, 0.3, 0.3))
