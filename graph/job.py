"""A job on disk: VECTOREEL_HOME/jobs/<id>/ with its order, documents, events and result."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from film.errors import BadInput, MachineError
from film.schema import Document
from tools.storage.artifacts import disk_error

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Order:
    """What the job was asked to do, besides the brief: where the film goes, and the gates. `storyboard` renders one as it is."""

    job_id: str
    out: str
    review: bool = False
    strict: bool = False
    storyboard: str = ""
    revision: int = 1

    @property
    def thread(self) -> str:
        """The checkpoint thread: each revision is a run of its own."""
        return f"{self.job_id}.r{self.revision}"


KEPT = 12  # documents


class JobFolder:
    """Documents are kept under the hash of their bytes; writing is atomic."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._loaded: dict[tuple[type[Document], str], Document] = {}

    @property
    def events_file(self) -> Path:
        return self.root / "events.jsonl"

    def save(self, document: Document) -> str:
        data = json.dumps(document.dump(), ensure_ascii=False, sort_keys=True).encode()
        name = hashlib.sha256(data).hexdigest()
        write_atomic(self.root / "documents" / f"{name}.json", data)
        return name

    def load(self, kind: type[D], name: str) -> D:
        """Nobody changes a loaded document in place, so the last few are kept. Raises MachineError `job.part_missing`."""
        held = self._loaded.get((kind, name))
        if isinstance(held, kind):
            return held
        file = self.root / "documents" / f"{name}.json"
        if not file.exists():
            raise MachineError("job.part_missing", f"The job's document {name[:12]} is missing from {file.parent}; make the film again.")
        document = kind.load(json.loads(file.read_text("utf-8")), kind.schema_name)
        self._loaded[kind, name] = document
        while len(self._loaded) > KEPT:
            self._loaded.pop(next(iter(self._loaded)), None)
        return document

    def write(self, name: str, data: dict[str, Any]) -> None:
        write_atomic(self.root / name, json.dumps(data, ensure_ascii=False, indent=1).encode())

    def read(self, name: str) -> dict[str, Any]:
        file = self.root / name
        return json.loads(file.read_text("utf-8")) if file.exists() else {}

    def order(self) -> Order:
        data = self.read("order.json")
        if not data:
            raise BadInput("job.unknown", f"There is no job in {self.root}; `vectoreel jobs` lists them.")
        return Order(**data)


def write_atomic(path: Path, data: bytes) -> None:
    """Write beside, flush, rename. Raises MachineError when the disk refuses."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise disk_error(error, path) from error
