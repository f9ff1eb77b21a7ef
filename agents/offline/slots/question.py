"""hook.question: a question that the scene asks."""

from __future__ import annotations

from agents.offline.compress import drop_lead, shorten
from agents.offline.display import show
from agents.offline.emphasis import emphasis
from agents.offline.icons import icons_in
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase

TEXT, ASKED, ANSWER = 90, 72, 48


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
    alone = Proposal(
        "hook.question", 0.45 + 0.5 * share, slots, tuple(reveals), "A question is asked; it stands alone until it is answered."
    )
    return [alone, *_answered(scene, unit, text)]


def _answered(scene: Scene, unit: Unit, asked: Phrase) -> list[Proposal]:
    """A question with its one short answer: somebody asks, and somebody says it."""
    after = scene.beat.units[scene.beat.units.index(unit) + 1 :]
    if len(after) != 1 or len(scene.beat.units) != 2 or scene.index == 0:
        return []
    said = drop_lead(after[0].words, scene.language)
    answer = shorten(said, ANSWER, scene.language)
    if len(answer) < 2 or len(answer) < len(said) or len(show(asked)) > ASKED:
        return []
    items = [{"text": show(asked)}, {"text": show(answer)}]
    reveals = (Reveal("item.0", asked[0]), Reveal("item.1", answer[0]))
    return [Proposal("product.chat", 0.86, {"items": items}, reveals, "A question and its answer: two people speak.", base="hook.question")]
