"""In-process workers: jobs are run one after another in a thread; unfinished ones are picked up again at start."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import defaultdict
from typing import Any

from api.database import Jobs
from film.errors import VectoreelError
from graph.events import Event
from graph.job import JobFolder
from graph.run import jobs_root, run_job, services_for
from graph.services import Cancelled, Services
from graph.settings import Settings
from svg_kit.errors import KitError

log = logging.getLogger("vectoreel.worker")


class Worker:
    """`submit` queues a job; `listen` gives a queue of its live events."""

    def __init__(self, settings: Settings, jobs: Jobs) -> None:
        self.settings, self.jobs = settings, jobs
        self.queue: asyncio.Queue[str] = asyncio.Queue()
        self.listeners: dict[str, set[asyncio.Queue[Event]]] = defaultdict(set)
        self.progress: dict[str, dict[str, Any]] = {}
        self.running: dict[str, Services] = {}
        self.task: asyncio.Task[None] | None = None
        self.stored: asyncio.Future[None] | None = None

    async def start(self) -> None:
        for job_id in await self.jobs.unfinished():
            await self.queue.put(job_id)
        self.task = asyncio.create_task(self._work())

    async def stop(self) -> None:
        """Running jobs stop at their next step and are picked up at the next start."""
        for services in self.running.values():
            services.stop.set()
        if self.task:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)

    async def submit(self, job_id: str) -> None:
        await self.queue.put(job_id)

    async def _work(self) -> None:
        while True:
            job_id = await self.queue.get()
            try:
                await self._run(job_id)
            except Exception as error:  # the worker must outlive any job; the fault is written into the job's row
                log.exception("job %s failed by our fault", job_id)
                await self._fail(job_id, "program.fault", f"{type(error).__name__}: {error}")

    async def _run(self, job_id: str) -> None:
        loop = asyncio.get_running_loop()

        def listener(event: Event) -> None:
            loop.call_soon_threadsafe(self._publish, job_id, event)

        services = services_for(self.settings, JobFolder(jobs_root(self.settings) / job_id), [listener])
        self.running[job_id] = services
        try:
            state = await asyncio.to_thread(run_job, services, handle_signals=False)
            await asyncio.sleep(0)  # lets the last events in
            if self.stored is not None:
                await asyncio.wait([self.stored])
            await self.jobs.update(job_id, status="AWAITING_REVIEW" if state["waiting"] else "COMPLETED", error="")
        except Cancelled:
            log.info("job %s was stopped", job_id)
        except (VectoreelError, KitError) as error:
            await self._fail(job_id, error.code, str(error))
        finally:
            self.running.pop(job_id, None)
            self._publish(job_id, {"seq": 0, "kind": "end", "status": "", "node": "", "message": "", "data": {}})

    async def _fail(self, job_id: str, code: str, message: str) -> None:
        await self.jobs.update(job_id, status="FAILED", error=json.dumps({"code": code, "message": message}))

    async def _store(self, before: asyncio.Future[None] | None, job_id: str, status: str) -> None:
        """Statuses reach the row in the order in which they happened."""
        if before is not None:
            await asyncio.wait([before])
        await self.jobs.update(job_id, status=status)

    def _publish(self, job_id: str, event: Event) -> None:
        if event["kind"] == "progress":
            self.progress[job_id] = {"node": event["node"], **event["data"]}
        if event["kind"] == "status" and event["status"] and event["status"] not in ("CANCELLED", "COMPLETED", "FAILED"):
            self.stored = asyncio.ensure_future(self._store(self.stored, job_id, event["status"]))
        for queue in self.listeners[job_id]:
            queue.put_nowait(event)
