"""A file that is put into a catalogue's folder is in the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from svg_kit import caption_styles, templates, transitions
from svg_kit.catalogue import modules
from svg_kit.errors import UnknownName
from svg_kit.typography.fonts import files


def test_modules_are_found_by_what_they_declare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf_of_two"
    folder.mkdir()
    for file, text in {"__init__": "", "a": "NAME = 'zebra'", "b": "NAME = 'ant'", "notes.txt": "no module"}.items():
        (folder / (file if "." in file else f"{file}.py")).write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    found = modules("shelf_of_two", "NAME")
    assert list(found) == ["ant", "zebra"] and found["ant"].__name__ == "shelf_of_two.b"


@pytest.mark.parametrize("kind", [templates, transitions, caption_styles])
def test_every_file_of_a_folder_is_in_its_catalogue(kind) -> None:
    names = {p.stem for p in Path(kind.__file__).parent.glob("*.py")} - {"__init__"}
    assert {module.__name__.rpartition(".")[2] for module in kind.catalogue().values()} == names
    assert list(kind.catalogue()) == sorted(kind.catalogue())


def test_files_of_a_family() -> None:
    assert files("Inter", 400) and set(files("Inter", 400)) != set(files("Inter", 900))
    with pytest.raises(UnknownName, match="Did you mean 'Inter'"):
        files("Intre", 400)
