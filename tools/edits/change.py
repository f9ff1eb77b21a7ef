"""A storyboard on its way to the next revision, and what all edits need."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from film.errors import BadInput
from film.script import Line
from film.storyboard import Segment, Storyboard


@dataclass(frozen=True, slots=True)
class Change:
    """`touched`: segment_id -> the template wished for ("" = the director's choice), for scenes that must be filled again."""

    board: Storyboard
    touched: Mapping[str, str] = field(default_factory=dict)

    def segment(self, segment_id: str) -> Segment:
        """Raises BadInput `edit.segment`."""
        return self.board.segments[self.index(segment_id)]

    def index(self, segment_id: str) -> int:
        for i, segment in enumerate(self.board.segments):
            if segment.segment_id == segment_id:
                return i
        known = f"{self.board.segments[0].segment_id} to {self.board.segments[-1].segment_id}"
        raise BadInput("edit.segment", f"There is no segment {segment_id!r}; the film has {len(self.board.segments)} ({known}).")

    def line(self, line_id: str) -> int:
        """The place of a line. Raises BadInput `edit.line`."""
        for i, line in enumerate(self.board.script.lines):
            if line.line_id == line_id:
                return i
        raise BadInput("edit.line", f"There is no line {line_id!r}; the script has {len(self.board.script.lines)} lines.")

    def with_board(self, **update: Any) -> Change:
        return replace(self, board=self.board.model_copy(update=update))

    def with_segments(self, segments: Sequence[Segment], *touched: str) -> Change:
        return replace(self.with_board(segments=list(segments)), touched={**self.touched, **{t: self.touched.get(t, "") for t in touched}})

    def with_lines(self, lines: Sequence[Line]) -> Change:
        return self.with_board(script=self.board.script.model_copy(update={"lines": list(lines)}))

    def on(self, segment_id: str, change: Callable[[Segment], Segment]) -> Change:
        at = self.index(segment_id)
        return self.with_board(segments=[change(s) if i == at else s for i, s in enumerate(self.board.segments)])

    def spec(self, segment_id: str, **update: Any) -> Change:
        """Changes fields of the scene's visual spec."""
        return self.on(segment_id, lambda s: s.model_copy(update={"visual_spec": s.visual_spec.model_copy(update=update)}))
