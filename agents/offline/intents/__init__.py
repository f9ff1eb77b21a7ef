"""The grammar of requests: one file per family of intents, each with RANK and `match(request) -> Understood | None`.

Found by a scan of this folder; names with an underscore are shared parts. Where several families match, the lowest RANK wins, so what is
particular ("replace the fire icon") comes before what is general ("replace ...").
"""

from __future__ import annotations

import pkgutil
import re
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from agents.offline.film_view import Film
from agents.offline.intents._clauses import aside, only_asked, order_like, parts, plain, statement, verdict
from agents.offline.intents._request import Request, Unclear, tagged
from film.brief import Aspect
from film.chat import Understood
from film.edit import EditAction, SetBrand, SetFormat

__all__ = ["plain", "tagged", "understand"]
UNKNOWN = "I did not understand {!r}. Say what should change and where, such as “make scene 3 a list” or “calmer music”; “help” shows more."
POSSIBLE = "That can be done ({} changes). Nothing was changed, as you were only asking; say it as an order and I propose it."
EITHER = r"^(?!what|which|is|are|does|do|how|why|who).*(?:\beither\b.*\bor\b|\bone of (?:them|these|those|the two)\b|(?:SCENE|LINE)\d+ or (?:SCENE|LINE)\d+)"
ECHO = r"(?:use|do|apply|accept|reject|take|set|try|make|change|update|fix|adjust|correct|put) (?:it|that|this|them|so|both|these|those|its|the)\b.*"


@lru_cache(maxsize=1)
def families() -> tuple[ModuleType, ...]:
    found = [import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    return tuple(sorted(found, key=lambda m: (m.RANK, m.__name__)))


def understand(text: str, film: Film) -> Understood:
    """What the request means for this film. Pure; never fails: what is not understood says so."""
    whole = tagged(plain(text), film)
    every = parts(whole.said)
    clauses = [(start, end) for start, end in every if not aside(whole.said[start:end])]
    asked = only_asked(text.lower())
    if whole.find(EITHER):
        return Understood(ask="Which of them do you mean? Name the one.")
    if not clauses:
        found = _one(whole)
        return found if found and found.command else Understood(answer="Then nothing is changed.")
    if clauses != every:
        whole = replace(whole, said=whole.said[: clauses[-1][1]], raw=whole.raw[: clauses[-1][1]])
    if len(clauses) == 1:
        found = _one(whole.part(*clauses[0]))
    else:
        found = _several(whole, [whole.part(*c) for c in clauses]) or _entire(whole, clauses)
    if asked and found and found.actions:
        return Understood(answer=POSSIBLE.format(len(found.actions)), scene=found.scene)
    return found or Understood(cannot=UNKNOWN.format(text.strip()[:80]))


def _entire(whole: Request, clauses: list[tuple[int, int]]) -> Understood | None:
    """The request as one; but an order in it that changes nothing was not understood, and what is done by halves is not done."""
    found = _one(whole)
    if found is None or not found.actions:
        return found
    for clause in (whole.part(*c) for c in clauses):
        rest = next((whole.part(*c) for c in clauses if whole.part(*c) != clause and order_like(whole.part(*c).said)), None)
        alone = _one(clause)
        if rest and alone and alone.actions == found.actions:
            return _half(rest.untagged(rest.raw))
    return found


def _one(request: Request) -> Understood | None:
    try:
        return next((found for family in families() if (found := family.match(request))), None)
    except Unclear as unclear:
        return unclear.understood


def _several(whole: Request, clauses: list[Request]) -> Understood | None:
    """Several requests in one. Every clause must be an edit of its own, a statement or an echo (the last may be a command), else they are no
    clauses: None. A statement says what is spoken of, and is taken for an order only when nothing else orders anything. A clause that is unclear
    speaks for all."""
    film, out, spare, commands = whole.film, Understood(), Understood(), list[Understood]()
    for i, clause in enumerate(clauses):
        clause = replace(clause, film=film)
        found = _one(clause)
        if i and not (found and found.actions):  # `switch off the captions and the music`
            led = _one(clause.led_by(clauses[i - 1]))
            found = led if led and led.actions else found
        film = replace(film, last=(found.scene if found else "") or clause.spoken_of() or film.last)
        if verdict(clause.said) or (statement(clause.said) and not (found and found.actions)):
            spare = found if found and found.actions else spare
        elif _echoes(clause, out if out.actions else spare):
            out = out if out.actions else spare
        elif found is None or not (found.actions or found.ask or found.cannot or found.command):
            return None
        elif found.command:
            commands.append(found)
        elif not found.actions:
            return found if i else None
        else:
            out = _joined(out, found, film.last)
    if not commands:
        return out if out.actions else None
    if out.actions:
        return out.model_copy(update={"command": "render"}) if [c.command for c in commands] == ["render"] else None
    return commands[-1] if len({c.command for c in commands}) == 1 else None


def _echoes(clause: Request, before: Understood) -> bool:
    """`change its role` after the role was said, `use it` after the colour: nothing that is not there already."""
    if not before.actions or not clause.only(ECHO) or re.search(r"[A-Z\d]", clause.said):
        return False
    done = " ".join(a.model_dump_json() for a in before.actions)
    things = [
        w.rstrip("s")
        for w in re.findall(r"\b(?!\w+ly\b)[a-z]{4,}", clause.said.partition(" ")[2])
        if w not in ("that", "this", "them", "both", "these", "those", "list")
    ]
    return all(thing in done for thing in things)


def _joined(out: Understood, found: Understood, scene: str) -> Understood:
    """Both; of two values for one thing the later counts."""
    actions = [*out.actions]
    for action in found.actions:
        twin = next((i for i, a in enumerate(actions) if _target(a) == _target(action)), None)
        if twin is None:
            actions.append(action)
        else:
            actions[twin] = _both(actions[twin], action)
    answer, cannot = f"{out.answer} {found.answer}".strip(), f"{out.cannot} {found.cannot}".strip()
    return Understood(actions=actions, answer=answer, cannot=cannot, scene=scene)


def _target(action: EditAction) -> tuple[object, ...]:
    """What it sets; of other edits all that they say, as each counts."""
    if not action.kind.startswith("set_") and action.kind != "decide_insert":
        return (action.model_dump_json(),)
    return (action.kind, *(getattr(action, name, None) for name in ("segment_id", "slot", "speaker")))


def _both(one: EditAction, other: EditAction) -> EditAction:
    """`vertical and square` is one order, and so are two parts of the brand."""
    if isinstance(one, SetFormat) and isinstance(other, SetFormat):
        aspects: list[Aspect] = [*(one.aspect or []), *(a for a in other.aspect or [] if a not in (one.aspect or []))]
        return SetFormat(aspect=aspects or None, fps=other.fps or one.fps, resolution=other.resolution or one.resolution)
    if isinstance(one, SetBrand) and isinstance(other, SetBrand):
        return one.model_copy(update=other.model_dump(exclude_none=True))
    return other


def _half(lost: str) -> Understood:
    return Understood(cannot=f"I did not understand “{lost}”, so I did none of it. Say the parts one by one.")
