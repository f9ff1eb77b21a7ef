"""Somebody's words in a run of sentences: whole sentences in quotes, one pair of quotes over several, `"...," says Ana Ruiz`."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.roles import Unit, is_quotation
from agents.offline.words import Phrase

OPENING, CLOSING = '"“«„「『', '"”»“」』'
MOST = 4
SAYS = frozenset("says said explains explained adds added recalls tells told dice dijo dit sagt sagte diz disse".split())  # noqa: SIM905


def quotation_at(units: Sequence[Unit], at: int) -> int:
    """How many units from `at` on are one quotation; 0 for none."""
    if is_quotation(units[at].text) or inline(units[at]):
        return 1
    text = units[at].text
    if text[:1] not in OPENING or any(_closes(w.text) for w in units[at].words):
        return 0
    for end in range(at + 1, min(len(units), at + MOST)):
        if units[end].line.paragraph != units[at].line.paragraph or units[end].text[:1] in OPENING:
            return 0
        if _closes(units[end].words[-1].text):
            return end - at + 1
    return 0


def inline(unit: Unit) -> tuple[Phrase, Phrase] | None:
    """(the quoted words, who says them) of `"We had two hard years," says Maria Okafor, who runs a bakery.`"""
    words = unit.words
    if unit.text[:1] not in OPENING:
        return None
    end = next((i + 1 for i, w in enumerate(words) if _closes(w.text)), 0)
    if not 3 <= end < len(words) - 1 or words[end].core not in SAYS or not words[end + 1].text[:1].isupper():
        return None
    return words[:end], words[end + 1 :]


def _closes(token: str) -> bool:
    return token.rstrip(".,;!?")[-1:] in CLOSING and len(token) > 1
