"""verify: renders a delivered film again in an empty cache and compares per-segment and file hashes."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen

DIFFERS = 7


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", metavar="DIR", help="an output folder")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    import tempfile

    from api.cli.folder_view import open_folder
    from graph.run import new_job, run_job, services_for
    from graph.settings import load_settings
    from tools.storage.artifacts import file_hash

    settings = load_settings()
    film = open_folder(Path(args.dir), settings)
    with tempfile.TemporaryDirectory(prefix="vectoreel-verify-") as folder:
        clean = settings.model_copy(update={"home": Path(folder) / "home", "cache_dir": Path(folder) / "cache"})
        fonts = settings.cache_dir / "fonts"
        if fonts.exists():
            clean.cache_dir.mkdir(parents=True)
            (clean.cache_dir / "fonts").symlink_to(fonts.resolve())
        job = new_job(clean, film.board.brief, Path(folder) / "out", storyboard=film.board)
        screen.start()
        state = run_job(services_for(clean, job, [screen.listener]))
        pieces = {f"piece {k}": v for k, v in state["piece_hashes"].items()}
        differing = [name for name, key in pieces.items() if film.manifest.hashes.get(name) != key]
        for name in state["films"]:
            here = film.folder / name
            if not here.exists() or file_hash(here) != file_hash(Path(folder) / "out" / name):
                differing.append(name)
    text = "The same bytes." if not differing else "These differ: " + ", ".join(differing)
    screen.result({"status": "DIFFERS" if differing else "SAME", "differing": differing}, text)
    return DIFFERS if differing else 0
