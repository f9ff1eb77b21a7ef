"""gallery: a folder of plain files in which every template, look, transition and caption style moves in a browser."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=Path("gallery"), metavar="DIR", help="where it goes (default: ./gallery)")
    parser.add_argument("--only", action="append", default=[], metavar="KIND", choices=("template", "look", "transition", "captions", "set"),
                        help="only this section: template, look, transition, captions, set (repeatable)")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from tools.sheets.gallery import write_gallery

    count = write_gallery(args.out, args.only)
    screen.result({"index": str(args.out / "index.html"), "parts": count}, f"{count} parts: open {args.out / 'index.html'}")
    return 0
