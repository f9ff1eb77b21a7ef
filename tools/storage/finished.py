"""A film that is there already: what was asked, by which program, and the files that came of it, recognised without making anything.

A record is written when a film is finished, in HOME/finished. It holds for one output folder, while every file in it is as it was written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tools.storage.artifacts import key_of

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("agents", "api", "film", "graph", "prompts", "svg_kit", "tools")


@dataclass(frozen=True, slots=True)
class Finished:
    """Records of one VECTOREEL_HOME."""

    home: Path

    def key(self, wanted: Any, files: Iterable[str], out: Path) -> str:
        """`wanted`: the brief or storyboard and the settings as plain data; `files`: paths that it refers to."""
        return key_of(program(), wanted, sorted(_state(Path(f)) for f in files), str(out.resolve()))

    def recall(self, key: str) -> dict[str, Any] | None:
        """What the job said at its end, if nothing has been touched since."""
        try:
            record = json.loads(self._file(key).read_text("utf-8"))
            out = Path(record["out"])
            return record["summary"] if _listing(out) == record["files"] else None
        except (OSError, ValueError, KeyError, TypeError):
            return None  # no record, or not one of ours: the film is made

    def remember(self, key: str, out: Path, summary: dict[str, Any]) -> None:
        self._file(key).parent.mkdir(parents=True, exist_ok=True)
        record = {"out": str(out.resolve()), "files": _listing(out), "summary": summary}
        self._file(key).write_text(json.dumps(record, ensure_ascii=False), "utf-8")

    def _file(self, key: str) -> Path:
        return self.home / "finished" / f"{key}.json"


def _listing(folder: Path) -> dict[str, list[int]]:
    """name -> [bytes, time of change in ns]."""
    return {str(p.relative_to(folder)): [p.stat().st_size, p.stat().st_mtime_ns] for p in sorted(folder.rglob("*")) if p.is_file()}


def _state(path: Path) -> list[Any]:
    try:
        stat = path.stat()
    except OSError:
        return [str(path), 0, 0]
    return [str(path), stat.st_size, stat.st_mtime_ns]


@lru_cache(maxsize=1)
def program() -> str:
    """This program as it lies on disk: another source makes another film."""
    files = sorted(p for name in PACKAGES for p in (ROOT / name).rglob("*") if p.suffix in (".py", ".json", ".md", ".html", ".js"))
    return key_of([[str(p.relative_to(ROOT)), *_state(p)[1:]] for p in files])
