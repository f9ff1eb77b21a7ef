"""Edits of what is spoken, and of which scene carries it. The script's order and the scenes' order stay one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from film.edit import AddLine, DeleteLine, DeleteSegment, MergeSegments, MoveSegment, RewriteLine, SplitSegment
from film.errors import BadInput
from film.script import Chapter, Line, Script, Span
from film.storyboard import Segment, Suggestions
from tools.edits.change import Change
from tools.script_reader.read import read_script
from tools.text.tokens import tokenize


def rewrite_line(change: Change, action: RewriteLine) -> Change:
    """The new words stay in the line's scene; where the old sentence went over several scenes, in the first of them."""
    at = change.line(action.line_id)
    old = change.board.script.lines[at]
    fresh = _lines(change.board.script, action.text, old, old.line_id)
    home = _home(change, old.spans[0].span_id)
    gone = {s.span_id for s in old.spans}
    segments = _without_spans(
        _with_spans(change.board.segments, home, old.spans[0].span_id, _ids(fresh), before=True), gone - set(_ids(fresh))
    )
    lines = [*change.board.script.lines[:at], *fresh, *change.board.script.lines[at + 1 :]]
    return change.with_lines(lines).with_segments(_filled(segments), home)


def add_line(change: Change, action: AddLine) -> Change:
    lines = list(change.board.script.lines)
    at = change.line(action.after) + 1 if action.after else 0
    beside = lines[at - 1] if at else lines[0]
    fresh = _lines(change.board.script, action.text, beside, _free_line_id(lines))
    anchor = (beside.spans[-1] if at else beside.spans[0]).span_id
    home = _home(change, anchor)
    lines[at:at] = fresh
    if action.scene == "same":
        segments = _with_spans(change.board.segments, home, anchor, _ids(fresh), before=not at)
        return change.with_lines(lines).with_segments(segments, home)
    place = change.index(home)
    neighbour = change.board.segments[place]
    cut = neighbour.spans.index(anchor) + 1 if at else 0
    own = _fresh_segment(change, neighbour, _ids(fresh))
    parts, touched = [own], [own.segment_id]
    if at:
        parts = [neighbour.model_copy(update={"spans": neighbour.spans[:cut]}), own]
        if neighbour.spans[cut:]:  # the new scene stands in the middle of the old one
            rest = _fresh_segment(change, neighbour, neighbour.spans[cut:], taken=(own.segment_id,))
            parts.append(rest)
            touched += [neighbour.segment_id, rest.segment_id]
    else:
        parts.append(neighbour)
    segments = [*change.board.segments[:place], *parts, *change.board.segments[place + 1 :]]
    return change.with_lines(lines).with_segments(segments, *touched)


def delete_line(change: Change, action: DeleteLine) -> Change:
    line = change.board.script.lines[change.line(action.line_id)]
    return _dropped(change, {s.span_id for s in line.spans})


def delete_segment(change: Change, action: DeleteSegment) -> Change:
    return _dropped(change, set(change.segment(action.segment_id).spans))


def move_segment(change: Change, action: MoveSegment) -> Change:
    at = change.index(action.segment_id)
    moved = change.board.segments[at]
    if action.after == action.segment_id:
        raise BadInput("edit.move", "A scene cannot come after itself.")
    rest = [s for s in change.board.segments if s.segment_id != action.segment_id]
    to = next((i + 1 for i, s in enumerate(rest) if s.segment_id == action.after), 0 if not action.after else -1)
    if to < 0:
        change.index(action.after)
    segments = [*rest[:to], moved, *rest[to:]]
    own = {sid.rpartition(".")[0] for sid in moved.spans}
    for segment in rest:
        shared = own & {sid.rpartition(".")[0] for sid in segment.spans}
        if shared:
            raise BadInput(
                "edit.move", f"{action.segment_id} and {segment.segment_id} share the sentence {min(shared)}; merge the two scenes first."
            )
    by_id = {line.line_id: line for line in change.board.script.lines}
    order = dict.fromkeys(sid.rpartition(".")[0] for s in segments for sid in s.spans)
    return change.with_lines([by_id[i] for i in order]).with_segments(_continuing(segments), action.segment_id)


