"""render: an edited storyboard.json becomes a film; what did not change is not made again."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("storyboard", metavar="STORYBOARD.json")
    parser.add_argument("--out", metavar="DIR", help="output folder (default: beside the storyboard)")
    parser.add_argument("--strict", action="store_true", help="exit with 3 when a check finds an error")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.cli.jobs_view import read_json, recognised, run_and_show
    from film.storyboard import Storyboard
    from graph.settings import load_settings
    from tools.delivery.folder import check_writable
    from tools.storyboard_rules import check_storyboard

    path = Path(args.storyboard)
    board = check_storyboard(Storyboard.load(read_json(path), path.name))
    out = Path(args.out) if args.out else path.resolve().parent
    check_writable(out)
    settings = load_settings()
    files = [f for f in (board.brandkit.logo, *(s.visual_spec.slots.get("image") for s in board.segments)) if isinstance(f, str)]
    known = recognised(settings, board.dump(), files, out, args.strict, screen)
    if isinstance(known, int):
        return known

    from graph.run import new_job

    return run_and_show(settings, new_job(settings, board.brief, out, strict=args.strict, storyboard=board), screen, key=known)
