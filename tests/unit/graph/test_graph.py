"""Legal moves, settings, events, the job's folder."""

from __future__ import annotations

import json

import pytest

from film.brief import Brief
from film.errors import BadInput, MachineError
from graph.build import NODES
from graph.events import Events
from graph.job import JobFolder, write_atomic
from graph.routing import legal_moves, sent_back
from graph.run import find_job, new_job
from graph.settings import Settings, load_settings

STEPS = [
    {"status": "PENDING"}, {"status": "VALIDATING"}, {"script": "s"}, {"storyboard": "b"}, {"timeline": "t"}, {"styled": "b"}, {"reviewed": "b"}, {"drawn": "t"},
    {"sound": "k"}, {"films": {"final.mp4": "k"}}, {"checked": "yes"}, {"delivered": "out"},
]  # fmt: skip
MOVES = ["validate", "script", "storyboard", "voice", "style", "review", "render", "sound", "assemble", "qa", "deliver", "finish"]


def test_a_film_goes_through_every_node_once():
    state: dict = {}
    found = []
    for step in STEPS:
        state |= step
        found += legal_moves(state, review=True)[:1]
    assert found == MOVES and set(MOVES) - {"finish"} == set(NODES)


def test_without_review_the_gate_is_passed_and_missing_pieces_are_drawn():
    state: dict = {}
    for step in STEPS:
        state |= step
    state.pop("reviewed")
    assert legal_moves(state, review=False) == ["finish"]
    assert legal_moves(state, review=True)[0] == "review"
    assert legal_moves(state | {"drawn": ""}, review=False)[0] == "render"


def test_work_may_be_sent_back_before_the_film_is_drawn_and_only_so_often():
    state: dict = {}
    for step in STEPS[:7]:
        state |= step
    assert legal_moves(state, review=False) == ["render", "style", "storyboard"]
    back = state | sent_back(state, "style", "the third scene says nothing")
    assert legal_moves(back, review=False) == ["style"] and back["notes"] == "the third scene says nothing"
    again = back | sent_back(back, "storyboard", "still nothing")
    assert legal_moves(again, review=False) == ["storyboard"]
    assert legal_moves(state | {"again": 2}, review=False) == ["render"]


def test_a_changed_storyboard_is_styled_again():
    assert legal_moves({"status": "PLANNING", "script": "s", "storyboard": "b2", "timeline": "t", "styled": "b1"}, review=False) == [
        "style"
    ]


def test_settings_come_from_the_environment_first(places, monkeypatch):
    (places / "vectoreel.toml").write_text("[render]\nworkers = 3\n[cache]\nmax_gb = 4\n")
    monkeypatch.setenv("VECTOREEL_CACHE__MAX_GB", "2")
    settings = load_settings()
    assert (settings.render.workers, settings.cache.max_gb) == (3, 2)
    assert settings.cache_dir == settings.home / "cache" == places / "home" / "cache"


def test_the_cache_moves_with_xdg_when_no_home_is_named(places, monkeypatch):
    monkeypatch.delenv("VECTOREEL_HOME")
    settings = load_settings()
    assert settings.home == places / "data" / "vectoreel" and settings.cache_dir == places / "cache" / "vectoreel"


def test_secrets_are_never_shown(places, monkeypatch):
    monkeypatch.setenv("VECTOREEL_LLM__API_KEY", "hidden-5512")
    assert "hidden-5512" not in json.dumps(load_settings().shown()) + repr(load_settings())


def test_events_are_numbered_on_from_the_file(tmp_path):
    heard: list[dict] = []
    events = Events(tmp_path / "events.jsonl", [heard.append])
    events.emit("status", "a", status="PLANNING")
    events.emit("progress", node="render", frame=1)
    events.emit("repair", "b")
    again = Events(tmp_path / "events.jsonl", [])
    again.emit("status", "c", status="QA")
    kept = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert [e["seq"] for e in kept] == [1, 2, 3] and [e["status"] for e in kept] == ["PLANNING", "PLANNING", "QA"]
    assert [e["kind"] for e in heard] == ["status", "progress", "repair"]


def test_documents_lie_under_their_hash(tmp_path):
    folder = JobFolder(tmp_path)
    brief = Brief(script="Hi.")
    name = folder.save(brief)
    assert folder.save(Brief(script="Hi.")) == name != folder.save(Brief(script="Ho."))
    assert folder.load(Brief, name) == brief
    with pytest.raises(MachineError, match="missing"):
        folder.load(Brief, "0" * 64)


def test_writing_is_atomic(tmp_path):
    write_atomic(tmp_path / "a" / "b.json", b"1")
    write_atomic(tmp_path / "a" / "b.json", b"2")
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["b.json"] and (tmp_path / "a" / "b.json").read_bytes() == b"2"
    (tmp_path / "file").write_text("")
    with pytest.raises(MachineError):
        write_atomic(tmp_path / "file" / "b.json", b"1")


def test_a_job_is_found_by_id_by_its_beginning_and_by_its_folder(tmp_path):
    settings = Settings(home=tmp_path / "home", cache_dir=tmp_path / "cache")
    first = new_job(settings, Brief(script="Hi."), tmp_path / "out", job_id="job_aa1")
    new_job(settings, Brief(script="Hi."), tmp_path / "other", job_id="job_aa2")
    assert find_job(settings, "job_aa1").root == first.root == find_job(settings, str(tmp_path / "out")).root
    for name in ("job_aa", "job_zz", "", str(tmp_path / "nowhere")):
        with pytest.raises(BadInput, match="no single job"):
            find_job(settings, name)
