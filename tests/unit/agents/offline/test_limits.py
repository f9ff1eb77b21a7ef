"""What the director may not hand to a template."""

from __future__ import annotations

import pytest

from agents.offline.limits import violations

SHOWN = {
    "hook.big_claim": ("text", {}),
    "hook.question": ("text", {}),
    "closing.cta": ("action", {}),
    "story.icons": ("headline", {"items": [{"icon": "emoji:droplet"}]}),
}


@pytest.mark.parametrize("template_id", SHOWN)
def test_emphasis_is_looked_for_in_the_slot_that_shows_it(template_id: str) -> None:
    slot, others = SHOWN[template_id]
    slots = {slot: "Cross the next river", **others}
    assert violations(template_id, slots | {"emphasis": "river"}) == []
    assert violations(template_id, slots | {"emphasis": "lake"}) == [f"emphasis is not part of the {slot}"]


def test_emphasis_of_a_template_that_shows_none() -> None:
    slots = {"value": 38, "display": "38%", "label": "of the sand", "emphasis": "sand"}
    assert violations("data.donut", slots) == ["emphasis is not shown"]
