"""docs/templates.md tells the catalogue as it is."""

from __future__ import annotations

from evals.gallery.template_table import DOC, table


def test_the_table_is_that_of_the_catalogue() -> None:
    assert table() in DOC.read_text("utf-8"), "run python -m evals.gallery.template_table"
