"""Pieces drawn by spawned processes: the same bytes, and one sentence when a process is lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from checkfilms import board, scenes

from film.errors import MachineError
from tools.render.piece import PieceSpec, cuts, write_piece
from tools.render.pool import Pool

SIZE = (480, 270)


class Stopped(Exception):
    pass


@pytest.fixture(scope="module")
def spec() -> PieceSpec:
    return PieceSpec(cuts(scenes(board()).pictures)[0], *SIZE, "draft")


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool(1)
    yield made
    made.close()


def test_a_process_writes_the_same_bytes(pool: Pool, spec: PieceSpec, tmp_path: Path):
    write_piece(spec, tmp_path / "here.mp4")
    pool.write(spec, tmp_path / "there.mp4", {}, lambda: None)
    assert (tmp_path / "here.mp4").read_bytes() == (tmp_path / "there.mp4").read_bytes()


def test_a_full_disk_is_said_as_such(pool: Pool, spec: PieceSpec):
    with pytest.raises(OSError, match="No space"):
        pool.write(spec, Path("/dev/full"), {}, lambda: None)


def test_a_lost_process_is_one_sentence_and_a_stop_is_heard(pool: Pool, spec: PieceSpec, tmp_path: Path):
    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        pool.write(spec, tmp_path / "a.mp4", {}, stop)

    def lose() -> None:
        for pid in list(pool._pool._processes or {}):
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(MachineError, match="resume the job"):
        pool.write(spec, tmp_path / "b.mp4", {}, lose)
