"""Number words to numbers, in English, Spanish, French, German, Italian and Portuguese."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

SUPPORTED = frozenset({"en", "es", "fr", "de", "it", "pt"})
_CONNECT = {"en": {"and"}, "es": {"y"}, "fr": {"et"}, "de": {"und"}, "it": set(), "pt": {"e"}}
_AMBIGUOUS = {
    "en": {"a", "second", "point"},
    "es": {"un", "una", "uno"},
    "fr": {"un", "une"},
    "de": {"ein", "eine", "einen", "einem", "einer", "acht"},
    "it": {"un", "uno", "una", "sei"},
    "pt": {"um", "uma"},
}
_EXTRA = {
    "en": {"a": None, "dozen": 12},
    "es": {"veintiún": 21, "cien": 100, "quinientas": 500, "doscientas": 200, "trescientas": 300},
    "fr": {"cents": 100, "quatre-vingts": 80},
    "de": {"zwo": 2},
    "it": {"mila": 1000},
    "pt": {"duas": 2, "cento": 100, "duzentas": 200, "trezentas": 300, "quinhentas": 500},
}
_SCALES = {
    "en": {"hundred": 100, "thousand": 1000},
    "es": {"cientos": 100, "mil": 1000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000},
    "de": {"hundert": 100, "tausend": 1000},
    "it": {"cento": 100, "mille": 1000, "mila": 1000},
    "pt": {"mil": 1000},
}


ONE = {
    "en": frozenset({"one"}),
    "es": frozenset({"un", "uno", "una"}),
    "fr": frozenset({"un", "une"}),
    "de": frozenset({"ein", "eine", "einer", "eines"}),
    "it": frozenset({"un", "uno", "una"}),
    "pt": frozenset({"um", "uma"}),
}
HALF: dict[str, tuple[tuple[str, ...], ...]] = {
    "en": (("and", "a", "half"),),
    "es": (("y", "medio"), ("y", "media")),
    "fr": (("et", "demi"), ("et", "demie")),
}


@lru_cache(maxsize=8)
def _table(language: str) -> dict[str, int]:
    """word -> value for 0-99, the hundreds and 1000, from num2words."""
    from num2words import num2words

    table: dict[str, int] = {}
    for n in [*range(100), *range(100, 1000, 100), 1000]:
        word = num2words(n, lang=language).lower()
        for form in {word, word.replace("-", " ")}:
            if " " not in form:
                table.setdefault(form, n)
    table |= {k: v for k, v in _EXTRA[language].items() if v is not None}
    return {w: n for w, n in table.items() if w not in _AMBIGUOUS[language]}


def number_word(words: Sequence[str], language: str) -> tuple[int, int] | None:
    """(value, how many words) of the longest number at the start of `words` (lower case, no punctuation); None if there is none."""
    if language not in SUPPORTED or not words:
        return None
    table, scales = _table(language), _SCALES[language]
    total = current = 0
    used = at = 0
    while at < len(words):
        word = words[at]
        value = _part(word, table)
        if word in scales and used:
            current = max(1, current) * scales[word]
            if scales[word] >= 1000:
                total, current = total + current, 0
        elif value is not None and _adds(current, value, used):
            current += value
        elif (
            word in _CONNECT[language]
            and used
            and at + 1 < len(words)
            and (v := _part(words[at + 1], table)) is not None
            and _adds(current, v, used)
            and current + total >= 20
        ):
            at += 1
            continue
        else:
            break
        at += 1
        used = at
    return (total + current, used) if used else None


def one_of(language: str) -> frozenset[str]:
    """Words for the number one, which may also be articles."""
    return ONE.get(language, frozenset())


def half_after(words: Sequence[str], language: str) -> int:
    """How many words `and a half` has at the start of `words`; 0 when they say something else."""
    return next((len(h) for h in HALF.get(language, ()) if tuple(words[: len(h)]) == h), 0)


def _part(word: str, table: dict[str, int]) -> int | None:
    if word in table:
        return table[word]
    parts = word.split("-")
    if len(parts) == 2 and all(p in table for p in parts) and table[parts[0]] >= 20 and table[parts[1]] < 10:
        return table[parts[0]] + table[parts[1]]
    return None


def _adds(current: int, value: int, used: int) -> bool:
    """`twenty` + `five` and `three hundred` + `forty`, but never `two` + `three`."""
    if not used or not current:
        return True
    return (current % 100 == 0 and value < 100) or (current % 100 >= 20 and current % 10 == 0 and value < 10)
