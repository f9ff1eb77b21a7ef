"""search_icons: pictograms for words of any language."""

from __future__ import annotations

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool

NAME = "search_icons"


class Wanted(Arguments):
    words: str = Field(min_length=1, max_length=200)


def tool(desk: Desk) -> Tool:
    from tools.pictograms import search

    return Tool(
        NAME, "Names of pictograms that fit the words, best first, with a score from 0 to 1.", Wanted,
        lambda a: Result([{"icon": name, "score": round(score, 2)} for name, score in search(a.words, desk.board.script.language)]),
    )  # fmt: skip
