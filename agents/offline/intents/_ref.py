"""What a request refers to, and the words that stand for scenes and lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from agents.offline.film_view import Film


@dataclass(frozen=True)
class Ref:
    """`ids`: one when it is clear, several when it is not, none with a `problem` (a reason, or with `asks` a question).

    `place`: of a line that was counted (-1 = the last) without saying in which scene. `step`: of a scene that is named as the one after (1) or
    before (-1) another, or as that very one (0). `every`: all of `ids` are meant (`the step scenes`).
    """

    kind: str
    said: str
    ids: tuple[str, ...] = ()
    problem: str = ""
    asks: bool = False
    place: int = 0
    every: bool = False
    step: int | None = None


Found = tuple[Ref, int, int]
PART = r"(?:scene|segment|shot|slide|part|bit|section|clip|moment|passage|piece|seg)"
LINE = r"(?:line|sentence)"
COUNTED = r"(?:scene|segment|shot|slide|part|section|clip|seg)"


def each(pattern: str, how: Callable[[re.Match[str], Film], Ref | None], text: str, film: Film) -> Iterator[Found]:
    for match in re.finditer(pattern, text, re.IGNORECASE):
        ref = how(match, film)
        if ref:
            yield ref, match.start(), match.end()
