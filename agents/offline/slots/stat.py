"""stat.count_up and data.donut: one figure as the picture."""

from __future__ import annotations

import re

from agents.offline.comparing import main_figure
from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.figure_text import comparator, follow_up, lead_in, unit_of
from agents.offline.figure_words import DOWN_WORDS, LOSS_WORDS, MULTIPLIERS, OF_WORDS, UP_WORDS
from agents.offline.figures import Figure
from agents.offline.icons import MEASURES, WEAK, icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, clauses, content
from tools.text.stop_words import stop_words
from tools.text.tokens import core

COMPARATIVES = frozenset(("more", "less", "fewer", "worse", "off", "más", "menos", "plus", "moins", "mehr", "weniger", "increase", "drop"))
WHOLE_FOLLOWS = OF_WORDS | {"aller", "من", "منها", "منهم", "の", "的"}
GENITIVE = frozenset(("hi", "ru", "uk", "pl", "cs", "tr", "fi"))
"""Languages that say `40% people`, without a preposition."""
MONEY = "prop:coins-stack"
MANY, SURE = 30, 0.9  # of a thing: not to be counted at a glance; how well its picture must fit
ABSTRACT = re.compile(f"{MEASURES.pattern}|chart|arrow|hand|finger|button|mark|globe|world|earth|location|folder|document")
KICKER, SUFFIX, LABEL, DELTA, DELTA_LABEL, DONUT_LABEL, DISPLAY = 40, 18, 60, 12, 32, 56, 12


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind not in ("plain", "closing"):
        return []
    shares = [(u, f) for u in scene.beat.units for f in u.figures if f.kind in ("share", "percent")]
    pairs = [(u, f) for u in scene.beat.units if (f := _hero(u))]
    counted = _count(scene, *max(pairs, key=lambda p: p[1].salience)) if pairs else None
    ring = next((d for s in shares if (d := _donut(scene, *s))), None)
    many = _multitude(scene, *max(pairs, key=lambda p: p[1].salience), counted) if counted else None
    return [p for p in (counted, many, ring) if p]


def _hero(unit: Unit) -> Figure | None:
    """The figure that the sentence is about, the first of equals."""
    best = main_figure(unit)
    return next((f for f in unit.figures if best and (f.kind, f.change) == (best.kind, best.change) and f.salience >= best.salience), best)


def _count(scene: Scene, unit: Unit, figure: Figure) -> Proposal | None:
    suffix, rest = unit_of(unit, figure, scene.language)
    if figure.value is None or figure.kind == "share" or len(suffix) > SUFFIX or (figure.spelled and figure.salience < 0.7):
        return None
    lead = lead_in(unit, figure, KICKER, scene.language)
    text = follow_up(unit, rest, LABEL, scene.language)
    if [w.core for w in text] == ["worth"]:  # `7 million dollars' worth`
        text = ()
    goes_on = bool(text)
    if not text:
        text = _beside(scene, unit, lead)
    if (comparator(unit, figure) and not lead) or not (lead or text):
        return None
    sign = {1: "+", -1: "−"}.get(figure.change, "") if not _says_change(lead) else ""
    slots: dict = {"prefix": sign + figure.prefix, "value": figure.value, "decimals": figure.decimals, "suffix": suffix}
    reveals = [Reveal("figure", unit.words[figure.start])]
    if lead:
        slots["kicker"] = show(lead)
        reveals.insert(0, Reveal("kicker", lead[0]))
    if text:
        slots["label"] = show(text, capital=not goes_on)
        reveals.append(Reveal("label", text[0]))
    _delta(unit, figure, lead, slots, reveals, scene.language)
    icon = icon_for(unit.words[figure.end : figure.noun_end], scene.context) or icon_for((*lead, *text), scene.context)
    told = icon and icon.word.core not in WEAK and not MEASURES.search(icon.name)
    if icon and (told or figure.kind != "money"):
        slots["icon"] = icon.name
        reveals.append(Reveal("icon", icon.word))
    elif figure.kind == "money":  # `in one evening she sold 7 million dollars' worth` is no moon
        slots["icon"] = MONEY
        reveals.append(Reveal("icon", unit.words[figure.start]))
    return Proposal(
        "stat.count_up",
        _score(scene, unit, figure, lead, text),
        slots,
        tuple(reveals),
        f"The figure {figure.display} is the point; it counts up on its word.",
    )


