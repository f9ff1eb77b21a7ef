"""Path data to Skia paths."""

from __future__ import annotations

import re
from functools import lru_cache

import skia

from svg_kit.elements import Clip


class _SkiaPen:
    """Builds a skia.Path from absolute M, L, C, Z path data."""

    @staticmethod
    def path(d: str) -> skia.Path:
        path = skia.Path()
        if d.endswith("l0 0") and not any(c in d for c in "LHVCQZz"):  # dots, by the thousand
            for x, y in re.findall(r"M(\S+) (\S+?)l0 0", d):
                path.moveTo(float(x), float(y))
                path.lineTo(float(x), float(y))
            return path
        for command, values in _commands(d):
            if command == "M":
                path.moveTo(*values)
            elif command == "L":
                path.lineTo(*values)
            elif command == "C":
                path.cubicTo(*values)
            elif command == "Q":
                path.quadTo(*values)
            else:
                path.close()
        return path


def _commands(d: str):
    """(command, absolute values) of path data with M, L, H, V, C, Q, Z in absolute form and l in relative form (dots)."""
    x = y = 0.0
    for command, body in re.findall(r"([MLHVCQZlz])([^MLHVCQZlz]*)", d):
        v = [float(k) for k in re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", body)]
        if command in "Zz":
            yield "Z", ()
        elif command == "H":
            for value in v:
                x = value
                yield "L", (x, y)
        elif command == "V":
            for value in v:
                y = value
                yield "L", (x, y)
        elif command == "l":
            for i in range(0, len(v), 2):
                x, y = x + v[i], y + v[i + 1]
                yield "L", (x, y)
        else:
            size = {"M": 2, "L": 2, "C": 6, "Q": 4}[command]
            for i in range(0, len(v) - size + 1, size):
                x, y = v[i + size - 2], v[i + size - 1]
                yield ("L" if command == "M" and i else command), tuple(v[i : i + size])


@lru_cache(maxsize=768)
def skia_path(d: str, even_odd: bool = False) -> skia.Path:
    if any(c in d for c in "acsqthvmACSQTm") and not _simple(d):
        from svg_kit.svg.paths import absolute  # brings an XML parser along, which our own outlines never need

        d = absolute(d)
    path = _SkiaPen.path(d)
    if even_odd:
        path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def _simple(d: str) -> bool:
    return not any(c in d for c in "acsqthvmAST")


def trimmed(d: str, share: float) -> skia.Path:
    """The first `share` of the whole outline's length, contour after contour."""
    lengths = []
    measure = skia.PathMeasure(skia_path(d), False)
    while True:
        lengths.append(measure.getLength())
        if not measure.nextContour():
            break
    left = sum(lengths) * share
    out = skia.Path()
    measure = skia.PathMeasure(skia_path(d), False)
    for length in lengths:
        if left <= 0:
            break
        measure.getSegment(0, min(left, length), out, True)
        left -= length
        measure.nextContour()
    return out


@lru_cache(maxsize=512)
def clip_path(clip: Clip) -> skia.Path:
    """The union of the clip's outlines."""
    first, *rest = (skia_path(d, even_odd) for d, even_odd in clip.outlines)
    for path in rest:
        first = skia.Op(first, path, skia.PathOp.kUnion_PathOp)
    return first
