"""Parses the command line, runs a command, and turns typed errors into one sentence and an exit code."""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

COMMANDS = (
    "make",
    "resume",
    "render",
    "chat",
    "verify",
    "check",
    "export",
    "segments",
    "estimate",
    "jobs",
    "voices",
    "templates",
    "looks",
    "gallery",
    "doctor",
    "serve",
    "cache",
    "bench",
    "eval",
)
CODES = {"BudgetSpent": 4, "ModelError": 5, "BadInput": 2, "SchemaError": 2, "OverBudget": 4, "MachineError": 5, "OurFault": 1}
HELP = {
    "make": "make a film from a script", "resume": "go on with a job that was stopped", "render": "render an edited storyboard.json",
    "chat": "talk to the director: ask about a film, change it",
    "verify": "render again in an empty cache and compare", "check": "check a finished film folder", "export": "the scenes as SVG to work on, text as text, with their motion", "segments": "show how a script is split, before any work",
    "estimate": "what a film would take", "jobs": "list jobs", "voices": "list voices", "templates": "list, show or begin scene templates", "looks": "list looks", "gallery": "every template, look, transition and caption style, moving in a browser",
    "doctor": "say what works on this machine", "serve": "serve the HTTP API and its page", "cache": "show or trim the cache", "bench": "measure how fast this machine makes films",
    "eval": "measure how good the films are; train the model of roles",
}  # fmt: skip


def command(name: str) -> ModuleType:
    return importlib.import_module(f"api.cli.commands.{name}")


def parser_for(name: str | None) -> argparse.ArgumentParser:
    """The full parser; only the command that is used is imported, so that --help is instant."""
    parser = argparse.ArgumentParser(
        prog="vectoreel", description="An autonomous video director: a script in, a finished narrated film out.", allow_abbrev=False
    )
    parser.add_argument("--version", action="store_true", help="print the version")
    sub = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for known in COMMANDS:
        own = sub.add_parser(known, help=HELP[known], description=HELP[known].capitalize() + ".", allow_abbrev=False)
        if known == name:
            command(known).arguments(own)
    return parser


def run(argv: list[str]) -> int:
    """Runs the command line; returns the exit code of the contract."""
    name = next((a for a in argv if not a.startswith("-")), None)
    parser = parser_for(name if name in COMMANDS else None)
    args = parser.parse_args(argv)
    if args.version:
        from importlib.metadata import version

        print(f"vectoreel {version('vectoreel')}")
        return 0
    if args.command is None:
        parser.print_help()
        return 0
    return guarded(args)


def guarded(args: argparse.Namespace) -> int:
    from api.cli.screen import Screen
    from film.errors import VectoreelError
    from svg_kit.errors import KitError

    owner_guard()
    screen = Screen(as_json=getattr(args, "json", False))
    try:
        return command(args.command).run(args, screen)
    except VectoreelError as error:
        screen.fail(error.code, str(error))
        return next(code for cls in type(error).__mro__ if (code := CODES.get(cls.__name__)) is not None)
    except KitError as error:
        screen.fail(error.code, str(error))
        return 2
    except KeyboardInterrupt:
        screen.fail("job.interrupted", "Stopped.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    finally:
        screen.close()


def owner_guard() -> None:
    """Says clearly when another distribution owns one of our top-level names."""
    here = Path(__file__).resolve().parents[2]
    for name in ("film", "svg_kit", "tools", "agents", "graph"):
        spec = importlib.util.find_spec(name)
        places = list(spec.submodule_search_locations or []) if spec else []
        if not places or Path(places[0]).resolve().parent != here:
            from film.errors import MachineError

            raise MachineError(
                "install.shadowed", f"Another package named {name!r} hides ours; install vectoreel in an environment of its own."
            )
