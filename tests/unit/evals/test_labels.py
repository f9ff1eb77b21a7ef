"""Reading labels, finding their lines again, and the arithmetic of agreement."""

from __future__ import annotations

import pytest

from evals.agreement import Boundaries, boundaries, kappa, share_same
from evals.labels import Label, Labelled, as_script, frozen_hash, places, read, read_split, split_hash
from evals.lines_eval import judged, seen, two_labellers


def _labelled(*rows: tuple[int, str, str]) -> Labelled:
    return Labelled("x", "news", "en", "", tuple(Label(n, role, "image", text, 0) for n, role, text in rows))


def test_held_out_lines_are_frozen():
    assert split_hash("heldout") == frozen_hash()


def test_second_labeller_labelled_the_same_lines():
    for a, b in zip(read_split("heldout"), read_split("second"), strict=True):
        assert [x.text for x in a.lines] == [y.text for y in b.lines], a.name


def test_train_and_held_out_share_no_line():
    train = {line.text for s in read_split("train") for line in s.lines}
    assert not train & {line.text for s in read_split("heldout") for line in s.lines}
    assert len(train) + sum(len(s.lines) for s in read_split("heldout")) >= 1500


@pytest.mark.parametrize("split", ["train", "heldout"])
def test_every_labelled_line_is_found_in_what_the_reader_reads(split):
    for labelled in read_split(split):
        script = as_script(labelled)
        assert script.language == labelled.language
        assert len(places(script, [line.text for line in labelled.lines])) == len(labelled.lines)


def test_a_row_that_is_no_label_is_refused(tmp_path):
    file = tmp_path / "x.tsv"
    file.write_text("# genre: news | language: en | title: T\n1\thok\timage\tHello.\n", "utf-8")
    with pytest.raises(ValueError, match=r"x\.tsv:2"):
        read(file)


def test_paragraphs_title_and_cuts(tmp_path):
    file = tmp_path / "x.tsv"
    file.write_text(
        "# genre: news | language: de | title: T: U\n1\thook\timage\tEins.\n1\tstory\tvideo\tZwei.\n\n2\tcta\timage\tDrei.\n", "utf-8"
    )
    labelled = read(file)
    assert (labelled.genre, labelled.language, labelled.title) == ("news", "de", "T: U")
    assert labelled.cuts == [False, True]
    assert [line.paragraph for line in labelled.lines] == [0, 0, 1]


def test_places_need_the_script_to_say_the_text():
    labelled = _labelled((1, "hook", "One thing."), (2, "cta", "Another thing."))
    script = as_script(labelled)
    assert [a for a, _ in places(script, ["One thing.", "Another thing."])] == [line.spans[0].span_id for line in script.lines]
    with pytest.raises(ValueError, match="does not say"):
        places(script, ["One thing.", "Quite another thing."])


def test_boundaries_by_hand():
    found = boundaries([True, True, False, False], [True, False, True, False])
    assert (found.both, found.ours, found.gold) == (1, 2, 2)
    assert found.precision == found.recall == found.f1 == 0.5
    assert (found + Boundaries(1, 1, 1)).f1 == pytest.approx(2 / 3)
    assert Boundaries().f1 == 1.0
    with pytest.raises(ValueError):
        boundaries([True], [])


def test_kappa_by_hand():
    a, b = list("xxyy"), list("xyyy")
    assert share_same(a, b) == 0.75
    assert kappa(a, b) == pytest.approx(0.5)  # (0.75 - 0.5) / (1 - 0.5)
    assert kappa(a, a) == 1.0
    assert kappa(list("xxxx"), list("xxxx")) == 1.0
    assert kappa(list("xy"), list("yx")) == -1.0


def test_cuts_within_a_line_do_not_count_and_roles_are_of_the_first_span():
    labelled = _labelled(
        (1, "hook", "Is this the end?"),
        (2, "problem", "Nobody knows how the long and winding story of this small house will go on from here."),
    )
    mine = seen(labelled)
    assert len(mine.roles) == 2 and mine.roles[0] == "hook"
    wrong = _labelled((1, "cta", labelled.lines[0].text), (2, "cta", labelled.lines[1].text))
    assert judged([labelled])["role_accuracy"] > judged([wrong])["role_accuracy"]


def test_two_labellers_are_stated():
    found = two_labellers()
    assert found["lines"] == 381
    assert 0.8 < found["role_kappa"] < 1
    assert 0.8 < found["boundary_f1"] < 1
