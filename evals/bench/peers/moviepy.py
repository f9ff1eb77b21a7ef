"""MoviePy 2: clips composed with numpy and Pillow, encoded by ffmpeg; in an environment of its own in evals/peers/moviepy/.venv."""

from __future__ import annotations

from pathlib import Path

from evals.bench.peers import SOURCES
from evals.bench.process import Run, measured

HOME = SOURCES / "moviepy"
PYTHON = HOME / ".venv" / "bin" / "python"


def missing() -> str | None:
    installed = PYTHON.exists() and any((HOME / ".venv").glob("lib/*/site-packages/moviepy"))
    return (
        None
        if installed
        else "MoviePy is not installed: run `python -m venv .venv && .venv/bin/pip install moviepy` in evals/peers/moviepy."
    )


def film(out: Path, still: bool, work: Path) -> Run:
    return _run(work, str(out), *(["--still"] if still else []))


def stills(folder: Path, work: Path) -> dict[int, Path]:
    folder.mkdir(parents=True)
    _run(work, str(folder), "--png")
    return {int(p.stem): p for p in folder.glob("*.png")}


def _run(work: Path, *arguments: str) -> Run:
    return measured([str(PYTHON), str(HOME / "scene.py"), *arguments], {"VECTOREEL_BENCH_FONT": str(_font(work))}, cwd=HOME)


def _font(work: Path) -> Path:
    """Inter Bold as TrueType, which Pillow reads."""
    from fontTools.ttLib import TTFont

    from svg_kit.typography.fonts import face_for

    path = work / "inter.ttf"
    if not path.exists():
        face = TTFont(face_for("x", "Inter", 700))
        face.flavor = None
        face.save(path)
    return path
