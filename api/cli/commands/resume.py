"""resume: goes on with a job that was stopped, failed or waits for review."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("job", metavar="JOB_OR_DIR", help="job id, a beginning of it, or the output folder")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.cli.jobs_view import read_json, run_and_show
    from film.storyboard import Storyboard
    from graph.run import find_job
    from graph.settings import load_settings
    from tools.storyboard_rules import check_storyboard

    settings = load_settings()
    folder = find_job(settings, args.job)
    answer = None
    edited = Path(folder.order().out) / "storyboard.json"
    if folder.order().review and edited.exists() and not (edited.parent / "manifest.json").exists():
        board = check_storyboard(Storyboard.load(read_json(edited), edited.name))
        answer = {"decision": "replace", "storyboard": folder.save(board)}
    return run_and_show(settings, folder, screen, answer)
