"""A model as judge, pairwise: two films of one script side by side, asked twice with the sheets exchanged; only what it says both times counts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from agents.llm import Door
from agents.roles.loop import Part, play

Side = Literal["A", "B", "same"]


class Verdict(BaseModel):
    model_config = ConfigDict(extra="forbid")
    better: Side
    why: str = Field(max_length=400)


PART = Part("judge", "judge", Verdict, turns=3, repairs=2, max_tokens=400)
OTHER: dict[Side, Side] = {"A": "B", "B": "A", "same": "same"}


def compare(door: Door, script: str, one: Path, other: Path) -> tuple[Side, list[str]]:
    """("A" when the first film is better, "B" when the second is, "same" when neither or when the answers depend on the order), the two reasons.

    `one` and `other` are contact sheets (PNG). Raises what the door raises.
    """
    sheets = (one.read_bytes(), other.read_bytes())
    first = play(PART, door, {}, {"script": script}, images=sheets).output
    second = play(PART, door, {}, {"script": script}, images=sheets[::-1]).output
    agreed = first.better if first.better == OTHER[second.better] else "same"
    return agreed, [first.why, second.why]


def tally(verdicts: list[Side]) -> dict[str, float]:
    """Films better, worse and the same; `share` of the first side among those that were told apart."""
    a, b = verdicts.count("A"), verdicts.count("B")
    return {"better": a, "worse": b, "same": verdicts.count("same"), "share": round(a / (a + b), 3) if a + b else 0.5}
