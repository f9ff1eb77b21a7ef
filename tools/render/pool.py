"""Pieces drawn in processes of their own: Skia holds the interpreter's lock while it paints, so threads feed two cores and no more.

Processes are spawned (nothing of the parent's threads is copied), hear no interrupt (the parent's to handle) and end with their parent.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as StillDrawing
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from film.errors import MachineError
from tools.render.footage import Raster
from tools.render.piece import PieceSpec, write_piece

LOOK_S = 0.2  # between two looks whether the job was stopped


class Pool:
    """`workers` processes, started when the first piece comes. Safe to call from several threads."""

    def __init__(self, workers: int) -> None:
        self._pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _begin)

    def write(self, spec: PieceSpec, path: Path, images: Mapping[str, Raster], check_stop: Callable[[], None]) -> None:
        """Renders and encodes the piece to `path`. Raises MachineError `render.worker_died` when a process was lost, OSError from the disk."""
        try:
            task = self._pool.submit(_draw, spec, path, dict(images))
            while True:
                check_stop()
                try:
                    return task.result(LOOK_S)
                except StillDrawing:
                    if task.done():
                        raise
        except BrokenProcessPool as error:
            raise MachineError("render.worker_died", "A process that drew the pictures was lost (memory?); resume the job.") from error

    def close(self) -> None:
        """Ends the processes at once; a piece that is half drawn is left as a part."""
        processes = list(
            (self._pool._processes or {}).values()
        )  # shutdown waits for what is being drawn; terminate_workers() comes with Python 3.14
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()


def _begin() -> None:
    from tools.heap import bound_heap

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bound_heap()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _draw(spec: PieceSpec, path: Path, images: Mapping[str, Raster]) -> None:
    write_piece(spec, path, images)
