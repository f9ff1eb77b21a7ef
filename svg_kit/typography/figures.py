"""Figures that count: the glyphs of every digit, so that a counter can show any value at once."""

from __future__ import annotations

from svg_kit.elements import Counter
from svg_kit.typography.fit import TypeStyle
from svg_kit.typography.shape import shape_line

COMMA_LANGUAGES = ("es", "de", "it", "pt", "nl", "tr", "id", "el")  # 1.234,5
SPACE_LANGUAGES = ("fr", "pl", "ru", "uk", "cs", "sv", "fi", "nb", "no", "hu")  # 1 234,5


def _separators(language: str) -> tuple[str, str]:
    """(before decimals, between thousands)"""
    if language in SPACE_LANGUAGES:
        return ",", "\u00a0"
    return (",", ".") if language in COMMA_LANGUAGES else (".", ",")


def counter(value: float, decimals: int, prefix: str, suffix: str, style: TypeStyle, x: float, y: float, fill: str, start: float = 0.0,
            year: bool = True, language: str = "en") -> Counter:  # fmt: skip
    """A counting figure with its baseline at (x, y). A bare number from 1000 to 2100 is written as a `year`, unless it counts something."""
    point, comma = _separators(language.split("-")[0])
    body = f"{abs(value):,.{decimals}f}".replace(",", "\0").replace(".", point).replace("\0", comma)
    if year and decimals == 0 and prefix == "" and suffix == "" and 1000 <= abs(value) <= 2100:
        body = f"{abs(value):.0f}"
    final = ("−" if value < 0 else "") + prefix + body + suffix
    table = []
    ascent = descent = 0.0
    for char in dict.fromkeys(final + "0123456789−" + point + comma):
        shaped = shape_line(char, style.family, style.weight, style.tracking, True)
        ascent, descent = max(ascent, shaped.ascent), max(descent, shaped.descent if char in final else 0)
        for glyph in shaped.glyphs[:1]:
            table.append((char, glyph.font, glyph.gid, shaped.width * style.size / 1000))
        if char.isspace() and not shaped.glyphs:
            table.append((char, "", 0, shaped.width * style.size / 1000))
    unit = style.size / 1000
    top = max(shape_line(c, style.family, style.weight, 0, True).ascent for c in final if not c.isspace())
    return Counter(
        start, value, decimals, prefix, suffix, comma, point, final, x, y, style.size, fill, tuple(table), top * unit, descent * unit
    )
