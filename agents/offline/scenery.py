"""Puts scenes into places: the set that is spoken of, the props instead of pictograms, somebody in the picture where there was only type.

A place lasts: neighbouring scenes of one subject stay in one set; a set that is spoken of weakly is not built.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from agents.offline.limits import required
from agents.offline.subject import Subject
from film.storyboard import Cue, Segment, Transform
from svg_kit import sets, templates
from svg_kit.art.library import PREFIX, props
from tools.scenery import ideas, prop_for, set_scores
from tools.text.tokens import core

HERE, NEAR, THEME, STAY, OFTEN = 0.8, 0.25, 0.9, 0.3, 0.3
LEAST = 1.2
"""A set is built when it is worth this much: its tags spoken of here and in the neighbours, its share of the film's theme, being there already; less
for each of the last scenes that played in it."""
LAST = 5
OUTRIGHT = 2.0
"""The score of a set that plays in one scene only: several of its tags are spoken of there."""
AGAIN, TWICE = 5, 2
"""Scenes between two uses of one picture at least; how often a film may use it."""
UNDERSTUDIES = {
    "prop:calendar": "prop:hourglass",
    "prop:hourglass": "prop:clock",
    "prop:clock": "prop:stopwatch",
    "prop:stopwatch": "prop:hourglass",
    "prop:coins-stack": "prop:banknote",
    "prop:banknote": "prop:piggy-bank",
    "prop:piggy-bank": "prop:wallet",
    "prop:laptop": "prop:desktop-computer",
    "prop:desktop-computer": "prop:laptop",
    "prop:smartphone": "prop:hand-holding-phone",
    "prop:book": "prop:open-book",
    "prop:open-book": "prop:bookshelf",
    "prop:tree": "prop:fir-tree",
    "prop:house": "prop:old-house",
    "prop:doctor": "prop:nurse",
    "prop:hospital": "prop:hospital-bed",
    "prop:germ": "prop:microscope",
    "prop:chat-bubbles": "prop:envelope",
    "prop:rain-cloud": "prop:umbrella",
}
"""What says the same where a picture has been seen too often."""
SUBJECT_AGAIN, SUBJECT_SHARE = 1, 0.34
"""The same for the picture of the film's main subject; its share of all scenes."""


def dress(segments: Sequence[Segment], language: str, names: frozenset[str] = frozenset(), about: Sequence[Subject | None] = ()) -> None:
    """Sets and props of a whole film, in place. Segments that continue stay where they are. `names` are no things: John Snow is no winter.
    `about`: the film's main subject for each segment that speaks of it."""
    about = about or [None] * len(segments)
    for segment in segments:
        _props(segment)
    _unrepeated(segments, next((s.icon for s in about if s), ""))
    thoughts = [
        ideas(_without(s.script_text, names), language) | (_home(subject) if subject else frozenset())
        for s, subject in zip(segments, about)
    ]
    scores = [set_scores(t) for t in thoughts]
    theme: dict[str, float] = {}
    for found in scores:
        for name, score in found.items():
            theme[name] = theme.get(name, 0.0) + min(score, 2.0)
    played: list[str] = []
    for i, segment in enumerate(segments):
        place = ""
        if segment.continues and i:
            place = played[i - 1]
        elif _plays_in_sets(segment.visual_spec.template_id):
            place = _place(i, scores, theme, played)
        played.append(place)
    for i, (segment, place) in enumerate(zip(segments, played)):
        alone = played.count(place) == 1 and scores[i].get(place, 0.0) < OUTRIGHT
        segment.visual_spec.setting = "" if alone else place
        if segment.visual_spec.setting and not segment.continues:
            _peopled(segment, i)


def _home(subject: Subject) -> frozenset[str]:
    """What the subject makes one think of, named or not: an octopus lives in the sea."""
    name = subject.icon.partition(":")[2]
    tags = props()[name].tags if subject.icon.startswith(PREFIX) else ()
    return ideas(" ".join((name.replace("-", " "), *tags)), "en")


def _without(text: str, names: frozenset[str]) -> str:
    return " ".join(w for w in text.split() if not w[:1].isupper() or core(w) not in names)


def _plays_in_sets(template_id: str) -> bool:
    return getattr(templates.template(template_id), "IN_SETS", False)


def _shows(template_id: str) -> tuple[str, ...]:
    """The slots in which a template shows things large enough for our own drawings."""
    return getattr(templates.template(template_id), "SHOWS", ())


