"""The seam for judges: a person or a model looks at contact sheets and says yes or no, without knowing who made the film or what was measured.

`sample` picks the sheets; a `Judge` gives an opinion on each; `opinions` collects them. No model is called here: a judge by model
is a function given to `register` (the model door is agents/llm); a person's answers are read from a file of `case<TAB>yes|no<TAB>why`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

SAMPLE = 12


@dataclass(frozen=True, slots=True)
class Opinion:
    """Would the judge take this film as it is?"""

    case: str
    yes: bool
    why: str = ""


class Judge(Protocol):
    def __call__(self, script: str, sheet: Path) -> tuple[bool, str]: ...


_known: dict[str, Callable[[], Judge]] = {}


def register(name: str, make: Callable[[], Judge]) -> None:
    _known[name] = make


def names() -> list[str]:
    return sorted(_known)


def judge(name: str) -> Judge:
    return _known[name]()


def sample(results: Sequence[Mapping[str, Any]], size: int = SAMPLE) -> list[str]:
    """Cases to be looked at: finished ones, spread by the hash of their names, so that nobody picks them by eye."""
    finished = [r["case"] for r in results if r["finished"]]
    return sorted(sorted(finished, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[:size])


def read_opinions(path: Path) -> list[Opinion]:
    """A person's answers. Raises ValueError for a row that is none."""
    out = []
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = row.split("\t")
        if len(cells) < 2 or cells[1] not in ("yes", "no"):
            raise ValueError(f"{path}:{number} is not case, yes|no, why: {row!r}")
        out.append(Opinion(cells[0], cells[1] == "yes", cells[2] if len(cells) > 2 else ""))
    return out


def reviewed(given: Sequence[Opinion], results: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How many films a reviewer would take, and how many of those the checks accept as well."""
    accepted = {r["case"] for r in results if r["accepted"]}
    yes = [o.case for o in given if o.yes]
    return {"of": len(given), "yes": len(yes), "both": sum(name in accepted for name in yes)}


def opinions(wanted: Sequence[str], scripts: Mapping[str, str], sheets: Mapping[str, Path], by: Judge) -> list[Opinion]:
    out = []
    for name in wanted:
        yes, why = by(scripts[name], sheets[name])
        out.append(Opinion(name, yes, why))
    return out
