"""Finds a pictogram for words, in many languages: a curated table for English ideas, Unicode CLDR names and keywords for the rest.

Never a silly picture: below a threshold nothing is returned. Deterministic.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tools.pictogram_concepts import CONCEPTS
from tools.pictogram_stops import BEFORE_NOUNS, COUNTS, MEDALS, NAMED_ONLY, NEVER, NEVER_ALONE, NOUN_BEFORE, NOUN_ONLY, VERB_AFTER
from tools.pictogram_words import WORDS
from tools.text.language import guess_language
from tools.text.stems import stems
from tools.text.stop_words import stop_words
from tools.text.tokens import core, tokenize

ICONS = Path(__file__).resolve().parent.parent / "svg_kit" / "_assets" / "icons"
THRESHOLD = 0.5
TITLED = 0.9  # the word is a picture's own name, not one of its keywords


@dataclass(frozen=True)
class Hit:
    """A pictogram for the words `[start, end)` of a query; `score` 0-1."""

    name: str
    score: float
    start: int
    end: int


def search(words: str | Sequence[str], language: str = "", limit: int = 6, theme: str = "") -> list[tuple[str, float]]:
    """(name, score 0-1) best first, each name once, e.g. `("emoji:house", 1.0)`. `theme` words break ties in favour of related pictures."""
    tokens = [t.text for t in tokenize(words, language)] if isinstance(words, str) else list(words)
    language = language or guess_language(" ".join(tokens))
    liked = {hit.name for hit in hits(theme.split(), language)} if theme else set()
    best: dict[str, float] = {}
    for hit in hits(tokens, language):
        score = min(1.0, hit.score + (0.05 if hit.name in liked else 0.0))
        best[hit.name] = max(best.get(hit.name, 0.0), score)
    return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:limit]


def hits(tokens: Sequence[str], language: str = "en") -> list[Hit]:
    """The best pictogram of each word (or run of up to four words), in reading order, none overlapping."""
    words = [core(t) for t in tokens]
    found: list[Hit] = []
    at = 0
    while at < len(words):
        hit = next((h for size in (4, 3, 2, 1) if (h := _at(words, at, size, language))), None)
        if hit and hit.end - at == 1 and hit.score < TITLED and not _stands_as_noun(tokens, words, at, language):
            hit = None
        if hit:
            found.append(hit)
        at = hit.end if hit else at + 1
    return found


def _at(words: list[str], at: int, size: int, language: str) -> Hit | None:
    run = words[at : at + size]
    if len(run) < size or not all(run):
        return None
    if size == 1 and ((run[0] in stop_words(language) and run[0] not in concepts(language)) or run[0].isdigit()):
        return None
    if size == 1 and language == "en" and len(words) > 1 and not _names_a_thing(words, at):
        return None
    glue = "" if language in ("ja", "zh") and all(not w.isascii() for w in run) else " "
    match = _lookup(glue.join(run), language, len(run))
    return Hit(match[0], match[1], at, at + size) if match else None


def _stands_as_noun(tokens: Sequence[str], words: list[str], at: int, language: str) -> bool:
    """A keyword is often the root of an adjective too (`léger`: feather). It counts where German writes a capital, and in Romance languages
    after an article or the like; a query of one word is believed."""
    if words[at] in COUNTS:
        return False
    if len(words) == 1 or language not in (*BEFORE_NOUNS, "de"):
        return True
    if language == "de":
        return tokens[at][:1].isupper()
    before = words[at - 1] if at else ""
    return before in BEFORE_NOUNS[language] or before.endswith(("'", "’")) or before.isdigit()


def _names_a_thing(words: list[str], at: int) -> bool:
    """False for words of English that stand for something else here: `as well`, `change the channel`, `two thirds`."""
    word = words[at]
    if word in NEVER_ALONE:
        return False
    if word not in NOUN_ONLY:
        return True
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    return (before in NOUN_BEFORE or before.isdigit()) and after not in VERB_AFTER


def _lookup(phrase: str, language: str, size: int) -> tuple[str, float] | None:
    stop = stop_words(language)
    forms = [(form, 0.05 * min(rank, 2)) for rank, form in enumerate(_forms(phrase, language)) if size > 1 or form not in stop]
    table = concepts(language)
    if known := next(((f, p) for f, p in forms if f in table), None):
        name = table[known[0]]
        return name if name.startswith("prop:") else f"emoji:{name}", 1.0 - known[1]
    for form, penalty in forms:
        entry = _index(language).get(form)
        if entry and entry[1] - penalty >= THRESHOLD:
            return f"emoji:{entry[0]}", entry[1] - penalty
    if language == "en" and size == 1 and len(phrase) > 3 and phrase in _line_icons():
        return f"line:{phrase}", 0.55
    return None


def concepts(language: str) -> dict[str, str]:
    """The curated table of a language: word or phrase -> pictogram name."""
    return CONCEPTS if language == "en" else WORDS.get(language, {})


def _forms(phrase: str, language: str) -> list[str]:
    head, _, last = phrase.rpartition(" ")
    return [f"{head} {s}".strip() for s in stems(last, language)]


@lru_cache(maxsize=8)
def _index(language: str) -> dict[str, tuple[str, float]]:
    """word or phrase -> (pictogram, score). A title counts 0.95, a keyword by its rarity; ties go to the shorter, then earlier name."""
    path = ICONS / f"words-{language}.json"
    if not path.is_file():
        return {}
    table: dict[str, list[str]] = json.loads(path.read_text("utf-8"))
    drawn = set(_emoji_names())
    uses: dict[str, int] = {}
    usable = {name: words for name, words in table.items() if name in drawn and not NEVER.search(name) and not MEDALS.search(name)}
    for words in table.values():
        for word in set(words[1:]):
            uses[word.lower()] = uses.get(word.lower(), 0) + 1
    index: dict[str, tuple[str, float]] = {}
    for name, words in usable.items():
        for place, word in enumerate(words):
            if place and language == "en" and word.lower() != words[0].lower().split()[-1]:
                continue  # a keyword is a secondary sense; in English the curated table speaks for those
            _offer(
                index, word.lower(), name, 0.95 if place == 0 else _keyword_score(uses.get(word.lower(), 1), bool(NAMED_ONLY.search(name)))
            )
    return index


def _keyword_score(uses: int, named_only: bool) -> float:
    """0.75 for a keyword of one pictogram, 0.5 at four, less above."""
    return 0.0 if named_only else 0.75 - 0.125 * math.log2(uses)


def _offer(index: dict[str, tuple[str, float]], word: str, name: str, score: float) -> None:
    current = index.get(word)
    if score > 0 and (current is None or (score, -len(name), name) > (current[1], -len(current[0]), current[0])):
        index[word] = (name, score)


@lru_cache(maxsize=1)
def _emoji_names() -> frozenset[str]:
    return frozenset(json.loads((ICONS / "fluent-emoji-flat.json").read_text("utf-8"))["icons"])


@lru_cache(maxsize=1)
def _line_icons() -> frozenset[str]:
    data = json.loads((ICONS / "lucide.json").read_text("utf-8"))
    return frozenset(data.get("icons", data))
