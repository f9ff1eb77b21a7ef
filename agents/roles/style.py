"""The style critic with a model: sees the findings, and the frames if it can see, and returns typed repairs. A repair stays only if the checks agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from agents.desk.desk import Desk, told, tools
from agents.desk.preview import painted
from agents.llm import Door
from agents.offline.refill import refilled
from agents.roles.loop import Part, Played, play
from film.edit import Edit, SetField, SetSlot, SetTransition, SwapTemplate
from film.errors import BadInput
from film.finding import Finding
from film.storyboard import Storyboard
from tools.edits import apply_edit

MOST_FRAMES = 12
Repair = Annotated[SetSlot | SwapTemplate | SetField | SetTransition, Field(discriminator="kind")]
WEIGHT = {"error": 100, "warning": 1, "info": 0}


class Critique(BaseModel):
    """`repairs` in order of importance; empty when the film is good."""

    model_config = ConfigDict(extra="forbid")
    verdict: Literal["good", "repair"]
    why: str = Field(max_length=600)
    repairs: list[Repair] = Field(default_factory=list, max_length=20)


PART = Part("style", "style", Critique, turns=10, max_tokens=6000)
DESK = ("describe_template", "preview_frame", "search_icons", "measure_text", "check_contrast")


def criticise(door: Door, desk: Desk, findings: Sequence[Finding], notes: str = "") -> Played[Critique]:
    """Raises what `play` raises."""
    board = desk.board
    data: dict[str, Any] = {
        **({"the_director_says": notes} if notes else {}),
        "findings": told(findings),
        "scenes": [
            {
                "segment_id": s.segment_id, "role": s.role, "text": s.script_text, "template_id": s.visual_spec.template_id,
                "slots": s.visual_spec.slots, "field": s.visual_spec.field, "transition": s.transition.name,
            }
            for s in board.segments
        ],
    }  # fmt: skip
    frames = [painted(desk, s) for s in board.segments[:MOST_FRAMES]] if desk.vision else []
    return play(PART, door, {}, data, tools(desk, *DESK), lambda answer: _problems(answer, board), frames)


def repaired(board: Storyboard, critique: Critique, look: Callable[[Storyboard], Sequence[Finding]]) -> tuple[Storyboard, list[str]]:
    """The repairs that do not make the checks' findings worse, applied one after another; one sentence for each, also for those refused."""
    weight, said = _weight(look(board)), []
    for repair in critique.repairs:
        fresh = _applied(board, repair)
        after = _weight(look(fresh))
        if after > weight:
            said.append(f"{repair.kind} in {repair.segment_id}: refused, the checks find it worse")
            continue
        board, weight = fresh, after
        said.append(f"{repair.kind} in {repair.segment_id}: done")
    return board, said


def _applied(board: Storyboard, repair: Any) -> Storyboard:
    edit = Edit(base_revision=board.revision, author="style", action=repair)
    return apply_edit(board, edit, refilled).model_copy(update={"revision": board.revision})


def _problems(answer: Critique, board: Storyboard) -> list[str]:
    wrong = []
    for repair in answer.repairs:
        try:
            _applied(board, repair)
        except BadInput as error:
            wrong.append(f"{repair.kind}: {error}")
    return wrong


def _weight(findings: Sequence[Finding]) -> int:
    return sum(WEIGHT[f.severity] for f in findings)
