"""templates: the scene templates with their slots and roles."""

from __future__ import annotations

import argparse

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="a JSON list with slot schemas on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    from svg_kit.templates import catalogue

    rows = [
        {"template_id": k, "title": m.TITLE, "roles": list(m.ROLES), "slots": m.Slots.model_json_schema()} for k, m in catalogue().items()
    ]
    screen.result(rows, "\n".join(f"{r['template_id']:<20} {r['title']:<18} {', '.join(r['roles'])}" for r in rows))
    return 0
