"""How much a person on camera would add to a beat, and why."""

from __future__ import annotations

import re

from film.script import Role
from film.storyboard import HumanInsert

BASE: dict[Role, tuple[float, str]] = {
    "quote": (0.85, "somebody's own words are believed more when their face says them"),
    "story": (0.35, "a story gains from the person who tells it"),
    "cta": (0.45, "an invitation is warmer from a person"),
    "outro": (0.4, "a goodbye is warmer from a person"),
    "hook": (0.3, "a face in the first seconds holds attention"),
    "problem": (0.3, "a person makes the trouble felt"),
    "recap": (0.25, "a person can sum up plainly"),
    "solution": (0.25, "a maker can vouch for the answer"),
    "context": (0.15, "the drawing carries this"),
    "feature": (0.12, "the drawing shows this better"),
    "evidence": (0.1, "the figures carry this"),
    "comparison": (0.05, "the comparison is seen better in a drawing"),
    "step": (0.05, "the process is seen better in a drawing"),
}
FIRST_PERSON = re.compile(
    r"(?<!\w)(?:i|i'm|i've|my|we|we're|we've|our|yo|mi|nosotros|nuestr[oa]s?|je|mon|ma|nous|notre|ich|mein|wir|unser)(?!\w)|私|僕|أنا|نحن|मैं|हम"
)
SUGGEST_FROM = 0.6


MODEL_LIFT = 0.4  # of the score at a share of 1; a share of 0.2 (that of all labelled lines) changes nothing
USUAL_SHARE = 0.2


def human_insert(text: str, role: Role, emotion: float, allowed: bool, share: float = USUAL_SHARE) -> HumanInsert:
    """The suggestion. Nothing at all when the brief does not allow inserts. `share`: of editors, as the model sees it, who would do it."""
    if not allowed:
        return HumanInsert()
    score, reason = BASE[role]
    if FIRST_PERSON.search(text.lower()):
        score, reason = score + 0.2, f"{reason}; it is said in the first person"
    if share >= 0.5:
        reason = f"{reason}; editors put a person here"
    score = round(max(0.0, min(1.0, score + 0.1 * abs(emotion) + MODEL_LIFT * (share - USUAL_SHARE))), 2)
    suggested = score >= SUGGEST_FROM
    return HumanInsert(
        suggested=suggested, score=score, reason=reason[:1].upper() + reason[1:] + ".", state="open" if suggested else "none"
    )
