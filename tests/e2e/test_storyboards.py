"""An edited storyboard.json renders; what the edit does not touch is not made again; what breaks its rules is refused."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from places import Place, load, sha256

Board = dict[str, Any]


@pytest.fixture(scope="module")
def edited(made, new_place) -> Callable[[Board], Any]:
    """Renders a changed storyboard of the small film, with everything of the first film in the cache."""
    first, film, _ = made
    place = new_place()
    shutil.copytree(first.home / "cache", place.home / "cache")
    number = 0

    def render(board: Board) -> Any:
        nonlocal number
        number += 1
        folder = place.folder / f"e{number}"
        folder.mkdir()
        (folder / "storyboard.json").write_text(json.dumps(board), "utf-8")
        result = place("render", f"e{number}/storyboard.json", "--json")
        return result, folder

    render.film = film  # type: ignore[attr-defined]
    return render


@pytest.fixture
def board(made) -> Board:
    return copy.deepcopy(load(made[1] / "storyboard.json"))


def pieces(folder: Path) -> dict[str, str]:
    return {k: v for k, v in load(folder / "manifest.json")["hashes"].items() if k.startswith("piece ")}


def test_an_unchanged_storyboard_makes_nothing_and_gives_the_same_film(edited, board, made):
    result, folder = edited(board)
    assert result.code == 0, result.err
    assert result.json["made"] == 0 and pieces(folder) == pieces(made[1])
    assert sha256(folder / "final.mp4") == sha256(made[1] / "final.mp4")


def test_a_changed_slot_makes_only_the_pieces_it_touches(edited, board, made):
    assert len(board["segments"]) >= 3
    for segment in board["segments"]:
        segment["transition"] = {"name": "cut", "duration_s": 0}
    plain, plain_folder = edited(board)
    assert plain.code == 0, plain.err
    changed = board["segments"][0]
    changed["visual_spec"] = {
        "type": "svg_animation",
        "template_id": "hook.big_claim",
        "slots": {"text": "Changed by hand", "icon": "prop:tree"},  # framed unlike the next one: nothing to repair
        "field": changed["visual_spec"]["field"],
    }
    result, folder = edited(board)
    assert result.code == 0, result.err
    before, after = pieces(plain_folder), pieces(folder)
    assert [k for k in before if before[k] != after[k]] == ["piece 16:9/000"]
    assert (
        result.json["made"] == 8
    )  # the piece, its packets, what the checks read of it, contrast ratios, still, thumbnail, its cell of the sheet, the film
    assert 'aria-label="Changed' in (folder / "segments" / "01" / "scene.svg").read_text("utf-8")


def test_two_segments_merged(edited, board):
    first, second = board["segments"][:2]
    first["spans"] += second["spans"]
    del board["segments"][1]
    result, folder = edited(board)
    assert result.code == 0, result.err
    manifest = load(folder / "manifest.json")
    assert len(manifest["segments"]) == len(board["segments"])
    assert manifest["segments"][0]["script_text"] == f"{first['script_text']} {second['script_text']}"
    spoken = sum(row["spoken"] for row in load(folder / "report.json")["coverage"])
    assert spoken == len(board["script"]["lines"])


def test_a_segment_split_between_its_spans(edited, board):
    merged = board["segments"][0]
    merged["spans"] += board["segments"][1]["spans"]
    other = board["segments"].pop(1)
    result, _ = edited(board)
    assert result.code == 0, result.err
    spans = merged["spans"]
    merged["spans"], new = spans[:1], copy.deepcopy(other)
    new |= {"segment_id": "seg_by_hand", "spans": spans[1:]}
    board["segments"].insert(1, new)
    result, folder = edited(board)
    assert result.code == 0, result.err
    assert load(folder / "manifest.json")["segments"][1]["key"] == "seg_by_hand"


@pytest.mark.parametrize("by", [0.15, -0.1, 1.0])
def test_retimed_by_hand(edited, board, made, by: float):
    before = load(made[1] / "manifest.json")["segments"]
    board["segments"][0]["pause_after_s"] += by
    result, folder = edited(board)
    assert result.code == 0, result.err
    after = load(folder / "manifest.json")["segments"]
    assert after[1]["start"] - before[1]["start"] == pytest.approx(by, abs=0.05)
    assert after[-1]["end"] - before[-1]["end"] == pytest.approx(by, abs=0.05)
    assert "sound.silent_gap" not in {finding["code"] for finding in result.json["findings"]}


def test_a_slower_voice_makes_a_longer_film(edited, board, made):
    board["voice"]["pace"] = 0.9
    result, folder = edited(board)
    assert result.code == 0, result.err
    assert load(folder / "manifest.json")["duration_seconds"] > load(made[1] / "manifest.json")["duration_seconds"] + 0.3


def test_another_look_is_another_film_with_the_same_words(edited, board, made):
    board["look"] = "hearth" if board["look"] == "tide" else "tide"
    result, folder = edited(board)
    assert result.code == 0, result.err
    assert sha256(folder / "final.mp4") != sha256(made[1] / "final.mp4")
    assert (folder / "captions.srt").read_bytes() == (made[1] / "captions.srt").read_bytes()


def _cue(board: Board, **cue: Any) -> None:
    segment = board["segments"][0]
    segment["visual_spec"]["transforms"] = [{"layer": "text", "cue": {"on": "word", "span": segment["spans"][0], "token": 0, **cue}}]


BROKEN: dict[str, tuple[Callable[[Board], None], str]] = {
    "template": (lambda b: b["segments"][0]["visual_spec"].update(template_id="hook.questoin"), "hook.question"),
    "slot": (lambda b: b["segments"][0]["visual_spec"]["slots"].update(colour="red"), "colour"),
    "slot too long": (lambda b: b["segments"][0]["visual_spec"].update(template_id="hook.big_claim", slots={"text": "x" * 500}), "text"),
    "slot of the wrong type": (lambda b: b["segments"][0]["visual_spec"].update(template_id="hook.big_claim", slots={"text": 7}), "text"),
    "emphasis": (lambda b: b["segments"][0]["visual_spec"].update(template_id="closing.cta", slots={"action": "Cross it", "emphasis": "lake"}, transforms=[]), "'lake' is not part of the slot action"),
    "cue span": (lambda b: _cue(b, span="l999.1"), "l999.1"),
    "cue token": (lambda b: _cue(b, token=99), "99"),
    "cue of another segment": (lambda b: _cue(b, span=b["segments"][1]["spans"][0]), "does not speak"),
    "unknown span": (lambda b: b["segments"][0]["spans"].append("l999.1"), "l999.1"),
    "span twice": (lambda b: b["segments"][0]["spans"].append(b["segments"][1]["spans"][0]), "already"),
    "span lost": (lambda b: b["segments"].pop(1), "nothing spoken is cut"),
    "spans out of order": (lambda b: b["segments"].reverse(), "order"),
    "two of one id": (lambda b: b["segments"][1].update(segment_id=b["segments"][0]["segment_id"]), b"seg_".decode()),
    "look": (lambda b: b.update(look="tid"), "'tide'"),
    "field": (lambda b: b["segments"][0]["visual_spec"].update(field="nihgt"), "night"),
    "captions": (lambda b: b.update(captions="blokk"), "'block'"),
    "transition": (lambda b: b["segments"][1].update(transition={"name": "wipee"}), "'wipe'"),
    "no segments": (lambda b: b.update(segments=[]), "segments"),
    "unknown field of the document": (lambda b: b.update(lok="tide"), "lok"),
    "newer schema": (lambda b: b.update(schema="vectoreel.storyboard/99"), "newer"),
    "foreign schema": (lambda b: b.update(schema="otio/1"), "otio/1"),
    "negative pause": (lambda b: b["segments"][0].update(pause_after_s=-1), "pause_after_s"),
    "pause over the limit": (lambda b: b["segments"][0].update(pause_after_s=5.1), "segments.0.pause_after_s: Input should be less than or equal to 5"),
    "negative pause of the script": (lambda b: b["script"]["lines"][0].update(pause_s=-1), "pause_s"),
    "voice": (lambda b: b["voice"].update(voice="flite:nobody"), "flite:"),
    "icon": (lambda b: b["segments"][0]["visual_spec"].update(template_id="hook.big_claim", slots={"text": "Hello", "icon": "emoji:not-an-icon"}, transforms=[]), "emoji:not-an-icon"),
    "reveal": (lambda b: b["segments"][0]["visual_spec"].update(transforms=[{"layer": "no-such-part"}]), "no-such-part"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_storyboard_is_refused(place: Place, board: Board, name: str):
    change, expected = BROKEN[name]
    change(board)
    place.write("storyboard.json", json.dumps(board))
    result = place("render", "storyboard.json", "--out", "film", "--json")
    assert result.code == 2, (result.code, result.err[-600:])
    assert expected in result.complaint, result.complaint
    assert not (place.folder / "film").exists() and not list(place.home.rglob("*.mp4"))


@pytest.mark.parametrize(
    ("content", "expected"), [("{", "not JSON"), ("[]", "JSON object"), ("\xff\xfe", "not JSON"), (None, "cannot be read")]
)
def test_a_file_that_is_no_storyboard(place: Place, content: str | None, expected: str):
    if content is not None:
        place.write("b.json", content.encode("latin-1"))
    result = place("render", "b.json", "--out", "film")
    assert result.code == 2 and expected in result.complaint
    assert not place.home.exists()
