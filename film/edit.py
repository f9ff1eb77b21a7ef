"""Edits and revisions: an edit is typed data; applying it gives the next revision of the storyboard.

`line_id`, `segment_id` and `span_id` are those of the revision that the edit is based on. What a scene shows follows from its words: where an
edit changes words, the director fills the scene again; everything else stays as it is.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from film.brief import FPS, Aspect, Hex, Placement
from film.schema import Document, Part

Text = Annotated[str, Field(min_length=1, max_length=1000)]


class SetSlot(Part):
    """What a template shows in one slot: a text, figure, pictogram name, picture path or list."""

    kind: Literal["set_slot"] = "set_slot"
    segment_id: str
    slot: str
    value: Any


class SwapTemplate(Part):
    """`slots` absent: the director fills the new template from the scene's words."""

    kind: Literal["swap_template"] = "swap_template"
    segment_id: str
    template_id: str
    slots: dict[str, Any] | None = None


class SetField(Part):
    """The colour field behind a scene."""

    kind: Literal["set_field"] = "set_field"
    segment_id: str
    field: str


class SetSetting(Part):
    """The place that a scene plays in; "" = none, the colour field alone."""

    kind: Literal["set_setting"] = "set_setting"
    segment_id: str
    setting: str


class SetTags(Part):
    """The facts on plates beside what a scene's template shows. One that the scene speaks comes on its word, else with the scene."""

    kind: Literal["set_tags"] = "set_tags"
    segment_id: str
    tags: list[Annotated[str, Field(min_length=1, max_length=44)]] = Field(max_length=4)


class SetTransition(Part):
    """How a scene comes in; `segment_id` "" = every scene but the first. `duration_s` 0 = the transition's own."""

    kind: Literal["set_transition"] = "set_transition"
    segment_id: str = ""
    name: str
    duration_s: float = Field(default=0.0, ge=0, le=1.5)


class SetPause(Part):
    """Silence after a scene, in s: how a scene is held longer than its words."""

    kind: Literal["set_pause"] = "set_pause"
    segment_id: str
    seconds: float = Field(ge=0, le=5)


class SetRole(Part):
    kind: Literal["set_role"] = "set_role"
    segment_id: str
    role: str


class DecideInsert(Part):
    """Accepts or rejects a human-insert suggestion, or asks for one where none was suggested; accepted = the segment becomes a human_insert
    with a teleprompter card."""

    kind: Literal["decide_insert"] = "decide_insert"
    segment_id: str
    decision: Literal["accept", "reject"]
    note: str = ""


class RewriteLine(Part):
    kind: Literal["rewrite_line"] = "rewrite_line"
    line_id: str
    text: Text


class AddLine(Part):
    """A new sentence after `after` ("" = before the first), in the scene of its neighbour or in a scene of its own."""

    kind: Literal["add_line"] = "add_line"
    after: str
    text: Text
    scene: Literal["same", "own"] = "own"


class DeleteLine(Part):
    kind: Literal["delete_line"] = "delete_line"
    line_id: str


class DeleteSegment(Part):
    """The scene and the words it carries."""

    kind: Literal["delete_segment"] = "delete_segment"
    segment_id: str


class MoveSegment(Part):
    """The scene and its words, to the place after `after` ("" = to the beginning)."""

    kind: Literal["move_segment"] = "move_segment"
    segment_id: str
    after: str


class MergeSegments(Part):
    """The scene takes in the one after it."""

    kind: Literal["merge_segments"] = "merge_segments"
    segment_id: str


class SplitSegment(Part):
    """A cut before `span_id`; with `token` above 0, inside that span before this token."""

    kind: Literal["split_segment"] = "split_segment"
    segment_id: str
    span_id: str
    token: int = Field(default=0, ge=0)


class SetLook(Part):
    kind: Literal["set_look"] = "set_look"
    look: str


class SetCaptions(Part):
    """A caption style, or `none`; the sidecar files are always written."""

    kind: Literal["set_captions"] = "set_captions"
    style: str


class SetVoice(Part):
    """`provider:name`; `speaker` "" = the narrator."""

    kind: Literal["set_voice"] = "set_voice"
    voice: str
    speaker: str = ""


class SetPace(Part):
    """Times the voice's own speed."""

    kind: Literal["set_pace"] = "set_pace"
    pace: float = Field(ge=0.5, le=2)


class SetMusic(Part):
    """A mood, or `none`."""

    kind: Literal["set_music"] = "set_music"
    mood: str


class SetLength(Part):
    """Wanted length in s, met by pace and pauses; None = as long as it takes."""

    kind: Literal["set_length"] = "set_length"
    seconds: float | None = Field(default=None, gt=0, le=600)


class SetFormat(Part):
    """Aspects, frame rate and resolution (short side, px); what is absent stays."""

    kind: Literal["set_format"] = "set_format"
    aspect: list[Aspect] | None = Field(default=None, min_length=1)
    fps: FPS | None = None
    resolution: Literal[480, 720, 1080, 1440, 2160] | None = None


class SetTitle(Part):
    kind: Literal["set_title"] = "set_title"
    title: Annotated[str, Field(max_length=200)]


class SetBrand(Part):
    """Parts of the brand kit; what is absent stays."""

    kind: Literal["set_brand"] = "set_brand"
    name: str | None = Field(default=None, max_length=80)
    primary_color: Hex | None = None
    secondary_colors: list[Hex] | None = Field(default=None, max_length=8)
    accent_color: Hex | None = None
    fonts: list[str] | None = Field(default=None, max_length=4)
    banned_words: list[str] | None = Field(default=None, max_length=200)
    logo_placement: list[Placement] | None = None


SceneEdit = SetSlot | SwapTemplate | SetField | SetSetting | SetTags | SetTransition | SetPause | SetRole | DecideInsert
WordsEdit = RewriteLine | AddLine | DeleteLine | DeleteSegment | MoveSegment | MergeSegments | SplitSegment
FilmEdit = SetLook | SetCaptions | SetVoice | SetPace | SetMusic | SetLength | SetFormat | SetTitle | SetBrand
Single = Annotated[SceneEdit | WordsEdit | FilmEdit, Field(discriminator="kind")]


class Batch(Part):
    """Several changes that are one step: all or none; ids are those before the first."""

    kind: Literal["batch"] = "batch"
    actions: list[Single] = Field(min_length=1, max_length=100)


EditAction = Annotated[SceneEdit | WordsEdit | FilmEdit | Batch, Field(discriminator="kind")]


class Edit(Document):
    """`base_revision` must be the newest revision, so that two people cannot overwrite each other silently."""

    schema_name: ClassVar[str] = "edit"
    base_revision: int
    author: str = "user"
    reason: str = ""
    action: EditAction


class Revision(Document):
    """One step of the audit trail."""

    schema_name: ClassVar[str] = "revision"
    revision: int
    parent: int | None
    edit: Edit | None
    storyboard_hash: str
