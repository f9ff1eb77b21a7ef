"""check_contrast: the WCAG ratio of two colours."""

from __future__ import annotations

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from svg_kit.colour import contrast

NAME = "check_contrast"
HEX = r"^#[0-9a-fA-F]{6}$"


class Wanted(Arguments):
    ink: str = Field(pattern=HEX)
    ground: str = Field(pattern=HEX)


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        ratio = round(contrast(asked.ink, asked.ground), 2)
        return Result({"ratio": ratio, "enough_for_text": ratio >= 4.5, "enough_for_graphics": ratio >= 3})

    return Tool(NAME, "The contrast of two colours (#RRGGBB): text needs 4.5, graphics and large text 3.", Wanted, look)
