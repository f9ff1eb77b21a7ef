"""The brief: what the user asks for, as in the job body of the HTTP contract."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator

from film.schema import Document, Part

HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})\Z")


def hex_colour(value: str) -> str:
    """`#rrggbb` in upper case. Raises ValueError for anything that is not #rgb or #rrggbb."""
    if not HEX.match(value):
        raise ValueError(f"{value!r} is not a colour; write it as #RRGGBB")
    digits = value[1:]
    if len(digits) == 3:
        digits = "".join(c * 2 for c in digits)
    return "#" + digits.upper()


Hex = Annotated[str, Field(description="#RRGGBB")]
Placement = Literal["top-left", "top-right", "bottom-left", "bottom-right", "end-card", "opening"]


class LogoRules(Part):
    """Clear space is in logo heights on each side; the first placement is the one that must be used."""

    clear_space: float = Field(default=0.5, ge=0, le=4)
    min_height_px: int = Field(default=48, ge=8, le=400)
    placement: list[Placement] = Field(default_factory=lambda: ["end-card"])  # type: ignore[arg-type]


class BrandKit(Part):
    """Brand rules. `logo` is a path beside the brand file, a data URL or an asset id; the tools resolve it."""

    brand_id: str = ""
    """One that begins with `default-` is ours, chosen for a film without a kit."""
    name: str = Field(default="", max_length=80)
    primary_color: Hex | None = None
    secondary_colors: list[Hex] = Field(default_factory=list, max_length=8)
    accent_color: Hex | None = None
    fonts: list[str] = Field(default_factory=list, max_length=4)
    logo: str | None = None
    logo_rules: LogoRules = Field(default_factory=LogoRules)
    tone: str = ""
    banned_words: list[str] = Field(default_factory=list, max_length=200)

    @field_validator("primary_color", "accent_color")
    @classmethod
    def _one_colour(cls, value: str | None) -> str | None:
        return value if value is None else hex_colour(value)

    @field_validator("secondary_colors")
    @classmethod
    def _colours(cls, value: list[str]) -> list[str]:
        return [hex_colour(item) for item in value]


class Constraints(Part):
    """Limits of the job. `animation_ratio` is the least share of screen time in svg_animation scenes."""

    max_duration_seconds: float | None = Field(default=None, gt=0, le=600)
    animation_ratio: float = Field(default=0.6, ge=0, le=1)
    allow_human_inserts: bool = True
    budget_usd: float | None = Field(default=None, ge=0)


class Notify(Part):
    email: str | None = None
    webhook_url: str | None = None


class Reference(Part):
    """A picture or text that the film may use. `path` is local to the machine that runs the job."""

    path: str
    note: str = ""


Aspect = Literal["16:9", "9:16", "1:1", "4:5"]
FPS = Literal[24, 25, 30, 60]


class RenderOptions(Part):
    """How the film is made. `resolution` is the short side of the frame in px; `length` is a target in seconds; `tighten` lets a model say the script shorter to reach it."""

    aspect: list[Aspect] = Field(default_factory=lambda: ["16:9"], min_length=1)  # type: ignore[arg-type]
    fps: FPS = 30
    resolution: Literal[480, 720, 1080, 1440, 2160] = 1080
    format: list[Literal["mp4", "webm"]] = Field(default_factory=lambda: ["mp4"])  # type: ignore[arg-type]
    voice: str | None = None
    look: str | None = None
    captions: str = "auto"
    music: str = "auto"
    length: float | None = Field(default=None, gt=0, le=600)
    tighten: bool = False
    seed: int = Field(default=0, ge=0)
    renderer: Literal["native", "browser"] = "native"
    draft: bool = False
    speak_headings: bool = False


class Brief(Document):
    """Job start."""

    schema_name: ClassVar[str] = "brief"
    user_id: str = "local"
    script: str
    title: str = ""
    language: str | None = None
    brandkit: BrandKit | None = None
    references: list[Reference] = Field(default_factory=list, max_length=20)
    constraints: Constraints = Field(default_factory=Constraints)
    notify: Notify = Field(default_factory=Notify)
    render: RenderOptions = Field(default_factory=RenderOptions)
