"""Words that stand in the settled scenes over words spoken: a film is not a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.text.scripts import CJK

if TYPE_CHECKING:
    from evals.film import Film

NAME, VERSION, UNIT, BETTER = "text_ratio", 1, "", "lower"
TITLE = "words on screen per word spoken"
TOLERANCE = 0.03
CJK_WORD = 2.0  # characters of a language without spaces that count as a word


def size_of(text: str) -> float:
    return len(CJK.sub(" ", text).split()) + len(CJK.findall(text)) / CJK_WORD


def measure(film: Film) -> float | None:
    shown = sum(size_of(" ".join(ink.text for ink in shot.texts)) for shot in film.shots)
    spoken = sum(size_of(line.text) for line in film.context.board.script.lines)
    return shown / spoken
