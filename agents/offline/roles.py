"""The role of each unit: what the author asked for, then cue words, punctuation and place in the script."""

from __future__ import annotations

import re
from dataclasses import dataclass

from agents.offline.figures import Figure
from agents.offline.role_cues import CUES, QUESTION_MARKS, STEP_WORDS
from agents.offline.step_marks import step_number
from agents.offline.words import Phrase, text_of
from film.script import Line, Role
from tools.text.scripts import has_cjk

ADDRESS = re.compile(r"(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?|[\w.+-]+@[\w-]+\.\w+)", re.I)
TIES: tuple[Role, ...] = (
    "cta", "quote", "comparison", "step", "evidence", "solution", "problem", "recap", "feature", "story", "hook", "outro", "context",
)  # fmt: skip


@dataclass(frozen=True)
class Unit:
    """A span with what is known about it. `place` is 0-1 through the script by speech time."""

    words: Phrase
    line: Line
    figures: tuple[Figure, ...]
    seconds: float
    place: float
    first: bool
    last_paragraph: bool

    @property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def is_question(self) -> bool:
        """The sentence itself asks; a question quoted at its end does not count."""
        text = self.text
        if text.endswith(QUESTION_MARKS):
            return True
        bare = text.rstrip("\"'”’»」)")
        return bare.endswith(QUESTION_MARKS) and text[:1] in "\"'“‘«「("


def role_of(unit: Unit, language: str, before: Role | None) -> Role:
    """One of the thirteen roles. `before` is the role of the unit before it, for continuity."""
    if unit.line.role_hint:
        return unit.line.role_hint
    if unit.first:
        return "hook"
    scores: dict[Role, float] = dict.fromkeys(TIES, 0.0)
    for role, cues in CUES.get(language, {}).items():
        scores[role] += min(2.0, sum(has_cue(unit.text, cue) for cue in cues))
    _by_shape(unit, language, scores)
    if before and before not in ("hook", "cta", "outro", "quote"):
        scores[before] += 0.6
    scores["context" if unit.place < 0.25 else "story"] += 0.5
    return max(TIES, key=lambda role: (scores[role], -TIES.index(role)))


def _by_shape(unit: Unit, language: str, scores: dict[Role, float]) -> None:
    scores["evidence"] += max(
        (f.salience for f in unit.figures if f.kind not in ("year", "date", "degrees") and not f.spelled), default=0.0
    )
    scores["story"] += 0.8 * any(f.kind in ("year", "date") for f in unit.figures)
    if is_quotation(unit.text):
        scores["quote"] += 3
    if step_place(unit.text, language):
        scores["step"] += 1.5
    if unit.is_question:
        scores["context"] += 0.8
    if unit.line.kind == "item":
        scores["feature"] += 1.0
    if unit.last_paragraph:
        scores["outro"] += 1.6
        scores["cta"] += 1.5 * (scores["cta"] > 0) + 2.0 * bool(ADDRESS.search(unit.text))
        scores["problem"] -= 0.5
    else:
        scores["cta"] -= 0.8
        scores["outro"] -= 2.0 if unit.place < 0.8 else 0.5


def has_cue(text: str, cue: str) -> bool:
    """A cue at a word start, in lower case; whole words for short ones; anywhere in CJK."""
    if has_cjk(cue):
        return cue in text
    end = r"(?!\w)" if len(cue) < 6 else ""
    return re.search(rf"(?<!\w){re.escape(cue)}{end}", text.lower()) is not None


def step_place(text: str, language: str) -> str:
    """`first`, `next`, `last`, or nothing: what the sentence's first words say about its place in a process."""
    if number := step_number(text):
        return "first" if number == 1 else "next"
    low = text.lower().lstrip("\"'“«¡¿")
    for place, words in STEP_WORDS.get(language, {}).items():
        if any((low.startswith(w) and not low[len(w) : len(w) + 1].isalpha()) or (has_cjk(w) and low.startswith(w)) for w in words):
            return place
    return ""


def is_quotation(text: str) -> bool:
    """The whole sentence stands in quotes and is long enough to be somebody's words."""
    bare = text.strip(" .")
    pairs = [('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("「", "」"), ("『", "』"), ("”", "”"), ("‘", "’")]
    return any(bare.startswith(a) and bare.rstrip(".,!?").endswith(b) for a, b in pairs) and (
        len(bare.split()) >= 3 or (has_cjk(bare) and len(bare) >= 8)
    )
