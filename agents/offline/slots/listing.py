"""list.reveal: list entries, a series in one sentence, or two clauses under a short lead."""

from __future__ import annotations

from collections.abc import Sequence

from agents.offline.beats import Beat
from agents.offline.compress import shorten
from agents.offline.compress_words import FINITE
from agents.offline.display import show
from agents.offline.enumeration import PRONOUNS, enumeration, first_content, pair
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.words import Phrase

TITLE, TEXT = 44, 48


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind == "list":
        return _entries(scene)
    return _series(scene) or _two(scene) if scene.beat.kind == "plain" else []


def _entries(scene: Scene) -> list[Proposal]:
    parts: dict[str, Phrase] = {}
    alone = len({u.line.paragraph for u in scene.beat.units}) == 1
    heads: dict[int, str] = {}  # an entry is shown by its first sentence; what explains it is heard
    for unit in scene.beat.units:
        line = unit.line
        if alone or heads.setdefault(line.paragraph, line.line_id) == line.line_id:
            parts[line.line_id] = parts.get(line.line_id, ()) + unit.words
    title = _title_before(scene)
    return [_proposal(scene, title, (), list(parts.values()), 0.95, "The list is shown entry by entry, each on its first word.")]


def _title_before(scene: Scene) -> str:
    """The heading above the list, else the short sentence that leads into it."""
    unit = scene.beat.units[0]
    if unit.line.section and len(unit.line.section) <= TITLE:
        return unit.line.section
    before: Beat | None = scene.before
    if before and before.units[-1].text.endswith((":", "：")):
        short = shorten(before.units[-1].words, TITLE, scene.language)
        return show(short) if len(show(short)) <= TITLE else ""
    return ""


def _series(scene: Scene) -> list[Proposal]:
    for unit in scene.beat.units:
        series = enumeration(unit.words, scene.language)
        if series:
            lead = series.lead or _other(scene, unit)
            score = 0.8 if len(scene.beat.units) == 1 else 0.68
            return [
                _proposal(
                    scene, "", lead, list(series.parts), score, f"The sentence names {len(series.parts)} things; they come one by one."
                )
            ]
    return []


def _two(scene: Scene) -> list[Proposal]:
    """`They are not perfect. They cost more to install, and an old house needs insulation first.`"""
    for unit in scene.beat.units:
        both = pair(unit.words, scene.language)
        if both and all(len(p) <= 12 for p in both):
            lead = _other(scene, unit)
            return [_proposal(scene, "", lead, list(both), 0.76 if lead else 0.6, "Two points; each comes as it is said.")]
    return []


def _other(scene: Scene, unit) -> Phrase:
    at = scene.beat.units.index(unit)
    return scene.beat.units[at - 1].words if at and len(scene.beat.units[at - 1].words) <= 8 else ()


def _proposal(scene: Scene, title: str, lead: Phrase, parts: list[Phrase], score: float, why: str) -> Proposal:
    slots: dict = {"items": []}
    reveals = []
    short = shorten(lead, TITLE, scene.language) if len(lead) >= 2 else ()
    if title:
        slots["title"] = title
        reveals.append(Reveal("title", at="start"))
    elif short and len(show(short)) <= TITLE:
        slots["title"] = show(short)
        reveals.append(Reveal("title", short[0]))
    parts = _without_subjects([_unnumbered(p) for p in parts])
    texts = [shorten(part, TEXT, scene.language) for part in parts]
    slots["items"] = illustrated(texts, parts, scene)
    reveals += [Reveal(f"item.{n}", first_content(text, scene.language)) for n, text in enumerate(texts)]
    return Proposal("list.reveal", score, slots, tuple(reveals), why)


def illustrated(texts: Sequence[Phrase], parts: Sequence[Phrase], scene: Scene) -> list[dict[str, str]]:
    """The entries with a picture of each, all or none: a gap in a column reads as a mistake. `parts`: the texts before they were shortened."""
    icons = [icon_for(text, scene.context) or icon_for(part, scene.context) for text, part in zip(texts, parts)]
    names = [icon.name for icon in icons if icon]
    if len(set(names)) < len(texts):
        return [{"text": show(text)} for text in texts]
    return [{"text": show(text), "icon": name} for text, name in zip(texts, names)]


def _unnumbered(part: Phrase) -> Phrase:
    return part[1:] if part[0].core.isdigit() and part[0].text.endswith((".", ")")) and len(part) > 1 else part


def _without_subjects(parts: list[Phrase]) -> list[Phrase]:
    """Entries lose the pronoun that they begin with, all or none: `We had a meeting` beside `Got clear answers` reads as a mistake."""
    stands = [len(p) > 3 and p[0].core in PRONOUNS and p[1].core not in FINITE["en"] for p in parts]
    loses = all(s or p[0].core not in PRONOUNS for s, p in zip(stands, parts))
    return [p[1:] if s and loses else p for s, p in zip(stands, parts)]
