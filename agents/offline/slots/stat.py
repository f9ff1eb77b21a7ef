"""stat.count_up and data.donut: one figure as the picture."""

from __future__ import annotations

from dataclasses import replace

from agents.offline.comparing import main_figure
from agents.offline.compress import drop_auxiliary, drop_lead, shorten, trim_end, trim_start
from agents.offline.display import show
from agents.offline.figures import Figure
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, clauses, content
from tools.text.scripts import is_cjk_language

COMPARATIVES = frozenset(("more", "less", "fewer", "worse", "off", "más", "menos", "plus", "moins", "mehr", "weniger", "increase", "drop"))
OF_WORDS = frozenset(("of", "de", "der", "des", "di", "von", "van", "do", "da"))
SUFFIX, LABEL, DELTA, DELTA_LABEL, DONUT_LABEL = 14, 60, 12, 32, 56


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind not in ("plain", "closing"):
        return []
    pairs = [(u, f) for u in scene.beat.units if (f := _hero(u))]
    if not pairs:
        return []
    unit, figure = max(pairs, key=lambda p: p[1].salience)
    offers = (_count(scene, unit, figure), _donut(scene, unit, figure))
    return [p for p in offers if p]


def _hero(unit: Unit) -> Figure | None:
    """The figure that the sentence is about; a change (`up 38%`) only when there is no other."""
    plain = replace(unit, figures=tuple(f for f in unit.figures if not f.change))
    best = main_figure(plain)
    if best is None:
        return main_figure(unit)
    return next(f for f in plain.figures if f.kind == best.kind and f.salience >= best.salience and f.value is not None)


def _count(scene: Scene, unit: Unit, figure: Figure) -> Proposal | None:
    suffix, label_from = _suffix(unit, figure, scene.language)
    text = _label(scene, unit, figure, label_from)
    if not text or figure.value is None or len(suffix) > SUFFIX:
        return None
    if figure.spelled and figure.salience < 0.7:
        return None
    slots: dict = {
        "prefix": figure.prefix,
        "value": figure.value,
        "decimals": figure.decimals,
        "suffix": suffix,
        "label": show(text, capital=not _goes_on(text, unit, label_from)),
    }
    if figure.change:
        slots["prefix"] = ("+" if figure.change > 0 else "−") + figure.prefix
    reveals = [Reveal("figure", unit.words[figure.start]), Reveal("label", text[0])]
    _delta(unit, figure, slots, reveals, scene.language)
    icon = icon_for(unit.words[figure.end : figure.noun_end], scene.context) or icon_for(text, scene.context)
    if icon:
        slots["icon"] = icon.name
        reveals.append(Reveal("icon", icon.word))
    score = 0.6 + 0.3 * figure.salience + (0.04 if scene.beat.role in ("evidence", "problem") else 0.0)
    if scene.index == 0:  # a stat slam only when the film opens with the figure
        opens = len(unit.words) <= 8 and figure.start <= 6 and unit is scene.beat.units[0]
        score += 0.32 if opens else -0.3
    if figure.kind == "degrees":
        score -= 0.22
    return Proposal("stat.count_up", score, slots, tuple(reveals), f"The figure {figure.display} is the point; it counts up on its word.")


def _goes_on(text: Phrase, unit: Unit, start: int) -> bool:
    """The label reads on from the figure: `6 hours` / `a week just asking`."""
    return start < len(unit.words) and text[0] == unit.words[start]


def _suffix(unit: Unit, figure: Figure, language: str) -> tuple[str, int]:
    """(suffix, where the label starts). A short noun right after a bare number joins it: `14` + ` tools`."""
    if language in ("ja", "zh") and figure.kind == "number" and figure.end < len(unit.words):
        return _cjk_counter(unit, figure)
    if figure.suffix or figure.kind != "number" or figure.noun_end <= figure.end:
        return figure.suffix, figure.end
    noun = unit.words[figure.end]
    glue = " " if unit.words[figure.end - 1].space else ""
    text = glue + show((noun,), capital=False)
    if figure.noun_end == figure.end + 1 and len(text) <= 10:
        return text, figure.end + 1
    return "", figure.end


def _cjk_counter(unit: Unit, figure: Figure) -> tuple[str, int]:
    """`50` + `年`, `2万8千` + `か所`: the counter belongs to the figure."""
    words = unit.words[figure.end : figure.end + 2]
    if len(words) == 2 and words[0].core in ("か", "ヶ", "カ") and not words[0].ends_clause:
        return figure.suffix + words[0].core + words[1].core, figure.end + 2
    if words and len(words[0].core) == 1 and "一" <= words[0].core <= "鿿":
        return figure.suffix + words[0].core, figure.end + 1
    return figure.suffix, figure.end


