"""chat: talk to the director about a film: ask, change it by typed edits, render again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.screen import Screen

if TYPE_CHECKING:
    from film.chat import Turn
    from graph.chat import Conversation
    from graph.settings import Settings

SIGNS = {"proposed": "cyan", "asked": "yellow", "refused": "yellow", "applied": "green", "render": "green"}
LEAVE = ("/quit", "/exit", "quit", "exit", "bye", "/q")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", metavar="DIR", nargs="?", default=".", help="an output folder (default: here)")
    parser.add_argument("--say", metavar="TEXT", action="append", help="say this and leave; repeatable")
    parser.add_argument("--yes", action="store_true", help="apply what is proposed, and render when all is said")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout: {turns, film}")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from graph.chat import Conversation
    from graph.minds import chat_reader
    from graph.settings import load_settings

    settings = load_settings()
    live = _Live(quiet=args.json)
    talk = Conversation(Path(args.dir), settings)
    talk.reader = chat_reader(settings, talk.revisions.root, live.hear, screen.line)
    spoken = args.say if args.say else _asked(args.json)
    turns: list[Turn] = []
    code, film = 0, None
    for text in spoken:
        for turn in _said(talk, text, args.yes):
            turns.append(turn)
            if not args.json and not live.told(turn.reply):
                _show(turn)
            if turn.state == "render" and not args.yes:
                code, film = _render(talk, settings, args.json)
    if args.yes and any(t.state in ("applied", "render") for t in turns):
        code, film = _render(talk, settings, args.json)
    if args.json:
        screen.result({"turns": [t.dump() for t in turns], "film": film})
    return code or (2 if args.say and turns[-1].state == "refused" else 0)


class _Live:
    """A model's words as they come; what was heard already is not printed again."""

    def __init__(self, quiet: bool) -> None:
        self.quiet, self.heard = quiet, ""

    def hear(self, piece: str) -> None:
        self.heard += piece
        if not self.quiet:
            print(piece, end="", flush=True)

    def told(self, reply: str) -> bool:
        heard, self.heard = self.heard.strip(), ""
        if heard and not self.quiet:
            print(flush=True)
        return bool(heard) and heard == reply.strip()


def _said(talk: Conversation, text: str, yes: bool) -> Iterator[Turn]:
    """The turn, and with `yes` the one that applies what it proposes."""
    turn = talk.say("help" if text.strip() == "/help" else text)
    yield turn
    if yes and turn.state == "proposed":
        yield talk.say("yes")


def _asked(quiet: bool) -> Iterator[str]:
    """Lines of a person (with history) or of a pipe, until the end or /quit."""
    if not sys.stdin.isatty():
        yield from takewhile(lambda said: said.lower() not in LEAVE, (line.strip() for line in sys.stdin if line.strip()))
        return
    import readline  # noqa: F401 - gives input() history and editing

    if not quiet:
        print("Ask about the film, or say what shall change. /help shows what I understand, /quit leaves.")
    while True:
        try:
            text = input("> ").strip()
        except EOFError:
            return
        if text.lower() in LEAVE:
            return
        if text:
            yield text


def _show(turn: Turn) -> None:
    from rich.console import Console

    Console(highlight=False).print(turn.reply, style=SIGNS.get(turn.state, ""), markup=False, soft_wrap=True)


def _render(talk: Conversation, settings: Settings, as_json: bool) -> tuple[int, dict[str, object] | None]:
    """(exit code, the job's result as `render --json` gives it)."""
    from api.cli.jobs_view import run_and_show

    class Kept(Screen):
        data: dict[str, object] | None = None

        def result(self, data: dict[str, object], text: str = "") -> None:
            self.data = data
            self.close()
            if not as_json:
                print(text, flush=True)

    screen = Kept()
    return run_and_show(settings, talk.render(), screen), screen.data
