"""The command line. Commands live one per file in api/cli/commands; nothing heavy is imported before a command needs it."""

from __future__ import annotations


def main() -> None:
    """Entry point of the console script."""
    import gc
    import sys

    from api.cli.main import run

    gc.set_threshold(50_000, 20, 50)  # scenes are large trees that stay: looking through them for cycles costs a tenth of a short run
    code = run(sys.argv[1:])
    gc.freeze()  # nor once more at the end
    sys.exit(code)
