"""The reading itself: blocks and cues become lines with ids, chapters and placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from film.errors import BadInput
from film.script import Chapter, Line, Role, Script, Span
from tools.script_reader import cues
from tools.script_reader.front_matter import split_front_matter
from tools.script_reader.markdown import Block, blocks
from tools.script_reader.raw import MAX_BYTES, decode
from tools.script_reader.spans import cut_spans
from tools.text.language import guess_language
from tools.text.scripts import has_cjk
from tools.text.sentences import STOP_MARKS, split_sentences
from tools.text.tokens import tokenize


def read_script_file(path: Path | str, speak_headings: bool = False) -> Script:
    """Reads a file. Raises BadInput `script.missing` besides those of `read_script`."""
    path = Path(path)
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except IsADirectoryError as error:
        raise BadInput("script.missing", f"{path.name}: this is a folder; give a text or markdown file.") from error
    except OSError as error:
        raise BadInput("script.missing", f"{path}: the script cannot be read ({error.strerror or error}).") from error
    return read_script(raw, path.name, speak_headings)


def read_script(raw: bytes | str, name: str = "script", speak_headings: bool = False) -> Script:
    """Reads plain text or markdown.

    Every spoken sentence becomes a line `l001`... with spans `l001.1`...; cues, directions and (unless asked) headings are not
    spoken. Raises BadInput `script.empty`, `.binary`, `.not_utf8`, `.too_long`, `.nothing_spoken`, `.front_matter`.
    """
    front, body = split_front_matter(decode(raw, name), name)
    language = front.language or guess_language(body)
    reading = _Reading(language=language, title=front.title, speak_headings=speak_headings, speakers=cues.find_speakers(body))
    for block in blocks(body):
        reading.take(block)
    reading.finish()
    if not reading.lines:
        raise BadInput(
            "script.nothing_spoken", f"{name}: nothing in this script is spoken; headings and cues direct, add sentences to say."
        )
    return Script(title=reading.title, language=language, lines=reading.lines, chapters=reading.chapters, placeholders=reading.placeholders)


@dataclass
class _Reading:
    """State while blocks are read in order."""

    language: str
    title: str
    speak_headings: bool
    speakers: frozenset[str]
    lines: list[Line] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)
    paragraph: int = -1
    section: str = ""
    role: Role | None = None
    speaker: str = ""
    buffer: str = ""
    buffer_kind: str = "sentence"
    marker: str = ""
    pending: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    has_h1: bool = False

    def take(self, block: Block) -> None:
        if block.kind == "heading":
            self._heading(block)
            return
        self.paragraph += 1
        self.buffer_kind = "item" if block.kind == "item" else "sentence"
        self.marker = block.marker
        for event in cues.events(block.text, self.speakers):
            self._event(event)
        self._flush()

    def finish(self) -> None:
        """Chapters after the last line have nothing to stand before."""
        self.waiting.clear()

    def _heading(self, block: Block) -> None:
        said = " ".join(e.text for e in cues.events(block.text) if isinstance(e, cues.Say))
        role: Role | None = cues.role_of_label(block.text.strip("[]() ")) or next(
            (e.role for e in cues.events(block.text) if isinstance(e, cues.SectionCue)), None
        )
        self.speaker = ""
        self.role = role
        if block.level == 1 and not self.has_h1 and not self.lines and not role:
            self.has_h1 = True
            self.title = self.title or said
        elif said and not cues.role_of_label(said):
            self.section = said
            self.waiting.append(said)
        if self.speak_headings and said:
            self.paragraph += 1
            self._add(said, "heading")

    def _event(self, event: cues.Event) -> None:
        match event:
            case cues.Say(text):
                self._say(text)
            case cues.SectionCue(role):
                self._flush()
                self.role = role
            case cues.Speaker(name):
                self._flush()
                self.speaker = "" if name.lower() in cues.VOICE_LABELS else name
            case cues.Placeholder(text):
                self.placeholders.append(text)
            case cues.Direction():
                self._direct(event)

    def _say(self, text: str) -> None:
        glue = "" if not self.buffer or (has_cjk(self.buffer[-1]) and has_cjk(text[0])) or re.match(r"[,.;:!?…。、，)\]]", text) else " "
        self.buffer += glue + text

    def _direct(self, direction: cues.Direction) -> None:
        ended = not self.buffer or self.buffer.rstrip("\"'”’»)")[-1:] in STOP_MARKS
        if ended or (direction.alone and direction.pause_s):
            self._flush()
        if direction.pause_s and not self.buffer and self.lines:
            last = self.lines[-1]
            last.pause_s = min(cues.MAX_PAUSE_S, last.pause_s + direction.pause_s)
        if direction.text:
            self.pending.append(direction.text)

    def _flush(self) -> None:
        text, self.buffer = self.buffer, ""
        for sentence in split_sentences(text, self.language):
            marker, self.marker = self.marker, ""
            self._add(f"{marker} {sentence}" if marker else sentence, self.buffer_kind)

    def _add(self, text: str, kind: str) -> None:
        tokens = tokenize(text, self.language)
        if not any(c.isalnum() for t in tokens for c in t.text):
            return
        line_id = f"l{len(self.lines) + 1:03d}"
        runs = cut_spans(tokens, self.language)
        spans = [Span(span_id=f"{line_id}.{n}", tokens=run) for n, run in enumerate(runs, 1)]
        self.lines.append(
            Line(
                line_id=line_id, spans=spans, paragraph=max(0, self.paragraph), section=self.section, role_hint=self.role,
                speaker=self.speaker, kind=kind, directions=self.pending,  # type: ignore[arg-type]
            )
        )  # fmt: skip
        self.chapters += [Chapter(title=t, before_line=line_id) for t in self.waiting]
        self.pending, self.waiting = [], []
