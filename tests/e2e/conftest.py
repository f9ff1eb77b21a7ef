"""Fixtures of the end-to-end tests; what they are made of is in places.py (a module, since several folders have a conftest)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # places.py, processes.py

from places import SCRIPT, SMALL, Place
from processes import Result
from tests_places import own_places


@pytest.fixture(scope="session")
def new_place(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Place]:
    def make() -> Place:
        folder = tmp_path_factory.mktemp("place")
        return Place(folder, own_places(folder))

    return make


@pytest.fixture
def place(new_place: Callable[[], Place]) -> Place:
    return new_place()


@pytest.fixture(scope="session")
def made(new_place: Callable[[], Place]) -> Iterator[tuple[Place, Path, Result]]:
    """One small film of three sentences, made by the console script: (its place, its folder, how the program ended). Not to be changed."""
    place = new_place()
    place.write("rivers.md", SCRIPT)
    result = place("make", "rivers.md", "--out", "film", *SMALL, "--json", really=True)
    assert result.code == 0, result.err
    yield place, place.folder / "film", result
