"""What the user sees: progress on stderr (rich on a terminal, plain lines elsewhere), one JSON object on stdout with --json."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

TITLES = {"voice": "Narration", "render": "Pictures"}


class Screen:
    """`listener` follows a job's events; `result` prints the end."""

    def __init__(self, as_json: bool = False) -> None:
        self.as_json = as_json
        self.progress: Any = None
        self.tasks: dict[str, Any] = {}
        self.drawn: dict[str, int] = {}
        self.frames = 0
        self.started = time.monotonic()

    # -- progress

    def listener(self, event: dict[str, Any]) -> None:
        kind, data = event["kind"], event["data"]
        if kind == "progress":
            self._tick(event["node"], data)
        elif kind == "status":
            self.frames = data.get("frames", self.frames)
            if event["message"]:
                self.line(event["message"])
        elif kind in ("fallback", "repair", "placeholder", "font", "estimate", "preview", "model", "director", "tightened"):
            self.line(event["message"])
        elif kind == "finding":
            self.line(f"{data.get('severity', 'warning')}: {event['message']}")

    def line(self, text: str) -> None:
        if self.progress is not None:
            self.progress.console.print(f"[dim]{time.monotonic() - self.started:5.1f}s[/dim]  ", end="")
            self.progress.console.print(text, markup=False, highlight=False)
        else:
            print(f"{time.monotonic() - self.started:5.1f}s  {text}", file=sys.stderr, flush=True)

    def start(self) -> None:
        """Progress bars, on a terminal."""
        if not sys.stderr.isatty():
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self.progress = Progress(
            TextColumn("{task.description:>10}"),
            BarColumn(bar_width=36),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self.progress.start()

    def _tick(self, node: str, data: dict[str, Any]) -> None:
        if node == "render":
            self.drawn[data["piece"]] = data["frame"]
            done, total = sum(self.drawn.values()), self.frames or 1
        else:
            done, total = data["done"], data["total"]
        if self.progress is None:
            return
        if node not in self.tasks:
            self.tasks[node] = self.progress.add_task(TITLES.get(node, node), total=total)
        self.progress.update(self.tasks[node], completed=done, total=max(total, done))

    def close(self) -> None:
        if self.progress is not None:
            self.progress.stop()
            self.progress = None

    # -- results

    def result(self, data: Any, text: str = "") -> None:
        """The end of a command: JSON on stdout with --json, else the text."""
        self.close()
        if self.as_json:
            print(json.dumps(data, ensure_ascii=False, indent=1), flush=True)
        elif text:
            print(text, flush=True)

    def fail(self, code: str, message: str) -> None:
        self.close()
        print(f"vectoreel: {message}", file=sys.stderr, flush=True)
        if self.as_json:
            print(json.dumps({"status": "FAILED", "error": {"code": code, "message": message}}, ensure_ascii=False), flush=True)
