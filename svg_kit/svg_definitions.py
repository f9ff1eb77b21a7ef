"""What stands in <defs>: gradients, patterns, clips, masks, filters. `{}` is where the writer puts the id."""

from __future__ import annotations

from svg_kit.elements import IDENTITY, Filter, Linear, Mask, Matrix, Pattern, Radial, Shadow, n
from svg_kit.geometry import Box


def matrix_of(m: Matrix) -> str:
    return "matrix(" + " ".join(f"{v:.5g}" for v in m) + ")"


def gradient(paint: Linear | Radial) -> str:
    stops = "".join(f'<stop offset="{n(o)}" stop-color="{c}" stop-opacity="{n(a)}"/>' for o, c, a in paint.stops)
    more = f' gradientTransform="{matrix_of(paint.matrix)}"' if paint.matrix != IDENTITY else ""
    if paint.spread != "pad":
        more += f' spreadMethod="{paint.spread}"'
    if isinstance(paint, Linear):
        return f'<linearGradient id="{{}}" gradientUnits="userSpaceOnUse" x1="{_c(paint, paint.x1)}" y1="{_c(paint, paint.y1)}" x2="{_c(paint, paint.x2)}" y2="{_c(paint, paint.y2)}"{more}>{stops}</linearGradient>'
    for name, value in (("fx", paint.fx), ("fy", paint.fy), ("fr", paint.fr or None)):
        if value is not None:
            more += f' {name}="{_c(paint, value)}"'
    return f'<radialGradient id="{{}}" gradientUnits="userSpaceOnUse" cx="{_c(paint, paint.cx)}" cy="{_c(paint, paint.cy)}" r="{_c(paint, paint.r)}"{more}>{stops}</radialGradient>'


def _c(paint: Linear | Radial, value: float) -> str:
    """A coordinate: finer where a matrix enlarges it (units of a bounding box)."""
    return n(value) if paint.matrix == IDENTITY else f"{value:.6g}"


def pattern(paint: Pattern, nodes: str) -> str:
    more = f' patternTransform="{matrix_of(paint.matrix)}"' if paint.matrix != IDENTITY else ""
    return f'<pattern id="{{}}" width="{n(paint.width)}" height="{n(paint.height)}" patternUnits="userSpaceOnUse"{more}>{nodes}</pattern>'


def clip_of(outlines: tuple[tuple[str, bool], ...]) -> str:
    paths = "".join(f'<path d="{d}"' + (' clip-rule="evenodd"' if even_odd else "") + "/>" for d, even_odd in outlines)
    return f'<clipPath id="{{}}">{paths}</clipPath>'


def mask_of(mask: Mask, nodes: str) -> str:
    kind = "" if mask.luminance else ' style="mask-type:alpha"'
    return f'<mask id="{{}}" maskUnits="userSpaceOnUse"{_area(mask.area)}{kind}>{nodes}</mask>'


def filter_of(filter: Filter) -> str:
    space = "linearRGB" if filter.linear else "sRGB"
    area = f' filterUnits="userSpaceOnUse"{_area(filter.area)}' if filter.area else ' x="-100%" y="-100%" width="300%" height="300%"'
    parts = ""
    for e in filter.effects:
        deviation = f'stdDeviation="{n(e.sx)} {n(e.sy)}"'
        if isinstance(e, Shadow):
            parts += f'<feDropShadow dx="{n(e.dx)}" dy="{n(e.dy)}" {deviation} flood-color="{e.colour}" flood-opacity="{n(e.opacity)}"/>'
        else:
            parts += f"<feGaussianBlur {deviation}/>"
    return f'<filter id="{{}}"{area} color-interpolation-filters="{space}">{parts}</filter>'


def _area(box: Box) -> str:
    return f' x="{n(box.x)}" y="{n(box.y)}" width="{n(box.w)}" height="{n(box.h)}"'
