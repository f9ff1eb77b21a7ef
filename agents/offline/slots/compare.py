"""comparison.split and data.bar_chart: two things with a figure each, or one that changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from agents.offline.carrying import without_currency
from agents.offline.comparing import counted, main_figure, same_measure, year_of
from agents.offline.compress import drop_lead, shorten, trim_end
from agents.offline.compress_words import PREPOSITIONS
from agents.offline.display import show
from agents.offline.emphasis import NEGATIONS
from agents.offline.enumeration import label
from agents.offline.figure_text import comparator
from agents.offline.figure_words import OF_WORDS
from agents.offline.figures import Change, Figure, changes
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, clauses, content
from tools.text.scripts import is_cjk_language
from tools.text.stems import stems
from tools.text.stop_words import stop_words

CONTRASTS = frozenset("but however yet instead pero sino mais cependant aber sondern jedoch لكن ولكن लेकिन मगर".split())  # noqa: SIM905
QUOTED = re.compile('["“”«»„]')
POINTS_BACK = frozenset("it they this that them he she him her es ello il elle ils elles sie ihn esto eso ello".split())  # noqa: SIM905
BEFORE_AFTER = {
    "en": ("Before", "After"), "de": ("Vorher", "Nachher"), "es": ("Antes", "Después"), "fr": ("Avant", "Après"),
    "it": ("Prima", "Dopo"), "pt": ("Antes", "Depois"), "nl": ("Voor", "Na"), "ja": ("前", "後"),
}  # fmt: skip
TIMES = frozenset(word.lower() for pair in BEFORE_AFTER.values() for word in pair) | frozenset(
    ["today", "yesterday", "heute", "früher", "hoy", "ayer"]
)
NOW = {
    "last year": "This year", "last month": "This month", "last week": "This week", "last quarter": "This quarter", "a year ago": "This year",
    "letztes jahr": "Dieses Jahr", "im vorjahr": "Dieses Jahr", "el año pasado": "Este año", "l'an dernier": "Cette année",
    "l'année dernière": "Cette année", "l'anno scorso": "Quest'anno", "no ano passado": "Este ano",
}  # fmt: skip
"""What stands beside a time that has gone by."""
LABEL, BAR_LABEL, VALUE, DISPLAY, TITLE, BAR_TITLE, UNIT = 28, 22, 12, 16, 44, 56, 24


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind == "comparison":
        return _two_sentences(scene)
    if scene.beat.kind == "plain" and (opposed := _contrast(scene)):
        return [opposed]
    for unit in scene.beat.units:
        found = changes(unit.figures, [w.text for w in unit.words], scene.language)
        if found:
            return _change(scene, unit, found[0])
    return []


def _two_sentences(scene: Scene) -> list[Proposal]:
    units = [u for u in scene.beat.units if u is not scene.beat.lead]
    figures = [main_figure(u) for u in units]
    if len(units) != 2 or any(f is None for f in figures):
        return []
    pairs: list[tuple[Unit, Figure]] = [(u, f) for u, f in zip(units, figures) if f]
    title = _lead(scene) or _opening(pairs, scene.language)
    if all(year_of(u) for u, _ in pairs):
        return _years(scene, pairs, title)
    split = _split(scene, pairs, title)
    return [split, _bars(scene, pairs, title)] if same_measure(*pairs) else [split]


def _opening(pairs: list[tuple[Unit, Figure]], language: str) -> Phrase:
    """`At 65, Anna has ...`: what only the first says, before its clause, holds for both."""
    if _openings(pairs, LABEL, language):
        return ()
    whole = drop_lead(pairs[0][0].words, language)
    rest = _main_clause(*pairs[0]).words
    at = next((i for i, w in enumerate(whole) if w == rest[0]), 0)
    return whole[:at] if at and len(show(whole[:at])) <= TITLE else ()


def _contrast(scene: Scene) -> Proposal | None:
    """Two short sentences of one thought with a subject each, the second denying the first or built like it."""
    units = scene.beat.units
    if len(units) != 2 or any(u.is_question or QUOTED.search(u.text) for u in units):
        return None
    bare = [drop_lead(u.words, scene.language) for u in units]
    texts = [shorten(b, LABEL, scene.language) for b in bare]
    if bare[1][0].core in POINTS_BACK or any(len(t) < 3 or t[-1] != b[-1] or len(b) - len(t) > 3 for t, b in zip(texts, bare)):
        return None
    whole = [len(t) for t in texts] == [len(b) for b in bare]
    if not _denied(units, bare, scene.language) and not (whole and _alike(units, bare, scene.language)):
        return None
    slots = {side: {"label": show(text)} for side, text in zip(("left", "right"), texts)}
    icons = [icon_for(t, scene.context) for t in texts]
    if all(i and i.score >= 0.95 for i in icons):
        for side, icon in zip(("left", "right"), icons):
            slots[side]["icon"] = icon.name  # type: ignore[union-attr]
    return Proposal(
        "comparison.split", 0.74, slots, (Reveal("left", texts[0][0]), Reveal("right", texts[1][0])), "One view is set against another."
    )


def _denied(units: list[Unit], bare: list[Phrase], language: str) -> bool:
    """The second says no to the first, of which it speaks: with `it` as its object, or a shared word in the same paragraph."""
    if not any(w.core in NEGATIONS or w.core in CONTRASTS for w in units[1].words):
        return False
    together = units[0].line.paragraph == units[1].line.paragraph
    return any(w.core in POINTS_BACK for w in bare[1][1:]) or (together and bool(_shared(bare, language)))


def _alike(units: list[Unit], bare: list[Phrase], language: str) -> bool:
    """`Deep sleep comes early. Dreams come late.`: built alike, with a subject each."""
    if is_cjk_language(language) or units[0].line.paragraph != units[1].line.paragraph:
        return False
    subjects = [next((w.core for w in content(b, language)), "") for b in bare]
    return subjects[0] != subjects[1] and abs(len(bare[0]) - len(bare[1])) <= 2 and bool(_shared(bare, language))


def _shared(bare: list[Phrase], language: str) -> set[str]:
    first, second = ({s for w in content(b, language) for s in stems(w.core, language)} for b in bare)
    return first & second


def _lead(scene: Scene) -> Phrase:
    lead = scene.beat.lead
    if not lead:
        return ()
    return lead.words if len(show(lead.words)) <= TITLE else shorten(lead.words, TITLE, scene.language)


def _subject(unit: Unit, language: str) -> Phrase:
    """`A gas boiler turns ...` -> `gas boiler`: the words before the verb, which the sentence's other half shares; at most three."""
    words = label(drop_lead(unit.words, language), language)
    stop, out = stop_words(language), []
    if words[0].core[:1].isdigit():
        return words[:2]
    for word in words[:4]:
        if word.core in stop or any(c.isdigit() for c in word.core):
            break
        out.append(word)
        if word.ends_clause:
            break
    return tuple(out) or words[:2]


