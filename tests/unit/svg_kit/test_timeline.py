"""The timeline's axis: dates stand apart as their times do, and no label hangs over an edge."""

from __future__ import annotations

import pytest
from kit_frames import BRAND, placed

from svg_kit import looks
from svg_kit.compose import compose
from svg_kit.dates import moments
from svg_kit.geometry import ASPECTS, Canvas
from svg_kit.stage import FrameSpec

LONG = [{"date": d, "text": "The first message crosses"} for d in ("June 1858", "September 8th, 1865", "13 November 1866")]


def frame(items, aspect: str, look: str = "hearth", **options) -> FrameSpec:
    return FrameSpec("time.timeline", {"items": items}, Canvas.of(aspect), look, BRAND, **options)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("variant", [0, 1])
@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_date_hangs_over_the_margin(aspect, variant, language, count):
    for look in looks.names():
        made = compose(frame(LONG[:count], aspect, look, variant=variant, language=language))
        wide = made.canvas.content
        outside = [
            node for node, box, root in placed(made) if root == "text" and not (box.x >= wide.x - 13 and box.right <= wide.right + 13)
        ]
        assert outside == [], look


def test_gaps_on_the_axis_are_as_long_as_the_years():
    items = [{"date": d} for d in ("1854", "1858", "1866")]
    made = compose(frame(items, "16:9"))
    xs = [made.marks[f"item.{i}"].x for i in range(3)]
    assert (xs[2] - xs[1]) / (xs[1] - xs[0]) == pytest.approx(2, rel=0.02)


@pytest.mark.parametrize(
    ("labels", "apart"),
    [
        (["1854", "June 1858", "8 September 1866"], True),
        (["March", "June", "July"], True),
        (["1990s", "2000s"], True),
        (["1866", "1854"], False),
        (["then", "now"], False),
    ],
)
def test_dates_are_told_from_words(labels, apart):
    found = moments(labels)
    assert (found is not None) is apart
    assert found is None or found == sorted(found)
