"""Embedding levels by the Unicode Bidirectional Algorithm (UAX #9), computed with python-bidi, and visual order of runs (rule L2)."""

from __future__ import annotations

from functools import lru_cache

from bidi import algorithm as uba


@lru_cache(maxsize=4096)
def levels(text: str) -> tuple[int, ...]:
    """One embedding level per character; 0 everywhere for plain left-to-right text."""
    if not any(uba.bidirectional(c) in ("R", "AL", "AN") for c in text):
        return (0,) * len(text)
    base = uba.get_base_level(text)
    storage = uba.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    uba.get_embedding_levels(text, storage)
    uba.explicit_embed_and_overrides(storage)
    uba.resolve_weak_types(storage)
    uba.resolve_neutral_types(storage, False)
    uba.resolve_implicit_levels(storage, False)
    kept = [item["level"] for item in storage["chars"]]
    return tuple(kept) if len(kept) == len(text) else (base,) * len(text)


def rtl(text: str) -> bool:
    """True when the first strong character is right-to-left."""
    return uba.get_base_level(text) == 1


def reads_leftward(language: str) -> bool:
    """True for languages (BCP 47) that are written from right to left."""
    return language.split("-")[0] in ("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi")


def visual_order(run_levels: list[int]) -> list[int]:
    """Indices of runs from left to right."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        i = 0
        while i < len(order):
            if run_levels[order[i]] >= level:
                j = i
                while j < len(order) and run_levels[order[j]] >= level:
                    j += 1
                order[i:j] = reversed(order[i:j])
                i = j
            else:
                i += 1
    return order
