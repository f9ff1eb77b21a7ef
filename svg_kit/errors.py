"""The error tree of the scene kit.

KitError (ValueError)
├── UnknownName   a template, look, field, transition, icon or font that is not there
├── SlotError     a slot is missing, too long or of the wrong type
└── SvgError      an SVG cannot be read
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class KitError(ValueError):
    """Base; `code` is `area.problem`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class UnknownName(KitError):
    """A name that is not in the catalogue; the message gives the nearest one."""


class SlotError(KitError):
    """A slot cannot be filled with what was given."""


class SvgError(KitError):
    """An SVG cannot be read into elements."""


def unknown(kind: str, name: str, known: Iterable[str]) -> UnknownName:
    """An UnknownName that names the nearest known one."""
    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.4)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return UnknownName(f"{kind}.unknown", f"There is no {kind} {name!r}.{hint} Known: {', '.join(names)}.")
