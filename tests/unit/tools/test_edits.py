"""Every kind of edit on a real storyboard: what it names changes, nothing else does, and the storyboard's rules hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from agents.offline.refill import refilled
from agents.offline.storyboard import direct
from agents.reading import read_brief_script
from film.brief import Brief
from film.edit import Edit
from film.errors import BadInput
from tools.edits import HOW, apply_edit
from tools.storyboard_rules import check_storyboard

SCRIPT = (Path(__file__).parents[2] / "scripts" / "en-heat-pump.md").read_text("utf-8")


@pytest.fixture(scope="module")
def board():
    brief = Brief(script=SCRIPT)
    return check_storyboard(direct(brief, read_brief_script(brief)))


def edit(board, **action):
    return apply_edit(board, Edit.load({"base_revision": board.revision, "action": action}), refilled)


def changed(before, after):
    """Ids of scenes that are new or different."""
    old = {s.segment_id: s for s in before.segments}
    return [s.segment_id for s in after.segments if s != old.get(s.segment_id)]


def spoken(board):
    return " ".join(line.text for line in board.script.lines)


def test_a_rewritten_line_changes_its_scene_alone(board):
    third = board.segments[2]
    after = edit(board, kind="rewrite_line", line_id=third.lines[0], text="Nine of ten homes would save money with one.")
    assert changed(board, after) == [third.segment_id]
    assert "Nine of ten homes" in after.segments[2].script_text
    assert after.revision == board.revision + 1


def test_two_sentences_become_two_lines_of_one_scene(board):
    third = board.segments[2]
    after = edit(board, kind="rewrite_line", line_id=third.lines[0], text="One thing. And another.")
    assert [line.text for line in after.script.lines if line.line_id.startswith(third.lines[0])] == ["One thing.", "And another."]
    assert len(after.segments) == len(board.segments)


@pytest.mark.parametrize("place", ["start", "middle", "end"])
@pytest.mark.parametrize("scene", ["same", "own"])
def test_an_added_line_stands_where_it_was_put(board, place, scene):
    lines = [line.line_id for line in board.script.lines]
    after_id = {"start": "", "middle": lines[3], "end": lines[-1]}[place]
    after = edit(board, kind="add_line", after=after_id, text="Nobody told me that.", scene=scene)
    at = {"start": 0, "middle": 4, "end": len(lines)}[place]
    assert after.script.lines[at].text == "Nobody told me that."
    alone = [s for s in after.segments if s.script_text == "Nobody told me that."]
    assert len(alone) == (scene == "own")


def test_a_deleted_scene_takes_its_words_with_it(board):
    after = edit(board, kind="delete_segment", segment_id=board.segments[3].segment_id)
    assert board.segments[3].script_text not in spoken(after)
    assert len(after.segments) == len(board.segments) - 1


def test_a_moved_scene_brings_its_words(board):
    last = board.segments[-1]
    after = edit(board, kind="move_segment", segment_id=last.segment_id, after="")
    assert after.segments[0].segment_id == last.segment_id
    assert spoken(after).startswith(last.script_text.split(".")[0])


def test_merging_and_splitting_keep_every_word(board):
    merged = edit(board, kind="merge_segments", segment_id=board.segments[1].segment_id)
    assert len(merged.segments) == len(board.segments) - 1
    assert spoken(merged) == spoken(board)
    both = merged.segments[1]
    parted = edit(merged, kind="split_segment", segment_id=both.segment_id, span_id=board.segments[2].spans[0])
    assert [s.spans for s in parted.segments] == [s.spans for s in board.segments]


def test_a_cut_inside_a_sentence_keeps_every_word(board):
    segment = next(s for s in board.segments if len(board.script.spans()[s.spans[0]].tokens) > 6)
    after = edit(board, kind="split_segment", segment_id=segment.segment_id, span_id=segment.spans[0], token=3)
    assert len(after.segments) == len(board.segments) + 1
    assert spoken(after).split() == spoken(board).split()


def test_a_swapped_template_is_filled_from_the_scenes_words(board):
    first = board.segments[0]
    after = edit(board, kind="swap_template", segment_id=first.segment_id, template_id="hook.big_claim")
    assert after.segments[0].visual_spec.template_id == "hook.big_claim"
    assert after.segments[0].visual_spec.slots["text"].split()[0].strip("?.,") in first.script_text


@pytest.mark.parametrize(
    "action",
    [
        {"kind": "set_look", "look": "tide"},
        {"kind": "set_captions", "style": "none"},
        {"kind": "set_voice", "voice": "espeak:en-us"},
        {"kind": "set_pace", "pace": 1.1},
        {"kind": "set_length", "seconds": 60},
        {"kind": "set_music", "mood": "none"},
        {"kind": "set_format", "aspect": ["9:16"], "fps": 25},
        {"kind": "set_title", "title": "Warm"},
        {"kind": "set_transition", "name": "wipe"},
    ],
    ids=lambda a: a["kind"],
)
def test_film_wide_edits_change_no_words_and_no_templates(board, action):
    after = edit(board, **action)
    assert after != board
    assert [s.visual_spec.template_id for s in after.segments] == [s.visual_spec.template_id for s in board.segments]
    assert spoken(after) == spoken(board)


def test_brand_colours_reach_every_layer(board):
    after = edit(board, kind="set_brand", primary_color="#123456")
    assert after.brandkit.primary_color == "#123456"
    assert after.brief.brandkit is not None and after.brief.brandkit.primary_color == "#123456"


def test_a_batch_is_one_revision(board):
    after = edit(board, kind="batch", actions=[{"kind": "set_pace", "pace": 1.1}, {"kind": "set_look", "look": "tide"}])
    assert (after.revision, after.look, after.voice.pace) == (board.revision + 1, "tide", 1.1)


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"kind": "set_pause", "segment_id": "seg_999", "seconds": 1}, "edit.segment"),
        ({"kind": "rewrite_line", "line_id": "l999", "text": "x y"}, "edit.line"),
        ({"kind": "set_slot", "segment_id": "seg_001", "slot": "nonsense", "value": 1}, "edit.slot"),
        ({"kind": "set_music", "mood": "loud"}, "edit.music"),
        ({"kind": "set_role", "segment_id": "seg_001", "role": "boss"}, "edit.role"),
        ({"kind": "move_segment", "segment_id": "seg_001", "after": "seg_001"}, "edit.move"),
        ({"kind": "swap_template", "segment_id": "seg_001", "template_id": "data.donut"}, "edit.template_does_not_fit"),
    ],
    ids=lambda x: x if isinstance(x, str) else x["kind"],
)
def test_what_cannot_be_done_is_said(board, action, code):
    with pytest.raises(BadInput) as caught:
        edit(board, **action)
    assert caught.value.code == code


def test_an_edit_of_an_older_revision_is_refused(board):
    with pytest.raises(BadInput, match="based on revision 7"):
        apply_edit(board, Edit.load({"base_revision": 7, "action": {"kind": "set_pace", "pace": 1.1}}), refilled)


def test_nothing_may_be_left_without_words(board):
    actions = [{"kind": "delete_segment", "segment_id": s.segment_id} for s in board.segments]
    with pytest.raises(BadInput, match="nothing to say"):
        edit(board, kind="batch", actions=actions)


def test_words_need_a_director(board):
    action = {"kind": "rewrite_line", "line_id": board.script.lines[0].line_id, "text": "Something else."}
    with pytest.raises(BadInput, match="director"):
        apply_edit(board, Edit.load({"base_revision": board.revision, "action": action}))


def test_every_kind_of_edit_has_its_way():
    kinds = Edit.model_json_schema()["$defs"]
    named = {d["properties"]["kind"]["const"] for d in kinds.values() if "kind" in d.get("properties", {})}
    assert named == {t.model_fields["kind"].default for t in HOW} | {"batch"}


def test_a_tag_comes_on_its_words_and_a_place_stands_behind(board):
    scene = board.segments[4]
    said = " ".join(scene.script_text.split()[1:3]).strip(".,")
    after = edit(board, kind="set_tags", segment_id=scene.segment_id, tags=[said, "not spoken here"])
    spec = after.segments[4].visual_spec
    cues = {m.layer: m.cue for m in spec.transforms if m.layer.startswith("tag.")}
    assert (spec.tags, cues["tag.0"].on, cues["tag.0"].word, cues["tag.1"].on) == (
        [said, "not spoken here"],
        "word",
        scene.script_text.split()[1],
        "start",
    )
    assert changed(board, after) == [scene.segment_id]
    cleared = edit(after, kind="set_tags", segment_id=scene.segment_id, tags=[]).segments[4].visual_spec
    assert cleared.tags == [] and not any(m.layer.startswith("tag.") for m in cleared.transforms)
    assert edit(board, kind="set_setting", segment_id=scene.segment_id, setting="workshop").segments[4].visual_spec.setting == "workshop"
    with pytest.raises(BadInput) as refused:
        edit(board, kind="set_setting", segment_id=scene.segment_id, setting="moonbase")
    assert refused.value.code == "edit.setting"