def _multitude(scene: Scene, unit: Unit, figure: Figure, counted: Proposal) -> Proposal | None:
    """Many of what can be drawn: they stand to the horizon."""
    icon = icon_for(unit.words[figure.end : figure.noun_end], scene.context)
    many = (figure.value or 0) >= MANY or any(core(w) in MULTIPLIERS for w in figure.suffix.split())
    if icon is None or figure.kind != "number" or figure.change or not many or ABSTRACT.search(icon.name):
        return None
    if icon.score < SURE and "busts" not in icon.name:  # people are counted, if a weak word elsewhere
        return None
    slots = {name: value for name, value in counted.slots.items() if not name.startswith("delta")} | {"icon": icon.name}
    reveals = tuple(r for r in counted.reveals if r.layer not in ("delta", "icon"))
    return Proposal("data.multitude", counted.score + 0.02, slots, (*reveals, Reveal("icon", unit.words[figure.start])),
                    f"{figure.display} of what can be drawn: they stand row behind row.", base=counted.template_id)  # fmt: skip


def _score(scene: Scene, unit: Unit, figure: Figure, lead: Phrase, text: Phrase) -> float:
    score = 0.6 + 0.3 * figure.salience + (0.04 if scene.beat.role in ("evidence", "problem") else 0.0)
    if scene.index == 0:  # a stat slam only when the film opens with the figure
        opens = len(unit.words) <= 8 and figure.start <= 6 and unit is scene.beat.units[0]
        score += 0.32 if opens else -0.3
    if figure.kind == "degrees":
        score -= 0.22
    if (
        lead == comparator(unit, figure)
        and figure.start
        and len(content(drop_lead(unit.words[: figure.start], scene.language), scene.language)) >= 2
    ):
        score -= 0.15  # the subject does not fit
    return score if text or len(content(lead, scene.language)) >= 2 else score - 0.1


def _says_change(lead: Phrase) -> bool:
    """The words over the figure say already that it rose or fell."""
    return any(w.core in UP_WORDS | DOWN_WORDS | LOSS_WORDS for w in lead)


def _beside(scene: Scene, unit: Unit, lead: Phrase) -> Phrase:
    """The sentence after the figure's own, when it fits; without a lead also the words before the figure."""
    at = scene.beat.units.index(unit)
    if at + 1 < len(scene.beat.units):
        following = scene.beat.units[at + 1]
        short = shorten(drop_lead(following.words, scene.language), LABEL, scene.language)
        whole = len(short) >= len(drop_lead(following.words, scene.language)) - 1
        return short if whole and not any(f.salience >= 0.7 for f in following.figures) else ()
    figure = max(unit.figures, key=lambda f: f.salience)
    return () if lead else shorten(_open_end(drop_lead(unit.words[: figure.start], scene.language)), LABEL, scene.language)


def _open_end(words: Phrase) -> Phrase:
    """`Squeezing makes it hot, up to` -> `Squeezing makes it hot`."""
    from tools.script_reader.clause_words import NEVER_LAST

    loose = frozenset().union(*NEVER_LAST.values()) | {"up", "down", "only", "just", "about", "over", "under", "has", "have"}
    while words and words[-1].core in loose and not words[-1].ends_clause:
        words = words[:-1]
    return words


def _delta(unit: Unit, hero: Figure, lead: Phrase, slots: dict, reveals: list[Reveal], language: str) -> None:
    """A change that is said after the figure, or before it in the same clause."""
    change = next((f for f in unit.figures if f.change and f.start != hero.start), None)
    if not change or (change.start < hero.start and (lead or any(w.ends_clause for w in unit.words[change.end : hero.start]))):
        return
    sign = "+" if change.change > 0 else "−"
    text = f"{show(comparator(unit, change), capital=False)} {sign}{change.display}".strip()
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
    """A share of a whole that the sentence names: `55% of homes`, `one in three adults`. Rates and changes are none."""
    if figure.value is None or not 0 <= figure.value <= 100 or not _is_share(unit, figure, scene.language):
        return None
    display = f"{show(comparator(unit, figure), capital=False)} {figure.display}".strip()
    text = follow_up(unit, figure.end, DONUT_LABEL, scene.language)
    lead = clauses(unit.words[: figure.start])[-1] if figure.start and not unit.words[figure.start - 1].ends_clause else ()
    if not text or len(display) > DISPLAY or len(content(lead, scene.language)) - (figure.qualified >= 0) > 1:
        return None
    slots = {"value": figure.value, "display": display, "label": show(text, capital=False)}
    reveals = (Reveal("figure", unit.words[figure.start]), Reveal("label", text[0]))
    score = 1.0 if scene.index else 0.86
    return Proposal("data.donut", score, slots, reveals, f"{figure.display} of a whole is seen best as a part of a ring.")


def _is_share(unit: Unit, figure: Figure, language: str) -> bool:
    if figure.kind == "share":
        return True
    if figure.kind != "percent" or figure.change or figure.end >= len(unit.words) or unit.words[figure.end - 1].ends_clause:
        return False
    following = unit.words[figure.end].core
    if figure.end + 1 < len(unit.words) and unit.words[figure.end + 1].core in ("it", "them", "this", "these", "those"):
        return False  # `80% of it`: of what, the ring would not say
    return following in WHOLE_FOLLOWS or (
        language in GENITIVE and not _compares(unit, figure, language) and following not in stop_words(language)
    )
