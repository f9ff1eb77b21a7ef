"""Carries a currency on: `At 65, Anna has 480,000 dollars. Ben has 227,000.` speaks of dollars twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agents.offline.figure_words import MULTIPLIERS
from agents.offline.figures import Figure
from agents.offline.roles import Unit
from agents.offline.words import content
from tools.text.stems import stems
from tools.text.tokens import core

REACH = 2
SAME_VERBS = frozenset("has have had was were is are".split())  # noqa: SIM905
BACK = frozenset("it they that this he she".split())  # noqa: SIM905


def carried(units: Sequence[Unit], language: str) -> list[Unit]:
    """Units whose large bare numbers have taken over the currency of a sentence just before that they go on from."""
    out: list[Unit] = []
    for unit in units:
        found = tuple(_money(f, unit, out[-REACH:], language) if _bare(f) else f for f in unit.figures)
        out.append(replace(unit, figures=found))
    return out


def _bare(figure: Figure) -> bool:
    """A number that counts nothing by itself."""
    return figure.kind == "number" and not figure.spelled and figure.noun_end <= figure.end and not figure.suffix.endswith(("×", "倍"))


def _large(figure: Figure) -> bool:
    return (figure.value or 0) >= 1000 or bool(figure.suffix.strip())


def _said_alike(a: Unit, paid: Figure, b: Unit, figure: Figure) -> bool:
    """`sells at 14 euros`, `sells at 5`: the same words lead to both, and the second ends on its figure."""
    leads = [[w.core for w in u.words[max(0, f.start - 2) : f.start]] for u, f in ((a, paid), (b, figure))]
    return len(leads[0]) == 2 and leads[0] == leads[1] and figure.end == len(b.words)


def _money(figure: Figure, unit: Unit, before: Sequence[Unit], language: str) -> Figure:
    for other in reversed(before):
        paid = next((f for f in reversed(other.figures) if f.kind == "money"), None)
        if paid and other.line.paragraph == unit.line.paragraph and goes_on(other, unit, language):
            if not _large(figure) and not _said_alike(other, paid, unit, figure):
                return figure
            return _priced(figure, paid)
    return figure


def goes_on(a: Unit, b: Unit, language: str) -> bool:
    """The second sentence speaks of the same: it points back, or shares a word of meaning or a plain verb."""
    said = {s for w in content(a.words, language) for s in stems(w.core, language) if not s[:1].isdigit()}
    cores = {w.core for w in b.words}
    return bool(
        cores & BACK
        or cores & {w.core for w in a.words} & SAME_VERBS
        or any(s in said for w in content(b.words, language) for s in stems(w.core, language))
    )


def _priced(figure: Figure, paid: Figure) -> Figure:
    """The figure with the currency that was paid in: `227,000` -> `227,000 dollars`, `43.0 million` -> `€43.0 million`."""
    words = paid.suffix.split()
    currency = " ".join(w for w in words if core(w) not in MULTIPLIERS)
    suffix = f"{figure.suffix} {currency}".rstrip() if not paid.prefix else figure.suffix
    display = f"{figure.display} {currency}".rstrip() if not paid.prefix else paid.prefix + figure.display
    return replace(figure, kind="money", prefix=paid.prefix, suffix=suffix, display=display, noun_end=figure.end, salience=0.95)


def without_currency(figure: Figure, room: int = 12) -> tuple[str, str]:
    """(display, unit): a currency that is a word stands once for both sides of a comparison, and so does `Millionen` when it has no room."""
    words = figure.suffix.split()
    if figure.kind != "money" or figure.prefix or not words or not words[-1].isalpha() or core(words[-1]) in MULTIPLIERS:
        return figure.display, ""
    shown = figure.display.removesuffix(words[-1]).rstrip()
    if len(shown) <= room:
        return shown, words[-1]
    return figure.display.removesuffix(figure.suffix).rstrip(), figure.suffix.strip()
