"""Text: it never overflows, nothing of it is lost, and it stands in its reading order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from svg_kit.elements import Group, Text
from svg_kit.typography import TypeStyle, bidi, measure, shape_line, typeset
from svg_kit.typography.emoji import clusters, name_of
from svg_kit.typography.fonts import chain, families, missing

WORDS = {
    "latin": "Cold rivers carry warm light under stone bridges, naïve façade 1,234 a of the Donaudampfschifffahrtsgesellschaft end.".split(),  # noqa: SIM905
    "arabic": ["نهر", "الماء", "يحمل", "الضوء", "الدافئ", "تحت", "الجسور", "الحجرية", "القديمة", "١٢٣", "سلام."],
    "devanagari": ["नदी", "ठंडा", "पानी", "पुराने", "पुलों", "के", "नीचे", "गर्म", "रोशनी", "ले", "जाती", "है।"],
    "emoji": "😀 👋🏽 🎉 👨‍👩‍👧 ❤️".split(),  # noqa: SIM905
    "cjk": ["冷たい川は", "古い石の橋の下を", "静かに流れます。", "水"],
}
mixes = st.lists(st.sampled_from([w for ws in WORDS.values() for w in ws]), min_size=1, max_size=14).map(" ".join)
styles = st.builds(
    TypeStyle, st.sampled_from(["Inter", "Vollkorn", "Roboto"]), st.sampled_from([400, 700, 900]), st.floats(40, 200), st.floats(20, 40),
    st.sampled_from([-0.03, 0.0, 0.02]), st.floats(1.0, 1.4),
)  # fmt: skip


def line_boxes(block):
    return [[n for n in line if isinstance(n, Text)] for line in block.lines]


@settings(max_examples=200)
@given(mixes, styles, st.floats(120, 1600), st.integers(1, 5), st.sampled_from(["start", "middle", "end"]))
def test_text_that_fits_is_within_its_width(text, style, width, lines, align):
    block = typeset(text, style, width, "#FFFFFF", max_lines=lines, align=align)
    assert style.min_size - 1e-6 <= block.size <= style.size + 1e-6
    assert len(block.lines) == len(block.texts) or any(isinstance(n, Group) for line in block.lines for n in line)
    if block.fits:
        assert len(block.lines) <= lines
        for node in block.texts:
            assert node.x >= -1.5 and node.x + node.width <= width + 1.5, (node.text, node.x, node.width, width)


@settings(max_examples=120)
@given(mixes, styles, st.floats(200, 1600), st.floats(60, 600))
def test_text_that_fits_is_within_its_height(text, style, width, height):
    block = typeset(text, style, width, "#FFFFFF", max_lines=6, height=height)
    if block.fits:
        assert sum(1 for _ in block.lines) * block.size * 0.5 <= height * 1.3
        assert block.height <= height + block.size * 0.62  # descenders may hang below the last line's baseline


@settings(max_examples=150)
@given(mixes, styles, st.floats(60, 900), st.integers(1, 4))
def test_no_letter_is_lost(text, style, width, lines):
    """Even when nothing fits, all text is there."""
    block = typeset(text, style, width, "#FFFFFF", max_lines=lines)
    letters = lambda t: sorted(c for cluster in clusters(t) if name_of(cluster) is None for c in cluster if not c.isspace())  # noqa: E731
    assert letters(text) == letters(" ".join(node.text for node in block.texts))
    emoji = sum(name_of(c) is not None for c in clusters(text))
    assert sum(isinstance(n, Group) for line in block.lines for n in line) == emoji


@settings(max_examples=100)
@given(st.lists(st.sampled_from(WORDS["latin"]), min_size=3, max_size=9), st.integers(0, 8))
def test_emphasis_changes_colour_and_nothing_else(words, at):
    text = " ".join(words)
    style = TypeStyle("Inter", 700, 90, 40)
    plain = typeset(text, style, 900, "#FFFFFF")
    marked = typeset(text, style, 900, "#FFFFFF", emphasis=words[at % len(words)], emphasis_fill="#FF0000")
    assert plain.size == marked.size and len(plain.lines) == len(marked.lines) and plain.height == marked.height
    assert {n.fill for n in marked.texts} <= {"#FFFFFF", "#FF0000"} and "#FF0000" in {n.fill for n in marked.texts}
    glyphs = lambda block: sorted(i for n in block.texts for r in n.runs for i in r.ids)  # noqa: E731
    assert glyphs(plain) == glyphs(marked)


def test_a_last_word_is_not_left_alone_where_it_can_be_avoided():
    style = TypeStyle("Inter", 700, 80, 80)
    for text, width in (
        ("How a machine pulls heat out of freezing winter air", 1500),
        ("The rivers of the world carry sand to the sea", 1300),
    ):
        block = typeset(text, style, width, "#FFFFFF", max_lines=3)
        assert block.fits and len(block.texts) > 1
        assert len(block.texts[-1].text.split()) > 1, [t.text for t in block.texts]
        widths = [t.width for t in block.texts]
        assert min(widths) > 0.6 * max(widths)


def test_a_line_does_not_end_with_an_article():
    block = typeset("We walked all day to reach the river and the sea", TypeStyle("Inter", 500, 80, 80), 1000, "#FFFFFF", max_lines=3)
    assert all(t.text.split()[-1] not in ("the", "a", "and", "to") for t in block.texts[:-1]), [t.text for t in block.texts]


@pytest.mark.parametrize(("text", "levels"), [("abc", (0, 0, 0)), ("אבג", (1, 1, 1)), ("a אב", (0, 0, 1, 1)), ("אב 12", (1, 1, 1, 2, 2))])
def test_embedding_levels(text, levels):
    assert bidi.levels(text) == levels


@pytest.mark.parametrize(
    ("levels", "order"),
    [
        ([0, 0], [0, 1]),
        ([1, 1], [1, 0]),
        ([0, 1, 0], [0, 1, 2]),
        ([0, 1, 1, 0], [0, 2, 1, 3]),
        ([1, 2, 1], [2, 1, 0]),
        ([1, 2, 2, 1], [3, 1, 2, 0]),
        ([], []),
    ],
)
def test_visual_order_of_runs(levels, order):
    """Rule L2 of UAX #9."""
    assert bidi.visual_order(levels) == order


