"""Share of segments without a finding about the palette, the fonts or the logo."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "brand", 1, "", "higher"
TITLE = "scenes within the brand"
TOLERANCE = 0.01


def measure(film: Film) -> float | None:
    bad = {f.where.segment_id for f in film.findings if f.code.startswith(("palette.", "logo.", "brand.")) and f.severity != "info"}
    return sum(shot.id not in bad for shot in film.shots) / len(film.shots) if "" not in bad else 0.0
