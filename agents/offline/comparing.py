"""Tells whether two sentences set two figures side by side."""

from __future__ import annotations

from agents.offline.figures import Figure
from agents.offline.roles import Unit

COMPARABLE = ("number", "percent", "money", "degrees")


def main_figure(unit: Unit) -> Figure | None:
    """The figure that a sentence is about: the most salient comparable one, the last on a tie; small spelled numbers never."""
    usable = [f for f in unit.figures if f.kind in COMPARABLE and f.value is not None and f.salience >= 0.7]
    return max(usable, key=lambda f: (f.salience, f.start), default=None)


def year_of(unit: Unit) -> str:
    """The one year that a sentence names, as written."""
    years = [f.display for f in unit.figures if f.kind == "year"]
    return years[0] if len(years) == 1 else ""


def counted(unit: Unit, figure: Figure) -> str:
    """The first word of what is counted, lower case; empty when the sentence does not say."""
    return unit.words[figure.end].core if figure.noun_end > figure.end else ""


def same_measure(a: tuple[Unit, Figure], b: tuple[Unit, Figure]) -> bool:
    """Only figures of one measure may stand as bars: 15 minutes and 500 washes may not."""
    nouns = {n.rstrip("s") for n in (counted(*a), counted(*b)) if n}
    return len(nouns) <= 1


def compares(a: Unit, b: Unit, language: str) -> bool:
    """Both have one comparable figure of one kind and share a good part of their words, or each has its year."""
    fa, fb = main_figure(a), main_figure(b)
    if fa and fb and fa.kind == fb.kind and year_of(a) and year_of(b) and fa.suffix == fb.suffix and len(b.words) <= 12:
        return a.line.line_id != b.line.line_id and a.line.paragraph == b.line.paragraph
    if fa is None or fb is None or fa.kind != fb.kind or a.line.paragraph != b.line.paragraph:
        return False
    if fa.suffix != fb.suffix or a.line.line_id == b.line.line_id or fa.change or fb.change:
        return False
    words_a = {w.core for w in a.words} - {fa.display}
    words_b = {w.core for w in b.words} - {fb.display}
    return len(words_a & words_b) / max(1, min(len(words_a), len(words_b))) >= 0.4
