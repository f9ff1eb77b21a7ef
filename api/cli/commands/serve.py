"""serve: the HTTP API and its page, on this machine only."""

from __future__ import annotations

import argparse

from api.cli.options import number
from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", default="8000")
    parser.add_argument("--host", default="127.0.0.1", help="loopback addresses only")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from api.serve import serve
    from graph.settings import load_settings

    return serve(load_settings(), args.host, number("port", args.port, int))
