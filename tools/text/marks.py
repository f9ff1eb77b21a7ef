"""The marks that shape the voice after a token: . , ? ! ; :"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tools.text.abbreviations import ABBREVIATIONS, ALWAYS_OPEN, MONTHS_AFTER_ORDINAL
from tools.text.figures import core
from tools.text.signs import Signs

MARKS = dict(zip("。．！？、，；：؟،؛।॥…—–", "..!?,,;:?,;...,,", strict=True))
OPEN_UNLESS_CAPITAL = frozenset({"etc", "usw", "ecc", "enz"})


def with_marks(texts: Sequence[str], said: Sequence[str], language: str, signs: Signs) -> list[str]:
    """Adds the mark each token closes with; the mark of a token that is not said goes to the one before it."""
    out: list[str] = []
    for i, (text, words) in enumerate(zip(texts, said)):
        out.append(words)
        after = core(texts[i + 1]) if i + 1 < len(texts) else ""
        mark = "" if inner_stop(text, after, language, signs) else closing_mark(text)
        target = next((k for k in reversed(range(len(out))) if out[k]), None)
        if mark and target is not None and out[target][-1] not in ".,;:?!":
            out[target] += mark
    return out


def inner_stop(text: str, after: str, language: str, signs: Signs) -> bool:
    """A stop inside the sentence: of an abbreviation, an initial or a German ordinal."""
    if not after or not re.search(r"\.[\"')\]]*\Z", text):
        return False
    key = core(text).lower()
    if key in OPEN_UNLESS_CAPITAL:
        return not after[:1].isupper()
    day = key.isdigit() and after.lower() in MONTHS_AFTER_ORDINAL.get(language, ())
    initial = len(key) == 1 and key.isalpha()
    return day or initial or key in signs.abbreviations or key in ALWAYS_OPEN or key in ABBREVIATIONS.get(language, ())


def closing_mark(text: str) -> str:
    """The mark that ends a token for the voice, or nothing. A closing bracket is a short breath."""
    tail = re.search(r"[^\w%°$€£]*\Z", text)
    found = [c for c in (MARKS.get(c, c) for c in (tail[0] if tail else "")) if c in ".,;:?!"]
    for strong in "?!":
        if strong in found:
            return strong
    if found:
        return found[0]
    return "," if text.rstrip("\"'”’").endswith((")", "）")) else ""
