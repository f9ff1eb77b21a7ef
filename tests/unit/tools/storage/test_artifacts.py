"""The artifact store: content keys, atomic writes, what it says when the disk refuses."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass

import numpy as np
import pytest

from film.errors import MachineError
from tools.storage.artifacts import Artifacts, disk_error, file_hash, key_of


@dataclass(frozen=True)
class Thing:
    x: float
    names: tuple[str, ...]


def test_keys_depend_on_every_part_and_nothing_else():
    key = key_of("piece", Thing(1.5, ("a",)), {"b": 1, "a": 2}, [1, 2])
    assert key == key_of("piece", Thing(1.5, ("a",)), {"a": 2, "b": 1}, [1, 2])
    others = [
        key_of("film", Thing(1.5, ("a",)), {"b": 1, "a": 2}, [1, 2]), key_of("piece", Thing(1.6, ("a",)), {"b": 1, "a": 2}, [1, 2]),
        key_of("piece", Thing(1.5, ("a",)), {"b": 1, "a": 3}, [1, 2]), key_of("piece", Thing(1.5, ("a",)), {"b": 1, "a": 2}, [2, 1]),
    ]  # fmt: skip
    assert len({key, *others}) == 5
    assert key_of("ab", "c") != key_of("a", "bc")


def test_a_part_is_made_once(tmp_path):
    store = Artifacts(tmp_path)
    calls: list[int] = []

    def make(path):
        calls.append(1)
        path.write_bytes(b"x" * 10)

    first, second = store.ensure("ab12", ".bin", make), store.ensure("ab12", ".bin", make)
    assert first == second == store.path("ab12", ".bin") and first.read_bytes() == b"x" * 10
    assert (len(calls), store.made, store.reused) == (1, 1, 0), "used twice in one run is not reused"
    later = Artifacts(store.root)
    later.ensure("ab12", ".bin", make)
    assert (len(calls), later.made, later.reused) == (1, 0, 1)


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), OSError(errno.EACCES, "Permission denied")])
def test_nothing_half_written_stays(tmp_path, error):
    def make(path):
        path.write_bytes(b"half")
        raise error

    store = Artifacts(tmp_path)
    with pytest.raises(MachineError) as caught:
        store.ensure("ab12", ".bin", make)
    assert caught.value.code == ("disk.full" if error.errno == errno.ENOSPC else "disk.refused") and caught.value.retryable
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == [] and store.made == 0


def test_a_write_that_numpy_cut_short_is_a_full_disk(tmp_path):
    assert disk_error(OSError("950400 requested and 200672 written"), tmp_path / "a.npy").code == "disk.full"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="/dev/full")  # noqa: PTH110
def test_what_numpy_says_when_the_disk_is_full():
    with pytest.raises(OSError) as caught, open("/dev/full", "wb") as full:  # noqa: PTH123
        np.zeros(1_000_000).tofile(full)
    assert caught.value.errno == errno.ENOSPC or "requested and" in str(caught.value)


def test_trim_takes_the_longest_unused_first(tmp_path):
    store = Artifacts(tmp_path)
    for i, name in enumerate(("aa1", "bb2", "cc3", "dd4")):
        os.utime(store.bytes(name, ".bin", lambda: b"x" * 100), (1000 + i, 1000 + i))
    store.bytes("aa1", ".bin", lambda: b"")  # used again: now the newest
    assert store.trim(200) == 200
    assert sorted(p.name for p in tmp_path.glob("*/*")) == ["aa1.bin", "dd4.bin"]
    assert store.trim(200) == 0 and store.trim(0) == 200


def test_file_hash(tmp_path):
    (tmp_path / "a").write_bytes(b"abc")
    assert file_hash(tmp_path / "a") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