def merge_segments(change: Change, action: MergeSegments) -> Change:
    at = change.index(action.segment_id)
    if at + 1 >= len(change.board.segments):
        raise BadInput("edit.merge", f"{action.segment_id} is the last scene; there is none after it to merge with.")
    first, second = change.board.segments[at : at + 2]
    both = first.model_copy(update={"spans": [*first.spans, *second.spans], "pause_after_s": second.pause_after_s})
    segments = [*change.board.segments[:at], both, *change.board.segments[at + 2 :]]
    return change.with_segments(_continuing(segments), first.segment_id)


def split_segment(change: Change, action: SplitSegment) -> Change:
    segment = change.segment(action.segment_id)
    if action.span_id not in segment.spans:
        raise BadInput("edit.split", f"{action.segment_id} does not speak {action.span_id!r}; it speaks {', '.join(segment.spans)}.")
    if action.token:
        change, second = _cut_span(change, action.span_id, action.token)
        segment = change.segment(action.segment_id)
        cut = segment.spans.index(second)
    else:
        cut = segment.spans.index(action.span_id)
    if not cut:
        raise BadInput("edit.split", f"{action.span_id} is the beginning of {action.segment_id}; a cut there changes nothing.")
    at = change.index(action.segment_id)
    head = segment.model_copy(update={"spans": segment.spans[:cut], "pause_after_s": min(segment.pause_after_s, 0.35)})
    tail = _fresh_segment(change, segment, segment.spans[cut:]).model_copy(update={"pause_after_s": segment.pause_after_s})
    segments = [*change.board.segments[:at], head, tail, *change.board.segments[at + 1 :]]
    return change.with_segments(segments, head.segment_id, tail.segment_id)


def _dropped(change: Change, gone: set[str]) -> Change:
    """Without these spans; chapters stand before the line that is now first."""
    lines = []
    for line in change.board.script.lines:
        spans = [s for s in line.spans if s.span_id not in gone]
        if spans:
            lines.append(line if len(spans) == len(line.spans) else line.model_copy(update={"spans": spans}))
    if not lines:
        raise BadInput("edit.nothing_left", "The edit would leave nothing to say; a film needs at least one sentence.")
    touched = [s.segment_id for s in change.board.segments if gone & set(s.spans) and not set(s.spans) <= gone]
    segments = _continuing(_filled(_without_spans(change.board.segments, gone)))
    chapters = _chapters(change.board.script, lines)
    script = change.board.script.model_copy(update={"lines": lines, "chapters": chapters})
    return change.with_board(script=script).with_segments(segments, *touched)


def _chapters(before: Script, lines: Sequence[Line]) -> list[Chapter]:
    """A chapter whose first line is gone stands before the next one that is left; a chapter without lines goes."""
    there = {line.line_id for line in lines}
    order = [line.line_id for line in before.lines]
    starts = [order.index(c.before_line) for c in before.chapters]
    out = []
    for chapter, start, end in zip(before.chapters, starts, [*starts[1:], len(order)]):
        left = [line_id for line_id in order[start:end] if line_id in there]
        out += [chapter.model_copy(update={"before_line": left[0]})] if left else []
    return out


def _lines(script: Script, text: str, like: Line, line_id: str) -> list[Line]:
    """The text read as a script is: cues direct, sentences are lines. The first has `line_id`, what follows `line_id` + a letter."""
    read = read_script(text, "the new text").lines
    taken = {line.line_id for line in script.lines}
    ids = [line_id, *(f"{line_id}{chr(97 + i % 26) * (1 + i // 26)}" for i in range(200))]
    free = [i for i in ids if i == line_id or i not in taken]
    out = []
    for fresh_id, line in zip(free, read):
        tokens = tokenize(line.text, script.language)
        spans = [Span(span_id=f"{fresh_id}.1", tokens=tokens)]
        pause = line.pause_s or (like.pause_s if like.line_id == line_id else 0.0)
        out.append(like.model_copy(update={"line_id": fresh_id, "spans": spans, "pause_s": pause, "directions": line.directions}))
    return out


