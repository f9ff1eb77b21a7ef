"""Runs cases in order, each after what it builds on; figures, verdicts and the machine they are true of."""

from __future__ import annotations

import os
import platform
import tempfile
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from evals.bench.cases import CASES, NEEDS, Work
from evals.bench.side_by_side import side_by_side
from evals.bench.targets import compared, verdicts


def wanted(names: Sequence[str]) -> list[str]:
    """The cases and what they need, in their order."""
    chosen = {*names, *(NEEDS[n] for n in names if n in NEEDS)}
    return [name for name in CASES if name in chosen]


def bench(names: Sequence[str], say: Callable[[str], None], peers: Sequence[str] = ()) -> dict[str, Any]:
    """All figures as plain data. `peers` are other renderers, measured beside ours."""
    results: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryDirectory(prefix="vectoreel-bench-") as folder:
        work = Work(Path(folder))
        for name in wanted(names):
            say(name)
            results[name] = CASES[name](work)
        for name in peers:
            say(name)
            results[name] = side_by_side(name, work.folder)
    compared(results)
    return {"machine": machine(), "results": results, "targets": verdicts(results)}


def machine() -> dict[str, Any]:
    cpu = "unknown"
    info = Path("/proc/cpuinfo")
    if info.exists():
        cpu = next((line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")), cpu)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None
    packages = {name: version(name) for name in ("vectoreel", "av", "skia-python", "numpy")}
    return {"cpu": cpu, "cores": cores, "system": platform.platform(), "python": platform.python_version(), "load_before": load, **packages}
