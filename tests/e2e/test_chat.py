"""`vectoreel chat` on a small film: asked, edited, rendered, taken back; by options, by a pipe and over HTTP."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from places import Place, load, sha256
from processes import PROGRAM
from test_http import Server, order, until_done


@pytest.fixture
def film(made, new_place: Callable[[], Place]) -> tuple[Place, Path]:
    """A copy of the small film, with the cache that it was made from."""
    place = new_place()
    shutil.copytree(made[0].home / "cache", place.home / "cache")
    shutil.copytree(made[1], place.folder / "film")
    return place, place.folder / "film"


def test_said_with_yes_it_edits_and_renders_what_changed(film: tuple[Place, Path]):
    place, out = film
    before, kept = sha256(out / "final.mp4"), (out / "storyboard.json").read_bytes()
    said = place("chat", out, "--say", "why scene 2?", "--say", "make scene 2 darker", "--yes", "--json")
    assert said.code == 0, said.err
    assert [t["state"] for t in said.json["turns"]] == ["answered", "proposed", "applied"]
    assert said.json["turns"][1]["proposal"]["scenes"] == ["seg_002"]
    assert said.json["film"]["status"] == "COMPLETED" and said.json["film"]["reused"] > 0
    assert sha256(out / "final.mp4") != before
    assert load(out / "storyboard.json")["revision"] == 2
    assert sorted(p.name for p in (out / "revisions").glob("0*.json")) == [
        "0001.json",
        "0001.storyboard.json",
        "0002.json",
        "0002.storyboard.json",
    ]  # fmt: skip - a render leaves them alone
    assert place("chat", out, "--say", "undo").code == 0
    assert (out / "storyboard.json").read_bytes() == kept
    assert place("chat", out, "--say", "render", "--json").json["film"]["made"] < 12
    assert sha256(out / "final.mp4") == before
    assert place("chat", out, "--say", "redo").code == 0
    assert load(out / "storyboard.json")["revision"] == 2


def test_a_pipe_is_a_conversation(film: tuple[Place, Path]):
    place, out = film
    lines = "how long is it?\ncalmer music\nyes\nversions\n"
    done = subprocess.run(
        [str(PROGRAM), "chat", str(out)],
        input=lines,
        env=place.env,
        cwd=place.folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "3 scenes" in done.stdout and "-> calm" in done.stdout and "* 2, from 1: set music" in done.stdout
    assert [json.loads(line)["n"] for line in (out / "revisions" / "chat.jsonl").read_text("utf-8").splitlines()] == [1, 2, 3, 4]


def test_what_cannot_be_done_is_bad_input_and_changes_nothing(film: tuple[Place, Path]):
    place, out = film
    before = (out / "storyboard.json").read_bytes()
    said = place("chat", out, "--say", "translate the captions to German", "--yes")
    assert said.code == 2 and "language model" in said.out
    assert (out / "storyboard.json").read_bytes() == before
    assert place("chat", place.folder / "nowhere", "--say", "hello").code == 2


def test_over_http_it_is_the_same_conversation(new_place: Callable[[], Place]):
    server = Server(new_place())
    try:
        client = server.start()
        job = order(client)
        assert client.post("/api/v1/jobs/job_nope/chat", json={"text": "hello"}).status_code == 404
        assert until_done(client, job)[-1] == "COMPLETED"

        def say(text: str, **more: bool) -> dict:
            answer = client.post(f"/api/v1/jobs/{job}/chat", json={"text": text, **more})
            assert answer.status_code == 200, answer.text
            return answer.json()

        assert say("why this scene?")["turns"][0]["state"] in ("answered", "asked")
        assert [t["state"] for t in say("no captions", apply=True)["turns"]] == ["proposed", "applied"]
        assert say("render")["status"] == "PENDING"
        assert until_done(client, job)[-1] == "COMPLETED"
        board = client.get(f"/api/v1/jobs/{job}/assets/storyboard.json").json()
        assert (board["captions"], board["revision"]) == ("none", 2)
        assert say("undo")["turns"][0]["revision"] == 1
        for body in ({}, {"text": ""}, {"text": 3}, {"text": "x", "apply": "yes"}, {"text": "x", "more": 1}):
            assert client.post(f"/api/v1/jobs/{job}/chat", json=body).status_code == 422
    finally:
        server.kill()
