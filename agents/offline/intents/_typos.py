"""Slips of one letter in the words that matter most."""

from __future__ import annotations

import re
from collections.abc import Collection

WORDS = frozenset("subtitle subtitles caption captions transition transitions music background template scene scenes sentence voice narrator narration title headline kicker pictogram emphasis highlight picture comparison definition statistic question opening ending vertical square landscape resolution language colour colours length delete remove change replace merge switch split render playful hopeful driving sombre pause second seconds minute minutes insert different".split())  # noqa: SIM905  # fmt: skip
REAL = frozenset("color colors scent scone titled tile tiles tithe notice vice remote chance charge range verge marge spilt splits sender gender tender lender squire cause clause clauses ticker kicked emphasise emphasize sentience singing evening spending sending lending bending vending headlines colon colony length lengthy insect inserts inert pauses reckon beckon seconded musical mosaic voices muse music endings openings changer changes changed driven diving".split())  # noqa: SIM905  # fmt: skip
SHORTEST = 4


def mended(text: str, film_words: Collection[str]) -> str:
    """The text with slips put right; words of the film, real words and capitalised tags stay."""

    def put_right(match: re.Match[str]) -> str:
        word = match[0]
        if word in WORDS or word in REAL or word in film_words:
            return match[0]
        meant = sorted(w for w in WORDS if one_apart(word, w))
        return meant[0] if meant and not any(w.startswith(word) or word.startswith(w) for w in meant) else match[0]

    return re.sub(rf"\b[a-z]{{{SHORTEST},}}\b", put_right, text)


def one_apart(one: str, other: str) -> bool:
    """One letter more, less or other, or two neighbours changed round."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
