"""jobs: what was started here and how it stands."""

from __future__ import annotations

import argparse
import json

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="a JSON list on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from graph.job import JobFolder
    from graph.run import jobs_root
    from graph.settings import load_settings

    rows = []
    for path in sorted(jobs_root(load_settings()).glob("job_*"), key=lambda p: p.stat().st_mtime, reverse=True):
        folder = JobFolder(path)
        if not (path / "order.json").exists():
            continue
        status = "PENDING"
        if folder.events_file.exists():
            lines = folder.events_file.read_text("utf-8").splitlines()
            status = json.loads(lines[-1])["status"] if lines else status
        rows.append({"job_id": path.name, "status": status, "out": folder.order().out})
    screen.result(rows, "\n".join(f"{r['job_id']}  {r['status']:<16} {r['out']}" for r in rows) or "No jobs yet.")
    return 0
