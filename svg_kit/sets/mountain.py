"""Mountains: three ranges behind one another, snow on the highest, firs at the foot."""

from __future__ import annotations

from svg_kit.art.places import clouds, distance, far, grain, ground, land, side, sky
from svg_kit.colour import mix, shade
from svg_kit.elements import Node, Shape, n
from svg_kit.fields import Backdrop
from svg_kit.fields.hills import fir

NAME = "mountain"
TAGS = (
    "mountain",
    "summit",
    "climb",
    "volcano",
    "rock",
    "valley",
    "hike",
    "peak",
    "alpine",
    "glacier",
    "lava",
    "cliff",
    "ridge",
    "wilderness",
    "Iceland",
    "crater",
)
SUBJECTS = ("walker", "runner")


def draw(b: Backdrop, ink: dict[str, str]) -> list[Node]:
    w, f = b.canvas.width, b.field
    top = distance(b)
    nodes: list[Node] = [*sky(b, 0.7, 0.6, 0.28), *clouds(b, far(b, 0.4), 2)]
    peak_x, peak_y = w * (0.76 if side(b) > 0 else 0.24), b.ground_y - b.canvas.height * (0.52 if not b.canvas.narrow else 0.4)
    while peak_y < b.ground_y - 140 and not (b.clear(peak_x, peak_y, 60) and b.clear(peak_x - 150 * side(b), peak_y + 160, 40)):
        peak_y += 24
    nodes += _peak(b, peak_x, peak_y, far(b, 0.75), ink)
    nodes.append(land(b, "middle", top + (b.ground_y - top) * 0.25, 46, far(b, 0.95), 4))
    nodes.append(land(b, "near", top + (b.ground_y - top) * 0.66, 26, mix(far(b, 1), f.line, 0.16), 3))
    nodes.append(_firs(b, mix(f.planes[1], f.line, 0.25)))
    nodes += ground(b, mix(ink["leaf2"], f.ground, 0.35))
    return nodes + grain(b)


def _peak(b: Backdrop, x: float, y: float, colour: str, ink: dict[str, str]) -> list[Node]:
    """One great mountain: a lit and a shaded flank and snow down to a third of its height."""
    foot, half = b.ground_y, (b.ground_y - y) * 1.15
    d = f"M{n(x)} {n(y)}L{n(x + half * 0.22)} {n(y + half * 0.2)}L{n(x + half * 0.34)} {n(y + half * 0.24)}L{n(x + half)} {n(foot)}L{n(x - half)} {n(foot)}L{n(x - half * 0.3)} {n(y + half * 0.3)}L{n(x - half * 0.2)} {n(y + half * 0.22)}Z"
    shadow = f"M{n(x)} {n(y)}L{n(x + half * 0.22)} {n(y + half * 0.2)}L{n(x + half * 0.34)} {n(y + half * 0.24)}L{n(x + half)} {n(foot)}L{n(x + half * 0.1)} {n(foot)}L{n(x + half * 0.16)} {n(y + half * 0.5)}L{n(x - half * 0.04)} {n(y + half * 0.3)}Z"
    s = half * 0.3
    snow = f"M{n(x)} {n(y)}L{n(x + s * 0.74)} {n(y + s * 0.68)}L{n(x + s * 0.44)} {n(y + s * 0.62)}L{n(x + s * 0.26)} {n(y + s * 0.98)}L{n(x)} {n(y + s * 0.6)}L{n(x - s * 0.3)} {n(y + s * 0.92)}L{n(x - s * 0.68)} {n(y + s * 0.76)}Z"
    return [Shape(d, fill=colour), Shape(shadow, fill=shade(colour, -0.05)), Shape(snow, fill=mix(ink["snow"], b.field.ground, 0.25))]


def _firs(b: Backdrop, colour: str) -> Shape:
    rng, w, d = b.rng("firs"), b.canvas.width, ""
    for _ in range(26):
        at = rng.gauss(0.1 if rng.random() < 0.5 else 0.92, 0.09) * w
        tall = rng.uniform(60, 150)
        if b.clear(at, b.ground_y - tall, 30):
            d += fir(rng, at, b.ground_y + 8, tall)
    return Shape(d or "M0 0Z", fill=colour)
