"""The shipped model: trained on the committed lines, small, deterministic, no worse on the held-out lines than was recorded; the rules that stand above it."""

from __future__ import annotations

import json

import numpy as np

from agents.offline import role_model
from agents.offline.beats import beats_of, respan, units_of, within_reach
from agents.offline.inserts import human_insert
from agents.offline.role_features import BUCKETS, features
from agents.offline.roles import read_roles
from evals.labels import as_script, frozen_hash, read_split, split_hash
from evals.lines_eval import judged
from film.script import ROLES
from tools.script_reader.read import read_script

RECORDED = {"role_accuracy": 0.5039, "segmentation_f1": 0.9102}  # of the held-out lines; see docs/evals.md
PIECES_OF_WATER = [593, 638, 1217, 1952, 2005, 2163, 2266, 2504, 2538, 2775, 3504, 3716, 3717, 3753]
DATA = json.loads(role_model.FILE.read_text("utf-8"))


def test_it_was_trained_on_the_committed_lines_and_is_small():
    assert DATA["train_sha256"] == split_hash("train")
    assert tuple(DATA["roles"]) == ROLES and len(DATA["role"]["pieces"]) == BUCKETS
    assert role_model.FILE.stat().st_size < 1_500_000


def test_held_out_figures_do_not_fall():
    assert split_hash("heldout") == frozen_hash()
    found = judged(read_split("heldout"))
    for name, value in RECORDED.items():
        assert found[name] >= value - 0.005, found


def test_the_same_units_give_the_same_guess():
    script = respan(as_script(read_split("train")[0]))
    a, b = (role_model.guess(units_of(script), script.language) for _ in range(2))
    assert np.array_equal(a.roles, b.roles) and a.cuts == b.cuts and a.human == b.human
    assert np.allclose(np.exp(a.roles).sum(axis=1), 1) and len(a.cuts) == len(a.human) - 1


def test_pieces_of_words_are_hashed_the_same_everywhere():
    script = read_script("Water.", "x.md")
    (pieces,) = features(units_of(script), "en").pieces
    assert sorted(pieces) == PIECES_OF_WATER


def test_viterbi_by_hand():
    never = np.zeros((13, 13))
    never[0, 1] = -10
    scores = np.full((2, 13), -20.0)
    scores[0, :2] = (-1.0, -1.5)
    scores[1, :2] = (-3.0, -1.0)
    assert role_model.likeliest(scores, np.zeros((13, 13))) == [ROLES[0], ROLES[1]]
    assert role_model.likeliest(scores, never) == [ROLES[1], ROLES[1]]
    assert role_model.likeliest(scores[:0], never) == []


def test_hints_quotes_numbered_steps_and_the_address_stand_above_the_model():
    text = 'Rain fell.\n\n[PROBLEM]\nThank you and goodbye.\n\n[SCENE 2]\n"We never saw such a thing before," she said to us.\n'
    script = read_script(text, "x.md")
    assert "problem" in [b.role for b in beats_of(respan(script)) if "goodbye" in b.text]
    script = read_script('It is late.\n\n"We have never seen such a thing."\n\nStep 1: Wait.\n\nMore is on rivers.example.', "x.md")
    units = units_of(script)
    reading = read_roles(units, "en")
    assert reading.roles[0] == "hook"
    assert [r for u, r in zip(units, reading.roles) if u.text.startswith(('"', "Step", "More"))] == ["quote", "step", "cta"]
    assert len(reading.cuts) == len(units) - 1


def test_languages_without_labelled_lines_still_get_roles():
    for text in ("まず水を入れます。次に火をつけます。ありがとうございました。", "पानी ज़रूरी है। धन्यवाद।", "L'acqua è vita. Grazie a tutti."):
        script = read_script(text, "x.md")
        assert all(b.role in ROLES for b in beats_of(respan(script)))
        assert not any(features(units_of(script), script.language).pieces)


def test_the_share_of_people_on_camera_moves_the_suggestion():
    low, usual, high = (human_insert("We are sorry.", "problem", 0.0, True, share).score for share in (0.0, 0.2, 0.9))
    assert low < usual < high
    assert human_insert("We are sorry.", "problem", 0.0, True).score == usual
    assert human_insert("We are sorry.", "problem", 0.0, False, 0.9).score == 0.0


def test_a_hint_for_an_opening_or_a_quotation_does_not_reach_through_the_whole_film():
    text = "[INTRO]\nWhy does ice float?\n\nWater is odd. It is lightest when it is frozen.\n\nEvery winter the lakes freeze from above.\n\n[PROBLEM]\nPipes burst.\n\nCellars flood."
    lines = within_reach(read_script(text, "x.md").lines)
    assert [line.role_hint for line in lines] == ["hook", None, None, None, "problem", "problem"]
