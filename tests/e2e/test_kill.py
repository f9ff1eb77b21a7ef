"""SIGKILL at every node of the graph, at its start and right after its end; then `resume` gives the same film as undisturbed."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from places import SHORT, SMALL, Place, sha256
from processes import forked, job_killed_at

from film.brief import Brief, RenderOptions
from graph.build import NODES
from graph.run import new_job
from graph.settings import Settings

CASES = [(node, moment, 1) for node in ("director", *NODES) for moment in ("start", "end")] + [
    ("director", "end", 6),
    ("director", "start", 8),
]


@pytest.fixture(scope="module")
def undisturbed(new_place: Callable[[], Place]) -> str:
    place = new_place()
    place.write("short.txt", SHORT)
    assert place("make", "short.txt", "--out", "film", *SMALL).code == 0
    return sha256(place.folder / "film" / "final.mp4")


def order(place: Place, review: bool = False) -> str:
    """A job that waits to be run."""
    settings = Settings(home=place.home, cache_dir=place.home / "cache")
    brief = Brief(script=SHORT, render=RenderOptions(resolution=480, draft=True))
    return new_job(settings, brief, place.folder / "film", review=review).order().job_id


def killed(place: Place, job: str, node: str, moment: str, visit: int = 1) -> None:
    result = forked(job_killed_at, (job, node, moment, visit), place.env, place.folder)
    assert result.code == -signal.SIGKILL, result.err


@pytest.mark.parametrize(("node", "moment", "visit"), CASES)
def test_killed_and_resumed_gives_the_same_bytes(place: Place, undisturbed: str, node: str, moment: str, visit: int):
    job = order(place, review=node == "review")
    killed(place, job, node, moment, visit) if (node, moment) != ("review", "end") else _killed_after_review(place, job)
    assert not (place.folder / "film" / "manifest.json").exists() or node in ("deliver", "director")
    result = place("resume", job)
    if result.code == 6:
        result = place("resume", job)
    assert result.code == 0, result.err
    assert sha256(place.folder / "film" / "final.mp4") == undisturbed
    assert _leftovers(place.folder) == []


def _killed_after_review(place: Place, job: str) -> None:
    """The gate ends when it is answered: the process dies in the node after it."""
    assert place("resume", job).code == 6
    killed(place, job, "review", "end")


def _leftovers(folder: Path) -> list[str]:
    return [p.name for p in folder.iterdir() if p.name.endswith(".part")]


def test_killed_again_and_again(place: Place, undisturbed: str):
    job = order(place)
    for node in ("script", "voice", "voice", "render", "assemble", "deliver"):
        killed(place, job, node, "start")
    assert place("resume", job).code == 0
    assert sha256(place.folder / "film" / "final.mp4") == undisturbed


def test_killed_in_a_job_whose_review_was_answered(place: Place, undisturbed: str):
    job = order(place, review=True)
    assert place("resume", job).code == 6
    killed(place, job, "render", "start")
    result = place("resume", job)
    assert result.code == 0, result.err
    assert sha256(place.folder / "film" / "final.mp4") == undisturbed


@pytest.mark.parametrize(("node", "suffix"), [("assemble", ".mp4"), ("assemble", ".f32"), ("deliver", ".mp4"), ("deliver", ".wav")])
def test_a_vanished_part_is_made_again(place: Place, undisturbed: str, node: str, suffix: str):
    """Exit 5 is allowed once, and then the job can be resumed."""
    job = order(place)
    killed(place, job, node, "start")
    parts = list((place.home / "cache" / "artifacts").rglob(f"*{suffix}"))
    assert parts
    for part in parts:
        part.unlink()
    result = place("resume", job)
    assert result.code in (0, 5), result.err
    result = place("resume", job) if result.code == 5 else result
    assert result.code == 0, result.err
    assert sha256(place.folder / "film" / "final.mp4") == undisturbed
