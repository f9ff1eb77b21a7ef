"""estimate: what a film would take in time, space and money."""

from __future__ import annotations

import argparse

from api.cli.options import brief_arguments, brief_from
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    brief_arguments(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from agents.reading import read_within_limits
    from graph.settings import load_settings
    from tools.estimate import estimate

    brief, settings = brief_from(args), load_settings()
    _, seconds = read_within_limits(brief)
    plan = estimate(seconds, brief, settings.compute.usd_per_hour, settings.compute.usd_per_gb)
    low, high = plan.range
    screen.result(
        plan.dump(),
        f"{plan.film_seconds:.0f} s of film, {plan.frames} frames\n{plan.render_seconds * low:.0f}-{plan.render_seconds * high:.0f} s to make, {plan.files_mb:.0f} MB\n${plan.total_usd:.2f}",
    )
    return 0
