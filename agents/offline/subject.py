"""The film's main subject: the thing or person that the script comes back to. It is carried through the film as one picture."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from agents.offline.icons import DETERMINERS, MEASURES, WEAK, Icon, icons_in
from agents.offline.proposal import Context, Proposal, Reveal, Scene
from agents.offline.words import Phrase, Word
from svg_kit import templates
from svg_kit.art.library import PREFIX, props
from tools.scenery import prop_for
from tools.text.tokens import core

ENOUGH, SHARE = 2.0, 0.1  # what it is worth at least; of all sentences
TITLE, FIRST, PRONOUN = 1.0, 0.5, 0.6  # what these add to the number of sentences that name it
HEAD = 2  # words before the head of a sentence at most
REACH = 2  # sentences over which a pronoun points back
SHOWN = 0.12  # what showing it is worth to a form
NO_SUBJECT = re.compile(
    r"star|sparkles|globe|world|earth|check|cross|mark|question|arrow|hand|finger|thumb|face|speech|fire$|boom|light-bulb|key$|"
    "target|direct-hit|chart|hundred|pushpin|link|play|button|person-|people|busts|crowd|standing-man|office|sun$|moon|heart$|puzzle|trophy|gear|tower|laptop|computer|ear$|camera|warning|foot|brick|thermometer|app-windows"
)
DULL = re.compile(
    "gear|globe|world|earth|arrow|hand|finger|chart|pushpin|link|button|laptop|computer|office|busts|person-|star|sparkles|puzzle|target|light-bulb"
)
"""Pictures that stand for everything and say nothing."""
WOMEN, MEN = re.compile("woman|girl|princess|mother|queen|grandmother"), re.compile(r"(?<!wo)man\b|boy|prince\b|father|king|gentleman")
COPULAS = frozenset("is are was were ist sind war waren est sont était es son era è sono é são".split())  # noqa: SIM905
PRONOUNS = {
    "en": {"it": ("it", "its"), "she": ("she", "her"), "he": ("he", "his")},
    "fr": {"it": ("il", "elle", "son", "sa", "ses"), "she": ("elle", "son", "sa", "ses"), "he": ("il", "son", "sa", "ses")},
    "de": {"it": ("er", "es", "sein", "seine", "ihr", "ihre"), "she": ("ihr", "ihre"), "he": ("er", "sein", "seine")},
    "it": {"it": (), "she": ("lei",), "he": ("lui",)},
    "es": {"it": (), "she": ("ella",), "he": ("él",)},
    "pt": {"it": (), "she": ("ela",), "he": ("ele",)},
}


@dataclass(frozen=True)
class Subject:
    """`icon` shows it; `cores` are the words that name it (the last of several); `pronouns` those that point back to it; `titled`: so does the title."""

    icon: str
    cores: frozenset[str]
    pronouns: frozenset[str]
    titled: bool = False


def main_subject(sentences: Sequence[Phrase], title: Phrase, context: Context) -> Subject | None:
    """The one that most sentences name, at their head above all; None when none is named often enough."""
    named: dict[str, dict[int, Icon]] = {}
    for i, words in enumerate(sentences):
        for icon in _things(words, context):
            named.setdefault(icon.name, {}).setdefault(i, icon)
    titled = {icon.name for icon in _things(title, context)}
    worth = {}
    for name, places in named.items():
        if sum(_is_noun(icon, sentences[i]) for i, icon in places.items()) * 3 < len(places):
            continue  # `click`, `hear`: what is done is no subject
        heads = sum(1 if sentences[i].index(icon.word) <= HEAD else 0.6 for i, icon in places.items())
        back = len(_pointing_back(sentences, places, _pronouns(name, context.language)))
        worth[name] = heads + TITLE * (name in titled) + FIRST * (0 in places) + PRONOUN * back
    best = max(worth, key=lambda name: (worth[name], -min(named[name])), default="")
    if not best or worth[best] < max(ENOUGH, SHARE * len(sentences)):
        return None
    cores = frozenset(icon.words[-1].core for icon in named[best].values())
    return Subject(prop_for(best) or best, cores, frozenset(_pronouns(best, context.language)), best in titled)


def _things(words: Phrase, context: Context) -> list[Icon]:
    """What the words name and a picture shows, without measures, signs and the like; `heat pump` is one thing."""
    ours = _named(words)
    taken = {w for icon in ours for w in icon.words}
    return ours + [
        icon
        for icon in icons_in(words, context)
        if icon.name.startswith(("emoji:", "prop:")) and icon.word not in taken and icon.word.core not in WEAK and not MEASURES.search(icon.name)
        and not NO_SUBJECT.search(icon.name.partition(":")[2]) and not NO_SUBJECT.search((prop_for(icon.name) or ":").partition(":")[2])
    ]  # fmt: skip


def _named(words: Phrase) -> list[Icon]:
    """Our own drawings whose name of two words or more the sentence says."""
    found = []
    for name in (n for n in props() if "-" in n and not NO_SUBJECT.search(n)):
        parts = name.split("-")
        for at in range(len(words) - len(parts) + 1):
            run = words[at : at + len(parts)]
            if all(w.core in (part, part + "s") for w, part in zip(run, parts)):
                found.append(Icon(PREFIX + name, run[0], 1.0, run))
                break
    return found


def _is_noun(icon: Icon, words: Phrase) -> bool:
    """Something that stands before nouns stands before it, if not right before it (`the most beautiful woman`); a language we know no such words of is believed."""
    at = words.index(icon.word)
    before = {w.core for w in words[max(0, at - 3) : at]}
    return bool(before & DETERMINERS) or icon.word.core.endswith("s") or not icon.word.text.isascii() or len(icon.words) > 1


def _pointing_back(sentences: Sequence[Phrase], places: Container[int], pronouns: Sequence[str]) -> list[int]:
    """Sentences that begin with a pronoun soon after one that names it."""
    found, since = [], REACH + 1
    for i, words in enumerate(sentences):
        back = bool(words) and words[0].core in pronouns and since <= REACH
        if back and i not in places:
            found.append(i)
        since = 0 if back or i in places else since + 1
    return found


def _pronouns(name: str, language: str) -> tuple[str, ...]:
    kind = "she" if WOMEN.search(name) else "he" if MEN.search(name) else "it"
    return PRONOUNS.get(language.split("-")[0], {}).get(kind, ())


def spoken_of(scenes: Sequence[Scene], subject: Subject) -> list[Word | None]:
    """The word of each scene that names the subject or begins a sentence that points back to it; of the first and the last any word."""
    found: list[Word | None] = []
    since = REACH + 1
    for scene in scenes:
        word = None
        for unit in scene.beat.units:
            said = next((w for w in unit.words if w.core in subject.cores), None)
            back = unit.words[0] if unit.words and unit.words[0].core in subject.pronouns and since <= REACH else None
            since = 0 if said or back else since + 1
            word = word or said or back
        found.append(word)
    for end in (0, -1):  # the film opens on its subject and closes on it, named or not
        found[end] = found[end] or scenes[end].beat.words[0]
    return found


def carried(offers: Sequence[Proposal], subject: Subject, word: Word) -> list[Proposal]:
    """The offers of a scene that speaks of the subject: those that can show it and show nothing else do, and are worth a little more."""
    return sorted((_shown(p, subject, word) for p in offers), key=lambda p: (-p.score, p.template_id))


def _shown(proposal: Proposal, subject: Subject, word: Word) -> Proposal:
    model = templates.template(proposal.template_id)
    shows = getattr(model, "SHOWS", ())
    if "icons" in shows:
        return _among(proposal, subject, word)
    if "icon" not in shows or "icon" not in model.Slots.model_fields:
        return proposal
    had = proposal.slots.get("icon")
    if had and (prop_for(had) or had) != subject.icon and word.core not in subject.cores and not _likened(proposal, word):
        return proposal  # the sentence names a thing of its own
    reveals = [r for r in proposal.reveals if r.layer != "icon"]
    return replace(
        proposal,
        slots={**proposal.slots, "icon": subject.icon},
        reveals=(*reveals, Reveal("icon", word)),
        score=proposal.score + SHOWN,
    )


def _among(proposal: Proposal, subject: Subject, word: Word) -> Proposal:
    """The subject takes the first of several places where it is what the question or the title names, or where something dull stands: `machine` is a gear."""
    cues = {r.layer: r.word for r in proposal.reveals}
    had = [(name, cues.get(f"icon.{n}")) for n, name in enumerate(proposal.slots["icons"])]
    if any((prop_for(name) or name) == subject.icon for name, _ in had):
        return proposal
    others = [(name, said) for name, said in had if said and not DULL.search((prop_for(name) or name).partition(":")[2])]
    if not (subject.titled or word.core in subject.cores or len(others) < len(had) or not had):
        return proposal
    icons = [(subject.icon, word), *others[:1]]
    return replace(
        proposal,
        slots={**proposal.slots, "icons": [name for name, _ in icons]},
        reveals=(
            *(r for r in proposal.reveals if not r.layer.startswith("icon.")),
            *(Reveal(f"icon.{n}", said) for n, (_, said) in enumerate(icons)),
        ),
        score=proposal.score + SHOWN,
    )


def _likened(proposal: Proposal, word: Word) -> bool:
    """The thing that the sentence names is what the subject is said to be: of `Its skin is a screen` no screen is shown."""
    text = str(proposal.slots.get("text", "")).lower().split()
    named = next((r.word for r in proposal.reveals if r.layer == "icon"), None)
    at = next((i for i, said in enumerate(text) if named and core(said) == named.core), 0)
    return bool(set(text[max(0, at - 2) : at]) & COPULAS) and word.core == core(text[0])
