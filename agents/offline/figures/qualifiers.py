"""Comparators before a figure: `up to`, `more than`, `about`. They belong to the figure, and `up to N` is no rise."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.figures.numerals import closed
from tools.text.tokens import core

_TABLE: dict[str, str] = {
    "en": "up to|as much as|as many as|as few as|as little as|no more than|not more than|no fewer than|no less than|more than|less than|"
    "fewer than|at least|at most|close to|well over|just over|just under|almost|nearly|roughly|approximately|about|around|over|under|some",
    "es": "hasta|más de|menos de|al menos|como máximo|casi|cerca de|alrededor de|aproximadamente|unos|unas",
    "fr": "jusqu'à|plus de|moins de|au moins|au plus|près de|presque|environ",
    "de": "bis zu|mehr als|weniger als|mindestens|höchstens|fast|beinahe|etwa|rund|ungefähr|circa|ca|knapp|gut|über|unter",
    "it": "fino a|più di|meno di|almeno|al massimo|quasi|circa|oltre",
    "pt": "até|mais de|menos de|pelo menos|no máximo|quase|cerca de",
    "nl": "tot|meer dan|minder dan|minstens|bijna|ongeveer|ruim",
    "ja": "約|およそ",
    "zh": "约|大约|超过|近",
    "ar": "أكثر من|أقل من|ما يقرب من|حوالي|نحو|حتى",
    "hi": "लगभग|करीब|क़रीब",
}
COMPARATORS = {language: tuple(tuple(p.split()) for p in row.split("|")) for language, row in _TABLE.items()}
ALSO_PLACES = frozenset(("around", "over", "under", "about", "some", "über", "unter", "oltre", "hasta", "tot", "gut"))
DETERMINERS = frozenset("the a an this that her his its their my our der die das den dem ein eine einen el la un una".split())  # noqa: SIM905


def qualified(tokens: Sequence[str], start: int, language: str) -> int:
    """Where the comparator of the figure at `start` begins; -1 when there is none."""
    before = [core(t) for t in tokens[max(0, start - 3) : start]]
    for words in COMPARATORS.get(language, ()):
        size = len(words)
        at = start - size
        if at < 0 or tuple(before[-size:]) != words or any(closed(t) for t in tokens[at:start]):
            continue
        return -1 if size == 1 and words[0] in ALSO_PLACES and _after_a_thing(tokens, at) else at
    return -1


def _after_a_thing(tokens: Sequence[str], at: int) -> bool:
    """`the plan around 88 frequencies`, `a bridge over 2 rivers`: a place, no comparator."""
    return at >= 2 and core(tokens[at - 2]) in DETERMINERS and not closed(tokens[at - 1])
