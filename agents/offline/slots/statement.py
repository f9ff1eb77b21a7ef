"""title.chapter as a plain statement: the quiet alternative when a big claim has just been used."""

from __future__ import annotations

from agents.offline.compress import complete, drop_lead, shorten
from agents.offline.display import show
from agents.offline.icons import icon_for
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.slots.claim import main_unit, text_limit, with_figures
from agents.offline.words import Phrase

CALM, STRONG = 48, 0.95


def propose(scene: Scene) -> list[Proposal]:
    main = main_unit(scene)
    text = shorten(with_figures(main), text_limit(scene.language), scene.language, CALM)
    if not text or (not complete(text, main.words, scene.language) and scene.beat.kind == "plain"):
        return []
    reveals = (Reveal("title", text[0]),)
    return [
        Proposal("title.chapter", _score(scene, main, text), {"title": show(text)}, reveals, "A plain statement between two fuller scenes.")
    ]


def _score(scene: Scene, main: Unit, text: Phrase) -> float:
    """Type alone carries a short sentence that names nothing to draw; it serves less where there is more to see."""
    whole = len(scene.beat.units) == 1 and show(text) == show(drop_lead(with_figures(main), scene.language))
    icon = icon_for(text, scene.context)
    if icon and icon.score >= STRONG:
        return 0.16
    if not whole or scene.beat.kind != "plain" or scene.index == 0:
        return 0.28
    return 0.46 if icon else 0.56
