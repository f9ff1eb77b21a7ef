"""Makes a sentence short enough for the screen by leaving words out; what stays is the script's own, in its order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from agents.offline.compress_words import (
    AUXILIARIES,
    BE,
    BINDING,
    COMPARED,
    CONTRASTS,
    FILLERS,
    FINITE,
    LEADING,
    LEADS,
    LEANING,
    NAMED_WORDS,
    NEGATIONS,
    OPENS_CLAUSE,
    PAST,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    VERB_FINAL,
)
from agents.offline.display import show
from agents.offline.number_words import number_word
from agents.offline.words import Phrase, clauses
from tools.script_reader.clause_words import CONJUNCTIONS, NEVER_BEFORE, NEVER_LAST
from tools.text.scripts import has_cjk
from tools.text.stop_words import stop_words

Step = Callable[[Phrase, str], Phrase]


def shorten(words: Phrase, limit: int, language: str, want: int = 0) -> Phrase:
    """The longest natural reduction that is at most `want` (else `limit`) characters long when shown. May be empty only if `words` is."""
    if not words:
        return ()
    best = _trim(words, language)
    sound = [v for v in _variants(best, language) if v and len(show(v)) <= limit and complete(v, best, language)]
    ends, keeps = any(v[-1] == best[-1] for v in sound), any(not _loses(v, best, language) for v in sound)
    for aim in [want, limit] if 0 < want < limit else [limit]:
        found = next((v for v in sound if len(show(v)) <= aim), None)
        if found and aim < limit and ((ends and found[-1] != best[-1]) or (keeps and _loses(found, best, language))):
            continue  # the end of a sentence is its point: rather more of it, a little smaller
        if found and (len(found) >= 3 or aim == limit or len(found) == len(best)):
            return found
    return _hard_cut(best, limit, language)


def complete(part: Phrase, whole: Phrase, language: str) -> bool:
    """Not left hanging: on a word that opens another clause (`had an idea: what`), inside a figure, or without the sentence's verb."""
    if part and language == "en" and part[0].core in BE and part[0] != whole[0]:
        return False  # `find the one that | is nearest to your desk`
    if not part or (part[0] == whole[0] and part[-1] == whole[-1]):
        return True
    if _against(part, whole, language):
        return False
    if part[-1] == whole[-1]:
        return True
    place = next((i for i, w in enumerate(whole) if (w.span, w.index) == (part[-1].span, part[-1].index)), len(whole) - 1)
    gone = [w.core for w in whole[place + 1 :]]
    if _turns(part, gone, language):
        return False
    if part[-1].core in OPENS_CLAUSE or gone[:3] == ["and", "a", "half"] or gone[:1] == ["than"]:
        return False
    if (
        language == "en"
        and len(gone) > 1
        and gone[0] == "to"
        and (gone[1] == "be" or gone[1] not in stop_words("en"))
        and not part[-1].ends_clause
    ):
        return False
    return _has_verb(part, gone, language)


def _against(part: Phrase, whole: Phrase, language: str) -> bool:
    """`(you can talk, but) not sing`: what follows a `but` says nothing without a verb of its own."""
    at = next((i for i, w in enumerate(whole) if (w.span, w.index) == (part[0].span, part[0].index)), 0)
    verbs = FINITE.get(language, frozenset())
    return bool(at and verbs and whole[at - 1].core in CONTRASTS) and not any(
        w.core in verbs | PAST.get(language, frozenset()) for w in part
    )


def _turns(part: Phrase, gone: list[str], language: str) -> bool:
    """Whether the sentence means something else without what is gone: `it is safe today | but would not survive`, `do not begin | with a
    clever program`, `cracks in two | of the six pillars`."""
    if gone[0] in CONTRASTS or (gone[0] in BINDING.get(language, frozenset()) and not part[-1].ends_clause):
        return True
    if gone[0] == "as" or (language == "en" and "than" in gone and any(w.core in COMPARED for w in part)):
        return True
    clause = clauses(part)[-1]
    return not part[-1].ends_clause and any(w.core in NEGATIONS or w.core.endswith("n't") for w in clause)


def _loses(part: Phrase, whole: Phrase, language: str) -> bool:
    """Whether a figure or a name of the whole is not in the part."""
    kept = {(w.span, w.index) for w in part}
    gone = [w for i, w in enumerate(whole) if i and (w.span, w.index) not in kept]
    return any(
        any(c.isdigit() for c in w.text) or number_word([w.core], language) is not None or (w.text[:1].isupper() and language != "de")
        for w in gone
    )


