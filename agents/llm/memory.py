"""Answers that were paid for, kept under the key of their request: a resumed job pays nothing twice."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


class Memory:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> dict[str, Any] | None:
        file = self.folder / f"{key}.json"
        try:
            return json.loads(file.read_text("utf-8"))
        except (FileNotFoundError, json.JSONDecodeError):
            return None

    def put(self, key: str, answer: dict[str, Any]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f".{key}.{os.getpid()}.part"
        part.write_text(json.dumps(answer, ensure_ascii=False), "utf-8")
        part.replace(self.folder / f"{key}.json")
