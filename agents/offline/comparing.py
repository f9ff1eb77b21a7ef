"""Tells whether two sentences set two figures side by side."""

from __future__ import annotations

from agents.offline.carrying import goes_on
from agents.offline.figures import Figure
from agents.offline.roles import Unit

COMPARABLE = ("number", "percent", "money", "degrees")
SHORT = 9


def main_figure(unit: Unit) -> Figure | None:
    """The figure that a sentence is about: no change if there is another, the most salient, the last on a tie; small spelled numbers never."""
    usable = [f for f in unit.figures if f.kind in COMPARABLE and f.value is not None and f.salience >= 0.7]
    return max(usable, key=lambda f: (not f.change, f.salience, f.start), default=None)


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
    """Both have one comparable figure of one kind, and not the same, and share a good part of their words, or each has its year."""
    fa, fb = main_figure(a), main_figure(b)
    if fa is None or fb is None or fa.kind != fb.kind or a.line.paragraph != b.line.paragraph or a.line.line_id == b.line.line_id:
        return False
    if fa.suffix != fb.suffix or fa.prefix != fb.prefix or fa.value == fb.value:
        return False
    if year_of(a) and year_of(b) and len(b.words) <= 12:
        return True
    if fa.change or fb.change:
        return False
    return _parallel(a, fa, b, fb) or _elliptic((a, fa), (b, fb), language)


def _parallel(a: Unit, fa: Figure, b: Unit, fb: Figure) -> bool:
    words_a = {w.core for w in a.words} - {fa.display}
    words_b = {w.core for w in b.words} - {fb.display}
    return len(words_a & words_b) / max(1, min(len(words_a), len(words_b))) >= 0.4


def _elliptic(a: tuple[Unit, Figure], b: tuple[Unit, Figure], language: str) -> bool:
    """`It took 42 minutes by bus. By tram it takes 23.`: short, goes on from the first, and leaves its unit out."""
    (said, fa), (then, fb) = a, b
    bare = fb.end == len(then.words) and (fb.noun_end <= fb.end) and (fa.noun_end > fa.end or fa.kind == "money")
    return bare and len(then.words) <= SHORT and goes_on(said, then, language)
