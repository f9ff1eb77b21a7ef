"""Finds the set and the props for words of any language, by what they show.

Words are matched with the English tags of sets and props: as they are in English, through the names of the pictograms that they mean in any other language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from svg_kit import sets
from svg_kit.art.library import PREFIX, props
from tools.pictograms import hits
from tools.text.stems import stems
from tools.text.stop_words import stop_words
from tools.text.tokens import core, tokenize

LEAST = 1.0


def ideas(text: str, language: str) -> frozenset[str]:
    """English stems of what a text speaks of: its own words, and those of the pictograms that it means."""
    tokens = [t.text for t in tokenize(text, language)]
    found: set[str] = set()
    for hit in hits(tokens, language):
        found |= _stemmed(hit.name.partition(":")[2].split("-"))
    if language.split("-")[0] == "en":
        stop = stop_words("en")
        found |= _stemmed(c for t in tokens if (c := core(t)) and c not in stop)
    return frozenset(found)


def prop_for(pictogram: str) -> str:
    """`prop:NAME` that shows what a pictogram shows; "" when there is none. A prop lists the pictograms that it stands for among its tags."""
    return _by_tag().get(pictogram.partition(":")[2], "")


def props_for(thoughts: frozenset[str], limit: int = 6) -> list[tuple[str, float]]:
    """(`prop:NAME`, score) best first: how many of a prop's tags are spoken of, its own name counting most."""
    scored = [(PREFIX + name, _overlap(tags, thoughts)) for name, tags in _prop_tags().items()]
    return sorted((s for s in scored if s[1] >= LEAST), key=lambda s: (-s[1], s[0]))[:limit]


def set_scores(thoughts: frozenset[str]) -> dict[str, float]:
    """How much each set is spoken of; those that are not are left out."""
    scored = {name: _overlap(tags, thoughts) for name, tags in _set_tags().items()}
    return {name: score for name, score in scored.items() if score > 0}


def _overlap(tags: Sequence[frozenset[str]], thoughts: frozenset[str]) -> float:
    """A tag of several words counts when all of them are there; the first tags weigh most."""
    return sum((1.5 if i == 0 else 1.0) for i, tag in enumerate(tags) if tag and tag <= thoughts)


@lru_cache(maxsize=1)
def _by_tag() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, thing in props().items():
        for tag in (name, *thing.tags):
            found.setdefault(tag.replace(" ", "-"), PREFIX + name)
    for name in props():
        found[name] = PREFIX + name  # its own name stands above another's tag
    return found


@lru_cache(maxsize=1)
def _prop_tags() -> dict[str, tuple[frozenset[str], ...]]:
    return {name: tuple(_stemmed(tag.replace("-", " ").split()) for tag in (name, *thing.tags)) for name, thing in props().items()}


@lru_cache(maxsize=1)
def _set_tags() -> dict[str, tuple[frozenset[str], ...]]:
    return {name: tuple(_stemmed(tag.replace("-", " ").split()) for tag in module.TAGS) for name, module in sets.catalogue().items()}


@lru_cache(maxsize=4096)
def _stem(word: str) -> str:
    return min(stems(word.lower(), "en"), key=lambda s: (len(s), s), default=word.lower())


def _stemmed(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_stem(w) for w in words if w)
