"""Start, resume and cancel a job. One checkpoint file holds all threads; a thread is a job."""

from __future__ import annotations

import asyncio
import secrets
import signal
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from film.brief import Brief
from film.errors import MachineError, OurFault, VectoreelError
from film.storyboard import Storyboard
from graph.events import Events, Listener
from graph.job import JobFolder, Order
from graph.services import Cancelled, Services
from graph.settings import Settings
from svg_kit.errors import KitError
from tools.storage.artifacts import Artifacts

Wrap = Callable[[str, Callable[..., Any]], Callable[..., Any]]


def jobs_root(settings: Settings) -> Path:
    return settings.home / "jobs"


def new_job(
    settings: Settings,
    brief: Brief,
    out: Path,
    *,
    review: bool = False,
    strict: bool = False,
    storyboard: Storyboard | None = None,
    job_id: str = "",
) -> JobFolder:
    """Writes the job's order; nothing is done yet."""
    job_id = job_id or f"job_{secrets.token_hex(6)}"
    folder = JobFolder(jobs_root(settings) / job_id)
    board = folder.save(storyboard) if storyboard else ""
    folder.write("order.json", asdict(Order(job_id, str(out.resolve()), review, strict, board)))
    folder.write("start.json", {"brief": folder.save(brief)})
    return folder


def services_for(settings: Settings, folder: JobFolder, listeners: Sequence[Listener] = ()) -> Services:
    """The composition root of one run."""
    from tools.fonts_at_need import register_cached
    from tools.heap import bound_heap

    bound_heap()
    register_cached(settings.cache_dir)
    return Services(
        settings, Artifacts(settings.cache_dir / "artifacts"), folder, folder.order(), Events(folder.events_file, list(listeners))
    )


def run_job(
    services: Services, answer: dict[str, Any] | None = None, *, wrap: Wrap | None = None, handle_signals: bool = True
) -> dict[str, Any]:
    """Runs or resumes the job to its end or to a gate; returns the last state, with `waiting` when a person is asked.

    Raises VectoreelError for what went wrong (the job is then FAILED, resumable where the error says so), Cancelled when stopped.
    """
    if handle_signals and threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGINT, lambda *_: services.stop.set())
        try:
            return _run_now(services, answer, wrap)
        finally:
            signal.signal(signal.SIGINT, before)
    return _run_now(services, answer, wrap)


def _run_now(services: Services, answer: dict[str, Any] | None, wrap: Wrap | None) -> dict[str, Any]:
    try:
        return asyncio.run(_run(services, answer, wrap))
    except sqlite3.OperationalError as error:
        raise MachineError(
            "disk.full" if "full" in str(error) else "machine.checkpoints",
            f"The job's checkpoints cannot be written ({error}); free some space and resume the job.",
        ) from error
    finally:
        services.close()


async def _run(services: Services, answer: dict[str, Any] | None, wrap: Wrap | None) -> dict[str, Any]:
    import aiosqlite
    from langgraph.checkpoint.serde.jsonplus import JsonPlusSerializer
    from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
    from langgraph.types import Command

    from graph.build import build

    home = services.settings.home
    home.mkdir(parents=True, exist_ok=True)
    async with aiosqlite.connect(home / "checkpoints.sqlite") as connection:
        saver = AsyncSqliteSaver(connection, serde=JsonPlusSerializer(allowed_msgpack_modules=None))
        graph = build(services, saver, wrap) if wrap else build(services, saver)
        config: Any = {
            "configurable": {"thread_id": services.order.thread},
            "max_concurrency": services.settings.render.workers,
            "recursion_limit": 200,
        }
        held = await graph.aget_state(config)
        start: Any = None
        if not held.values:
            start = {"job_id": services.order.job_id, "status": "PENDING", "brief": services.folder.read("start.json")["brief"]}
        elif held.interrupts or answer is not None:
            start = Command(resume=answer or {"decision": "approve"})
        try:
            if start is not None or held.next:
                await graph.ainvoke(start, config, durability="sync")
        except Cancelled:
            services.events.emit("status", "Stopped; the job can be resumed", status="CANCELLED")
            raise
        except (VectoreelError, KitError) as error:
            services.events.emit("error", str(error), status="FAILED", code=error.code)
            raise
        except OSError as error:
            services.events.emit("error", str(error), status="FAILED", code="machine.os")
            raise MachineError("machine.os", f"The machine refused: {error}. Resume the job when that is mended.") from error
        done = await graph.aget_state(config)
        state = dict(done.values)
        state["waiting"] = bool(done.interrupts)
        return state


def find_job(settings: Settings, name: str) -> JobFolder:
    """By id, by a unique beginning of it, or by the output folder it writes to. Raises BadInput `job.unknown`."""
    from film.errors import BadInput

    folders = sorted(p for p in jobs_root(settings).glob("job_*") if (p / "order.json").exists())
    matches = [p for p in folders if p.name.startswith(name)]
    if not matches:
        with suppress(OSError):
            wanted = str(Path(name).resolve())
            matches = [p for p in folders if JobFolder(p).order().out == wanted][-1:]
            matches.sort(key=lambda p: (p / "order.json").stat().st_mtime)
    if len(matches) != 1:
        raise BadInput("job.unknown", f"There is no single job {name!r}; `vectoreel jobs` lists them.")
    return JobFolder(matches[0])


def our_fault(error: BaseException) -> OurFault:
    return OurFault("program.fault", f"{type(error).__name__}: {error}. This is a fault of vectoreel; please report it.")
