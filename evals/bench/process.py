"""A command measured from outside: wall time, processor time and peak memory of its whole process tree (Linux: /proc)."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SAMPLE_S = 0.05


@dataclass(frozen=True, slots=True)
class Run:
    """`wall_s`, `cpu_s` (user and system, children included), `peak_mb` (resident, all processes together), `stdout`, `stderr`."""

    wall_s: float
    cpu_s: float
    peak_mb: float
    stdout: str
    stderr: str


class BenchFailed(Exception):
    """A measured command ended with an error."""


def measured(arguments: Sequence[str], environment: Mapping[str, str] | None = None, watch: Callable[[float], None] | None = None,
             cwd: Path | None = None) -> Run:  # fmt: skip
    """Runs a command to its end. `watch` is called with the seconds since the start, about twenty times a second."""
    before = os.times()
    start = time.perf_counter()
    process = subprocess.Popen(
        list(arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})}, cwd=cwd
    )
    peak = 0.0
    texts = ["", ""]

    def read(index: int, pipe) -> None:
        texts[index] = pipe.read()

    readers = [threading.Thread(target=read, args=(i, p)) for i, p in enumerate((process.stdout, process.stderr))]
    for reader in readers:
        reader.start()
    while process.poll() is None:
        peak = max(peak, tree_mb(process.pid))
        if watch:
            watch(time.perf_counter() - start)
        time.sleep(SAMPLE_S)
    wall = time.perf_counter() - start
    for reader in readers:
        reader.join()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    if process.returncode:
        raise BenchFailed(f"{' '.join(arguments)} ended with {process.returncode}: {texts[1].strip().splitlines()[-1:]}")
    return Run(wall, cpu, peak, *texts)


def tree_mb(pid: int) -> float:
    """Resident memory of a process and all its descendants, MB."""
    total = 0.0
    with suppress(OSError):  # a process may end between two looks
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        total = pages * os.sysconf("SC_PAGE_SIZE") / 1e6
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            total += tree_mb(int(child))
        for task in Path(f"/proc/{pid}/task").iterdir():
            if task.name != str(pid):
                total += sum(tree_mb(int(child)) for child in (task / "children").read_text().split())
    return total


def vectoreel(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "import sys; from api.cli import main; sys.exit(main())", *arguments]
