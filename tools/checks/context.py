"""What checks look at: composed scenes before rendering; the decoded file after it.

What several checks need is measured once and kept: inks of texts, pixels beneath them, one decode of the film.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from film.storyboard import Segment, Storyboard
from film.timeline import TimedSegment, Timeline
from svg_kit.geometry import Canvas
from tools.checks._ink import Ink, inks
from tools.scenes import SegmentPicture

if TYPE_CHECKING:
    from tools.captions.cues import CaptionCue
    from tools.checks._film_pictures import FilmPictures
    from tools.checks._film_sound import FilmSound
    from tools.checks._ground import Reading
    from tools.checks.film_parts import FilmParts
    from tools.media import Media
    from tools.storage.artifacts import Artifacts


@dataclass(frozen=True)
class Shot:
    """One segment with its place in time and its picture."""

    segment: Segment
    timed: TimedSegment
    picture: SegmentPicture
    start_s: float

    @property
    def id(self) -> str:
        return self.segment.segment_id

    @property
    def settled(self) -> float:
        """Local time (s) of the last frame: everything has arrived."""
        return self.picture.duration - 1 / self.picture.fps

    @cached_property
    def texts(self) -> list[Ink]:
        """The texts of the settled scene that can be seen."""
        return [ink for ink in inks(self.picture.scene, self.settled) if ink.opacity > 0.05]


@dataclass(frozen=True)
class SceneContext:
    """One aspect of a film before it is rendered. `artifacts`: where readings of scenes are kept."""

    board: Storyboard
    timeline: Timeline
    pictures: Sequence[SegmentPicture]
    aspect: str
    artifacts: Artifacts | None = field(default=None, kw_only=True)

    @cached_property
    def canvas(self) -> Canvas:
        return Canvas.of(self.aspect)

    @cached_property
    def shots(self) -> list[Shot]:
        fps = self.timeline.fps
        rows = zip(self.board.segments, self.timeline.segments, self.pictures, strict=True)
        return [Shot(segment, timed, picture, timed.start_frame / fps) for segment, timed, picture in rows]

    @cached_property
    def media(self) -> Media:
        """The logo and the pictures; raises MachineError when one has gone."""
        from tools.media import load_media

        return load_media(self.board)

    @cached_property
    def readings(self) -> dict[str, list[Reading]]:
        """Per segment: how well each text can be read on what is painted under it, at three times."""
        from tools.checks._ground import read

        return {shot.id: read(shot.picture, shot.settled, self.media, self.artifacts) for shot in self.shots}

    @cached_property
    def cues(self) -> list[CaptionCue]:
        """Caption cues of this aspect, as burned and as in the sidecars."""
        from tools.captions.cues import caption_cues

        return caption_cues(self.timeline, self.canvas.narrow, self.timeline.fps)

    def pairs(self) -> Iterator[tuple[Shot, Shot]]:
        """Neighbours of which the second does not continue the first."""
        for before, after in zip(self.shots, self.shots[1:]):
            if not after.segment.continues:
                yield before, after


@dataclass(frozen=True)
class FilmContext(SceneContext):
    """The finished MP4 of one aspect as well; decoded once, at small sizes. `parts`: readings of what it was joined from."""

    path: Path = Path()
    parts: FilmParts | None = None

    @cached_property
    def _known(self) -> FilmParts | None:
        return self.parts if self.parts and self.parts.make(self.path) else None

    @cached_property
    def probe(self) -> dict[str, float]:
        """width, height, fps, frames, video_s, audio_s, rate, channels."""
        import av

        with av.open(str(self.path)) as source:
            video, audio = source.streams.video[0], source.streams.audio[0]
            assert video.average_rate and video.time_base and audio.time_base and video.duration and audio.duration
            return {
                "width": video.width, "height": video.height, "fps": float(video.average_rate), "frames": video.frames,
                "video_s": float(video.duration * video.time_base), "audio_s": float(audio.duration * audio.time_base),
                "rate": audio.rate, "channels": audio.channels,
            }  # fmt: skip

    @cached_property
    def sound(self) -> FilmSound:
        """What its sound measures."""
        from tools.checks._film_sound import decoded, listen

        return self._known.sound() if self._known else listen(decoded(self.path))

    @cached_property
    def film(self) -> FilmPictures:
        """Every frame at a small size, with what changed between them."""
        from tools.checks._film_pictures import watch

        return self._known.pictures() if self._known else watch(self.path)
