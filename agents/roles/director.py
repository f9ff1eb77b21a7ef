"""The director: chooses the next legal move and says why. Asked only where there is a choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from agents.llm import Door
from agents.roles.loop import Part, Played, play


class DirectorAnswer(BaseModel):
    """`notes` go with the move to whoever makes it."""

    model_config = ConfigDict(extra="forbid")
    move: str
    why: str = Field(min_length=1, max_length=300)


PART = Part("director", "director", DirectorAnswer, turns=3, repairs=2, max_tokens=400)
MEANING = {
    "storyboard": "think the scenes up again",
    "style": "have the style critic look at the scenes (again)",
    "render": "draw the film",
    "voice": "speak the narration",
    "research": "look through the user's references for the scenes",
}


def choose(door: Door, moves: Sequence[str], state: Mapping[str, Any]) -> Played[DirectorAnswer]:
    """One of `moves`. Raises what `play` raises."""
    said = "\n".join(f"- {move}: {MEANING.get(move, move)}" for move in moves)
    return play(
        PART, door, {"moves": said}, {"state": dict(state)}, (),
        lambda a: [] if a.move in moves else [f"{a.move!r} is not a legal move; legal: {', '.join(moves)}"],
    )  # fmt: skip
