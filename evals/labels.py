"""Lines that people have labelled: reading them, giving them to the script reader, and finding them again in what came out of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from film.script import ROLES, Script

LINES = Path(__file__).parent / "lines"
VISUALS = ("svg_animation", "image", "video", "human_insert")


@dataclass(frozen=True, slots=True)
class Label:
    """A line with the number of the segment it belongs to."""

    segment: int
    role: str
    visual: str
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """A script with a label on each line."""

    name: str
    genre: str
    language: str
    title: str
    lines: tuple[Label, ...]

    @property
    def cuts(self) -> list[bool]:
        """For each pair of neighbours: is there a cut between them?"""
        return [a.segment != b.segment for a, b in zip(self.lines, self.lines[1:])]

    @property
    def markdown(self) -> str:
        paragraphs: dict[int, list[str]] = {}
        for line in self.lines:
            paragraphs.setdefault(line.paragraph, []).append(line.text)
        body = "\n\n".join(" ".join(texts) for texts in paragraphs.values())
        return f"---\nlanguage: {self.language}\n---\n\n{body}\n"


def files(split: str) -> list[Path]:
    """In the order of LC_ALL=C."""
    return sorted((LINES / split).glob("*.tsv"), key=lambda p: p.name.encode())


def split_hash(split: str) -> str:
    """sha256 of the files one after another."""
    return hashlib.sha256(b"".join(p.read_bytes() for p in files(split))).hexdigest()


def frozen_hash() -> str:
    """What `heldout` must hash to."""
    return (LINES / "heldout.sha256").read_text("utf-8").split()[0]


def read_split(split: str) -> list[Labelled]:
    """`train`, `heldout`, or `second` (other labels of the held-out lines). Raises ValueError for a row that is none."""
    return [read(path) for path in files(split)]


def read(path: Path) -> Labelled:
    facts: dict[str, str] = {}
    lines: list[Label] = []
    paragraph = 0
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        if row.startswith("#"):
            facts |= {k.strip(): v.strip() for k, _, v in (part.partition(":") for part in row.lstrip("# ").split("|"))}
        elif not row.strip():
            paragraph += 1
        else:
            cells = row.split("\t")
            if len(cells) != 4 or cells[1] not in ROLES or cells[2] not in VISUALS or not cells[0].isdigit():
                raise ValueError(f"{path}:{number} is not segment, role, visual, line: {row!r}")
            lines.append(Label(int(cells[0]), cells[1], cells[2], cells[3].strip(), paragraph))
    return Labelled(path.stem, facts.get("genre", ""), facts.get("language", "en"), facts.get("title", ""), tuple(lines))


def as_script(labelled: Labelled) -> Script:
    """As the reader reads it."""
    from tools.script_reader.read import read_script

    return read_script(labelled.markdown, labelled.name)


def letters(text: str) -> str:
    """What is compared: letters and digits alone, so that neither spaces nor marks shift anything."""
    return "".join(c for c in text if c.isalnum())


def places(script: Script, texts: Sequence[str]) -> list[tuple[str, str]]:
    """For each text (together the whole script, in order) the ids of the spans that hold its first and its last letter.

    Raises ValueError where the script does not say what the texts say.
    """
    spans = list(script.spans().values())
    starts, said = [], ""
    for span in spans:
        starts.append(len(said))
        said += letters(span.text)
    out, at = [], 0
    for text in texts:
        bare = letters(text)
        found = said.find(bare, at) if bare else at
        if found < 0:
            raise ValueError(f"the script does not say {text!r} after {said[max(0, at - 20) : at]!r}")
        last = found + max(0, len(bare) - 1)
        out.append((spans[bisect_right(starts, found) - 1].span_id, spans[bisect_right(starts, last) - 1].span_id))
        at = found + len(bare)
    return out
