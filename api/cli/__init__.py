"""The command line. Commands live one per file in api/cli/commands; nothing heavy is imported before a command needs it."""

from __future__ import annotations


def main() -> None:
    """Entry point of the console script."""
    import sys

    from api.cli.main import run

    sys.exit(run(sys.argv[1:]))
