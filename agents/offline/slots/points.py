"""list.reveal for a few short sentences of one thought, each a point: `The public saw a star. The navy saw an actress. Nobody saw an engineer.`"""

from __future__ import annotations

from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.enumeration import first_content
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.slots.listing import illustrated
from agents.offline.words import Phrase

ANNOUNCES = frozenset("here this these hier voici así ecco aqui".split())  # noqa: SIM905
THERE_ARE = (("there", "are"), ("es", "gibt"), ("il", "y"), ("hay",), ("ci", "sono"), ("há",), ("existen",))
TEXT, FEWEST, MOST, WORDS, STRONG, TITLE = 48, 2, 4, 9, 0.95, 44


def propose(scene: Scene) -> list[Proposal]:
    units = scene.beat.units
    announced = units[0].is_question or bool(ANNOUNCES & {w.core for w in units[0].words[:1]}) or _counts(units[0])
    asked = units[0] if len(units) > FEWEST and announced and len(show(units[0].words)) <= TITLE else None
    if announced and not asked:
        return []  # `Here is how it works. Tell us ...` are no two points
    units = units[1:] if asked else units
    if scene.beat.kind != "plain" or not FEWEST <= len(units) <= MOST or scene.index == 0 or scene.last:
        return []
    if len({u.line.paragraph for u in units}) > 1 or any(u.is_question or u.text[:1] in '"“«' for u in units):
        return []
    texts = [_point(u, scene.language) for u in units]
    if not all(texts):
        return []
    slots: dict = {"items": illustrated(texts, texts, scene)}
    reveals = [Reveal(f"item.{n}", first_content(t, scene.language)) for n, t in enumerate(texts)]
    if asked:  # `What can you do? Plant lavender. Leave the lawn alone.`
        slots["title"] = show(drop_lead(asked.words, scene.language))
        reveals.insert(0, Reveal("title", asked.words[0]))
    named = all(":" in u.text for u in units)  # `Myth: ... Fact: ...`
    shown = all("icon" in item for item in slots["items"])
    if len(units) == FEWEST and not (asked or named or shown or units[0].words[0].core == units[1].words[0].core):
        return []  # `As the magma rises, the gas makes bubbles. More and more bubbles.` goes on, and is no list
    drawn = icon_for(scene.beat.words, scene.context)
    pictured = len(units) == FEWEST and drawn and drawn.score >= STRONG  # of three points one picture would leave two out
    score = 0.74 if named or asked else 0.52 if pictured else 0.7 if len(units) > FEWEST else 0.6
    return [Proposal("list.reveal", score, slots, tuple(reveals), f"{len(units)} short sentences, one after the other.")]


def _counts(unit: Unit) -> bool:
    """`There are two kinds of volcano`: says how many will follow, and is none of them."""
    opening = tuple(w.core for w in unit.words[:2])
    return bool(unit.figures) and any(opening[: len(words)] == words for words in THERE_ARE)


def _point(unit: Unit, language: str) -> Phrase:
    """The sentence without its connective when it is short enough to stand whole; else nothing."""
    words = drop_lead(unit.words, language)
    text = shorten(words, TEXT, language)
    return text if 2 <= len(words) <= WORDS and len(text) == len(words) else ()
