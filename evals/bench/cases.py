"""The cases: each takes a folder to work in and gives plain figures. Films are made as a user makes them, in processes of their own."""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evals.bench.process import Run, measured, vectoreel

SCRIPTS = Path(__file__).parents[1] / "scripts"
MINUTE = ("volcano.md",)  # 60 s at --length 60
TEN = ("octopus.txt", "sky.md", "interest.md", "sleep.md", "router.md", "lamarr.txt", "coffee.md", "tram.md", "volcano.md")
STAGES = {
    "Speaking the narration": "voice", "Looking at the scenes": "critic", "Putting the film together": "assemble", "Checking the finished film": "check",
    "Writing the output folder": "deliver", "Done": "end",
}  # fmt: skip


@dataclass(slots=True)
class Work:
    """Where a run of the bench keeps its homes and films; one home for what builds on each other."""

    folder: Path

    @property
    def home(self) -> dict[str, str]:
        return {"VECTOREEL_HOME": str(self.folder / "home")}

    def make(self, script: Path, out: str, *options: str, home: str = "home", first: str = "") -> tuple[Run, dict[str, float]]:
        """A film by the command line; also the seconds until `first` was in its folder."""
        seen: dict[str, float] = {}

        def watch(seconds: float) -> None:
            if first and first not in seen and (self.folder / out / first).exists():
                seen[first] = seconds

        run = measured(
            vectoreel("make", str(script), "--out", str(self.folder / out), "--json", *options),
            {"VECTOREEL_HOME": str(self.folder / home)},
            watch,
        )
        return run, seen


def stages(log: str) -> dict[str, float]:
    """Seconds per stage from the progress lines of a film."""
    times = [
        (name, float(m[1]))
        for line in log.splitlines()
        if (m := re.match(r"\s*([\d.]+)s  (.*)", line))
        for text, name in _named()
        if m[2].startswith(text)
    ]
    return {a: round(end - start, 2) for (a, start), (_, end) in itertools.pairwise(times)}


def _named() -> list[tuple[str, str]]:
    return [*STAGES.items(), ("Drawing ", "draw"), ("Checking the brief", "plan")]


def figures(run: Run) -> dict[str, float]:
    return {"wall_s": round(run.wall_s, 2), "cpu_s": round(run.cpu_s, 2), "peak_mb": round(run.peak_mb)}


def joined(names: tuple[str, ...], path: Path) -> Path:
    """Scripts one after another, without their front matter."""
    texts = [re.sub(r"\A---\n.*?\n---\n", "", (SCRIPTS / n).read_text("utf-8"), flags=re.S) for n in names]
    path.write_text("\n\n".join(texts), "utf-8")
    return path


def help_(work: Work) -> dict[str, Any]:
    """The help, warm: the best of three."""
    return figures(min((measured(vectoreel("--help")) for _ in range(3)), key=lambda r: r.wall_s))


def scene(work: Work) -> dict[str, Any]:
    return _scene(work)


def scene_still(work: Work) -> dict[str, Any]:
    return _scene(work, "--still")


def _scene(work: Work, *options: str) -> dict[str, Any]:
    run = measured([sys.executable, "-m", "evals.bench.scene", str(work.folder / "scene.mp4"), *options])
    inside = json.loads(run.stdout)
    return {**figures(run), **{k: round(v, 2) for k, v in inside.items()}, "fps": round(300 / run.wall_s, 1)}


def minute(work: Work) -> dict[str, Any]:
    """A 60 s film, cold."""
    run, seen = work.make(joined(MINUTE, work.folder / "minute.md"), "minute", "--length", "60", first="preview.html")
    data = json.loads(run.stdout)
    return {
        **figures(run),
        "film_s": data["duration_seconds"],
        "preview_s": round(seen.get("preview.html", run.wall_s), 2),
        "stages": stages(run.stderr),
    }


def picture(work: Work) -> dict[str, Any]:
    """The same film's pictures against libx264 alone on the same frames, twice each, the better of both."""
    draw = [
        json.loads(measured([sys.executable, "-m", "evals.bench.pictures", str(work.folder / "minute")], work.home).stdout)
        for _ in range(2)
    ]
    film = str(work.folder / "minute" / "final.mp4")
    limit = [json.loads(measured([sys.executable, "-m", "evals.bench.encode_only", film]).stdout) for _ in range(2)]
    picture_s, encode_s = min(d["picture_s"] for d in draw), min(d["encode_s"] for d in limit)
    return {
        "frames": draw[0]["frames"],
        "picture_s": round(picture_s, 2),
        "encode_only_s": round(encode_s, 2),
        "ratio": round(picture_s / encode_s, 2),
    }


def unchanged(work: Work) -> dict[str, Any]:
    run, _ = work.make(work.folder / "minute.md", "minute", "--length", "60")
    return {**figures(run), "made": json.loads(run.stdout)["made"]}


def one_word(work: Work) -> dict[str, Any]:
    """One word on screen changed in storyboard.json, rendered again."""
    file = work.folder / "minute" / "storyboard.json"
    board = json.loads(file.read_text("utf-8"))
    segment = next(s for s in board["segments"][1:] if isinstance(s["visual_spec"]["slots"].get("text"), str))
    slots = segment["visual_spec"]["slots"]
    slots["text"] = "So " + slots["text"]
    edited = work.folder / "edited.json"
    edited.write_text(json.dumps(board), "utf-8")
    run = measured(vectoreel("render", str(edited), "--out", str(work.folder / "edited"), "--json"), work.home)
    data = json.loads(run.stdout)
    return {**figures(run), "made": data["made"], "reused": data["reused"], "stages": stages(run.stderr)}


def ten_minutes(work: Work) -> dict[str, Any]:
    """The long film, cold, in a home of its own."""
    run, _ = work.make(joined(TEN, work.folder / "ten.md"), "ten", home="home-ten")
    data = json.loads(run.stdout)
    return {**figures(run), "film_s": data["duration_seconds"], "stages": stages(run.stderr)}


CASES: dict[str, Callable[[Work], dict[str, Any]]] = {
    "help": help_, "scene": scene, "scene_still": scene_still, "minute": minute, "picture": picture, "unchanged": unchanged, "one_word": one_word,
    "ten_minutes": ten_minutes,
}  # fmt: skip
NEEDS = {"picture": "minute", "unchanged": "minute", "one_word": "minute"}
