"""cache: how large it is; trim or clear it."""

from __future__ import annotations

import argparse

from api.cli.options import number
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--trim", metavar="GB", help="delete the longest unused parts until this much remains")
    parser.add_argument("--clear", action="store_true", help="delete every part")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from graph.settings import load_settings
    from tools.storage.artifacts import Artifacts

    store = Artifacts(load_settings().cache_dir / "artifacts")
    freed = 0
    if args.clear or args.trim is not None:
        freed = store.trim(0 if args.clear else int(number("trim", args.trim, above=False) * 1e9))
    files = [p for p in store.root.glob("*/*") if p.is_file()]
    size = sum(p.stat().st_size for p in files)
    screen.result(
        {"folder": str(store.root), "parts": len(files), "bytes": size, "freed": freed},
        f"{store.root}: {len(files)} parts, {size / 1e6:.1f} MB" + (f", {freed / 1e6:.1f} MB freed" if freed else ""),
    )
    return 0
