"""Where every node of a scene stands in the frame at a time: matrices, opacity and wipes as the painter applies them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from svg_kit.elements import Group, Matrix, Node, Scene
from svg_kit.geometry import Box
from svg_kit.motion import REST, Track


@dataclass(frozen=True, slots=True)
class Placed:
    """A leaf. `opacity` has all groups and tracks above it in it, not the leaf's own; 0 while a group is switched off or wiped away.

    `wiped` is the least share that a wipe above shows (1 = all); `draw` and `count` are the nearest tracks of that kind.
    """

    node: Node
    above: tuple[Group, ...]
    matrix: Matrix
    opacity: float
    wiped: float
    draw: float
    count: float

    @property
    def root(self) -> str:
        return self.above[0].id if self.above else ""


def times(a: Matrix, b: Matrix) -> Matrix:
    """a after b, as SVG nests them."""
    return (
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    )


def mapped(m: Matrix, box: Box) -> Box:
    """The upright box around `box` after the matrix."""
    points = [(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def scale_of(m: Matrix) -> float:
    return math.sqrt(abs(m[0] * m[3] - m[1] * m[2]))


def tracks_of(scene: Scene) -> dict[str, list[Track]]:
    out: dict[str, list[Track]] = {}
    for track in scene.tracks:
        out.setdefault(track.target, []).append(track)
    return out


def placed(scene: Scene, t: float) -> Iterator[Placed]:
    """Every leaf in paint order, hidden ones too (their opacity is 0)."""
    tracks = tracks_of(scene)
    for root in scene.roots:
        yield from _walk(root, (), (1, 0, 0, 1, 0, 0), (1.0, 1.0, 1.0, 1.0), t, tracks)


def _walk(
    g: Group, above: tuple[Group, ...], matrix: Matrix, state: tuple[float, float, float, float], t: float, tracks: dict[str, list[Track]]
) -> Iterator[Placed]:
    values = {track.prop: track.value(t) for track in tracks.get(g.id, ())} if g.id else {}
    opacity, wiped, draw, count = state
    opacity *= g.opacity * values.get("opacity", 1.0) * (1.0 if values.get("visible", 1.0) >= 0.5 else 0.0)
    wiped = min(wiped, values.get("wipe_x", 1.0), values.get("wipe_y", 1.0))
    state = (opacity if wiped > 0 else 0.0, wiped, values.get("draw", draw), values.get("count", count))
    here, chain = times(matrix, _local(g, values)), (*above, g)
    for child in g.children:
        if isinstance(child, Group):
            yield from _walk(child, chain, here, state, t, tracks)
        else:
            yield Placed(child, chain, here, *state)


def _local(g: Group, values: dict[str, float]) -> Matrix:
    if not values:
        return g.matrix
    get = lambda name: values.get(name, REST[name])  # noqa: E731
    matrix = times(g.matrix, (1, 0, 0, 1, get("x"), get("y")))
    sx, sy, angle = get("scale") * get("scale_x"), get("scale") * get("scale_y"), math.radians(get("rotate"))
    if sx == 1 and sy == 1 and not angle:
        return matrix
    px, py = g.pivot
    c, s = math.cos(angle), math.sin(angle)
    turned = times((c, s, -s, c, 0, 0), (sx, 0, 0, sy, 0, 0))
    return times(matrix, times((1, 0, 0, 1, px, py), times(turned, (1, 0, 0, 1, -px, -py))))
