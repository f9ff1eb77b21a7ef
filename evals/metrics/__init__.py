"""Metrics: every module here with NAME, VERSION, UNIT, BETTER ("higher" or "lower"), TITLE, TOLERANCE and measure(film) -> float | None."""

from __future__ import annotations

import importlib
from functools import lru_cache
from pathlib import Path
from types import ModuleType


@lru_cache(maxsize=1)
def catalogue() -> dict[str, ModuleType]:
    """name -> module, by name. None from `measure` = there is nothing of the kind in the film."""
    names = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.stem.startswith("_"))
    return {name: importlib.import_module(f"evals.metrics.{name}") for name in names}
