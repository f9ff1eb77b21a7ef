"""However a storyboard was edited, what is rendered from what was there equals what is rendered from nothing, byte by byte."""

from __future__ import annotations

import copy
import json
import os
import random
import shutil
from collections.abc import Callable
from typing import Any

import pytest
from places import Place, load, sha256

from film.storyboard import Storyboard
from svg_kit import looks, transitions
from tools.storyboard_rules import check_storyboard

Board = dict[str, Any]
WALKS, STEPS = (12, 4) if os.environ.get("VECTOREEL_TEST_FULL") else (2, 4)


def reorder(board: Board, rng: random.Random) -> None:
    i, j = rng.sample(range(len(board["segments"])), 2)
    board["segments"][i], board["segments"][j] = board["segments"][j], board["segments"][i]
    place = {span: n for n, segment in enumerate(board["segments"]) for span in segment["spans"]}
    board["script"]["lines"].sort(key=lambda line: place[line["spans"][0]["span_id"]])  # the script goes with its scenes


def retime(board: Board, rng: random.Random) -> None:
    rng.choice(board["segments"])["pause_after_s"] = round(rng.uniform(0.2, 1.4), 2)


def retext(board: Board, rng: random.Random) -> None:
    written = [s for s in board["segments"] if isinstance(s["visual_spec"]["slots"].get("text"), str)]
    slots = rng.choice(written)["visual_spec"]["slots"]
    slots["text"] = f"{rng.choice(('Now', 'Then', 'So'))} {slots['text']}"[:60]


def retheme(board: Board, rng: random.Random) -> None:
    board["look"] = rng.choice([name for name in looks.names() if name != board["look"]])
    board["brandkit"]["accent_color"] = f"#{rng.randrange(0x30, 0xE0):02x}{rng.randrange(0x30, 0xE0):02x}40"


def reaspect(board: Board, rng: random.Random) -> None:
    board["brief"]["render"]["aspect"] = rng.choice([["9:16"], ["1:1"], ["4:5"], ["16:9"], ["1:1", "16:9"]])


def recut(board: Board, rng: random.Random) -> None:
    rng.choice(board["segments"][1:])["transition"] = {"name": rng.choice(["cut", *transitions.catalogue()]), "duration_s": 0}


EDITS: tuple[Callable[[Board, random.Random], None], ...] = (reorder, retime, retext, retheme, reaspect, recut)


def render(place: Place, board: Board, name: str) -> tuple[dict[str, str], dict[str, Any]]:
    """(sha256 of each film, what the program said)."""
    place.write(f"{name}.json", json.dumps(board))
    result = place("render", f"{name}.json", "--out", name, "--json")
    assert result.code == 0, result.err
    return {p.name: sha256(p) for p in sorted((place.folder / name).glob("final*.mp4"))}, result.json


@pytest.fixture(scope="module")
def warm(made, new_place) -> Place:
    place = new_place()
    shutil.copytree(made[0].home / "cache", place.home / "cache")
    return place


@pytest.mark.parametrize("walk", range(WALKS))
def test_random_edits_give_the_bytes_of_a_cold_render(made, warm: Place, new_place: Callable[[], Place], walk: int):
    rng = random.Random(walk)
    board = copy.deepcopy(load(made[1] / "storyboard.json"))
    done: list[str] = []
    kinds = rng.sample(EDITS, STEPS) if len(EDITS) >= STEPS else rng.choices(EDITS, k=STEPS)
    for edit in kinds:
        changed = copy.deepcopy(board)
        edit(changed, rng)
        check_storyboard(Storyboard.load(copy.deepcopy(changed)))
        board = changed
        done.append(edit.__name__)
        films, said = render(warm, board, f"w{walk}-{len(done)}")
        cold, anew = render(new_place(), board, "cold")
        assert films == cold, done
        assert said["made"] < anew["made"] and anew["reused"] < said["reused"] + said["made"], done


def test_an_edit_made_and_taken_back_is_the_first_film(made, warm: Place):
    board = load(made[1] / "storyboard.json")
    changed = copy.deepcopy(board)
    retext(changed, random.Random(0))
    films, said = render(warm, changed, "changed")
    assert said["made"] > 0
    again, said = render(warm, board, "again")
    assert again["final.mp4"] == sha256(made[1] / "final.mp4") != films["final.mp4"] and said["made"] == 0


def test_what_will_be_drawn_is_said_before(made, warm: Place):
    board = load(made[1] / "storyboard.json")
    retext(board, random.Random(5))
    warm.write("said.json", json.dumps(board))
    result = warm("render", "said.json", "--out", "said")
    (line,) = [line for line in result.err.splitlines() if "Drawing" in line]
    assert "s of film), about" in line and "are there already" in line, line


def test_many_workers_make_the_same_film(made, new_place: Callable[[], Place]):
    place = new_place()
    board = load(made[1] / "storyboard.json")
    place.env["VECTOREEL_RENDER__WORKERS"] = "3"
    films, _ = render(place, board, "pool")
    assert films["final.mp4"] == sha256(made[1] / "final.mp4")
