"""closing.cta: the end card of the last scene."""

from __future__ import annotations

from agents.offline.compress import drop_lead, shorten
from agents.offline.compress_words import FINITE, PAST, PREPOSITIONS
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import ADDRESS, Unit
from agents.offline.words import Phrase, Word
from tools.script_reader.clause_words import NEVER_LAST

ACTION, ADDRESS_LIMIT, LINE, WHOLE = 48, 48, 56, 76


def propose(scene: Scene) -> list[Proposal]:
    if not scene.last or scene.context.count == 1 or scene.beat.kind not in ("plain", "closing"):
        return []
    main, at = _main(scene)
    address, word = _address(main)
    body = _without_address(main.words, word)
    action = shorten(drop_lead(body, scene.language), ACTION, scene.language)
    other = _line(scene, at)
    if len(action) < 2 and word and other and len(show(other)) <= ACTION:  # `Visit x.example`: the sentence beside it says why
        action, other = other, ()
    if not action:
        return []
    body = drop_lead(body, scene.language)
    if not other and action[-1] != body[-1]:  # the end of the sentence is its point
        whole = body if len(show(body)) <= WHOLE else action
        action, other = _in_two(body, scene.language) or (whole, other)
    slots: dict = {"action": show(action)}
    reveals = [Reveal("action", action[0])]
    if word and len(address) <= ADDRESS_LIMIT:
        slots["address"] = address
        reveals.append(Reveal("address", word))
    if other:
        slots["line"] = show(other, capital=other[0] != body[-len(other)] if len(other) <= len(body) else True)
        reveals.append(Reveal("line", other[0]))
    return [Proposal("closing.cta", 1.2, slots, tuple(reveals), "The film ends on what to take along, with the logo.")]


def _in_two(words: Phrase, language: str) -> tuple[Phrase, Phrase] | None:
    """A sentence too long for the card, on its two lines: `The most beautiful woman in the world` / `wanted to be remembered ...`."""
    openers, never = PREPOSITIONS.get(language, frozenset()), NEVER_LAST.get(language, frozenset())
    splits = [i for i in range(len(words) - 2, 2, -1) if len(show(words[:i])) <= ACTION and len(show(words[i:])) <= LINE]
    verbs = FINITE.get(language, frozenset()) | PAST.get(language, frozenset())
    at = next((i for i in splits if words[i - 1].ends_clause), None) or next(
        (
            i
            for i in splits
            if (words[i].core in verbs or (language == "en" and words[i].core.endswith("ed"))) and words[i - 1].core not in openers | never
        ),
        None,
    )
    return (words[:at], words[at:]) if at else None


def _main(scene: Scene) -> tuple[Unit, int]:
    """The sentence with an address, else the last one long enough to stand for the film."""
    units = scene.beat.units
    for i, unit in enumerate(units):
        if ADDRESS.search(unit.text):
            return unit, i
    i = max(range(len(units)), key=lambda n: (len(units[n].words) >= 4, n))
    return units[i], i


def _address(unit: Unit) -> tuple[str, Word | None]:
    for word in unit.words:
        found = ADDRESS.search(word.text)
        if found:
            return found.group().rstrip(".,;:"), word
    return "", None


def _without_address(words: Phrase, address: Word | None) -> Phrase:
    """`Start free at tidepool.example` -> `Start free`."""
    if address is None:
        return words
    kept = [w for w in words if w != address]
    at = words.index(address)
    if at and words[at - 1].core in {"at", "on", "to", "en", "sur", "auf", "unter", "su", "em", "على", "पर"}:
        kept.remove(words[at - 1])
    return tuple(kept) or words


def _line(scene: Scene, at: int) -> Phrase:
    units = scene.beat.units
    other = units[at + 1] if at + 1 < len(units) else units[at - 1] if at else None
    if other is None:
        return ()
    short = shorten(other.words, LINE, scene.language)
    return short if short and len(show(short)) <= LINE else ()
