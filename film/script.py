"""The script as lines and spans.

A line is a sentence. A span is the part of a line that one segment carries. A token is the smallest thing that is
spoken, captioned and cued: a word with the punctuation that clings to it, or one ideograph where no spaces are written.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from film.schema import Document, Part

Role = Literal[
    "hook", "context", "problem", "solution", "step", "feature", "evidence", "comparison", "quote", "story", "recap", "cta", "outro"
]
ROLES: tuple[str, ...] = Role.__args__  # type: ignore[attr-defined]


class Token(Part):
    """`text` is the script's own spelling with clinging punctuation; `space` tells whether a space follows it."""

    text: str
    space: bool = True


class Span(Part):
    """`span_id` is `l003.1`. Its tokens joined are the span's text, exactly."""

    span_id: str
    tokens: list[Token]

    @property
    def text(self) -> str:
        return "".join(t.text + (" " if t.space else "") for t in self.tokens).strip()


class Line(Part):
    """`role_hint` comes from a [ROLE] cue, `section` from the heading above, `speaker` from a label such as ANA:.

    `kind` is `item` for a list entry. `pause_s` is silence asked for after the line by a (pause) direction.
    `paragraph` counts paragraphs from 0, so that readers can tell where the author broke the text.
    """

    line_id: str
    spans: list[Span]
    paragraph: int = 0
    section: str = ""
    role_hint: Role | None = None
    speaker: str = ""
    kind: Literal["sentence", "item", "heading"] = "sentence"
    pause_s: float = Field(default=0.0, ge=0, le=5)
    directions: list[str] = Field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(s.text for s in self.spans) if len(self.spans) > 1 else self.spans[0].text


class Chapter(Part):
    """A heading below the title: `before_line` is the line that follows it."""

    title: str
    before_line: str


class Script(Document):
    schema_name: ClassVar[str] = "script"
    title: str = ""
    language: str = "en"
    lines: list[Line]
    chapters: list[Chapter] = Field(default_factory=list)
    placeholders: list[str] = Field(default_factory=list)

    def spans(self) -> dict[str, Span]:
        return {span.span_id: span for line in self.lines for span in line.spans}
