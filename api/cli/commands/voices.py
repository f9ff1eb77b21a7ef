"""voices: who can speak, and what the missing ones need."""

from __future__ import annotations

import argparse

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", help="only voices of this language")
    parser.add_argument("--json", action="store_true", help="a JSON list on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from tools.tts.registry import all_voices, providers

    voices = [v for v in all_voices() if not args.language or v.speaks(args.language)]
    rows = [{"id": v.id, "languages": list(v.languages), "gender": v.gender, "quality": v.quality} for v in voices]
    lines = [f"{r['id']:<24} {', '.join(r['languages'][:3]):<16} {r['gender']:<8} {r['quality']}" for r in rows]
    lines += [f"({name}: {reason})" for name, p in providers().items() if (reason := p.available())]
    screen.result(rows, "\n".join(lines))
    return 0
