"""Windows, telephones, laptops and bubbles, drawn in the look's own language: plates, key-lines, no brand of any maker."""

from __future__ import annotations

from svg_kit.colour import mix
from svg_kit.elements import Node, Shape, circle, ellipse_d, n, rect, rect_d
from svg_kit.geometry import Box
from svg_kit.props import plate
from svg_kit.stage import Stage


def window(stage: Stage, box: Box, bar: float = 84) -> tuple[list[Node], Box]:
    """A window with a title bar of `bar` px; returns it and the room for its content."""
    f = stage.field
    head = mix(f.card, f.on_card, 0.12)
    r = max(stage.look.radius, 10.0)
    nodes = plate(stage, box, f.card, radius=r)
    nodes.append(Shape(_top_d(box, bar, r), fill=head))
    for i in range(3):
        nodes.append(circle(box.x + 48 + 44 * i, box.y + bar / 2, 13, f.pop if i == 0 else mix(head, f.on_card, 0.22)))
    return nodes, Box(box.x, box.y + bar, box.w, box.h - bar)


def _top_d(box: Box, tall: float, r: float) -> str:
    return (
        f"M{n(box.x)} {n(box.y + tall)}V{n(box.y + r)}Q{n(box.x)} {n(box.y)} {n(box.x + r)} {n(box.y)}"
        f"H{n(box.right - r)}Q{n(box.right)} {n(box.y)} {n(box.right)} {n(box.y + r)}V{n(box.y + tall)}Z"
    )


def phone(stage: Stage, box: Box) -> tuple[list[Node], Box]:
    """A telephone standing upright in `box`; returns it and its screen."""
    f = stage.field
    body = mix(f.line, f.card, 0.06)
    r = box.w * 0.13
    screen = box.inset(box.w * 0.045)
    nodes: list[Node] = [
        rect(box.x + 12, box.y + 16, box.w, box.h, f.line, r, opacity=0.25),
        rect(box.x, box.y, box.w, box.h, body, r, stroke=mix(body, f.card, 0.35), stroke_width=3),
        rect(screen.x, screen.y, screen.w, screen.h, mix(f.card, f.pop, 0.10), r * 0.72),
        rect(box.cx - box.w * 0.13, screen.y + box.w * 0.035, box.w * 0.26, box.w * 0.055, body, box.w * 0.03),
    ]
    return nodes, screen


def bubble_d(box: Box, r: float, tail_left: bool) -> str:
    """A speech bubble with a straight tail near a lower corner, in one outline."""

    def at(across: float, y: float) -> str:
        return f"{n(box.x + across if tail_left else box.right - across)} {n(y)}"

    top, low, w = box.y, box.bottom, box.w
    return (
        f"M{at(r, top)}L{at(w - r, top)}Q{at(w, top)} {at(w, top + r)}L{at(w, low - r)}Q{at(w, low)} {at(w - r, low)}L{at(r * 2.2, low)}"
        f"L{at(-r * 0.25, low + r * 0.6)}L{at(r, low)}Q{at(0, low)} {at(0, low - r)}L{at(0, top + r)}"
        f"Q{at(0, top)} {at(r, top)}Z"
    )


def speech_d(box: Box, r: float, tip: tuple[float, float], run: tuple[float, float]) -> str:
    """A speech bubble with a straight tail that ends at `tip`; `run` leads from there back to the side it grows from: below, right or left."""
    x, y, right, low = box.x, box.y, box.right, box.bottom
    half = min(r * 0.46, 24.0)
    east, south, west = "", "", ""
    if tip[1] > low:
        at = min(max(tip[0] + run[0], x + r + half), right - r - half)
        south = f"H{n(at + half)}L{n(tip[0])} {n(tip[1])}L{n(at - half)} {n(low)}"
    else:
        at = min(max(tip[1] + run[1], y + r + half), low - r - half)
        if tip[0] < x:
            west = f"V{n(at + half)}L{n(tip[0])} {n(tip[1])}L{n(x)} {n(at - half)}"
        else:
            east = f"V{n(at - half)}L{n(tip[0])} {n(tip[1])}L{n(right)} {n(at + half)}"
    return (
        f"M{n(x + r)} {n(y)}H{n(right - r)}Q{n(right)} {n(y)} {n(right)} {n(y + r)}{east}V{n(low - r)}Q{n(right)} {n(low)} {n(right - r)} {n(low)}"
        f"{south}H{n(x + r)}Q{n(x)} {n(low)} {n(x)} {n(low - r)}{west}V{n(y + r)}Q{n(x)} {n(y)} {n(x + r)} {n(y)}Z"
    )


def laptop(stage: Stage, box: Box, screen: str, deck: float) -> tuple[list[Node], Box]:
    """A laptop seen from the front: its lid in `box`, below it `deck` px of keyboard; returns it and its screen, painted in `screen`."""
    f = stage.field
    metal = mix(f.card, f.line, 0.30)
    dark, light = mix(metal, f.line, 0.45), mix(metal, f.card, 0.55)
    r, out = 26.0, deck * 0.62
    edge = max(4.0, stage.look.contour)
    inner = box.inset(20)
    left, right, low = box.x - out, box.right + out, box.bottom + deck
    nodes: list[Node] = [
        Shape(ellipse_d(box.cx, low + 26, box.w / 2 + out, 24), fill=f.line, opacity=0.28),
        Shape(rect_d(box.x, box.y, box.w, box.h + 12, r), fill=mix(f.line, metal, 0.16), stroke=dark, stroke_width=edge),
        rect(inner.x, inner.y, inner.w, inner.h, screen, 12),
        Shape(f"M{n(box.x)} {n(box.bottom)}H{n(box.right)}L{n(right)} {n(low)}H{n(left)}Z", fill=metal, stroke=dark, stroke_width=edge),
        Shape(rect_d(left, low, right - left, 26, 13), fill=light, stroke=dark, stroke_width=edge),
    ]
    rows = 3
    for k in range(rows):
        y, tall = box.bottom + deck * (0.10 + 0.235 * k), deck * 0.17
        wide = box.w - 90 + out * 2 * (0.10 + 0.235 * k)
        pitch = wide / 15
        for i in range(15 if k < rows - 1 else 1):
            x, w = (box.cx - wide / 2 + pitch * i + 4, pitch - 8) if k < rows - 1 else (box.cx - wide * 0.19, wide * 0.38)
            nodes.append(rect(x, y, w, tall, dark, 6))
    nodes.append(rect(box.cx - box.w * 0.12, box.bottom + deck * 0.80, box.w * 0.24, deck * 0.16, mix(metal, f.line, 0.2), 6))
    return nodes, inner
