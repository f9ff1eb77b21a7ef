"""The gallery is a folder of plain files: it opens from disk, its parts move, and it asks the network for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from svg_kit import looks
from tools.sheets.gallery import parts, write_gallery


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    out = tmp_path_factory.mktemp("gallery")
    assert write_gallery(out, ["look"]) == len(looks.names())
    return out


def test_parts_move_while_they_are_seen(browser: Any, folder: Path):
    page = browser.new_page(viewport={"width": 1500, "height": 1000})
    wrong: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto((folder / "index.html").as_uri())
    page.wait_for_selector("iframe")
    scene = page.frame_locator("iframe").first.locator("#stage")
    scene.wait_for()
    seen = set()
    for _ in range(6):
        seen.add(scene.inner_html())
        page.wait_for_timeout(250)
    assert len(seen) > 1
    page.locator("#find").fill("ledger")
    assert page.locator("figure:not([hidden])").count() == 1
    page.close()
    assert wrong == [] and all(url.startswith("file:") for url in asked)


def test_every_part_has_a_name_of_its_own_and_says_what_it_is():
    found = list(parts())
    assert len({p.file for p in found}) == len(found)
    assert all(p.title and p.note for p in found)


def test_the_same_parts_give_the_same_files(folder: Path, tmp_path: Path):
    write_gallery(tmp_path, ["look"])
    for file in sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file()):
        assert (tmp_path / file).read_bytes() == (folder / file).read_bytes(), file
