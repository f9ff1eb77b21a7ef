"""Catalogues: folders with ONE FILE EACH, found by the name that each module declares; kits of others come in by entry points.

A package that declares an entry point of the group `vectoreel.templates` (or `.transitions`, `.caption_styles`, `.sets`) naming a module, or a
folder of modules, adds them. A name of ours cannot be taken.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import entry_points
from types import ModuleType

from svg_kit.errors import KitError


@lru_cache(maxsize=16)
def modules(package: str, constant: str) -> dict[str, ModuleType]:
    """The modules of a package by their `constant` (NAME, TEMPLATE_ID), in alphabetical order. Raises KitError `kit.name_taken`."""
    by_name = {getattr(module, constant): module for module in _folder(importlib.import_module(package))}
    for point in sorted(entry_points(group=f"vectoreel.{package.rpartition('.')[2]}"), key=lambda p: p.name):
        for module in _folder(point.load()):
            name = getattr(module, constant)
            if name in by_name:
                raise KitError("kit.name_taken", f"{point.value} brings {name}, which is there already: {by_name[name].__name__}.")
            by_name[name] = module
    return dict(sorted(by_name.items()))


def _folder(package: ModuleType) -> Iterator[ModuleType]:
    """The modules in a package; a single module is its own folder."""
    if not hasattr(package, "__path__"):
        yield package
        return
    for file in pkgutil.iter_modules(package.__path__):
        yield importlib.import_module(f"{package.__name__}.{file.name}")
