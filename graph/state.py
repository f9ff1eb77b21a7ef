"""The graph's state: ids, hashes and small plain data; documents lie in the job's folder under their hash."""

from __future__ import annotations

import operator
from typing import Annotated, Any, Literal, TypedDict

Status = Literal[
    "PENDING", "VALIDATING", "PLANNING", "GENERATING", "ASSEMBLING", "QA", "AWAITING_REVIEW", "COMPLETED", "FAILED", "CANCELLED"
]
Move = Literal["validate", "script", "storyboard", "style", "voice", "render", "sound", "assemble", "qa", "deliver", "review", "finish"]


def merged(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {**old, **new}


class JobState(TypedDict, total=False):
    """`brief`, `script`, `storyboard`, `speech`, `timeline`: hashes of documents. `pieces`: "aspect/piece" -> artifact key, `piece_hashes`:
    the sha256 of their bytes. `drawn`: the timeline whose pieces are all there.

    `plan`: the script role's cut, "" for the rules'. `again`: how often the director sent work
    back, with `notes`.

    `sound`: artifact key of the mixed narration. `films`: file name -> artifact key. Lists only grow.
    """

    job_id: str
    status: Status
    brief: str
    script: str
    plan: str
    storyboard: str
    speech: str
    timeline: str
    styled: str
    again: int
    notes: str
    reviewed: str
    sound: str
    pieces: Annotated[dict[str, str], merged]
    piece_hashes: Annotated[dict[str, str], merged]
    drawn: str
    films: dict[str, str]
    findings: list[dict[str, Any]]
    checked: str
    delivered: str
    repairs: int
    fallbacks: Annotated[list[dict[str, Any]], operator.add]
    costs: Annotated[list[dict[str, Any]], operator.add]
    audit: Annotated[list[dict[str, Any]], operator.add]


class PieceTask(TypedDict):
    """One piece to render: what `Send` carries."""

    storyboard: str
    timeline: str
    aspect: str
    name: str


class SoundTask(TypedDict):
    """The mix: what `Send` carries."""

    storyboard: str
    speech: str
    timeline: str
