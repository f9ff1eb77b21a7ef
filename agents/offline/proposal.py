"""What a slot rule offers for a scene, and what it may look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from agents.offline.beats import Beat
from agents.offline.words import Word

LATER = "later"


@dataclass(frozen=True)
class Reveal:
    """One reveal of a template. at="word": on `word`; "start": already there at the first frame; "later": not in this segment."""

    layer: str
    word: Word | None = None
    at: Literal["word", "start", "later"] = "word"


@dataclass(frozen=True)
class Proposal:
    """A filled template. `score` 0-1: how well it fits; `why`: one plain sentence. `base`: of which template this is another form."""

    template_id: str
    score: float
    slots: dict[str, Any]
    reveals: tuple[Reveal, ...]
    why: str
    continues_only: bool = False
    base: str = ""

    @property
    def form(self) -> str:
        """The template that the rule was written for: what two forms of the same content share."""
        return self.base or self.template_id


@dataclass(frozen=True)
class Context:
    """What every rule knows. `names` are proper names of the script, lower case; `chapters` maps a line id to (number, title)."""

    language: str
    title: str
    names: frozenset[str]
    chapters: dict[str, tuple[int, str]] = field(default_factory=dict)
    count: int = 1
    pictures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Scene:
    """A beat in its place among the others."""

    beat: Beat
    index: int
    last: bool
    before: Beat | None
    after: Beat | None
    context: Context

    @property
    def language(self) -> str:
        return self.context.language
