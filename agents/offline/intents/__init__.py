"""The grammar of requests: one file per family of intents, each with RANK and `match(request) -> Understood | None`.

Found by a scan of this folder; names with an underscore are shared parts. Where several families match, the lowest RANK wins, so what is
particular ("replace the fire icon") comes before what is general ("replace ...").
"""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from agents.offline.film_view import Film
from agents.offline.intents._clauses import order_like, parts, plain
from agents.offline.intents._request import Request, Unclear, tagged
from film.brief import Aspect
from film.chat import Understood
from film.edit import SetFormat

__all__ = ["plain", "tagged", "understand"]
UNKNOWN = "I did not understand {!r}. Say what should change and where, such as “make scene 3 a list” or “calmer music”; “help” shows more."


@lru_cache(maxsize=1)
def families() -> tuple[ModuleType, ...]:
    found = [import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    return tuple(sorted(found, key=lambda m: (m.RANK, m.__name__)))


def understand(text: str, film: Film) -> Understood:
    """What the request means for this film. Pure; never fails: what is not understood says so."""
    whole = tagged(plain(text), film)
    clauses = parts(whole.said)
    found = (_several(whole, clauses) or _entire(whole, clauses)) if len(clauses) > 1 else _one(whole)
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


def _several(whole: Request, clauses: list[tuple[int, int]]) -> Understood | None:
    """Several requests in one. Every clause must be an edit of its own (the last may be "render"), else they are no clauses: None. A clause that
    is unclear speaks for all."""
    film, out, lost = whole.film, Understood(), False
    for i, (start, end) in enumerate(clauses):
        clause = replace(whole.part(start, end), film=film)
        found = _one(clause)
        if found is None or not (found.actions or found.ask or found.cannot or found.command):
            lost = True
            continue
        if found.command == "render" and i == len(clauses) - 1 and out.actions:
            return out.model_copy(update={"command": "render"}) if not lost else None
        if not found.actions:
            return found if out.actions and not found.command else None
        film = replace(film, last=found.scene or film.last)
        out = _joined(out, found, film.last)
    return None if lost else out


def _joined(out: Understood, found: Understood, scene: str) -> Understood:
    actions = [*out.actions]
    for action in found.actions:
        twin = next((a for a in actions if isinstance(a, SetFormat)), None)
        if twin and isinstance(action, SetFormat):
            actions[actions.index(twin)] = _both(twin, action)
        elif action not in actions:
            actions.append(action)
    answer, cannot = f"{out.answer} {found.answer}".strip(), f"{out.cannot} {found.cannot}".strip()
    return Understood(actions=actions, answer=answer, cannot=cannot, scene=scene)


def _both(one: SetFormat, other: SetFormat) -> SetFormat:
    """`vertical and square` is one order."""
    aspects: list[Aspect] = [*(one.aspect or []), *(a for a in other.aspect or [] if a not in (one.aspect or []))]
    return SetFormat(aspect=aspects or None, fps=other.fps or one.fps, resolution=other.resolution or one.resolution)


def _half(lost: str) -> Understood:
    return Understood(cannot=f"I did not understand “{lost}”, so I did none of it. Say the parts one by one.")
