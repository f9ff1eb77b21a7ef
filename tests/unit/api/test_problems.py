"""Whatever goes wrong behind the door, the answer is problem+json; the page and its icon are there."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from api.app import create_app
from film.errors import BadInput, MachineError, OurFault, OverBudget
from graph.settings import Settings


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient[Any]]:
    with TestClient(create_app(Settings(home=tmp_path, cache_dir=tmp_path)), raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (ZeroDivisionError("division by zero"), 500, "program.fault"),
        (RecursionError(), 500, "program.fault"),
        (OSError("gone"), 500, "program.fault"),
        (OurFault("timeline.no_speech", "Span l001.1 was not spoken."), 500, "timeline.no_speech"),
        (BadInput("script.empty", "The script is empty."), 422, "script.empty"),
        (OverBudget("budget.exceeded", "Too dear."), 402, "budget.exceeded"),
        (MachineError("disk.full", "The disk is full."), 503, "disk.full"),
    ],
)
def test_every_error_is_a_problem(client, monkeypatch, caplog, error: Exception, status: int, code: str) -> None:
    async def fail() -> None:
        raise error

    monkeypatch.setattr(client.app.state.jobs, "all", fail)
    with caplog.at_level(logging.ERROR):
        answer = client.get("/api/v1/jobs")
    assert answer.status_code == status and answer.headers["content-type"].startswith("application/problem+json")
    problem = answer.json()
    assert problem["status"] == status and problem["title"] == code and problem["detail"].endswith(".")
    assert "Traceback" not in answer.text
    assert ("failed by our fault" in caplog.text and "Traceback" in caplog.text) == (code == "program.fault")


@pytest.mark.parametrize("path", ["/favicon.svg", "/favicon.ico"])
def test_the_page_has_an_icon(client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200 and answer.headers["content-type"] == "image/svg+xml" and answer.text.startswith("<svg")
    assert '<link rel="icon"' in client.get("/").text
