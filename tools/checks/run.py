"""Finds the checks (every module here with a STAGE and a `check`) and runs those of a stage, in alphabetical order."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from film.finding import Finding
from film.storyboard import Storyboard
from film.timeline import Timeline
from tools.checks.context import FilmContext, SceneContext
from tools.scenes import SegmentPicture

if TYPE_CHECKING:
    from tools.checks.film_parts import FilmParts
    from tools.storage.artifacts import Artifacts

NOT_CHECKS = ("__init__", "context", "film_parts", "run")


@lru_cache(maxsize=1)
def catalogue() -> dict[str, ModuleType]:
    """name -> module with STAGE ("scene" or "film") and check(context) -> list[Finding]."""
    names = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in NOT_CHECKS and not p.stem.startswith("_"))
    return {name: importlib.import_module(f"tools.checks.{name}") for name in names}


def check_scenes(
    board: Storyboard, timeline: Timeline, pictures: Sequence[SegmentPicture], aspect: str, artifacts: Artifacts | None = None
) -> list[Finding]:
    """Findings on composed scenes, before anything is rendered."""
    return _run("scene", SceneContext(board, timeline, pictures, aspect, artifacts=artifacts))


def check_film(
    board: Storyboard, timeline: Timeline, pictures: Sequence[SegmentPicture], aspect: str, path: Path, parts: FilmParts | None = None
) -> list[Finding]:
    """Findings on the decoded film; `parts` saves decoding again what was decoded before."""
    return _run("film", FilmContext(board, timeline, pictures, aspect, path, parts))


def _run(stage: str, context: SceneContext) -> list[Finding]:
    return [finding for module in catalogue().values() if stage == module.STAGE for finding in module.check(context)]
