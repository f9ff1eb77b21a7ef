"""Data, time and comparisons: which content of another template each form takes over, and which it leaves."""

from __future__ import annotations

import pytest

from agents.offline.limits import violations
from svg_kit import charts, dates, templates
from svg_kit.templates import big_stat

BARS = {
    "title": "Power from the wind",
    "bars": [{"label": n, "value": v, "display": f"{v}%"} for n, v in (("Denmark", 58), ("Ireland", 36), ("Germany", 31))],
    "highlight": 0,
}
LONG = {"bars": [{"label": "The whole of the north", "value": 2, "display": "2"}, {"label": "South", "value": 1, "display": "1"}]}
RING = {"value": 38, "display": "38%", "label": "of all homes still burn oil"}
COUNT = {"value": 48.2, "decimals": 1, "prefix": "$", "suffix": " million", "label": "in the third quarter", "delta": "+31%"}
CHANGED = {
    "title": "Churn",
    "bars": [{"label": "2020", "value": 4.1, "display": "4.1%"}, {"label": "2024", "value": 2.6, "display": "2.6%"}],
}
SPLIT = {"left": {"label": "Before", "value": "4.1%"}, "right": {"label": "Now", "value": "2.6%"}}
LANDS = {
    "bars": [{"label": n, "value": v, "display": str(v)} for n, v in (("Germany", 410), ("France", 280), ("Poland", 150))],
    "highlight": 1,
}
YEARS = {"bars": [{"label": n, "value": v, "display": str(v)} for n, v in (("1990", 21), ("2000", 29), ("2020", 64))], "highlight": 2}
NOT_IN_ORDER = {"bars": YEARS["bars"][::-1], "highlight": 0}
PARTS = {"bars": [{"label": n, "value": v, "display": f"{v}%"} for n, v in (("Home", 61), ("Work", 24), ("Else", 15))], "highlight": 0}
DEATHS = {"value": 616.0, "decimals": 0, "prefix": "", "suffix": "", "label": "people died around one pump"}

TAKEN = [
    ("data.columns", "data.bar_chart", BARS),
    ("data.waffle", "data.donut", RING),
    ("data.big_stat", "stat.count_up", COUNT),
    ("data.big_stat", "stat.count_up", COUNT | {"icon": "prop:house"}),
    ("data.slope", "comparison.split", SPLIT),
    ("data.slope", "data.bar_chart", CHANGED),
    ("data.line", "data.bar_chart", YEARS),
    ("data.area", "data.bar_chart", YEARS),
    ("comparison.before_after", "comparison.split", SPLIT),
    ("time.milestone", "time.timeline", {"items": [{"date": "1866", "text": "A cable that lasts"}]}),
    ("data.share_lines", "data.bar_chart", PARTS),
    ("data.share_lines", "data.donut", RING),
    ("data.pictogram", "data.donut", RING | {"value": 39, "display": "39%"}),
    ("comparison.table", "data.bar_chart", BARS),
    ("comparison.balance", "comparison.split", SPLIT),
    ("data.dot_field", "stat.count_up", DEATHS),
    ("data.target", "data.donut", RING),
    ("data.target", "stat.count_up", {"value": 150.0, "decimals": 0, "prefix": "", "suffix": "%", "label": "of what the grid carries"}),
    ("time.calendar", "time.timeline", {"items": [{"date": "8 September 1854", "text": "The handle is gone"}]}),
    ("time.calendar", "time.milestone", {"date": "8 September 1854", "text": "The handle is gone"}),
    ("map.countries", "data.bar_chart", LANDS),
    ("map.countries", "list.reveal", {"items": [{"text": "Brasil"}, {"text": "Colombia"}]}),
]
REFUSED = [
    ("data.columns", "data.bar_chart", LONG),
    ("data.waffle", "data.donut", RING | {"display": "more than 38%"}),
    ("data.big_stat", "stat.count_up", DEATHS | {"icon": "emoji:house"}),
    ("data.big_stat", "stat.count_up", COUNT | {"delta": "+3 million"}),
    ("data.slope", "comparison.split", SPLIT | {"right": {"label": "Now", "value": "2 people"}}),
    ("data.slope", "data.bar_chart", BARS),
    ("data.line", "data.bar_chart", NOT_IN_ORDER),
    ("data.area", "data.bar_chart", LANDS),
    ("comparison.before_after", "comparison.split", SPLIT | {"title": "Churn"}),
    ("time.milestone", "time.timeline", {"items": [{"date": "1858", "text": "A message"}, {"date": "1866", "text": "A cable"}]}),
    ("data.share_lines", "data.bar_chart", BARS),
    ("data.pictogram", "data.donut", RING | {"value": 45}),
    ("data.pictogram", "data.donut", RING | {"value": 40, "label": "of the price stays with the farm"}),
    ("comparison.table", "data.bar_chart", CHANGED),
    ("comparison.balance", "comparison.split", {"left": {"label": "Bread"}, "right": {"label": "Cake"}}),
    ("data.dot_field", "stat.count_up", DEATHS | {"suffix": " million"}),
    ("data.dot_field", "stat.count_up", DEATHS | {"value": 1854}),
    ("data.target", "stat.count_up", DEATHS),
    ("time.calendar", "time.timeline", {"items": [{"date": "1866", "text": "A cable that lasts"}]}),
    ("map.countries", "data.bar_chart", CHANGED),
    ("map.countries", "list.reveal", {"items": [{"text": "Brazil"}, {"text": "A cup"}]}),
]
FAMILIES = ("data.", "time.", "comparison.", "map.")


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
    assert own == {t for t, m in templates.catalogue().items() if t.startswith(FAMILIES) and getattr(m, "FROM", None)}
    assert own == {mine for mine, _, _ in REFUSED}


