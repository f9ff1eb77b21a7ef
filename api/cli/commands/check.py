"""check: runs QA on what is in a folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", metavar="DIR", help="an output folder")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.cli.folder_view import open_folder
    from graph.settings import load_settings
    from tools.checks.run import check_film, check_scenes
    from tools.render.film import file_name

    film = open_folder(Path(args.dir), load_settings())
    findings = []
    aspects = film.board.brief.render.aspect
    for aspect in aspects:
        pictures = film.pictures(aspect)
        findings += check_scenes(film.board, film.timeline, pictures, aspect)
        findings += check_film(film.board, film.timeline, pictures, aspect, film.folder / file_name(aspect, aspects[0]))
    errors = [f for f in findings if f.severity == "error"]
    lines = [f"{f.severity}: {f.message}" for f in findings if f.severity != "info"] or ["No findings."]
    screen.result({"status": "ERRORS" if errors else "OK", "findings": [f.model_dump(mode="json") for f in findings]}, "\n".join(lines))
    return 3 if errors else 0
