"""The plan of a town: the same for a seed, its main crossing free, its dots in the houses and densest by the heart."""

import math
from itertools import pairwise

import pytest

from svg_kit.geometry import Box
from svg_kit.streets import Town, crowd, town

FRAME = Box(0, 0, 1200, 1000)
HEART = (600.0, 560.0)


@pytest.fixture(params=range(5))
def plan(request) -> Town:
    return town(request.param, FRAME, HEART)


def _inside(point, quad) -> bool:
    sides = []
    for (ax, ay), (bx, by) in pairwise((*quad, quad[0])):
        sides.append((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax))
    return all(s >= 0 for s in sides) or all(s <= 0 for s in sides)


def test_it_is_the_same_for_a_seed_and_another_for_another():
    assert town(3, FRAME, HEART) == town(3, FRAME, HEART) != town(4, FRAME, HEART)


def test_blocks_are_whole_and_leave_the_crossing_free(plan):
    assert len(plan.blocks) > 20 and not any(_inside(plan.heart, quad) for quad in plan.blocks)
    corners = [corner for quad in plan.blocks for corner in quad]
    assert not any(_inside(corner, quad) for corner in corners for quad in plan.blocks if corner not in quad)


def test_dots_stand_in_houses_the_nearest_first(plan):
    dots = crowd(plan, 200, 1, 200.0, FRAME)
    away = [math.dist(dot, HEART) for dot in dots]
    assert len(dots) == len(set(dots)) == 200 and away == sorted(away)
    assert all(any(_inside(dot, quad) for quad in plan.blocks) and FRAME.contains(Box(*dot, 0, 0)) for dot in dots)
    near, far = sum(d < 200 for d in away) / 200**2, sum(400 < d < 500 for d in away) / (500**2 - 400**2)
    assert near > 4 * far, "they crowd, and thin out"
