"""The Litestar application."""

from __future__ import annotations

from litestar import Litestar
from litestar.datastructures import State

from api.database import Jobs
from api.problems import HANDLERS
from api.routes.chat import ChatController
from api.routes.jobs import JobsController
from api.routes.page import icon, index, options, script, style
from api.worker import Worker
from graph.settings import Settings

MAX_BODY = 60_000_000


def create_app(settings: Settings) -> Litestar:
    """One process: rows in SQLite, films in VECTOREEL_HOME, workers inside."""
    jobs = Jobs(settings.home / "api.sqlite")
    worker = Worker(settings, jobs)

    async def start() -> None:
        await jobs.create_tables()
        await worker.start()

    async def stop() -> None:
        await worker.stop()
        await jobs.close()

    return Litestar(
        [JobsController, ChatController, index, script, style, icon, options],
        on_startup=[start],
        on_shutdown=[stop],
        state=State({"settings": settings, "jobs": jobs, "worker": worker}),
        exception_handlers=HANDLERS,
        request_max_body_size=MAX_BODY,
    )
