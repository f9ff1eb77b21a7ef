"""Events of a job: what happened, in order. Every change of status, fallback and finding is one; listeners get them as they come.

An event is {seq, kind, status, node, message, data}. `seq` counts from 1 within the job; no clock, so that two runs tell the same story.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

Event = dict[str, Any]
Listener = Callable[[Event], None]


class Events:
    """Appends to events.jsonl and tells the listeners. Progress ticks go to listeners only."""

    def __init__(self, file: Path, listeners: list[Listener]) -> None:
        self.file, self.listeners, self.lock = file, listeners, threading.Lock()
        self.seq = sum(1 for _ in file.open()) if file.exists() else 0
        self.status = ""

    def emit(self, kind: str, message: str = "", *, node: str = "", status: str = "", **data: Any) -> None:
        with self.lock:
            self.status = status or self.status
            event: Event = {"seq": self.seq + 1, "kind": kind, "status": self.status, "node": node, "message": message, "data": data}
            if kind != "progress":
                self.seq += 1
                self.file.parent.mkdir(parents=True, exist_ok=True)
                with self.file.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(event, ensure_ascii=False) + "\n")
        for listener in self.listeners:
            listener(event)
