"""The master is as loud as planned: -14 LUFS +-0.5, integrated over the decoded file (EBU R 128, ITU-R BS.1770-4; craft.md, "Sound")."""

from __future__ import annotations

from film.finding import Finding
from tools.checks._found import found
from tools.checks.context import FilmContext

STAGE = "film"
TARGET, TOLERANCE = -14.0, 0.5


def check(context: FilmContext) -> list[Finding]:
    """`sound.loudness` (error)."""
    measured = context.sound.lufs
    if abs(measured - TARGET) <= TOLERANCE:
        return []
    text = f"The film measures {measured:.1f} LUFS; {TARGET:g} +-{TOLERANCE:g} is wanted."
    return [found("sound.loudness", "error", text, "Master the sound again.", lufs=measured, target=TARGET, tolerance=TOLERANCE)]
