"""Catalogues: folders with ONE FILE EACH, found by the name that each module declares."""

from __future__ import annotations

import importlib
import pkgutil
from functools import lru_cache
from types import ModuleType


@lru_cache(maxsize=16)
def modules(package: str, constant: str) -> dict[str, ModuleType]:
    """The modules of a package by their `constant` (NAME, TEMPLATE_ID), in alphabetical order."""
    folder = importlib.import_module(package).__path__
    found = [importlib.import_module(f"{package}.{file.name}") for file in pkgutil.iter_modules(folder)]
    by_name = {getattr(module, constant): module for module in found}
    return dict(sorted(by_name.items()))