@pytest.mark.parametrize(
    ("display", "number"),
    [
        ("38%", 38),
        ("$48.2 million", 48.2),
        ("1,234", 1234),
        ("1.234,5", 1234.5),
        ("0.125", 0.125),
        ("−12", -12),
        ("65 to 70", None),
        ("no", None),
    ],
)
def test_the_size_that_a_display_says(display, number):
    found = charts.shown(display)
    assert (found.number if found else None) == number


@pytest.mark.parametrize("most", [0.03, 0.9, 1, 4.1, 7, 38, 48.2, 99, 100, 1234567])
def test_ticks_are_round_start_at_zero_and_cover_the_largest(most):
    ticks = charts.ticks(most)
    step = ticks[1]
    assert ticks[0] == 0 and ticks[-1] >= most > ticks[-2] - 1e-9 and 3 <= len(ticks) <= 6
    assert f"{step:e}".partition("e")[0].rstrip("0").rstrip(".") in ("1", "2", "2.5", "5")


@pytest.mark.parametrize(
    ("labels", "steps"),
    [
        (["1990", "2000", "2020"], [1990, 2000, 2020]),
        (["1980s", "1990s"], [1980, 1990]),
        (["Oct", "December", "January"], [10, 12, 13]),
        (["März", "Mai"], [3, 5]),
        (["1月", "2月"], [1, 2]),
        (["2000", "1990"], None),
        (["North", "South"], None),
    ],
)
def test_labels_that_are_times_in_order(labels, steps):
    assert dates.times(labels) == steps


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("8 September 1854", (8, 9, 1854)),
        ("September 8th", (8, 9, 0)),
        ("8. Oktober 1990", (8, 10, 1990)),
        ("14 juillet", (14, 7, 0)),
        ("1854年9月8日", (8, 9, 1854)),
        ("31 February", None),
        ("September 1854", None),
        ("1854", None),
    ],
)
def test_the_day_that_a_date_names(text, day):
    found = dates.day_of(text)
    assert (found and (found.day, found.month, found.year)) == day


def test_what_a_figure_was_before_its_change():
    assert big_stat.grown(48.2, "+31%") == pytest.approx(36.79, abs=0.01)
    assert big_stat.grown(50, "−50%") == pytest.approx(100)
    assert big_stat.grown(48.2, "+3 million") is None and big_stat.grown(0, "+5%") is None
