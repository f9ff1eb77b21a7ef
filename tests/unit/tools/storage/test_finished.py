"""A finished film is recognised only while everything it came from and everything it left is untouched."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools.storage import finished
from tools.storage.finished import Finished


@pytest.fixture
def made(tmp_path: Path) -> tuple[Finished, Path, Path]:
    out, logo = tmp_path / "out", tmp_path / "logo.svg"
    (out / "segments").mkdir(parents=True)
    (out / "final.mp4").write_bytes(b"film")
    (out / "segments" / "a.png").write_bytes(b"still")
    logo.write_text("<svg/>")
    store = Finished(tmp_path / "home")
    store.remember(store.key({"script": "a"}, [str(logo)], out), out, {"made": 3})
    return store, out, logo


def test_an_untouched_film_is_recognised(made):
    store, out, logo = made
    assert store.recall(store.key({"script": "a"}, [str(logo)], out)) == {"made": 3}


def test_another_wish_is_another_film(made, tmp_path: Path):
    store, out, logo = made
    assert store.recall(store.key({"script": "b"}, [str(logo)], out)) is None
    assert store.recall(store.key({"script": "a"}, [], out)) is None
    assert store.recall(store.key({"script": "a"}, [str(logo)], tmp_path / "elsewhere")) is None


@pytest.mark.parametrize(
    "touch",
    [
        lambda out, logo: (out / "final.mp4").write_bytes(b"cut!"),
        lambda out, logo: (out / "segments" / "a.png").unlink(),
        lambda out, logo: (out / "more.txt").write_text("x"),
        lambda out, logo: logo.write_text("<svg></svg>"),
    ],
)
def test_a_touched_file_is_seen(made, touch):
    store, out, logo = made
    touch(out, logo)
    assert store.recall(store.key({"script": "a"}, [str(logo)], out)) is None


def test_another_program_makes_another_film(made, monkeypatch):
    store, out, logo = made
    monkeypatch.setattr(finished, "program", lambda: "another")
    assert store.recall(store.key({"script": "a"}, [str(logo)], out)) is None


def test_a_broken_record_is_no_record(made):
    store, out, logo = made
    key = store.key({"script": "a"}, [str(logo)], out)
    (store.home / "finished" / f"{key}.json").write_text(json.dumps({"out": 3}))
    assert store.recall(key) is None
