"""Artifacts by content: a key is the hash of everything the bytes depend on; what has a key is never made twice.

A part is written beside its place, flushed to disk and renamed: an interrupted one is never taken for a whole one.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from film.errors import MachineError

KIT_VERSION = "2"  # part of every key: raise it when the same inputs shall give other bytes


def key_of(*parts: Any) -> str:
    """sha256 (hex) of strings, bytes, numbers, plain JSON data or frozen dataclasses (by repr)."""
    digest = hashlib.sha256(KIT_VERSION.encode())
    for part in parts:
        if isinstance(part, bytes):
            data = part
        elif isinstance(part, (str, int, float, bool, list, dict, tuple)) or part is None:
            data = json.dumps(part, sort_keys=True, ensure_ascii=False, default=repr).encode()
        else:
            data = repr(part).encode()
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()


def file_hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class Artifacts:
    """A folder of artifacts, two levels deep."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._made: set[str] = set()
        self._found: set[str] = set()

    @property
    def made(self) -> int:
        """Parts made by this object."""
        return len(self._made)

    @property
    def reused(self) -> int:
        """Parts that were there before."""
        return len(self._found)

    def path(self, key: str, suffix: str) -> Path:
        return self.root / key[:2] / f"{key}{suffix}"

    def has(self, key: str, suffix: str) -> bool:
        """Whether the artifact is there; then it counts as used."""
        target = self.path(key, suffix)
        try:
            os.utime(target)  # last use, for the size cap
        except FileNotFoundError:
            return False
        except OSError:
            if not target.exists():
                return False
        if target.name not in self._made:
            self._found.add(target.name)
        return True

    def ensure(self, key: str, suffix: str, make: Callable[[Path], object]) -> Path:
        """The artifact's path; `make(path)` writes it when it is not there. Raises MachineError when the disk refuses."""
        target = self.path(key, suffix)
        if self.has(key, suffix):
            return target
        part = target.with_name(f".{target.stem[:40]}.{os.getpid()}.part{suffix}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            make(part)
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(target)
        except OSError as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise disk_error(error, target) from error
        self._made.add(target.name)
        return target

    def bytes(self, key: str, suffix: str, make: Callable[[], bytes]) -> Path:
        return self.ensure(key, suffix, lambda path: path.write_bytes(make()))

    def trim(self, max_bytes: int) -> int:
        """Deletes the longest unused artifacts until at most `max_bytes` remain; returns the bytes freed."""
        files = sorted((p for p in self.root.glob("*/*") if p.is_file()), key=lambda p: p.stat().st_mtime)
        total, freed = sum(p.stat().st_size for p in files), 0
        for path in files:
            if total - freed <= max_bytes:
                break
            freed += path.stat().st_size
            path.unlink(missing_ok=True)
        return freed


def disk_error(error: OSError, path: Path) -> MachineError:
    """A MachineError in one sentence for what the disk said."""
    short = error.errno is None and "requested and" in str(error)  # how numpy says that a write was cut short
    if short or error.errno in (errno.ENOSPC, errno.EDQUOT):
        return MachineError("disk.full", f"The disk is full while writing {path.parent}; free some space and resume the job.")
    return MachineError("disk.refused", f"{path} cannot be written: {error.strerror or error}.")
