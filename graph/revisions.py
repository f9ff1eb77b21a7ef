"""The versions of a film's storyboard, in DIR/revisions: NNNN.json (film.edit.Revision), NNNN.storyboard.json (its bytes), head.json.

What stands in DIR/storyboard.json is never lost: before it is left, its bytes are kept under the number where it stands. A file that a render
completed is still the same version; one that a person or another program changed becomes a version of its own.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from film.edit import Edit, Revision
from film.errors import BadInput
from film.storyboard import Storyboard
from graph.job import write_atomic
from tools.edits.difference import differences


class Revisions:
    """Of one output folder."""

    def __init__(self, out: Path) -> None:
        self.file, self.root = out / "storyboard.json", out / "revisions"

    def data(self) -> bytes:
        """The storyboard as it lies there. Raises BadInput `folder.no_storyboard`."""
        try:
            return self.file.read_bytes()
        except OSError as error:
            raise BadInput("folder.no_storyboard", f"There is no storyboard in {self.file.parent}: {error.strerror or error}.") from error

    def board(self) -> Storyboard:
        return _board(self.data(), self.file.name)

    def known(self) -> list[Revision]:
        """Oldest first."""
        return [Revision.load(json.loads(p.read_text("utf-8")), p.name) for p in sorted(self.root.glob("[0-9]*[0-9].json"))]

    def head(self) -> int:
        """The number of the version that storyboard.json is; it is registered first where it is new."""
        data, known = self.data(), self.known()
        board = _board(data, self.file.name)
        if not known:
            return self._write(data, board.revision, None, None)
        at = json.loads((self.root / "head.json").read_text("utf-8"))["revision"]
        if self.kept(at) == data:
            return at
        of = next(r for r in known if r.revision == at)
        was = _board(self.kept(at), "revision")
        if (self._delivered(data) and was.revision == board.revision) or not differences(was, board):
            return self._write(data, at, of.parent, of.edit)  # the same, with times and the critic's repairs
        return self._write(data, self._next(board.revision), at, None)

    def _delivered(self, data: bytes) -> bool:
        """The file is what a render wrote, untouched since."""
        manifest = self.file.with_name("manifest.json")
        return manifest.exists() and json.loads(manifest.read_text("utf-8")).get("hashes", {}).get(self.file.name) == sha256(data)

    def kept(self, number: int) -> bytes:
        """The bytes of a version. Raises BadInput `revision.unknown`."""
        path = self.root / f"{number:04d}.storyboard.json"
        if not path.exists():
            there = ", ".join(str(r.revision) for r in self.known())
            raise BadInput("revision.unknown", f"There is no version {number}; there are {there}.")
        return path.read_bytes()

    def version(self, number: int) -> Storyboard:
        return _board(self.kept(number), f"version {number}")

    def add(self, board: Storyboard, edit: Edit) -> int:
        """A new version after the present one, which it replaces in the folder; its number."""
        head = self.head()
        number = self._next(board.revision)
        board = board.model_copy(update={"revision": number})
        data = (json.dumps(board.dump(), ensure_ascii=False, indent=1) + "\n").encode()
        self._write(data, number, head, edit)
        write_atomic(self.file, data)
        return number

    def go(self, number: int) -> None:
        """Puts a version back, byte by byte; the present one stays known."""
        self.head()
        data = self.kept(number)
        write_atomic(self.file, data)
        self._point(number)

    def before(self) -> int | None:
        head = self.head()
        return next(r.parent for r in self.known() if r.revision == head)

    def after(self) -> int | None:
        """What `redo` goes to: the newest version made from this one."""
        head = self.head()
        return max((r.revision for r in self.known() if r.parent == head), default=None)

    def _next(self, wanted: int) -> int:
        return max([wanted, *(r.revision + 1 for r in self.known())])

    def _write(self, data: bytes, number: int, parent: int | None, edit: Edit | None) -> int:
        document = Revision(revision=number, parent=parent, edit=edit, storyboard_hash=sha256(data))
        write_atomic(self.root / f"{number:04d}.storyboard.json", data)
        write_atomic(self.root / f"{number:04d}.json", (json.dumps(document.dump(), ensure_ascii=False, indent=1) + "\n").encode())
        self._point(number)
        return number

    def _point(self, number: int) -> None:
        write_atomic(self.root / "head.json", json.dumps({"revision": number}).encode())


def _board(data: bytes, name: str) -> Storyboard:
    try:
        return Storyboard.load(json.loads(data), name)
    except ValueError as error:
        raise BadInput("file.not_json", f"{name} is not JSON: {error}.") from error


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
