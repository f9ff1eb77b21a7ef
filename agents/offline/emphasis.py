"""Which words of a short text take the accent."""

from __future__ import annotations

from agents.offline.display import show
from agents.offline.words import Phrase, Word, content

NEGATIONS = frozenset(
    [
        "not",
        "never",
        "no",
        "nobody",
        "nothing",
        "none",
        "without",
        "no",
        "nunca",
        "nadie",
        "nada",
        "jamás",
        "ne",
        "jamais",
        "personne",
        "rien",
        "nicht",
        "nie",
        "niemand",
        "nichts",
        "kein",
        "keine",
        "لا",
        "لم",
        "لن",
        "नहीं",
        "कभी",
    ]
)


def emphasis(words: Phrase, language: str, figure_words: tuple[Word, ...] = ()) -> tuple[str, Word] | None:
    """(substring of the shown text, the word it is cued by): a figure, else the words at the end, where English and most languages put the weight."""
    text = show(words)
    for run in _candidates(words, language, figure_words):
        shown = show(run, capital=False).rstrip("?!？！؟ ")
        if shown and shown in text and len(shown) < len(text):
            return shown, run[0]
    return None


def _candidates(words: Phrase, language: str, figure_words: tuple[Word, ...]) -> list[Phrase]:
    out: list[Phrase] = []
    if figure_words:
        out.append(tuple(figure_words))
    meaning = content(words, language)
    if not meaning:
        return out
    places = [i for i, w in enumerate(words) if w in meaning]
    end = places[-1]
    start = end
    while start - 1 in places and end - start < 1 and not words[start - 1].ends_clause and start - 1 > 0:
        start -= 1
    negation = next((i for i in range(len(words)) if words[i].core in NEGATIONS and end - 4 <= i < end), None)
    if negation is not None:
        out.append(words[negation : end + 1])
    return [*out, words[start : end + 1], words[end : end + 1]]
