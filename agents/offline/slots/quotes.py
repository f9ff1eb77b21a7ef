"""quote.attributed: somebody's words, then who said them."""

from __future__ import annotations

from dataclasses import replace

from agents.offline.beats import is_attribution
from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.quoting import inline
from agents.offline.roles import Unit
from agents.offline.words import Phrase

QUOTE, NAME, ROLE = 150, 40, 56
MARKS = '"“”«»„「」『』'
STOPS = (".", "।", "。", "۔")


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind != "quote":
        return []
    units = scene.beat.units
    said = units[:-1] if len(units) > 1 and is_attribution(units[-1]) else units
    who = next((found[1] for u in said if (found := inline(u))), units[-1].words if len(said) < len(units) else ())
    words: Phrase = tuple(w for u in said for w in _spoken(u, u is said[-1]))
    text = shorten(words, QUOTE, scene.language)
    if not text:
        return []
    end = words[-1].text.strip(MARKS)[-1:] if len(text) == len(words) else ""
    slots = {"quote": _unquoted(show(text), end if end in STOPS else "")[:QUOTE]}
    reveals = [Reveal("quote", text[0])]
    if who:
        _who(who, slots, reveals)
    return [Proposal("quote.attributed", 0.98, slots, tuple(reveals), "Somebody's own words, with the name on its word.")]


def _spoken(unit: Unit, last: bool) -> Phrase:
    """The quoted words alone, as a sentence: `years,"` before the next one becomes `years.`"""
    found = inline(unit)
    words = tuple(replace(w, text=w.text.strip(MARKS)) for w in (found[0] if found else unit.words))
    return words if not found or last else (*words[:-1], replace(words[-1], text=words[-1].text.rstrip(",،、") + "."))


def _unquoted(text: str, stop: str) -> str:
    """The template draws the marks itself; a whole sentence keeps its own full stop."""
    bare = text.strip().strip(MARKS).strip()
    return bare + stop if stop and bare and bare[-1] not in (*STOPS, "!", "?", "…") and len(bare) < QUOTE else bare


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
