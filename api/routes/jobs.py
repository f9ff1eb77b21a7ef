"""/api/v1/jobs: start a film, follow it, take it, decide on suggestions."""

from __future__ import annotations

import asyncio
import json
import secrets
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.params import Parameter
from litestar.response import ServerSentEvent, ServerSentEventMessage, Stream

from api.database import JobRow
from api.intake import brief_of
from api.problems import Conflict, NotFound
from film.errors import BadInput
from graph.job import JobFolder
from graph.run import jobs_root, new_job

TYPES = {
    ".mp4": "video/mp4", ".webm": "video/webm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg",
    ".wav": "audio/wav", ".srt": "text/plain; charset=utf-8", ".vtt": "text/vtt; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8", ".jsonl": "text/plain; charset=utf-8",
}  # fmt: skip
CHUNK = 256 * 1024


class JobsController(Controller):
    path = "/api/v1/jobs"

    @post("/")
    async def create(self, state: State, data: dict[str, Any]) -> dict[str, Any]:
        """Checks the brief and queues the job. 422 with one sentence for what cannot be used."""
        job_id = f"job_{secrets.token_hex(6)}"
        root = jobs_root(state.settings) / job_id
        try:
            brief = await asyncio.to_thread(brief_of, data, root / "uploads")
        except BadInput:
            shutil.rmtree(root, ignore_errors=True)
            raise
        await asyncio.to_thread(new_job, state.settings, brief, root / "out", job_id=job_id)
        row = await state.jobs.add(job_id, brief.user_id)
        await state.worker.submit(job_id)
        return shown(row)

    @get("/")
    async def list_jobs(self, state: State) -> list[dict[str, Any]]:
        return [shown(row) for row in await state.jobs.all()]

    @get("/{job_id:str}")
    async def status(self, state: State, job_id: str) -> dict[str, Any]:
        """Status, progress, and when there is a film: its manifest."""
        row = await _row(state, job_id)
        body = shown(row) | {"progress": state.worker.progress.get(job_id)}
        manifest = jobs_root(state.settings) / job_id / "out" / "manifest.json"
        if row.status == "COMPLETED" and manifest.exists():
            body["manifest"] = json.loads(manifest.read_text("utf-8"))
        return body

    @get("/{job_id:str}/preview")
    async def preview(self, state: State, job_id: str) -> dict[str, Any]:
        """The storyboard as far as it is known: scenes with text, role, reason, and stills once the film is there."""
        await _row(state, job_id)
        folder = JobFolder(jobs_root(state.settings) / job_id)
        board = await asyncio.to_thread(newest_storyboard, folder)
        if board is None:
            raise Conflict("job.no_storyboard", "There is no storyboard yet; the job is still being read.")
        done = (folder.root / "out" / "manifest.json").exists()
        scenes = [
            {
                "segment_id": s["segment_id"], "role": s["role"], "script_text": s["script_text"], "duration_sec": s["duration_sec"], "why": s["why"],
                "template_id": s["visual_spec"]["template_id"], "human_insert": s["suggestions"]["human_insert"],
                "png_preview": f"/api/v1/jobs/{job_id}/assets/segments/{i:02d}/preview.png" if done else None,
            }
            for i, s in enumerate(board["segments"], 1)
        ]  # fmt: skip
        return {
            "job_id": job_id,
            "revision": board["revision"],
            "look": board["look"],
            "title": board["script"]["title"],
            "segments": scenes,
        }

    @get("/{job_id:str}/events")
    async def events(
        self, state: State, job_id: str, last: int | None = Parameter(header="Last-Event-ID", required=False, default=None)
    ) -> ServerSentEvent:
        """Server-sent events: those of before (after Last-Event-ID), then live ones until the job ends."""
        row = await _row(state, job_id)
        return ServerSentEvent(_events(state, job_id, last or 0, row.status))

    @get("/{job_id:str}/assets/{asset:path}")
    async def asset(self, state: State, request: Request, job_id: str, asset: Path) -> Response[Any]:
        """A file of the output folder by its name, with byte ranges."""
        await _row(state, job_id)
        root = (jobs_root(state.settings) / job_id / "out").resolve()
        if "\0" in str(asset):
            raise NotFound("asset.unknown", "No file's name has a NUL in it.")
        path = (root / str(asset).lstrip("/")).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            raise NotFound("asset.unknown", f"The job has no file {str(asset).lstrip('/')!r}.")
        return ranged(path, request.headers.get("range", ""))

    @post("/{job_id:str}/accept-suggestion", status_code=200)
    async def accept_suggestion(self, state: State, job_id: str, data: dict[str, Any]) -> dict[str, Any]:
        """{segment_id, decision: accept|reject, note}: a new revision; accepted = a teleprompter card stands in until a take is there."""
        from api.suggestions import decide

        row = await _row(state, job_id)
        if row.status not in ("COMPLETED",):
            raise Conflict("job.not_done", f"The job is {row.status}; suggestions are decided when it is COMPLETED.")
        revision, rerender = await asyncio.to_thread(decide, state.settings, JobFolder(jobs_root(state.settings) / job_id), data)
        await state.jobs.update(job_id, revision=revision, status="PENDING" if rerender else row.status)
        if rerender:
            await state.worker.submit(job_id)
        return {"job_id": job_id, "revision": revision, "status": "PENDING" if rerender else row.status}


