"""Share of the facts that must be shown and can really be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.accepted import facts_of

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "must_show", 1, "", "higher"
TITLE = "facts that can be read on screen"
TOLERANCE = 0.02


def measure(film: Film) -> float | None:
    facts = facts_of(film)
    return sum(f.enough for f in facts) / len(facts) if facts else None
