"""measure_text: how a text sets in the film's own type."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from svg_kit.looks import load
from svg_kit.typography import TypeStyle, typeset

NAME = "measure_text"


class Wanted(Arguments):
    text: str = Field(min_length=1, max_length=400)
    size: float = Field(ge=12, le=300, description="px of a frame 1080 high")
    width: float = Field(gt=20, le=3840, description="px")
    face: Literal["display", "body", "label", "figure"] = "display"


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        face = getattr(load(desk.board.look), asked.face)
        fonts = [*desk.board.brandkit.fonts, *load(desk.board.look).default_fonts]
        style = TypeStyle(face.family or fonts[0], face.weight, asked.size, asked.size, face.tracking, face.leading)
        block = typeset(asked.text, style, asked.width, "#000000", max_lines=20)
        return Result({"width": round(block.width), "height": round(block.height), "lines": len(block.lines)})

    return Tool(NAME, "Width and height in px, and the number of lines, of a text set in the film's type.", Wanted, look)
