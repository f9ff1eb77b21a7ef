"""One case: its film made as a user makes it, but in this process, so that everything about it can be measured.

`python -m evals.film CASE --work DIR` makes, measures and writes DIR/films/CASE/eval.json; a crash stays with its case.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from evals.labels import places
from film.brief import Brief, RenderOptions
from film.errors import VectoreelError
from film.finding import Finding
from film.speech import Speech
from tools.checks.context import FilmContext, Shot

CASES = Path(__file__).parent / "cases"
RESOLUTION = 480


@dataclass(frozen=True)
class Case:
    """A script with what a person wants of its film."""

    name: str
    script: Path
    gold: dict[str, Any]

    @property
    def sentences(self) -> list[tuple[int, str, str]]:
        """(segment, role, text) of each gold sentence."""
        return [(n, s["role"], text) for n, s in enumerate(self.gold["segments"]) for text in s["text"]]


def cases() -> list[Case]:
    """All, by name."""
    out = []
    for gold in sorted(CASES.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        script = next(p for suffix in (".md", ".txt") if (p := CASES / f"{name}{suffix}").exists())
        out.append(Case(name, script, json.loads(gold.read_text("utf-8"))))
    return out


@dataclass
class Film:
    """What metrics look at. `again`: whether a second making in an empty home gave the same bytes (None = not tried)."""

    case: Case
    context: FilmContext
    findings: Sequence[Finding]
    speech: Speech
    out: Path
    wall_s: float
    usd: float
    again: bool | None = None
    notes: dict[str, Any] = field(default_factory=dict)

    @property
    def shots(self) -> list[Shot]:
        return self.context.shots

    @property
    def seconds(self) -> float:
        return self.context.timeline.duration_s

    @cached_property
    def homes(self) -> list[tuple[int, int, str, str]]:
        """For each gold sentence: our segments that hold its first and its last letter, our role, the gold role."""
        board = self.context.board
        where = {span: i for i, segment in enumerate(board.segments) for span in segment.spans}
        found = places(board.script, [text for _, _, text in self.case.sentences])
        return [
            (where[a], where[b], board.segments[where[a]].role, role)
            for (a, b), (_, role, _) in zip(found, self.case.sentences, strict=True)
        ]


def make(case: Case, home: Path, out: Path) -> Film:
    """Raises what the film raises."""
    from graph.pieces import names_of
    from graph.run import new_job, run_job, services_for
    from graph.settings import load_settings
    from tools.checks.film_parts import FilmParts
    from tools.render.film import track_key

    settings = load_settings()
    settings.home, settings.cache_dir = home, home / "cache"
    settings.cache.max_gb = max(settings.cache.max_gb, 20)
    brief = Brief(script=case.script.read_text("utf-8"), render=RenderOptions(resolution=RESOLUTION, draft=True))
    start = time.perf_counter()
    services = services_for(settings, new_job(settings, brief, out), [])
    state = run_job(services, handle_signals=False)
    wall = time.perf_counter() - start
    board, timeline = services.storyboard(state["storyboard"]), services.timeline(state["timeline"])
    aspect = board.brief.render.aspect[0]
    pictures = services.pictures(state["storyboard"], state["timeline"], aspect)
    pieces = [state["pieces"][name] for name in names_of(state["storyboard"], state["timeline"], aspect, services)]
    parts = FilmParts(services.artifacts, pieces, track_key(state["sound"]))
    context = FilmContext(board, timeline, pictures, aspect, out / "final.mp4", parts, artifacts=services.artifacts)
    findings = [Finding.model_validate(f) for f in state["findings"]]
    wall = _cold_seconds(out, state["storyboard"] + state["timeline"], wall)
    usd = sum(c["usd"] for c in state.get("costs", []))
    return Film(case, context, findings, services.folder.load(Speech, state["speech"]), out, wall, usd)


def _cold_seconds(out: Path, film: str, wall: float) -> float:
    """What the making of this very film took the first time: it may be made again from what is kept, only to be measured otherwise."""
    note = out / "wall.json"
    known = json.loads(note.read_text("utf-8")) if note.exists() else {}
    known.setdefault(film, wall)
    note.write_text(json.dumps({film: known[film]}), "utf-8")
    return known[film]


def judged(film: Film) -> dict[str, Any]:
    """Plain data: every metric, and whether the film would be accepted."""
    from evals.accepted import verdict
    from evals.metrics import catalogue

    found = {name: module.measure(film) for name, module in catalogue().items()}
    errors = [{"code": f.code, "message": f.message} for f in film.findings if f.severity == "error"]
    return {
        "case": film.case.name,
        "finished": True,
        "seconds": round(film.seconds, 2),
        "segments": len(film.shots),
        "metrics": {name: None if value is None else round(value, 4) for name, value in found.items()},
        **verdict(film),
        "errors": errors,
        "warnings": sum(f.severity == "warning" for f in film.findings),
        "film": film.out.name,
    }


def same_again(case: Case, home: Path, first: Path) -> bool:
    """Made once more in an empty home: the same bytes?"""
    import shutil

    shutil.rmtree(home, ignore_errors=True)
    other = make(case, home, home / "out")
    same = (other.out / "final.mp4").read_bytes() == (first / "final.mp4").read_bytes()
    shutil.rmtree(home, ignore_errors=True)
    return same


def run_one(name: str, work: Path, twice: bool) -> dict[str, Any]:
    case = next(c for c in cases() if c.name == name)
    out = work / "films" / name
    try:
        film = make(case, work / "home", out)
        if twice:
            film.again = same_again(case, work / "again" / name, out)
    except VectoreelError as error:
        return {"case": name, "finished": False, "accepted": False, "why": [f"{error.code}: {error}"], "crash": False, "metrics": {}}
    except Exception as error:  # noqa: BLE001 - a crash of the program is a result of the evaluation
        return {
            "case": name, "finished": False, "accepted": False, "why": [f"crash: {type(error).__name__}: {error}"], "crash": True,
            "trace": traceback.format_exc()[-4000:], "metrics": {},
        }  # fmt: skip
    return judged(film)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m evals.film")
    parser.add_argument("case")
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--twice", action="store_true")
    args = parser.parse_args(argv)
    result = run_one(args.case, args.work, args.twice)
    target = args.work / "films" / args.case / "eval.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, ensure_ascii=False, indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
