"""YAML front matter: title and language; everything else is kept out of the film."""

from __future__ import annotations

import re
from dataclasses import dataclass

from film.errors import BadInput

FENCE = re.compile(r"\A---[ \t]*\n(.*?)(?:^(?:---|\.\.\.)[ \t]*(?:\n|\Z))", re.S | re.M)
KEY = re.compile(r"\A---[ \t]*\n[ \t]*[A-Za-z_][\w-]*[ \t]*:")


@dataclass(frozen=True)
class FrontMatter:
    title: str = ""
    language: str = ""


def split_front_matter(text: str, name: str) -> tuple[FrontMatter, str]:
    """(front matter, the rest). Raises BadInput `script.front_matter` for an open fence or broken YAML."""
    text = text.lstrip("\n")
    found = FENCE.match(text)
    if not KEY.match(text):
        return FrontMatter(), text
    if not found:
        raise BadInput(
            "script.front_matter", f"{name}: the front matter opened with --- is never closed; add a line of three dashes after it."
        )
    return _read(found.group(1), name), text[found.end() :]


def _read(source: str, name: str) -> FrontMatter:
    import yaml

    try:
        data = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 2}" if mark else ""
        raise BadInput("script.front_matter", f"{name}: the front matter is not valid YAML{where}; correct or remove it.") from error
    if not isinstance(data, dict):
        raise BadInput("script.front_matter", f"{name}: the front matter must be lines of `key: value`.")
    return FrontMatter(
        title=_plain(data.get("title")), language=_plain(data.get("language", data.get("lang"))).lower().split("-")[0].split("_")[0]
    )


def _plain(value: object) -> str:
    return " ".join(str(value).split())[:200] if isinstance(value, str | int | float | bool) else ""
