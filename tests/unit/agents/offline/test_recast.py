"""One content, several forms."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from agents.offline.choose import Choice, choose
from agents.offline.proposal import Proposal, Reveal
from agents.offline.recast import ASKED, LEANING, recast
from svg_kit import templates

ITEMS = [{"text": "Flour"}, {"text": "Water"}]


def scene(text: str = "You need flour and water.", role: str = "feature", index: int = 0, kind: str = "list"):
    line = SimpleNamespace(section="", role_hint=None, paragraph=1)
    beat = SimpleNamespace(text=text, role=role, kind=kind, group=1, units=[SimpleNamespace(line=line)])
    context = SimpleNamespace(title="Bread", count=3)
    return SimpleNamespace(beat=beat, context=context, language="en", index=index, before=beat if index else None)


def proposal(template_id: str = "list.reveal", **options) -> Proposal:
    return Proposal(
        template_id, 0.8, {"items": ITEMS}, (Reveal("title", at="start"), Reveal("item.0"), Reveal("item.1")), "Two things.", **options
    )


def module(**declared):
    real = templates.template("process.steps")
    known = {
        "TEMPLATE_ID": "process.steps",
        "TITLE": "Steps",
        "ROLES": ("feature",),
        "reveals": real.reveals,
        "FROM": {"list.reveal": lambda s: {"items": s["items"]}},
    }
    return SimpleNamespace(**(known | declared))


def offers(text: str = "You need flour and water.", **declared) -> list[Proposal]:
    return recast(scene(text), [proposal()], [module(**declared)])


def test_the_same_items_are_offered_in_another_form_with_the_reveals_it_has():
    first, other = offers()
    assert first.template_id == "list.reveal" and other.template_id == "process.steps"
    assert other.form == "list.reveal" and [r.layer for r in other.reveals] == ["item.0", "item.1"]
    assert other.slots == {"items": ITEMS} and other.score < first.score + LEANING / 2


def test_a_part_that_two_reveals_become_has_one_cue_the_later():
    """A label and its value are one point of a chart: it moves once."""
    other = offers(REVEALS={"title": "item.0"})[1]
    assert [(r.layer, r.at) for r in other.reveals] == [("item.0", "word"), ("item.1", "word")]


def test_a_word_of_the_line_asks_for_a_form():
    suits = {"en": ("step by step",)}
    plain, asked = offers(SUITS=suits)[1], offers("Step by step: flour, water.", SUITS=suits)[1]
    assert asked.score == pytest.approx(plain.score + ASKED)


def test_a_form_may_have_to_be_asked_for_with_the_content_of_some_templates_only():
    assert len(offers(ASKED_FOR=("list.reveal",))) == 1
    assert len(offers("Step by step: flour, water.", ASKED_FOR=("list.reveal",), SUITS={"en": ("step by step",)})) == 2
    assert len(offers(ASKED_FOR=("process.steps",))) == 2


@pytest.mark.parametrize(
    "declared",
    [
        {"ROLES": ("cta",)},
        {"ASKED_FOR": True},
        {"FROM": {"list.reveal": lambda s: None}},
        {"FROM": {"list.reveal": lambda s: {"items": [{"text": "x" * 60}] * 2}}},
    ],
)
def test_no_form_for_the_wrong_role_without_its_words_or_past_its_limits(declared):
    assert len(offers(**declared)) == 1


def test_a_list_that_goes_on_keeps_its_form_even_where_another_fits_better():
    firm = [proposal(), proposal("process.steps", base="list.reveal")]
    second = [
        Proposal("process.steps", 0.99, {"items": ITEMS}, (), "", base="list.reveal"),
        Proposal("list.reveal", 0.5, {"items": ITEMS}, (), ""),
    ]
    chosen = choose([scene(), scene(index=1)], [firm[:1], second])
    assert [c.proposal.template_id for c in chosen] == ["list.reveal", "list.reveal"] and chosen[1].continues
    alone = choose([scene(), scene(index=1)], [firm[:1], second[:1]])
    assert alone[1] == Choice(second[0], False)
