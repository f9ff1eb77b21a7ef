"""story.icons: one to three pictograms that the sentence names, each on its word."""

from __future__ import annotations

from agents.offline.compress import complete, shorten
from agents.offline.display import show
from agents.offline.enumeration import Enumeration, enumeration, first_content, label
from agents.offline.icons import Icon, icon_for, icons_in
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.slots.claim import main_unit, text_limit, with_figures

HEADLINE, LABEL = 60, 24


def propose(scene: Scene) -> list[Proposal]:
    if scene.beat.kind not in ("plain", "closing"):
        return []
    out = []
    for unit in scene.beat.units:
        series = enumeration(unit.words, scene.language)
        offer = _series(scene, series) if series else None
        if offer:
            out.append(offer)
    return out[:1] or _named(scene)


def _series(scene: Scene, series: Enumeration) -> Proposal | None:
    if len(series.parts) > 3:
        return None
    found = [icon_for(p, scene.context) for p in series.parts]
    if any(i is None for i in found) or len({i.name for i in found if i}) < len(found):
        return None
    items, reveals = [], []
    for n, (part, icon) in enumerate(zip(series.parts, found)):
        assert icon
        text = show(shorten(label(part, scene.language), LABEL, scene.language))
        items.append({"icon": icon.name, "label": text})
        reveals.append(Reveal(f"item.{n}", first_content(part, scene.language)))
    slots: dict = {"items": items}
    headline = shorten(series.lead, HEADLINE, scene.language, 40) if len(series.lead) >= 2 else ()
    if headline:
        slots["headline"] = show(headline)
        reveals.insert(0, Reveal("headline", headline[0]))
    counts = any(
        f.salience >= 0.8 and f.kind not in ("year", "date") for u in scene.beat.units for f in u.figures
    )  # a figure is worth more
    return Proposal(
        "story.icons", 0.78 if counts else 0.95, slots, tuple(reveals), f"{len(items)} things are named; each comes on its word."
    )


def _named(scene: Scene) -> list[Proposal]:
    """A headline with the strongest pictograms of its sentence."""
    main = main_unit(scene)
    strong = sorted(
        (i for i in icons_in(main.words, scene.context) if i.score >= (0.9 if scene.language == "en" else 0.85)),
        key=lambda i: -i.score,
    )[:3]
    icons: list[Icon] = sorted(strong, key=lambda i: main.words.index(i.word))
    headline = shorten(with_figures(main), text_limit(scene.language), scene.language, 48)
    whole = complete(headline, main.words, scene.language)
    if not icons or not headline or not (whole or len(icons) > 1):
        return []
    slots: dict = {"headline": show(headline), "items": [{"icon": i.name} for i in icons]}
    if not whole:  # half a sentence says something else: the things by their names
        slots = {"items": [{"icon": i.name, "label": show(i.words)[:LABEL]} for i in icons]}
    reveals = [*([Reveal("headline", headline[0])] if whole else []), *(Reveal(f"item.{n}", i.word) for n, i in enumerate(icons))]
    score = (
        0.44
        + sum(0.09 if i.score >= 1.1 else 0.02 for i in icons)
        + (0.06 if scene.beat.role in ("story", "context", "solution", "feature") else 0)
        - 0.3 * (scene.index == 0)
    )
    return [Proposal("story.icons", score, slots, tuple(reveals), "The things that the sentence names are drawn, each on its word.")]
