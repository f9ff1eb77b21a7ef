"""export: the scenes of a film as SVG to work on: named layers, text with its fonts embedded, and their motion without any script."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="a finished film's folder")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the files go (default: DIR/svg)")
    parser.add_argument("--scene", type=int, action="append", default=[], metavar="N", help="only this scene (repeatable; 1 is the first)")
    parser.add_argument("--aspect", default="", help="of which picture (default: the film's first)")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.cli.folder_view import open_folder
    from film.errors import BadInput
    from graph.settings import load_settings
    from tools.delivery.svg_export import write_scenes

    film = open_folder(args.folder, load_settings())
    aspects = film.board.brief.render.aspect
    aspect = args.aspect or aspects[0]
    if aspect not in aspects:
        raise BadInput("export.no_aspect", f"The film has no picture in {aspect}; it has {', '.join(aspects)}.")
    count = len(film.board.segments)
    if wrong := [n for n in args.scene if not 1 <= n <= count]:
        raise BadInput("export.no_scene", f"There is no scene {wrong[0]}; the film has {count}.")
    files = write_scenes(film.board, film.pictures(aspect), args.out or args.folder / "svg", args.scene)
    screen.result({"files": [str(f) for f in files]}, f"{len(files)} files in {files[0].parent}")
    return 0
