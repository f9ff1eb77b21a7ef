"""/api/v1/jobs/{job_id}/chat: talk to the director about a finished job's film."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, replace
from typing import Any

from litestar import Controller, post
from litestar.datastructures import State

from api.problems import Conflict, NotFound
from film.chat import Turn
from film.errors import BadInput
from film.storyboard import Storyboard
from graph.chat import Conversation
from graph.job import JobFolder
from graph.run import jobs_root
from graph.settings import Settings

LONGEST = 2000


class ChatController(Controller):
    path = "/api/v1/jobs"

    @post("/{job_id:str}/chat", status_code=200)
    async def chat(self, state: State, job_id: str, data: dict[str, Any]) -> dict[str, Any]:
        """{text, apply: bool}: the turns it takes. `apply` says yes to what is proposed; "render" makes the film anew, and the job is PENDING again."""
        row = await state.jobs.get(job_id)
        if row is None:
            raise NotFound("job.unknown", f"There is no job {job_id!r}.")
        if row.status != "COMPLETED":
            raise Conflict("job.not_done", f"The job is {row.status}; its film can be talked about when it is COMPLETED.")
        text, apply = _checked(data)
        folder = JobFolder(jobs_root(state.settings) / job_id)
        turns = await asyncio.to_thread(_said, state.settings, folder, text, apply)
        status = row.status
        if any(turn.state == "render" for turn in turns):
            revision = await asyncio.to_thread(_ordered, folder)
            status = "PENDING"
            await state.jobs.update(job_id, revision=revision, status=status)
            await state.worker.submit(job_id)
        return {"job_id": job_id, "status": status, "turns": [turn.dump() for turn in turns]}


def _checked(data: dict[str, Any]) -> tuple[str, bool]:
    """Raises BadInput for anything but {text, apply}."""
    text, apply = data.get("text"), data.get("apply", False)
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST or not isinstance(apply, bool) or set(data) - {"text", "apply"}:
        raise BadInput("chat.body", f"The body is {{text: 1 to {LONGEST} characters, apply: true or false}}.")
    return text, apply


def _said(settings: Settings, folder: JobFolder, text: str, apply: bool) -> list[Turn]:
    talk = Conversation(folder.root / "out", settings)
    turns = [talk.say(text)]
    if apply and turns[0].state == "proposed":
        turns.append(talk.say("yes"))
    return turns


def _ordered(folder: JobFolder) -> int:
    """The job's order becomes the storyboard as it stands; every run is a revision of its own."""
    board = Storyboard.load(folder.read("out/storyboard.json"), "storyboard")
    order = folder.order()
    fresh = replace(order, storyboard=folder.save(board), revision=order.revision + 1)
    folder.write("order.json", asdict(fresh))
    return fresh.revision
