"""Which transitions a film gets: one for most cuts, few accents, chosen by look, liveliness and the film's own words."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

import pytest

from agents.offline import cutting
from agents.offline.cutting import CUT, cast_of, choose_transitions, without_red_flashes
from film.storyboard import Segment, Transition, VisualSpec
from svg_kit import looks
from svg_kit.transitions import catalogue

ROLES = ("hook", "context", "problem", "solution", "evidence", "comparison", "story", "cta")


def film(count: int, seed: int, mood: float | None = None, continued: float = 0.15) -> list[Segment]:
    rng = random.Random(seed)
    return [
        Segment(
            segment_id=f"seg_{i + 1:03d}", role=ROLES[rng.randrange(len(ROLES))], spans=[f"s{i}"], script_text=f"Line {i} of film {seed}.",
            emotion=rng.uniform(-0.5, 0.5) if mood is None else mood, continues=i > 0 and rng.random() < continued,
            visual_spec=VisualSpec(template_id="hook.big_claim"),
        )
        for i in range(count)
    ]  # fmt: skip


FILMS = [(n, seed) for n in (1, 2, 3, 5, 8, 12, 20, 40) for seed in range(8)]


@pytest.mark.parametrize(("count", "seed"), FILMS)
def test_a_film_has_one_transition_for_most_cuts_and_few_others(count, seed):
    segments = film(count, seed)
    chosen = choose_transitions(segments, count * 2 // 3)
    cast = cast_of(segments, count * 2 // 3)
    assert chosen[0] == CUT and chosen == choose_transitions(segments, count * 2 // 3)
    free = [chosen[i] for i in range(1, count) if not segments[i].continues]
    if len(free) >= 5:
        share = free.count(cast.primary) / len(free)
        assert 0.6 <= share <= (0.75 if len(free) >= 8 else 0.85), share
    accents = {t.name for t in free} - {cast.primary.name, "cut"}
    assert len(accents) <= 2
    assert all(chosen[i] == cast.goes_on for i in range(1, count) if segments[i].continues)
    assert all(a == b in (CUT, cast.primary, cast.goes_on) or a != b for a, b in pairwise(chosen))
    assert all(0.3 <= t.duration_s <= 0.8 for t in chosen if t != CUT)


def test_the_end_and_the_climax_have_accents():
    segments = film(9, 1, continued=0)
    chosen, cast = choose_transitions(segments, 5), cast_of(segments, 5)
    assert chosen[8] == cast.close and chosen[5] == cast.turn
    assert catalogue()[cast.close.name].SAYS == "closes" and catalogue()[cast.turn.name].SAYS in ("turns", "opens")


def test_a_grave_film_is_calmer_and_slower_than_a_bright_one():
    def mean(mood: float, part: str) -> float:
        casts = [cast_of(film(9, seed, mood), 5) for seed in range(20)]
        return sum(catalogue()[getattr(c, part).name].ENERGY for c in casts) / len(casts)

    assert mean(-0.5, "turn") < mean(0.5, "turn") - 0.15 and mean(-0.5, "close") < mean(0.5, "close") - 0.1
    assert cast_of(film(9, 1, -0.5), 5).primary.duration_s > cast_of(film(9, 1, 0.5), 5).primary.duration_s


def test_different_films_get_different_accents_and_most_of_the_catalogue_is_used():
    used: Counter[str] = Counter()
    for seed in range(300):
        segments = film(12, seed, mood=random.Random(seed).uniform(-0.6, 0.6))
        used.update({t.name for t in choose_transitions(segments, 7)})
    wanted = {n for n, m in catalogue().items() if m.SAYS in ("turns", "opens", "closes")}
    assert wanted <= set(used), wanted - set(used)
    assert max(used[n] for n in wanted - {"wipe"}) < 0.5 * 300


def test_a_look_names_its_own(monkeypatch):
    house = looks.load("tide").model_copy(
        update={"primary_transition": "line_feed", "accent_transitions": ("ruled_wipe", "match", "inversion")}
    )
    monkeypatch.setattr(cutting, "load", lambda name: house)
    cast = cast_of(film(9, 1), 5, "tide")
    assert [t.name for t in (cast.primary, cast.turn, cast.close, cast.goes_on, cast.wake)] == [
        "line_feed", "ruled_wipe", "ruled_wipe", "match", "inversion",
    ]  # fmt: skip
    for seed in range(40):
        chosen = choose_transitions(film(14, seed), 8, "tide")
        assert all(a.name != b.name or a.name in ("line_feed", "match") for a, b in pairwise(chosen))


@pytest.mark.parametrize("name", looks.names())
def test_looks_name_transitions_that_are_there(name):
    look = looks.load(name)
    assert {look.primary_transition, *look.accent_transitions} <= set(catalogue())


@pytest.mark.parametrize(
    ("template_id", "ground", "name"),
    [("stat.count_up", "#720010", "cut"), ("stat.count_up", "#1456C8", "push"), ("story.icons", "#720010", "push")],
)
def test_huge_type_is_not_swept_across_a_saturated_red(template_id, ground, name):
    segments = film(3, 1)
    segments[1].visual_spec.template_id = template_id
    push = Transition(name="push", duration_s=0.5)
    after = without_red_flashes([CUT, push, push], segments, ["#FFFFFF", ground, "#FFFFFF"])
    assert [t.name for t in after] == ["cut", name, name]
