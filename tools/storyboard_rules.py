"""What must hold in a storyboard that a person edited: every span in one segment in order, known names, slots that fit."""

from __future__ import annotations

from film.errors import BadInput
from film.storyboard import Segment, Storyboard
from svg_kit import caption_styles, looks, sets, templates, transitions
from svg_kit.errors import KitError


def check_storyboard(board: Storyboard) -> Storyboard:
    """Returns the storyboard with `script_text` and `lines` renewed. Raises BadInput naming the segment and the problem."""
    spans = board.script.spans()
    seen: list[str] = []
    for segment in board.segments:
        for sid in segment.spans:
            if sid not in spans:
                raise BadInput("storyboard.span", f"{segment.segment_id}: there is no span {sid!r} in the script.")
            if sid in seen:
                raise BadInput("storyboard.span_twice", f"{segment.segment_id}: span {sid!r} is already in another segment.")
            seen.append(sid)
    left = [sid for sid in spans if sid not in seen]
    if left:
        raise BadInput(
            "storyboard.span_lost", f"Span {left[0]!r} ({spans[left[0]].text[:40]!r}) is in no segment; nothing spoken is cut silently."
        )
    if seen != list(spans):
        late = next(a for a, b in zip(seen, spans) if a != b)
        raise BadInput("storyboard.order", f"Span {late!r} ({spans[late].text[:40]!r}) is out of order; segments follow the script.")
    ids = [s.segment_id for s in board.segments]
    if len(set(ids)) != len(ids):
        raise BadInput("storyboard.id_twice", f"Two segments are called {next(i for i in ids if ids.count(i) > 1)!r}.")
    try:
        looks.load(board.look)
        if board.captions != "none":
            caption_styles.style(board.captions)
    except KitError as error:
        raise BadInput(error.code, str(error)) from error
    for segment in board.segments:
        _check_segment(segment, board)
    fresh = [
        s.model_copy(
            update={
                "script_text": " ".join(spans[i].text for i in s.spans),
                "lines": list(dict.fromkeys(i.rpartition(".")[0] for i in s.spans)),
            }
        )
        for s in board.segments
    ]
    return board.model_copy(update={"segments": fresh})


def _check_segment(segment: Segment, board: Storyboard) -> None:
    spec = segment.visual_spec
    try:
        slots = templates.slots_of(spec.template_id, spec.slots)
        parts = dict.fromkeys(
            [*templates.template(spec.template_id).reveals(slots), *type(slots).model_fields]
        )  # a part whose slot was emptied may keep its move
        if segment.transition.name not in ("cut", ""):
            transitions.transition(segment.transition.name)
        if spec.setting and not sets.known(spec.setting):
            raise BadInput(
                "storyboard.setting", f"{segment.segment_id}: there is no set {spec.setting!r}; known: {', '.join(sets.catalogue())}."
            )
        if spec.field not in ("", *looks.load(board.look).fields):
            raise BadInput(
                "storyboard.field",
                f"{segment.segment_id}: there is no field {spec.field!r}; known: {', '.join(looks.load(board.look).fields)}.",
            )
    except KitError as error:
        raise BadInput(error.code, f"{segment.segment_id}: {error}") from error
    spans = board.script.spans()
    for move in spec.transforms:
        cue = move.cue
        if move.action == "enter" and move.layer.partition(".")[0] not in {"tag", *(part.partition(".")[0] for part in parts)}:
            raise BadInput(
                "storyboard.reveal",
                f"{segment.segment_id}: {spec.template_id} has no part {move.layer!r}; its parts are {', '.join(parts)}.",
            )
        if cue.on == "word" and (cue.span not in segment.spans or not 0 <= cue.token < len(spans[cue.span].tokens)):
            raise BadInput(
                "storyboard.cue",
                f"{segment.segment_id}: the cue of {move.layer!r} names a word that this segment does not speak ({cue.span} token {cue.token}).",
            )
