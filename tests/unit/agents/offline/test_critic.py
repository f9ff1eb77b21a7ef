"""The critic mends what the checks find, proves each repair, and never touches spoken words."""

from __future__ import annotations

import pytest

from agents.offline.critic import MENDABLE, improve, repair
from agents.offline.limits import violations
from agents.offline.storyboard import direct
from film.brief import Brief
from film.finding import Finding, Where
from film.storyboard import Storyboard
from svg_kit import templates
from tools.script_reader import read_script

SCRIPT = """The old mill stands by the river. It still grinds flour for forty villages.

Every spring the water rises by 3 metres. Then the wheel turns day and night.

Nobody knows who built the mill. Its stones are older than the church.

Come and see it this summer. The bread is still warm."""


@pytest.fixture
def board() -> Storyboard:
    return direct(Brief(script=SCRIPT), read_script(SCRIPT))


def finding(segment: str, code: str = "text.contrast", severity="error", element: str = "") -> Finding:
    return Finding(code=code, severity=severity, message=code, where=Where(segment_id=segment, element=element))


def spoken(board: Storyboard) -> list:
    return [(s.spans, s.script_text) for s in board.segments]


def test_a_repair_stays_only_when_the_checks_find_it_better(board):
    worse, told = improve(board, lambda b: [finding("seg_001")])  # whatever is done, the finding stays
    assert worse == board and told == []


def test_a_repair_that_helps_is_kept_and_told(board):
    bad = board.segments[0].visual_spec.variant

    def look(b):
        return [finding("seg_001")] if b.segments[0].visual_spec.variant == bad else []

    better, told = improve(board, look)
    assert look(better) == [] and len(told) == 1 and told[0].startswith("seg_001: another composition")
    assert spoken(better) == spoken(board)
    assert better.segments[1:] == board.segments[1:]


def test_a_repair_that_harms_the_neighbour_is_not_kept(board):
    first = board.segments[0].visual_spec

    def look(b):
        changed = b.segments[0].visual_spec != first
        return [finding("seg_002"), finding("seg_002")] if changed else [finding("seg_001")]

    better, told = improve(board, look)
    assert better == board and told == []


def test_contrast_tries_other_fields_that_no_neighbour_has(board):
    at = 1

    def look(b):
        return [finding(b.segments[at].segment_id)] if b.segments[at].visual_spec.field == board.segments[at].visual_spec.field else []

    better, _ = improve(board, look)
    fields = [s.visual_spec.field for s in better.segments]
    assert fields[at] != board.segments[at].visual_spec.field and fields[at] not in (fields[at - 1], fields[at + 1])
    background = better.segments[at].visual_spec.layers[0].assets[0]
    assert background.name == fields[at]


def test_a_figure_that_the_script_does_not_say_goes_with_its_reveal(board):
    segment = next((s for s in board.segments if s.visual_spec.template_id == "stat.count_up"), None)
    if segment is None:
        spec = board.segments[0].visual_spec.model_copy(update={"template_id": "stat.count_up", "slots": {"value": 3.0, "label": "metres"}})
        segment = board.segments[0].model_copy(update={"visual_spec": spec})
    slots = {**segment.visual_spec.slots, "delta": "+41%", "delta_label": "in a year"}
    changed = segment.model_copy(update={"visual_spec": segment.visual_spec.model_copy(update={"slots": slots})})
    wrong = board.model_copy(update={"segments": [changed if s.segment_id == segment.segment_id else s for s in board.segments]})

    def look(b):
        has = next(s for s in b.segments if s.segment_id == segment.segment_id).visual_spec.slots.get("delta")
        return [finding(segment.segment_id, "figures.mismatch", element="delta")] if has else []

    better, told = improve(wrong, look)
    mended = next(s for s in better.segments if s.segment_id == segment.segment_id).visual_spec
    assert "delta" not in mended.slots and "delta_label" not in mended.slots and told


def test_what_continues_a_scene_changes_with_it(board):
    segments = [s.model_copy(update={"continues": i == 1}) for i, s in enumerate(board.segments)]
    segments[1] = segments[1].model_copy(update={"visual_spec": segments[0].visual_spec})
    run = board.model_copy(update={"segments": segments})
    bad = segments[0].visual_spec.variant
    better, _ = improve(run, lambda b: [finding("seg_002", "text.overflow")] if b.segments[1].visual_spec.variant == bad else [])
    assert better.segments[0].visual_spec.variant == better.segments[1].visual_spec.variant != bad


@pytest.mark.parametrize("code", MENDABLE)
def test_every_repair_gives_a_valid_storyboard(board, code):
    """Each finding on each scene, never satisfied: all repairs are tried, and all are sound."""
    tried = []

    def look(b):
        tried.append(b)
        return [finding(s.segment_id, code, element="kicker") for s in b.segments]

    improve(board, look, rounds=12)
    for candidate in tried:
        assert spoken(candidate) == spoken(board)
        for segment in candidate.segments:
            templates.slots_of(segment.visual_spec.template_id, segment.visual_spec.slots)
            names = set(
                templates.template(segment.visual_spec.template_id).reveals(
                    templates.slots_of(segment.visual_spec.template_id, segment.visual_spec.slots)
                )
            )
            assert {t.layer for t in segment.visual_spec.transforms} <= names | {"emphasis"}
            assert violations(segment.visual_spec.template_id, segment.visual_spec.slots) == []


def test_a_repeated_template_is_told_in_another(board):
    spec = board.segments[0].visual_spec.model_copy(
        update={"template_id": "hook.big_claim", "slots": {"text": "The old mill", "icon": "emoji:house"}, "transforms": []}
    )
    twice = board.model_copy(
        update={
            "segments": [
                s.model_copy(update={"visual_spec": spec, "continues": False}) if i < 2 else s for i, s in enumerate(board.segments)
            ]
        }
    )

    def look(b):
        a, c = (s.visual_spec.template_id for s in b.segments[:2])
        return [finding("seg_002", "layout.template_repeated", "warning")] if a == c else []

    better, _ = improve(twice, look)
    assert (
        better.segments[1].visual_spec.template_id == "story.icons" and better.segments[1].visual_spec.slots["headline"] == "The old mill"
    )


def test_findings_that_cannot_be_mended_change_nothing(board):
    assert improve(board, lambda b: [finding("seg_001", "sound.loudness"), finding("", "palette.pure", "warning")]) == (board, [])
    assert repair(board, [finding("seg_001", "text.overflow", "warning")]) == (board, [])


def test_rounds_are_bounded(board):
    looks = []

    def look(b):
        looks.append(b)
        return [finding(s.segment_id, "text.overflow") for s in b.segments]

    improve(board, look, rounds=3)
    assert len(looks) <= 4
