"""make: a script in, a finished film out."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.options import brief_arguments, brief_from
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    brief_arguments(parser)
    parser.add_argument("--out", metavar="DIR", help="output folder (default: out/<script>)")
    parser.add_argument("--review", action="store_true", help="wait for your approval of the storyboard")
    parser.add_argument("--strict", action="store_true", help="exit with 3 when a check finds an error")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.cli.jobs_view import out_folder, recognised, run_and_show
    from graph.settings import load_settings

    brief, out, settings = brief_from(args), out_folder(args, Path(args.script)), load_settings()
    files = [*(r.path for r in brief.references), *([brief.brandkit.logo] if brief.brandkit and brief.brandkit.logo else [])]
    known = "" if args.review else recognised(settings, brief.dump(), files, out, args.strict, screen)
    if isinstance(known, int):
        return known

    from agents.reading import read_within_limits
    from graph.run import new_job
    from tools.delivery.folder import check_writable

    read_within_limits(brief, Path(args.script).name)
    check_writable(out)
    return run_and_show(settings, new_job(settings, brief, out, review=args.review, strict=args.strict), screen, key=known)