def _subjects(pairs: list[tuple[Unit, Figure]], limit: int, language: str) -> list[Phrase]:
    """What tells the two apart: their opening phrases (`After 17 hours`), the same preposition (`by bus`), else the subjects."""
    for found in (_openings(pairs, limit, language), _same_preposition(pairs, limit, language)):
        if found:
            return found
    raw = [_subject(_main_clause(u, f), language) for u, f in pairs]
    shared = {w.core for w in raw[0]} & {w.core for w in raw[1]}
    out = []
    for words in raw:
        cut = next((i for i, w in enumerate(words) if w.core in shared and i and not words[i - 1].core[:1].isdigit()), len(words))
        short = words[:cut]
        while len(short) > 1 and len(show(short)) > limit:
            short = short[:-1]
        out.append(short)
    return out


def _main_clause(unit: Unit, figure: Figure) -> Unit:
    """`At 65, Anna has 480,000 dollars` -> `Anna has ...`: without what stands before the clause of the figure."""
    at = max((i + 1 for i, w in enumerate(unit.words[: figure.start]) if w.text.endswith((",", "،", "、"))), default=0)
    return replace(unit, words=unit.words[at:]) if at and figure.start - at >= 1 else unit


def _openings(pairs: list[tuple[Unit, Figure]], limit: int, language: str) -> list[Phrase]:
    """`After 17 hours awake, ...` and `After 24 hours, ...`: both begin with the same preposition."""
    openers = PREPOSITIONS.get(language, frozenset())
    firsts = [drop_lead(u.words, language) for u, _ in pairs]
    if all(f[0].ends_clause and f[0].core in TIMES for f in firsts) and firsts[0][0].core != firsts[1][0].core:
        return [f[:1] for f in firsts]  # `Before, they came every 41,000 years. After, every 100,000.`
    if firsts[0][0].core != firsts[1][0].core or firsts[0][0].core not in openers:
        return []
    out = []
    for words, (unit, figure) in zip(firsts, pairs):
        end = next((i + 1 for i, w in enumerate(words) if w.ends_clause), 0)
        if not end or words[0].index + end > figure.start + unit.words[0].index:
            end = next((i for i, w in enumerate(words) if i >= 2 and w.core in stop_words(language)), 3)
        out.append(words[:end])
    return out if all(len(o) > 1 and len(show(o)) <= limit for o in out) and show(out[0]) != show(out[1]) else []


