"""Tools look and change nothing; candidates are checked; a drawing is read before anybody sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agents.desk import tool as tool_module
from agents.desk.desk import Desk, catalogue, tools
from agents.desk.tool import TellModel, call
from agents.offline.storyboard import direct
from agents.reading import read_brief_script
from agents.roles.illustrator import Drawing, problems
from film.brief import Brief
from tools.media import load_media
from tools.references_reader import Picture

HERE = Path(__file__).parents[2]
ARGUMENTS = {
    "list_templates": {"role": "evidence"}, "describe_template": {"template_id": "stat.count_up"}, "search_icons": {"words": "house"},
    "check_contrast": {"ink": "#FFFFFF", "ground": "#000000"}, "measure_text": {"text": "Warm air", "size": 90, "width": 800},
    "search_references": {"words": ""}, "estimate_cost": {"seconds": 30}, "speak_preview": {"text": "Air is full of heat."},
    "preview_frame": {"segment_id": "seg_001", "template_id": "hook.big_claim", "slots": {"text": "Heat from cold air"}, "reveals": {"text": 1}},
}  # fmt: skip


@pytest.fixture(scope="module")
def desk():
    brief = Brief(script=(HERE / "scripts" / "en-heat-pump.md").read_text("utf-8"))
    board = direct(brief, read_brief_script(brief))
    return Desk(board, load_media(board), (Picture("/pictures/radiator.jpg", "warm", 800, 600),), vision=True)


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_a_tool_answers_the_same_twice_and_leaves_the_film_alone(desk, name):
    before = desk.board.model_dump_json()
    shelf = {t.name: t for t in tools(desk, name)}
    first, second = call(shelf, name, ARGUMENTS[name]), call(shelf, name, ARGUMENTS[name])
    assert first == second and first.data not in (None, [], {})
    assert desk.board.model_dump_json() == before


def test_a_preview_is_a_picture_for_a_model_that_sees(desk):
    (preview,) = tools(desk, "preview_frame")
    result = call({"preview_frame": preview}, "preview_frame", ARGUMENTS["preview_frame"])
    assert result.png is not None and result.png.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("way", "told"),
    [
        (("seg_099", "hook.big_claim", {"text": "x"}, {}), "There is no scene"),
        (("seg_001", "hook.nonsense", {"text": "x"}, {}), "hook.nonsense"),
        (("seg_001", "hook.big_claim", {"txt": "x"}, {}), "slot"),
        (("seg_001", "hook.big_claim", {"text": "x"}, {"text": 99}), "not number 99"),
        (("seg_001", "hook.big_claim", {"text": "x"}, {"wing": 0}), "no part 'wing'"),
        (("seg_001", "picture.framed", {"image": "/etc/passwd"}, {}), "not one of the references"),
    ],
    ids=["scene", "template", "slot", "word", "part", "file"],
)
def test_a_candidate_that_cannot_be_is_told(desk, way, told):
    with pytest.raises(TellModel, match=told):
        desk.candidate(*way)


def drawing(desk, **changes) -> Drawing:
    from agents.roles.illustrator import _colours

    colours, svg = _colours(desk, "seg_001"), (HERE / "drawings" / "lighthouse.svg").read_text("utf-8")
    for ours, name in (
        ("#122F31", "ground"),
        ("#1A4244", "far"),
        ("#2E5557", "middle"),
        ("#050C0C", "line"),
        ("#F5FAFB", "ink"),
        ("#FF9F9F", "accent"),
    ):
        svg = svg.replace(ours, colours[name])
    for old, new in changes.items():
        svg = svg.replace(old.replace("_", " "), new)
    return Drawing(svg=svg, why="x", reveals={"beam": 2})


def test_a_good_drawing_passes(desk):
    assert problems(desk, "seg_001", drawing(desk)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('<g id="beam">', '<g id="empty"/><g id="beam">', "is empty"),
        ('<g id="beam">', '<g id="beam"><text x="10" y="90">Hello</text>', "letters"),
        (
            '<g id="beam">',
            '<g id="beam"><rect width="9" height="9" fill="#FF00FF"/><rect width="9" height="9" fill="#00FF00"/>',
            "no tones",
        ),
        ("<svg ", "<svg><!ENTITY x '", "entities"),
        ('id="', 'class="', "at least 3"),
    ],
    ids=["empty group", "letters", "foreign colours", "entity", "no layers"],
)
def test_a_drawing_is_refused_for(desk, old, new, told):
    good = drawing(desk)
    bad = good.model_copy(update={"svg": good.svg.replace(old, new), "reveals": {}})
    assert any(told in p for p in problems(desk, "seg_001", bad)), problems(desk, "seg_001", bad)


def test_a_script_in_a_drawing_is_not_drawn_and_not_kept(desk):
    good = drawing(desk)
    bad = good.model_copy(
        update={"svg": good.svg.replace("</svg>", "<script>alert(1)</script><image href='file:///etc/passwd' width='9' height='9'/></svg>")}
    )
    from agents.roles.illustrator import scene
    from tools.rehearsal import rehearse
    from tools.scenes import pictures

    assert any("image" in p for p in problems(desk, "seg_001", bad))
    segments = [scene(desk, "seg_001", bad), *desk.board.segments[1:]]
    board, timeline = rehearse(desk.board.model_copy(update={"segments": segments}))
    painted = repr(pictures(board, timeline, "16:9", desk.media.assets)[0].scene)
    assert "alert" not in painted and "passwd" not in painted


def test_no_tool_has_arguments_that_could_name_a_place_to_write(desk):
    """Tools look. Whoever adds one that does more has to think of this test."""
    fields = {f for t in tools(desk, *catalogue()) for f in t.arguments.model_fields}
    assert not fields & {"path", "file", "url", "command", "code", "to", "email"}
    assert tool_module.MOST_ARGUMENTS <= 100_000
