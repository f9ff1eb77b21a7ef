"""Talking to the director through a model: the same requests, the same edits; and when it fails the grammar answers, and says so."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))
sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "agents" / "offline"))

from server import Endpoint, Step
from test_intents import TABLES, met, rows

from agents.llm import Door, Ledger, ModelConfig
from agents.llm.memory import Memory
from agents.offline.film_view import Film
from agents.offline.intents import understand as by_grammar
from agents.roles.chat import understand
from agents.scripted import Play, ScriptedModel, Turn
from film.storyboard import Storyboard

FILM = Film(Storyboard.load(json.loads((TABLES / "heat-pump.storyboard.json").read_text("utf-8"))))
SECOND = {"actions": [{"kind": "set_pause", "segment_id": "seg_002", "seconds": 2.0}], "scene": "seg_002"}


def answer(row: dict) -> dict:
    """What a model that understands would say; where a table leaves a value open, one that is possible."""
    expect = row["expect"]
    whole = by_grammar(row["text"], FILM)
    if met(whole, expect):  # the table gives parts; the grammar's own reading is whole
        return whole.model_dump(mode="json")
    if "actions" in expect:
        return {"actions": [completed(a) for a in expect["actions"]]}
    if "command" in expect:
        return {"command": expect["command"], "argument": expect.get("argument", "")}
    if "answer_has" in expect:
        words = expect["answer_has"]
        return {"answer": words if isinstance(words, str) else " ".join(words)}
    return {"ask": "Which one?"} if expect.get("ask") else {"cannot": "That cannot be done."}


def completed(action: dict) -> dict:
    segment = next((s for s in FILM.board.segments if s.segment_id == action.get("segment_id")), None)
    open_ = {"split_segment": {"span_id": segment.spans[-1] if segment else "", "token": 3}, "set_pace": {"pace": 1.05}, "set_slot": {"slot": "icon", "value": "emoji:fire"},
             "add_line": {"after": "l018", "text": "A new line."}, "set_brand": {}}.get(action["kind"], {})  # fmt: skip
    return {**open_, **action}


@pytest.mark.parametrize("table", sorted(path.stem for path in TABLES.glob("requests_*.jsonl")))
def test_hundreds_of_requests_through_a_scripted_model_give_the_expected_edits(table, tmp_path):
    refused = []
    for n, row in enumerate(rows(table)):
        play = Play(
            [
                Turn(calls=[("answer", answer(row))], expects=[row["text"].split('"')[0]]),
                Turn(calls=[("answer", {"cannot": "the rules refuse it"})]),
            ]
        )
        door = Door(
            lambda r: ModelConfig("m"),
            Ledger(tmp_path / f"{n}.jsonl"),
            Memory(tmp_path / str(n)),
            make=lambda c, play=play: ScriptedModel(play=play),
        )
        found = understand(door, row["text"], FILM).output
        if not met(found, row["expect"]):
            refused.append((row["text"], [s[:160] for s in (str(m[-1].content) for m in play.seen[1:])]))
    assert len(refused) <= 0.03 * len(rows(table)), refused


def settings(endpoint: Endpoint) -> dict[str, str]:
    return {"VECTOREEL_LLM__BASE_URL": endpoint.url, "VECTOREEL_LLM__MODEL": "m", "VECTOREEL_LLM__ATTEMPTS": "1"}


@pytest.fixture
def filmed(made, new_place):
    """A copy of the small film in a place of its own."""
    import shutil

    place = new_place()
    shutil.copytree(made[1], place.folder / "film")
    return place


def test_a_model_edits_the_film_and_answers_in_words(filmed):
    steps = [
        Step(calls=[("answer", SECOND)], expects=["hold the second scene", "seg_002"]),
        Step("It is the only question of the film.", expects=["why is scene 1"]),
    ]
    with Endpoint(steps) as endpoint:
        done = filmed("chat", "film", "--say", "please hold the second scene a little, two seconds or so", "--say", "yes", "--say", "but why is scene 1 like it is, in your own words?", "--json", env=settings(endpoint))  # fmt: skip
        endpoint.done()
    assert done.code == 0, done.err
    first, second, third = done.json["turns"]
    assert (first["state"], second["state"], third["state"]) == ("proposed", "applied", "answered")
    assert first["proposal"]["edit"]["action"]["seconds"] == 2.0 and third["reply"] == "It is the only question of the film."
    board = json.loads((filmed.folder / "film" / "storyboard.json").read_text("utf-8"))
    assert board["segments"][1]["pause_after_s"] == 2.0 and board["revision"] == 2


def test_an_edit_that_the_rules_refuse_is_told_to_the_model(filmed):
    wrong = {"actions": [{"kind": "set_pause", "segment_id": "seg_099", "seconds": 2.0}]}
    with Endpoint([Step(calls=[("answer", wrong)]), Step(calls=[("answer", SECOND)], expects=["There is no segment"])]) as endpoint:
        done = filmed("chat", "film", "--say", "give the middle bit some air please", "--json", env=settings(endpoint))
        endpoint.done()
    assert done.json["turns"][0]["state"] == "proposed"


def test_when_the_model_is_down_the_grammar_answers_and_says_so(filmed):
    with Endpoint([Step(fault="500")]) as endpoint:
        done = filmed("chat", "film", "--say", "make the music calm", "--json", env=settings(endpoint))
    assert done.json["turns"][0]["state"] == "proposed" and "grammar took over" in done.err
