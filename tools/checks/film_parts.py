"""What was measured of a film's pieces and of its sound track is kept beside them: after an edit only what is new is decoded.

The readings count for a film only while it holds exactly these packets; else the film itself is decoded.
"""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av

from tools.checks import _film_pictures, _film_sound
from tools.checks._film_pictures import FilmPictures
from tools.checks._film_sound import FilmSound
from tools.storage.artifacts import Artifacts, key_of

Packets = tuple[int, str]  # how many, and the sha256 of all
VERSION = 1  # raise it when a reading changes its meaning


@dataclass(frozen=True)
class FilmParts:
    """Keys of the pieces in order and of the sound track."""

    artifacts: Artifacts
    pieces: Sequence[str]
    track: str

    def make(self, path: Path) -> bool:
        """Whether the film at `path` holds these parts, packet by packet."""
        parts = [self.artifacts.path(key, ".mp4") for key in self.pieces]
        if not all(part.exists() for part in (*parts, self._track)):
            return False
        return _same(path, "video", [fingerprint(self.artifacts, key) for key in self.pieces]) and _same(
            path, "audio", [packets_of(self._track, "audio")]
        )

    def pictures(self) -> FilmPictures:
        return _film_pictures.joined(watched(self.artifacts, key) for key in self.pieces)

    def sound(self) -> FilmSound:
        key = key_of("heard", self.track, VERSION)
        path = self.artifacts.ensure(key, ".npz", lambda path: _film_sound.listen(_film_sound.decoded(self._track)).save(path))
        return FilmSound.load(path)

    @property
    def _track(self) -> Path:
        return self.artifacts.path(self.track, ".m4a")


def watched(artifacts: Artifacts, piece: str) -> FilmPictures:
    """The readings of a piece, measured at the first need."""
    key = key_of("watched", piece, VERSION)
    path = artifacts.ensure(key, ".npz", lambda path: _film_pictures.watch(artifacts.path(piece, ".mp4"), "NONE").save(path))
    return FilmPictures.load(path)


def fingerprint(artifacts: Artifacts, piece: str) -> Packets:
    """Of a piece's pictures, taken at the first need."""
    path = artifacts.bytes(
        key_of("packets", piece, VERSION), ".json", lambda: json.dumps(packets_of(artifacts.path(piece, ".mp4"), "video")).encode()
    )
    count, digest = json.loads(path.read_bytes())
    return count, digest


def packets_of(path: Path, kind: str) -> Packets:
    """Of a file's only stream of a kind."""
    count, digest = 0, hashlib.sha256()
    for data in _packets(path, kind):
        digest.update(data)
        count += 1
    return count, digest.hexdigest()


def _same(path: Path, kind: str, parts: Sequence[Packets]) -> bool:
    """Whether a stream of the file holds the packets of the parts, and no others."""
    packets = _packets(path, kind)
    for count, wanted in parts:
        digest = hashlib.sha256()
        for data in itertools.islice(packets, count):
            digest.update(data)
        if digest.hexdigest() != wanted:
            return False
    return next(packets, None) is None


def _packets(path: Path, kind: str) -> Iterator[bytes]:
    """Coded packets; the empty one at the end of a file is left out."""
    with av.open(str(path)) as source:
        for packet in source.demux(next(s for s in source.streams if s.type == kind)):
            if packet.size:
                yield bytes(packet)
