"""title.chapter as a plain statement: the quiet alternative when a big claim has just been used."""

from __future__ import annotations

from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.slots.claim import main_unit

TITLE = 60


def propose(scene: Scene) -> list[Proposal]:
    main = main_unit(scene)
    text = shorten(main.words, TITLE, scene.language, 40)
    if not text:
        return []
    return [
        Proposal("title.chapter", 0.28, {"title": show(text)}, (Reveal("title", text[0]),), "A plain statement between two fuller scenes.")
    ]
