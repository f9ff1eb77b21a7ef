"""Path data in absolute M, L, C, Z: basic shapes, moved outlines, exact bounds."""

from __future__ import annotations

import math
from functools import lru_cache

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path

from svg_kit.elements import Matrix
from svg_kit.errors import SvgError
from svg_kit.geometry import Box
from svg_kit.svg.values import length, numbers

FINE = 4
"""Decimals of imported outlines: a drawing of 24 units is shown 40 times as large."""
_K = 0.5522847498


class AbsolutePen(BasePen):
    """Collects absolute M, L, C, Z commands with `digits` decimals."""

    def __init__(self, digits: int = 2) -> None:
        super().__init__(None)
        self.digits = digits
        self.parts: list[str] = []

    @property
    def d(self) -> str:
        return "".join(self.parts)

    def _add(self, command: str, *points) -> None:
        values = [written(v, self.digits) for p in points for v in p]
        self.parts.append(command + " ".join(values))

    def _moveTo(self, pt) -> None:
        self._add("M", pt)

    def _lineTo(self, pt) -> None:
        self._add("L", pt)

    def _curveToOne(self, a, b, c) -> None:
        self._add("C", a, b, c)

    def _closePath(self) -> None:
        self.parts.append("Z")

    def _endPath(self) -> None:
        pass


def written(value: float, digits: int) -> str:
    """A number with at most `digits` decimals, no trailing zeros, no minus zero."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=64)
def absolute(d: str, digits: int = 2) -> str:
    """Path data with absolute M, L, C and Z only. Raises SvgError `svg.path` for path data that cannot be read."""
    pen = AbsolutePen(digits)
    _draw(d, pen)
    return pen.d


def transformed(d: str, m: Matrix) -> str:
    """The outline after the matrix."""
    pen = AbsolutePen(FINE)
    _draw(d, TransformPen(pen, Transform(*m)))
    return pen.d


@lru_cache(maxsize=4096)
def bounds(d: str) -> Box | None:
    """The tight box of an outline, strokes not counted; None for an empty one."""
    pen = BoundsPen(None)
    _draw(d, pen)
    if pen.bounds is None:
        return None
    left, top, right, bottom = pen.bounds
    return Box(left, top, right - left, bottom - top)


def _draw(d: str, pen) -> None:
    try:
        parse_path(d, pen)
    except (ValueError, IndexError, TypeError, AssertionError, ZeroDivisionError, OverflowError) as error:
        raise SvgError("svg.path", f"Path data cannot be read near {d[:40]!r}.") from error


def shape_d(tag: str, a: dict[str, str], width: float = 100, height: float = 100, em: float = 16) -> str | None:
    """Path data of a basic shape; None for an element that is not a shape. `width` and `height` are what 100 % are."""
    across = lambda key: length(a.get(key), 0, width, em)  # noqa: E731
    down = lambda key: length(a.get(key), 0, height, em)  # noqa: E731
    diagonal = math.hypot(width, height) / math.sqrt(2)
    if tag == "path":
        d = a.get("d", "")
        return absolute(d, FINE) if d.strip() not in ("", "none") else ""
    if tag == "rect":
        rx, ry = (length(a[k], -1, w, em) if a.get(k) not in (None, "auto") else -1.0 for k, w in (("rx", width), ("ry", height)))
        return _rect(across("x"), down("y"), across("width"), down("height"), rx if rx >= 0 else ry, ry if ry >= 0 else rx)
    if tag == "circle":
        r = length(a.get("r"), 0, diagonal, em)
        return _ellipse(across("cx"), down("cy"), r, r)
    if tag == "ellipse":
        rx, ry = (length(a[k], -1, w, em) if a.get(k) not in (None, "auto") else -1.0 for k, w in (("rx", width), ("ry", height)))
        return _ellipse(across("cx"), down("cy"), rx if rx >= 0 else ry, ry if ry >= 0 else rx)
    if tag == "line":
        return _m(across("x1"), down("y1")) + "L" + _p(across("x2"), down("y2"))
    if tag in ("polyline", "polygon"):
        values = numbers(a.get("points", ""))
        points = list(zip(values[::2], values[1::2]))
        return "M" + "L".join(_p(*p) for p in points) + ("Z" if tag == "polygon" else "") if points else ""
    return None


def _p(*values: float) -> str:
    return " ".join(written(v, FINE) for v in values)


def _m(x: float, y: float) -> str:
    return "M" + _p(x, y)


def _rect(x: float, y: float, w: float, h: float, rx: float, ry: float) -> str:
    if w <= 0 or h <= 0:
        return ""
    rx, ry = min(rx, w / 2), min(ry, h / 2)
    if rx <= 0 or ry <= 0:
        return f"{_m(x, y)}L{_p(x + w, y)}L{_p(x + w, y + h)}L{_p(x, y + h)}Z"
    kx, ky = rx * (1 - _K), ry * (1 - _K)
    r, b = x + w, y + h
    return (
        f"{_m(x + rx, y)}L{_p(r - rx, y)}C{_p(r - kx, y, r, y + ky, r, y + ry)}L{_p(r, b - ry)}C{_p(r, b - ky, r - kx, b, r - rx, b)}"
        f"L{_p(x + rx, b)}C{_p(x + kx, b, x, b - ky, x, b - ry)}L{_p(x, y + ry)}C{_p(x, y + ky, x + kx, y, x + rx, y)}Z"
    )


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    """From three o'clock clockwise, as SVG 2 says (dashes begin there)."""
    if rx <= 0 or ry <= 0:
        return ""
    kx, ky = rx * _K, ry * _K
    return (
        f"{_m(cx + rx, cy)}C{_p(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)}C{_p(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)}"
        f"C{_p(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)}C{_p(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)}Z"
    )
