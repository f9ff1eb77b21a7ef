"""speak_preview: how long a text takes to say."""

from __future__ import annotations

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from tools.text.pace import speech_seconds
from tools.text.tokens import tokenize

NAME = "speak_preview"


class Wanted(Arguments):
    text: str = Field(min_length=1, max_length=2000)
    pace: float = Field(default=1.0, ge=0.5, le=2)


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        tokens = [t.text for t in tokenize(asked.text, desk.board.script.language)]
        seconds = speech_seconds(tokens) / asked.pace
        return Result({"seconds": round(seconds, 1), "words_per_second": round(len(tokens) / seconds, 2) if seconds else 0})

    return Tool(NAME, "Seconds that a text takes to say, and words a second.", Wanted, look)
