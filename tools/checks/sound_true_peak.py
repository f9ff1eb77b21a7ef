"""The decoded sound peaks at -1 dBTP at most, at 4x oversampling (ITU-R BS.1770-4 annex 2; craft.md, "Sound"); 0.05 dB for rounding."""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

STAGE = "film"
MOST_DB, ROUNDING_DB = -1.0, 0.05


def check(context: FilmContext) -> list[Finding]:
    """`sound.true_peak` (error)."""
    peak = context.sound.peak_db
    if peak <= MOST_DB + ROUNDING_DB:
        return []
    text = f"The film peaks at {peak:.2f} dBTP; {MOST_DB:g} is the most."
    return [found("sound.true_peak", "error", text, "Lower the limiter's ceiling: AAC raises peaks a little.", dbtp=peak, most=MOST_DB)]
