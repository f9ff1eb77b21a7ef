"""segments: how a script is split and staged, before any work."""

from __future__ import annotations

import argparse

from api.cli.options import brief_arguments, brief_from
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    brief_arguments(parser)
    parser.add_argument("--json", action="store_true", help="the storyboard as JSON on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from agents.offline.storyboard import direct
    from agents.reading import read_brief_script
    from tools.references_reader import read_references

    brief = brief_from(args)
    board = direct(brief, read_brief_script(brief), brief.brandkit, read_references(brief.references))
    rows = [
        f"{s.segment_id}  {s.duration_sec:5.1f} s  {s.role:<10} {s.visual_spec.template_id:<18} {s.script_text}" for s in board.segments
    ]
    screen.result(board.dump(), "\n".join(rows))
    return 0
