"""The output folder is checked before work and moved in at once, the manifest last."""

from __future__ import annotations

import pytest

from film.errors import BadInput
from tools.delivery.folder import _move_in, check_writable, copy_to


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "f").write_text("x")
    with pytest.raises(BadInput) as caught:
        check_writable(tmp_path / "f")
    assert caught.value.code == "out.not_a_folder"
    check_writable(tmp_path / "new" / "deeper")
    assert not (tmp_path / "new").exists()


def test_a_file_on_the_way_is_named(tmp_path):
    (tmp_path / "f").write_text("x")
    with pytest.raises(BadInput):
        check_writable(tmp_path / "f" / "film")


def test_moving_in_replaces_the_old_film_and_keeps_what_is_not_ours(tmp_path):
    stage, out = tmp_path / "stage", tmp_path / "out"
    for folder, text in ((stage, "new"), (out, "old")):
        (folder / "segments" / "01").mkdir(parents=True)
        (folder / "manifest.json").write_text(text)
        (folder / "segments" / "01" / "scene.svg").write_text(text)
    (out / "segments" / "02").mkdir()
    (out / "my notes.txt").write_text("mine")
    _move_in(stage, out)
    assert (out / "manifest.json").read_text() == (out / "segments" / "01" / "scene.svg").read_text() == "new"
    assert not (out / "segments" / "02").exists() and (out / "my notes.txt").read_text() == "mine"


def test_editing_the_output_never_touches_the_cache(tmp_path):
    (tmp_path / "part").write_text("cached")
    copy_to(tmp_path / "part", tmp_path / "film")
    (tmp_path / "film").write_text("edited")
    assert (tmp_path / "part").read_text() == "cached"