def _label(scene: Scene, unit: Unit, figure: Figure, start: int) -> Phrase:
    """What the figure says: the words after it, else the next sentence, else the words before it."""
    after = trim_start(_first_clauses(unit.words[start:], figure), scene.language)
    if is_cjk_language(scene.language):
        return _cjk_label(unit, figure, after, scene.language)
    if len(content(after, scene.language)) >= (1 if figure.kind == "percent" and not figure.change else 2):
        return shorten(drop_auxiliary(after, scene.language), LABEL, scene.language, 48)
    units = scene.beat.units
    at = units.index(unit)
    before = _open_end(drop_lead(unit.words[: figure.start], scene.language))
    last_clause = clauses(before)[-1] if before else ()
    if len(content(last_clause, scene.language)) >= 2:
        before = drop_lead(last_clause, scene.language)
    if at + 1 < len(units) and len(content(before, scene.language)) < 3:
        return shorten(units[at + 1].words, LABEL, scene.language, 48)
    whole = before if len(content(before, scene.language)) >= 2 else unit.words[: figure.start] + unit.words[figure.end :]
    return shorten(whole, LABEL, scene.language, 48)


def _cjk_label(unit: Unit, figure: Figure, after: Phrase, language: str) -> Phrase:
    """What stands after the figure when it has ideographs, else what stands before it, without particles."""
    if any("一" <= c <= "鿿" for w in after[1:] for c in w.core):
        return shorten(after, LABEL, language, 30)
    return trim_end(shorten(unit.words[: figure.start], LABEL, language), language) or unit.words


def _open_end(words: Phrase) -> Phrase:
    """`Squeezing makes it hot, up to` -> `Squeezing makes it hot`."""
    from tools.script_reader.clause_words import NEVER_LAST

    loose = frozenset().union(*NEVER_LAST.values()) | {"up", "down", "only", "just", "about", "over", "under", "has", "have"}
    while words and words[-1].core in loose and not words[-1].ends_clause:
        words = words[:-1]
    return words


def _first_clauses(words: Phrase, figure: Figure) -> Phrase:
    """Up to the clause that brings another figure of change (`, up 38% in a year`)."""
    parts = clauses(words)
    kept: list[Phrase] = []
    for i, part in enumerate(parts):
        if i and any(c.isdigit() for w in part for c in w.core):
            break
        kept.append(part)
    return tuple(w for p in kept for w in p)


def _delta(unit: Unit, hero: Figure, slots: dict, reveals: list[Reveal], language: str) -> None:
    change = next((f for f in unit.figures if f.change and f is not hero), None)
    if not change:
        return
    sign = "+" if change.change > 0 else "−"
    text = f"{sign}{change.display}"
    if len(text) > DELTA:
        return
    slots["delta"] = text
    reveals.append(Reveal("delta", unit.words[change.start]))
    rest = shorten(clauses(unit.words[change.end :])[0], DELTA_LABEL, language) if change.end < len(unit.words) else ()
    if not rest and change.start > 2:
        rest = shorten(_open_end(drop_lead(clauses(unit.words[: change.start])[-1], language)), DELTA_LABEL, language)
    if rest:
        slots["delta_label"] = show(rest, capital=False)


def _compares(unit: Unit, figure: Figure, language: str) -> bool:
    """`30% higher`: no part of a whole."""
    following = unit.words[figure.end].core if figure.end < len(unit.words) else ""
    return following in COMPARATIVES or (language == "en" and following.endswith("er"))


def _donut(scene: Scene, unit: Unit, figure: Figure) -> Proposal | None:
    """A share of a whole: a percentage up to 100 that is no change."""
    if (
        figure.kind != "percent"
        or figure.change
        or _compares(unit, figure, scene.language)
        or figure.value is None
        or not 0 <= figure.value <= 100
    ):
        return None
    text = shorten(_label(scene, unit, figure, figure.end), DONUT_LABEL, scene.language, 48)
    if not text:
        return None
    slots = {"value": figure.value, "display": figure.display, "label": show(text)}
    reveals = (Reveal("figure", unit.words[figure.start]), Reveal("label", text[0]))
    share = figure.end < len(unit.words) and unit.words[figure.end].core in OF_WORDS
    return Proposal("data.donut", 1.0 if share else 0.92, slots, reveals, f"{figure.display} of a whole is seen best as a part of a ring.")
