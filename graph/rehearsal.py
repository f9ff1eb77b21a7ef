"""What an edit would have drawn: the edited storyboard is spoken and composed (both are kept), and its pieces compared with the film's."""

from __future__ import annotations

from dataclasses import dataclass

from film.storyboard import Storyboard
from graph.settings import Settings
from tools.estimate import drawing_seconds
from tools.storage.artifacts import Artifacts


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`board` has its times and voice filled in. `keys`: "aspect/piece" -> (artifact key, segment_id or "" for a joint, frames, wall s)."""

    board: Storyboard
    length_s: float
    keys: dict[str, tuple[str, str, int, float]]


@dataclass(frozen=True, slots=True)
class Redrawn:
    """`scenes`: ids whose pictures differ. `film_s` of film must be drawn, in `wait_s` of wall time on two cores."""

    scenes: list[str]
    film_s: float
    wait_s: float


def rehearse(board: Storyboard, settings: Settings) -> Rehearsal:
    """Raises BadInput for a voice, name or slot that is not known, or a script too long for its limit."""
    from tools.fonts_at_need import register_cached
    from tools.media import load_media
    from tools.narration import Narrator
    from tools.render.film import frame_size, piece_key
    from tools.render.piece import cuts
    from tools.scenes import pictures
    from tools.tts.cast import cast
    from tools.tts.choose import choose_voice

    register_cached(settings.cache_dir)
    text = " ".join(line.text for line in board.script.lines)
    voice, _ = choose_voice(board.voice.voice or board.brief.render.voice or settings.tts.voice or None, board.script.language, text)
    speakers = board.voice.speakers or cast(board.script, board.script.language, voice)
    board = board.model_copy(update={"voice": board.voice.model_copy(update={"voice": voice, "speakers": speakers})})
    narrator = Narrator(Artifacts(settings.cache_dir / "artifacts"), lambda: None, lambda done, total: None)
    render = board.brief.render
    board, _, timeline = narrator.narrate(board, render.fps)
    media, keys = load_media(board), {}
    for aspect in render.aspect:
        size = frame_size(aspect, render.resolution)
        for cut in cuts(pictures(board, timeline, aspect, media.assets)):
            of = "" if cut.name.endswith("+") else cut.this.segment_id
            keys[f"{aspect}/{cut.name}"] = (
                piece_key(cut, render, aspect, media),
                of,
                cut.frames,
                drawing_seconds(cut.frames, size, render.draft),
            )
    return Rehearsal(board, timeline.duration_s, keys)


def redrawn(before: Rehearsal, after: Rehearsal, settings: Settings) -> Redrawn:
    """Pieces of the new film that the old one has not; of these, time is needed for what is in no cache."""
    artifacts = Artifacts(settings.cache_dir / "artifacts")
    had = {key for key, *_ in before.keys.values()}
    fresh = [piece for piece in after.keys.values() if piece[0] not in had]
    missing = [piece for piece in fresh if not artifacts.has(piece[0], ".mp4")]
    scenes = list(dict.fromkeys(of for _, of, _, _ in fresh if of))
    order = [s.segment_id for s in after.board.segments]
    frames = sum(piece[2] for piece in missing)
    return Redrawn(sorted(scenes, key=order.index), round(frames / after.board.brief.render.fps, 2), round(sum(p[3] for p in missing), 2))
