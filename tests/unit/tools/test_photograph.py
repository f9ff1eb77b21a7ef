"""The picture that stands in for a user's photograph."""

from __future__ import annotations

import numpy as np

from tools.sheets.photograph import photograph


def test_it_is_always_the_same_picture_with_the_whole_range_of_a_photograph():
    one, other = photograph(240, 160), photograph(240, 160)
    assert one.shape == (160, 240, 4) and one.dtype == np.uint8 and (one[..., 3] == 255).all()
    assert (one == other).all()
    luma = one[..., :3].mean(axis=2)
    assert np.percentile(luma, 2) < 40 and np.percentile(luma, 98) > 190 and luma.std() > 35
