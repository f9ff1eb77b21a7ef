"""looks: the looks with what they suit."""

from __future__ import annotations

import argparse

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="the tokens of each look as JSON on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from svg_kit.looks import dump

    rows = dump()
    screen.result(rows, "\n".join(f"{r['name']:<10} {r['description']}\n{'':<10} suits {', '.join(r['suits'])}" for r in rows))
    return 0
