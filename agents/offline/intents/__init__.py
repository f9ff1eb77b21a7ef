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

from agents.offline.intents._clauses import parts, plain
from agents.offline.intents._film import Film
from agents.offline.intents._request import Request, Unclear, tagged
from film.chat import Understood

UNKNOWN = "I did not understand {!r}. Say what should change and where, such as “make scene 3 a list” or “calmer music”; “help” shows more."


@lru_cache(maxsize=1)
def families() -> tuple[ModuleType, ...]:
    found = [import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")]
    return tuple(sorted(found, key=lambda m: (m.RANK, m.__name__)))


def understand(text: str, film: Film) -> Understood:
    """What the request means for this film. Pure; never fails: what is not understood says so."""
    whole = tagged(plain(text), film)
    clauses = parts(whole.said)
    if len(clauses) > 1 and (several := _several(whole, clauses)):
        return several
    return _one(whole) or Understood(cannot=UNKNOWN.format(text.strip()[:80]))


def _one(request: Request) -> Understood | None:
    try:
        return next((found for family in families() if (found := family.match(request))), None)
    except Unclear as unclear:
        return unclear.understood


def _several(whole: Request, clauses: list[tuple[int, int]]) -> Understood | None:
    """Several requests in one: every clause must be an edit of its own, else they are no clauses. An unclear one speaks for all."""
    film, out = whole.film, Understood()
    for start, end in clauses:
        found = _one(replace(whole.part(start, end), film=film))
        if found is None or not (found.actions or found.ask or found.cannot):
            return None
        if not found.actions:
            return found
        film = replace(film, last=found.scene or film.last)
        out = Understood(
            actions=[*out.actions, *found.actions],
            answer=f"{out.answer} {found.answer}".strip(),
            cannot=f"{out.cannot} {found.cannot}".strip(),
            scene=film.last,
        )
    return out
