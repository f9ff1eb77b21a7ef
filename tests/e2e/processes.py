"""Vectoreel in processes of its own: by its console script, or quickly, forked from a server that has imported the libraries.

A forked program is a real process with its own environment, folder, streams and exit code; only the imports are shared.
"""

from __future__ import annotations

import functools
import json
import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = Path(sys.executable).with_name("vectoreel")
_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["processes", "vectoreel_imports"])


@dataclass(frozen=True)
class Result:
    """How a program ended. `code` is negative for the signal that ended it."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON object (or list) on stdout; anything beside it is an error."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one sentence on stderr, without progress lines."""
        lines = [line for line in self.err.splitlines() if line.startswith("vectoreel: ")]
        assert len(lines) == 1, self.err
        return lines[0].removeprefix("vectoreel: ")


def run(argv: Sequence[str], env: Mapping[str, str], cwd: Path, timeout: float = 240) -> Result:
    """The console script, as a person calls it."""
    done = subprocess.run([str(PROGRAM), *argv], env=dict(env), cwd=cwd, capture_output=True, text=True, timeout=timeout, check=False)
    return Result(done.returncode, done.stdout, done.stderr)


def quick(argv: Sequence[str], env: Mapping[str, str], cwd: Path, timeout: float = 240) -> Result:
    """The same program without paying for its imports."""
    return forked(_command, (list(argv),), env, cwd, timeout)


def forked(task: Callable[..., None], args: tuple, env: Mapping[str, str], cwd: Path, timeout: float = 240) -> Result:
    """Runs `task(*args)` in a forked process; SystemExit gives its code."""
    out, err = cwd / f".out.{os.getpid()}.txt", cwd / f".err.{os.getpid()}.txt"
    process = _context.Process(target=_within, args=(task, args, dict(env), str(cwd), str(out), str(err)))
    with _path_for_the_server():
        process.start()
    process.join(timeout)
    if process.exitcode is None:
        process.kill()
        process.join()
        raise TimeoutError(f"{task.__name__}{args} took more than {timeout:.0f} s:\n{err.read_text('utf-8')}")
    result = Result(process.exitcode, out.read_text("utf-8"), err.read_text("utf-8"))
    out.unlink()
    err.unlink()
    return result


@contextmanager
def _path_for_the_server() -> Iterator[None]:
    """The fork server starts with the first program; Python 3.11 does not hand it our sys.path, and it passes over what it cannot import."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(Path(__file__).parent), before)))
    try:
        yield
    finally:
        if before is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = before


def _within(task: Callable[..., None], args: tuple, env: dict[str, str], cwd: str, out: str, err: str) -> None:
    os.environ.clear()
    os.environ.update(env)
    os.chdir(cwd)
    for path, number in ((out, 1), (err, 2)):
        file = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | os.O_APPEND)
        os.dup2(file, number)
        os.close(file)
    task(*args)


def _command(argv: list[str]) -> None:
    from api.cli.main import run as command_line

    sys.exit(command_line(argv))


def job_killed_at(job_id: str, node: str, moment: str, visit: int = 1) -> None:
    """Runs a job and kills this very process when `node` is about to start, or has just ended, for the `visit`th time."""
    from graph.run import find_job, run_job, services_for
    from graph.settings import load_settings

    settings = load_settings()
    visits = 0

    def wrap(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        if name != node:
            return call

        @functools.wraps(getattr(call, "func", call))
        def guarded(state: Any) -> Any:
            nonlocal visits
            visits += 1
            if visits == visit and moment == "start":
                os.kill(os.getpid(), signal.SIGKILL)
            update = call(state)
            if visits == visit:
                os.kill(os.getpid(), signal.SIGKILL)
            return update

        del guarded.__wrapped__  # the graph looks at the signature
        guarded.__annotations__ = {}
        return guarded

    run_job(services_for(settings, find_job(settings, job_id)), wrap=wrap)
