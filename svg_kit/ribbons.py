"""Swelling lines: ribbons whose thickness is a function, as an engraver makes tone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from svg_kit.elements import n

LEAST = 0.35  # px


def ribbon(points: Sequence[tuple[float, float]], widths: Sequence[float]) -> str:
    """Path data of a closed band along `points` (px, left to right), `widths[i]` px thick there; its edges are smooth."""
    upper = [(x, y - w / 2) for (x, y), w in zip(points, widths)]
    lower = [(x, y + w / 2) for (x, y), w in zip(points, widths)][::-1]
    return f"M{_point(upper[0])}{_curve(upper)}L{_point(lower[0])}{_curve(lower)}Z"


def ruled(
    left: float,
    right: float,
    rows: Sequence[float],
    width: Callable[[float, float], float],
    bend: Callable[[float, float], float] = lambda x, y: 0.0,
    step: float = 48,
) -> str:
    """Ribbons from `left` to `right` at each of `rows` (px), `width(x, y)` thick and moved by `bend(x, y)`; broken where thinner than LEAST."""
    d: list[str] = []
    count = max(2, round((right - left) / step) + 1)
    xs = [left + (right - left) * i / (count - 1) for i in range(count)]
    for y in rows:
        run: list[tuple[float, float]] = []  # (x, thickness)
        before = left
        for x in xs:
            w = width(x, y)
            if w >= LEAST:
                run = run or ([(_edge(width, before, x, y), 0.0)] if x > left else [])
                run.append((x, w))
            elif run:
                d.append(_drawn([*run, (_edge(width, x, before, y), 0.0)], y, bend))
                run = []
            before = x
        if len(run) > 1:
            d.append(_drawn(run, y, bend))
    return "".join(d)


def _drawn(run: Sequence[tuple[float, float]], y: float, bend: Callable[[float, float], float]) -> str:
    return ribbon([(x, y + bend(x, y)) for x, _ in run], [w for _, w in run])


def _edge(width: Callable[[float, float], float], thin: float, thick: float, y: float) -> float:
    """Where between two places the line becomes too thin to draw: it ends in a point there, on no grid."""
    for _ in range(7):
        middle = (thin + thick) / 2
        if width(middle, y) >= LEAST:
            thick = middle
        else:
            thin = middle
    return thin


def _curve(points: Sequence[tuple[float, float]]) -> str:
    """Catmull-Rom through the points, as cubics."""
    d = []
    for i in range(len(points) - 1):
        p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(len(points) - 1, i + 2)]
        a = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        b = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        d.append(f"C{_point(a)} {_point(b)} {_point(p2)}")
    return "".join(d)


def _point(p: tuple[float, float]) -> str:
    return f"{n(p[0])} {n(p[1])}"
