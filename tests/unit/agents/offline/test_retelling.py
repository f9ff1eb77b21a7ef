"""The same content in another template never says something else."""

import pytest

from agents.offline.retelling import retold
from film.storyboard import VisualSpec


def told(slots: dict) -> list[str]:
    spec = VisualSpec(type="svg_animation", template_id="stat.count_up", slots={"value": 38, "suffix": "%"} | slots)
    return [s.template_id for s in retold(spec)]


def test_a_share_may_become_a_ring():
    assert told({"label": "of people"}) == ["data.donut"]


@pytest.mark.parametrize("slots", [{"label": "a year"}, {"kicker": "up to", "label": "of people"}, {"prefix": "+", "label": "of people"}])
def test_a_rate_a_limit_or_a_change_may_not(slots):
    assert told(slots) == []
