"""estimate_cost: what the film takes to make at a length."""

from __future__ import annotations

from pydantic import Field

from agents.desk.desk import Desk
from agents.desk.tool import Arguments, Result, Tool
from tools.estimate import estimate
from tools.timeline import speech_seconds_estimate

NAME = "estimate_cost"


class Wanted(Arguments):
    seconds: float = Field(default=0, ge=0, le=600, description="Length of the film; 0 = as the script is")


def tool(desk: Desk) -> Tool:
    def look(asked: Wanted) -> Result:
        length = asked.seconds or speech_seconds_estimate(desk.board.script)
        plan = estimate(length, desk.board.brief, desk.usd_per_hour, desk.usd_per_gb)
        return Result(
            {"film_seconds": plan.film_seconds, "render_seconds": plan.render_seconds, "files_mb": plan.files_mb, "usd": plan.total_usd}
        )

    return Tool(NAME, "Seconds of rendering, size of the files and US dollars for a film of a length.", Wanted, look)