def _has_verb(part: Phrase, gone: list[str], language: str) -> bool:
    """False when the only plain verb of the clause stands in what was left out: `most of what makes coffee taste | of fruit is gone`."""
    verbs = FINITE.get(language, frozenset()) | PAST.get(language, frozenset())
    if any(w.core in verbs or (language == "en" and w.core.endswith("ed")) for w in part):
        return True
    at = next((i for i, core in enumerate(gone) if core in verbs), None)
    links = (
        CONJUNCTIONS.get(language, frozenset())
        | RELATIVES.get(language, frozenset())
        | SUBORDINATORS.get(language, frozenset())
        | OPENS_CLAUSE
    )
    if at is not None and at <= 3 and gone[0] == "and" and gone[1] not in stop_words(language):
        return False  # `molecules of nitrogen | and oxygen are`: one subject
    return at is None or part[-1].ends_clause or bool((set(gone[:at]) & links) - {"or"})


def _variants(words: Phrase, language: str) -> Iterator[Phrase]:
    yield words
    words = _named(words)
    yield words
    relative = drop_relative(words, language)
    yield relative
    bare = drop_fillers(relative, language)
    yield bare
    parts = clauses(bare)
    colon = next((i + 1 for i, p in enumerate(parts[:-1]) if p[-1].text.endswith((":", "：", "—"))), 0)
    if colon:  # what it announces, whole, else the announcement
        yield _trim(tuple(w for p in parts[colon:] for w in p), language)
        yield tuple(w for p in parts[:colon] for w in p)
    heads = [
        tuple(w for part in parts[:count] for w in part) for count in range(len(parts) - 1, 0, -1) if _is_clause(parts[count], language)
    ]
    tails = [
        _trim(tuple(w for part in parts[start:] for w in part), language)
        for start in range(1, len(parts))
        if _is_clause(parts[start], language) and not _leans(parts[start], language)
    ]
    openers = (SUBORDINATORS.get(language, frozenset()) | PREPOSITIONS.get(language, frozenset())) - {"of", "de", "von", "di"}
    then = len(parts) > 1 and parts[1][0].core in THEN.get(language, ())  # `Liegt der Wert darüber, dann zeigen Sie ...`
    main_last = language in VERB_FINAL or len(parts[0]) == 1 or then or _opens(parts[0], openers, language)
    yield from (v for v in (tails if main_last and tails else heads + tails) if len(v) >= 3)
    if main_last and tails:
        bare = tails[0]
    yield from _conjuncts(bare, language)
    yield from _without_tails(bare, language)


def _opens(part: Phrase, openers: frozenset[str], language: str) -> bool:
    """`Deep under your feet,` leads into the clause that follows; `Rub between the fingers,` is one."""
    adverb = part[0].core in LEADING | FILLERS.get(language, frozenset()) | stop_words(language)
    return part[0].core in openers or (len(part) > 2 and adverb and part[1].core in openers)


THEN = {"de": ("dann", "so")}


def _named(words: Phrase) -> Phrase:
    """`A physician named John Snow did ...` -> `John Snow did ...`."""
    at = next((i for i, w in enumerate(words[:6]) if w.core in NAMED_WORDS), None)
    named = at is not None and at + 1 < len(words) and words[at + 1].text[:1].isupper()
    return words[at + 1 :] if named and at is not None and len(words) - at > 3 else words


def _is_clause(part: Phrase, language: str) -> bool:
    """A part after a comma that can go or stand alone: not an entry of a series (`Linear and Slack`, `London`)."""
    joined = CONJUNCTIONS.get(language, frozenset())
    return len(part) >= 3 and not any(w.core in joined for w in part[1:3])


def _leans(part: Phrase, language: str) -> bool:
    """`as in lemonade`, `sat down at her table`: a part that says nothing without the one before it."""
    bare = (
        language == "en" and part[0].core not in stop_words(language) and part[0].text[:1].islower() and not part[0].core.endswith("ing")
    )  # a verb without its subject
    if bare and not any(w.core in FINITE["en"] for w in part):
        return True
    first = next((w for w in part if w.core not in CONJUNCTIONS.get(language, frozenset())), part[-1])
    return first.core in PREPOSITIONS.get(language, frozenset()) | LEANING.get(language, frozenset())


def _conjuncts(words: Phrase, language: str) -> Iterator[Phrase]:
    """`... and gives its heat to the room`: the part after a bare `and`, then the part before it."""
    joiners = CONJUNCTIONS.get(language, frozenset()) - LEANING.get(language, frozenset())
    for i in range(len(words) - 4, 2, -1):
        series = any(w.ends_clause for w in words[max(0, i - 3) : i]) or words[i + 1].text[:1].isupper()
        if words[i].core in joiners and not series:
            before = trim_end(words[:i], language)
            halves = sorted((words[i + 1 :], before), key=len, reverse=True)
            yield from (
                [before] if words[-1].text.rstrip("\"'”").endswith(("?", "？", "؟")) else halves
            )  # half a question asks something else


ALSO_ADJECTIVES = ("next", "last")  # "Next, ..." leads a step; "Next time ..." does not


def _trim(words: Phrase, language: str) -> Phrase:
    """Drops connectives at the start: And, But, So, Then, That is why."""
    leads = LEADS.get(language, ())
    changed = True
    while changed and len(words) > 2:
        changed = False
        for lead in leads:
            size = _lead_size(words, lead)
            so = lead == "so" and words[size].core in BE if size and len(words) > size else False  # `and so is your greenhouse`
            if size and len(words) > size + 1 and not so:
                words, changed = words[size:], True
                break
    return words


