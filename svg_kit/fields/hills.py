"""Layered hills, a far glow and drifting grain; the ground runs on under the captions. What grows on them is a place's affair."""

from __future__ import annotations

import random

from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Radial, Shape, circle, n, rect
from svg_kit.fields import Backdrop
from svg_kit.fields.grain import cloud, paper, stipple
from svg_kit.geometry import Box


def draw(b: Backdrop) -> list[Node]:
    w, h = b.canvas.width, b.canvas.height
    rng = b.rng("hills")
    field, ground_y = b.field, b.ground_y
    side = -1 if b.variant % 2 else 1
    glow_x = w * (0.5 + 0.28 * side)
    far, mid, _ = field.planes
    night = field.dark
    glow = mix(field.ground, field.pop if not night else far, 0.5)
    nodes: list[Node] = [
        rect(0, 0, w, h, Radial(glow_x, ground_y - 60, w * 0.62, ((0, glow, 0.55), (0.55, glow, 0.2), (1, field.ground, 0)))),
    ]
    specks = cloud(rng, 260 if b.canvas.narrow else 320, Box(0, 40, w, ground_y - 200), lambda u, v: 0.35 + 0.65 * (1 - v), b.clear)
    nodes.append(stipple(specks, shade(field.ground, 0.16 if night else -0.08), 3.2, 0.5 if night else 0.7))
    far_tone = mix(field.ground, far, 0.8)
    top = min(max(ground_y - h * 0.13, b.text_bottom + 96), ground_y - h * 0.075)
    d_far, _ = ridge(rng, w, top, 60 * (ground_y - top) / (h * 0.13), 3)
    nodes.append(Shape(d_far + f"L{w} {h}L0 {h}Z", fill=far_tone))
    tall = 0.55 + 0.45 * (ground_y - top) / (h * 0.13)
    d_mid, _ = ridge(rng, w, ground_y - (ground_y - top) * 0.46, 40 * tall, 3)
    nodes.append(Shape(d_mid + f"L{w} {h}L0 {h}Z", fill=mid))
    shadow = cloud(rng, 700, Box(0, ground_y - h * 0.05, w, h * 0.12), lambda u, v: v)
    nodes.append(stipple(shadow, shade(mid, -0.06), 3, 0.8))
    nodes += front(b)
    nodes += paper(w, h, field.line, "#FFF3D6" if night else "#FFFFFF", b.look.grain)
    return nodes


def front(b: Backdrop) -> list[Node]:
    """The near ground with its shade."""
    w, h, near = b.canvas.width, b.canvas.height, b.field.planes[2]
    rng = b.rng("near")
    d, _ = ridge(rng, w, b.ground_y + 8, 20, 2)
    fall = cloud(rng, 900, Box(0, b.ground_y + 30, w, h - b.ground_y - 30), lambda u, v: v * v)
    return [Shape(d + f"L{w} {h}L0 {h}Z", fill=near), stipple(fall, shade(near, -0.09), 3.2, 0.9)]


def ridge(rng: random.Random, w: float, y: float, swing: float, waves: int):
    """A soft ridge across the frame: path data (open) and a function x -> y for what stands on it."""
    count = waves * 2
    xs = [i * w / count for i in range(count + 1)]
    ys = [y + rng.uniform(-1, 1) * swing for _ in xs]
    d = f"M0 {n(ys[0])}"
    for i in range(count):
        step = (xs[i + 1] - xs[i]) * 0.5
        d += f"C{n(xs[i] + step)} {n(ys[i])} {n(xs[i + 1] - step)} {n(ys[i + 1])} {n(xs[i + 1])} {n(ys[i + 1])}"

    def height(x: float) -> float:
        i = min(count - 1, max(0, int(x / w * count)))
        u = (x - xs[i]) / (xs[i + 1] - xs[i])
        s = u * u * (3 - 2 * u)
        return ys[i] + (ys[i + 1] - ys[i]) * s

    return d, height


def fir(rng: random.Random, x: float, y: float, h: float) -> str:
    """A fir of five tiers as one closed path, foot at (x, y)."""
    right: list[tuple[float, float]] = []
    left: list[tuple[float, float]] = []
    for i in range(5):
        level = y - h + h * 0.93 * (i + 1) / 5
        half = h * 0.21 * ((i + 1) / 5) ** 0.85
        right += [(x + half * rng.uniform(0.92, 1.08), level), (x + half * 0.46, level - h * 0.035)]
        left += [(x - half * rng.uniform(0.92, 1.08), level), (x - half * 0.46, level - h * 0.035)]
    points = [
        *right[:-1],
        (x + h * 0.02, y - h * 0.06),
        (x + h * 0.02, y),
        (x - h * 0.02, y),
        (x - h * 0.02, y - h * 0.06),
        *reversed(left[:-1]),
    ]
    return f"M{n(x)} {n(y - h)}" + "".join(f"L{n(px)} {n(py)}" for px, py in points) + "Z"


def grass(rng: random.Random, x: float, y: float, s: float, colour: str) -> list[Node]:
    d = ""
    for i in range(11):
        a = (i - 5) / 11 * 1.5 + rng.uniform(-0.08, 0.08)
        length = rng.uniform(80, 150) * s
        bx = x + (i - 5) * 5 * s
        import math

        ex, ey = bx + math.sin(a) * length, y - math.cos(a * 0.8) * length
        d += f"M{n(bx)} {n(y)}Q{n(bx + math.sin(a) * length * 0.25)} {n(y - length * 0.6)} {n(ex)} {n(ey)}"
    return [Shape(d, stroke=colour, stroke_width=3.4 * s), circle(x, y + 26 * s, 34 * s, None)]
