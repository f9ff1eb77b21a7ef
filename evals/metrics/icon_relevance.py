"""How well each pictogram fits the words of its segment: the score with which the dictionary finds it there, 0 when it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tools.pictograms import hits

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "icon_relevance", 1, "", "higher"
TITLE = "pictograms that fit their words"
TOLERANCE = 0.02


def pictograms(value: Any) -> Iterator[str]:
    """Every pictogram in the slots."""
    if isinstance(value, str) and value.startswith(("emoji:", "line:")):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from pictograms(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from pictograms(part)


def measure(film: Film) -> float | None:
    scores = []
    for segment in film.context.board.segments:
        spans = film.context.board.script.spans()
        tokens = [t.text for s in segment.spans for t in spans[s].tokens]
        known = {hit.name: hit.score for hit in hits(tokens, film.context.board.script.language)}
        scores += [min(1.0, known.get(name, 0.0)) for name in pictograms(segment.visual_spec.slots)]
    return sum(scores) / len(scores) if scores else None
