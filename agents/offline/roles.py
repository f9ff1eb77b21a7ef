"""The role of each unit: what the author asked for, then what form decides, then cue words, punctuation and place together with the model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from agents.offline.figures import Figure
from agents.offline.role_cues import CUES, QUESTION_MARKS, STEP_WORDS
from agents.offline.step_marks import step_number
from agents.offline.words import Phrase, text_of
from film.script import ROLES, Line, Role
from tools.text.scripts import has_cjk

if TYPE_CHECKING:
    import numpy as np

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


RULES_WEIGHT = 0.25  # of a rule's point beside the model's log probability; chosen by cross-validation on the train lines


@dataclass(frozen=True)
class Reading:
    """What rules and model say of a script's units together: a role each, its scores in the order of ROLES, the log odds of a cut before
    each unit but the first, and the share of a person on camera."""

    roles: list[Role]
    scores: np.ndarray
    cuts: list[float]
    human: list[float]


def read_roles(units: Sequence[Unit], language: str) -> Reading:
    """What the author asks for and what the sentence's form decides stands fast; the rest is what rules and model find likeliest together."""
    import numpy as np

    from agents.offline.role_model import guess, likeliest, load

    found = guess(units, language)
    scores = found.roles.copy()
    for i, unit in enumerate(units):
        fixed = _decided(unit, language)
        if fixed:
            scores[i] = -np.inf
            scores[i, ROLES.index(fixed)] = 0.0
            continue
        rules = _rules(unit, language)
        scores[i] += [RULES_WEIGHT * rules[cast(Role, role)] for role in ROLES]
    return Reading(likeliest(scores, load().transitions), scores, found.cuts, found.human)


def _decided(unit: Unit, language: str) -> Role | None:
    """The author's hint, the first sentence, a quotation, a numbered step, an address in the last paragraph."""
    if unit.line.role_hint:
        return unit.line.role_hint
    if unit.first:
        return "hook"
    if is_quotation(unit.text):
        return "quote"
    if step_number(unit.text):
        return "step"
    return "cta" if unit.last_paragraph and ADDRESS.search(unit.text) else None


def _rules(unit: Unit, language: str) -> dict[Role, float]:
    """Points from cue words, punctuation and place."""
    scores: dict[Role, float] = dict.fromkeys(TIES, 0.0)
    for role, cues in CUES.get(language, {}).items():
        scores[role] += min(2.0, sum(has_cue(unit.text, cue) for cue in cues))
    _by_shape(unit, language, scores)
    scores["context" if unit.place < 0.25 else "story"] += 0.5
    return scores


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
