"""Which words of a short text take the accent."""

from __future__ import annotations

from agents.offline.display import show
from agents.offline.number_words import number_word
from agents.offline.words import Phrase, Word, content
from tools.text.scripts import is_cjk_language


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


OF = frozenset("of de von di del du des".split())  # noqa: SIM905

NEGATIONS = _set(
    "not never no nobody nothing none without no nunca nadie nada jamás ne jamais personne rien nicht nie niemand nichts "
    "kein keine لا لم لن नहीं कभी"
)


def emphasis(words: Phrase, language: str, figure_words: tuple[Word, ...] = ()) -> tuple[str, Word] | None:
    """(substring of the shown text, the word it is cued by): a figure, else the words at the end, where the weight is."""
    text = show(words)
    for run in _candidates(words, language, figure_words):
        shown = show(run, capital=False).rstrip("?!？！؟ ")
        if shown and shown in text and len(shown) < len(text):
            return shown, run[0]
    return None


def _cjk_runs(words: Phrase) -> list[Phrase]:
    """Runs of ideographs or katakana, at least two characters long, the last first: hiragana alone carries no weight."""
    runs: list[Phrase] = []
    start = None
    for i, w in enumerate((*words, None)):
        heavy = w is not None and w.core != "" and all("一" <= c <= "鿿" or "゠" <= c <= "ヿ" for c in w.core)
        if heavy and start is None:
            start = i
        if start is not None and (not heavy or (w is not None and w.ends_clause)):
            end = i + 1 if heavy else i
            runs.append(words[start:end])
            start = None
    return [r for r in reversed(runs) if sum(len(w.core) for w in r) >= 2]


def _candidates(words: Phrase, language: str, figure_words: tuple[Word, ...]) -> list[Phrase]:
    out: list[Phrase] = []
    if figure_words:
        out.append(tuple(figure_words))
    if is_cjk_language(language):
        return out + _cjk_runs(words)
    meaning = content(words, language)
    if not meaning:
        return out
    places = [i for i, w in enumerate(words) if w in meaning]
    end = places[-1]
    start = end
    while start - 1 in places and end - start < 1 and not words[start - 1].ends_clause and start - 1 > 0:
        start -= 1
    if start > 0 and (words[start - 1].core.isdigit() or number_word([words[start - 1].core], language)):
        start -= 1  # `four months ago`: the number is the point
    if start >= 3 and words[start - 1].core in OF and words[start - 2] in meaning:
        out.append(words[start - 2 : end + 1])
    negation = next((i for i in range(len(words)) if words[i].core in NEGATIONS and end - 4 <= i < end), None)
    if negation is not None:
        out.append(words[negation : end + 1])
        if negation == 0 and words[0].core == "not":
            out.append(words[:2])  # `Not everybody is happy`
    return [*out, words[start : end + 1], words[end : end + 1]]