def shown(row: JobRow) -> dict[str, Any]:
    return {
        "job_id": row.job_id,
        "user_id": row.user_id,
        "status": row.status,
        "revision": row.revision,
        "error": json.loads(row.error) if row.error else None,
    }


async def _row(state: State, job_id: str) -> JobRow:
    row = await state.jobs.get(job_id)
    if row is None:
        raise NotFound("job.unknown", f"There is no job {job_id!r}.")
    return row


def newest_storyboard(folder: JobFolder) -> dict[str, Any] | None:
    """The delivered storyboard, else the newest one among the job's documents."""
    delivered = folder.read("out/storyboard.json")
    if delivered:
        return delivered
    files = sorted((folder.root / "documents").glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
    for file in files:
        data = json.loads(file.read_text("utf-8"))
        if data.get("schema", "").startswith("vectoreel.storyboard/"):
            return data
    return None


async def _events(state: State, job_id: str, last: int, status: str) -> AsyncIterator[ServerSentEventMessage]:
    queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
    state.worker.listeners[job_id].add(queue)
    try:
        file = JobFolder(jobs_root(state.settings) / job_id).events_file
        past = file.read_text("utf-8").splitlines() if file.exists() else []
        for line in past:
            event = json.loads(line)
            if event["seq"] > last:
                last = event["seq"]
                yield _message(event)
        row = await state.jobs.get(job_id)
        if row.status in ("COMPLETED", "FAILED", "CANCELLED", "AWAITING_REVIEW"):
            yield _message({"seq": last, "kind": "end", "status": row.status})
            return
        while True:
            event = await queue.get()
            if event["kind"] == "end":
                row = await state.jobs.get(job_id)
                yield _message({"seq": last, "kind": "end", "status": row.status})
                return
            if event["kind"] == "progress" or event["seq"] > last:
                last = max(last, event["seq"]) if event["kind"] != "progress" else last
                yield _message(event)
    finally:
        state.worker.listeners[job_id].discard(queue)


def _message(event: dict[str, Any]) -> ServerSentEventMessage:
    return ServerSentEventMessage(data=json.dumps(event, ensure_ascii=False), event=event["kind"], id=event.get("seq") or None)


def ranged(path: Path, header: str) -> Response[Any]:
    """The file, or the one range asked for (RFC 9110, 14.2)."""
    size = path.stat().st_size
    start, end, status = 0, size - 1, 200
    if header.startswith("bytes=") and "," not in header:
        first, _, last = header[6:].partition("-")
        if first.isdigit() or last.isdigit():
            start = int(first) if first.isdigit() else max(0, size - int(last))
            end = min(size - 1, int(last)) if first.isdigit() and last.isdigit() else size - 1
            status = 206
            if start > end:
                return Response(b"", status_code=416, headers={"Content-Range": f"bytes */{size}"})
    headers = {
        "Content-Length": str(end - start + 1),
        "Accept-Ranges": "bytes",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'",
    }
    if status == 206:
        headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    return Stream(
        _chunks(path, start, end), status_code=status, headers=headers, media_type=TYPES.get(path.suffix, "application/octet-stream")
    )


async def _chunks(path: Path, start: int, end: int) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        left = end - start + 1
        while left > 0:
            block = await asyncio.to_thread(file.read, min(CHUNK, left))
            if not block:
                return
            left -= len(block)
            yield block
