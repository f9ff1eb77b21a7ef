"""The words around a figure on the screen: what leads into it, its unit, and what follows, so that the screen reads as the narration."""

from __future__ import annotations

from agents.offline.compress import drop_auxiliary, drop_lead, shorten, trim_start
from agents.offline.display import show
from agents.offline.figure_words import UNIT_WORDS
from agents.offline.figures import Figure
from agents.offline.roles import Unit
from agents.offline.words import Phrase, clauses, content
from tools.script_reader.clause_words import CONJUNCTIONS
from tools.text.scripts import is_cjk_language


def lead_in(unit: Unit, figure: Figure, limit: int, language: str) -> Phrase:
    """`A mother lays up to`: all that is said before the figure, else its last clause, else its comparator; empty when nothing fits."""
    words = unit.words[: figure.start]
    whole = drop_lead(words, language)
    last = clauses(whole)[-1] if whole else ()
    if len(last) > 1 and last[0].core in CONJUNCTIONS.get(language, frozenset()):
        last = last[1:]
    for run in (whole, last, comparator(unit, figure)):
        if run and len(show(run)) <= limit and (content(run, language) or run == comparator(unit, figure)):
            return run
    return ()


def comparator(unit: Unit, figure: Figure) -> Phrase:
    """`up to`, `more than`; empty for a plain figure."""
    return unit.words[figure.qualified : figure.start] if figure.qualified >= 0 else ()


def unit_of(unit: Unit, figure: Figure, language: str) -> tuple[str, int]:
    """(suffix, where the words after it start). A short noun right after a bare number joins it: `14` + ` tools`."""
    if language in ("ja", "zh") and figure.kind == "number" and figure.end < len(unit.words):
        return _cjk_counter(unit, figure)
    if figure.suffix or figure.kind != "number" or figure.noun_end <= figure.end:
        return figure.suffix, figure.end
    noun = unit.words[figure.end]
    glue = " " if unit.words[figure.end - 1].space else ""
    text = glue + show((noun,), capital=False)
    alone = figure.noun_end == figure.end + 1 or noun.core in UNIT_WORDS
    return (text, figure.end + 1) if alone and len(text) <= 13 else ("", figure.end)


def _cjk_counter(unit: Unit, figure: Figure) -> tuple[str, int]:
    """`50` + `年`, `2万8千` + `か所`: the counter belongs to the figure."""
    words = unit.words[figure.end : figure.end + 2]
    if len(words) == 2 and words[0].core in ("か", "ヶ", "カ") and not words[0].ends_clause:
        return figure.suffix + words[0].core + words[1].core, figure.end + 2
    if words and len(words[0].core) == 1 and "一" <= words[0].core <= "鿿":
        return figure.suffix + words[0].core, figure.end + 1
    return figure.suffix, figure.end


def follow_up(unit: Unit, start: int, limit: int, language: str) -> Phrase:
    """What is said after the figure, up to the next figure; empty when nothing of meaning follows."""
    if start and unit.words[start - 1].ends_sentence:
        return ()
    after = _to_next_figure(unit.words[start:], unit, language)
    if is_cjk_language(language):
        after = trim_start(after, language)
        return shorten(after, limit, language, 30) if any("一" <= c <= "鿿" for w in after for c in w.core) else ()
    after = drop_auxiliary(after, language)
    return shorten(after, limit, language) if content(after, language) else ()


def _to_next_figure(words: Phrase, unit: Unit, language: str) -> Phrase:
    """Without the clause, or the part after `and`, that brings another figure."""
    taken = {f.start + unit.words[0].index for f in unit.figures if not f.spelled and f.kind not in ("year", "date")}
    joiners = CONJUNCTIONS.get(language, frozenset())
    kept: list[Phrase] = []
    for i, part in enumerate(clauses(words)):
        other = next((n for n, w in enumerate(part) if w.index in taken), None)
        if other is None:
            kept.append(part)
            continue
        joiner = next((n for n in range(other - 1, -1, -1) if part[n].core in joiners), None)
        if not i and joiner:
            kept.append(part[:joiner])
        elif not i and joiner is None:
            kept.append(part)
        break
    return tuple(w for p in kept for w in p)
