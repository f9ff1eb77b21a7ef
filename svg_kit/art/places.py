"""Parts that sets are built of: skies, ridges, walls, floors, windows, rows of houses, shelves. All are planes of the field's own tones."""

from __future__ import annotations

import math
import random

from svg_kit.colour import mix, shade, to_lch
from svg_kit.elements import Node, Radial, Shape, circle, group, line, n, rect, rect_d
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, paper, stipple
from svg_kit.fields.hills import ridge
from svg_kit.geometry import Box


def side(b: Backdrop) -> int:
    """Where the set has its weight: 1 right, -1 left."""
    return -1 if b.variant % 3 == 1 else 1


def step(b: Backdrop, amount: float) -> str:
    """The field's ground, `amount` of lightness away from its ink: deeper planes in dark fields, darker ones in light fields."""
    return shade(b.field.ground, -amount)


def light(b: Backdrop) -> str:
    """What a glow is printed in: the accent, but not where that is kept for what matters."""
    return b.field.pop if b.field.chroma >= 0.5 else mix(b.field.ground, b.field.ink, 0.4)


def sky(b: Backdrop, at: float = 0.72, y: float = 0.62, strength: float = 0.3) -> list[Node]:
    """The field's ground with one glow low at the side."""
    w, h = b.canvas.width, b.canvas.height
    x = w * (at if side(b) > 0 else 1 - at)
    glow = mix(b.field.ground, light(b), 0.55)
    return [
        rect(0, 0, w, h, b.field.ground),
        rect(
            0,
            0,
            w,
            h,
            Radial(x, b.ground_y * y / 0.62, max(w, h) * 0.5, ((0, glow, strength), (0.6, glow, strength * 0.3), (1, b.field.ground, 0))),
        ),
    ]


def land(b: Backdrop, salt: str, y: float, swing: float, colour: str, waves: int = 3) -> Shape:
    """A ridge across the frame with its crest about `y` px, filled to the bottom."""
    w, h = b.canvas.width, b.canvas.height
    d, _ = ridge(b.rng(salt), w, y, swing, waves)
    return Shape(d + f"L{n(w)} {n(h)}L0 {n(h)}Z", fill=colour)


def ground(b: Backdrop, colour: str, salt: str = "ground") -> list[Node]:
    """Flat ground from `ground_y` down, with shade grain."""
    w, h = b.canvas.width, b.canvas.height
    fall = cloud(b.rng(salt), 700, Box(0, b.ground_y + 20, w, h - b.ground_y - 20), lambda u, v: v * v)
    return [rect(0, b.ground_y, w, h - b.ground_y, colour), stipple(fall, shade(colour, -0.08), 3.2, 0.8)]


def wall(b: Backdrop, glow_at: float = 0.8, strength: float = 0.22) -> list[Node]:
    """A wall in the field's ground with light on one side and a skirting board."""
    w, floor = b.canvas.width, b.ground_y
    x = w * (glow_at if side(b) > 0 else 1 - glow_at)
    f = b.field
    return [
        rect(0, 0, w, floor, f.ground),
        rect(
            0,
            0,
            w,
            floor,
            Radial(x, floor * 0.45, max(w, floor) * 0.52, ((0, light(b), strength), (0.5, light(b), strength * 0.35), (1, f.ground, 0))),
        ),
        rect(0, floor - 30, w, 30, step(b, 0.05)),
        line(((0, floor - 30), (w, floor - 30)), step(b, 0.1), 4),
    ]


def boards(b: Backdrop, colour: str) -> list[Node]:
    """A floor of boards that run to the vanishing point."""
    w, h, floor = b.canvas.width, b.canvas.height, b.ground_y
    tone = shade(colour, -0.06)
    d = "".join(f"M0 {n(floor + (h - floor) * k)}H{n(w)}" for k in (0.3, 0.64))
    d += "".join(f"M{n(w * x)} {n(floor)}L{n(w * (0.5 + (x - 0.5) * 1.5))} {n(h)}" for x in (0.1, 0.3, 0.5, 0.7, 0.9))
    return [
        rect(0, floor, w, h - floor, colour),
        Shape(d, stroke=tone, stroke_width=4, opacity=0.7),
        line(((0, floor), (w, floor)), shade(tone, -0.04), 5),
    ]


