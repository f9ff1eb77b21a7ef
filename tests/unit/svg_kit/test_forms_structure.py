"""Lists, structures and processes: which content of another template each form takes over, and which it leaves."""

from __future__ import annotations

import pytest

from agents.offline.limits import violations
from svg_kit import templates
from svg_kit.errors import SlotError

LIST = {"title": "What you need", "items": [{"text": "Flour", "icon": "emoji:bread"}, {"text": "Honey"}, {"text": "Water"}]}
DRAWN = {"items": [{"text": "Flour", "icon": "emoji:bread"}, {"text": "Water", "icon": "emoji:droplet"}]}
STEPS = {"items": [{"text": "Mix"}, {"text": "Knead"}, {"text": "Bake"}]}
ONE = {"items": [{"text": "Flour"}]}
WITH_FIGURE = STEPS | {"figure": "230°"}
STORY = {"items": [{"icon": "emoji:bread", "label": "Bread"}, {"icon": "emoji:cheese-wedge", "label": "Cheese"}]}
FOUR = {"items": [*STEPS["items"], {"text": "Eat"}]}
SIDES = {"left": {"label": "Bread"}, "right": {"label": "Cake"}}
BARS = {
    "title": "Apprentices",
    "bars": [{"label": n, "value": v, "display": str(v)} for n, v in (("apply", 90), ("start", 40), ("stay", 31))],
}
DATES = {"items": [{"date": "1854", "text": "A company is founded"}, {"date": "1858", "text": "The first message"}]}

TAKEN = [
    ("list.checklist", "list.reveal", LIST),
    ("list.index", "list.reveal", {"title": "Rules", "items": [{"text": "Never swim alone"}, {"text": "Go in slowly"}]}),
    ("list.shelf", "list.reveal", DRAWN),
    ("structure.hub", "list.reveal", LIST),
    ("structure.tree", "list.reveal", LIST),
    ("structure.layers", "list.reveal", LIST),
    ("structure.layers", "process.steps", STEPS),
    ("structure.venn", "comparison.split", SIDES),
    ("structure.venn", "list.reveal", LIST),
    ("structure.matrix", "list.reveal", FOUR),
    ("structure.funnel", "data.bar_chart", BARS | {"highlight": 0}),
    ("structure.funnel", "list.reveal", LIST),
    ("structure.pyramid", "list.reveal", LIST),
    ("process.cycle", "process.steps", STEPS),
    ("process.cycle", "list.reveal", LIST),
    ("process.pipeline", "process.steps", STEPS),
    ("process.stairs", "process.steps", STEPS),
    ("process.stairs", "list.reveal", LIST),
    ("process.path", "process.steps", STEPS),
    ("process.path", "time.timeline", DATES),
    ("list.shelf", "story.icons", {"items": [*STORY["items"], {"icon": "emoji:grapes", "label": "Grapes"}]}),
]
REFUSED = [
    ("list.checklist", "list.reveal", ONE),
    ("list.index", "list.reveal", ONE),
    ("list.index", "list.reveal", {"items": [{"text": "Two"}, {"text": "Six bags"}]}),
    ("list.shelf", "list.reveal", LIST),
    ("list.shelf", "story.icons", STORY),
    ("structure.hub", "list.reveal", DRAWN),
    ("structure.tree", "list.reveal", DRAWN),
    ("structure.layers", "process.steps", WITH_FIGURE),
    ("structure.venn", "comparison.split", SIDES | {"winner": "left"}),
    ("structure.venn", "comparison.split", {"left": {"label": "Bread", "value": "2"}, "right": {"label": "Cake"}}),
    ("structure.venn", "list.reveal", FOUR),
    ("structure.matrix", "list.reveal", LIST),
    ("structure.funnel", "data.bar_chart", {"bars": BARS["bars"][::-1]}),
    ("structure.pyramid", "list.reveal", DRAWN),
    ("process.cycle", "process.steps", DRAWN),
    ("process.pipeline", "process.steps", WITH_FIGURE),
    ("process.stairs", "list.reveal", DRAWN),
    ("process.path", "time.timeline", {"items": [*DATES["items"], {"date": "1866"}]}),
]


def names(rows):
    return [f"{mine}<-{theirs}.{k}" for k, (mine, theirs, _) in enumerate(rows)]


@pytest.mark.parametrize(("mine", "theirs", "slots"), TAKEN, ids=names(TAKEN))
def test_content_that_suits_is_taken_over_whole(mine, theirs, slots):
    made = templates.template(mine).FROM[theirs](slots)
    assert made is not None and violations(mine, made) == []
    filled = templates.slots_of(mine, made)
    reveals = templates.template(mine).reveals(filled)
    assert reveals and len(set(reveals)) == len(reveals)


@pytest.mark.parametrize(("mine", "theirs", "slots"), REFUSED, ids=names(REFUSED))
def test_content_that_does_not_suit_is_left(mine, theirs, slots):
    made = templates.template(mine).FROM[theirs](slots)
    assert made is None or violations(mine, made)


def test_every_form_that_takes_over_is_in_the_tables():
    own = {mine for mine, _, _ in TAKEN}
    families = ("list.", "structure.", "process.")
    forms = {t for t, m in templates.catalogue().items() if t.startswith(families) and getattr(m, "FROM", None)}
    assert forms == own == {mine for mine, _, _ in REFUSED}


def test_what_would_not_be_true_is_refused():
    lanes = {"lanes": [{"name": "You"}, {"name": "Workshop"}]}
    with pytest.raises(SlotError, match="lane that is not declared"):
        templates.slots_of("process.swimlane", lanes | {"items": [{"text": "Drop it off", "lane": 0}, {"text": "Fit it", "lane": 2}]})
    with pytest.raises(SlotError, match="must not rise"):
        templates.slots_of("structure.funnel", {"items": [{"text": "Seeds", "value": 3}, {"text": "Trees", "value": 9}]})
