"""Readings kept beside a film's pieces are those of the film, and count for no other file."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from checkfilms import frame_at, scenes, voice

from tools.checks._film_pictures import FilmPictures, joined, watch
from tools.checks._film_sound import FilmSound, decoded, listen
from tools.checks.context import FilmContext
from tools.checks.film_parts import FilmParts
from tools.render.assemble import assemble, write_track
from tools.render.encode import Piece
from tools.storage.artifacts import Artifacts

CUTS = (0, 31, 47, 100, 180)
SIZE = (320, 180)


@pytest.fixture(scope="module")
def parts(tmp_path_factory) -> tuple[FilmParts, Path]:
    """A film of four pieces, with a still stretch across a border."""
    artifacts, plan = Artifacts(tmp_path_factory.mktemp("cache")), scenes()
    keys = []
    for n, (start, end) in enumerate(itertools.pairwise(CUTS)):
        keys.append(f"{n:02d}{'0' * 10}")
        path = artifacts.path(keys[-1], ".mp4")
        path.parent.mkdir(parents=True)
        piece = Piece(path, *SIZE, 30)
        for f in range(start, end):
            shown = frame_at(plan, 0 if 20 < f < 70 else f, SIZE)
            piece.add(shown, [(0, 0, *SIZE)] if f == start or not 21 < f < 70 else None)
        piece.close()
    track = artifacts.path("ff0000000000", ".m4a")
    track.parent.mkdir(parents=True)
    write_track([voice(plan.timeline)[: CUTS[-1] * 1600]], track)
    film = tmp_path_factory.mktemp("film") / "final.mp4"
    assemble([artifacts.path(k, ".mp4") for k in keys], track, 30, film)
    return FilmParts(artifacts, keys, "ff0000000000"), film


def test_pieces_read_one_by_one_are_the_film(parts):
    kept, film = parts
    whole, made = watch(film), kept.pictures()
    for name in ("luma", "cb", "cr", "change", "lit"):
        assert (getattr(whole, name) == getattr(made, name)).all(), name
    assert made.beats[-1] <= CUTS[-1] and len(made.still) == len(made.beats) - 1
    at_rest = [f for f, still in zip(made.beats, made.still) if still]
    assert {24, 31, 37, 43, 47, 53, 59} <= set(at_rest), "the still stretch runs across two borders"
    heard, measured = kept.sound(), listen(decoded(film))
    assert np.allclose(heard.levels, measured.levels, atol=0.1) and heard.lufs == pytest.approx(measured.lufs, abs=0.02)


def test_readings_survive_the_disk(parts, tmp_path: Path):
    kept, film = parts
    pictures, sound = watch(film), kept.sound()
    pictures.save(tmp_path / "p.npz")
    sound.save(tmp_path / "s.npz")
    back = FilmPictures.load(tmp_path / "p.npz")
    assert back.fps == pictures.fps and (back.luma == pictures.luma).all() and (back.fine == joined([pictures]).fine).all()
    again = FilmSound.load(tmp_path / "s.npz")
    assert (again.lufs, again.peak_db, again.top, again.flat) == (sound.lufs, sound.peak_db, sound.top, sound.flat)


def test_another_film_is_decoded(parts, tmp_path: Path):
    """Pieces in another order, or other sound: what was kept says nothing about that file."""
    kept, film = parts
    plan = scenes()
    assert kept.make(film)
    other = tmp_path / "other.mp4"
    keys = [kept.pieces[i] for i in (1, 0, 2, 3)]
    assemble([kept.artifacts.path(k, ".mp4") for k in keys], kept.artifacts.path(kept.track, ".m4a"), 30, other)
    assert not kept.make(other)
    context = FilmContext(plan.board, plan.timeline, plan.pictures, plan.aspect, other, kept)
    assert (context.film.luma == watch(other).luma).all()


def test_a_lost_piece_is_no_error(parts):
    kept, film = parts
    assert not FilmParts(kept.artifacts, [*kept.pieces[:-1], "ab" * 6], kept.track).make(film)
