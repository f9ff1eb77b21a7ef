"""templates: the scene templates with their slots and roles; `show` draws one, `new` begins one."""

from __future__ import annotations

import argparse
from pathlib import Path

from api.cli.screen import Screen


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("list", "show", "new"), default="list", metavar="list|show|new",
                        help="list (default); show: a contact sheet of one template; new: the file of a template of your own")  # fmt: skip
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help="template_id, such as data.donut")
    parser.add_argument("--out", type=Path, metavar="PATH", help="where the sheet (PNG) or the new file goes")
    parser.add_argument("--json", action="store_true", help="a JSON list with slot schemas on stdout")


def run(args: argparse.Namespace, screen: Screen) -> int:
    if args.action == "list":
        return _list(screen)
    if not args.name:
        from film.errors import BadInput

        raise BadInput("template.no_name", f"Say which: vectoreel templates {args.action} NAME.")
    return (_show if args.action == "show" else _new)(args.name, args.out, screen)


def _list(screen: Screen) -> int:
    from svg_kit.templates import catalogue

    rows = [
        {"template_id": k, "title": m.TITLE, "roles": list(m.ROLES), "slots": m.Slots.model_json_schema()} for k, m in catalogue().items()
    ]
    screen.result(rows, "\n".join(f"{r['template_id']:<22} {r['title']:<22} {', '.join(r['roles'])}" for r in rows))
    return 0


def _show(name: str, out: Path | None, screen: Screen) -> int:
    from svg_kit import templates
    from tools.sheets.template import template_sheet

    module = templates.template(name)
    _japanese(screen)
    path = out or Path(f"{name}.png")
    template_sheet(name).save(path)
    screen.result({"template_id": name, "sheet": str(path)}, f"{module.TITLE}: {(module.__doc__ or '').strip()}\nSheet: {path}")
    return 0


def _japanese(screen: Screen) -> None:
    """The sheet's Japanese needs a face that is fetched once; without it the sheet shows boxes there, and we say so."""
    from film.errors import MachineError
    from graph.settings import load_settings
    from svg_kit.samples import WORDS
    from tools.fonts_at_need import ensure_letters

    try:
        ensure_letters("".join(WORDS["ja"]), "ja", load_settings().cache_dir)
    except MachineError as error:
        screen.line(f"{error} The Japanese of this sheet is shown as boxes.")


def _new(name: str, out: Path | None, screen: Screen) -> int:
    from tools.sheets.skeleton import write_template

    path = write_template(name, out)
    screen.result({"template_id": name, "file": str(path)}, f"Begun: {path}\nLook at it with: vectoreel templates show {name}")
    return 0
