"""Running a job from the command line: progress, gates, results and exit codes."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from api.cli.screen import Screen
from graph.job import JobFolder
from graph.settings import Settings

INTERRUPTED, REVIEW, FINDINGS = 130, 6, 3


def recognised(settings: Settings, wanted: dict[str, Any], files: Iterable[str], out: Path, strict: bool, screen: Screen) -> int | str:
    """The exit code when this very film is there already, untouched; else the key under which to remember it."""
    from tools.storage.finished import Finished

    finished = Finished(settings.home)
    key = finished.key([wanted, settings.shown()], files, out)
    data = finished.recall(key)
    if data is None:
        return key
    data |= {"made": 0, "reused": data["made"] + data["reused"]}
    screen.result(data, _text(data, "; unchanged"))
    return _code(data, strict)


def run_and_show(settings: Settings, folder: JobFolder, screen: Screen, answer: dict[str, Any] | None = None, key: str = "") -> int:
    """Runs (or resumes) the job and prints its result; returns the exit code. `key`: remembered under it when finished."""
    from graph.run import run_job, services_for
    from graph.services import Cancelled

    services = services_for(settings, folder, [screen.listener])
    screen.start()
    try:
        state = run_job(services, answer)
    except Cancelled:
        screen.fail("job.interrupted", f"Stopped. Go on with: vectoreel resume {services.order.job_id}")
        return INTERRUPTED
    finally:
        services.artifacts.trim(int(settings.cache.max_gb * 1e9))
    order = services.order
    if state["waiting"]:
        board = services.storyboard(state["storyboard"])
        review = Path(order.out) / "storyboard.json"
        review.parent.mkdir(parents=True, exist_ok=True)
        review.write_text(json.dumps(board.dump(), ensure_ascii=False, indent=1), "utf-8")
        screen.result(
            summary(state, order.out, services),
            f"The storyboard waits for your review: {review}\nGo on with: vectoreel resume {order.job_id}",
        )
        return REVIEW
    data = summary(state, order.out, services)
    if key:
        from tools.storage.finished import Finished

        Finished(settings.home).remember(key, Path(order.out), data)
    screen.result(data, _text(data))
    return _code(data, order.strict)


def _code(data: dict[str, Any], strict: bool) -> int:
    return FINDINGS if strict and any(f["severity"] == "error" for f in data["findings"]) else 0


def summary(state: dict[str, Any], out: str, services: Any) -> dict[str, Any]:
    """The one JSON object of the contract."""
    seconds = services.timeline(state["timeline"]).duration_s if state.get("timeline") else 0.0
    return {
        "job_id": state["job_id"],
        "status": "AWAITING_REVIEW" if state["waiting"] else state["status"],
        "out": out,
        "duration_seconds": round(seconds, 4),
        "findings": state.get("findings", []),
        "fallbacks": state.get("fallbacks", []),
        "cost": {"usd": sum(c["usd"] for c in state.get("costs", []))},
        "reused": services.artifacts.reused,
        "made": services.artifacts.made,
    }


def _text(data: dict[str, Any], note: str = "") -> str:
    counts = {s: sum(f["severity"] == s for f in data["findings"]) for s in ("error", "warning")}
    found = ", ".join(f"{n} {s}{'s' if n != 1 else ''}" for s, n in counts.items() if n) or "no findings"
    return f"{data['out']}/final.mp4  ({data['duration_seconds']:.1f} s, {found}; {data['made']} parts made, {data['reused']} reused{note})"


def out_folder(args: argparse.Namespace, script: Path) -> Path:
    return Path(args.out) if args.out else Path("out") / script.stem


def read_json(path: Path) -> Any:
    """Raises BadInput for what is not there or not JSON."""
    from film.errors import BadInput

    try:
        return json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadInput("file.missing", f"{path} cannot be read: {error.strerror or error}.") from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise BadInput("file.not_json", f"{path} is not JSON: {error}.") from error
