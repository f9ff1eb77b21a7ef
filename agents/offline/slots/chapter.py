"""title.chapter: the heading above the scene, when a new chapter begins with it."""

from __future__ import annotations

from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene

TITLE = 60


def propose(scene: Scene) -> list[Proposal]:
    unit = scene.beat.units[0]
    chapter = scene.context.chapters.get(unit.line.line_id)
    if unit.line.kind == "heading":
        text = show(unit.words)
        if len(text) <= TITLE:
            return [
                Proposal("title.chapter", 0.95, {"title": text}, (Reveal("title", unit.words[0]),), "A spoken heading is its own title.")
            ]
    if not chapter or len(chapter[1]) > TITLE or scene.index == 0 or scene.beat.kind != "plain":
        return []
    number, title = chapter
    score = 0.72 if scene.beat.seconds <= 5.5 else 0.6
    slots = {"title": title, "number": number}
    return [Proposal("title.chapter", score, slots, (Reveal("title", at="start"),), f"A new chapter begins: “{title}”.")]
