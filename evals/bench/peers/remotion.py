"""Remotion: React in a headless Chromium, a screenshot per frame; its default settings, two tabs at once."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from evals.bench.peers import SOURCES
from evals.bench.process import Run, measured

HOME = SOURCES / "remotion"
PROGRAM = HOME / "node_modules" / ".bin" / "remotion"
BROWSERS = ("chromium-headless-shell", "chromium")


def missing() -> str | None:
    if not PROGRAM.exists():
        return "Remotion is not installed: run `npm install` in evals/peers/remotion."
    return None if any(map(shutil.which, BROWSERS)) else "Remotion needs Chromium: `apt-get install chromium`."


def film(out: Path, still: bool, work: Path) -> Run:
    return _render(out, still, work)


def stills(folder: Path, work: Path) -> dict[int, Path]:
    _render(folder, False, work, "--sequence", "--image-format=png")
    return {int(p.stem.rpartition("-")[2]): p for p in folder.glob("*.png")}


def _render(out: Path, still: bool, work: Path, *options: str) -> Run:
    browser = next(filter(None, map(shutil.which, BROWSERS)))
    props = work / "props.json"
    props.write_text(json.dumps({"still": still}), "utf-8")
    return measured(
        [str(PROGRAM), "render", str(HOME / "src" / "index.jsx"), "scene", str(out), "--concurrency=2", f"--props={props}",
         f"--browser-executable={browser}", "--log=error", *options], cwd=HOME,
    )  # fmt: skip
