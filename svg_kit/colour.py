"""Colour in OKLCH, and WCAG 2 contrast.

OKLab matrices: Björn Ottosson, "A perceptual color space for image processing" (2020). Contrast: WCAG 2.2, SC 1.4.3.
Hex strings are sRGB `#RRGGBB`; L in 0-1, C in 0-0.4, H in degrees.
"""

from __future__ import annotations

import math
from functools import lru_cache

LCH = tuple[float, float, float]
RGB = tuple[float, float, float]


def to_rgb(colour: str) -> RGB:
    """sRGB components in 0-1."""
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]


def to_hex(rgb: RGB) -> str:
    return "#" + "".join(f"{round(min(1, max(0, c)) * 255):02X}" for c in rgb)


def _linear(c: float) -> float:
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def _gamma(c: float) -> float:
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


def _oklab_to_linear(L: float, a: float, b: float) -> RGB:
    l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (L - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    )


@lru_cache(maxsize=4096)
def to_lch(colour: str) -> LCH:
    r, g, b = (_linear(c) for c in to_rgb(colour))
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    L = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    A = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    B = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    return L, math.hypot(A, B), math.degrees(math.atan2(B, A)) % 360


@lru_cache(maxsize=4096)
def lch(L: float, C: float, H: float) -> str:
    """The colour, with its chroma reduced (lightness and hue kept) until it is inside sRGB."""
    L = min(1.0, max(0.0, L))
    low, high = 0.0, C
    for step in range(18):
        c = high if step == 0 else (low + high) / 2
        rgb = _oklab_to_linear(L, c * math.cos(math.radians(H)), c * math.sin(math.radians(H)))
        inside = all(-1e-4 <= v <= 1 + 1e-4 for v in rgb)
        if inside:
            low = c
            if step == 0:
                break
        else:
            high = c
    rgb = _oklab_to_linear(L, low * math.cos(math.radians(H)), low * math.sin(math.radians(H)))
    return to_hex(tuple(_gamma(min(1, max(0, v))) for v in rgb))  # type: ignore[arg-type]


def delta_e(a: str, b: str) -> float:
    """Euclidean distance in OKLab."""
    points = []
    for colour in (a, b):
        L, C, H = to_lch(colour)
        points.append((L, C * math.cos(math.radians(H)), C * math.sin(math.radians(H))))
    return math.dist(*points)


def luminance(colour: str) -> float:
    r, g, b = (_linear(c) for c in to_rgb(colour))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@lru_cache(maxsize=8192)
def contrast(a: str, b: str) -> float:
    """WCAG 2 contrast ratio, 1-21."""
    hi, lo = sorted((luminance(a), luminance(b)), reverse=True)
    return (hi + 0.05) / (lo + 0.05)


def mix(a: str, b: str, share: float) -> str:
    """`share` of b over a, in OKLab."""
    (L1, C1, H1), (L2, C2, H2) = to_lch(a), to_lch(b)
    ax, ay = C1 * math.cos(math.radians(H1)), C1 * math.sin(math.radians(H1))
    bx, by = C2 * math.cos(math.radians(H2)), C2 * math.sin(math.radians(H2))
    x, y = ax + (bx - ax) * share, ay + (by - ay) * share
    return lch(L1 + (L2 - L1) * share, math.hypot(x, y), math.degrees(math.atan2(y, x)) % 360)


def shade(colour: str, by: float) -> str:
    """The same hue with its lightness moved by `by` (-1..1)."""
    L, C, H = to_lch(colour)
    return lch(L + by, C, H)


def with_lightness(colour: str, L: float, chroma: float = 1.0) -> str:
    _, C, H = to_lch(colour)
    return lch(L, C * chroma, H)


def readable(colour: str, ground: str | tuple[str, ...], ratio: float = 4.5) -> str:
    """`colour`, moved in lightness as little as needed until it stands at `ratio` on every ground given."""
    grounds = (ground,) if isinstance(ground, str) else ground
    if min(contrast(colour, g) for g in grounds) >= ratio:
        return colour
    L, C, H = to_lch(colour)
    options = []
    for direction in (1, -1):
        for step in range(1, 101):
            level = L + direction * step / 100
            if not 0 <= level <= 1:
                break
            candidate = lch(level, C, H)
            if min(contrast(candidate, g) for g in grounds) >= ratio:
                options.append((step, candidate))
                break
    if options:
        return min(options)[1]
    return max(("#FFFFFF", "#000000"), key=lambda c: min(contrast(c, g) for g in grounds))


STEPS = (50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950)
_LEVELS = (0.97, 0.94, 0.88, 0.80, 0.71, 0.62, 0.53, 0.44, 0.36, 0.27, 0.20)


def scale(colour: str) -> dict[int, str]:
    """Eleven tones of one hue; the step nearest in lightness is the exact colour."""
    L, C, H = to_lch(colour)
    nearest = min(range(len(STEPS)), key=lambda i: abs(_LEVELS[i] - L))
    tones = {}
    for i, (step, level) in enumerate(zip(STEPS, _LEVELS)):
        # chroma falls off toward both ends, as pigments do
        fall = 1 - 0.75 * min(1.0, abs(level - L) / 0.62) ** 1.3
        tones[step] = colour if i == nearest else lch(level, C * fall, H)
    return tones
