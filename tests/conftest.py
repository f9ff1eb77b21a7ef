"""For all tests: no network, homes of their own, fixed seeds, and the flag that rewrites golden frames.

Sockets: unit, contract and golden tests reach nothing; integration and end-to-end tests reach this machine only.
"""

from __future__ import annotations

import os
import random
import socket
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))  # tests_places.py

from tests_places import own_places  # noqa: E402

LOCAL_TIERS = ("integration", "e2e")

settings.register_profile(
    "vectoreel",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("vectoreel")


class NetworkUsed(AssertionError):
    """A test reached for the network."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="rewrite the golden frames in tests/golden/frames")


def tier_of(path: Path) -> str:
    return path.resolve().relative_to(HERE).parts[0]


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting anywhere but to this machine is an error; below integration, anywhere at all."""
    local = tier_of(request.path) in LOCAL_TIERS
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def allowed(own: socket.socket, address: object) -> bool:
        if own.family == getattr(socket, "AF_UNIX", None):
            return local
        return local and isinstance(address, tuple) and str(address[0]) in ("127.0.0.1", "::1", "localhost")

    def guarded(real):
        def call(own, address):
            if not allowed(own, address):
                raise NetworkUsed(f"a {tier_of(request.path)} test reached for {address!r}")
            return real(own, address)

        return call

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    if not local:

        def refused(*args, **options):
            raise NetworkUsed(f"a {tier_of(request.path)} test asked for the address of {args[:1]!r}")

        monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture(autouse=True)
def _fixed_seeds() -> None:
    random.seed(20)
    np.random.seed(20)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This process works in an empty folder with an empty home; returns the folder."""
    for name in [n for n in os.environ if n.startswith(("VECTOREEL_", "OPENAI_", "XDG_"))]:
        monkeypatch.delenv(name)
    for name, value in own_places(tmp_path).items():
        if name.startswith(("VECTOREEL_", "XDG_")):
            monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pytest_terminal_summary(terminalreporter) -> None:
    """Says what skipped tests lack."""
    reasons = {str(r.longrepr[2]) if isinstance(r.longrepr, tuple) else str(r.longrepr) for r in terminalreporter.stats.get("skipped", [])}
    for reason in sorted(reasons):
        terminalreporter.write_line(f"lacking: {reason}")
