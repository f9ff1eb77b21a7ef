"""hook.myth: a script that says which is the myth and which is the fact."""

from __future__ import annotations

from itertools import pairwise

from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.roles import Unit
from agents.offline.words import Phrase

_MYTHS = "myth mythos irrtum mito mythe mythes falso falsch faux"
_FACTS = "fact facts reality truth fakt tatsache wahrheit realidad hecho réalité fait vérité fatto realtà verità fato verdade"
MYTHS, FACTS = frozenset(_MYTHS.split()), frozenset(_FACTS.split())
SIDE = 70


def propose(scene: Scene) -> list[Proposal]:
    units = scene.beat.units
    sides = [(_after(a, MYTHS), _after(b, FACTS)) for a, b in pairwise(units)]
    left, right = next((side for side in sides if all(side)), ((), ()))
    left, right = shorten(left, SIDE, scene.language), shorten(right, SIDE, scene.language)
    if not left or not right:
        return []
    slots = {"left": show(left), "right": show(right)}
    reveals = (Reveal("left", left[0]), Reveal("right", right[0]))
    return [Proposal("hook.myth", 1.0, slots, reveals, "The script itself says what is a myth and what is so.")]


def _after(unit: Unit, openers: frozenset[str]) -> Phrase:
    """The words after `Myth:`; none when the sentence does not begin so."""
    at = next((i for i, w in enumerate(unit.words[:3]) if w.text.endswith((":", "："))), -1)
    return unit.words[at + 1 :] if at >= 0 and {w.core for w in unit.words[: at + 1]} & openers else ()
