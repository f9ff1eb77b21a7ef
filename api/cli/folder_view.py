"""An output folder, opened again: its documents, its timeline and its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from film.errors import BadInput
from film.manifest import Manifest
from film.storyboard import Storyboard
from film.timeline import Timeline
from graph.settings import Settings

if TYPE_CHECKING:
    from tools.scenes import SegmentPicture


@dataclass(frozen=True, slots=True)
class FilmFolder:
    folder: Path
    board: Storyboard
    timeline: Timeline
    manifest: Manifest

    def pictures(self, aspect: str) -> list[SegmentPicture]:
        from tools.media import load_media
        from tools.scenes import pictures

        return pictures(self.board, self.timeline, aspect, load_media(self.board).assets)


def open_folder(folder: Path, settings: Settings) -> FilmFolder:
    """Raises BadInput when the folder holds no film. The narration is spoken again (or taken from the cache) for the timeline."""
    from api.cli.jobs_view import read_json
    from tools.fonts_at_need import ensure_fonts
    from tools.narration import Narrator
    from tools.storage.artifacts import Artifacts
    from tools.timeline import build_timeline

    if not (folder / "manifest.json").exists():
        raise BadInput("folder.no_film", f"There is no film in {folder}; it has no manifest.json.")
    board = Storyboard.load(read_json(folder / "storyboard.json"), "storyboard.json")
    manifest = Manifest.load(read_json(folder / "manifest.json"), "manifest.json")
    ensure_fonts(board.script, settings.cache_dir)
    narrator = Narrator(Artifacts(settings.cache_dir / "artifacts"), lambda: None, lambda done, total: None)
    timeline = build_timeline(board, narrator.speak(board), board.brief.render.fps, board.voice.pause_scale)
    return FilmFolder(folder, board, timeline, manifest)
