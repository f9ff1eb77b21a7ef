"""Words are there when they are spoken, whichever way a look brings them in."""

from __future__ import annotations

from typing import get_args

import pytest

from svg_kit.entrances import enter
from svg_kit.looks import Entrance


@pytest.mark.parametrize("name", get_args(Entrance))
@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("size", [40.0, 160.0])
def test_more_than_half_is_seen_a_quarter_of_a_second_after_the_word_and_all_of_it_soon(name, rtl, size):
    tracks = enter(name, "line", 2.0, size, rtl)
    seen = {t.prop: t.value(2.25) for t in tracks}
    assert seen.get("opacity", 1) * seen.get("wipe_x", 1) > 0.6
    assert all(t.span[0] == pytest.approx(2.0) and t.span[1] <= 2.5 for t in tracks)
    assert rtl <= ("wipe_x" not in seen), "a wipe uncovers from the left, where right-to-left text ends"
