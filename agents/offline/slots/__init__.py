"""One file per family of templates; each has `propose(scene) -> list[Proposal]`. Found by a scan of this folder, in name order."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from agents.offline.limits import violations
from agents.offline.proposal import Proposal, Scene
from agents.offline.recast import recast


@lru_cache(maxsize=1)
def rules() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{found.name}") for found in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name))


def proposals(scene: Scene) -> list[Proposal]:
    """Every filled template that fits the scene and keeps its limits, best first."""
    offered = [p for rule in rules() for p in rule.propose(scene)]
    sound = [p for p in offered if not violations(p.template_id, p.slots)]
    return sorted(recast(scene, sound), key=lambda p: (-p.score, p.template_id))
