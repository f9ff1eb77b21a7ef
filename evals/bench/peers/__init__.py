"""Other renderers on the bench scene, side by side: ONE FILE EACH. A module declares `missing()` (what to install, or None), `film(out, still, work)`
and `stills(folder, work)`: pictures without loss, named by their frame number. Sources of the scene are in evals/peers/, which says how to install."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path
from types import ModuleType

SOURCES = Path(__file__).resolve().parents[2] / "peers"


def names() -> list[str]:
    return sorted(m.name for m in pkgutil.iter_modules(__path__))


def peer(name: str) -> ModuleType:
    return importlib.import_module(f"{__name__}.{name}")
