"""definition.term: a name and what it means."""

from __future__ import annotations

from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.enumeration import label
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase
from tools.text.scripts import is_cjk_language

TERM, MEANING = 32, 110
PRESENTERS = {"meet", "introducing", "presentamos", "conoce", "voici", "découvrez"}
GENERIC = frozenset(
    "result answer problem reason point rest trick idea truth difference question ergebnis antwort problem grund idee resultado respuesta problema razón résultat réponse problème raison".split()  # noqa: SIM905
)
"""What is said of these is no definition: `The result is a curve`."""
PRONOUNS = {"it", "this", "that", "they", "es", "este", "esta", "c'est", "il", "elle", "das", "sie", "er"}
VERBS: dict[str, tuple[str, ...]] = {
    "en": ("works like", "is like", "means", "is a", "is an", "is the", "are the", "refers to"),
    "es": ("funciona como", "es como", "significa", "es una", "es un", "es la", "es el"),
    "fr": ("fonctionne comme", "signifie", "est un", "est une", "est le", "est la"),
    "de": ("funktioniert wie", "bedeutet", "ist ein", "ist eine", "ist der", "ist die", "ist das"),
    "it": ("funziona come", "significa", "è un", "è una", "è il", "è la"),
    "pt": ("funciona como", "significa", "é um", "é uma", "é o", "é a"),
}
NAMING: dict[str, tuple[str, ...]] = {
    "en": ("we call it", "is known as", "this is called", "it is called"),
    "es": ("lo llamamos", "se llama"),
    "fr": ("on l'appelle",),
    "de": ("nennen wir",),
}
CALLED: dict[str, tuple[str, ...]] = {"en": ("is called", "are called"), "es": ("se llama",), "fr": ("s'appelle",), "de": ("heißt",)}
"""The name comes last: `Melted rock is called magma`."""
COPULAS = {"is", "es", "est", "ist", "è", "é"}
JAPANESE = ("とは", "と は")


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind != "plain":
        return []
    found = _presented(scene) or _pointed(scene) or _verb(scene) or _japanese(scene)
    if not found:
        return []
    term, meaning, score = found
    meaning = shorten(meaning, MEANING, scene.language, 64)
    term = label(term, scene.language)
    if term and label(term, scene.language)[-1].core in GENERIC:
        return []
    alone = " " not in show(meaning) and not is_cjk_language(scene.language)  # one word explains nothing
    if not meaning or not term or alone or len(show(term)) > TERM:
        return []
    slots = {"term": show(term), "meaning": show(meaning)}
    reveals = [Reveal("term", term[0]), Reveal("meaning", meaning[0])]
    icon = icon_for(term, scene.context) or icon_for(meaning, scene.context)
    if icon:
        slots["icon"] = icon.name
        reveals.append(Reveal("icon", icon.word))
    return [Proposal("definition.term", score, slots, tuple(reveals), f"Says what “{slots['term']}” is.")]


def _presented(scene: Scene) -> tuple[Phrase, Phrase, float] | None:
    """`Meet Tidepool. It reads your tools ...`"""
    first = scene.beat.units[0].words
    if not first or first[0].core not in PRESENTERS or len(first) > 5 or len(scene.beat.units) < 2:
        return None
    meaning = scene.beat.units[1].words
    return first[1:], meaning[1:] if meaning[0].core in PRONOUNS else meaning, 0.92


def _pointed(scene: Scene) -> tuple[Phrase, Phrase, float] | None:
    """`That is compound interest: you earn interest on your interest.`"""
    for unit in scene.beat.units:
        words = drop_lead(unit.words, scene.language)
        colon = next((i + 1 for i, w in enumerate(words) if w.text.endswith((":", "："))), 0)
        if 3 <= colon <= 6 and words[0].core in PRONOUNS and words[1].core in COPULAS and len(words) - colon >= 3:
            return words[2:colon], words[colon:], 0.8
    return None


def _verb(scene: Scene) -> tuple[Phrase, Phrase, float] | None:
    for unit in scene.beat.units:
        words = drop_lead(unit.words, scene.language)
        for naming in NAMING.get(scene.language, ()):
            at = _find(words, naming.split())
            if at >= 0 and 0 < len(words) - at - len(naming.split()) <= 3:
                return words[at + len(naming.split()) :], _rest(scene, unit) or words[:at], 0.72
        for naming in CALLED.get(scene.language, ()):
            at = _find(words, naming.split())
            rest = words[at + len(naming.split()) :]
            if 0 < at <= 6 and 0 < len(rest) <= 3 and len(scene.beat.units) == 1:
                return rest, words[:at], 0.78
        for verb in VERBS.get(scene.language, ()):
            at = _find(words, verb.split())
            if 0 < at <= 4 and _is_term(words[:at], unit) and len(words) - at >= 4:
                return words[:at], words[at + _keep_from(verb) :], 0.85 if "like" in verb or "como" in verb else 0.74
    return None


def _keep_from(verb: str) -> int:
    """`works like a refrigerator` keeps `like ...`; `is a machine` keeps `a ...`."""
    return 1 if " " in verb else len(verb.split())


def _is_term(words: Phrase, unit: Unit) -> bool:
    return (
        words[0].core not in PRONOUNS | {"here", "there", "what", "he", "she", "we", "you", "i"}
        and not unit.is_question
        and not any(w.ends_clause for w in words)
    )


def _rest(scene: Scene, unit: Unit) -> Phrase:
    others = [u for u in scene.beat.units if u is not unit]
    return others[0].words if others else ()


def _japanese(scene: Scene) -> tuple[Phrase, Phrase, float] | None:
    if scene.language != "ja":
        return None
    words = scene.beat.units[0].words
    for i in range(1, min(len(words) - 3, 12)):
        if words[i].core == "と" and words[i + 1].core == "は":
            return words[:i], words[i + 2 :], 0.85
    return None


def _find(words: Phrase, run: list[str]) -> int:
    return next((i for i in range(len(words) - len(run) + 1) if [w.core for w in words[i : i + len(run)]] == run), -1)
