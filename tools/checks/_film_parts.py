"""What was measured of a film's pieces and of its sound track is kept beside them: after an edit only what is new is decoded.

The readings count for a film only while it holds exactly these packets; else the film itself is decoded.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import av

from tools.checks import _film_pictures, _film_sound
from tools.checks._film_pictures import FilmPictures
from tools.checks._film_sound import FilmSound
from tools.storage.artifacts import Artifacts, key_of

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
        track = self.artifacts.path(self.track, ".m4a")
        if not all(part.exists() for part in (*parts, track)):
            return False
        return packets_of(path, kind="video") == packets_of(*parts, kind="video") and packets_of(path, kind="audio") == packets_of(
            track, kind="audio"
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
    path = artifacts.ensure(key, ".npz", lambda path: _film_pictures.watch(artifacts.path(piece, ".mp4")).save(path))
    return FilmPictures.load(path)


def packets_of(*paths: Path, kind: str) -> str:
    """sha256 of the coded packets of files that follow each other."""
    digest = hashlib.sha256()
    for path in paths:
        with av.open(str(path)) as source:
            for packet in source.demux(next(s for s in source.streams if s.type == kind)):
                digest.update(bytes(packet))
    return digest.hexdigest()