def tiles(b: Backdrop, colour: str) -> list[Node]:
    """A floor of large tiles in perspective."""
    w, h, floor = b.canvas.width, b.canvas.height, b.ground_y
    d = "".join(f"M0 {n(floor + (h - floor) * k)}H{n(w)}" for k in (0.16, 0.4, 0.74))
    d += "".join(
        f"M{n(w * x)} {n(floor)}L{n(w * (0.5 + (x - 0.5) * 2.2))} {n(h)}" for x in (-0.1, 0.06, 0.22, 0.38, 0.5, 0.62, 0.78, 0.94, 1.1)
    )
    return [rect(0, floor, w, h - floor, colour), Shape(d, stroke=shade(colour, -0.05), stroke_width=4, opacity=0.8)]


def window(box: Box, b: Backdrop, ink: dict[str, str], panes: tuple[int, int] = (2, 2), seen: Node | list[Node] | None = None) -> Node:
    """A window with its frame and what is seen through it."""
    frame, glass = ink["paper"], mix(ink["glass"], b.field.ground, 0.25 if not b.field.dark else 0.55)
    columns, rows = panes
    inside: list[Node] = [rect(box.x, box.y, box.w, box.h, glass)]
    inside += seen if isinstance(seen, list) else [seen] if seen else []
    d = "".join(f"M{n(box.x + box.w * i / columns)} {n(box.y)}V{n(box.bottom)}" for i in range(1, columns))
    d += "".join(f"M{n(box.x)} {n(box.y + box.h * i / rows)}H{n(box.right)}" for i in range(1, rows))
    return group(
        rect(box.x - 16, box.y - 16, box.w + 32, box.h + 32, frame),
        rect(box.right, box.y - 16, 16, box.h + 32, ink["paper2"]),
        group(*inside, clip=rect_d(box.x, box.y, box.w, box.h)),
        Shape(d, stroke=frame, stroke_width=12) if d else None,
        rect(box.x - 34, box.bottom + 16, box.w + 68, 18, ink["paper2"]),
    )


def shelf(box: Box, b: Backdrop, ink: dict[str, str], rows: int, salt: str, fill: float = 0.8) -> Node:
    """A shelf of boards with things of different heights on them."""
    rng = b.rng(salt)
    wood, shadow = ink["wood"], ink["wood2"]
    nodes: list[Node] = [rect(box.x, box.y, box.w, box.h, mix(shadow, b.field.ground, 0.35))]
    pitch = box.h / rows
    colours = [ink[k] for k in ("body", "second", "paper2", "accent", "body3", "sand", "brick")]
    for row in range(rows):
        foot, x = box.y + (row + 1) * pitch - 12, box.x + 16
        while x < box.right - 40:
            width = rng.uniform(14, 34)
            if rng.random() < fill:
                tall = pitch * rng.uniform(0.45, 0.78)
                nodes.append(rect(x, foot - tall, width, tall, mix(rng.choice(colours), b.field.ground, 0.22), 2))
            x += width + rng.choice((3, 3, 3, 18))
        nodes.append(rect(box.x, foot, box.w, 12, wood))
    d = rect_d(box.x, box.y, box.w, box.h)
    return group(*nodes, Shape(d, stroke=wood, stroke_width=12))


def skyline(b: Backdrop, salt: str, low: float, high: float, colour: str, lit: str = "", base: float = 0.0) -> list[Node]:
    """Roofs and towers in one plane, `low` to `high` px above the ground; `lit` windows in some of them. Lower behind words."""
    rng, w, foot = b.rng(salt), b.canvas.width, base or b.ground_y
    x, d, lights = -30.0, "", ""
    while x < w:
        width = rng.uniform(70, 170)
        tall = rng.uniform(low, high)
        while tall > low * 0.6 and not b.clear(x + width / 2, foot - tall, width * 0.6):
            tall -= 30
        kind = rng.random()
        top = foot - tall
        d += f"M{n(x)} {n(foot)}V{n(top)}"
        if kind < 0.3:
            d += f"L{n(x + width / 2)} {n(top - width * 0.4)}L{n(x + width)} {n(top)}"
        elif kind < 0.5:
            d += f"H{n(x + width * 0.3)}V{n(top - 40)}H{n(x + width * 0.7)}V{n(top)}H{n(x + width)}"
        else:
            d += f"H{n(x + width)}"
        d += f"V{n(foot)}Z"
        if lit:
            for row in range(int(tall / 46)):
                for column in range(int(width / 34)):
                    if rng.random() < 0.24:
                        lights += rect_d(x + 12 + column * 34, top + 16 + row * 46, 14, 22)
        x += width + rng.choice((0, 0, 8, 26))
    return [Shape(d, fill=colour), Shape(lights, fill=lit, opacity=0.75) if lights else Shape("M0 0Z", fill=colour)]


