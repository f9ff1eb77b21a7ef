"""hook.question: a question that the scene asks."""

from __future__ import annotations

from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.emphasis import emphasis
from agents.offline.icons import icons_in
from agents.offline.proposal import Proposal, Reveal, Scene

TEXT = 90


def propose(scene: Scene) -> list[Proposal]:
    asked = [u for u in scene.beat.units if u.is_question]
    if not asked or scene.beat.kind not in ("plain", "closing"):
        return []
    unit = max(asked, key=lambda u: u.seconds)
    text = shorten(unit.words, TEXT, scene.language)
    if not text or not show(text).endswith(("?", "？", "؟", '"')):
        return []
    slots: dict = {"text": show(text)}
    reveals = [Reveal("text", text[0])]
    stress = emphasis(text, scene.language)
    if stress:
        slots["emphasis"] = stress[0]
        reveals.append(Reveal("emphasis", stress[1]))
    best = sorted(icons_in(unit.words, scene.context), key=lambda i: -i.score)[:2]
    best.sort(key=lambda i: i.word.index)
    slots["icons"] = [i.name for i in best]
    reveals += [Reveal(f"icon.{n}", i.word) for n, i in enumerate(best)]
    share = unit.seconds / max(0.1, sum(u.seconds for u in scene.beat.units))
    return [
        Proposal("hook.question", 0.45 + 0.5 * share, slots, tuple(reveals), "A question is asked; it stands alone until it is answered.")
    ]
