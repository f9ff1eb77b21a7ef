"""Puts the user's pictures into the scenes that speak of them, within the share that may be something else than animation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from agents.offline.compress import shorten
from agents.offline.display import show
from agents.offline.proposal import Proposal, Reveal, Scene
from agents.offline.slots.claim import main_unit
from tools.references_reader import Picture
from tools.text.stems import stems
from tools.text.stop_words import stop_words

CAPTION = 60


def place_pictures(scenes: Sequence[Scene], pictures: Sequence[Picture], animation_ratio: float) -> dict[int, Proposal]:
    """scene index -> picture scene. Each picture once, best match first; unmatched ones take plain scenes in the middle."""
    total = sum(s.beat.seconds for s in scenes)
    left = (1 - animation_ratio) * total
    placed: dict[int, Proposal] = {}
    ranked = sorted(((_match(s, p), -s.index, n) for s in scenes for n, p in enumerate(pictures) if _may_hold(s)), reverse=True)
    used: set[int] = set()
    for score, negative, n in ranked:
        scene = scenes[-negative]
        if n in used or scene.index in placed or scene.index - 1 in placed or scene.index + 1 in placed or scene.beat.seconds > left:
            continue
        if score == 0 and scene.beat.role not in ("context", "story", "solution", "problem", "feature"):
            continue
        placed[scene.index] = _proposal(scene, pictures[n], score)
        used.add(n)
        left -= scene.beat.seconds
    return placed


def _may_hold(scene: Scene) -> bool:
    return scene.beat.kind == "plain" and not scene.last and scene.context.count > 2


def _match(scene: Scene, picture: Picture) -> int:
    """How many words of the note and the file name the scene says."""
    named = re.findall(r"[^\W\d_]{3,}", f"{picture.note} {Path(picture.path).stem}".lower().replace("_", " "))
    stop = stop_words(scene.language)
    wanted = {s for w in named if w not in stop for s in stems(w, scene.language)}
    said = [set(stems(w.core, scene.language)) for w in scene.beat.words if w.core and w.core not in stop]
    return sum(bool(forms & wanted) for forms in said)


def _proposal(scene: Scene, picture: Picture, score: int) -> Proposal:
    text = shorten(main_unit(scene).words, CAPTION, scene.language, 44)
    slots = {"image": picture.path}
    reveals = [Reveal("image", at="start")]
    if text:
        slots["caption"] = show(text)
        reveals.append(Reveal("caption", text[0]))
    why = f"Your picture “{Path(picture.path).name}” " + ("shows what is said here." if score else "is shown in a calm place.")
    return Proposal("picture.framed", 1.0, slots, tuple(reveals), why)