def stars(b: Backdrop, count: int = 130) -> list[Node]:
    w = b.canvas.width
    points = cloud(b.rng("stars"), count, Box(0, 20, w, b.ground_y - 120), lambda u, v: 1 - 0.6 * v, b.clear)
    tone = mix(b.field.ink, b.field.ground, 0.25)
    cut = count * 3 // 4
    return [stipple(points[:cut], tone, 3, 0.6), stipple(points[cut:], tone, 5, 0.8)]


def grain(b: Backdrop) -> list[Node]:
    return [*paper(b.canvas.width, b.canvas.height, b.field.line, "#FFF3D6" if b.field.dark else "#FFFFFF", b.look.grain)]


def far(b: Backdrop, k: float) -> str:
    """A plane between the field's ground and its far plane: 0 the ground, 1 the plane."""
    return mix(b.field.ground, b.field.planes[0], k)


def drifts(b: Backdrop, colour: str, rows: int = 3) -> list[Node]:
    """Long low strokes on the ground: ripples, furrows, snow drifts."""
    w, h, top = b.canvas.width, b.canvas.height, b.ground_y
    rng = random.Random(f"{b.seed}/drifts")
    d = ""
    for i in range(rows):
        y = top + (h - top) * (0.25 + 0.24 * i)
        x = rng.uniform(-60, 120)
        while x < w:
            length = rng.uniform(140, 380)
            d += f"M{n(x)} {n(y)}q{n(length / 2)} {n(rng.choice((-9, 9)))} {n(length)} 0"
            x += length + rng.uniform(90, 260)
    return [Shape(_absolute(d), stroke=colour, stroke_width=5, opacity=0.6)]


def _absolute(d: str) -> str:
    from svg_kit.svg_reader import absolute

    return absolute(d)


def clouds(b: Backdrop, colour: str, count: int = 3) -> list[Node]:
    """Flat clouds in the upper part, clear of words."""
    rng, w = b.rng("clouds"), b.canvas.width
    out: list[Node] = []
    for _ in range(count * 4):
        if len(out) >= count:
            break
        x, y, s = rng.uniform(0.04, 0.96) * w, rng.uniform(0.08, 0.34) * b.ground_y, rng.uniform(0.7, 1.25)
        box = Box(x - 150 * s, y - 60 * s, 300 * s, 90 * s)
        if b.free(box):
            out.append(
                group(
                    circle(x - 60 * s, y, 36 * s, colour),
                    circle(x, y - 20 * s, 52 * s, colour),
                    circle(x + 66 * s, y, 34 * s, colour),
                    rect(x - 96 * s, y, 196 * s, 36 * s, colour, 18 * s),
                )
            )
    return out


def distance(b: Backdrop) -> float:
    """Where the far plane may begin: under the words where there is room for that, px."""
    return min(max(b.ground_y - b.canvas.height * 0.15, b.text_bottom + 70), b.ground_y - b.canvas.height * 0.06)


def lightness(colour: str) -> float:
    return to_lch(colour)[0]


def rays(x: float, y: float, r0: float, r1: float, count: int, colour: str, opacity: float) -> Node:
    d = ""
    for i in range(count):
        a = math.tau * i / count
        d += f"M{n(x + math.cos(a) * r0)} {n(y + math.sin(a) * r0)}L{n(x + math.cos(a) * r1)} {n(y + math.sin(a) * r1)}"
    return Shape(d, stroke=colour, stroke_width=5, opacity=opacity)
