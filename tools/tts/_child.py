"""A speech engine in a process of its own: its crash is not ours, and its licence stays on its side of the pipe."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from film.errors import MachineError
from tools.tts._frames import Message, read_message, write_message

ROOT = Path(__file__).resolve().parents[2]


class Child:
    """Started at the first call, reused for every later one, closed at exit. Safe to call from several threads.

    A dead or silent child is replaced once per call; the second failure raises MachineError `tts.engine_died`.
    """

    def __init__(self, module: str, arguments: Sequence[str] = (), limit_s: float = 120.0) -> None:
        self.module, self.arguments, self.limit_s = module, tuple(arguments), limit_s
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def call(self, request: dict[str, Any]) -> Message:
        """One request, one answer. Raises MachineError `tts.engine_failed` when the engine says it cannot."""
        with self._lock:
            try:
                head, body = self._exchange(request)
            except (EOFError, OSError):
                self._close()
                try:
                    head, body = self._exchange(request)
                except (EOFError, OSError) as error:
                    self._close()
                    raise MachineError(
                        "tts.engine_died", f"The speech engine {self.module} stopped twice ({error}); resume the job."
                    ) from error
        if "error" in head:
            raise MachineError("tts.engine_failed", f"The speech engine {self.module} answered: {head['error']}.")
        return head, body

    def close(self) -> None:
        with self._lock:
            self._close()

    def _exchange(self, request: dict[str, Any]) -> Message:
        process = self._started()
        assert process.stdin and process.stdout
        guard = threading.Timer(self.limit_s, process.kill)
        guard.daemon = True
        guard.start()
        try:
            write_message(process.stdin, request)  # type: ignore[arg-type]
            return read_message(process.stdout)  # type: ignore[arg-type]
        finally:
            guard.cancel()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", self.module, *self.arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                start_new_session=True,  # an interrupt is the parent's to handle
            )
            atexit.register(self.close)
        return self._process

    def _close(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.close)
        for pipe in (process.stdin, process.stdout):
            if pipe:
                with suppress(OSError):  # a broken pipe has nothing left to flush
                    pipe.close()
        try:
            process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Children:
    """Several of one engine: as many calls go on at once. An engine keeps nothing between utterances, so any of them gives the same sound."""

    def __init__(self, module: str, arguments: Sequence[str] = (), count: int = 2) -> None:
        self._all = [Child(module, arguments) for _ in range(count)]
        self._free: queue.LifoQueue[Child] = queue.LifoQueue()  # the last used first: the second starts only when both are needed
        for child in reversed(self._all):
            self._free.put(child)

    def call(self, request: dict[str, Any]) -> Message:
        """As Child.call; waits while all are busy."""
        child = self._free.get()
        try:
            return child.call(request)
        finally:
            self._free.put(child)

    def close(self) -> None:
        for child in self._all:
            child.close()
