"""bench: how fast this machine makes films, against what we hold ourselves to."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.options import choice
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--case",
        action="append",
        metavar="NAME",
        help="only this case (repeatable): help, scene, scene_still, minute, picture, unchanged, one_word, ten_minutes",
    )
    parser.add_argument(
        "--peer",
        action="append",
        default=[],
        metavar="NAME",
        help="another renderer beside ours (repeatable): remotion, hyperframes, moviepy; see evals/peers",
    )
    parser.add_argument("--write", metavar="DIR", help="write performance.md and its plot into this folder")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from evals.bench.cases import CASES
    from evals.bench.peers import names as peer_names
    from evals.bench.peers import peer
    from evals.bench.process import BenchFailed
    from evals.bench.report import limit, markdown, plot
    from evals.bench.run import bench
    from film.errors import MachineError

    names = [choice("case", name, list(CASES)) for name in args.case or CASES]
    if args.peer and not args.case:
        names = []
    peers = [choice("peer", name, peer_names()) for name in args.peer]
    for name in peers:
        if said := peer(name).missing():
            raise MachineError("bench.peer_missing", said)
    try:
        data = bench(names, screen.line, peers)
    except BenchFailed as error:
        raise MachineError("bench.failed", f"A case of the bench failed: {error}") from error
    if args.write:
        folder = Path(args.write)
        folder.mkdir(parents=True, exist_ok=True)
        if "minute" in data["results"]:
            plot(data, folder / "performance.png")
        (folder / "performance.md").write_text(markdown(data, "performance.png"), "utf-8")
    rows = [f"{'holds ' if r['holds'] else 'MISSED'}  {r['what']}: {r['measured']:g} ({limit(r)})" for r in data["targets"]]
    screen.result(data, "\n".join(rows))
    return 0
