"""Numbers, lengths and matrices as SVG writes them."""

from __future__ import annotations

import math
import re

from svg_kit.elements import IDENTITY, Matrix

NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_LENGTH = re.compile(rf"\s*({NUMBER.pattern})\s*([a-zA-Z%]*)")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "rem": 16.0}
_FAR = 1e6  # beyond this no drawing is meant


def numbers(text: str | None) -> list[float]:
    return [bounded(float(v)) for v in NUMBER.findall(text or "")]


def bounded(value: float) -> float:
    return min(_FAR, max(-_FAR, value))


def length(value: str | None, default: float = 0.0, whole: float = 100.0, em: float = 16.0) -> float:
    """px. `whole` is what 100 % are, `em` the font size. `default` for what is missing or no length."""
    found = _LENGTH.match(value) if value else None
    if not found:
        return default
    number, unit = float(found[1]), found[2].lower()
    if unit == "%":
        return bounded(number * whole / 100)
    factor = {"em": em, "ex": em / 2, "ch": em / 2}.get(unit) or _UNITS.get(unit, 1.0)
    return bounded(number * factor)


def share(value: str | None, default: float = 1.0) -> float:
    """A number of 0-1, also as a percentage."""
    return min(1.0, max(0.0, length(value, default, 1.0)))


def multiply(a: Matrix, b: Matrix) -> Matrix:
    """a then b's coordinates inside it (SVG order)."""
    return (
        a[0] * b[0] + a[2] * b[1], a[1] * b[0] + a[3] * b[1], a[0] * b[2] + a[2] * b[3], a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4], a[1] * b[4] + a[3] * b[5] + a[5],
    )  # fmt: skip


def transform(value: str) -> Matrix:
    """The matrix of a transform list; units (px, deg) as CSS writes them are allowed. Unknown functions do nothing."""
    result = IDENTITY
    for name, body in re.findall(r"(\w+)\s*\(([^)]*)\)", value):
        v = numbers(body)
        if name == "matrix" and len(v) == 6:
            step: Matrix = (v[0], v[1], v[2], v[3], v[4], v[5])
        elif name == "translate" and v:
            step = (1, 0, 0, 1, v[0], v[1] if len(v) > 1 else 0)
        elif name == "scale" and v:
            step = (v[0], 0, 0, v[1] if len(v) > 1 else v[0], 0, 0)
        elif name == "rotate" and v:
            c, s = math.cos(math.radians(v[0])), math.sin(math.radians(v[0]))
            step = (c, s, -s, c, 0, 0)
            if len(v) == 3:
                step = multiply(multiply((1, 0, 0, 1, v[1], v[2]), step), (1, 0, 0, 1, -v[1], -v[2]))
        elif name == "skewX" and v:
            step = (1, 0, math.tan(math.radians(v[0])), 1, 0, 0)
        elif name == "skewY" and v:
            step = (1, math.tan(math.radians(v[0])), 0, 1, 0, 0)
        else:
            continue
        result = multiply(result, step)
    return result


def fitted(view: list[float], width: float, height: float, ratio: str) -> Matrix:
    """The matrix from a viewBox (x, y, w, h) to a viewport at the origin, by `preserveAspectRatio`."""
    x, y, w, h = view
    if w <= 0 or h <= 0:
        return IDENTITY
    sx, sy = width / w, height / h
    words = ratio.split()
    align = words[0] if words else "xMidYMid"
    if align == "none":
        return (sx, 0, 0, sy, -x * sx, -y * sy)
    k = max(sx, sy) if "slice" in words else min(sx, sy)
    ax, ay = alignment(align)
    return (k, 0, 0, k, (width - w * k) * ax - x * k, (height - h * k) * ay - y * k)


def alignment(align: str) -> tuple[float, float]:
    """0, 0.5 or 1 across and down."""
    places = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}
    return places.get(align[1:4], 0.5), places.get(align[5:8], 0.5)
