"""The storyboard: everything creative, in a document that a person can read, edit, diff and keep in git."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from film.brief import BrandKit, Brief
from film.schema import Document, Part
from film.script import Role, Script

VisualType = Literal["svg_animation", "image", "video", "human_insert", "avatar_insert"]
LayerId = Literal["background", "midground", "foreground", "text", "overlay", "caption"]


class Cue(Part):
    """When something happens.

    on="word": at the start of token `token` (index within span `span`), plus `offset_s`; `word` repeats the token for people.
    on="share": at `share` (0-1) of the segment's duration, plus `offset_s`.
    on="start": at the start of the segment, plus `offset_s`.
    """

    on: Literal["word", "share", "start"] = "start"
    span: str = ""
    token: int = 0
    word: str = ""
    share: float = Field(default=0.0, ge=0, le=1)
    offset_s: float = 0.0


class Asset(Part):
    type: Literal["color", "image", "text", "svg", "video"]
    value: str = ""
    name: str = ""


class Layer(Part):
    layer_id: LayerId
    assets: list[Asset] = Field(default_factory=list)


class Transform(Part):
    """A reveal or a move of one named part of a template. `time` (s, local to the segment) is filled in from `cue` once the voice is known."""

    time: float = 0.0
    layer: str
    action: str = "enter"
    from_: Any = Field(default=None, alias="from")
    to: Any = None
    easing: str = "settle"
    duration: float = 0.5
    cue: Cue = Field(default_factory=Cue)


class VisualSpec(Part):
    """`tags` are facts beside what the template shows (reveals `tag.N`). `setting` is the set behind the scene, "" = the colour field's own background. `slots` is what the template shows; `transforms[].layer` names the template's reveals (`title`, `item.0`, `figure`...)."""

    type: VisualType = "svg_animation"
    template_id: str
    slots: dict[str, Any] = Field(default_factory=dict)
    layers: list[Layer] = Field(default_factory=list)
    transforms: list[Transform] = Field(default_factory=list)
    tags: list[str] = Field(default_factory=list, max_length=4)
    field: str = ""
    setting: str = ""
    variant: int = 0


class Camera(Part):
    """A slow push from `from_scale` to `to_scale` around `focus` (shares of the frame). 1 and 1 = a camera that stands still."""

    from_scale: float = Field(default=1.0, ge=0.5, le=2)
    to_scale: float = Field(default=1.0, ge=0.5, le=2)
    focus: tuple[float, float] = (0.5, 0.42)


class Transition(Part):
    """How the picture comes INTO the segment."""

    name: str = "cut"
    duration_s: float = Field(default=0.0, ge=0, le=1.5)


class HumanInsert(Part):
    """`score` 0-1: how much a person on camera would add; `reason` says why."""

    suggested: bool = False
    score: float = Field(default=0.0, ge=0, le=1)
    reason: str = ""
    state: Literal["none", "open", "accepted", "rejected"] = "none"


class Suggestions(Part):
    human_insert: HumanInsert = Field(default_factory=HumanInsert)


class Segment(Part):
    """One or more spans, one role, one scene.

    `pause_after_s` is silence before the next segment, besides a (pause) in the script. Up to 0.8 s it may be scaled to fit a wanted
    length; a longer one was written by a person and is kept. After the last segment it is the closing hold, at least 1.5 s.
    """

    segment_id: str
    role: Role
    spans: list[str] = Field(min_length=1)
    lines: list[str] = Field(default_factory=list)
    script_text: str = ""
    duration_sec: float = 0.0
    emotion: float = Field(default=0.0, ge=-1, le=1)
    tags: list[str] = Field(default_factory=list)
    why: str = ""
    continues: bool = False
    framing: str = ""
    visual_spec: VisualSpec
    camera: Camera = Field(default_factory=Camera)
    transition: Transition = Field(default_factory=Transition)
    pause_after_s: float = Field(default=0.35, ge=0, le=5)
    notes: str = ""
    suggestions: Suggestions = Field(default_factory=Suggestions)


class VoicePlan(Part):
    """`voice` is `provider:name`; `pace` multiplies the voice's own speed (0.9-1.15)."""

    voice: str = ""
    pace: float = Field(default=1.0, ge=0.5, le=2)
    pause_scale: float = Field(default=1.0, ge=0.3, le=3)
    speakers: dict[str, str] = Field(default_factory=dict)


class MusicPlan(Part):
    mood: str = "none"
    arc: list[float] = Field(default_factory=list)


class Storyboard(Document):
    """`script` holds lines and spans, `segments` how they are shown. A revision is never changed, only followed by another."""

    schema_name: ClassVar[str] = "storyboard"
    revision: int = 1
    brief: Brief
    brandkit: BrandKit
    look: str
    script: Script
    voice: VoicePlan = Field(default_factory=VoicePlan)
    music: MusicPlan = Field(default_factory=MusicPlan)
    captions: str = "block"
    segments: list[Segment] = Field(min_length=1)

    def tokens_of(self, segment: Segment) -> list[tuple[str, int, str]]:
        """(span_id, token index, text) of each token of a segment, in order."""
        spans = self.script.spans()
        return [(sid, i, t.text) for sid in segment.spans for i, t in enumerate(spans[sid].tokens)]
