"""The judge by model counts only what it says in both orders."""

from __future__ import annotations

import json

import pytest

from agents.llm import Door, Ledger, ModelConfig
from agents.llm.memory import Memory
from agents.scripted import Play, ScriptedModel, Turn
from evals.model_judge import compare, tally


def said(better: str) -> Turn:
    return Turn(json.dumps({"better": better, "why": "Scene 2 shows what is said."}), expects=["Rivers"])


@pytest.mark.parametrize(("first", "second", "agreed"), [("A", "B", "A"), ("B", "A", "B"), ("A", "A", "same"), ("same", "same", "same")])
def test_what_depends_on_the_order_is_no_opinion(tmp_path, first, second, agreed):
    for name in ("one.png", "other.png"):
        (tmp_path / name).write_bytes(name.encode())
    script = Play([said(first), said(second)])
    door = Door(
        lambda r: ModelConfig("m", vision=True), Ledger(tmp_path / "l"), Memory(tmp_path / "m"), make=lambda c: ScriptedModel(play=script)
    )
    assert compare(door, "Rivers never rest.", tmp_path / "one.png", tmp_path / "other.png")[0] == agreed
    script.done()
    shown = [[p["image_url"]["url"] for p in m[-1].content if p["type"] == "image_url"] for m in script.seen]
    assert shown[0] == shown[1][::-1]


def test_the_tally():
    assert tally(["A", "A", "B", "same"]) == {"better": 2, "worse": 1, "same": 1, "share": 0.667}
