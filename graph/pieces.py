"""Which pieces a film has, which of them are there, and what the others will take."""

from __future__ import annotations

from dataclasses import dataclass

from graph.services import Services
from tools.estimate import drawing_seconds
from tools.storage.artifacts import Artifacts, file_hash


@dataclass(frozen=True, slots=True)
class Plan:
    """`found`: "aspect/piece" -> artifact key. `missing`: (aspect, piece). `frames`, `film_s` and `seconds` (wall, on two cores) are of the missing ones."""

    found: dict[str, str]
    missing: list[tuple[str, str]]
    frames: int
    film_s: float
    seconds: float

    def hashes(self, artifacts: Artifacts) -> dict[str, str]:
        """sha256 of the bytes of what was found."""
        return {name: file_hash(artifacts.path(key, ".mp4")) for name, key in self.found.items()}


def plan_pieces(storyboard: str, timeline: str, services: Services) -> Plan:
    """Composes all scenes (they are kept) and looks every piece up by content."""
    from tools.render.film import frame_size, piece_key

    board = services.storyboard(storyboard)
    render, media = board.brief.render, services.media(storyboard)
    found: dict[str, str] = {}
    missing: list[tuple[str, str]] = []
    frames, seconds = 0, 0.0
    for aspect in render.aspect:
        for cut in services.cuts(storyboard, timeline, aspect):
            key = piece_key(cut, render, aspect, media)
            if services.artifacts.has(key, ".mp4"):
                found[f"{aspect}/{cut.name}"] = key
                continue
            missing.append((aspect, cut.name))
            frames += cut.frames
            seconds += drawing_seconds(cut.frames, frame_size(aspect, render.resolution), render.draft)
    return Plan(found, missing, frames, frames / render.fps, seconds)


def names_of(storyboard: str, timeline: str, aspect: str, services: Services) -> list[str]:
    """The pieces of a film in order, as the state names them."""
    return [f"{aspect}/{cut.name}" for cut in services.cuts(storyboard, timeline, aspect)]
