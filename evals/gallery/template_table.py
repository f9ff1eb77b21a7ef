"""`python -m evals.gallery.template_table`: writes the table of docs/templates.md from the catalogue, so that it says what is so."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from agents.offline.limits import counts, limits, required
from svg_kit import templates

DOC = Path(__file__).resolve().parents[2] / "docs" / "templates.md"
HEAD = "| template_id | what it shows | roles | slots (characters that look well; * must be given) | takes over |"


def table() -> str:
    return "\n".join([HEAD, "|---|---|---|---|---|", *(_row(m) for m in templates.catalogue().values())])


def _row(module: ModuleType) -> str:
    told = " ".join((module.__doc__ or "").split("\n\n")[0].split())
    told = (told.partition(": ")[2] or told).rstrip(".")
    roles = "any" if len(module.ROLES) > 11 else ", ".join(module.ROLES)
    forms = ", ".join(f"`{t}`" for t in getattr(module, "FROM", {})) + (" when asked for" if getattr(module, "ASKED_FOR", False) else "")
    return f"| `{module.TEMPLATE_ID}` | {told} | {roles} | {_slots(module.TEMPLATE_ID)} | {forms} |"


def _slots(template_id: str) -> str:
    wide = limits(template_id)
    said = []
    for name in templates.template(template_id).Slots.model_fields:
        star = "*" if name in required(template_id) else ""
        inner = {path.partition(".")[2]: n for path, n in wide.items() if path.startswith((f"{name}[].", f"{name}."))}
        many = "-".join(dict.fromkeys(map(str, counts(template_id)[name]))) if name in counts(template_id) else ""
        detail = ", ".join(f"{k} {n}" for k, n in inner.items()) or (str(wide[name]) if name in wide and wide[name] < 9999 else "")
        parts = ": ".join(p for p in (many, detail) if p)
        said.append(f"`{name}`{star}" + (f" ({parts})" if parts else ""))
    return ", ".join(said)


def write() -> None:
    before, _, rest = DOC.read_text("utf-8").partition("| template_id |")
    lines = rest.splitlines()
    after = next(i for i, line in enumerate(lines) if i > 1 and not line.startswith("|"))
    DOC.write_text(before + table() + "\n" + "\n".join(lines[after:]) + "\n", "utf-8")


if __name__ == "__main__":
    write()
