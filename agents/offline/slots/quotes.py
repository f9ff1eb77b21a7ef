"""quote.attributed: somebody's words, then who said them."""

from __future__ import annotations

import re

from agents.offline.beats import is_attribution
from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.words import Phrase

QUOTE, NAME, ROLE = 150, 40, 56


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind != "quote":
        return []
    units = scene.beat.units
    said = units[:-1] if len(units) > 1 and is_attribution(units[-1]) else units
    words: Phrase = tuple(w for u in said for w in u.words)
    text = shorten(words, QUOTE, scene.language)
    if not text:
        return []
    slots = {"quote": _unquoted(show(text), stop=len(text) == len(words) and words[-1].text.rstrip('"”“»').endswith("."))[:QUOTE]}
    reveals = [Reveal("quote", text[0])]
    if len(said) < len(units):
        _who(units[-1].words, slots, reveals)
    return [Proposal("quote.attributed", 0.98, slots, tuple(reveals), "Somebody's own words, with the name on its word.")]


def _unquoted(text: str, stop: bool) -> str:
    """The template draws the marks itself; a whole sentence keeps its full stop."""
    bare = re.sub(r"^[\"“”«»„「『‘]+|[\"“”«»」』’]+$", "", text.strip()).strip()
    return bare + "." if stop and bare and bare[-1] not in ".!?…" and len(bare) < QUOTE else bare


def _who(words: Phrase, slots: dict, reveals: list[Reveal]) -> None:
    """`Ana Ruiz, engineering lead at Harbor` -> name and role."""
    cut = next((i + 1 for i, w in enumerate(words) if w.text.endswith((",", "、", "،"))), len(words))
    name, role = show(words[:cut]).lstrip("-–—~ "), show(words[cut:], capital=False) if cut < len(words) else ""
    if not name or len(name) > NAME:
        return
    slots["name"] = name
    reveals.append(Reveal("name", words[0]))
    if role and len(role) <= ROLE:
        slots["role"] = role