def _lead_size(words: Phrase, lead: str) -> int:
    """How many words at the start spell the lead; in CJK the pieces are joined."""
    if not has_cjk(lead):
        size = len(lead.split())
        if lead in ALSO_ADJECTIVES and not words[0].ends_clause:
            return 0
        return size if " ".join(w.core for w in words[:size]) == lead else 0
    return next((n for n in range(1, min(6, len(words))) if "".join(w.core for w in words[:n]) == lead), 0)


def trim_start(words: Phrase, language: str) -> Phrase:
    """Without a postposition or particle at the start, which belongs to what was before."""
    loose = NEVER_BEFORE.get(language, frozenset())
    while len(words) > 1 and words[0].core in loose:
        words = words[1:]
    return words


def trim_end(words: Phrase, language: str) -> Phrase:
    """Without a particle, article or preposition at the end."""
    loose = (
        NEVER_LAST.get(language, frozenset())
        | NEVER_BEFORE.get(language, frozenset())
        | {"up", "down", "約", "about", "has", "have", "casi", "ungefähr"}
    )
    while words and words[-1].core in loose and not words[-1].ends_clause:
        words = words[:-1]
    return words


def drop_lead(words: Phrase, language: str) -> Phrase:
    return _trim(words, language)


def drop_relative(words: Phrase, language: str) -> Phrase:
    """Leaves out `, which had already begun to fall,` and the like."""
    parts = clauses(words)
    relatives = RELATIVES.get(language, frozenset())
    kept = [p for i, p in enumerate(parts) if not (0 < i < len(parts) - 1 and p[0].core in relatives)]
    return _strip_comma_before_gap(tuple(w for p in kept for w in p), len(kept) < len(parts))


def _strip_comma_before_gap(words: Phrase, gap: bool) -> Phrase:
    """The comma that opened a dropped clause goes with it."""
    if not gap:
        return words
    return tuple(
        replace(w, text=w.text.rstrip(",")) if w.text.endswith(",") and i + 1 < len(words) and words[i + 1].index > w.index + 1 else w
        for i, w in enumerate(words)
    )


def drop_fillers(words: Phrase, language: str) -> Phrase:
    fillers = FILLERS.get(language, frozenset())
    kept = tuple(w for w in words if w.core not in fillers or w.ends_clause)
    return kept if len(kept) >= 2 else words


def drop_auxiliary(words: Phrase, language: str) -> Phrase:
    """`heat pumps were sold` -> `heat pumps sold` for a label."""
    aux = AUXILIARIES.get(language, frozenset())
    for i, w in enumerate(words[:-1]):
        if w.core in aux and i and words[i + 1].core.endswith(("ed", "ld", "en", "wn", "de", "pt", "ught", "ade")):
            return words[:i] + words[i + 1 :]
    return words


def _without_tails(words: Phrase, language: str) -> Iterator[Phrase]:
    """Drops prepositional phrases and conjoined parts from the end, one after another."""
    openers = PREPOSITIONS.get(language, frozenset()) | CONJUNCTIONS.get(language, frozenset())
    for i in range(len(words) - 1, 2, -1):
        if (
            (words[i].core in openers or (language == "ar" and words[i].core.startswith("و") and len(words[i].core) > 4))
            and words[i - 1].core not in openers
            and words[i - 1].core not in NEVER_LAST.get(language, frozenset())
        ):
            yield words[:i]


def _hard_cut(words: Phrase, limit: int, language: str) -> Phrase:
    """The longest prefix that fits and does not end in a function word."""
    never_last, never_next = NEVER_LAST.get(language, frozenset()), NEVER_BEFORE.get(language, frozenset())
    fallback: Phrase = ()
    for end in range(len(words), 0, -1):
        if len(show(words[:end])) > limit:
            continue
        fallback = fallback or words[:end]
        joined = end == len(words) or (not words[end - 1].space and not _particle(words[end - 1].core))
        if (
            words[end - 1].core not in never_last
            and not (end < len(words) and words[end].core in never_next)
            and (end == len(words) or not joined or words[end - 1].space)
        ):
            return _without_crumb(words[:end], len(words))
    return fallback or (replace(words[0], text=words[0].text[: limit - 1] + "…"),) if words else ()


def _without_crumb(words: Phrase, whole: int) -> Phrase:
    """`drilled there, summer | after summer` -> `drilled there`: one or two words of a clause that is cut off say nothing."""
    end = max((i + 1 for i, w in enumerate(words) if w.ends_clause), default=0)
    return words[:end] if len(words) < whole and end >= 3 and 0 < len(words) - end <= 2 else words


def _particle(core: str) -> bool:
    return core in {"は", "が", "を", "に", "で", "と", "も", "て", "た", "る", "す", "、"}
