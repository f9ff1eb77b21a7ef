"""map.countries and map.streets: a sentence that names countries is seen on the map, each on its word; one that names a street on a plan of streets."""

from __future__ import annotations

from agents.offline.compress import complete, drop_lead, shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.words import Phrase, Word, content
from svg_kit import maps
from tools.text.scripts import has_cjk
from tools.text.stop_words import stop_words

TITLE, MOST, LONGEST = 48, 5, 4
ONE, SEVERAL, EACH_MORE = 0.72, 0.85, 0.05
ALSO_PEOPLE = frozenset(("JO", "GE", "TD"))
"""Jordan, Georgia, Chad: alone, these may be a person or a state of the US."""
LETTERS, LETTERS_CJK = 4, 2
PLAN_TITLE, DOTS = 52, 320
STREETS = {
    "en": (frozenset(("street", "road", "avenue", "lane", "square", "boulevard", "alley")), False),
    "de": (frozenset(("straße", "strasse", "gasse", "platz", "allee")), False),
    "fr": (frozenset(("rue", "avenue", "boulevard")), True),
    "es": (frozenset(("calle", "avenida", "plaza")), True),
    "it": (frozenset(("via", "piazza", "viale")), True),
    "pt": (frozenset(("rua", "avenida", "praça")), True),
}
"""Words for streets, and whether they stand before the name."""
CROWDING = {
    "en": frozenset(("dots", "dot", "deaths", "cases", "crowded", "clustered", "victims")),
    "de": frozenset(("punkte", "todesfälle", "fälle", "opfer")),
    "fr": frozenset(("points", "morts", "cas", "victimes")),
    "es": frozenset(("puntos", "muertes", "casos", "víctimas")),
}
"""What is counted by the place, and shown as dots."""
GENITIVES = {"en": ("'s", "’s"), "de": ("s",), "nl": ("s",), "sv": ("s",)}
EVERY_NOUN_HAS_A_CAPITAL = ("de",)


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind != "plain" or not scene.index:
        return []
    found: dict[str, Word] = {}
    for unit in scene.beat.units:
        for word, code in named(unit.words, scene.language):
            found.setdefault(code, word)
    if not 1 <= len(found) <= MOST or (len(found) == 1 and found.keys() <= ALSO_PEOPLE):
        return _on_a_street(scene)
    own = maps.names(scene.language)
    places = [{"name": own[code], "code": code} for code in found]
    reveals = [Reveal(f"place.{i}", word) for i, word in enumerate(found.values())]
    slots: dict = {"places": places}
    first = next(u for u in scene.beat.units if any(w in u.words for w in found.values()))
    if title := _title(first.words, set(found.values()), scene.language):
        slots["title"] = show(title)
        reveals.insert(0, Reveal("title", title[0]))
    score = SEVERAL + EACH_MORE * (len(found) - 2) if len(found) > 1 else ONE
    what = "A country is named" if len(found) == 1 else f"{len(found)} countries are named"
    return [Proposal("map.countries", score, slots, tuple(reveals), f"{what}: the map shows where, on its word.")]


def _on_a_street(scene: Scene) -> list[Proposal]:
    """`The dots crowded around a single water pump on Broad Street.`"""
    for unit in scene.beat.units:
        street = _street(unit.words, scene.language.split("-")[0])
        if not street:
            continue
        slots: dict = {"place": show(street)}
        reveals = [Reveal("place", street[0])]
        whole = _without_end(drop_lead(unit.words, scene.language), street, scene.language)
        title = shorten(whole, PLAN_TITLE, scene.language)
        if complete(title, whole, scene.language) and len(content(title, scene.language)) >= 2:
            slots["title"] = show(title)
            reveals.insert(0, Reveal("title", title[0]))
        if {w.core for w in unit.words} & CROWDING.get(scene.language.split("-")[0], frozenset()):
            slots["dots"] = DOTS
        score = ONE + 0.14 if "dots" in slots else ONE - 0.06
        return [
            Proposal("map.streets", score, slots, tuple(reveals), f"{slots['place']} is named: a plan of streets shows it, on its word.")
        ]
    return []


