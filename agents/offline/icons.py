"""Pictograms for a run of words, with the word that each is cued by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from agents.offline.figure_words import UNIT_WORDS
from agents.offline.proposal import Context
from agents.offline.words import Phrase, Word
from tools.pictograms import hits
from tools.scenery import prop_for


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


NAMED_PLACES = ("calendar", "spiral-calendar", "globe")
DETERMINERS = _set(
    "a an the my your our their his her its this that every each one two three single of in on from with el la los las un "
    "una le les des der die das ein eine"
)
WEAK = _set(
    "answer simple perfect believe remove see seen ask asked asking needs clear most nobody open like good work works time "
    "new start first last day way thing number kind part place say says said people make use see more "
    "size length year years month months week days hour hours minute minutes seconds evening evenings morning mornings afternoon noon midnight summer winter spring autumn time light night world somebody slow fast"
)
VERB_BEFORE = _set("i you we they he she it will would can could should may might must not don't doesn't didn't who never")
LEAST, MODIFIER = 0.6, 0.1
SIGNS = re.compile(
    r"cross-mark|check-mark|check-box|prohibited|exclamation|question-mark|warning|hundred-points|line:(?:minus|plus|equal|x|check)$"
)
"""Marks that judge what is said and picture nothing: of `It sounds impossible` no red cross is shown."""
MEASURES = re.compile("calendar|clock|watch|hourglass|banknote|money")


@dataclass(frozen=True)
class Icon:
    """`word` is the first word that names it."""

    name: str
    word: Word
    score: float
    words: Phrase


def icons_in(words: Phrase, context: Context) -> list[Icon]:
    """Fitting pictograms in reading order, each picture once; proper names are no pictures."""
    out: list[Icon] = []
    for hit in hits([w.text for w in words], context.language):
        run = words[hit.start : hit.end]
        if len(run) == 1 and _is_name(words, hit.start, context) and not hit.name.startswith(tuple(f"emoji:{p}" for p in NAMED_PLACES)):
            continue
        if len(run) == 1 and run[0].core in UNIT_WORDS and not MEASURES.search(hit.name):  # `40 metros` is no metro
            continue
        if context.language == "en" and (hit.score < 0.7 or (hit.start and words[hit.start - 1].core == "good")):
            continue  # `Good morning` is no sun
        if _shown(hit.name) in {_shown(i.name) for i in out} or SIGNS.search(hit.name):
            continue
        out.append(Icon(hit.name, run[0], _rank(words, hit.start, run, hit.score), run))
    return [replace(i, score=i.score - MODIFIER) if context.language == "en" and _modifies(i, out) else i for i in out]


def _modifies(icon: Icon, found: Sequence[Icon]) -> bool:
    """The word after it names a thing as well, and that is the one which is meant: `price list`, `draughty house`."""
    last = icon.words[-1]
    return not last.ends_clause and any((o.word.span, o.word.index) == (last.span, last.index + 1) for o in found)


def _shown(name: str) -> str:
    """What is drawn for a picture: two names of one drawing are one."""
    return prop_for(name) or name


def icon_for(words: Phrase, context: Context) -> Icon | None:
    """The one that says most about the words."""
    found = icons_in(words, context)
    best = max(found, key=lambda i: (i.score, -i.word.index), default=None)
    return best if best and best.score >= LEAST else None


def _is_name(words: Phrase, at: int, context: Context) -> bool:
    word = words[at]
    return word.core in context.names


def _rank(words: Phrase, at: int, run: Phrase, score: float) -> float:
    """Nouns over verbs (a determiner or preposition stands before a noun), longer names over shorter, weak words last."""
    before = words[at - 1].core if at else ""
    noun = 0.15 if before in DETERMINERS else -0.2 if before in VERB_BEFORE else -0.1 if before == "to" else 0.0
    return score + noun + 0.2 * (len(run) - 1) - (0.3 if run[0].core in WEAK and len(run) == 1 else 0.0)


def proper_names(all_words: list[Phrase]) -> frozenset[str]:
    """Cores that are written with a capital inside a sentence, in scripts that have case."""
    from agents.offline.figure_words import MONTHS

    days = _set("monday tuesday wednesday thursday friday saturday sunday i i'm i've i'll")
    inside: set[str] = set()
    lower: set[str] = set()
    for words in all_words:
        for i, w in enumerate(words):
            letters = w.text.lstrip("\"'“«(")
            if letters[:1].islower():
                lower.add(w.core)
            elif letters[:1].isupper() and i and not words[i - 1].ends_sentence and not words[i - 1].text.endswith(('"', "“", ":")):
                inside.add(w.core)
    return frozenset(inside - lower - MONTHS - days)
