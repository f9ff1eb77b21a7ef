"""Panels: sheets of the next scene's colours sweep across one behind the other, the picture on the last."""

from __future__ import annotations

from svg_kit.colour import delta_e, luminance
from svg_kit.elements import Shape, n
from svg_kit.motion import EASINGS
from svg_kit.transitions import Mix, View, end

NAME, TITLE, SECONDS = "panels", "Colour panels", 0.65
SAYS, ENERGY = "turns", 0.75
STAGGER, LEAN = 0.13, 150.0


def frame(p: float, view: View) -> Mix:
    if not 0 < p < 1:
        return end(p)
    edges = [_edge(p, view, i) for i in range(len(sheets(view)) + 1)]
    over = tuple(Shape(_between(a, b, view), fill=tone) for a, b, tone in zip(edges, edges[1:], sheets(view)) if a > b)
    last = edges[-1]
    return Mix(clip=_between(last, -LEAN, view), over=over) if last > -LEAN else Mix(in_opacity=0.0, over=over)


def sheets(view: View) -> list[str]:
    """A plane, the accent and the ground of the next field as far as they can be told apart, in the order of their light from the old
    ground to the new one: so many full frames may not flicker."""
    kept: list[str] = []
    for tone in (view.incoming.pop, view.incoming.planes[2], view.incoming.planes[1]):
        if len(kept) < 2 and all(delta_e(tone, other) > 0.08 for other in (*kept, view.outgoing.ground, view.incoming.ground)):
            kept.append(tone)
    rising = luminance(view.incoming.ground) >= luminance(view.outgoing.ground)
    return [*sorted(kept, key=luminance, reverse=not rising), view.incoming.ground]


def _edge(p: float, view: View, order: int) -> float:
    """How far the front of a sheet has come (px from the edge it enters by), at the top of the frame."""
    u = EASINGS["heave"]((p - STAGGER * order) / (1 - 3 * STAGGER))
    return -LEAN + (view.canvas.width + 2 * LEAN) * u


def _between(front: float, back: float, view: View) -> str:
    w, h = view.canvas.width, view.canvas.height
    a, b, c, d = (x if view.direction > 0 else w - x for x in (back, front, front - LEAN, back - LEAN))
    return f"M{n(a)} 0L{n(b)} 0L{n(c)} {h}L{n(d)} {h}Z"
