"""Edits and revisions: an edit is typed data; applying it gives the next revision of the storyboard."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from film.schema import Document, Part


class SetSlot(Part):
    kind: Literal["set_slot"] = "set_slot"
    segment_id: str
    slot: str
    value: Any


class SwapTemplate(Part):
    kind: Literal["swap_template"] = "swap_template"
    segment_id: str
    template_id: str
    slots: dict[str, Any] | None = None


class DecideInsert(Part):
    """Accepts or rejects a human-insert suggestion; accepted = the segment becomes a human_insert with a teleprompter card."""

    kind: Literal["decide_insert"] = "decide_insert"
    segment_id: str
    decision: Literal["accept", "reject"]
    note: str = ""


class SetLook(Part):
    kind: Literal["set_look"] = "set_look"
    look: str


EditAction = Annotated[SetSlot | SwapTemplate | DecideInsert | SetLook, Field(discriminator="kind")]


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
