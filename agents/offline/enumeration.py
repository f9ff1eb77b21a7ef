"""Finds `A, B, and C` in a sentence: the lead before it and its parts."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median_low

from agents.offline.compress_words import BINDING, PAST, PREPOSITIONS, RELATIVES
from agents.offline.number_words import number_word
from agents.offline.words import Phrase, Word, clauses, content
from tools.script_reader.clause_words import CONJUNCTIONS, NEVER_LAST
from tools.text.stop_words import stop_words


def _set(words: str, separator: str | None = None) -> frozenset[str]:
    return frozenset(words.split(separator))


PARTICLES = _set("up down off out")
PRONOUNS = _set("i you we they he she it")
JOINERS = _set("and or y e o et ou und oder en of و أو और या")


@dataclass(frozen=True)
class Enumeration:
    lead: Phrase
    parts: tuple[Phrase, ...]


def enumeration(words: Phrase, language: str) -> Enumeration | None:
    """Three to six parts, or None. Parts lose their conjunction but keep their own words."""
    pieces = [p for clause in clauses(words) for p in _split_joiner(clause)]
    if len(pieces) < 3:
        return None
    lead: Phrase = ()
    for i, piece in enumerate(pieces[:-2]):
        if piece[-1].text.endswith((":", "：", "—")):
            lead = tuple(w for p in pieces[: i + 1] for w in p)
            pieces = pieces[i + 1 :]
            break
    if any(p[-1].text.endswith((":", "：", ";", "；")) for p in pieces[:-1]):
        return None
    closed = next((i for i, p in enumerate(pieces) if i >= 2 and p[0].core in JOINERS), len(pieces) - 1)
    pieces = pieces[: closed + 1]  # `by truck, train and ship, and be opened ...`: the series ends with its first `and`
    tail = [_strip_joiner(p) for p in pieces[1:]]
    if language == "de" and all(len(p) == 1 and p[0].text.islower() for p in tail):
        return None  # `sieben Tage lang, morgens und abends`: a thing has a capital
    if any(len(p) == 1 and p[0].core.endswith("ly") for p in tail) or (tail[-1][0].core in PRONOUNS and any(len(p) < 3 for p in tail)):
        return None  # `Look at a wall, closely, and you will see`
    if (
        not 2 <= len(tail) <= 5
        or any(not content(p, language) for p in [pieces[0], *tail])
        or any(p[0].core in RELATIVES.get(language, frozenset()) - {"who", "que", "qui", "die", "das", "der", "che"} for p in tail[:-1])
    ):
        return None
    if not lead and not _closed_series(words, pieces, language):
        return None
    head, first = _first_part(pieces[0], tail, language)
    parts = (first, *tail)
    if max(len(p) for p in parts) > 9 or not content(first, language) or all(_is_number(p, language) for p in parts[:-1]):
        return None  # `a box of two, four or six bags` is a choice of sizes, no list
    return Enumeration(lead + head, parts)


def pair(words: Phrase, language: str) -> tuple[Phrase, Phrase] | None:
    """`X, and Y`: two clauses of at least three words each."""
    parts = clauses(words)
    for i in range(1, len(parts)):
        if parts[i][0].core in JOINERS and language:
            first = tuple(w for p in parts[:i] for w in p)
            second = tuple(w for p in parts[i:] for w in p)[1:]
            if len(first) >= 3 and len(second) >= 3:
                return first, second
    return None


def _split_joiner(clause: Phrase) -> list[Phrase]:
    """Splits `Linear and Slack` when each side is at most two words; the joiner starts the second piece."""
    for i, w in enumerate(clause[1:-1], 1):
        if w.core in JOINERS and i <= 2 and len(clause) - i - 1 <= 3:
            return [clause[:i], clause[i:]]
    return [clause]


def _strip_joiner(piece: Phrase) -> Phrase:
    return piece[1:] if len(piece) > 1 and piece[0].core in JOINERS else piece


def _closed_series(words: Phrase, pieces: list[Phrase], language: str) -> bool:
    """A series ends with `and C`, or its parts start alike (`in chat, in tickets, in ...`), or it is CJK with three short parts."""
    if pieces[-1][0].core in JOINERS:
        return len({len(p) > 6 for p in pieces[1:]}) == 1 or max(len(p) for p in pieces[1:]) <= 8
    return len({p[0].core for p in pieces[1:]}) == 1 and pieces[1][0].core in stop_words(language)


def _first_part(piece: Phrase, tail: list[Phrase], language: str) -> tuple[Phrase, Phrase]:
    """(lead, first part) of `Snow had only a map`."""
    opener = tail[0][0].core
    if language == "en" and (verb := _verb(piece, tail)):
        return piece[:verb], piece[verb:]
    at = _last(piece, lambda w: w.core == opener)
    determiners = NEVER_LAST.get(language, frozenset())
    if at < 0 and opener in determiners and opener not in PREPOSITIONS.get(language, frozenset()):
        loose = CONJUNCTIONS.get(language, frozenset()) | PREPOSITIONS.get(language, frozenset()) | BINDING.get(language, frozenset())
        at = _last(piece, lambda w: w.core in determiners and w.core not in loose)
    if at < 0:
        size = median_low([len(p) for p in tail])
        at = max(0, len(piece) - size)
    while at > 1 and piece[at - 1].core in PREPOSITIONS.get(language, frozenset()) | PARTICLES:
        at -= 1  # a lead does not end on `up`
    if at == 1 and piece[1].core in PREPOSITIONS.get(language, frozenset()) | PARTICLES:
        at = 0  # `Plug in the disk, copy what is new`: a verb is no lead
    return piece[:at], piece[at:]


def _verb(piece: Phrase, tail: list[Phrase]) -> int:
    """Where the verb stands of `A mother lays eggs, guards them, and does not eat`: all parts begin with one in the same form."""
    for acts in (_third_person, _past):
        if all(len(p) > 1 and acts(p[0].core) for p in tail):
            return next((i for i, w in enumerate(piece[:-1]) if i and acts(w.core)), 0)
    return 0


def _third_person(core: str) -> bool:
    return core.endswith("s") and not core.endswith(("ss", "us"))


def _past(core: str) -> bool:
    return core.endswith("ed") or core in PAST["en"]


def _is_number(part: Phrase, language: str) -> bool:
    part = label(part, language)
    word = part[0].core
    return len(part) == 1 and (word.isdigit() or number_word([word], language) is not None)


def _last(piece: Phrase, test) -> int:
    return max((i for i, w in enumerate(piece) if test(w)), default=-1)


def first_content(part: Phrase, language: str) -> Word:
    """The word that names a part."""
    return next(iter(content(part, language)), part[0])


def label(part: Phrase, language: str) -> Phrase:
    """A part without its leading preposition or article."""
    drop = PREPOSITIONS.get(language, frozenset()) | {
        "a",
        "an",
        "the",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "le",
        "les",
        "des",
        "der",
        "die",
        "das",
        "ein",
        "eine",
    }
    while len(part) > 1 and part[0].core in drop:
        part = part[1:]
    return part
