"""A file that is put into a catalogue's folder is in the catalogue."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from svg_kit import caption_styles, templates, transitions
from svg_kit.catalogue import modules
from svg_kit.compose import compose
from svg_kit.errors import KitError, UnknownName
from svg_kit.geometry import Canvas
from svg_kit.palette import Brand
from svg_kit.stage import FrameSpec
from svg_kit.typography.fonts import files
from tools.sheets.skeleton import SKELETON


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


def kit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template_id: str) -> None:
    """A package on the path, as pip would lay it there, with a template of its own."""
    own = tmp_path / "north_kit"
    own.mkdir()
    (own / "__init__.py").write_text("")
    (own / "thermometer.py").write_text(SKELETON.format(template_id=template_id, title="Thermometer"))
    info = tmp_path / "north_kit-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: north-kit\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[vectoreel.templates]\nnorth = north_kit\n")
    monkeypatch.syspath_prepend(tmp_path)
    modules.cache_clear()


@pytest.fixture
def without_kits() -> Iterator[None]:
    yield
    modules.cache_clear()
    sys.modules.pop("north_kit", None)
    sys.modules.pop("north_kit.thermometer", None)


def test_a_kit_of_others_brings_its_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without_kits: None) -> None:
    kit(tmp_path, monkeypatch, "data.thermometer")
    module = templates.template("data.thermometer")
    scene = compose(FrameSpec("data.thermometer", module.EXAMPLE, Canvas.of("9:16"), "hearth", Brand("#21484A", (), None)))
    assert scene.marks["text"].w > 0


def test_a_kit_cannot_take_a_name_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without_kits: None) -> None:
    kit(tmp_path, monkeypatch, "data.donut")
    with pytest.raises(KitError, match=r"north_kit brings data.donut, which is there already: svg_kit.templates.donut"):
        templates.catalogue()
