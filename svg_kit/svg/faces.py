"""Which face draws a character of an imported text: the file's own @font-face data, then the kit's families, then the kit's fallbacks."""

from __future__ import annotations

import base64
import binascii
import io
import struct
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from svg_kit.svg.css import Style
from svg_kit.svg.report import Report
from svg_kit.typography.fonts import FALLBACK, families, files, font, hb, weights

MAX_FONT_BYTES = 8_000_000
GENERIC = {"serif": "Source Serif 4", "sans-serif": "Inter", "monospace": "JetBrains Mono", "system-ui": "Inter", "ui-sans-serif": "Inter",
           "ui-serif": "Source Serif 4", "ui-monospace": "JetBrains Mono", "cursive": "Inter", "fantasy": "Inter"}  # fmt: skip
_BOLD = {"normal": 400, "bold": 700}


@dataclass(frozen=True, slots=True)
class Face:
    """A face as text is set in it. `slant` shears upright letters (x per y up): 0.25 where italics are asked for and not there."""

    font: Any
    slant: float = 0.0


@dataclass(slots=True)
class _Embedded:
    low: int
    high: int
    italic: bool
    data: bytes


@dataclass(slots=True)
class Faces:
    """`set_in` maps every family that was asked for and is not there to the kit's family that stands in."""

    report: Report
    embedded: dict[str, list[_Embedded]] = field(default_factory=dict)
    set_in: dict[str, str] = field(default_factory=dict)
    chains: dict[tuple[str, int, bool], tuple[Face, ...]] = field(default_factory=dict)

    def add(self, rule: Style) -> None:
        """Takes an @font-face rule; only data addresses are read."""
        family = rule.get("font-family", "").strip("\"' ").lower()
        data = _data(rule.get("src", ""))
        if data is None:
            self.report.add("svg.font", "style", f"The face {family!r} is not in the file (or cannot be read) and is not fetched.")
            return
        span = [int(_BOLD.get(w, w)) for w in rule.get("font-weight", "400").split() if w in _BOLD or w.isdigit()] or [400]
        italic = rule.get("font-style", "normal") != "normal"
        self.embedded.setdefault(family, []).append(_Embedded(min(span), max(span), italic, data))

    def chain(self, style: Style) -> tuple[Face, ...]:
        """The faces in the order they are asked for a character."""
        weight = _weight(style.get("font-weight", "400"))
        italic = style.get("font-style", "normal") != "normal"
        key = (style.get("font-family", ""), weight, italic)
        if key not in self.chains:
            self.chains[key] = tuple(self._chain(*key))
        return self.chains[key]

    def _chain(self, names: str, weight: int, italic: bool) -> list[Face]:
        asked = [n.strip().strip("\"'") for n in names.split(",") if n.strip()]
        kit = {name.lower(): name for name in families()}
        stand_in = next((GENERIC[n.lower()] for n in asked if n.lower() in GENERIC), "Source Serif 4" if not asked else "Inter")
        out: list[Face] = []
        for name in asked:
            low = name.lower()
            if low in self.embedded:
                out += _own(self.embedded[low], weight, italic)
            elif low in kit or low in GENERIC:
                out += _kit(kit.get(low) or GENERIC[low], weight, italic)
            elif not out:
                self.set_in.setdefault(name, stand_in)
                self.report.add("svg.font", "text", f"{name!r} is neither in the file nor in the kit: set in {stand_in}.")
                out += _kit(stand_in, weight, italic)
        for name in (stand_in, *FALLBACK):
            out += _kit(name, weight, italic)
        return out


def _weight(value: str) -> int:
    return int(_BOLD.get(value) or (min(1000, max(1, int(float(value)))) if value.replace(".", "", 1).isdigit() else 400))


def _own(faces: list[_Embedded], weight: int, italic: bool) -> list[Face]:
    """Faces of one embedded family: the nearest style, then the nearest weight; later rules stand before earlier ones."""
    style = [f for f in faces if f.italic == italic] or faces
    best = nearest([w for f in style for w in (f.low, f.high)] + [weight for f in style if f.low <= weight <= f.high], weight)
    chosen = [f for f in reversed(style) if f.low <= best <= f.high]
    return [Face(_embedded_font(f.data, best), 0.25 if italic and not f.italic else 0.0) for f in chosen]


def _kit(family: str, weight: int, italic: bool) -> list[Face]:
    return [Face(font(path), 0.25 if italic else 0.0) for path in files(family, nearest(weights(family), weight))]


def nearest(have: list[int], want: int) -> int:
    """The weight that CSS Fonts 4 takes: from 400 to 500 first up to 500, lighter, then heavier; else onward in the asked direction first."""
    if want in have:
        return want
    if 400 <= want <= 500:
        middle = [w for w in have if want < w <= 500]
        return min(middle) if middle else max((w for w in have if w < want), default=min(have))
    if want < 400:
        return max((w for w in have if w < want), default=min(have))
    return min((w for w in have if w > want), default=max(have))


@lru_cache(maxsize=64)
def _embedded_font(data: bytes, weight: int) -> Any:
    made = hb.Font(hb.Face(hb.Blob(data)))
    if any(axis.tag == "wght" for axis in made.face.axis_infos):
        made.set_variations({"wght": weight})
    return made


@lru_cache(maxsize=64)
def _data(src: str) -> bytes | None:
    """The sfnt of the first data address in `src`; None for none, one that is broken, or one too large."""
    from fontTools.ttLib import TTFont, TTLibError

    start = src.find("data:")
    if start < 0:
        return None
    _, _, body = src[start:].partition(";base64,")
    try:
        data = base64.b64decode(body.split(")")[0].strip("\"' "), validate=True)
        if data[:4] in (b"wOF2", b"wOFF"):
            if int.from_bytes(data[16:20], "big") > MAX_FONT_BYTES:
                return None
            unpacked = io.BytesIO()
            packed = TTFont(io.BytesIO(data), recalcTimestamp=False)
            packed.flavor = None
            packed.save(unpacked, reorderTables=None)
            data = unpacked.getvalue()
        if len(data) > MAX_FONT_BYTES or data[:4] not in (b"\0\1\0\0", b"OTTO", b"true"):
            return None
        return data if hb.Face(hb.Blob(data)).glyph_count else None
    except (binascii.Error, TTLibError, ValueError, KeyError, AssertionError, EOFError, IndexError, struct.error):
        return None