def _same_preposition(pairs: list[tuple[Unit, Figure]], limit: int, language: str) -> list[Phrase]:
    """`... took 42 minutes by bus. By tram it takes 23.` -> `by bus`, `by tram`."""
    stop, openers = stop_words(language), PREPOSITIONS.get(language, frozenset()) - OF_WORDS
    runs: list[dict[str, Phrase]] = []
    for unit, _ in pairs:
        w = unit.words
        runs.append({w[i].core: w[i : i + 2] for i in range(len(w) - 1) if w[i].core in openers and w[i + 1].core not in stop})
    for word in runs[0].keys() & runs[1].keys():
        both = [runs[0][word], runs[1][word]]
        numbers = any(w[1].core[:1].isdigit() for w in both)
        if show(both[0]).lower() != show(both[1]).lower() and not numbers and all(len(show(b)) <= limit for b in both):
            return both
    return []


def _split(scene: Scene, pairs: list[tuple[Unit, Figure]], title: Phrase) -> Proposal:
    slots: dict = {}
    reveals: list[Reveal] = []
    if title:
        slots["title"] = show(title)
        reveals.append(Reveal("title", title[0]))
    subjects = _subjects(pairs, LABEL, scene.language)
    labels, over = _then_and_now(subjects)
    if over and not title:
        title = over
        slots["title"] = show(over)
        reveals.append(Reveal("title", over[0]))
    for side, (said, figure), subject, label_ in zip(("left", "right"), pairs, subjects, labels):
        entry = {"label": label_, "value": _value(said, figure, pairs)}
        icon = icon_for(subject, scene.context)
        if icon:
            entry["icon"] = icon.name
        slots[side] = entry
        reveals += [Reveal(side, subject[0]), Reveal(f"{side}.value", said.words[figure.start])]
    if slots["left"].get("icon") == slots["right"].get("icon"):  # one picture twice tells nothing apart
        for side in ("left", "right"):
            slots[side].pop("icon", None)
    if not same_measure(*pairs):
        return Proposal("comparison.split", 0.8, slots, tuple(reveals), "Two things are set against each other.")
    low, high = sorted(f.value or 0 for _, f in pairs)
    slots["winner"] = ("left", "right")[_point(pairs)]
    if unit := _unit(pairs, scene.language):
        slots["unit"] = unit
        if not title:  # the unit stands below the title, so it takes its place
            slots["title"] = unit[:1].upper() + unit[1:]
            del slots["unit"]
            reveals.insert(0, Reveal("title", at="start"))
    score = 0.95 if low > 0 and 1.3 <= high / low <= 8 else 0.8
    return Proposal(
        "comparison.split",
        score,
        slots,
        tuple(reveals),
        "Two amounts of one kind, stacked on one scale: the eye sees how far apart they are.",
    )


def _then_and_now(subjects: Sequence[Phrase]) -> tuple[list[str], Phrase]:
    """The labels of the two, and what both are of: `Revenue grew ... Last year it was ...` sets this year's revenue beside last year's."""
    labels = [show(s) for s in subjects]
    for then, now in ((1, 0), (0, 1)):
        known = NOW.get(labels[then].lower())
        if known and len(subjects[now]) > 1 and labels[now].lower() not in NOW:
            labels[now] = known
            return labels, subjects[now][:-1]
    return labels, ()


def _point(pairs: list[tuple[Unit, Figure]]) -> int:
    """The larger sum of money; else what is said last, where a sentence puts its point."""
    return int((pairs[1][1].value or 0) > (pairs[0][1].value or 0)) if pairs[0][1].kind == "money" else 1


def _value(unit: Unit, figure: Figure, pairs: list[tuple[Unit, Figure]], limit: int = VALUE) -> str:
    """`15 minutes` when the two are counted in different things, else the bare figure."""
    noun = f"{figure.display} {counted(unit, figure)}".strip()
    plain = without_currency(figure)[0]
    if not same_measure(*pairs) and len(noun) <= limit:
        return noun
    said = f"{show(comparator(unit, figure), capital=False)} {plain}".strip()
    return said if len(said) <= limit else plain


