"""Colour: OKLCH there and back, WCAG contrast, tones that can be read; every field of every look for any brand."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svg_kit import looks
from svg_kit.colour import STEPS, contrast, delta_e, lch, luminance, mix, readable, scale, shade, to_hex, to_lch, to_rgb
from svg_kit.palette import Brand, field

colours = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}")


@settings(max_examples=300)
@given(colours)
def test_there_and_back(colour):
    assert delta_e(lch(*to_lch(colour)), colour) < 0.004
    assert to_hex(to_rgb(colour)) == colour


@given(st.floats(0.08, 1), st.floats(0, 0.4), st.floats(0, 360))
def test_any_lch_is_a_colour_that_keeps_lightness_and_hue(L, C, H):
    found = to_lch(lch(L, C, H))
    assert found[0] == pytest.approx(L, abs=0.02)
    assert found[1] <= C + 0.01
    if found[1] > 0.06:
        assert min(abs(found[2] - H), 360 - abs(found[2] - H)) < 6


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ("#FFFFFF", (1.0, 0.0, None)),
        ("#000000", (0.0, 0.0, None)),
        ("#FF0000", (0.628, 0.2577, 29.23)),
        ("#0000FF", (0.452, 0.3132, 264.05)),
    ],
)
def test_known_oklch(colour, expected):
    """Values of the CSS Color 4 examples."""
    found = to_lch(colour)
    assert found[:2] == pytest.approx(expected[:2], abs=0.001)
    assert expected[2] is None or found[2] == pytest.approx(expected[2], abs=0.1)


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#FF0000", "#FFFFFF", 4.0),
        ("#123456", "#123456", 1.0),
    ],
)
def test_known_contrast(a, b, ratio):
    assert contrast(a, b) == pytest.approx(ratio, abs=0.01) == contrast(b, a)
    assert luminance("#FFFFFF") == pytest.approx(1)


@settings(max_examples=300)
@given(colours, colours, st.sampled_from([3.0, 4.5, 7.0]))
def test_readable_reaches_its_ratio_where_any_colour_can(colour, ground, ratio):
    found = readable(colour, ground, ratio)
    best = max(contrast("#FFFFFF", ground), contrast("#000000", ground))
    assert contrast(found, ground) >= min(ratio, best) - 1e-9
    if contrast(colour, ground) >= ratio:
        assert found == colour


@settings(max_examples=200)
@given(colours)
def test_a_scale_keeps_the_exact_colour_and_runs_from_light_to_dark(colour):
    tones = scale(colour)
    assert tuple(tones) == STEPS and colour in tones.values()
    levels = [to_lch(t)[0] for t in tones.values()]
    assert all(a >= b - 0.06 for a, b in itertools.pairwise(levels))


@given(colours, colours)
def test_mix_ends_at_both(a, b):
    assert delta_e(mix(a, b, 0), a) < 0.01 and delta_e(mix(a, b, 1), b) < 0.01
    assert to_lch(shade(a, 0.1))[0] >= to_lch(a)[0] - 0.01


brands = st.builds(Brand, colours, st.lists(colours, max_size=4).map(tuple), st.none() | colours, st.just(()), st.just(""))
ODD = [
    Brand(c, s, a)
    for c in ("#000000", "#FFFFFF", "#808080", "#FFFF00")
    for s in ((), ("#FFFFFF", "#000000"))
    for a in (None, "#000000", "#FFFFFF", "#FFFF00")
]


def assert_pairs(brand: Brand) -> None:
    for look in looks.names():
        for name in looks.load(look).fields:
            f = field(look, brand, name)
            pairs = {"ink": (f.ink, f.ground), "soft": (f.soft, f.ground), "accent": (f.accent, f.ground), "on_pop": (f.on_pop, f.pop),
                     "on_card": (f.on_card, f.card), "soft_card": (f.soft_card, f.card)}  # fmt: skip
            for pair, (text, ground) in pairs.items():
                assert contrast(text, ground) >= 4.5, f"{look} {name} {pair}: {text} on {ground} is {contrast(text, ground):.2f}"


@settings(max_examples=220)
@given(brands)
def test_every_field_of_every_look_can_be_read_in_any_brand(brand):
    assert_pairs(brand)


@pytest.mark.parametrize("brand", ODD, ids=str)
def test_brands_without_colour(brand):
    assert_pairs(brand)


@given(brands)
def test_the_exact_brand_colours_are_used(brand):
    for look in looks.names():
        assert field(look, brand, "brand").ground == brand.primary
        if brand.accent and looks.load(look).fields["accent"].ground.of == "accent":  # looks with a signal keep it for what it means
            assert field(look, brand, "accent").ground == brand.accent


@given(colours, st.sampled_from(["tide", "hearth"]), st.sampled_from(["night", "day", "paper", "brand"]))
def test_pop_can_be_told_from_the_ground(primary, look, name):
    f = field(look, Brand(primary, (), None), name)
    assert delta_e(f.pop, f.ground) >= 0.10