def _ids(lines: Sequence[Line]) -> list[str]:
    return [s.span_id for line in lines for s in line.spans]


def _home(change: Change, span_id: str) -> str:
    return next(s.segment_id for s in change.board.segments if span_id in s.spans)


def _with_spans(segments: Sequence[Segment], home: str, anchor: str, fresh: Sequence[str], *, before: bool) -> list[Segment]:
    """`fresh` spans beside `anchor` in the scene `home`; spans that keep their id stand once."""
    out = []
    for segment in segments:
        if segment.segment_id != home:
            out.append(segment)
            continue
        at = segment.spans.index(anchor) + (0 if before else 1)
        spans = list(dict.fromkeys([*segment.spans[:at], *fresh, *(s for s in segment.spans[at:] if s not in fresh)]))
        out.append(segment.model_copy(update={"spans": spans}))
    return out


def _without_spans(segments: Sequence[Segment], gone: set[str]) -> list[Segment]:
    return [s.model_copy(update={"spans": [i for i in s.spans if i not in gone]}) if gone & set(s.spans) else s for s in segments]


def _filled(segments: Sequence[Segment]) -> list[Segment]:
    return [s for s in segments if s.spans]


def _continuing(segments: Sequence[Segment]) -> list[Segment]:
    """A scene continues only what still stands before it."""
    out: list[Segment] = []
    for segment in segments:
        alone = segment.continues and (not out or out[-1].visual_spec.template_id != segment.visual_spec.template_id)
        out.append(segment.model_copy(update={"continues": False}) if alone else segment)
    return out


def _fresh_segment(change: Change, like: Segment, spans: Sequence[str], taken: Sequence[str] = ()) -> Segment:
    used = {s.segment_id for s in change.board.segments} | set(taken)
    numbers = [int(i.removeprefix("seg_")) for i in used if i.removeprefix("seg_").isdigit()]
    name = f"seg_{max(numbers, default=0) + 1:03d}"
    return like.model_copy(
        update={
            "segment_id": name,
            "spans": list(spans),
            "continues": False,
            "why": "",
            "notes": "",
            "suggestions": Suggestions(),
            "pause_after_s": 0.35,
        }
    )


def _free_line_id(lines: Sequence[Line]) -> str:
    numbers = [int(d) for line in lines if (d := "".join(c for c in line.line_id if c.isdigit()))]
    return f"l{max(numbers, default=0) + 1:03d}"


def _cut_span(change: Change, span_id: str, token: int) -> tuple[Change, str]:
    """Two spans instead of one; the id of the second. The line's later spans keep their ids."""
    line_id = span_id.rpartition(".")[0]
    at = change.line(line_id)
    line = change.board.script.lines[at]
    place = next(i for i, s in enumerate(line.spans) if s.span_id == span_id)
    tokens = line.spans[place].tokens
    if not 0 < token < len(tokens):
        raise BadInput("edit.split", f"{span_id} has {len(tokens)} words; a cut falls before word 1 to {len(tokens) - 1}.")
    numbers = [int(s.span_id.rpartition(".")[2]) for s in line.spans]
    second = f"{line_id}.{max(numbers) + 1}"
    spans = [
        *line.spans[:place],
        Span(span_id=span_id, tokens=tokens[:token]),
        Span(span_id=second, tokens=tokens[token:]),
        *line.spans[place + 1 :],
    ]
    lines = [line.model_copy(update={"spans": spans}) if i == at else x for i, x in enumerate(change.board.script.lines)]
    segments = [
        s.model_copy(update={"spans": [y for x in s.spans for y in ((x, second) if x == span_id else (x,))]}) for s in change.board.segments
    ]
    return change.with_lines(lines).with_board(segments=segments), second


HOW: dict[type, Callable[[Change, Any], Change]] = {
    RewriteLine: rewrite_line, AddLine: add_line, DeleteLine: delete_line, DeleteSegment: delete_segment, MoveSegment: move_segment,
    MergeSegments: merge_segments, SplitSegment: split_segment,
}  # fmt: skip