def _bars(scene: Scene, pairs: list[tuple[Unit, Figure]], title: Phrase) -> Proposal:
    """Bars tell the proportion, which a pair of figures does not."""
    bars = []
    reveals = []
    labels, over = _then_and_now(_subjects(pairs, BAR_LABEL, scene.language))
    title = title or over
    for n, ((said, figure), label_) in enumerate(zip(pairs, labels)):
        bars.append({"label": label_, "value": figure.value, "display": _value(said, figure, pairs, DISPLAY)})
        reveals.append(Reveal(f"bar.{n}", said.words[figure.start]))
    values = [b["value"] for b in bars]
    unit_text = _unit(pairs, scene.language)
    slots: dict = {"bars": bars, "highlight": _point(pairs)}
    if title:
        slots["title"] = show(title)
        reveals.insert(0, Reveal("title", title[0]))
    if unit_text and not title:  # a chart says first what it measures
        slots["title"] = unit_text[:1].upper() + unit_text[1:]
        reveals.insert(0, Reveal("title", at="start"))
    elif unit_text:
        slots["unit"] = unit_text
    proportion = max(values) / max(1e-9, min(values)) if min(values) > 0 else 1
    score = (0.9 if 1.3 <= proportion <= 40 else 0.5) - 0.04 * (not title)
    return Proposal("data.bar_chart", score, slots, tuple(reveals), "Two figures of one kind: bars show how far apart they are.")


def _years(scene: Scene, pairs: list[tuple[Unit, Figure]], title: Phrase) -> list[Proposal]:
    """One thing counted in two years: the later bar is the point."""
    counted = _unit(pairs, scene.language)
    shown = show(title) or counted[:1].upper() + counted[1:]
    if not shown:
        unit, figure = pairs[0]
        shown = show(shorten(trim_end(clauses(unit.words[: figure.start])[-1], scene.language), BAR_TITLE, scene.language))
    bars = [{"label": year_of(u), "value": f.value, "display": f.display} for u, f in pairs]
    slots = {"title": shown[:BAR_TITLE], "bars": bars, "highlight": 1}
    reveals = (Reveal("title", pairs[0][0].words[0]), *(Reveal(f"bar.{n}", u.words[f.start]) for n, (u, f) in enumerate(pairs)))
    return [Proposal("data.bar_chart", 0.92, slots, reveals, "The same thing in two years: bars show the change.")]


def _unit(pairs: list[tuple[Unit, Figure]], language: str) -> str:
    """What is counted, when the first of the two says it: `units of heat`."""
    for unit, figure in pairs:
        if word := without_currency(figure)[1]:
            return word
        if figure.kind != "number" or figure.noun_end <= figure.end:
            continue
        end = figure.noun_end
        words = unit.words
        if end + 1 < len(words) and words[end].core in ("of", "de", "von", "di") and not words[end - 1].ends_clause:
            end += 2
        text = show(words[figure.end : end], capital=False)
        if len(text) <= UNIT:
            return text
    return ""


def _change(scene: Scene, unit: Unit, change: Change) -> list[Proposal]:
    """`fell from 4.1% to 2.6%`: two bars with one name."""
    before, after = change.before, change.after
    subject = shorten(drop_lead(unit.words[: max(1, before.start - 1)], scene.language), BAR_TITLE, scene.language)
    if before.value is None or after.value is None or not subject:
        return []
    bars = [{"label": "", "value": f.value, "display": f.display} for f in (before, after)]
    years = [y for f in unit.figures if f.kind in ("year", "date") for y in re.findall(r"\b\d{4}\b", f.display)]
    words = BEFORE_AFTER.get(scene.language) or [show(unit.words[f.start - 1 : f.start]) for f in (before, after)]  # `From`, `To`
    for bar, name in zip(bars, years if len(years) == 2 else words):
        bar["label"] = name
    slots: dict = {"title": show(subject), "bars": bars, "highlight": 1}
    if after.noun_end > after.end and len(noun := show(unit.words[after.end : after.noun_end], capital=False)) <= UNIT:
        slots["unit"] = noun
    reveals = (Reveal("title", subject[0]), Reveal("bar.0", unit.words[before.start]), Reveal("bar.1", unit.words[after.start]))
    return [Proposal("data.bar_chart", 1.0, slots, reveals, "A value changed: both figures stand side by side.")]
