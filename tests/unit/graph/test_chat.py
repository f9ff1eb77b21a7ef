"""A conversation over a film folder: proposals change nothing, edits are versions, and undo is byte for byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agents.offline.storyboard import direct
from agents.reading import read_brief_script
from film.brief import Brief
from film.errors import BadInput
from graph.chat import Conversation
from graph.settings import Settings
from tools.storyboard_rules import check_storyboard

SCRIPT = """# What rivers carry

Why do rivers never rest?

Each year they move 19 billion tonnes of sand to the sea.

A river works like a slow conveyor belt.

Look at the next river you cross.
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    home = tmp_path_factory.mktemp("home")
    return Settings(home=home, cache_dir=home / "cache")


@pytest.fixture
def talk(tmp_path: Path, settings: Settings) -> Conversation:
    """A folder as a finished film leaves it, as far as a conversation reads it."""
    brief = Brief(script=SCRIPT)
    board = check_storyboard(direct(brief, read_brief_script(brief)))
    (tmp_path / "storyboard.json").write_text(json.dumps(board.dump(), ensure_ascii=False, indent=1) + "\n", "utf-8")
    (tmp_path / "report.json").write_text(json.dumps({"findings": [{"severity": "warning", "message": "A word is small."}]}), "utf-8")
    return Conversation(tmp_path, settings)


def bytes_of(talk: Conversation) -> bytes:
    return (talk.out / "storyboard.json").read_bytes()


@pytest.mark.parametrize(
    "text", ["why scene 2?", "how long is it?", "what would 30 seconds cost?", "any findings?", "help", "show the versions", "frobnicate"]
)
def test_a_question_changes_nothing(talk: Conversation, text: str):
    before = bytes_of(talk)
    turn = talk.say(text)
    assert turn.reply and turn.proposal is None and turn.revision == 1
    assert bytes_of(talk) == before
    assert [r.revision for r in talk.versions()] == [1]


def test_a_proposal_changes_nothing_until_it_is_applied(talk: Conversation):
    before = bytes_of(talk)
    turn = talk.say("make scene 2 darker")
    assert turn.state == "proposed" and turn.proposal and bytes_of(talk) == before
    assert [(c.scene, c.what) for c in turn.proposal.changes] == [(2, "field")]
    assert talk.say("yes").state == "applied"
    assert bytes_of(talk) != before
    assert talk.revisions.board().revision == 2


def test_a_proposal_that_was_dropped_is_gone(talk: Conversation):
    before = bytes_of(talk)
    talk.say("make scene 2 darker")
    assert talk.say("no").state == "discarded"
    assert talk.say("yes").state == "answered"
    assert bytes_of(talk) == before


@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        ("make scene 2 darker", ["seg_002"]),
        ('change the text on scene 1 to "Why do rivers run?"', ["seg_001"]),
        ("hold the last scene for 3 seconds", ["seg_004"]),
        ("calmer music", []),
        ("use the tide look", ["seg_001", "seg_002", "seg_003", "seg_004"]),
        ("no captions", ["seg_001", "seg_002", "seg_003", "seg_004"]),
    ],
)
def test_a_proposal_lists_exactly_the_scenes_that_are_drawn_again(talk: Conversation, text: str, scenes: list[str]):
    proposal = talk.say(text).proposal
    assert proposal and proposal.scenes == scenes
    assert (proposal.drawn_s > 0) == bool(scenes)
    assert proposal.drawn_s <= proposal.length_s[1] + 0.1


def test_undo_and_redo_are_byte_for_byte(talk: Conversation):
    states = [bytes_of(talk)]
    for text in ("make scene 2 darker", "delete scene 3", "call it “Rivers”"):
        assert talk.say(text).state == "proposed", text
        talk.say("yes")
        states.append(bytes_of(talk))
    for state in reversed(states[:-1]):
        talk.say("undo")
        assert bytes_of(talk) == state
    assert talk.say("undo").state == "refused"
    for state in states[1:]:
        talk.say("redo")
        assert bytes_of(talk) == state
    assert talk.say("redo").state == "refused"
    talk.say("go back to version 2")
    assert bytes_of(talk) == states[1]


def test_a_change_after_undo_branches_and_nothing_is_lost(talk: Conversation):
    for text in ("make scene 2 darker", "yes", "undo", "delete scene 3", "yes"):
        talk.say(text)
    assert [(r.revision, r.parent) for r in talk.versions()] == [(1, None), (2, 1), (3, 1)]
    assert talk.revisions.head() == 3
    talk.say("undo")
    assert talk.redo() == 3  # the newest
    assert any(c.what == "field" for c in talk.compare(1, 2))


def test_what_was_proposed_for_an_older_storyboard_is_not_applied(talk: Conversation):
    proposal = talk.say("make scene 2 darker").proposal
    other = Conversation(talk.out, talk.settings)
    other.say("no captions")
    other.say("yes")
    before = bytes_of(talk)
    assert proposal
    with pytest.raises(BadInput, match="changed since"):
        talk.apply(proposal)
    assert bytes_of(talk) == before


def test_a_file_that_a_person_changed_is_a_version_of_its_own(talk: Conversation):
    talk.say("make scene 2 darker")
    talk.say("yes")
    data = json.loads(bytes_of(talk))
    data["captions"] = "none"
    (talk.out / "storyboard.json").write_text(json.dumps(data), "utf-8")
    mine = bytes_of(talk)
    assert [r.edit is None for r in talk.versions()] == [True, False, True]
    talk.say("undo")
    assert json.loads(bytes_of(talk))["captions"] == "block"
    talk.say("redo")
    assert bytes_of(talk) == mine


def test_a_question_back_is_answered_in_the_next_turn(talk: Conversation):
    asked = talk.say("delete the scene about rivers")
    assert asked.state == "asked"
    chosen = talk.say("the last one")
    assert chosen.proposal and chosen.proposal.edit.action.model_dump()["segment_id"] == "seg_004"
    assert talk.say("change the icon").state == "asked"


def test_it_goes_on_in_another_process(talk: Conversation):
    talk.say("why scene 3?")
    turn = Conversation(talk.out, talk.settings).say("make it darker")
    assert turn.n == 2 and turn.proposal and turn.proposal.edit.action.model_dump()["segment_id"] == "seg_003"
    assert Conversation(talk.out, talk.settings).say("yes").state == "applied"
    assert "set field" in talk.say("what changed last?").reply


def test_what_the_rules_forbid_is_refused_with_the_reason(talk: Conversation):
    before = bytes_of(talk)
    for text in ("turn scene 4 into a donut chart", "use the voice flite:nobody", "merge scene 4 with the next scene", "delete scene 9"):
        turn = talk.say(text)
        assert turn.state == "refused" and turn.reply and turn.proposal is None, text
    assert bytes_of(talk) == before


def test_nobody_can_talk_about_a_folder_without_a_film(tmp_path: Path, settings: Settings):
    with pytest.raises(BadInput, match="no storyboard"):
        Conversation(tmp_path, settings)
