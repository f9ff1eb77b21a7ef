"""The manifest: what was delivered, with everything needed to check it."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import Field

from film.finding import Finding
from film.schema import Document, Part
from film.script import Role
from film.storyboard import VisualType


class Artifacts(Part):
    """Paths relative to the output folder, or store URLs."""

    svg_url: str
    png_preview: str
    thumbnail: str
    audio_url: str


class ManifestSegment(Part):
    segment_id: int
    key: str
    start: float
    end: float
    role: Role
    tags: list[str] = Field(default_factory=list)
    script_text: str
    visual_type: VisualType
    suggested_human_insert: dict[str, Any]
    artifacts: Artifacts


class Fallback(Part):
    """Something that was done in another way than asked; never silent."""

    code: str
    message: str
    segment_id: str = ""


class Manifest(Document):
    schema_name: ClassVar[str] = "manifest"
    job_id: str
    user_id: str
    duration_seconds: float
    segments: list[ManifestSegment]
    final_video_url: str
    videos: dict[str, str] = Field(default_factory=dict)
    manifest_version: Literal["1.0"] = "1.0"
    title: str = ""
    language: str = ""
    versions: dict[str, str] = Field(default_factory=dict)
    hashes: dict[str, str] = Field(default_factory=dict)
    findings: list[Finding] = Field(default_factory=list)
    fallbacks: list[Fallback] = Field(default_factory=list)
    costs: dict[str, float] = Field(default_factory=dict)
    credits: list[str] = Field(default_factory=list)