@given(st.lists(st.integers(0, 4), max_size=12))
def test_visual_order_is_a_permutation(levels):
    assert sorted(bidi.visual_order(levels)) == list(range(len(levels)))


def test_right_to_left_text_starts_at_the_right():
    line = shape_line("سلام 12 عالم", "Inter", 700)
    first, last = min(g.x for g in line.glyphs if g.cluster == 0), min(g.x for g in line.glyphs if g.cluster == 8)
    assert first > last
    digits = sorted((g.x, g.cluster) for g in line.glyphs if g.cluster in (5, 6))
    assert [c for _, c in digits] == [5, 6]
    block = typeset("سلام عالم", TypeStyle("Inter", 700, 80, 40), 1000, "#FFFFFF")
    assert block.texts[0].x + block.texts[0].width == pytest.approx(1000, abs=2)


def test_arabic_is_joined_and_devanagari_is_clustered():
    assert [g.gid for g in shape_line("سس", "Inter", 400).glyphs] != [shape_line("س", "Inter", 400).glyphs[0].gid] * 2
    assert len(shape_line("क्ष", "Inter", 400).glyphs) < 3


@pytest.mark.parametrize("family", families())
def test_every_family_draws_its_fallbacks(family):
    assert missing("Hello, Ünïcode – “1,234” 50 % € سلام नदी", family) == set()
    assert len(chain(family, 700)) >= 1


def test_tabular_figures_have_one_width():
    assert len({round(measure(d, "Inter", 700, 100, tabular=True), 3) for d in "0123456789"}) == 1


@given(st.text(max_size=40), st.sampled_from(["Inter", "Vollkorn"]))
def test_any_text_at_all_can_be_shaped(text, family):
    line = shape_line(" ".join(text.split()), family, 500)
    assert line.width >= 0 and line.ascent >= 0
