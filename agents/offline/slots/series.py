"""data.bar_chart: a sentence that gives several things one figure each, `Germany 410, France 280, Poland 150`."""

from __future__ import annotations

from agents.offline.comparing import COMPARABLE
from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.enumeration import JOINERS, label
from agents.offline.figures import Figure
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase, clauses

TITLE, LABEL, DISPLAY = 56, 22, 12
LEAST, MOST = 3, 6


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind != "plain":
        return []
    found = next((s for u in scene.beat.units if (s := _series(u))), None)
    if not found:
        return []
    lead, parts = found
    at = next(i for i, u in enumerate(scene.beat.units) if parts[0][0][0] in u.words)
    if not lead and at and scene.beat.units[at - 1].line.line_id == scene.beat.units[at].line.line_id:
        lead = scene.beat.units[at - 1].words
    names = _names([p for p, _ in parts], scene.language)
    bars = [{"label": show(n), "value": f.value, "display": f.display} for n, (_, f) in zip(names, parts)]
    if any(not b["label"] or len(b["label"]) > LABEL or len(b["display"]) > DISPLAY for b in bars):
        return []
    values = [f.value or 0 for _, f in parts]
    slots: dict = {"bars": bars, "highlight": values.index(max(values))}
    reveals = [Reveal(f"bar.{n}", name[0]) for n, name in enumerate(names)]
    title = shorten(drop_lead(lead, scene.language), TITLE, scene.language) if lead else ()
    if title:
        slots["title"] = show(title)
        reveals.insert(0, Reveal("title", title[0]))
    return [
        Proposal("data.bar_chart", 1.02, slots, tuple(reveals), f"{len(bars)} things have one figure each: bars set them side by side.")
    ]


def _series(unit: Unit) -> tuple[Phrase, list[tuple[Phrase, Figure]]] | None:
    """(what leads in, parts with their figures): the last clauses, each of which ends on one figure of the same kind."""
    parts: list[tuple[Phrase, Figure]] = []
    pieces = clauses(unit.words)
    while pieces and (found := _part(unit, pieces[-1])) and (not parts or _alike(found[1], parts[0][1])):
        parts.insert(0, found)
        pieces = pieces[:-1]
        if pieces and pieces[-1][-1].text.endswith((":", "：")):
            break
    lead = tuple(w for p in pieces for w in p)
    return (lead, parts) if LEAST <= len(parts) <= MOST else None


def _part(unit: Unit, piece: Phrase) -> tuple[Phrase, Figure] | None:
    start = piece[0].index - unit.words[0].index
    inside = [f for f in unit.figures if start <= f.start < start + len(piece)]
    if len(inside) != 1 or inside[0].kind not in COMPARABLE or (inside[0].value or 0) <= 0 or inside[0].change or inside[0].spelled:
        return None
    figure = inside[0]
    name = piece[: figure.start - start]
    return (name, figure) if name and max(figure.end, figure.noun_end) == start + len(piece) else None


def _alike(a: Figure, b: Figure) -> bool:
    return (a.kind, a.suffix, a.prefix) == (b.kind, b.suffix, b.prefix)


def _names(parts: list[Phrase], language: str) -> list[Phrase]:
    """`the state paid`, `the city`, `and Europe` -> `state`, `city`, `Europe`: the verb stands only once."""
    bare = [label(p[1:] if len(p) > 1 and p[0].core in JOINERS else p, language) for p in parts]
    most = max(len(p) for p in bare[1:])
    return [bare[0][:most], *bare[1:]]
