"""search_references: the pictures and videos that the user gave."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from tools.text.stems import stems

NAME = "search_references"


class Wanted(Arguments):
    words: str = Field(default="", max_length=200, description="Words to look for in names and notes; empty lists all")


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        language = desk.board.script.language
        wanted = {s for word in asked.words.lower().split() for s in stems(word, language)}
        rows = []
        for picture in desk.pictures:
            name = f"{Path(picture.path).stem} {picture.note}".lower().replace("_", " ").replace("-", " ")
            have = {s for word in name.split() for s in stems(word, language)}
            rows.append((-len(wanted & have), {"image": picture.path, "note": picture.note, "size": [picture.width, picture.height]}))
        ranked = sorted(rows, key=lambda row: row[0])
        return Result([row for score, row in ranked if score or not wanted])

    return Tool(NAME, "The user's own reference pictures that fit the words.", Wanted, look)