def _place(i: int, scores: Sequence[dict[str, float]], theme: dict[str, float], played: Sequence[str]) -> str:
    """The set that is worth most; "" when none is worth building."""
    most = max(theme.values(), default=1.0)
    worth: dict[str, float] = {}
    for name, share in theme.items():
        here = min(scores[i].get(name, 0.0), 2.5)
        near = sum(min(scores[j].get(name, 0.0), 2.0) for j in (i - 1, i + 1) if 0 <= j < len(scores))
        worth[name] = HERE * here + NEAR * near + THEME * share / most
        worth[name] += (STAY if played[-1:] == [name] else 0.0) - OFTEN * played[-LAST:].count(name)
    best = max(worth, key=lambda name: (worth[name], name), default="")
    return best if best and worth[best] >= LEAST else ""


def _props(segment: Segment) -> None:
    """Pictograms in the scene's main places become props where we have drawn one; no prop twice in a scene."""
    spec = segment.visual_spec
    used: set[str] = set()

    def ours(value: Any) -> Any:
        if isinstance(value, str) and value.startswith(("emoji:", "prop:")):
            found = prop_for(value)
            if found and found not in used:
                used.add(found)
                return found
        elif isinstance(value, list):
            return [ours(v) for v in value]
        elif isinstance(value, dict) and "icon" in value:
            return {**value, "icon": _named_prop(value) or ours(value["icon"])}
        return value

    named = _named_prop(spec.slots)
    if named and isinstance(spec.slots.get("icon"), str) and "icon" in _shows(spec.template_id):
        spec.slots = {**spec.slots, "icon": named}
    slots = {name: (ours(value) if name in _shows(spec.template_id) else value) for name, value in spec.slots.items()}
    spec.slots = slots


def _unrepeated(segments: Sequence[Segment], subject: str) -> None:
    """A picture that was shown a short while ago, or twice before, is left out where the words can do without it; the main subject's may come
    back sooner and more often."""
    most = max(TWICE + 1, round(SUBJECT_SHARE * len(segments)))
    seen: dict[str, list[int]] = {}
    for i, segment in enumerate(segments):
        spec = segment.visual_spec
        icon = spec.slots.get("icon")
        if not isinstance(icon, str) or segment.continues:
            continue
        before = seen.setdefault(icon, [])
        again, twice = (SUBJECT_AGAIN, most) if icon == subject else (AGAIN, TWICE)
        tired = bool(before) and (i - before[-1] <= again or len(before) >= twice)
        if icon == subject and getattr(templates.template(spec.template_id), "PICTURED", False):
            tired = len(before) >= most
        stand_in = UNDERSTUDIES.get(icon, "")
        if tired and stand_in and stand_in not in seen:
            spec.slots = {**spec.slots, "icon": stand_in}
            seen[stand_in] = [i]
            continue
        if tired and "icon" not in required(spec.template_id) and spec.slots.keys() - {"icon"}:
            spec.slots = {k: v for k, v in spec.slots.items() if k != "icon"}
            spec.transforms = [t for t in spec.transforms if t.layer != "icon"]
        else:
            before.append(i)


def _named_prop(slots: dict[str, Any]) -> str:
    """The prop whose name of two or more words is what the scene is about: `heat pump` is no plug."""
    about = next((str(slots[name]) for name in ("term", "label", "text") if slots.get(name)), "").lower()
    names = [n for n in props() if "-" in n and re.search(rf"\b{re.escape(n.replace('-', ' '))}s?\b", about)]
    return PREFIX + max(names, key=len) if names else ""


def _peopled(segment: Segment, number: int) -> None:
    """A claim that would stand alone in a place gets somebody or something that belongs there."""
    spec = segment.visual_spec
    subjects = sets.catalogue()[spec.setting].SUBJECTS
    if spec.template_id == "hook.big_claim":  # a screen belongs beside an address, not beside any sentence
        subjects = tuple(name for name in subjects if "laptop" not in name)
    if spec.template_id not in ("hook.big_claim", "closing.cta") or spec.slots.get("icon") or not subjects:
        return
    spec.slots = {**spec.slots, "icon": f"prop:{subjects[number % len(subjects)]}"}
    spec.transforms = [*spec.transforms, Transform(layer="icon", duration=0.0, cue=Cue(on="start"))]
