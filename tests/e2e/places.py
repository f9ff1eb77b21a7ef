"""Small films by the program itself."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))  # processes.py: how programs are started; also for forked programs

from processes import Result, quick, run

SMALL = ("--resolution", "480", "--draft")
SCRIPT = """# What rivers carry

Why do rivers never rest?

Each year they move 19 billion tonnes of sand to the sea.

Look at the next river you cross.
"""
SHORT = "Rivers never rest.\n"


@dataclass
class Place:
    """A folder with a home of its own, and the program in it."""

    folder: Path
    env: dict[str, str]

    def __call__(self, *argv: str | Path, env: dict[str, str] | None = None, really: bool = False, timeout: float = 240) -> Result:
        """`really` starts the console script; otherwise a fork that has its imports already."""
        start = run if really else quick
        return start([str(a) for a in argv], self.env | (env or {}), self.folder, timeout)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    @property
    def home(self) -> Path:
        return Path(self.env["VECTOREEL_HOME"])

    def jobs(self) -> list[Path]:
        return sorted((self.home / "jobs").glob("*"))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))