def _without_end(words: Phrase, street: Phrase, language: str) -> Phrase:
    """What is said of the street when the sentence ends on its name, which the plan shows: without `on Broad Street`."""
    if words[-len(street) :] != street:
        return words
    left = words[: -len(street)]
    while left and left[-1].core in stop_words(language):
        left = left[:-1]
    return left if len(content(left, language)) >= 2 else words


def _street(words: Phrase, language: str) -> Phrase:
    """The name of a street, square or bridge, whole; nothing when the sentence names none."""
    kinds, first = STREETS.get(language, (frozenset(), False))
    for i, word in enumerate(words):
        if language == "de":
            if word.core.endswith(tuple(kinds)) and word.text[:1].isupper() and word.core not in kinds:
                return (word,)
        elif word.core not in kinds:
            continue
        elif first:  # `rue Lepic`, `Calle Mayor`
            end = next((k for k in range(i + 1, len(words)) if not _has_capital(words[k].text) or words[k - 1].ends_clause), len(words))
            if end > i + 1:
                return words[i:end]
        elif word.text[:1].isupper():  # `Broad Street`
            start = next((k + 1 for k in range(i - 1, -1, -1) if not words[k].text[:1].isupper() or words[k].ends_clause), 0)
            start += words[start].core in stop_words(language)  # `On Wall Street` at the beginning of a sentence
            if start < i:
                return words[start : i + 1]
    return ()


def _title(words: Phrase, places: set[Word], language: str) -> Phrase:
    """What is said of the countries, when it can stand alone: not only their names, and not cut off between them."""
    whole = drop_lead(words, language)
    short = shorten(whole, TITLE, language)
    says = [w for w in content(short, language) if w not in places]
    cut = any(w in places and w not in short for w in whole)
    sound = len(says) >= 2 and not cut and complete(short, whole, language) and len(show(short)) <= TITLE
    return short if sound else ()


def named(words: Phrase, language: str) -> list[tuple[Word, str]]:
    """(first word, code) of each country, the longest names first; only whole words with a capital where the script has them."""
    known, found, at = maps.codes(language), [], 0
    while at < len(words):
        long = next((k for k in range(min(LONGEST, len(words) - at), 0, -1) if _country(words, at, at + k, language, known)), 0)
        if long:
            found.append((words[at], _country(words, at, at + long, language, known)))
        at += max(1, long)
    return found


def _country(words: Phrase, start: int, end: int, language: str, known: dict[str, str]) -> str:
    """The code, where these words are a country's name and no part of a longer one (New Mexico, China Airlines)."""
    part = words[start:end]
    text = "".join(w.text + (" " if w.space and i < len(part) - 1 else "") for i, w in enumerate(part)).strip(
        "\"'“”«»„()[]¿¡.,;:!?…、。，：；！？،؛"
    )
    if any(w.ends_clause for w in part[:-1]) or not _has_capital(text) or len(text) < (LETTERS_CJK if has_cjk(text) else LETTERS):
        return ""
    code = next((known[t] for t in _forms(text, language) if t in known), "")
    if not code or code not in maps.names(language):
        return ""
    if language.split("-")[0] in EVERY_NOUN_HAS_A_CAPITAL or not text[0].isupper():
        return code
    before = words[start - 1] if start else None
    after = words[end] if end < len(words) and not part[-1].ends_clause else None
    joined = before is not None and start > 1 and not before.ends_clause and before.text[:1].isupper() and not _country_word(before, known)
    return "" if joined or (after is not None and after.text[:1].isupper() and after.text[1:2].islower()) else code


def _country_word(word: Word, known: dict[str, str]) -> bool:
    return word.core in known


def _forms(text: str, language: str) -> list[str]:
    """The name as it stands, and without the ending of a genitive."""
    low = text.replace("’", "'").casefold()
    endings = GENITIVES.get(language.split("-")[0], ())
    return [low, *(low.removesuffix(e.replace("’", "'")) for e in endings if low.endswith(e.replace("’", "'")))]


def _has_capital(text: str) -> bool:
    """Scripts without capitals have none to ask for."""
    return text[:1].isupper() or not (text[:1].islower() or text[:1].isdigit())
