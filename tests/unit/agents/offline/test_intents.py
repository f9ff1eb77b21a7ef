"""Requests in people's words, and what they must mean. Each table of tests/chat is measured alike: `requests_own` was written with the grammar,
`requests_opened` by somebody who had not seen it, and has been tuned on since; `requests_classes` are
more phrasings of what that one lacked; `requests_blind` is one that nobody who writes the grammar reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from agents.offline.film_view import Film
from agents.offline.intents import understand
from agents.offline.intents._typos import mended
from film.chat import Understood
from film.edit import Batch
from film.storyboard import Storyboard

TABLES = Path(__file__).parents[3] / "chat"
LEAST = {"requests_own": 0.98, "requests_opened": 0.98, "requests_classes": 0.98, "requests_blind": 0.6}
"""Shares that must be understood; a table that is not there is skipped. The opened one was 0.57 at first sight; only a blind one says how people
are understood whom nobody asked, so its misses are counted and not shown."""

Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def film() -> Film:
    """The heat pump film as the offline director made it; kept as a file, so that the tables do not depend on how it directs today."""
    return Film(Storyboard.load(json.loads((TABLES / "heat-pump.storyboard.json").read_text("utf-8"))))


def rows(name: str) -> list[Row]:
    path = TABLES / f"{name}.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []


def flat(understood: Understood) -> list[dict[str, Any]]:
    return [s.model_dump() for a in understood.actions for s in (a.actions if isinstance(a, Batch) else [a])]


def unbatched(actions: list[Row]) -> list[Row]:
    return [s for a in actions for s in (a["actions"] if a.get("kind") == "batch" else [a])]


def fits(found: Any, wanted: Any) -> bool:
    """Partial: only the keys given; texts without regard to case and closing mark, numbers by value."""
    if isinstance(wanted, Mapping):
        return isinstance(found, Mapping) and all(k in found and fits(found[k], v) for k, v in wanted.items())
    if isinstance(wanted, list):
        return isinstance(found, list | tuple) and len(found) == len(wanted) and all(fits(f, w) for f, w in zip(found, wanted))
    if isinstance(wanted, str) and isinstance(found, str):
        return found.lower().rstrip(".!") == wanted.lower().rstrip(".!")
    if isinstance(wanted, int | float) and isinstance(found, int | float) and not isinstance(wanted, bool):
        return abs(found - wanted) < 0.006
    return found == wanted


def met(understood: Understood, expect: Row) -> bool:
    """Every expected thing is there; and where no edit is expected there is none."""
    if "actions" in expect:
        found, wanted = flat(understood), unbatched(expect["actions"])
        return len(found) == len(wanted) and all(fits(f, w) for f, w in zip(found, wanted))
    if understood.actions:
        return False
    if "command" in expect:
        return understood.command == expect["command"] and fits(understood.argument, expect.get("argument", understood.argument))
    if "answer_has" in expect:
        words = expect["answer_has"]
        return all(w.lower() in understood.answer.lower() for w in ([words] if isinstance(words, str) else words))
    return bool(understood.ask) if expect.get("ask") else bool(understood.cannot) if expect.get("cannot") else False


def measured(name: str, film: Film) -> tuple[float, list[str]]:
    """(share understood, what was not)."""
    table = rows(name)
    missed = [
        f"[{row['kind']}] {row['text']} -> {understood.model_dump(exclude_defaults=True)}"
        for row in table
        if not met(understood := understand(row["text"], film), row["expect"])
    ]
    return 1 - len(missed) / len(table), missed


@pytest.mark.parametrize("name", list(LEAST))
def test_requests_are_understood(name: str, film: Film, record_property):
    if not rows(name):
        pytest.skip(f"{name} is not there")
    share, missed = measured(name, film)
    record_property(name, f"{share:.2f}")
    print(f"{name}: {share:.0%}")
    assert share >= LEAST[name], "\n".join(missed if name != "requests_blind" else [f"{share:.2f} of {name}"])


def test_the_own_table_is_wide_enough():
    table = rows("requests_own")
    assert len(table) >= 100
    assert len({row["kind"] for row in table}) >= 30
    assert len({row["text"] for row in table}) == len(table)


@pytest.mark.parametrize("lead", ["", "Hey, ", "could you please ", "I'd like you to ", "Let's ", "ok, now "])
@pytest.mark.parametrize("tail", ["", ".", " please!", ", thanks"])
def test_manners_change_nothing(film: Film, lead: str, tail: str):
    assert flat(understand(f"{lead}delete scene 3{tail}", film)) == [{"kind": "delete_segment", "segment_id": "seg_003"}]


@pytest.mark.parametrize(
    "text",
    [
        "don't delete scene 3", "do not change the music", "leave scene 4 alone", "could scene 3 be a list? Just asking, don't change anything.",
        "turn it into an interactive game", "change heat to warmth", "I don't like scene 3", "the hook is too long", "delete the step", "my boss hates the list",
        "replace it with a better one", "give the step scene a different background",
    ],
)  # fmt: skip
def test_what_is_no_clear_order_changes_nothing(film: Film, text: str):
    assert understand(text, film).actions == []


@pytest.mark.parametrize(
    ("text", "name", "segment"),
    [
        ("make the transition into scene 3 a zoom", "zoom_through", "seg_003"), ("use a whip pan into scene 4", "whip", "seg_004"),
        ("change the transition of scene 5 to a page turn", "page_turn", "seg_005"), ("transition into scene 2: split", "split", "seg_002"),
        ("use the curtain transition before the last scene", "curtain", "seg_012"), ("dip to black into scene 6", "dip", "seg_006"),
        ("make every transition a halftone", "halftone", ""), ("use zoom out as the transition into scene 7", "zoom_out", "seg_007"),
        ("the transition between scene 3 and scene 4 should be blinds", "blinds", "seg_004"), ("use the wipe_diagonal transition for scene 4", "wipe_diagonal", "seg_004"),
    ],
)  # fmt: skip
def test_every_transition_has_a_name_in_words(film: Film, text: str, name: str, segment: str):
    (found,) = flat(understand(text, film))
    assert found["kind"] == "set_transition" and (found["name"], found["segment_id"]) == (name, segment)


@pytest.mark.parametrize(
    "text",
    [
        "split scene 3",
        "zoom in on the house in scene 3",
        "cover the compressor in scene 4",
        "match the colours of scene 3 to scene 4",
        "put a clock in scene 5",
    ],
)
def test_everyday_words_are_no_transitions(film: Film, text: str):
    assert all(a["kind"] != "set_transition" for a in flat(understand(text, film)))


@pytest.mark.parametrize(
    ("slip", "meant"),
    [("subtitels", "subtitles"), ("muisc", "music"), ("trasition", "transition"), ("captoin", "caption"), ("tilte", "title")],
)
def test_slips_of_one_letter_are_put_right(slip: str, meant: str):
    assert mended(f"the {slip} of it", ()) == f"the {meant} of it"


@pytest.mark.parametrize("text", ["a chance", "the tiles", "some colors", "charge it", "a captain", "the machine"])
def test_real_words_are_no_slips(text: str):
    assert mended(text, ()) == text


@pytest.mark.parametrize(
    ("words", "segment"),
    [
        ("scene 5", "seg_005"), ("the fifth scene", "seg_005"), ("#5", "seg_005"), ("scene five", "seg_005"), ("seg_005", "seg_005"),
        ("the part about the compressor", "seg_005"), ("the compressor scene", "seg_005"), ("the scene where it says squeezing makes it hot", "seg_005"),
        ("the scene at 0:26", "seg_005"), ("the scene at 27 seconds", "seg_005"), ("the hook", "seg_001"), ("the opening", "seg_001"),
        ("the comparison", "seg_008"), ("the statistic", "seg_009"), ("the last scene", "seg_012"), ("the penultimate scene", "seg_011"),
        ("the call to action", "seg_012"), ("the definition", "seg_003"),
    ],
)  # fmt: skip
def test_a_scene_has_many_names(film: Film, words: str, segment: str):
    assert flat(understand(f"delete {words}", film)) == [{"kind": "delete_segment", "segment_id": segment}]


def test_it_is_the_scene_spoken_of_last(film: Film):
    found = understand("make it darker", Film(film.board, last="seg_003"))
    assert flat(found) == [{"kind": "set_field", "segment_id": "seg_003", "field": "paper"}]
    assert len(flat(understand("make it darker", film))) > 1  # nobody spoke of a scene: the film


def test_a_choice_among_candidates_is_taken(film: Film):
    text = "delete the scene about heat pumps"
    assert "3 (" in understand(text, film).ask
    assert flat(understand(text, Film(film.board, chosen="seg_008"))) == [{"kind": "delete_segment", "segment_id": "seg_008"}]


def test_nothing_is_done_by_halves(film: Film):
    assert understand("delete scene 3 and frobnicate the bar", film).actions == []
    assert "frobnicate" in understand("delete scene 3 and frobnicate the bar", film).cannot


def test_a_length_out_of_reach_is_told_with_what_it_lacks(film: Film):
    found = understand("make it 30 seconds", film)
    assert flat(found) == [{"kind": "set_length", "seconds": 30.0}]
    assert "must go" in found.cannot
    assert not understand("make it 75 seconds", film).cannot


def test_anything_at_all_gets_a_reply(film: Film):
    for text in (
        "",
        "?",
        "...",
        "scene",
        "the",
        '"',
        "delete",
        "at 9:99",
        "scene 0",
        "make it",
        "🎬",
        "why",
        "undo scene",
        "a" * 3000,
        "and and and",
        ";",
    ):
        found = understand(text, film)
        assert found.actions or found.command or found.answer or found.ask or found.cannot, text


def tagged_film(film: Film, segment_id: str, *tags: str, setting: str = "") -> Film:
    segments = [
        s.model_copy(update={"visual_spec": s.visual_spec.model_copy(update={"tags": list(tags), "setting": setting})})
        if s.segment_id == segment_id else s
        for s in film.board.segments
    ]  # fmt: skip
    return Film(film.board.model_copy(update={"segments": segments}), last=segment_id)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("remove the tag in scene 5", None),
        ("remove the tag “65 degrees” from scene 5", ["Metal"]),
        ("hide all tags in scene 5", []),
        ("drop the metal chip in scene 5", ["65 degrees"]),
        ("take off the tag “Metal”", ["65 degrees"]),
        ("add a tag “hot gas” to scene 5", ["65 degrees", "Metal", "hot gas"]),
        ("tag scene 5 with “hot gas”", ["65 degrees", "Metal", "hot gas"]),
        ("change the tag “Metal” to “Copper” in scene 5", ["65 degrees", "Copper"]),
    ],
)
def test_tags_are_taken_away_added_and_reworded(film: Film, text: str, tags: list[str] | None):
    found = understand(text, tagged_film(film, "seg_005", "65 degrees", "Metal"))
    if tags is None:
        assert "Which tag" in found.ask and not found.actions
    else:
        assert flat(found) == [{"kind": "set_tags", "segment_id": "seg_005", "tags": tags}]


def test_a_scene_without_tags_says_so(film: Film):
    assert "no tag" in understand("remove the tag in scene 5", film).cannot


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("put scene 5 in a kitchen", "kitchen"),
        ("let scene 5 play on the coast", "coast"),
        ("set it in the lab", "laboratory"),
        ("show the street behind scene 5", "street"),
        ("remove the setting of scene 5", ""),
        ("drop the workshop behind scene 5", ""),
    ],
)
def test_a_scene_gets_another_place(film: Film, text: str, setting: str):
    found = understand(text, tagged_film(film, "seg_005", setting="workshop"))
    assert flat(found) == [{"kind": "set_setting", "segment_id": "seg_005", "setting": setting}]
